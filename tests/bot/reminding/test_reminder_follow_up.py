"""What becomes of a reminder: told by its conversation, put off, taken to the next rung, or left to a person."""

from datetime import date, datetime, timedelta
from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from bot.reminding.handing import Errand, Handing
from bot.reminding.noting import noted
from bot.wiring import Counter
from flows.effects import RecordProgress, RecordReminder
from flows.facts import JAPAN
from flows.reminders import hours
from flows.reminders.reach import Reach
from state.records.notices import Notice
from tests.bot.conftest import Clock
from tests.bot.reminding.owners import Owner, Store, maturing, notice_to, tells

TODAY = date(2026, 11, 14)
TOMORROW = TODAY + timedelta(days=1)
MORNING = datetime(2026, 11, 14, 9, 5, tzinfo=JAPAN)
HOUR, DAY = timedelta(hours=1), timedelta(days=1)
R1, R3, R4, R5 = (maturing(step, TODAY) for step in ("R1", "R3", "R4", "R5"))
OUTCOMES = ("sent", "withheld", "failed", "delivered", "answered")


@pytest.fixture(autouse=True)
def morning(clock: Clock) -> None:
    clock.at = MORNING


@pytest.fixture
def store(counter: Counter) -> Store:
    return Store(counter)


def decide(counter: Counter, day: date = TODAY) -> None:
    for _ in counter.reminders.deciding.decide(day):
        pass


def said(notice: Notice, outcome: str, reason: str = "") -> RecordReminder:
    return RecordReminder(notice.key, outcome, reason)  # type: ignore[arg-type]  # one of OUTCOMES


def begun(counter: Counter, store: Store, owner: Owner) -> Notice:
    """The owner's reminder, taken by its conversation."""
    decide(counter)
    store.reminded()
    return notice_to(counter, owner, TODAY)


def test_what_is_unanswered_on_line_after_a_day_goes_on_by_sms(counter: Counter, clock: Clock, store: Store) -> None:
    owner = Owner(1, (R1,)).enter(counter.records)
    tells(counter, begun(counter, store, owner), said(notice_to(counter, owner, TODAY), "sent"))
    clock.pass_by(DAY - HOUR)
    counter.reminders.follow_up.look()
    assert store.reminded() == []
    clock.at = hours.opens(TOMORROW) + HOUR
    counter.reminders.follow_up.look()
    ((to, event),) = store.reminded()
    assert (to, event.notice) == (owner.telephone, notice_to(counter, owner, TODAY).key)
    assert notice_to(counter, owner, TODAY).tried == ("line",)


@pytest.mark.parametrize("outcome", ["answered", "declined"])
def test_who_has_answered_or_declined_hears_no_more_of_it(
    counter: Counter, clock: Clock, store: Store, outcome: str
) -> None:
    owner = Owner(1, (R1,)).enter(counter.records)
    notice = begun(counter, store, owner)
    tells(counter, notice, said(notice, "sent"))
    if outcome == "answered":
        tells(counter, notice, said(notice, "answered"))
    else:
        counter.records.renewals.record(RecordProgress("MD-00001-0", R1, declined="sold"), clock())
    clock.at = hours.opens(TOMORROW) + HOUR
    counter.reminders.follow_up.look()
    assert store.reminded() == []
    after = notice_to(counter, owner, TODAY)
    assert (after.state, after.again_at) == ("answered" if outcome == "answered" else "sent", None)


def test_who_said_later_is_asked_again_on_the_day_they_were_told(counter: Counter, clock: Clock, store: Store) -> None:
    owner = Owner(1, (R4,)).enter(counter.records)
    notice = begun(counter, store, owner)
    tells(counter, notice, said(notice, "sent"))
    store.reminded()
    tells(counter, notice, said(notice, "answered", "later"))
    again = TODAY + 3 * DAY
    counter.records.renewals.record(RecordProgress("MD-00001-0", R4, asleep_until=again), clock())
    for day in (TOMORROW, TOMORROW + DAY):
        clock.at = hours.opens(day) + HOUR
        counter.reminders.follow_up.look()
        assert store.reminded() == []
    clock.at = hours.opens(again) + HOUR
    counter.reminders.follow_up.look()
    ((to, event),) = store.reminded()
    assert (to, event.notice, event.step) == (owner.user, notice.key, "R4")
    counter.reminders.follow_up.look()
    assert store.reminded() == []


def test_what_failed_goes_on_at_once_and_at_the_end_a_person_calls(counter: Counter, store: Store) -> None:
    owner = Owner(1, (R1,), mail=True).enter(counter.records)
    notice = begun(counter, store, owner)
    tells(counter, notice, said(notice, "failed", "blocked"))
    counter.reminders.follow_up.look()
    ((to, _),) = store.reminded()
    assert to == owner.telephone
    tells(counter, notice_to(counter, owner, TODAY), said(notice, "failed", "landline"))
    counter.reminders.follow_up.look()
    assert len(store.letters()) == 1
    assert notice_to(counter, owner, TODAY).state == "sent"
    log = [(entry.rung, entry.outcome) for entry in counter.records.notices.log(notice.key)]
    assert {("line", "failed"), ("sms", "onward"), ("sms", "failed"), ("mail", "onward"), ("mail", "sent")} <= set(log)


def test_after_the_last_rung_a_person_calls(counter: Counter, store: Store) -> None:
    owner = Owner(1, (R4,), mobile=False).enter(counter.records)
    notice = begun(counter, store, owner)
    tells(counter, notice, said(notice, "failed", "blocked"))
    counter.reminders.follow_up.look()
    after = notice_to(counter, owner, TODAY)
    assert (after.state, after.rung, after.tried, after.again_at) == ("staff", "staff", ("line",), None)


def test_what_is_said_besides_goes_no_further(counter: Counter, store: Store) -> None:
    owner = Owner(1, (R4,), mail=True).enter(counter.records)
    decide(counter)
    store.reminded()
    besides = notice_to(counter, owner, TODAY, "sms")
    tells(counter, besides, said(besides, "failed", "landline"))
    counter.reminders.follow_up.look()
    after = notice_to(counter, owner, TODAY, "sms")
    assert (after.state, after.rung, after.again_at) == ("failed", "sms", None)
    assert store.letters() == []


def test_what_fails_goes_past_what_was_said_besides(counter: Counter, store: Store) -> None:
    owner = Owner(1, (R4,), mail=True).enter(counter.records)
    notice = begun(counter, store, owner)
    tells(counter, notice, said(notice, "failed", "blocked"))
    counter.reminders.follow_up.look()
    assert len(store.letters()) == 1


def off_line(counter: Counter, owner: Owner) -> None:
    counter.records.links.unlink(owner.user)


def beyond_the_calendar(counter: Counter, owner: Owner) -> None:
    customer = owner.customer()
    (contract,) = customer.contracts
    endless = replace(contract, conditions=replace(contract.conditions, accident_on=date.max))
    counter.records.customers.save(replace(customer, contracts=(endless,)))


def test_what_was_put_off_goes_on_by_sms_where_line_was_unlinked_meanwhile(
    counter: Counter, clock: Clock, store: Store
) -> None:
    owner = Owner(1, (R1,)).enter(counter.records)
    notice = begun(counter, store, owner)
    tells(counter, notice, said(notice, "withheld", "in_talk"))
    off_line(counter, owner)
    clock.pass_by(HOUR)
    counter.reminders.follow_up.look()
    ((to, _),) = store.reminded()
    after = notice_to(counter, owner, TODAY)
    assert (to, after.rung, after.tried) == (owner.telephone, "sms", ("line",))


def test_a_person_calls_where_the_only_way_was_unlinked_meanwhile(counter: Counter, clock: Clock, store: Store) -> None:
    owner = Owner(1, (R1,), mobile=False).enter(counter.records)
    notice = begun(counter, store, owner)
    tells(counter, notice, said(notice, "withheld", "in_talk"))
    off_line(counter, owner)
    clock.pass_by(HOUR)
    counter.reminders.follow_up.look()
    assert notice_to(counter, owner, TODAY).state == "staff"


def test_what_is_said_besides_ends_where_its_way_was_closed_meanwhile(
    counter: Counter, clock: Clock, store: Store
) -> None:
    owner = Owner(1, (maturing("R8", TODAY),)).enter(counter.records)
    decide(counter)
    store.reminded()
    besides = notice_to(counter, owner, TODAY, "line")
    tells(counter, besides, said(besides, "withheld", "in_talk"))
    off_line(counter, owner)
    clock.pass_by(HOUR)
    counter.reminders.follow_up.look()
    after = notice_to(counter, owner, TODAY, "line")
    assert (after.state, after.reason, after.again_at) == ("given_up", "none_on_record", None)


def test_a_step_that_the_cadence_no_longer_has_ends_its_notice(counter: Counter, clock: Clock, store: Store) -> None:
    owner = Owner(1, (R1,)).enter(counter.records)
    notice = begun(counter, store, owner)
    counter.records.notices.move([(notice, replace(notice, step="R99", again_at=clock()))])
    counter.reminders.follow_up.look()
    after = notice_to(counter, owner, TODAY)
    assert (after.state, after.reason, after.again_at) == ("given_up", "retired", None)


def test_one_notice_that_cannot_be_followed_up_keeps_no_other_waiting(
    counter: Counter, clock: Clock, store: Store
) -> None:
    owners = [Owner(number, (R1,), mobile=False, mail=True).enter(counter.records) for number in range(1, 6)]
    decide(counter)
    store.reminded()
    for notice in (notice_to(counter, owner, TODAY) for owner in owners):
        tells(counter, notice, said(notice, "failed", "blocked"))
    poisoned, *good = owners
    beyond_the_calendar(counter, poisoned)
    assert counter.reminders.follow_up.look() == len(owners)
    assert sorted(letter.to for letter in store.letters()) == [f"{owner.id}@mail.example" for owner in good]
    assert notice_to(counter, poisoned, TODAY).again_at == clock() + HOUR
    counter.records.customers.save(poisoned.customer())
    clock.pass_by(HOUR)
    counter.reminders.follow_up.look()
    assert [letter.to for letter in store.letters()] == [f"{poisoned.id}@mail.example"]


def test_one_notice_that_cannot_be_handed_over_keeps_no_other_waiting(
    counter: Counter, clock: Clock, store: Store
) -> None:
    owners = [Owner(number, (R1,)).enter(counter.records) for number in range(1, 6)]
    notices = [begun(counter, store, owner) for owner in owners]
    handing = Handing(counter.mailbox, counter.outbox, counter.records.notices, counter.profile, "https://x.example")
    clock.pass_by(HOUR)
    handing.hand_over(
        [
            Errand(replace(notice, attempt=1), owner.customer().contracts, Reach(line=owner.user if rank else None))
            for rank, (owner, notice) in enumerate(zip(owners, notices, strict=True))
        ],
        clock(),
    )
    poisoned, *good = owners
    assert sorted(to.to for to, _ in store.reminded()) == [owner.user.to for owner in good]
    assert notice_to(counter, poisoned, TODAY).again_at == clock() + HOUR


def refused_by_twilio(counter: Counter, store: Store, owner: Owner) -> Notice:
    """The owner's reminder of the last day, and what was said besides, of which nothing reached them."""
    decide(counter)
    store.reminded()
    if owner.line:
        besides = notice_to(counter, owner, TODAY, "line")
        tells(counter, besides, said(besides, "failed", "blocked"))
    notice = notice_to(counter, owner, TODAY)
    return tells(counter, notice, said(notice, "failed", "expired"))


@pytest.mark.parametrize("line", [True, False])
def test_a_person_calls_whom_nothing_reached_before_a_later_step_was_due(
    counter: Counter, clock: Clock, store: Store, *, line: bool
) -> None:
    owner = Owner(1, (maturing("R8", TODAY),), line=line).enter(counter.records)
    refused_by_twilio(counter, store, owner)
    clock.at = hours.opens(TOMORROW) + HOUR
    decide(counter, TOMORROW)
    counter.reminders.follow_up.look()
    after = notice_to(counter, owner, TODAY)
    assert (after.state, after.reason, after.tried[-1], after.again_at) == ("staff", "overtaken", "sms", None)
    assert notice_to(counter, owner, TOMORROW).step == "R9"


@pytest.mark.parametrize("progress", ["declined", "asleep"])
def test_nobody_is_called_about_a_later_step_that_they_do_not_want_to_hear_of(
    counter: Counter, clock: Clock, store: Store, progress: str
) -> None:
    maturity = maturing("R8", TODAY)
    owner = Owner(1, (maturity,)).enter(counter.records)
    refused_by_twilio(counter, store, owner)
    told = {"declined": {"declined": "sold"}, "asleep": {"asleep_until": TODAY + 9 * DAY}}[progress]
    counter.records.renewals.record(RecordProgress("MD-00001-0", maturity, **told), clock())  # type: ignore[arg-type]  # one of its fields
    clock.at = hours.opens(TOMORROW) + HOUR
    counter.reminders.follow_up.look()
    assert notice_to(counter, owner, TODAY).state == "failed"


def test_a_step_for_line_only_that_is_overtaken_ends_without_a_call(
    counter: Counter, clock: Clock, store: Store
) -> None:
    owner = Owner(1, (R3,)).enter(counter.records)
    notice = begun(counter, store, owner)
    tells(counter, notice, said(notice, "failed", "blocked"))
    clock.at = hours.opens(TODAY + timedelta(days=16)) + HOUR
    counter.reminders.follow_up.look()
    assert notice_to(counter, owner, TODAY).state == "failed"


def test_who_is_in_a_talk_is_told_an_hour_later_as_another_event(counter: Counter, clock: Clock, store: Store) -> None:
    owner = Owner(1, (R3,)).enter(counter.records)
    notice = begun(counter, store, owner)
    tells(counter, notice, said(notice, "withheld", "in_talk"))
    clock.pass_by(HOUR - timedelta(seconds=1))
    counter.reminders.follow_up.look()
    assert store.reminded() == []
    clock.pass_by(timedelta(seconds=1))
    counter.reminders.follow_up.look()
    ((to, event),) = store.reminded()
    assert (to, event.notice, notice_to(counter, owner, TODAY).attempt) == (owner.user, notice.key, 1)


def test_what_is_put_off_until_a_later_step_is_due_is_given_up(counter: Counter, clock: Clock, store: Store) -> None:
    owner = Owner(1, (R3,)).enter(counter.records)
    notice = begun(counter, store, owner)
    tells(counter, notice, said(notice, "withheld", "in_talk"))
    clock.at = hours.opens(TODAY + timedelta(days=4)) + HOUR
    counter.reminders.follow_up.look()
    after = notice_to(counter, owner, TODAY)
    assert (after.state, after.reason, after.again_at) == ("given_up", "overtaken", None)
    assert store.reminded() == []


def test_a_new_reminder_goes_before_one_that_was_put_off(counter: Counter, clock: Clock, store: Store) -> None:
    tomorrows = maturing("R3", TOMORROW)
    owner = Owner(1, (R1, tomorrows)).enter(counter.records)
    notice = begun(counter, store, owner)
    tells(counter, notice, said(notice, "withheld", "in_talk"))
    clock.at = hours.opens(TOMORROW) + HOUR
    decide(counter, TOMORROW)
    counter.reminders.follow_up.look()
    assert {event.notice for _, event in store.reminded()} == {notice_to(counter, owner, TOMORROW).key}
    after = notice_to(counter, owner, TODAY)
    assert (after.state, after.again_at) == ("withheld", hours.opens(TOMORROW + DAY))


def test_two_machines_that_follow_up_together_move_a_notice_once(counter: Counter, store: Store) -> None:
    owner = Owner(1, (R1,)).enter(counter.records)
    notice = begun(counter, store, owner)
    tells(counter, notice, said(notice, "failed", "blocked"))
    seen = counter.records.notices.waiting(counter.now(), 10)
    counter.reminders.follow_up.look()
    late = [(each, replace(each, rung="mail")) for each in seen]
    assert counter.records.notices.move(late) == [None]
    assert len(store.reminded()) == 1


def test_a_step_for_line_only_ends_with_its_rung(counter: Counter, store: Store) -> None:
    owner = Owner(1, (R3,)).enter(counter.records)
    notice = begun(counter, store, owner)
    tells(counter, notice, said(notice, "failed", "blocked"))
    counter.reminders.follow_up.look()
    after = notice_to(counter, owner, TODAY)
    assert (after.state, after.again_at) == ("failed", None)


def test_who_is_erased_is_not_followed_up(counter: Counter, clock: Clock, store: Store) -> None:
    owner = Owner(1, (R1,)).enter(counter.records)
    notice = begun(counter, store, owner)
    counter.records.erase(owner.id)
    clock.pass_by(2 * HOUR)
    assert counter.reminders.follow_up.look() == 0
    assert counter.records.notices.get(notice.key) is None


def waiting(state: str = "planned", rung: str = "line", step: str = "R1") -> Notice:
    made = Notice(
        key="n", main="n", customer="c", step=step, day=TODAY, rung="line", changed_at=MORNING, conversation="here"
    )
    return replace(made, state=state, rung=rung)


RANK = {"planned": 0, "withheld": 0, "sent": 1, "failed": 2, "delivered": 2, "answered": 3}


@given(st.lists(st.tuples(st.sampled_from(OUTCOMES), st.sampled_from(["here", "elsewhere"])), max_size=12))
def test_whatever_is_told_in_whatever_order_a_notice_never_goes_back(told: list[tuple[str, str]]) -> None:
    notice = waiting()
    for outcome, conversation in told:
        after = noted(notice, said(notice, outcome), conversation, MORNING) or notice
        assert RANK[after.state] >= RANK[notice.state]
        assert conversation == "here" or after.state in {notice.state, "answered"}
        notice = after
    assert (notice.state == "answered") == any(outcome == "answered" for outcome, _ in told)


@pytest.mark.parametrize("order", [*permutations(("sent", "delivered", "answered"))], ids="-".join)
def test_an_answer_counts_whenever_it_is_told(order: tuple[str, ...]) -> None:
    notice = waiting()
    for outcome in order:
        notice = noted(notice, said(notice, outcome), "here", MORNING) or notice
    assert (notice.state, notice.again_at) == ("answered", None)


def test_a_receipt_of_a_notification_counts_by_whichever_conversation_it_comes() -> None:
    by_number = waiting("sent", rung="notification")
    assert (noted(by_number, said(by_number, "delivered"), "elsewhere", MORNING) or by_number).state == "delivered"
    assert noted(waiting("sent"), said(by_number, "delivered"), "elsewhere", MORNING) is None


@pytest.mark.parametrize(
    ("reason", "state", "again"),
    [
        ("in_talk", "withheld", MORNING + HOUR),
        ("hours", "withheld", MORNING),
        ("stopped", "failed", MORNING),
        ("not_linked", "failed", MORNING),
        ("overtaken", "withheld", None),
    ],
)
def test_why_it_was_withheld_decides_whether_it_is_said_later_elsewhere_or_not(
    reason: str, state: str, again: datetime | None
) -> None:
    after = noted(waiting(), said(waiting(), "withheld", reason), "here", MORNING)
    assert after is not None
    assert (after.state, after.reason, after.again_at) == (state, reason, again)


def test_only_a_step_that_waits_for_an_answer_is_looked_at_after_a_day() -> None:
    for step, again in (("R1", MORNING + DAY), ("R4", None)):
        after = noted(waiting(step=step), said(waiting(), "sent"), "here", MORNING)
        assert after is not None
        assert after.again_at == again


@pytest.mark.parametrize(("outcome", "reason"), [("sent", ""), ("withheld", "in_talk"), ("answered", "later")])
def test_a_notice_of_a_step_taken_out_of_the_cadence_is_noted_and_never_said_again(outcome: str, reason: str) -> None:
    after = noted(waiting(step="R99"), said(waiting(), outcome, reason), "here", MORNING)
    assert after is not None
    assert after.again_at is None
