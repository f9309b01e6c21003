"""All records of one database under one name, put together once."""

from datetime import datetime

from sqlalchemy import Engine, select

from state.pseudonyms import Pseudonyms
from state.records.accounts import Accounts
from state.records.applications import Applications
from state.records.consents import Consents
from state.records.customers import Customers
from state.records.database import Database
from state.records.entitlements import Entitlements
from state.records.follow_ups import FollowUps
from state.records.impacts import Impacts
from state.records.index import Index
from state.records.jobs import Jobs
from state.records.journal import Journal
from state.records.keyring import Keyring
from state.records.links import Links
from state.records.notices import Notices
from state.records.photos import Photos
from state.records.reminder_counts import ReminderCounts
from state.records.reminders import Reminders
from state.records.renewals import Renewals
from state.records.reports import Reports
from state.records.requests import Requests
from state.records.retention import Purged, Retention
from state.records.rotation import Rotation
from state.records.schema import verify
from state.records.suppressions import Suppressions
from state.records.surges import Surges
from state.records.watchers import Watchers
from state.vault import Vault


class Records:
    """The SQL half of what lasts; made by :func:`state.records.open`. Safe to share between threads.

    ``pseudonyms`` name conversations by the same pepper the blind indexes use, for as long as this database lives.
    """

    def __init__(self, database: Database, vault: Vault) -> None:
        self._database = database
        self.keyring = Keyring(database, vault)
        self.pseudonyms = Pseudonyms(self.keyring.get_or_create("pepper"))
        index = Index(self.pseudonyms)
        self.customers = Customers(database, vault, index)
        self.links = Links(database, vault, index)
        self.accounts = Accounts(database, vault, index)
        self.consents = Consents(database, vault, index)
        self.requests = Requests(database, vault)
        self.entitlements = Entitlements(database, index)
        self.jobs = Jobs(database, vault, index, self.requests, self.entitlements)
        self.follow_ups = FollowUps(database)
        self.surges = Surges(database, vault)
        self.reports = Reports(database, vault)
        self.impacts = Impacts(database, vault)
        self.watchers = Watchers(database, vault, index)
        self.renewals = Renewals(database, index)
        self.applications = Applications(database, vault, index, self.renewals)
        self.notices = Notices(database)
        self.reminders = Reminders(database, index, self.notices)
        self.reminder_counts = ReminderCounts(database)
        self.photos = Photos(database, vault, index)
        self.journal = Journal(database, vault)
        self.suppressions = Suppressions(database, index)
        self._retention = Retention(database, vault)
        self._rotation = Rotation(database, vault)

    def ping(self) -> None:
        """Ask whether the database is there. Raises RecordsUnavailable if not."""
        with self._database.read() as connection:
            connection.execute(select(1))

    def purge(self, now: datetime) -> Purged:
        """Delete and coarsen what has been kept long enough at ``now``."""
        return self._retention.purge(now)

    def erase(self, customer: str) -> None:
        """Forget a customer, all at once: person, contracts and cars, account, links, the addresses of their consents.

        Which consents were given stays (:meth:`state.records.consents.Consents.erase`); so do requests with their jobs,
        applications with their evidence, reports with their photos but without who was hurt, and turns, for as long as
        docs/records.md says.
        """
        theirs = (self.accounts, self.links, self.consents, self.renewals, self.reminders, self.entitlements)
        accidents = (self.reports, self.impacts, self.watchers)
        with self._database.write() as connection:
            for part in (*theirs, *accidents, self.customers):
                part.erase(connection, customer)

    def rotate(self) -> int:
        """Seal every record again under the first of SECRET_KEYS and return how many values that were."""
        return self._rotation.rotate()


def open_records(engine: Engine, vault: Vault) -> Records:
    """The records in this database, which must be up to date.

    Raises:
        RecordsOutdated: ``madoguchi db upgrade`` has to run first.
        RecordsUnavailable: the database does not answer.
    """
    verify(engine)
    return Records(Database(engine), vault)
