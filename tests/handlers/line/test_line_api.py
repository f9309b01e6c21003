from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

import pytest

from handlers.line.api import Account, SetUp, WebhookTest
from handlers.line.errors import LineUnavailable

BOT = b'{"userId":"Uc1","basicId":"@216ru","displayName":"Madoguchi","chatMode":"bot","markAsReadMode":"manual"}'
ENDPOINT = b'{"endpoint":"https://example.com/line/webhook","active":true}'
TESTED = (
    b'{"success":false,"timestamp":"2026-11-01T03:00:00Z","statusCode":503,"reason":"ERROR_STATUS_CODE","detail":"503"}'
)

GOOD = {
    "/v2/bot/info": (200, BOT),
    "/v2/bot/channel/webhook/endpoint": (200, ENDPOINT),
    "/v2/bot/channel/webhook/test": (200, TESTED),
}


@pytest.fixture
def answers() -> dict[str, tuple[int, bytes]]:
    return dict(GOOD)


@pytest.fixture
def base(answers: dict[str, tuple[int, bytes]]) -> Iterator[str]:
    class Handler(BaseHTTPRequestHandler):
        def answer(self) -> None:
            status, body = answers[self.path]
            self.send_response(status)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def do_GET(self) -> None:
            self.answer()

        def do_POST(self) -> None:
            self.answer()

        def log_message(self, *_: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()
    thread.join()


def test_an_account_says_who_it_is_and_where_its_webhooks_go(base: str) -> None:
    assert SetUp(base, "t").account() == Account(
        name="Madoguchi", basic_id="@216ru", webhook="https://example.com/line/webhook", webhook_on=True
    )


def test_a_webhook_test_tells_what_line_saw(base: str) -> None:
    assert SetUp(base, "t").test_webhook() == WebhookTest(success=False, reason="ERROR_STATUS_CODE", status=503)


@pytest.mark.parametrize(
    ("answer", "reason"),
    [((401, b'{"message":"no"}'), "http_401"), ((429, b"{}"), "http_429"), ((200, b"{}"), "unreadable")],
)
def test_a_call_that_fails_says_why(
    base: str, answers: dict[str, tuple[int, bytes]], answer: tuple[int, bytes], reason: str
) -> None:
    answers["/v2/bot/info"] = answer
    with pytest.raises(LineUnavailable) as failure:
        SetUp(base, "t").account()
    assert failure.value.reason == reason


def test_nobody_there_is_unreachable() -> None:
    with pytest.raises(LineUnavailable) as failure:
        SetUp("http://127.0.0.1:9", "t").test_webhook()
    assert failure.value.reason == "unreachable"
