"""The daily run: who is told by which way, once, and why not; and what a crash leaves is found again."""

from datetime import date, datetime, timedelta
from pathlib import Path
from shutil import copy
from threading import Event
from typing import Any, cast

import pytest
from redis import Redis
from sqlalchemy import update

from bot.reminding import deciding
from bot.reminding.assembly import Assembly
from bot.reminding.planning import notice_key
from bot.wiring import Counter, build
from flows.facts import JAPAN
from flows.reminders import hours, lint
from state import records
from state.records.database import Database
from state.records.tables import customers
from tests.bot.conftest import Clock, settings
from tests.bot.reminding.owners import Owner, Store, maturing, notice_to

TODAY = date(2026, 11, 14)
MORNING = datetime(2026, 11, 14, 9, 5, tzinfo=JAPAN)
R1, R3, R4, R7, R8 = (maturing(step, TODAY) for step in ("R1", "R3", "R4", "R7", "R8"))


@pytest.fixture(autouse=True)
def morning(clock: Clock) -> None:
    clock.at = MORNING


@pytest.fixture
def three_a_page(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(deciding, "PAGE", 3)


@pytest.fixture
def store(counter: Counter) -> Store:
    return Store(counter)


def decide(counter: Counter, day: date = TODAY) -> list[tuple[str, str, bool, str]]:
    """The decisions of a run: contract, step, whether it is told, why."""
    pages = counter.reminders.deciding.decide(day)
    return sorted((d.contract, d.step, d.send, d.reason) for page in pages for plan in page for d in plan.decisions)


def test_an_owner_on_line_is_reminded_there_in_the_campaign_lane(counter: Counter, store: Store) -> None:
    owner = Owner(1, (R3,)).enter(counter.records)
    assert decide(counter) == [("MD-00001-0", "R3", True, "due")]
    ((to, event),) = store.reminded()
    assert (to, event.step, event.customer, event.notice) == (owner.user, "R3", owner.id, notice_key(owner.id, TODAY))
    assert [(due.contract, due.maturity, due.car) for due in event.contracts] == [("MD-00001-0", R3, "小型車")]


def test_all_contracts_of_a_customer_are_one_notice_named_by_the_most_urgent(counter: Counter, store: Store) -> None:
    Owner(1, (R3, R7, R1)).enter(counter.records)
    assert [(step, reason) for _, step, _, reason in decide(counter)] == [
        ("R3", "merged"),
        ("R7", "due"),
        ("R1", "merged"),
    ]
    counter.now.at = hours.opens(TODAY, None) + timedelta(hours=1, minutes=5)  # type: ignore[attr-defined]  # a clock
    counter.reminders.follow_up.look()
    events = [event for _, event in store.reminded()]
    assert {event.step for event in events} == {"R7"}
    assert all({due.maturity for due in event.contracts} == {R1, R3, R7} for event in events)


def test_what_is_said_besides_is_a_notice_of_its_own(counter: Counter, store: Store) -> None:
    owner = Owner(1, (R4,)).enter(counter.records)
    decide(counter)
    reminded = {to: event.notice for to, event in store.reminded()}
    assert reminded == {
        owner.user: notice_key(owner.id, TODAY),
        owner.telephone: notice_key(owner.id, TODAY, "sms"),
    }


def test_a_second_run_repeats_nothing(counter: Counter, store: Store) -> None:
    for number in range(5):
        Owner(number, (R3, R4)).enter(counter.records)
    assert len(decide(counter)) == 10
    store.reminded()
    assert decide(counter) == []
    assert store.reminded() == []
    assert counter.records.reminders.finished(TODAY)


def test_two_machines_together_remind_everybody_once(counter: Counter, store: Store) -> None:
    for number in range(40):
        Owner(number, (R3, R4)[: 1 + number % 2]).enter(counter.records)
    runs = [counter.reminders.deciding.decide(TODAY, beginning) for beginning in (0, 17)]
    decided = []
    while runs:
        run = runs.pop(0)
        if (page := next(run, None)) is not None:
            decided += [d.contract for plan in page for d in plan.decisions]
            runs.append(run)
    assert len(decided) == len(set(decided)) == 60
    notices = [event.notice for _, event in store.reminded()]
    assert len(notices) == len(set(notices)) == 60  # each R4 by SMS besides


@pytest.mark.usefixtures("three_a_page")
def test_an_interrupted_run_goes_on_where_it_was(counter: Counter, store: Store) -> None:
    for number in range(7):
        Owner(number, (R3,)).enter(counter.records)
    run = counter.reminders.deciding.decide(TODAY)
    assert len(next(run)) == 3
    run.close()
    assert not counter.records.reminders.finished(TODAY)
    assert counter.reminders.deciding.count(TODAY) == 4
    assert len(decide(counter)) == 4
    assert len(store.reminded()) == 7


def test_foreseeing_writes_nothing_and_posts_nothing(counter: Counter, store: Store) -> None:
    Owner(1, (R3, R4)).enter(counter.records)
    pages = list(counter.reminders.deciding.foresee(TODAY))
    assert sorted(d.contract for page in pages for plan in page for d in plan.decisions) == ["MD-00001-0", "MD-00001-1"]
    assert counter.reminders.deciding.count(TODAY) == 2
    assert store.reminded() == []


def test_after_three_days_of_silence_a_step_is_still_said(counter: Counter, clock: Clock, store: Store) -> None:
    Owner(1, (R3,)).enter(counter.records)
    clock.pass_by(timedelta(days=3))
    assert [step for _, step, *_ in decide(counter, TODAY + timedelta(days=3))] == ["R3"]
    assert len(store.reminded()) == 1


def test_a_declined_address_is_not_written_to_and_a_stopped_one_neither(counter: Counter, store: Store) -> None:
    declined, stopped, nowhere = (Owner(number, (R1,)).enter(counter.records) for number in (1, 2, 3))
    counter.records.suppressions.add(stopped.telephone, "opted_out", counter.now())
    for owner, address in ((declined, declined.user), (nowhere, nowhere.user), (nowhere, nowhere.telephone)):
        said = {"granted": False, "wording": "words/1", "now": counter.now()}
        counter.records.consents.record(str(address), owner.id, address, "contract", **said)
    assert [(number, send, reason) for number, _, send, reason in decide(counter)] == [
        ("MD-00001-0", True, "due"),
        ("MD-00002-0", True, "due"),
        ("MD-00003-0", False, "no_consent"),
    ]
    assert {to for to, _ in store.reminded()} == {declined.telephone, stopped.user}


def test_who_has_a_mail_address_only_gets_a_letter_that_says_nothing_personal(counter: Counter, store: Store) -> None:
    owner = Owner(1, (R1,), line=False, mobile=False, mail=True).enter(counter.records)
    decide(counter)
    (letter,) = store.letters()
    assert letter.to == f"{owner.id}@mail.example"
    personal = ("見本", "ミホン", "MD-00001", "12-42", "小型車")
    host = counter.settings.public_url.partition("://")[2]
    for text in (letter.subject, letter.text):
        assert lint.complaints(text, counter.profile, host, personal=personal) == ()
    notice = notice_to(counter, owner, TODAY)
    assert (notice.state, notice.again_at) == ("sent", None)


def test_who_can_be_reached_nowhere_is_for_a_person_to_call(counter: Counter, store: Store) -> None:
    owner = Owner(1, (R1,), line=False, mobile=False).enter(counter.records)
    decide(counter)
    assert notice_to(counter, owner, TODAY).state == "staff"
    assert (store.reminded(), store.lines()) == ([], [])


def test_a_step_with_hours_of_its_own_waits_for_them(counter: Counter, clock: Clock, store: Store) -> None:
    owner = Owner(1, (R7,)).enter(counter.records)
    decide(counter)
    assert store.reminded() == []
    clock.at = hours.opens(TODAY) + timedelta(hours=1)
    counter.reminders.follow_up.look()
    assert {to for to, _ in store.reminded()} == {owner.user, owner.telephone}


@pytest.mark.parametrize("hour", [8, 20, 23])
def test_out_of_hours_nothing_is_decided_and_nothing_followed_up(
    counter: Counter, clock: Clock, store: Store, hour: int
) -> None:
    Owner(1, (R3,)).enter(counter.records)
    clock.at = MORNING.replace(hour=hour, minute=59 if hour == 8 else 0)
    counter.reminders.reminding().remind(Event())
    assert store.reminded() == []
    assert counter.reminders.deciding.count(TODAY) == 1
    clock.at = MORNING.replace(hour=9, minute=0)
    counter.reminders.reminding().remind(Event())
    assert len(store.reminded()) == 1


@pytest.mark.usefixtures("three_a_page")
def test_told_to_stop_a_run_ends_after_its_page(counter: Counter, store: Store) -> None:
    for number in range(4):
        Owner(number, (R3,)).enter(counter.records)
    stop = Event()
    stop.set()
    counter.reminders.reminding().remind(stop)
    assert len(store.reminded()) == 3


def test_a_customer_no_key_opens_costs_nobody_else_their_reminder(counter: Counter, store: Store) -> None:
    sealed, other = (Owner(number, (R3,)).enter(counter.records) for number in (1, 2))
    engine = records.connect(counter.settings.database_url)
    with Database(engine).write() as connection:
        theirs = update(customers).where(customers.c.id == sealed.id)
        connection.execute(theirs.values(person=b"of a key that is lost"))
    engine.dispose()
    assert [number for number, *_ in decide(counter)] == ["MD-00002-0"]
    assert [to for to, _ in store.reminded()] == [other.user]
    assert counter.reminders.deciding.count(TODAY) == 1  # and is decided when the key is back


class Killed(BaseException):
    """The process is gone: nothing catches this."""


WRITES = frozenset({"keep", "finish", "move", "post", "post_once"})


class Mortal:
    """Stands before a store of ours and dies at one of its writes, before it or after it."""

    def __init__(self, store: object, life: "Life") -> None:
        self._store = store
        self._life = life

    def __getattr__(self, name: str) -> Any:
        part = getattr(self._store, name)
        if name not in WRITES:
            return part

        def call(*args: Any, **named: Any) -> Any:
            self._life.spend()
            result = part(*args, **named)
            self._life.spend()
            return result

        return call


class Life:
    """So many instants at which a process can be killed."""

    def __init__(self, instants: int) -> None:
        self.instants = instants
        self.spent = 0

    def spend(self) -> None:
        self.spent += 1
        if self.spent > self.instants:
            raise Killed


class Mortals:
    """The records of a process that can be killed at whatever it writes."""

    def __init__(self, counter: Counter, life: Life) -> None:
        self._records = counter.records
        self.reminders = Mortal(counter.records.reminders, life)
        self.notices = Mortal(counter.records.notices, life)

    def __getattr__(self, name: str) -> Any:
        return getattr(self._records, name)


def assembly(counter: Counter, life: Life) -> Assembly:
    mailbox, outbox = Mortal(counter.mailbox, life), Mortal(counter.outbox, life)
    stores = cast("Any", (Mortals(counter, life), mailbox, outbox))
    return Assembly(*stores, counter.profile, counter.settings.public_url, counter.now)


@pytest.mark.proof
def test_killed_at_any_instant_and_started_again_a_run_loses_nothing_and_doubles_nothing(
    redis_url: str, tmp_path: Path, clock: Clock
) -> None:
    empty, killed = tmp_path / "empty.db", 0
    engine = records.connect(f"sqlite:///{empty}")
    records.upgrade(engine)
    engine.dispose()
    while True:
        with Redis.from_url(redis_url) as client:
            client.flushall()
        database = f"sqlite:///{copy(empty, tmp_path / f'{killed}.db')}"
        clock.at = MORNING
        counter = build(settings(redis_url, database), clock)
        store = Store(counter)
        spoken = [Owner(1, (R3,)), Owner(2, (R4, R3)), Owner(3, (R1,), line=False)]
        written = Owner(4, (R1,), line=False, mobile=False, mail=True)
        for owner in (*spoken, written):
            owner.enter(counter.records)
        life = Life(killed)
        try:
            assembly(counter, life).reminding().remind(Event())
        except Killed:
            survived = False
        else:
            survived = True
        heard, letters = store.reminded(), store.letters()
        for _ in range(2):
            clock.pass_by(timedelta(minutes=2))
            counter.reminders.reminding().remind(Event())
            heard += store.reminded()
            letters += store.letters()
        notices = sorted(event.notice for _, event in heard)
        keys = [notice_key(owner.id, TODAY) for owner in spoken] + [notice_key(spoken[1].id, TODAY, "sms")]
        assert notices == sorted(keys), killed
        assert [letter.to for letter in letters] == [f"{written.id}@mail.example"], killed
        assert counter.reminders.deciding.count(TODAY) == 0
        counter.wire.close()
        if survived:
            break
        killed += 1
    assert killed > 20
