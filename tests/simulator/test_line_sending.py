"""Sending through LINE's own SDK: what is accepted, and what is refused with which status."""

import base64
import uuid
from typing import Any

import pytest
import urllib3
from linebot.v3.exceptions import InvalidSignatureError
from linebot.v3.messaging import (
    ApiException,
    FlexMessage,
    Message,
    MessagingApi,
    MessagingApiBlob,
    PushMessageRequest,
    ReplyMessageRequest,
    ShowLoadingAnimationRequest,
    TextMessage,
)
from linebot.v3.webhook import WebhookParser

from simulator.config import Config
from tests.simulator.desk import ANYONE, Desk, Service

BLOCKER = "U00000000000000000000000000000002"


def text(words: str) -> TextMessage:
    return TextMessage(text=words)


def last_token(service: Service, config: Config) -> str:
    heard = service.heard[-1]
    events = WebhookParser(config.line_channel_secret).parse(heard.body.decode(), heard.headers["X-Line-Signature"])
    return str(events[0].reply_token)


def test_a_reply_reaches_the_chat_and_its_token_works_once(
    desk: Desk, line: MessagingApi, service: Service, config: Config
) -> None:
    desk.does(f"line/{ANYONE}/text", text="こんにちは")
    desk.waits()
    token = last_token(service, config)

    answer = line.reply_message(ReplyMessageRequest(reply_token=token, messages=[text("はい、窓口です")]))
    with pytest.raises(ApiException) as again:
        line.reply_message(ReplyMessageRequest(reply_token=token, messages=[text("もう一度")]))

    shown = desk.sees(f"line/{ANYONE}/transcript")["entries"]
    assert [entry["message"]["text"] for entry in shown] == ["こんにちは", "はい、窓口です"]
    assert shown[1]["id"] == answer.sent_messages[0].id
    assert (again.value.status, "Invalid reply token" in again.value.body) == (400, True)


@pytest.mark.parametrize(("seconds", "accepted"), [(55, True), (61, False)])
def test_a_reply_token_lives_for_a_minute(
    desk: Desk, line: MessagingApi, service: Service, config: Config, *, seconds: int, accepted: bool
) -> None:
    desk.does(f"line/{ANYONE}/text", text="こんにちは")
    desk.waits()
    desk.does("clock", skip=seconds)
    request = ReplyMessageRequest(reply_token=last_token(service, config), messages=[text("はい")])
    if accepted:
        line.reply_message(request)
    else:
        with pytest.raises(ApiException):
            line.reply_message(request)


def test_a_refused_message_leaves_the_reply_token_unspent(
    desk: Desk, line: MessagingApi, service: Service, config: Config
) -> None:
    desk.does(f"line/{ANYONE}/text", text="こんにちは")
    desk.waits()
    token = last_token(service, config)
    with pytest.raises(ApiException):
        line.reply_message(ReplyMessageRequest(reply_token=token, messages=[text("あ" * 5001)]))
    line.reply_message(ReplyMessageRequest(reply_token=token, messages=[text("あ" * 5000)]))


def test_the_same_retry_key_is_accepted_once_a_day(desk: Desk, line: MessagingApi) -> None:
    key = str(uuid.uuid4())
    request = PushMessageRequest(to=ANYONE, messages=[text("満期のお知らせ")])
    first = line.push_message_with_http_info(request, x_line_retry_key=key)
    with pytest.raises(ApiException) as repeated:
        line.push_message(request, x_line_retry_key=key)
    desk.does("clock", skip=24 * 3600 + 1)
    line.push_message(request, x_line_retry_key=key)

    assert repeated.value.status == 409
    assert repeated.value.headers["x-line-accepted-request-id"] == first.headers["x-line-request-id"]
    assert first.data.sent_messages[0].id in repeated.value.body
    assert len(desk.sees(f"line/{ANYONE}/transcript")["entries"]) == 2


def test_one_who_blocks_is_sent_nothing_and_the_answer_does_not_tell(desk: Desk, line: MessagingApi) -> None:
    desk.does(f"line/{BLOCKER}/block")
    line.push_message(PushMessageRequest(to=BLOCKER, messages=[text("届きません")]))
    shown = desk.sees(f"line/{BLOCKER}/transcript")["entries"]
    with pytest.raises(ApiException) as hidden:
        line.get_profile(BLOCKER)
    assert [entry["side"] for entry in shown] == ["note"]
    assert hidden.value.status == 404
    assert line.get_message_quota_consumption().total_usage == 0


def call(desk: Desk, config: Config, path: str, **options: Any) -> urllib3.BaseHTTPResponse:
    headers = {"Authorization": f"Bearer {config.line_token}", **options.pop("headers", {})}
    return desk.http.request("POST", f"{desk.url}/line/v2/bot{path}", headers=headers, **options)


GOOD = {"to": ANYONE, "messages": [{"type": "text", "text": "はい"}]}


@pytest.mark.parametrize(
    ("path", "options", "status"),
    [
        ("/message/push", {"json": GOOD}, 200),
        ("/message/push", {"json": GOOD, "headers": {"Authorization": "Bearer wrong"}}, 401),
        ("/message/push", {"json": GOOD, "headers": {"X-Line-Retry-Key": "not-a-uuid"}}, 400),
        ("/message/push", {"json": GOOD | {"to": "Uffffffffffffffffffffffffffffffff"}}, 400),
        ("/message/push", {"json": GOOD | {"messages": []}}, 400),
        ("/message/push", {"json": GOOD | {"messages": GOOD["messages"] * 6}}, 400),
        ("/message/push", {"body": b"{", "headers": {"Content-Type": "application/json"}}, 400),
        ("/message/push", {"body": b"a=b", "headers": {"Content-Type": "text/plain"}}, 415),
        ("/message/push", {"json": GOOD | {"padding": "x" * 2 * 1024 * 1024}}, 413),
        ("/message/reply", {"json": {"replyToken": "0" * 32, "messages": GOOD["messages"]}}, 400),
        ("/message/reply", {"json": GOOD, "headers": {"X-Line-Retry-Key": str(uuid.uuid4())}}, 400),
        ("/message/multicast", {"json": GOOD | {"to": [ANYONE]}}, 200),
        ("/message/multicast", {"json": GOOD | {"to": [ANYONE] * 501}}, 400),
        ("/message/validate/reply", {"json": GOOD}, 200),
        ("/message/validate/push", {"json": {"messages": [{"type": "text", "text": ""}]}}, 400),
        ("/chat/loading/start", {"json": {"chatId": ANYONE, "loadingSeconds": 10}}, 202),
        ("/chat/loading/start", {"json": {"chatId": ANYONE, "loadingSeconds": 12}}, 400),
    ],
)
def test_calls_are_answered_with_lines_status(
    desk: Desk, config: Config, path: str, options: dict[str, Any], status: int
) -> None:
    answer = call(desk, config, path, **options)
    assert answer.status == status
    assert answer.headers["x-line-request-id"]
    if status >= 400:
        assert answer.json()["message"]


def test_a_photo_can_be_fetched_until_it_is_taken_back(desk: Desk, line: MessagingApi) -> None:
    picture = b"\xff\xd8 not much of a picture"
    event = desk.does(f"line/{ANYONE}/photo", data_base64=base64.b64encode(picture).decode())
    message = event["message"]["id"]
    blob = MessagingApiBlob(line.api_client)
    fetched = blob.get_message_content(message)
    desk.does(f"line/{ANYONE}/unsend", message=message)
    with pytest.raises(ApiException) as gone:
        blob.get_message_content(message)
    assert (bytes(fetched), gone.value.status) == (picture, 410)


def test_what_the_bot_may_ask_about_itself_and_its_friends(desk: Desk, line: MessagingApi, config: Config) -> None:
    line.show_loading_animation(ShowLoadingAnimationRequest(chat_id=ANYONE, loading_seconds=5))
    assert line.get_profile(ANYONE).display_name == "佐藤さん"
    assert line.get_bot_info().user_id == config.line_bot_user
    assert line.get_message_quota().value == 30_000
    assert line.get_webhook_endpoint().endpoint.endswith("/line/webhook")
    assert line.test_webhook_endpoint().success
    assert len(line.issue_link_token(ANYONE).link_token) == 32
    assert desk.sees("wire")["crossings"]


def test_a_wrong_secret_does_not_verify(desk: Desk, service: Service) -> None:
    desk.does(f"line/{ANYONE}/text", text="こんにちは")
    desk.waits()
    heard = service.heard[0]
    with pytest.raises(InvalidSignatureError):
        WebhookParser("another secret").parse(heard.body.decode(), heard.headers["X-Line-Signature"])


def test_a_flex_message_built_by_the_sdk_is_accepted_as_it_stands(desk: Desk, line: MessagingApi) -> None:
    flex: Message = FlexMessage.from_dict(
        {
            "type": "flex",
            "altText": "ご用件",
            "contents": {
                "type": "bubble",
                "body": {"type": "box", "layout": "vertical", "contents": [{"type": "text", "text": "ご用件"}]},
            },
        }
    )
    line.push_message(PushMessageRequest(to=ANYONE, messages=[flex]))
    assert desk.sees(f"line/{ANYONE}/transcript")["entries"][0]["message"]["altText"] == "ご用件"
