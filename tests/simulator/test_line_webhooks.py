"""What LINE posts to the service: signed, described by LINE's own schema, and posted again when it was not heard."""

import json
import os
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator
from linebot.v3.webhook import WebhookParser
from linebot.v3.webhooks import (
    FollowEvent,
    ImageMessageContent,
    LocationMessageContent,
    MessageEvent,
    StickerMessageContent,
    TextMessageContent,
    UnfollowEvent,
    UnsendEvent,
)

from simulator.config import Config
from tests.simulator.desk import ANYONE, Desk, Service


def bodies(service: Service) -> list[dict[str, Any]]:
    return [json.loads(heard.body) for heard in service.heard]


def do_everything(desk: Desk) -> None:
    text = desk.does(f"line/{ANYONE}/text", text="こんにちは🍎")
    desk.does(f"line/{ANYONE}/location", latitude=35.68, longitude=139.76)
    desk.does(f"line/{ANYONE}/photo")
    desk.does(f"line/{ANYONE}/sticker")
    desk.does(f"line/{ANYONE}/unsend", message=text["message"]["id"])
    desk.does(f"line/{ANYONE}/block")
    desk.does(f"line/{ANYONE}/follow")
    desk.waits()


def push(desk: Desk, config: Config, *messages: dict[str, Any]) -> None:
    answer = desk.http.request(
        "POST",
        f"{desk.url}/line/v2/bot/message/push",
        json={"to": ANYONE, "messages": list(messages)},
        headers={"Authorization": f"Bearer {config.line_token}"},
    )
    assert answer.status == 200, answer.data


def action(label: str, **more: Any) -> dict[str, Any]:
    return {"type": "postback", "label": label, "data": f"data of {label}", **more}


def chips(*actions: dict[str, Any]) -> dict[str, Any]:
    items = [{"type": "action", "action": each} for each in actions]
    return {"type": "text", "text": "どうぞ", "quickReply": {"items": items}}


def test_lines_sdk_verifies_and_understands_every_event(desk: Desk, service: Service, config: Config) -> None:
    do_everything(desk)
    parser = WebhookParser(config.line_channel_secret)
    events = [parser.parse(heard.body.decode(), heard.headers["X-Line-Signature"])[0] for heard in service.heard]

    assert [type(event) for event in events] == [
        *[MessageEvent] * 4, UnsendEvent, UnfollowEvent, FollowEvent,
    ]  # fmt: skip
    assert [type(event.message) for event in events[:4]] == [
        TextMessageContent, LocationMessageContent, ImageMessageContent, StickerMessageContent,
    ]  # fmt: skip
    assert len({event.webhook_event_id for event in events}) == 7
    assert events[6].follow.is_unblocked
    assert {heard.path for heard in service.heard} == {"/line/webhook"}


@pytest.mark.skipif("PLATFORM_CONTRACTS" not in os.environ, reason="PLATFORM_CONTRACTS names no folder of descriptions")
def test_every_event_fits_lines_own_description(desk: Desk, service: Service, config: Config) -> None:
    description = yaml.safe_load((Path(os.environ["PLATFORM_CONTRACTS"]) / "webhook.yml").read_text())
    schemas = description["components"]["schemas"]
    push(desk, config, chips(action("はい")))
    desk.does(f"line/{ANYONE}/tap", label="はい")
    do_everything(desk)

    def fits(schema: str, value: Any) -> None:
        validator = Draft202012Validator(
            {"$ref": f"#/components/schemas/{schema}", "components": description["components"]}
        )
        assert [error.message for error in validator.iter_errors(value)] == [], schema

    def kind(schema: str, value: dict[str, Any]) -> str:
        reference: str = schemas[schema]["discriminator"]["mapping"][value["type"]]
        return reference.rpartition("/")[2]

    for body in bodies(service):
        fits("CallbackRequest", body)
        event = body["events"][0]
        fits(kind("Event", event), event)
        fits(kind("Source", event["source"]), event["source"])
        if "message" in event:
            fits(kind("MessageContent", event["message"]), event["message"])
    assert len(service.heard) == 8


def test_a_failed_webhook_is_redelivered_with_the_same_ids_until_it_is_heard(desk: Desk, service: Service) -> None:
    service.answers = [503, 500]
    desk.does(f"line/{ANYONE}/text", text="聞こえますか")
    desk.waits()
    events = [body["events"][0] for body in bodies(service)]
    assert [event["deliveryContext"]["isRedelivery"] for event in events] == [False, True, True]
    assert len({(event["webhookEventId"], event["replyToken"], event["timestamp"]) for event in events}) == 1


def test_redelivery_ends_after_a_few_tries_and_can_be_switched_off(desk: Desk, service: Service) -> None:
    service.answers = [500] * 10
    desk.does(f"line/{ANYONE}/text", text="一")
    desk.waits()
    assert len(service.heard) == 3
    desk.does("line/redelivery", on=False)
    desk.does(f"line/{ANYONE}/text", text="二")
    desk.waits()
    assert len(service.heard) == 4
    assert desk.sees("wire")["crossings"][-1]["outcome"] == "error_status_code"


@pytest.mark.parametrize(
    ("kind", "heard"),
    [
        ("duplicate", ["一", "一", "二"]),
        ("reorder", ["二", "一"]),
        ("delay", ["二", "一"]),
        ("drop", ["二", "一"]),
    ],
)
def test_webhook_faults_strike_the_next_event_only(desk: Desk, service: Service, kind: str, heard: list[str]) -> None:
    desk.does("faults", target="line.webhook", kind=kind, seconds=0.3)
    desk.does(f"line/{ANYONE}/text", text="一")
    desk.does(f"line/{ANYONE}/text", text="二")
    desk.waits()
    if kind == "drop":
        assert sorted(body["events"][0]["message"]["text"] for body in bodies(service)) == sorted(heard)
        redelivered = {b["events"][0]["message"]["text"]: b["events"][0]["deliveryContext"] for b in bodies(service)}
        assert redelivered["一"] == {"isRedelivery": True}
    else:
        assert [body["events"][0]["message"]["text"] for body in bodies(service)] == heard


def test_a_tap_posts_the_data_and_shows_the_display_text(desk: Desk, service: Service, config: Config) -> None:
    push(desk, config, chips(action("故障", displayText="故障です")))
    desk.does(f"line/{ANYONE}/tap", label="故障")
    desk.waits()
    event = bodies(service)[0]["events"][0]
    assert (event["type"], event["postback"]) == ("postback", {"data": "data of 故障"})
    assert desk.sees(f"line/{ANYONE}/transcript")["entries"][-1]["text"] == "故障です"


def test_quick_replies_are_gone_after_the_next_message_but_buttons_stay(desk: Desk, config: Config) -> None:
    buttons = {"type": "buttons", "text": "選択", "actions": [action("残る")]}
    push(desk, config, chips(action("消える")) | {"type": "template", "altText": "選択", "template": buttons})
    desk.does(f"line/{ANYONE}/text", text="文字で答えます")
    desk.does(f"line/{ANYONE}/tap", expecting=404, label="消える")
    desk.does(f"line/{ANYONE}/tap", label="残る")


def test_only_the_last_message_of_a_push_shows_its_quick_replies(desk: Desk, config: Config) -> None:
    push(desk, config, chips(action("先")), chips(action("後")))
    desk.does(f"line/{ANYONE}/tap", expecting=404, label="先")
    desk.does(f"line/{ANYONE}/tap", label="後")


def test_a_date_picker_needs_what_was_picked(desk: Desk, service: Service, config: Config) -> None:
    push(desk, config, chips({"type": "datetimepicker", "label": "日付", "data": "when", "mode": "date"}))
    desk.does(f"line/{ANYONE}/tap", expecting=400, label="日付")
    desk.does(f"line/{ANYONE}/tap", label="日付", params={"date": "2026-12-01"})
    desk.waits()
    assert bodies(service)[0]["events"][0]["postback"] == {"data": "when", "params": {"date": "2026-12-01"}}


def test_what_was_unsent_is_nowhere_to_be_seen(desk: Desk) -> None:
    event = desk.does(f"line/{ANYONE}/text", text="忘れてください")
    desk.does(f"line/{ANYONE}/unsend", message=event["message"]["id"])
    entry = desk.sees(f"line/{ANYONE}/transcript")["entries"][0]
    assert (entry["unsent"], entry["text"], entry["message"]) == (True, "", {"type": "unsent"})
