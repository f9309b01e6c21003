"""The composition root: everything with a connection is built here, from settings, and handed on by name.

Importing a module opens nothing; ``build`` opens the database, and Redis on its first call. Tests hand in other parts.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property

from bot import profile
from bot.delivery import Delivery
from bot.knowing import Knowing
from bot.moments import new_secret, utc_now
from bot.recorder import Recorder
from bot.settings import Settings
from bot.tickets import Tickets
from bot.turning import Turner
from bot.worker import Worker
from flows.delivery import Deliverer, Route
from flows.facts import Profile
from handlers.line.deliver import LineDeliverer
from handlers.line.wire import connections
from handlers.mail.deliver import MailDeliverer
from handlers.sms.api import Account
from handlers.sms.deliver import SmsDeliverer
from state import records
from state.aside import Aside
from state.connection import Wire, connect
from state.dead_letters import DeadLetters
from state.doors import Doors
from state.journal import Journal
from state.mailbox import Mailbox
from state.outbox import Outbox
from state.receipts import Receipts
from state.records import Records
from state.timers import Timers
from state.vault import Vault

DELIVERING_THREADS = 8


@dataclass(frozen=True)
class Counter:
    """The service, put together. Parts are made on first use, so that each process has only what it needs."""

    settings: Settings
    now: Callable[[], datetime]

    @cached_property
    def vault(self) -> Vault:
        """Seals what is kept."""
        return Vault(self.settings.secret_keys)

    @cached_property
    def wire(self) -> Wire:
        """The way to Redis."""
        return connect(self.settings.redis_url)

    @cached_property
    def records(self) -> Records:
        """The SQL records. Raises RecordsOutdated, RecordsUnavailable."""
        return records.open(records.connect(self.settings.database_url), self.vault)

    @cached_property
    def profile(self) -> Profile:
        """The insurer. Raises ProfileError."""
        return profile.load(self.settings.insurer_profile)

    @cached_property
    def mailbox(self) -> Mailbox:
        """Events in, turns out."""
        return Mailbox(self.wire, self.vault)

    @cached_property
    def outbox(self) -> Outbox:
        """Lines on their way out."""
        return Outbox(self.wire, self.vault)

    @cached_property
    def aside(self) -> Aside:
        """Events set aside for a person."""
        return Aside(self.wire, self.vault)

    @cached_property
    def dead_letters(self) -> DeadLetters:
        """Lines given up."""
        return DeadLetters(self.wire, self.vault)

    @cached_property
    def doors(self) -> Doors:
        """Single-use pages."""
        return Doors(self.wire, self.vault)

    @cached_property
    def receipts(self) -> Receipts:
        """How far each SMS has come."""
        return Receipts(self.wire)

    @cached_property
    def timers(self) -> Timers:
        """Instants that become events."""
        return Timers(self.wire)

    @cached_property
    def journal(self) -> Journal:
        """The journal on its way to the records."""
        return Journal(self.wire, self.vault)

    @cached_property
    def tickets(self) -> Tickets:
        """Signed addresses of staff pages."""
        return Tickets(self.settings.secret_keys, self.settings.public_url)

    @property
    def twilio_account(self) -> Account:
        """Whose SMS these are."""
        settings = self.settings
        sender = settings.twilio_from or settings.twilio_messaging_service_sid
        return Account(settings.twilio_account_sid, settings.twilio_auth_token[0], sender, settings.twilio_api_base)

    def deliverers(self) -> dict[Route, Deliverer]:
        """A way out for each route."""
        settings = self.settings
        pool = connections(DELIVERING_THREADS)
        return {
            "line": LineDeliverer(settings.line_api_base, settings.line_channel_access_token, pool),
            "sms": SmsDeliverer(
                self.twilio_account, settings.public_url, self.records.suppressions.contains, self.profile.brand
            ),
            "mail": MailDeliverer(
                settings.smtp_url, settings.mail_from, self.profile.staff_mail, self.tickets.acknowledge_url
            ),
            "record": Recorder(self.records, self.mailbox, self.journal, self.now),
        }

    def worker(self) -> Worker:
        """A worker with everything it needs."""
        delivery = Delivery(self.outbox, self.mailbox, self.deliverers(), self.now, threads=DELIVERING_THREADS)
        directory, links = self.records.customers, self.records.links
        knowing = Knowing(self.profile, self.settings.public_url, directory, links, self.now)
        turner = Turner(self.now, new_secret)
        return Worker(self.wire, self.mailbox, self.outbox, self.aside, knowing, turner, delivery, self.now)


def build(settings: Settings, now: Callable[[], datetime] = utc_now) -> Counter:
    """The service for these settings; ``now`` is its clock."""
    return Counter(settings, now)
