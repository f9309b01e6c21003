"""Policyholders whose contracts end, and what of the reminder run reaches the store."""

from dataclasses import dataclass
from datetime import date, timedelta

from bot.reminding.noting import note
from bot.reminding.planning import notice_key
from bot.wiring import Counter
from flows.delivery import Lane, Line
from flows.effects import Letter, Notify, RecordReminder
from flows.events import Address, ReminderDue
from flows.facts import Contract, Customer, Vehicle
from flows.reminders import hours
from flows.reminders.cadence import due as step_due
from flows.reminders.cadence import maturities, step_of
from flows.session import Session
from state.keys import PARTITIONS
from state.mailbox import Mailbox
from state.outbox import Done, Outbox, Settlement
from state.records import Records
from state.records.accounts import Account
from state.records.notices import Notice
from state.turn import Turn

LEASE = timedelta(seconds=20)
EVERYWHERE = range(PARTITIONS)


def maturing(step: str, day: date) -> date:
    """A maturity whose step is due on a day, and has been for the shortest time."""
    return next(each for each in reversed(maturities(day)) if step_due(day, each) == step_of(step))


@dataclass(frozen=True)
class Owner:
    """A policyholder by number, with a contract for each maturity."""

    number: int
    maturities: tuple[date, ...]
    line: bool = True
    mobile: bool = True
    mail: bool = False

    @property
    def id(self) -> str:
        return f"c{self.number:05d}"

    @property
    def phone(self) -> str:
        return f"+8190000{self.number:05d}" if self.mobile else f"+81300{self.number:06d}"

    @property
    def user(self) -> Address:
        return Address("line", f"U{self.number:032d}")

    @property
    def telephone(self) -> Address:
        return Address("sms", self.phone)

    def customer(self) -> Customer:
        return Customer(
            self.id,
            "見本 花子",
            "ミホン ハナコ",
            self.phone,
            tuple(
                Contract(
                    f"MD-{self.number:05d}-{rank}",
                    "normal",
                    maturity.replace(year=maturity.year - 1, day=min(maturity.day, 28)),
                    maturity,
                    Vehicle(f"{self.id}-{rank}", "品川 300 さ 12-42", "小型車", "白"),
                )
                for rank, maturity in enumerate(self.maturities)
            ),
        )

    def enter(self, records: Records) -> "Owner":
        """Into the records, with all their addresses."""
        records.customers.save(self.customer())
        since = hours.opens(date(2026, 1, 5))
        if self.line:
            records.links.link(self.user, self.id, since)
        if self.mail:
            records.accounts.open(Account(self.id, mail=f"{self.id}@mail.example"), since)
        return self


@dataclass(frozen=True)
class Store:
    """What waits in Redis, taken out to be looked at."""

    counter: Counter

    @property
    def mailbox(self) -> Mailbox:
        return self.counter.mailbox

    @property
    def outbox(self) -> Outbox:
        return self.counter.outbox

    def reminded(self) -> list[tuple[Address, ReminderDue]]:
        """The reminders in the mailboxes, taken away as a worker takes them."""
        now = self.counter.now()
        found = []
        for claim in self.mailbox.claim(EVERYWHERE, 1000, now, LEASE).claims:
            assert claim.lane is Lane.CAMPAIGN
            found += [(mail.address, mail.event) for mail in claim.mail]
            address = claim.mail[0].address
            assert address is not None
            done = tuple(mail.id for mail in claim.mail)
            turn = Turn(claim.conversation, claim.epoch, claim.version, Session(address), done)
            self.mailbox.commit([turn], now)
        return [(to, event) for to, event in found if to is not None and isinstance(event, ReminderDue)]

    def lines(self) -> list[Line]:
        """The lines of the outbox, taken away in order."""
        found: list[Line] = []
        while handed := self.outbox.claim(EVERYWHERE, 10, self.counter.now(), LEASE).handed:
            found += [each.attempt.line for each in handed]
            self.outbox.settle([Settlement(each, Done()) for each in handed], self.counter.now(), timedelta())
        return found

    def letters(self) -> list[Letter]:
        return [line.body for line in self.lines() if isinstance(line.body, Letter)]

    def notifications(self) -> list[Notify]:
        return [line.body for line in self.lines() if isinstance(line.body, Notify)]


def notice_to(counter: Counter, owner: Owner, day: date, besides: str = "") -> Notice:
    """The reminder an owner has on a day, or what is said besides it on a rung."""
    notice = counter.records.notices.get(notice_key(owner.id, day, besides))
    assert notice is not None
    return notice


def tells(counter: Counter, notice: Notice, said: RecordReminder, conversation: str = "", key: str = "") -> Notice:
    """The notice, after the recorder has heard of it from its conversation, or another."""
    note(counter.records.notices, key or str(said), said, conversation or notice.conversation, counter.now())
    after = counter.records.notices.get(notice.key)
    assert after is not None
    return after
