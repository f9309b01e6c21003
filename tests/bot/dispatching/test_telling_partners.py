"""What is kept for a partner becomes lines: to its software, or by mail and SMS; the same whenever it is relayed."""

import json
from datetime import timedelta
from typing import Any, get_args

import pytest
from msgspec.structs import replace

from bot.dispatching.partners import Account, load
from bot.dispatching.telling_partners import NO_SMS, STANDS, WHOEVER_HAS_IT, TellingPartners
from bot.settings import SAMPLE_PARTNERS
from bot.wiring import Counter
from flows.delivery import Lane, Line
from flows.dispatch.case import Case
from flows.dispatch.news import DispatchNews, Progress
from flows.dispatch.orders import Message, TellCustomer, TellPartner
from flows.effects import Letter, OrderPartner, Send
from flows.events import Address
from flows.messages import Say
from handlers.sms.render import render
from state.pseudonyms import Pseudonyms
from state.records.jobs import Kept
from tests.bot.dispatching.partnering import open_offer, opened, posted_lines
from tests.handlers.dispatch.partner_cases import MARKED, NOW, NUMBER, OFFER, PAGE, PARTNER, assigned, offered

PSEUDONYMS = Pseudonyms(b"a pepper that only tests know 01")
TELLING = TellingPartners(PSEUDONYMS, "https://counter.example")
KEY = "whsec_aW52ZW50ZWQga2V5IG9mIHNoaW5hZ2F3YSwgc2FtcGxlIG9ubHk="
MESSAGES = get_args(Message)
CUSTOMER = "c" * 26


def account(**reached: str) -> Account:
    return Account(load(SAMPLE_PARTNERS).accounts[PARTNER].partner, keys=(KEY,), **reached)


BY_HOOK = account(webhook="https://dispatch.example/hook", mail="haisha@mihon.example", mobile="+819000000101")
BY_HAND = account(mail="haisha@mihon.example", mobile="+819000000101")


def kept(message: Any, id_: int = 7, **more: Any) -> Kept:
    order = TellPartner(message, PARTNER, OFFER, **more)
    return Kept(id=id_, number=NUMBER, conversation=CUSTOMER, order=order, at=NOW)


def case_for(message: str) -> Case:
    return offered() if message.startswith("offer.") else assigned()


def lines(message: Any, reached: Account, **more: Any) -> tuple[Line, ...]:
    return TELLING.lines(kept(message, **more), case_for(message), reached, NOW)


@pytest.mark.parametrize("message", MESSAGES)
def test_software_is_told_everything_in_one_line_and_nobody_is_called_beside_it(message: str) -> None:
    (line,) = lines(message, BY_HOOK)
    assert isinstance(line.body, OrderPartner)
    assert (line.route, line.body.partner, line.body.message) == ("partner", PARTNER, message)
    assert json.loads(line.body.body)["type"] == message


@pytest.mark.parametrize("message", MESSAGES)
def test_people_are_told_by_mail_and_sms_and_both_name_nobody(message: str) -> None:
    told = lines(message, BY_HAND)
    assert [line.route for line in told] == (["mail"] if message in NO_SMS else ["mail", "sms"])
    letter = told[0].body
    assert isinstance(letter, Letter)
    assert letter.to == "haisha@mihon.example"
    written = letter.subject + letter.text
    if message in STANDS | WHOEVER_HAS_IT:
        assert PAGE in written
    for line in told[1:]:
        assert isinstance(line.body, Send)
        assert line.to == line.body.to == Address("sms", "+819000000101")
        (say,) = line.body.messages
        assert isinstance(say, Say)
        written += say.text
        assert len(render(line.body.messages, "みどり窓口損保")) == 1
    assert [mark for mark in (*MARKED.values(), "35.65") if mark in written] == []


def test_an_offer_tells_until_when_and_dies_with_its_deadline() -> None:
    for line in (*lines("offer.made", BY_HAND), *lines("offer.made", BY_HOOK)):
        assert line.expires == NOW + timedelta(seconds=90)
    letter = lines("offer.made", BY_HAND)[0].body
    assert isinstance(letter, Letter)
    assert "12:01" in letter.text, "the deadline, by the clocks of Japan"


@pytest.mark.parametrize("message", sorted(WHOEVER_HAS_IT))
def test_a_word_about_a_job_is_worth_telling_late(message: str) -> None:
    assert {line.expires for line in lines(message, BY_HAND)} == {None}


@pytest.mark.parametrize("message", sorted(STANDS))
def test_an_offer_that_waits_no_more_is_not_told(message: Any) -> None:
    order = kept(message)
    assert TELLING.lines(order, offered(), BY_HAND, NOW + timedelta(seconds=90)) == ()
    assert TELLING.lines(order, assigned(), BY_HAND, NOW) == ()


@pytest.mark.parametrize("message", sorted(WHOEVER_HAS_IT))
@pytest.mark.parametrize("moved", [{"partner": "somebody-else"}, {"partner": ""}, {"state": "cancelled"}])
def test_nobody_is_sent_to_a_job_that_is_not_theirs_any_more(message: Any, moved: dict[str, str]) -> None:
    for reached in (BY_HAND, BY_HOOK):
        assert TELLING.lines(kept(message), assigned(**moved), reached, NOW) == ()


@pytest.mark.parametrize("message", sorted(set(MESSAGES) - STANDS - WHOEVER_HAS_IT))
def test_that_something_has_ended_is_told_whoever_has_it_now(message: Any) -> None:
    case = assigned("cancelled", partner="somebody-else")
    assert TELLING.lines(kept(message, reason="cancelled"), case, BY_HOOK, NOW)


@pytest.mark.parametrize("reached", [BY_HAND, BY_HOOK])
def test_relayed_again_the_lines_have_the_same_keys_and_another_orders_have_others(reached: Account) -> None:
    later = NOW + timedelta(seconds=20)
    first = TELLING.lines(kept("offer.made"), offered(), reached, NOW)
    again = TELLING.lines(kept("offer.made"), offered(), reached, later)
    other = TELLING.lines(kept("offer.made", 8), offered(), reached, NOW)
    assert [line.key for line in first] == [line.key for line in again]
    keys = [line.key for line in (*first, *other)]
    assert len(set(keys)) == len(keys)


def test_what_one_partner_is_told_keeps_its_order_and_its_stream_names_nobody() -> None:
    streams = {line.conversation for each in ("offer.made", "job.assigned") for line in lines(each, BY_HOOK)}
    assert len(streams) == 1
    assert PARTNER not in streams.pop()


def test_sms_travel_in_the_stream_of_their_number() -> None:
    *_, sms = lines("job.assigned", BY_HAND)
    assert sms.conversation == PSEUDONYMS.conversation(Address("sms", "+819000000101"))


def test_urgent_jobs_go_first() -> None:
    assert {line.lane for line in lines("offer.made", BY_HAND)} == {Lane.EMERGENCY}


def test_what_is_for_the_customer_is_no_line_of_a_partners() -> None:
    news = DispatchNews(NUMBER, "accepted", NOW, Progress("accepted"))
    assert TELLING.lines(replace(kept("offer.made"), order=TellCustomer(1, news)), assigned(), BY_HAND, NOW) == ()


def test_a_new_job_is_offered_by_mail_and_sms_to_a_partner_without_software(counter: Counter) -> None:
    offer = open_offer(opened(counter))
    reached = counter.partners.accounts[offer.partner]
    sent = {line.route: line for line in posted_lines(counter, counter.now())}
    letter, text = sent["mail"].body, sent["sms"].body
    assert isinstance(letter, Letter)
    assert letter.to == reached.mail
    assert f"https://counter.example/partner/{offer.id}" in letter.text
    assert isinstance(text, Send)
    assert text.to == Address("sms", reached.mobile)
