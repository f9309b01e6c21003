"""What keeps things: Redis and the SQL records, opened on first use, for every process of the service."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property

from bot.settings import Settings
from state import records
from state.aside import Aside
from state.connection import Wire, connect
from state.dead_letters import DeadLetters
from state.doors import Doors
from state.grants import Grants
from state.journal import Journal
from state.limits import Limits
from state.mailbox import Mailbox
from state.outbox import Outbox
from state.photos.album import Album
from state.photos.opening import open_store
from state.receipts import Receipts
from state.records import Records
from state.timers import Timers
from state.vault import Vault
from state.web_sessions import WebSessions


@dataclass(frozen=True)
class Stores:
    """Where everything lies, for these settings; ``now`` is the service's clock."""

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
        """Pages a talk has opened."""
        return Doors(self.wire, self.vault)

    @cached_property
    def album(self) -> Album:
        """Pictures, sealed, on a disk or in a bucket."""
        return Album(open_store(self.settings.photos, self.settings.photo_credentials, self.now), self.vault)

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
    def grants(self) -> Grants:
        """Values behind random tokens."""
        return Grants(self.wire, self.vault)

    @cached_property
    def limits(self) -> Limits:
        """How often something may be tried."""
        return Limits(self.wire, self.records.pseudonyms)

    @cached_property
    def web_sessions(self) -> WebSessions:
        """What the browsers before the account pages are remembered by."""
        return WebSessions(self.wire, self.vault)
