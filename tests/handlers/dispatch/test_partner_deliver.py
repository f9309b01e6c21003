"""Delivering to partners: signed anew at each attempt, one message however often, and what comes of every answer."""

import socket
from collections.abc import Iterator
from datetime import timedelta
from email.utils import format_datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import Struct
from urllib3 import Timeout

from flows.delivery import Attempt, Delivered, Lane, Line, Outcome, Refused, Retry
from flows.effects import Letter, OrderPartner
from handlers.dispatch.deliver import WAIT_MOST, PartnerDeliverer, wait
from handlers.dispatch.signature import verify
from tests.handlers.dispatch.partner_cases import NOW, PARTNER
from tests.handlers.dispatch.partner_stub import CUT, SLOW, PartnerStub, Reply

KEY = "whsec_aW52ZW50ZWQga2V5IG9mIHNoaW5hZ2F3YSwgc2FtcGxlIG9ubHk="
OLD = "whsec_aW52ZW50ZWQga2V5IG9mIGpvaG9rdSwgc2FtcGxlIG9ubHk="
LINE_KEY = "0b8f1c9e-6a52-5d0f-9d39-2f6f1d1c7a10"
BODY = '{"type":"offer.made","data":{"place":"目印"}}'.encode()
SOON = Timeout(connect=1.0, read=0.2)


class Reached(Struct, frozen=True):
    webhook: str
    keys: tuple[str, ...] = (KEY,)


@pytest.fixture
def partner() -> Iterator[PartnerStub]:
    stub = PartnerStub()
    yield stub
    stub.close()


def attempt(number: int = 1, *, in_doubt: bool = False, late: timedelta = timedelta()) -> Attempt:
    line = Line(LINE_KEY, "c" * 26, "partner", Lane.CONVERSATION, OrderPartner(PARTNER, "offer.made", BODY), NOW)
    return Attempt(line, number, in_doubt, NOW + late)


def delivered(partner: PartnerStub, tried: Attempt | None = None) -> Outcome:
    return PartnerDeliverer({PARTNER: Reached(partner.url)}, timeout=SOON).deliver(tried or attempt())


def test_a_partner_is_posted_the_body_as_it_is_signed_with_the_lines_key_as_its_id(partner: PartnerStub) -> None:
    assert delivered(partner) == Delivered()
    (posted,) = partner.posted
    assert posted.body == BODY
    assert posted.headers["content-type"] == "application/json"
    assert verify([KEY], posted.headers, posted.body, NOW) == LINE_KEY


def test_sent_again_it_is_the_same_message_signed_at_its_own_time(partner: PartnerStub) -> None:
    later = timedelta(minutes=20)
    delivered(partner)
    delivered(partner, attempt(2, in_doubt=True, late=later))
    first, second = partner.posted
    assert (first.body, first.headers["webhook-id"]) == (second.body, second.headers["webhook-id"])
    assert verify([KEY], second.headers, second.body, NOW + later) == LINE_KEY
    assert first.headers["webhook-signature"] != second.headers["webhook-signature"]


@pytest.mark.parametrize("knows", [KEY, OLD])
def test_while_keys_are_exchanged_a_partner_may_know_either(partner: PartnerStub, knows: str) -> None:
    deliverer = PartnerDeliverer({PARTNER: Reached(partner.url, (KEY, OLD))})
    deliverer.deliver(attempt())
    (posted,) = partner.posted
    assert verify([knows], posted.headers, posted.body, NOW) == LINE_KEY


def test_connections_are_kept(partner: PartnerStub) -> None:
    partner.will(Reply(200, body=b'{"ok": true}'))
    deliverer = PartnerDeliverer({PARTNER: Reached(partner.url)})
    for number in range(3):
        assert deliverer.deliver(attempt(number + 1)) == Delivered()
    assert len({posted.connection for posted in partner.posted}) == 1


@pytest.mark.parametrize(
    ("reply", "expected"),
    [
        (Reply(200), Delivered()),
        (Reply(202, body=b"x" * 100), Delivered()),
        (Reply(200, body=b"x" * 100_000), Delivered()),
        (Reply(301, (("Location", "http://127.0.0.1:1/"),)), Refused("http_301")),
        (Reply(400), Refused("http_400")),
        (Reply(401), Refused("http_401")),
        (Reply(403), Refused("http_403")),
        (Reply(404), Refused("http_404", unreachable=True)),
        (Reply(410), Refused("http_410", unreachable=True)),
        (Reply(408), Retry("http_408", in_doubt=True)),
        (Reply(429), Retry("http_429", in_doubt=False)),
        (Reply(429, (("Retry-After", "7"),)), Retry("http_429", in_doubt=False, after=timedelta(seconds=7))),
        (Reply(500), Retry("http_500", in_doubt=True)),
        (Reply(503, (("Retry-After", "2"),)), Retry("http_503", in_doubt=True, after=timedelta(seconds=2))),
        (CUT, Retry("connection_lost", in_doubt=True)),
        (SLOW, Retry("read_timeout", in_doubt=True)),
    ],
)
def test_every_answer_has_its_outcome(partner: PartnerStub, reply: Reply | str, expected: Outcome) -> None:
    partner.will(reply)
    assert delivered(partner) == expected


def test_nobody_there_has_certainly_not_heard() -> None:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        url = f"http://127.0.0.1:{probe.getsockname()[1]}/"
        deliverer = PartnerDeliverer({PARTNER: Reached(url)}, timeout=SOON)
        assert deliverer.deliver(attempt()) == Retry("unreachable", in_doubt=False)
        assert deliverer.deliver(attempt(2, in_doubt=True)) == Retry("unreachable", in_doubt=True)


@pytest.mark.parametrize("accounts", [{}, {PARTNER: Reached("")}, {PARTNER: Reached("http://127.0.0.1:1/", ())}])
def test_without_an_address_or_a_key_a_line_is_given_up(accounts: dict[str, Reached]) -> None:
    assert PartnerDeliverer(accounts).deliver(attempt()) == Refused("no_address", unreachable=True)


def test_what_is_no_order_is_given_up() -> None:
    letter = Line(LINE_KEY, "c" * 26, "partner", Lane.CONVERSATION, Letter("a@b.example", "s", "t"), NOW)
    assert PartnerDeliverer({}).deliver(Attempt(letter, 1, in_doubt=False, now=NOW)) == Refused("not_a_message")


@pytest.mark.parametrize(
    ("header", "expected"),
    [
        ("", None),
        ("0", timedelta()),
        ("120", timedelta(minutes=2)),
        ("9" * 30, WAIT_MOST),
        (format_datetime(NOW + timedelta(seconds=30), usegmt=True), timedelta(seconds=30)),
        (format_datetime(NOW - timedelta(days=1), usegmt=True), timedelta()),
        (format_datetime(NOW + timedelta(days=1), usegmt=True), WAIT_MOST),
        ("Sun, 22 Nov 2026 03:00:30", None),
        ("soon", None),
        ("-5", None),
    ],
)
def test_both_forms_of_retry_after_are_read(header: str, expected: timedelta | None) -> None:
    assert wait(header, NOW) == expected


@given(st.text(max_size=40))
def test_whatever_retry_after_says_the_wait_has_bounds(header: str) -> None:
    asked = wait(header, NOW)
    assert asked is None or timedelta() <= asked <= WAIT_MOST
