import json
from collections.abc import Iterator
from datetime import UTC, datetime
from threading import Thread
from urllib.parse import parse_qs, unquote, urlsplit

import pytest
from flask import Flask, request
from hypothesis import given
from hypothesis import strategies as st
from line_stub import CUT, SLOW, Answer, LineStub
from urllib3 import PoolManager, Timeout
from werkzeug.serving import make_server

from flows.events import Address, LinkConfirmed
from handlers.line.errors import LineUnavailable, NotAFriend
from handlers.line.linking import NAME_MOST, LinkTokens, Profiles, access_url, chat_url
from handlers.line.receive import read
from simulator.config import Config
from simulator.run import Running, running

USER = "U00000000000000000000000000000001"
STRANGER = "U00000000000000000000000000000002"
ISSUED = Answer(200, b'{"linkToken":"NMZTNuVrPTqlr2IF8Bnymkb7rXfYv5EY"}')
SHORT = Timeout(total=0.2)
NOW = datetime(2026, 11, 22, 3, 0, tzinfo=UTC)


@pytest.fixture
def tokens(stub: LineStub, pool: PoolManager) -> LinkTokens:
    return LinkTokens(stub.base, "channel-token", pool, SHORT)


@pytest.fixture
def profiles(stub: LineStub, pool: PoolManager) -> Profiles:
    return Profiles(stub.base, "channel-token", pool, SHORT)


def named(name: str) -> Answer:
    return Answer(200, json.dumps({"userId": USER, "displayName": name, "language": "ja"}).encode())


def test_a_link_token_is_issued_for_one_user_at_each_asking(stub: LineStub, tokens: LinkTokens) -> None:
    stub.will(ISSUED, Answer(200, b'{"linkToken":"another"}'))
    assert [tokens.issue(USER), tokens.issue(USER)] == ["NMZTNuVrPTqlr2IF8Bnymkb7rXfYv5EY", "another"]
    call = stub.calls[0]
    assert (call.method, call.path, call.body) == ("POST", f"/v2/bot/user/{USER}/linkToken", None)
    assert call.headers["authorization"] == "Bearer channel-token"


@pytest.mark.parametrize("status", [400, 404])
def test_who_is_no_friend_gets_no_link_token(stub: LineStub, tokens: LinkTokens, status: int) -> None:
    stub.will(Answer(status, b'{"message":"Not found"}'))
    with pytest.raises(NotAFriend):
        tokens.issue(USER)


FAULTS = [
    (Answer(401, b"{}"), "http_401"),
    (Answer(429, b"{}"), "http_429"),
    (Answer(500, b"{}"), "http_500"),
    (Answer(302, b"", (("Location", "https://elsewhere.example"),)), "http_302"),
    (Answer(200, b""), "unreadable"),
    (Answer(200, b"{}"), "unreadable"),
    (Answer(200, b'{"linkToken":7,"displayName":7}'), "unreadable"),
    (Answer(200, b'{"linkToken":"a b","displayName":null}'), "unreadable"),
    (Answer(200, b"\xff"), "unreadable"),
    (Answer(200, b"[" * 60_000), "unreadable"),
    (Answer(200, b"{}", declared=50), "unreadable"),
    (CUT, "connection_lost"),
    (SLOW, "read_timeout"),
]


@pytest.mark.parametrize(("answer", "reason"), FAULTS, ids=range(len(FAULTS)))
def test_where_line_fails_the_page_is_told_to_try_again(
    stub: LineStub, tokens: LinkTokens, profiles: Profiles, answer: Answer | str, reason: str
) -> None:
    stub.will(answer)
    for ask in (tokens.issue, profiles.name):
        with pytest.raises(LineUnavailable) as failure:
            ask(USER)
        assert failure.value.reason == reason
        assert USER not in str(failure.value)


def test_nobody_there_is_unreachable(pool: PoolManager) -> None:
    with pytest.raises(LineUnavailable) as failure:
        LinkTokens("http://127.0.0.1:9", "t", pool, SHORT).issue(USER)
    assert failure.value.reason == "unreachable"


def test_a_profile_tells_the_name(stub: LineStub, profiles: Profiles) -> None:
    stub.will(named("花子 🌸"))
    assert profiles.name(USER) == "花子 🌸"
    assert (stub.calls[0].method, stub.calls[0].path) == ("GET", f"/v2/bot/profile/{USER}")


@pytest.mark.parametrize("status", [400, 404])
def test_who_has_blocked_us_has_no_name(stub: LineStub, profiles: Profiles, status: int) -> None:
    stub.will(Answer(status, b"{}"))
    assert profiles.name(USER) is None


@pytest.mark.parametrize(
    ("given_name", "shown"),
    [
        ("\u202e子花\u202c", "子花"),
        ("花\n子\x00", "花 子"),
        ("\u200b\u2066", None),
        ("", None),
        ("あ" * 500, "あ" * NAME_MOST),
    ],
)
def test_a_name_cannot_play_tricks_on_the_page(
    stub: LineStub, profiles: Profiles, given_name: str, shown: str | None
) -> None:
    stub.will(named(given_name))
    assert profiles.name(USER) == shown


def test_whatever_stands_in_an_id_stays_in_its_place(stub: LineStub, tokens: LinkTokens) -> None:
    stub.will(ISSUED)
    tokens.issue("U1/../../x?y#z")
    assert stub.calls[0].path == "/v2/bot/user/U1%2F..%2F..%2Fx%3Fy%23z/linkToken"


def test_the_page_sends_people_to_line_with_token_and_nonce() -> None:
    assert access_url("https://access.line.me", "tok/en", "a+b/c==") == (
        "https://access.line.me/dialog/bot/accountLink?linkToken=tok%2Fen&nonce=a%2Bb%2Fc%3D%3D"
    )


def test_the_page_opens_the_chat_with_words_ready_to_send() -> None:
    assert chat_url("https://line.me", "@madoguchi", "連携 A1b2") == (
        "https://line.me/R/oaMessage/%40madoguchi/?%E9%80%A3%E6%90%BA%20A1b2"
    )


@given(st.text(st.characters(codec="utf-8"), max_size=40), st.text(st.characters(codec="utf-8"), max_size=40))
def test_addresses_carry_everything_unchanged(one: str, other: str) -> None:
    dialog = urlsplit(access_url("https://access.line.me", one, other))
    assert dialog.path == "/dialog/bot/accountLink"
    assert parse_qs(dialog.query, keep_blank_values=True) == {"linkToken": [one], "nonce": [other]}
    chat = urlsplit(chat_url("https://line.me", one, other))
    assert (unquote(chat.path.split("/")[3]), unquote(chat.query), chat.fragment) == (one, other, "")


@pytest.fixture
def webhooks() -> Iterator[tuple[str, list[bytes]]]:
    """A service that remembers the webhooks it gets, and its address."""
    heard: list[bytes] = []
    app = Flask("service")

    @app.post("/line/webhook")
    def hear() -> str:
        heard.append(request.get_data())
        return ""

    server = make_server("127.0.0.1", 0, app, threaded=True)

    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    yield f"http://127.0.0.1:{server.port}", heard
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.fixture
def simulator(webhooks: tuple[str, list[bytes]]) -> Iterator[Running]:
    url = webhooks[0]
    with running(Config(bind="127.0.0.1:0", smtp_bind="127.0.0.1:0", service_url=url, public_url=url)) as simulator:
        yield simulator


def test_a_link_confirmed_on_lines_page_comes_back_as_the_event_of_its_user(
    simulator: Running, webhooks: tuple[str, list[bytes]], pool: PoolManager
) -> None:
    api, token = f"{simulator.url}/line", Config().line_token
    assert Profiles(api, token, pool).name(USER)
    with pytest.raises(NotAFriend):
        LinkTokens(api, token, pool).issue("U" + "f" * 32)
    nonce = "Zm9yLWEtZmV3LW1pbnV0ZXM+/w=="

    def follows(user: str, url: str) -> object:
        return pool.request("POST", f"{simulator.url}/control/line/{user}/open", json={"url": url}).json()["outcome"]

    mine, another = (access_url(api, LinkTokens(api, token, pool).issue(USER), nonce) for _ in range(2))
    assert follows(USER, mine) == "linked"
    assert follows(USER, mine) == "expired", "a link token is used up"
    assert follows(STRANGER, another) == "refused"
    assert pool.request("POST", f"{simulator.url}/control/settle", json={"seconds": 20}).json() == {"settled": True}
    heard = [read(body, NOW) for body in webhooks[1]]
    (envelope,) = [each for webhook in heard for each in webhook.envelopes]
    assert (envelope.event, envelope.address) == (LinkConfirmed(nonce), Address("line", USER))
    assert envelope.reply is not None
    assert [reason for webhook in heard for reason in webhook.odd] == ["account_link_failed"]


def test_the_address_of_the_chat_writes_its_words_on_the_phone(simulator: Running, pool: PoolManager) -> None:
    url = chat_url(f"{simulator.url}/line", Config().line_id, "連携コード: MDG-7K2M-9QXD-4T8V-N3BC")
    opened = pool.request("POST", f"{simulator.url}/control/line/{USER}/open", json={"url": url}).json()
    assert (opened["outcome"], opened["draft"]) == ("draft", "連携コード: MDG-7K2M-9QXD-4T8V-N3BC")
