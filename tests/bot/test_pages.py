"""The pages of ours: what opening and sending them does, and what is refused. Errors look the same everywhere."""

import json
from datetime import timedelta

import pytest
from werkzeug.test import Client

from bot.app import create_app
from bot.wiring import Counter
from flows.effects import OpenDoor
from flows.events import Address, Envelope, TextReceived
from flows.roadside.request import RoadsideRequest
from flows.session import Session
from state.doors import new_token
from state.keys import PARTITIONS
from state.turn import Mail, Turn
from tests.bot.conftest import Clock, bodies

CONVERSATION = "a" * 26
SECRET = "b" * 16
PLACE = {"latitude": "35.658034", "longitude": "139.701636"}
PATHS = ("/livez", "/readyz", "/metrics", "/here/00x", "/desk/x", "/nowhere", "/static/page.css")


@pytest.fixture
def token(counter: Counter, clock: Clock) -> str:
    """The token of a page that a conversation has just opened, for ten minutes."""
    someone = Address("line", "U1")
    asked = Envelope("asked", clock(), clock(), TextReceived("x", "m"), someone)
    counter.mailbox.post([Mail(CONVERSATION, asked)], clock())
    (claim,) = counter.mailbox.claim(range(PARTITIONS), 1, clock(), timedelta(seconds=9)).claims
    token = new_token(CONVERSATION, SECRET)
    door = OpenDoor(token, "roadside.place.1", clock() + timedelta(minutes=10))
    turn = Turn(CONVERSATION, claim.epoch, claim.version, Session(someone), ("asked",), doors=(door,))
    counter.mailbox.commit([turn], clock())
    return token


def sent(counter: Counter, clock: Clock) -> list[Envelope]:
    claims = counter.mailbox.claim(range(PARTITIONS), 9, clock(), timedelta(seconds=9)).claims
    return [envelope for claim in claims for envelope in claim.mail]


def test_looking_at_the_place_page_does_not_use_it_up(
    client: Client, counter: Counter, clock: Clock, token: str
) -> None:
    for _ in range(3):
        assert client.get(f"/here/{token}").status_code == 200
    assert sent(counter, clock) == []
    assert client.post(f"/here/{token}", data=PLACE).status_code == 200


def test_a_place_is_sent_once(client: Client, counter: Counter, clock: Clock, token: str) -> None:
    assert [client.post(f"/here/{token}", data=PLACE).status_code for _ in range(2)] == [200, 410]
    assert len(sent(counter, clock)) == 1


def test_a_place_page_is_over_when_its_time_is_up(client: Client, clock: Clock, token: str) -> None:
    clock.pass_by(timedelta(minutes=10))
    assert client.get(f"/here/{token}").status_code == 410
    assert client.post(f"/here/{token}", data=PLACE).status_code == 410


@pytest.mark.parametrize(
    "form",
    [
        {},
        {"latitude": "35"},
        PLACE | {"latitude": "x"},
        PLACE | {"latitude": "90.1"},
        PLACE | {"longitude": "-180.1"},
        PLACE | {"latitude": "nan"},
        PLACE | {"latitude": "inf"},
    ],
)
def test_what_is_no_place_can_be_sent_again(
    client: Client, counter: Counter, clock: Clock, token: str, form: dict[str, str]
) -> None:
    assert client.post(f"/here/{token}", data=form).status_code == 422
    assert sent(counter, clock) == []
    assert client.post(f"/here/{token}", data=PLACE).status_code == 200


@pytest.mark.parametrize("token", ["x", "00", "99" + SECRET, "0" * 500, "００" + SECRET, "%00", "0a" + SECRET])
def test_a_token_nobody_gave_out_opens_nothing(client: Client, token: str) -> None:
    assert client.get(f"/here/{token}").status_code == 410
    assert client.post(f"/here/{token}", data=PLACE).status_code == 410


@pytest.fixture
def ticket(counter: Counter, clock: Clock) -> str:
    """The address of the page on which a filed request is taken in hand."""
    number = counter.records.requests.file("key", CONVERSATION, RoadsideRequest("line", "ja"), clock())
    return counter.tickets.acknowledge_url(number).removeprefix(counter.settings.public_url)


def test_opening_the_desks_link_changes_nothing(client: Client, counter: Counter, clock: Clock, ticket: str) -> None:
    assert client.get(ticket).status_code == 200
    (filed,) = counter.records.requests.list()
    assert filed.state == "received"
    assert sent(counter, clock) == []


def test_a_request_is_taken_in_hand_by_a_name_and_the_conversation_hears_of_it(
    client: Client, counter: Counter, clock: Clock, ticket: str
) -> None:
    assert client.post(ticket, data={"by": "  "}).status_code == 422
    assert client.post(ticket, data={"by": "山田"}).status_code == 200
    (filed,) = counter.records.requests.list()
    assert (filed.state, filed.acknowledged_by) == ("acknowledged", "山田")
    assert [each.id for each in sent(counter, clock)] == [f"acknowledged:{filed.number}:0"]


@pytest.mark.parametrize(
    "name",
    ["", " \u3000", "\x00", "山田\x00", "\u200b", "\u3164", "\u2800 \u2800", "\u202e太郎", "\u2066a", "山\x1b[2J田"],
    ids=ascii,
)
def test_a_name_that_nobody_can_read_takes_nothing_in_hand(
    client: Client, counter: Counter, clock: Clock, ticket: str, name: str
) -> None:
    assert client.post(ticket, data={"by": name}).status_code == 422
    (filed,) = counter.records.requests.list()
    assert filed.state == "received"
    assert sent(counter, clock) == []


def test_a_name_is_kept_as_it_is_written_on_one_line(client: Client, counter: Counter, ticket: str) -> None:
    assert client.post(ticket, data={"by": "　山田　太郎\r\n"}).status_code == 200
    (filed,) = counter.records.requests.list()
    assert filed.acknowledged_by == "山田 太郎"


def test_the_second_to_take_a_request_learns_who_was_first(client: Client, ticket: str) -> None:
    client.post(ticket, data={"by": "山田"})
    answer = client.post(ticket, data={"by": "田中"})
    assert answer.status_code == 200
    assert "山田" in answer.get_data(as_text=True)


def test_a_request_called_off_cannot_be_taken_in_hand(
    client: Client, counter: Counter, clock: Clock, ticket: str
) -> None:
    (filed,) = counter.records.requests.list()
    counter.records.requests.cancel(filed.number, clock())
    assert client.post(ticket, data={"by": "山田"}).status_code == 409


@pytest.mark.parametrize("change", [lambda ticket: ticket[:-1], lambda ticket: ticket + "x", lambda _: "/desk/x"])
def test_a_ticket_that_was_altered_opens_nothing(client: Client, ticket: str, change: object) -> None:
    assert callable(change)
    assert client.get(change(ticket)).status_code == 410
    assert client.post(change(ticket), data={"by": "山田"}).status_code == 410


@pytest.mark.parametrize("path", PATHS)
def test_every_answer_names_its_request_and_keeps_the_browser_strict(client: Client, path: str) -> None:
    with client.get(path) as answer:
        headers = answer.headers
    assert len(headers["X-Request-Id"]) == 16
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Referrer-Policy"] == "no-referrer"
    assert "default-src 'none'" in headers["Content-Security-Policy"]
    assert headers.get("Cache-Control")


def test_two_requests_have_two_names(client: Client) -> None:
    assert len({client.get("/livez").headers["X-Request-Id"] for _ in range(5)}) == 5


@pytest.mark.parametrize(
    ("method", "path", "status"),
    [
        ("GET", "/nowhere", 404),
        ("GET", "/here/", 404),
        ("DELETE", "/here/x", 405),
        ("POST", "/livez", 405),
        ("GET", "/static/../app.py", 404),
        ("GET", "/static/nothing.js", 404),
    ],
)
def test_an_error_outside_our_pages_is_json_of_one_shape(client: Client, method: str, path: str, status: int) -> None:
    answer = client.open(path, method=method)
    assert answer.status_code == status
    error = json.loads(answer.data)["error"]
    assert set(error) == {"code", "message", "request_id"}
    assert error["request_id"] == answer.headers["X-Request-Id"]


def test_a_fault_of_ours_is_json_too_and_says_nothing_of_what_was_asked(
    counter: Counter, capfd: pytest.CaptureFixture[str]
) -> None:
    app = create_app(counter, bodies())

    def broken(words: str) -> str:
        raise RuntimeError(words)

    app.add_url_rule("/broken/<words>", view_func=broken)
    answer = Client(app).get("/broken/marked-words")
    assert answer.status_code == 500
    assert json.loads(answer.data)["error"]["code"] == "InternalServerError"
    assert "marked-words" not in answer.get_data(as_text=True)
    written = "".join(capfd.readouterr())
    assert "marked-words" not in written
    assert "RuntimeError" in written, "whoever is on call learns what failed, and where"
    assert "test_pages.py:" in written


def test_pages_say_so_while_the_store_is_away(storeless: Client) -> None:
    answer = storeless.get(f"/here/00{SECRET}")
    assert (answer.status_code, json.loads(answer.data)["error"]["code"]) == (503, "Unavailable")


def test_a_page_takes_no_form_larger_than_it_needs(client: Client, token: str) -> None:
    answer = client.post(f"/here/{token}", data=PLACE | {"more": "x" * 70_000})
    assert answer.status_code == 413
