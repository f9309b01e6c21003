"""Decisions about reminders and the notices that come of them: once each, however many write, on both databases."""

from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, date, datetime, timedelta

import pytest
from msgspec.structs import replace

from flows.events import Address
from flows.facts import Contract, Customer, Vehicle
from flows.reminders.policy import Decision, Reason
from state.records import Records
from state.records.accounts import Account
from state.records.notices import Entry, Notice
from state.records.reminders import Plan

NOW = datetime(2026, 11, 22, 3, 0, tzinfo=UTC)
TODAY = date(2026, 11, 22)
TOMORROW = TODAY + timedelta(days=1)
MATURITY = date(2026, 12, 22)
AFTER_THAT = date(2027, 1, 6)


def owner(number: int, *maturities: date) -> Customer:
    contracts = tuple(
        Contract(f"AB-{number}-{rank}", "normal", date(2025, 12, 22), maturity, car(f"{number}-{rank}"))
        for rank, maturity in enumerate(maturities)
    )
    return Customer(f"c{number:04d}", "窓口 花子", "マドグチ", f"+8190000{number:05d}", contracts)


def car(id_: str) -> Vehicle:
    return Vehicle(id_, "品川 300 さ 12-42", "小型車", "白")


def notice(customer: str, key: str = "", **more: object) -> Notice:
    named = key or f"notice of {customer}"
    made = Notice(
        key=named, main=named, customer=customer, step="R3", day=TODAY, rung="line", said_on=TODAY, changed_at=NOW
    )
    return replace(made, **more)


def plan(one: Customer, reason: Reason = "due", *, send: bool = True) -> Plan:
    decisions = tuple(Decision(each.number, each.maturity, "R3", send, reason) for each in one.contracts)
    return Plan(one.id, decisions, (notice(one.id),) if send else ())


def test_what_was_decided_before_is_nobodys_again(book: Records) -> None:
    once = plan(owner(1, MATURITY))
    assert book.reminders.keep([once], TODAY) == [once]
    assert book.reminders.keep([once], TODAY) == [Plan("c0001", (), ())]


def test_of_many_who_decide_at_once_each_decision_is_one_ones(book: Records) -> None:
    plans = [plan(owner(number, MATURITY, AFTER_THAT)) for number in range(20)]
    with ThreadPoolExecutor(4) as threads:
        kept = [each for done in threads.map(lambda _: book.reminders.keep(plans, TODAY), range(4)) for each in done]
    assert sorted(d.contract for each in kept for d in each.decisions) == sorted(
        decision.contract for each in plans for decision in each.decisions
    )
    assert len([each for each in kept if each.notices]) == len(plans)


def test_a_reason_that_passes_is_looked_at_again_on_a_later_day_and_others_stand(book: Records) -> None:
    asleep, sold = owner(1, MATURITY), owner(2, MATURITY)
    for each in (asleep, sold):
        book.customers.save(each)
    book.reminders.keep([plan(asleep, "asleep", send=False), plan(sold, "sold", send=False)], TODAY)
    assert book.reminders.undecided(TODAY, MATURITY, "R3", "", 10) == ()
    assert book.reminders.undecided(TOMORROW, MATURITY, "R3", "", 10) == (asleep.id,)
    assert book.reminders.count(TOMORROW, {MATURITY: "R3"}) == 1
    again = [plan(asleep), plan(sold)]
    assert book.reminders.keep(again, TOMORROW) == [again[0], Plan(sold.id, (), ())]


def test_nobody_is_reminded_twice_on_a_day_even_by_who_knew_of_another_contract(book: Records) -> None:
    before, after = owner(1, MATURITY), owner(1, MATURITY, AFTER_THAT)
    book.customers.save(after)
    book.reminders.keep([plan(before)], TODAY)
    late = Plan(after.id, plan(after).decisions, (notice(after.id, "another notice"),))
    assert book.reminders.keep([late], TODAY) == [Plan(after.id, (), ())]
    assert book.reminders.undecided(TODAY, AFTER_THAT, "R3", "", 10) == (after.id,)


def test_customers_come_in_pages_and_each_once(book: Records) -> None:
    people = [owner(number, MATURITY, MATURITY) for number in range(7)]
    for each in people:
        book.customers.save(each)
    book.reminders.keep([plan(people[2], "sold", send=False)], TODAY)
    found: list[str] = []
    while page := book.reminders.undecided(TODAY, MATURITY, "R3", found[-1] if found else "", 3):
        found += page
    assert found == [each.id for each in people if each is not people[2]]
    assert book.reminders.count(TODAY, {MATURITY: "R3", AFTER_THAT: "R2"}) == 12


def test_a_notice_carries_what_was_decided_until_the_contract_matures_on_another_day(book: Records) -> None:
    one = owner(1, MATURITY, AFTER_THAT)
    book.reminders.keep([plan(one)], TODAY)
    carried = book.reminders.carried({"notice of c0001"})["notice of c0001"]
    moved = (replace(one.contracts[0], maturity=TODAY), one.contracts[1])
    assert book.reminders.among(one.contracts, carried) == {"AB-1-0": "R3", "AB-1-1": "R3"}
    assert book.reminders.among(moved, carried) == {"AB-1-1": "R3"}


def test_what_a_customer_was_told_is_counted_and_what_reached_nobody_is_not(book: Records) -> None:
    one = owner(1, MATURITY)
    book.customers.save(one)
    asked = {one.id: one}
    assert book.reminders.standing(asked, TODAY)[one.id].sent == {}
    book.reminders.keep([plan(one)], TODAY)
    standing = book.reminders.standing(asked, TODAY)[one.id]
    assert (standing.sent, standing.today) == ({("AB-1-0", MATURITY): 1}, True)
    (kept,) = book.notices.waiting(NOW, 1) or (book.notices.get("notice of c0001"),)
    assert kept is not None
    book.notices.move([(kept, replace(kept, state="given_up"))])
    standing = book.reminders.standing(asked, TOMORROW)[one.id]
    assert (standing.sent, standing.today) == ({}, False)


def test_of_two_who_move_a_notice_one_does(book: Records) -> None:
    one = owner(1, MATURITY)
    book.reminders.keep([plan(one)], TODAY)
    seen = book.notices.get("notice of c0001")
    assert seen is not None
    to_sms, to_mail = replace(seen, rung="sms"), replace(seen, rung="mail")
    entry = Entry("key", seen.key, "sms", "onward", "", NOW)
    assert book.notices.move([(seen, to_sms)], [entry]) == [replace(to_sms, version=1)]
    assert book.notices.move([(seen, to_mail)], [replace(entry, key="other")]) == [None]
    assert book.notices.log(seen.key) == (entry,)


def test_a_notice_cannot_take_a_day_another_reminder_has(book: Records) -> None:
    first, second = notice("c1", "first"), notice("c1", "second", day=TOMORROW, said_on=TOMORROW)
    other = notice("c2", "other")
    for each in (first, second, other):
        book.reminders.keep([Plan(each.customer, (decision(each.key),), (each,))], each.day)
    onward = [(each, replace(each, said_on=TOMORROW, rung="sms")) for each in (first, other)]
    assert book.notices.move(onward) == [None, replace(onward[1][1], version=1)]
    assert book.notices.get("first") == first


def decision(contract: str) -> Decision:
    return Decision(contract, MATURITY, "R3", send=True, reason="due")


def test_the_same_happening_is_logged_once_and_changes_once(book: Records) -> None:
    book.reminders.keep([plan(owner(1, MATURITY))], TODAY)
    entry = Entry("line 1", "notice of c0001", "line", "sent", "", NOW)

    def sent(before: Notice) -> Notice:
        return replace(before, state="sent", changed_at=NOW)

    assert book.notices.change("notice of c0001", entry, sent) is not None
    assert book.notices.change("notice of c0001", entry, sent) is None
    assert book.notices.change("no notice", replace(entry, key="line 2"), sent) is None
    kept = book.notices.get("notice of c0001")
    assert kept is not None
    assert (kept.state, kept.version) == ("sent", 1)


def test_an_answer_to_what_was_said_besides_answers_the_reminder_itself(book: Records) -> None:
    one = owner(1, MATURITY)
    besides = notice(one.id, "besides", main="notice of c0001", said_on=None, rung="sms")
    book.reminders.keep([Plan(one.id, plan(one).decisions, (notice(one.id), besides))], TODAY)

    def answered(before: Notice) -> Notice:
        return replace(before, state="answered", again_at=None)

    book.notices.change("besides", Entry("line 1", "besides", "sms", "answered", "", NOW), answered)
    main = book.notices.get("notice of c0001")
    assert main is not None
    assert (main.state, main.again_at) == ("answered", None)


def test_a_day_is_finished_once_and_for_all(book: Records) -> None:
    assert not book.reminders.finished(TODAY)
    for _ in range(2):
        book.reminders.finish(TODAY, NOW)
    assert (book.reminders.finished(TODAY), book.reminders.finished(TOMORROW)) == (True, False)


@pytest.mark.parametrize("how", ["erased", "purged"])
def test_reminders_go_with_their_customer_or_after_three_years(book: Records, how: str) -> None:
    one = owner(1, MATURITY)
    book.customers.save(one)
    book.reminders.keep([plan(one)], TODAY)
    entry = Entry("line 1", "notice of c0001", "line", "sent", "", NOW)
    book.notices.change("notice of c0001", entry, lambda before: replace(before, state="sent"))
    book.purge(NOW + timedelta(days=3 * 365))
    assert book.notices.log("notice of c0001") == (entry,)
    if how == "erased":
        book.erase(one.id)
    else:
        assert book.purge(NOW + timedelta(days=3 * 365 + 2)).reminders_deleted == 1
    assert book.notices.get("notice of c0001") is None
    assert book.notices.log("notice of c0001") == ()
    assert book.reminders.carried({"notice of c0001"}) == {}


def test_many_addresses_are_asked_about_at_once(book: Records) -> None:
    hanako, taro = Address("line", "U1"), Address("sms", "+819000000002")
    book.links.link(hanako, "c1", NOW)
    book.links.link(taro, "c1", NOW + timedelta(days=1))
    book.accounts.open(Account("c1", mail="a@mail.example"), NOW)
    book.accounts.open(Account("c2", phone="+819000000003"), NOW)
    book.suppressions.add(taro, "opted_out", NOW)
    assert book.links.of_many({"c1", "c2"}) == {"c1": (hanako, taro)}
    assert book.accounts.mails({"c1", "c2"}) == {"c1": "a@mail.example"}
    assert book.suppressions.among([hanako, taro]) == {taro: "opted_out"}
    assert book.suppressions.among([]) == {}


def test_who_said_no_last_is_refusing_whatever_they_said_before_or_of_another_purpose(book: Records) -> None:
    here, there = Address("line", "U1"), Address("sms", "+819000000002")
    for at, (key, address, purpose, granted) in enumerate(
        [
            ("1", here, "contract", True),
            ("2", here, "contract", False),
            ("3", there, "contract", False),
            ("4", there, "contract", True),
            ("5", there, "marketing", False),
        ]
    ):
        book.consents.record(key, "c1", address, purpose, granted, "words/1", NOW + timedelta(hours=at))  # type: ignore[arg-type]  # both purposes are known
    asked = [("c1", here), ("c1", there), ("c2", here)]
    assert book.consents.refusing(asked, "contract") == {("c1", here)}
    assert book.consents.refusing([], "contract") == frozenset()
