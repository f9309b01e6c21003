"""A picture is fetched from LINE whole, within bounds, or it is said why not."""

from datetime import timedelta
from itertools import count

import pytest
from line_stub import CUT, Answer, LineStub
from urllib3 import PoolManager

from handlers.line.content import PREPARING_WAIT, TOTAL_SECONDS, Contents, Fetched, Gone, Later, TooLarge
from handlers.line.outcome import SETTINGS_WAIT

PICTURE = bytes(range(256)) * 2_000
MOST = len(PICTURE)
MESSAGE = "468789577898262530"
JPEG = (("content-type", "image/jpeg"),)


@pytest.fixture
def contents(stub: LineStub, pool: PoolManager) -> Contents:
    return Contents(stub.base, "channel-token", pool, MOST)


def test_a_picture_comes_as_it_was_sent(stub: LineStub, contents: Contents) -> None:
    stub.will(Answer(200, PICTURE, JPEG))
    assert contents.fetch(MESSAGE) == Fetched(PICTURE)
    (call,) = stub.calls
    assert (call.method, call.path) == ("GET", f"/v2/bot/message/{MESSAGE}/content")
    assert call.headers["authorization"] == "Bearer channel-token"


def test_one_connection_serves_many_pictures(stub: LineStub, contents: Contents, pool: PoolManager) -> None:
    stub.will(Answer(200, PICTURE, JPEG), Answer(404, b'{"message":"Not found"}'), Answer(200, PICTURE, JPEG))
    assert [contents.fetch(MESSAGE) for _ in range(3)] == [Fetched(PICTURE), Gone(), Fetched(PICTURE)]
    (kept,) = pool.pools._container.values()  # noqa: SLF001  # urllib3 counts connections nowhere else
    assert kept.num_connections == 1


def test_an_id_reaches_no_other_address(stub: LineStub, contents: Contents) -> None:
    contents.fetch("../../info?x=/")
    assert stub.calls[0].path == "/v2/bot/message/..%2F..%2Finfo%3Fx%3D%2F/content"


@pytest.mark.parametrize("status", [404, 410])
def test_what_line_has_no_longer_is_gone(stub: LineStub, contents: Contents, status: int) -> None:
    stub.will(Answer(status, b'{"message":"The content is gone"}'))
    assert contents.fetch(MESSAGE) == Gone()


def test_what_is_announced_too_large_is_not_read(stub: LineStub, contents: Contents) -> None:
    stub.will(Answer(200, b"x", JPEG, declared=MOST + 1))
    assert contents.fetch(MESSAGE) == TooLarge()


def test_what_turns_out_too_large_is_not_read_to_its_end(stub: LineStub, pool: PoolManager) -> None:
    # Nothing is announced where a body comes in chunks.
    body = b"".join(b"%x\r\n%b\r\n" % (len(part), part) for part in [PICTURE] * 4) + b"0\r\n\r\n"
    stub.will(Answer(200, body, (*JPEG, ("Transfer-Encoding", "chunked"))))
    assert Contents(stub.base, "channel-token", pool, MOST).fetch(MESSAGE) == TooLarge()


def test_a_picture_of_just_the_size_is_taken(stub: LineStub, pool: PoolManager) -> None:
    stub.will(Answer(200, PICTURE, JPEG))
    assert Contents(stub.base, "channel-token", pool, MOST).fetch(MESSAGE) == Fetched(PICTURE)
    assert Contents(stub.base, "channel-token", pool, MOST - 1).fetch(MESSAGE) == TooLarge()


@pytest.mark.parametrize(
    ("answer", "later"),
    [
        (Answer(202, b""), Later("preparing", PREPARING_WAIT)),
        (Answer(500, b"{}"), Later("http_500")),
        (Answer(503, b"{}", (("retry-after", "7"),)), Later("http_503", timedelta(seconds=7))),
        (Answer(429, b"{}", (("retry-after", "30"),)), Later("http_429", timedelta(seconds=30))),
        (Answer(429, b"{}"), Later("http_429")),
        (Answer(400, b"{}"), Later("http_400")),
        (Answer(401, b"{}"), Later("http_401", SETTINGS_WAIT)),
        (Answer(403, b"{}"), Later("http_403", SETTINGS_WAIT)),
        (Answer(302, b"", (("location", "https://elsewhere.example/"),)), Later("http_302", SETTINGS_WAIT)),
        (Answer(200, PICTURE[:1000], JPEG, declared=2000), Later("broken_off")),
        (CUT, Later("ProtocolError")),
    ],
    ids=str,
)
def test_what_may_go_better_later_says_when(
    stub: LineStub, contents: Contents, answer: Answer | str, later: Later
) -> None:
    stub.will(answer)
    assert contents.fetch(MESSAGE) == later


def test_nobody_there_is_later(pool: PoolManager) -> None:
    assert Contents("http://127.0.0.1:9", "channel-token", pool, MOST).fetch(MESSAGE) == Later("NewConnectionError")


def test_a_picture_that_trickles_in_is_given_up_in_time(stub: LineStub, pool: PoolManager) -> None:
    stub.will(Answer(200, PICTURE, JPEG))
    seconds = count(step=TOTAL_SECONDS / 2)
    assert Contents(stub.base, "channel-token", pool, MOST, lambda: next(seconds)).fetch(MESSAGE) == Later("too_slow")
