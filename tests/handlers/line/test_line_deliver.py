import socket
import ssl
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from line_stub import CUT, INVALID_TOKEN, SLOW, Answer, LineStub
from msgspec.structs import replace
from urllib3 import PoolManager, Timeout
from urllib3.exceptions import NameResolutionError, SSLError

from flows.delivery import Attempt, Delivered, Deliverer, Lane, Line, Outcome, Refused, Retry, Uncertain
from flows.effects import AlertStaff, Send
from flows.events import Address, ReplyToken
from flows.messages import Say
from flows.roadside.request import RoadsideRequest
from handlers.line.deliver import LineDeliverer
from handlers.line.outcome import SETTINGS_WAIT
from handlers.line.wire import WAIT_MOST_SECONDS

CREATED = datetime(2026, 11, 1, 3, 0, tzinfo=UTC)
FRESH = CREATED + timedelta(seconds=10)
STALE = CREATED + timedelta(seconds=50)
KEY = "0f8fad5b-d9cb-469f-a165-70867728950e"
USER = Address("line", "U" + "0" * 32)
TOKEN = ReplyToken("nHuyWiB7yP5Zw52FIkcQobQuGDXCTA", STALE)
DELIVERED = Delivered("request-1")
RATE_LIMIT = Answer(429, b'{"message":"The API rate limit has been exceeded. Try again later."}')
MONTHLY_LIMIT = Answer(429, b'{"message":"You have reached your monthly limit."}')
ACCEPTED_BEFORE = Answer(409, b"{}", (("x-line-accepted-request-id", "earlier"), ("x-line-request-id", "later")))
UNKNOWN_USER = Answer(400, b'{"message":"The property, \'to\', in the request body is invalid (line: -, column: -)"}')
LONGEST_WAIT = timedelta(seconds=WAIT_MOST_SECONDS)


def line(**fields: Any) -> Line:
    given: dict[str, Any] = {
        "key": KEY,
        "conversation": "c",
        "route": "line",
        "lane": Lane.CONVERSATION,
        "body": Send((Say("こんにちは"),)),
        "created": CREATED,
        "to": USER,
    }
    return Line(**(given | fields))


def attempt(line: Line, now: datetime = FRESH, number: int = 1, *, in_doubt: bool = False) -> Attempt:
    return Attempt(line, number, in_doubt, now)


@pytest.fixture
def deliverer(stub: LineStub, pool: PoolManager) -> Deliverer:
    return LineDeliverer(stub.base, "channel-token", pool, Timeout(connect=1.0, read=0.2))


def test_a_fresh_token_is_used_to_reply_for_free(stub: LineStub, deliverer: Deliverer) -> None:
    assert deliverer.deliver(attempt(line(reply=TOKEN))) == DELIVERED
    (call,) = stub.calls
    assert call.path == "/v2/bot/message/reply"
    assert call.body == {"replyToken": TOKEN.token, "messages": [{"type": "text", "text": "こんにちは"}]}
    assert call.headers["authorization"] == "Bearer channel-token"
    assert call.headers["content-type"] == "application/json"


def test_a_reply_never_carries_a_retry_key_because_line_refuses_it_there(stub: LineStub, deliverer: Deliverer) -> None:
    deliverer.deliver(attempt(line(reply=TOKEN)))
    assert "x-line-retry-key" not in stub.calls[0].headers


@pytest.mark.parametrize(("reply", "now"), [(None, FRESH), (TOKEN, STALE), (TOKEN, STALE + timedelta(hours=1))])
def test_without_a_fresh_token_it_is_pushed_under_its_key(
    stub: LineStub, deliverer: Deliverer, reply: ReplyToken | None, now: datetime
) -> None:
    assert deliverer.deliver(attempt(line(reply=reply), now)) == DELIVERED
    (call,) = stub.calls
    assert call.path == "/v2/bot/message/push"
    assert call.body == {"to": USER.to, "messages": [{"type": "text", "text": "こんにちは"}]}
    assert call.headers["x-line-retry-key"] == KEY


def test_a_token_never_answers_anyone_but_who_wrote(stub: LineStub, deliverer: Deliverer) -> None:
    other = Address("line", "U" + "1" * 32)
    deliverer.deliver(attempt(line(reply=TOKEN, body=Send((Say("こんにちは"),), to=other))))
    assert [(call.path, call.body["to"]) for call in stub.calls] == [("/v2/bot/message/push", other.to)]


SERVER_ERRORS = [500, 502, 503, 504]


@pytest.mark.parametrize(
    ("answer", "outcome"),
    [
        (Answer(200, b"{}"), DELIVERED),
        (Answer(200, b""), DELIVERED),
        (Answer(200, b"<html>"), DELIVERED),
        (Answer(200, b"{", declared=100), DELIVERED),
        (Answer(202, b"\xff"), DELIVERED),
        (Answer(200, b"{}", ()), Delivered()),
        (ACCEPTED_BEFORE, Delivered("earlier")),
        (RATE_LIMIT, Retry("rate_limit", in_doubt=False)),
        (Answer(429, b""), Retry("rate_limit", in_doubt=False)),
        (Answer(429, b"{", declared=100), Retry("rate_limit", in_doubt=False)),
        (Answer(429, b"", (("Retry-After", "7"),)), Retry("rate_limit", in_doubt=False, after=timedelta(seconds=7))),
        (Answer(429, b"", (("Retry-After", "999999"),)), Retry("rate_limit", in_doubt=False, after=LONGEST_WAIT)),
        (Answer(429, b"", (("Retry-After", "-1"),)), Retry("rate_limit", in_doubt=False)),
        (Answer(429, b"", (("Retry-After", "Sun, 01 Nov 2026 03:00:00 GMT"),)), Retry("rate_limit", in_doubt=False)),
        (MONTHLY_LIMIT, Refused("monthly_limit")),
        (Answer(401, b"{}"), Retry("credentials", in_doubt=False, after=SETTINGS_WAIT)),
        (Answer(403, b"{}"), Retry("permission", in_doubt=False, after=SETTINGS_WAIT)),
        (Answer(302, b"", (("Location", "/elsewhere"),)), Retry("redirected", in_doubt=False, after=SETTINGS_WAIT)),
        (UNKNOWN_USER, Refused("http_400", unreachable=True)),
        (Answer(400, b'{"message":"Failed to send messages"}'), Refused("http_400", unreachable=True)),
        (Answer(400, b'{"message":"A message (messages[0]) in the request body is invalid"}'), Refused("http_400")),
        (Answer(400, b'{"message":7}'), Refused("http_400")),
        (Answer(400, b"[" * 60_000), Refused("http_400")),
        (Answer(404, b""), Refused("http_404")),
        (Answer(413, b""), Refused("http_413")),
        (Answer(408, b""), Retry("http_408", in_doubt=True)),
        (SLOW, Retry("read_timeout", in_doubt=True)),
        (CUT, Retry("connection_lost", in_doubt=True)),
    ]
    + [(Answer(status, b""), Retry(f"http_{status}", in_doubt=True)) for status in SERVER_ERRORS],
)  # fmt: skip
def test_what_comes_of_a_push(stub: LineStub, deliverer: Deliverer, answer: Answer | str, outcome: Outcome) -> None:
    stub.will(answer)
    assert deliverer.deliver(attempt(line())) == outcome
    assert stub.endpoints == ["push"]


@pytest.mark.parametrize("answer", [SLOW, CUT, Answer(408, b""), *(Answer(status, b"") for status in SERVER_ERRORS)])
def test_an_ambiguous_reply_is_in_doubt_and_nothing_is_pushed(
    stub: LineStub, deliverer: Deliverer, answer: Answer | str
) -> None:
    stub.will(answer)
    result = deliverer.deliver(attempt(line(reply=TOKEN)))
    assert isinstance(result, Retry)
    assert result.in_doubt
    assert stub.endpoints == ["reply"]


def test_a_reply_in_doubt_is_repeated_with_the_same_token(stub: LineStub, deliverer: Deliverer) -> None:
    stub.will(CUT, Answer())
    assert deliverer.deliver(attempt(line(reply=TOKEN))) == Retry("connection_lost", in_doubt=True)
    assert deliverer.deliver(attempt(line(reply=TOKEN), number=2, in_doubt=True)) == DELIVERED
    assert stub.endpoints == ["reply", "reply"]
    assert stub.calls[0].body == stub.calls[1].body


def test_a_used_token_on_a_reply_in_doubt_means_that_it_got_through(stub: LineStub, deliverer: Deliverer) -> None:
    stub.will(SLOW, INVALID_TOKEN)
    assert deliverer.deliver(attempt(line(reply=TOKEN))) == Retry("read_timeout", in_doubt=True)
    assert deliverer.deliver(attempt(line(reply=TOKEN), number=2, in_doubt=True)) == Delivered()
    assert stub.endpoints == ["reply", "reply"]


@pytest.mark.parametrize(("earlier", "expected"), [(timedelta(0), True), (timedelta(microseconds=1), False)])
def test_a_doubt_that_began_when_the_token_was_too_old_is_about_a_push_and_pushed_again(
    stub: LineStub, deliverer: Deliverer, *, earlier: timedelta, expected: bool
) -> None:
    doubted = replace(attempt(line(reply=TOKEN), STALE, 2, in_doubt=True), since=TOKEN.until - earlier)
    outcome = deliverer.deliver(doubted)
    assert (outcome == DELIVERED) is expected
    assert stub.endpoints == (["push"] if expected else [])


def test_a_reply_in_doubt_whose_token_is_too_old_to_ask_is_left_to_a_person(
    stub: LineStub, deliverer: Deliverer
) -> None:
    assert deliverer.deliver(attempt(line(reply=TOKEN), STALE, 2, in_doubt=True)) == Uncertain("reply_unanswered")
    assert stub.calls == []


@pytest.mark.parametrize("answer", [RATE_LIMIT, Answer(401, b"")])
def test_doubt_outlives_a_second_try_that_certainly_failed(
    stub: LineStub, deliverer: Deliverer, answer: Answer
) -> None:
    stub.will(answer)
    result = deliverer.deliver(attempt(line(reply=TOKEN), number=2, in_doubt=True))
    assert isinstance(result, Retry)
    assert result.in_doubt


def test_a_bad_token_without_doubt_is_followed_by_a_push(stub: LineStub, deliverer: Deliverer) -> None:
    stub.will(INVALID_TOKEN, Answer())
    assert deliverer.deliver(attempt(line(reply=TOKEN))) == DELIVERED
    assert stub.endpoints == ["reply", "push"]


def test_a_push_in_doubt_after_a_bad_token_is_never_taken_for_a_reply_in_doubt(
    stub: LineStub, deliverer: Deliverer
) -> None:
    # Otherwise the next bad token would read as "got through", and a push that never arrived would be lost.
    stub.will(INVALID_TOKEN, CUT, INVALID_TOKEN, Answer(409, b"{}"))
    first = deliverer.deliver(attempt(line(reply=TOKEN)))
    assert first == Retry("connection_lost", in_doubt=False)
    assert deliverer.deliver(attempt(line(reply=TOKEN), number=2)) == DELIVERED
    assert stub.endpoints == ["reply", "push", "reply", "push"]
    assert {call.headers["x-line-retry-key"] for call in stub.calls if call.path.endswith("push")} == {KEY}


def test_a_push_in_doubt_with_a_stale_token_is_repeated_under_its_key(stub: LineStub, deliverer: Deliverer) -> None:
    stub.will(CUT, Answer(409, b"{}"))
    assert deliverer.deliver(attempt(line(reply=TOKEN), STALE)) == Retry("connection_lost", in_doubt=False)
    assert deliverer.deliver(attempt(line(reply=TOKEN), STALE, 2)) == DELIVERED
    assert stub.endpoints == ["push", "push"]


def test_a_token_that_was_never_fresh_leaves_no_doubt_about_a_reply(stub: LineStub, deliverer: Deliverer) -> None:
    late = line(reply=TOKEN, created=STALE)
    assert deliverer.deliver(attempt(late, STALE, 2, in_doubt=True)) == DELIVERED
    assert stub.endpoints == ["push"]


def test_a_push_is_repeated_until_the_platform_forgets_its_key(stub: LineStub, deliverer: Deliverer) -> None:
    before, after = CREATED + timedelta(hours=23, minutes=59), CREATED + timedelta(hours=24)
    assert deliverer.deliver(attempt(line(), before, 2, in_doubt=True)) == DELIVERED
    assert deliverer.deliver(attempt(line(), after, 2, in_doubt=True)) == Uncertain("retry_key_expired")
    assert deliverer.deliver(attempt(line(reply=TOKEN), after, 2)) == Uncertain("retry_key_expired")
    assert deliverer.deliver(attempt(line(), after, 2)) == DELIVERED
    assert len(stub.calls) == 2


def test_nobody_listening_is_certainly_not_sent(pool: PoolManager) -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        closed = server.getsockname()[1]
    deliverer = LineDeliverer(f"http://127.0.0.1:{closed}", "t", pool)
    assert deliverer.deliver(attempt(line(reply=TOKEN))) == Retry("unreachable", in_doubt=False)


class FailingPool(PoolManager):
    def __init__(self, error: Exception) -> None:
        super().__init__()
        self.error = error

    def urlopen(self, *_: Any, **__: Any) -> Any:
        raise self.error


@pytest.mark.parametrize(
    ("error", "outcome"),
    [
        (NameResolutionError("api.invalid", None, socket.gaierror()), Retry("unreachable", in_doubt=False)),  # type: ignore[arg-type]  # the connection is not looked at
        (SSLError(ssl.SSLCertVerificationError("expired")), Retry("certificate", in_doubt=False)),
        (SSLError(ssl.SSLEOFError("cut")), Retry("tls", in_doubt=True)),
    ],
)
def test_what_a_network_can_do_is_an_outcome(error: Exception, outcome: Outcome) -> None:
    assert LineDeliverer("https://api.invalid", "t", FailingPool(error)).deliver(attempt(line())) == outcome


@pytest.mark.parametrize(
    ("body", "rule"),
    [
        (Send(()), "items"),
        (Send((Say(""),)), "units"),
        (Send((Say("あ"),) * 6), "items"),
        (Send((Say("half \ud83c"),)), "unicode"),
    ],
)
def test_what_line_would_refuse_is_refused_before_any_call(
    stub: LineStub, deliverer: Deliverer, body: Send, rule: str
) -> None:
    assert deliverer.deliver(attempt(line(body=body))) == Refused(f"invalid_message:{rule}")
    assert stub.calls == []


@pytest.mark.parametrize(
    ("fields", "outcome"),
    [
        ({"to": None}, Refused("no_address", unreachable=True)),
        ({"to": Address("sms", "+819000000000")}, Refused("no_address", unreachable=True)),
        ({"body": AlertStaff("filed", RoadsideRequest("line", "ja"))}, Refused("not_a_message")),
    ],
)
def test_a_line_that_is_not_for_line_is_refused(
    stub: LineStub, deliverer: Deliverer, fields: dict[str, Any], outcome: Outcome
) -> None:
    assert deliverer.deliver(attempt(line(**fields))) == outcome
    assert stub.calls == []


def test_connections_are_kept(stub: LineStub, pool: PoolManager) -> None:
    deliverer = LineDeliverer(stub.base, "t", pool)
    stub.will(Answer(), RATE_LIMIT, Answer(200, b""), Answer())
    for _ in range(4):
        deliverer.deliver(attempt(line()))
    assert pool.connection_from_url(stub.base).num_connections == 1
