"""What a turn knows: its customer, whom a reminder is about, and how far their renewals have come at this moment."""

from collections.abc import Callable, Iterable
from datetime import date, timedelta
from typing import Any

import pytest
from msgspec.structs import replace as changed

from bot import journal, replaying, turning
from bot.knowing import Knowing
from bot.replaying import replay
from bot.turning import Turner
from bot.wiring import Counter
from flows.accident.watching import Watcher
from flows.delivery import Lane
from flows.effects import RecordProgress
from flows.events import Address, Due, Envelope, Event, ReminderDue, TextReceived
from flows.facts import Contract, Customer, Facts, Moment, Vehicle
from flows.session import Session, Talk
from flows.terms import Progress
from flows.turn import Step
from rating.tariff import Tariff
from state.records.journal import Entry
from state.records.renewals import Key
from state.records.reports import FiledReport
from state.turn import Claim, Turn
from tests.bot.conftest import NOW, Clock
from tests.bot.desk import ANN, Away
from tests.state.records.reporting import REPORT

TODAY = date(2026, 11, 22)
SOON = TODAY + timedelta(days=30)
CAR = Vehicle("v1", "品川 300 さ 12-42", "小型車", "白")
URL = "https://counter.example"


def contract(number: str, maturity: date = SOON) -> Contract:
    return Contract(number, "normal", date(2025, 12, 22), maturity, changed(CAR, id=number))


HANAKO = Customer("c1", "窓口 花子", "マドグチ", "+819000000001", (contract("AB-1"),))
TARO = Customer("c2", "見本 太郎", "ミホン", "+819000000002", (contract("CD-1"),))


def reminder(customer: str) -> ReminderDue:
    return ReminderDue(f"notice of {customer}", "R4", customer, (Due("AB-1", SOON),))


def claim(*events: Event, session: Session | None = None, conversation: str = "c") -> Claim:
    mail = tuple(Envelope(f"E{place}", NOW, NOW, event, ANN) for place, event in enumerate(events))
    return Claim(conversation, 1, 1, session or Session(ANN, customer="c1"), mail, 1, Lane.CONVERSATION)


def facts_of(knowing: Knowing, *claims: Claim) -> list[Facts]:
    sessions = knowing.sessions(claims)
    customers = knowing.customers(claims, sessions)
    progress, accidents = knowing.progress(customers), knowing.accidents(claims, sessions)
    return [knowing.facts(each, sessions[each.conversation], customers, progress, accidents) for each in claims]


@pytest.fixture
def knowing(counter: Counter, clock: Clock) -> Knowing:
    records = counter.records
    for customer in (HANAKO, TARO):
        records.customers.save(customer)
    return Knowing(
        counter.profile,
        counter.tariff,
        URL,
        records.customers,
        records.links,
        records.renewals,
        records.reports,
        records.watchers,
        records.photos,
        clock,
    )


def declined(counter: Counter, number: str, maturity: date = SOON) -> None:
    counter.records.renewals.record(RecordProgress(number, maturity, declined="sold"), NOW)


def test_progress_is_read_anew_for_each_turn_while_the_customer_is_kept(knowing: Knowing, counter: Counter) -> None:
    words = claim(TextReceived("更新", "1"))
    (before,) = facts_of(knowing, words)
    declined(counter, "AB-1")
    counter.records.customers.save(changed(HANAKO, name="別 人"))
    (after,) = facts_of(knowing, words)
    assert before.progress == {}
    assert after.progress == {"AB-1": Progress(declined=True)}
    assert after.customer == HANAKO


@pytest.mark.parametrize(("days", "known"), [(-32, False), (-31, True), (0, True), (95, True), (96, False)])
def test_progress_is_asked_for_only_near_maturity(
    knowing: Knowing, counter: Counter, *, days: int, known: bool
) -> None:
    maturity = TODAY + timedelta(days=days)
    counter.records.customers.save(changed(HANAKO, contracts=(contract("AB-1", maturity),)))
    declined(counter, "AB-1", maturity)
    (facts,) = facts_of(knowing, claim(TextReceived("更新", "1")))
    assert bool(facts.progress) == known


def test_whom_the_first_reminder_is_about_is_known_beside_the_customer_and_never_instead(
    knowing: Knowing, counter: Counter
) -> None:
    declined(counter, "AB-1")
    declined(counter, "CD-1")
    stranger = claim(TextReceived("更新", "1"), reminder("c2"), reminder("c1"), session=Session(ANN))
    linked = claim(reminder("c2"), conversation="d")
    plain = claim(TextReceived("更新", "1"), conversation="e")
    unlinked, theirs, without = facts_of(knowing, stranger, linked, plain)
    assert (unlinked.customer, unlinked.policyholder) == (None, TARO)
    assert set(unlinked.progress) == {"CD-1"}
    assert (theirs.customer, theirs.policyholder) == (HANAKO, TARO)
    assert set(theirs.progress) == {"AB-1", "CD-1"}
    assert (without.customer, without.policyholder) == (HANAKO, None)
    assert set(without.progress) == {"AB-1"}


def test_customers_and_policyholders_of_a_batch_are_one_look_at_the_records_each(
    counter: Counter, clock: Clock
) -> None:
    looks: list[str] = []

    class Counting:
        def find(self, ids: Iterable[str]) -> dict[str, Customer]:
            looks.append("customers")
            return {customer.id: customer for customer in (HANAKO, TARO) if customer.id in set(ids)}

        def progress(self, asked: Iterable[Key]) -> dict[str, Progress]:
            looks.append("progress")
            return {number: Progress(declined=True) for number, _ in asked}

        def of(self, *_: object) -> tuple[FiledReport, ...]:
            looks.append("reports")
            return ()

        def of_many(self, *_: object) -> dict[str, tuple[Watcher, ...]]:
            looks.append("watchers")
            return {}

    counting = Counting()
    parts: Any = (counting,) * 6  # as much of them as is asked
    knowing = Knowing(counter.profile, counter.tariff, URL, *parts, clock)
    facts = facts_of(knowing, *(claim(reminder("c2"), conversation=name) for name in "abc"))
    assert looks == ["customers", "progress"]
    assert [set(each.progress) for each in facts] == [{"AB-1", "CD-1"}] * 3
    facts_of(knowing, *(claim(TextReceived("事故の経過は", "1"), conversation=name) for name in "abc"))
    assert looks[2:] == ["progress", "reports"]


def test_while_the_records_are_away_nobody_is_known_and_premiums_can_still_be_worked_out(
    counter: Counter, clock: Clock
) -> None:
    away = Away()
    parts: Any = (away,) * 6  # as much of them as is asked
    knowing = Knowing(counter.profile, counter.tariff, URL, *parts, clock)
    (facts,) = facts_of(knowing, claim(reminder("c2")))
    assert (facts.customer, facts.policyholder, facts.progress) == (None, None, {})
    assert facts.tariff == counter.tariff


def test_records_that_are_away_are_waited_for_once_in_a_batch_and_asked_again_in_the_next(
    counter: Counter, clock: Clock
) -> None:
    looks: list[str] = []

    class Hanging(Away):
        def find(self, ids: Iterable[str]) -> dict[str, Customer]:
            looks.append("customers")
            return super().find(ids)

        def by_address(self, addresses: Iterable[Address]) -> dict[Address, str]:
            looks.append("links")
            return super().by_address(addresses)

    hanging = Hanging()
    parts: Any = (hanging,) * 6  # as much of them as is asked
    knowing = Knowing(counter.profile, counter.tariff, URL, *parts, clock)
    new = changed(claim(reminder("c2")), session=None)
    for _ in range(2):
        facts_of(knowing, new)
    assert looks == ["links", "links"]


def test_progress_that_cannot_be_read_leaves_the_customer_known(knowing: Knowing) -> None:
    knowing._renewals = Away()  # type: ignore[assignment]  # noqa: SLF001  # the records go away between two looks
    (facts,) = facts_of(knowing, claim(TextReceived("更新", "1")))
    assert (facts.customer, facts.progress) == (HANAKO, {})


@pytest.fixture
def telling(monkeypatch: pytest.MonkeyPatch) -> None:
    """A step that tells in its trace what it was given to know."""

    def tells(session: Session, envelope: Envelope, facts: Facts, _: Moment) -> Step:
        people = [facts.customer, facts.policyholder]
        told = (type(envelope.event).__name__, *(each.id if each else "nobody" for each in people))
        return Step(session, (), (*told, repr(sorted(facts.progress.items()))))

    for module in (turning, replaying):
        monkeypatch.setattr(module, "step", tells)


@pytest.fixture
def take(knowing: Knowing, clock: Clock) -> Callable[[Claim], Turn]:
    def taken(asked: Claim) -> Turn:
        (facts,) = facts_of(knowing, asked)
        turn = Turner(clock, lambda: "a" * 16).take(
            asked, asked.session or Session(ANN), facts, NOW + timedelta(hours=1)
        )
        assert isinstance(turn, Turn)
        return turn

    return taken


@pytest.mark.usefixtures("telling")
def test_a_turn_ends_before_a_reminder_of_another_policyholder(take: Callable[[Claim], Turn]) -> None:
    turn = take(
        claim(TextReceived("更新", "1"), reminder("c1"), reminder("c1"), reminder("c2"), TextReceived("はい", "2"))
    )
    assert turn.done == ("E0", "E1", "E2")
    assert take(claim(reminder("c2"), TextReceived("はい", "2"))).done == ("E0", "E1")


def entry(turn: Turn) -> Entry:
    return Entry(turn.conversation, turn.version + 1, NOW, turn.journal)


@pytest.mark.usefixtures("telling")
def test_a_turn_is_replayed_with_what_it_knew(take: Callable[[Claim], Turn], counter: Counter) -> None:
    declined(counter, "CD-1")
    entries = [entry(take(claim(reminder("c2")))), entry(take(claim(TextReceived("更新", "1"))))]
    counter.records.customers.save(changed(TARO, contracts=()))
    again = list(replay(entries, counter.profile, URL, counter.tariff))
    assert [each.same for each in again] == [True, True]
    assert again[0].trace[:3] == ("ReminderDue", "c1", "c2")
    assert "declined=True" in again[0].trace[3]
    assert journal.OTHER_TARIFF not in again[0].trace


@pytest.mark.usefixtures("telling")
def test_a_replay_says_where_another_tariff_is_in_use_by_now(take: Callable[[Claim], Turn], counter: Counter) -> None:
    entries = [entry(take(claim(TextReceived("更新", "1"))))]
    newer = Tariff(changed(counter.tariff.version, version="2026.1"), counter.tariff.rates)
    (again,) = replay(entries, counter.profile, URL, newer)
    assert (again.trace[-1], again.same) == (journal.OTHER_TARIFF, True)


@pytest.mark.usefixtures("telling")
def test_a_turn_of_the_release_before_is_replayed_without_what_was_not_kept_then(
    take: Callable[[Claim], Turn], counter: Counter
) -> None:
    kept = journal.decode(take(claim(TextReceived("更新", "1"))).journal)
    old = journal.encode(changed(kept, tariff=""))
    assert b"policyholder" not in old
    assert b"progress" not in old
    (again,) = replay([Entry("c", 2, NOW, old)], counter.profile, URL, counter.tariff)
    assert again.same
    assert journal.OTHER_TARIFF not in again.trace


def test_reports_are_known_where_a_turn_may_need_them_and_to_nobody_else(knowing: Knowing, counter: Counter) -> None:
    number = counter.records.reports.file("key", "elsewhere", REPORT, NOW)
    stranger = claim(TextReceived("さっきの事故の経過は？", "1"), session=Session(ANN), conversation="elsewhere")
    other = claim(TextReceived("経過は？", "1"), session=Session(ANN, customer="c2"), conversation="d")
    asking, chatting = claim(TextReceived("経過は？", "1")), claim(TextReceived("こんにちは", "1"), conversation="e")
    found = [
        [report.number for report in facts.reports] for facts in facts_of(knowing, asking, chatting, stranger, other)
    ]
    assert found == [[number], [], [number], []]


def test_a_talk_about_an_accident_knows_of_reports_whatever_is_said(knowing: Knowing, counter: Counter) -> None:
    number = counter.records.reports.file("key", "c", REPORT, NOW)
    talking = Session(ANN, customer="c1", paused=(Talk("details", 1, "start"),))
    (facts,) = facts_of(knowing, claim(TextReceived("はい", "1"), session=talking))
    assert [report.number for report in facts.reports] == [number]


def test_who_watches_is_known_where_they_are_spoken_of(knowing: Knowing, counter: Counter) -> None:
    counter.records.watchers.add("w1", "c1", "窓口 一郎", "+819000000005", "watchers/1", NOW)
    for text, known in (("見守りをやめたい", 1), ("こんにちは", 0)):
        (facts,) = facts_of(knowing, claim(TextReceived(text, "1")))
        assert len(facts.watchers) == known


def test_what_was_known_of_accidents_is_replayed(take: Callable[[Claim], Turn], counter: Counter) -> None:
    counter.records.reports.file("key", "c", REPORT, NOW)
    turn = take(claim(TextReceived("経過は？", "1")))
    entry = journal.decode(turn.journal)
    assert [report.number for report in entry.reports] == ["C-20261122-0001"]
    kept = Entry("c", 1, NOW, turn.journal)
    assert all(step.same for step in replay([kept], counter.profile, URL, counter.tariff))
