"""Renewal as a script tells it: people whose contracts end, the reminder that comes, the page that is read."""

from datetime import UTC, date, datetime, time
from typing import Any

from customers import MOVE, PRIUS, contract, customer
from msgspec.structs import replace

from flows.effects import FileApplication, RecordReminder
from flows.events import Address, DocumentRead, Due, Event, ReminderDue
from flows.facts import JAPAN, Contract, Customer, Vehicle
from flows.keeping import KeepAnswer, KeepScreen
from flows.reminders.cadence import STEPS, day_of, step_of
from flows.renewal.application import RenewalApplication
from flows.session import Session
from flows.terms import Conditions, Terms
from rating.application import Application, Drivers, Insured, VehicleCover
from rating.classes.car import Car
from rating.classes.model import ModelClass
from rating.dates.cover import maturity
from rating.standing import Standing

NOON = datetime(2026, 11, 24, 3, 0, tzinfo=UTC)
"""A Tuesday in Japan, after the holiday, at twelve; the contracts here end on Sunday 20 December."""

ENDS = date(2026, 12, 20)
INSURES = Application(
    start=date(2025, 12, 20),
    car=Car("small_passenger", "2021-06", ModelClass(9, 9, 9, 9)),
    insured=Insured(date(1985, 6, 1), "gold"),
    standing=Standing(13),
    use="leisure",
    drivers=Drivers("couple", "35", 40),
    vehicle=VehicleCover(150, "general", 5),
)
PLAIN = Conditions()
DOCUMENT = "important-matters/2026-04"


def ending(
    vehicle: Vehicle = PRIUS, conditions: Conditions = PLAIN, insures: Application = INSURES, **terms: Any
) -> Contract:
    """A contract that ends on 20 December, with what it insures."""
    ends = maturity(insures.start, insures.years)
    told = Terms(insures, licence_expires=date(2028, 7, 1), **terms)
    return replace(contract(vehicle), start=insures.start, maturity=ends, terms=told, conditions=conditions)


ENDING = customer(ending())
BOTH_ENDING = customer(ending(), ending(MOVE))


def noon_of(step: str) -> datetime:
    """Noon of the day on which a step is due for the contracts here."""
    return datetime.combine(day_of(step_of(step), ENDS), time(12), JAPAN).astimezone(UTC)


class Renewing:
    """The part of a chat that renews a contract."""

    address: Address
    session: Session
    records: dict[str, Customer]
    now: datetime
    everything: list[Any]

    def _occurs(self, event: Event, address: Address | None = None, happened: datetime | None = None) -> None:
        raise NotImplementedError

    def did(self, kind: type[Any]) -> list[Any]:
        raise NotImplementedError

    def is_reminded(self, step: str = "", of: Customer = ENDING, notice: str = "notice-1") -> None:
        """A reminder falls due for the contracts of a customer: the step of the day, where none is named."""
        self.records[of.id] = of
        day, ends = self.now.astimezone(JAPAN).date(), of.contracts[0].maturity
        step = step or [each.id for each in STEPS if day_of(each, ends) <= day][-1]
        dues = tuple(Due(each.number, each.maturity, each.vehicle.model) for each in of.contracts)
        self._occurs(ReminderDue(notice, step, of.id, dues), self.address)

    def happens(self, event: Event) -> None:
        """Something reaches the conversation as it is."""
        self._occurs(event, self.address)

    def reads_document(self, nth: int = -1) -> None:
        """Open the important matters behind the nth button that led there, and confirm at their end."""
        screens = [screen for screen in self.everything if isinstance(screen, KeepScreen)]
        asked = [screen for screen in screens if screen.wording.startswith("renewal-document@")]
        assert asked, "the important matters were never offered"
        self._occurs(DocumentRead(asked[nth].prompt, DOCUMENT, self.now), self.address)

    def applies(self) -> RenewalApplication:
        """The one application filed in the last step."""
        (filed,) = self.did(FileApplication)
        return filed.application  # type: ignore[no-any-return]  # its field

    def records_of_reminder(self) -> list[tuple[str, str]]:
        """What became of reminders in the last step, and why."""
        return [(kept.outcome, kept.reason) for kept in self.did(RecordReminder)]

    def evidence(self) -> list[KeepScreen | KeepAnswer]:
        """All screens and answers that were kept so far."""
        return [kept for kept in self.everything if isinstance(kept, KeepScreen | KeepAnswer)]

    def screens(self) -> list[KeepScreen]:
        """The screens among them."""
        return [kept for kept in self.evidence() if isinstance(kept, KeepScreen)]

    def answers_kept(self) -> list[KeepAnswer]:
        """The answers among them."""
        return [kept for kept in self.evidence() if isinstance(kept, KeepAnswer)]
