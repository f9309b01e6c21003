"""Notification messages: to a number's hash, in plain words, once, and never again where it may have gone out."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from line_stub import CUT, SLOW, Answer, LineStub
from test_line_render import messaging_api
from urllib3 import PoolManager, Timeout

from flows.delivery import Attempt, Delivered, Deliverer, Lane, Line, Outcome, Refused, Retry, Uncertain
from flows.effects import Notify
from flows.messages import Ask, Card, Choice, Message, Say
from handlers.line.deliver import LineDeliverer
from handlers.line.notify import hashed
from handlers.line.outcome import SETTINGS_WAIT
from handlers.line.tags import decode, encode

NOW = datetime(2026, 11, 1, 3, 0, tzinfo=UTC)
NOTICE = "0f8fad5b-d9cb-469f-a165-70867728950e"
CONVERSATION = "e4kq2m7t3zv5n6w2x4y2a3b4c5"
PHONE = "+818000001234"
WORDS = Say("ご契約の満期が近づいています。")


def attempt(*said: Message, in_doubt: bool = False, conversation: str = CONVERSATION) -> Attempt:
    body = Notify(PHONE, said or (WORDS,), NOTICE, NOW + timedelta(hours=2))
    return Attempt(Line("key", conversation, "line", Lane.CAMPAIGN, body, NOW), 1, in_doubt, NOW)


@pytest.fixture
def deliverer(stub: LineStub, pool: PoolManager) -> Deliverer:
    return LineDeliverer(stub.base, "channel-token", pool, Timeout(connect=1.0, read=0.2))


def test_a_number_is_told_by_the_hash_that_the_platform_documents() -> None:
    assert hashed(PHONE) == "d41e0ad70dddfeb68f149ad6fc61574b9c5780ab7bcb2fba5517771ffbb2409c"


def test_it_goes_to_the_hash_with_a_tag_that_names_conversation_and_notice(
    stub: LineStub, deliverer: Deliverer
) -> None:
    assert deliverer.deliver(attempt()) == Delivered("request-1")
    (call,) = stub.calls
    assert (call.method, call.path) == ("POST", "/bot/pnp/push")
    assert call.body == {"to": hashed(PHONE), "messages": [{"type": "text", "text": WORDS.text}]}
    assert call.headers["authorization"] == "Bearer channel-token"
    assert call.headers["x-line-delivery-tag"] == f"{CONVERSATION}.{NOTICE}"
    assert "x-line-retry-key" not in call.headers
    assert PHONE.removeprefix("+") not in str(call)


def test_the_platforms_description_takes_it(stub: LineStub, deliverer: Deliverer) -> None:
    contract = messaging_api()
    deliverer.deliver(attempt())
    assert contract.faults("PnpMessagesRequest", stub.calls[0].body) == []


@pytest.mark.parametrize(
    ("answer", "outcome"),
    [
        (Answer(202, b"{}"), Delivered("request-1")),
        (Answer(422, b'{"message":"The user does not exist"}'), Refused("no_line_user")),
        (Answer(403, b"{}"), Refused("not_approved")),
        (Answer(400, b'{"message":"The request body has 1 error(s)"}'), Refused("http_400")),
        (Answer(401, b"{}"), Retry("credentials", in_doubt=False, after=SETTINGS_WAIT)),
        (Answer(429, b"", (("Retry-After", "7"),)), Retry("rate_limit", in_doubt=False, after=timedelta(seconds=7))),
        (Answer(429, b'{"message":"You have reached your monthly limit."}'), Refused("monthly_limit")),
        (Answer(408, b""), Uncertain("http_408")),
        (Answer(500, b""), Uncertain("http_500")),
        (Answer(503, b""), Uncertain("http_503")),
        (SLOW, Uncertain("read_timeout")),
        (CUT, Uncertain("connection_lost")),
    ],
)
def test_each_answer_has_its_outcome(
    stub: LineStub, deliverer: Deliverer, answer: Answer | str, outcome: Outcome
) -> None:
    stub.will(answer)
    assert deliverer.deliver(attempt()) == outcome


def test_what_certainly_did_not_go_out_is_tried_again(pool: PoolManager, stub: LineStub) -> None:
    stub.close()
    assert LineDeliverer(stub.base, "t", pool).deliver(attempt()) == Retry("unreachable", in_doubt=False)


def test_what_may_have_gone_out_is_never_sent_again(stub: LineStub, deliverer: Deliverer) -> None:
    assert deliverer.deliver(attempt(in_doubt=True)) == Uncertain("notification_unanswered")
    assert stub.calls == []


@pytest.mark.parametrize(
    ("said", "rule"),
    [
        ((Card("満期のお知らせ"),), "not_text"),
        ((Ask("q", "継続しますか？", (Choice("y", "はい"),)),), "not_text"),
        ((Ask("q", "いつですか？", exits=(Choice("back", "戻る"),), wants="text"),), "not_text"),
        ((WORDS,) * 6, "items"),
    ],
)
def test_nothing_but_plain_words_goes_out(
    stub: LineStub, deliverer: Deliverer, said: tuple[Message, ...], rule: str
) -> None:
    assert deliverer.deliver(attempt(*said)) == Refused(f"invalid_message:{rule}")
    assert stub.calls == []


def test_a_tag_longer_than_line_takes_is_not_tried(stub: LineStub, deliverer: Deliverer) -> None:
    assert deliverer.deliver(attempt(conversation="a" * 64)) == Refused("invalid_tag")
    assert stub.calls == []


@given(st.from_regex(r"[a-z2-7]{26}", fullmatch=True), st.uuids())
def test_a_tag_comes_back_as_it_went(conversation: str, notice: object) -> None:
    assert decode(encode(conversation, str(notice))) == (conversation, str(notice))


@pytest.mark.parametrize("tag", ["", "menu01", hashed(PHONE), f"{CONVERSATION}.", f".{NOTICE}", f"{CONVERSATION}.1\n"])
def test_a_tag_that_is_not_ours_is_known(tag: str) -> None:
    assert decode(tag) is None
