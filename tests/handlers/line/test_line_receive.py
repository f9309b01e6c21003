import json
import os
from datetime import UTC, datetime, timedelta
from typing import Any

import line_events as line
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from flows.events import (
    Address,
    ChoiceTapped,
    Envelope,
    Event,
    Followed,
    LinkConfirmed,
    LocationReceived,
    MessageUnsent,
    OtherReceived,
    PhotoReceived,
    ReplyToken,
    TextReceived,
    Unfollowed,
)
from handlers.line.errors import BadWebhook
from handlers.line.receive import TEXT_MOST, Receipt, Webhook, read

HAPPENED = datetime(1970, 1, 1, tzinfo=UTC) + timedelta(milliseconds=line.HAPPENED_MS)
NOW = HAPPENED + timedelta(seconds=1)
PHOTO = "468789577898262530"
CONVERSATION = "e4kq2m7t3zv5n6w2x4y2a3b4c5"
NOTICE = "0f8fad5b-d9cb-469f-a165-70867728950e"


def only(*events: object) -> Envelope:
    webhook = read(line.body(*events), NOW)
    assert not webhook.odd
    (envelope,) = webhook.envelopes
    return envelope


def odd(*events: object) -> tuple[str, ...]:
    webhook = read(line.body(*events), NOW)
    assert not webhook.envelopes
    return webhook.odd


def test_words_arrive_in_an_envelope_with_who_when_and_how_to_answer() -> None:
    assert only(line.text("こんにちは 🍎")) == Envelope(
        id=line.EVENT_ID,
        happened=HAPPENED,
        arrived=NOW,
        event=TextReceived("こんにちは 🍎", "444573844083572737"),
        address=Address("line", line.USER),
        reply=ReplyToken(line.TOKEN, NOW + timedelta(seconds=50)),
    )


@pytest.mark.parametrize(
    ("event", "becomes"),
    [
        (line.IMAGE, PhotoReceived(PHOTO, "E005", 1, 2)),
        (line.image(), PhotoReceived(PHOTO)),
        (line.image({"id": "E1", "index": 2, "total": 3}), PhotoReceived(PHOTO, "E1", 2, 3)),
        (line.image({"id": "E1"}), PhotoReceived(PHOTO, "E1")),
        (line.image({"id": "E1", "index": "second"}), PhotoReceived(PHOTO)),
        (line.image({"id": "E|1"}), PhotoReceived(PHOTO)),
        (line.image([]), PhotoReceived(PHOTO)),
        (line.EXTERNAL_IMAGE, OtherReceived("image", PHOTO)),
        (line.VIDEO, OtherReceived("video", PHOTO)),
        (line.AUDIO, OtherReceived("audio", PHOTO)),
        (line.FILE, OtherReceived("file", PHOTO)),
        (line.STICKER, OtherReceived("sticker", PHOTO)),
        (line.message("hologram", shimmer=True), OtherReceived("unknown", PHOTO)),
        (line.LOCATION, LocationReceived(35.658034, 139.701636, PHOTO, "東京都港区")),
        (line.message("location", latitude=35, longitude=-139), LocationReceived(35.0, -139.0, PHOTO)),
        (line.message("location", title="駅", latitude=0.0, longitude=0.0), LocationReceived(0.0, 0.0, PHOTO, "駅")),
        (line.UNSEND, MessageUnsent("325708")),
        (line.FOLLOW, Followed()),
        (line.event("follow"), Followed()),
        (line.UNFOLLOW, Unfollowed()),
        (line.LINKED, LinkConfirmed(line.NONCE)),
        (line.tap("tap=r.7&key=flat_tyre"), ChoiceTapped("r.7", "flat_tyre")),
        (line.tap("say=%E4%BA%8B%E6%95%85"), TextReceived("事故", line.EVENT_ID)),
        (line.tap("say=事故 です"), TextReceived("事故 です", line.EVENT_ID)),
    ],
)
def test_each_kind_of_event_becomes_the_fact_it_is(event: dict[str, Any], becomes: Event) -> None:
    assert only(event).event == becomes


def test_word_that_a_notification_message_arrived_names_the_conversation_it_was_sent_for() -> None:
    webhook = read(line.body(line.arrival(f"{CONVERSATION}.{NOTICE}"), line.text("x")), NOW)
    assert webhook.receipts == (Receipt(line.EVENT_ID, CONVERSATION, NOTICE),)
    assert [each.event for each in webhook.envelopes] == [TextReceived("x", "444573844083572737")]
    assert webhook.odd == ()


def test_only_replyable_events_carry_a_reply_token() -> None:
    assert only(line.UNSEND).reply is None
    assert only(line.UNFOLLOW).reply is None


@pytest.mark.parametrize("kind", sorted(line.NOT_OURS))
def test_an_event_of_no_flow_is_counted_by_its_type(kind: str) -> None:
    assert odd(line.NOT_OURS[kind]) == (f"unhandled:{kind}",)


@pytest.mark.parametrize(
    ("event", "reason"),
    [
        (line.FAILED_LINK, "account_link_failed"),
        (line.FAILED_LINK | {"source": line.ONE_TO_ONE, "replyToken": line.TOKEN}, "account_link_failed"),
        (line.LINKED | {"source": None}, "anonymous"),
        (line.LINKED | {"source": line.GROUP}, "group"),
        (line.LINKED | {"mode": "standby"}, "standby"),
        (line.event("accountLink"), "malformed"),
        (line.event("accountLink", link={"result": "ok"}), "malformed"),
        (line.event("accountLink", link={"result": "ok", "nonce": "123456789"}), "malformed"),
        (line.event("accountLink", link={"result": "ok", "nonce": "x" * 256}), "malformed"),
        (line.event("accountLink", link={"result": "ok", "nonce": "with a space"}), "malformed"),
        (line.event("accountLink", link={"result": "perhaps", "nonce": line.NONCE}), "malformed"),
        (line.event("somethingNew"), "unhandled:other"),
        (line.event("delivery"), "malformed"),
        (line.arrival("15034552939884E28681A7D668CEA94C147C716C0EC9DFE8B80B44EF3B57F6BD0602366BC3"), "delivery_tag"),
        (line.arrival(f"{CONVERSATION}.{NOTICE}."), "delivery_tag"),
        (line.text("x", source=line.GROUP), "group"),
        (line.text("x", source=line.ROOM), "group"),
        (line.text("x", source={"type": "planet", "userId": line.USER}), "anonymous"),
        (line.text("x", source={"type": "user"}), "anonymous"),
        (line.event("follow", source=None), "anonymous"),
        (line.text("x", mode="standby"), "standby"),
        (line.text("x", mode="dreaming"), "mode"),
        (line.tap("action=buy&item=1"), "postback"),
        (line.tap("tap=a"), "postback"),
        (line.tap("tap=a&key=b&key=c"), "postback"),
        (line.tap("tap=%ff&key=b"), "postback"),
        (line.tap(""), "postback"),
        (line.tap("tab=2", params={"newRichMenuAliasId": "b", "status": "SUCCESS"}), "postback"),
        (line.event("message"), "malformed"),
        (line.event("postback"), "malformed"),
        (line.event("unsend"), "malformed"),
        (line.message("text"), "malformed"),
        (line.message("text", text=7), "malformed"),
        (line.message("location", latitude=35.0), "malformed"),
        (line.message("location", latitude=90.1, longitude=0), "malformed"),
        (line.message("location", latitude="35", longitude="139"), "malformed"),
        (line.message("location", latitude=0, longitude=10**400), "malformed"),
        (line.text("x", timestamp="1"), "malformed"),
        (line.text("x", timestamp=10**18), "malformed"),
        (line.text("x", timestamp=-(10**18)), "malformed"),
        (line.text("x", timestamp=10**40), "malformed"),
        (line.text("x", webhookEventId=""), "malformed"),
        (line.text("x", webhookEventId="a b"), "malformed"),
        (line.text("x", webhookEventId="a" * 65), "malformed"),
        (line.text("x", webhookEventId="a\n"), "malformed"),
        (line.text("x", source={"type": "user", "userId": "U1"}), "malformed"),
        (line.text("x", replyToken="a b"), "malformed"),
        (line.event("message", webhookEventId=None, message={"id": "1", "type": "text", "text": "x"}), "malformed"),
        ({}, "malformed"),
        ([], "malformed"),
        (None, "malformed"),
        ("message", "malformed"),
        (float("nan"), "malformed"),
    ],
)
def test_an_odd_event_is_reported_without_its_content_and_costs_its_neighbours_nothing(
    event: object, reason: str
) -> None:
    webhook = read(line.body(line.text("前"), event, line.FOLLOW), NOW)
    assert [envelope.event for envelope in webhook.envelopes] == [
        TextReceived("前", "444573844083572737"),
        Followed(),
    ]
    assert webhook.odd == (reason,)


def test_half_a_surrogate_pair_and_broken_utf8_cost_only_themselves() -> None:
    whole = line.body(line.text("HALF"), line.FOLLOW).replace(b"HALF", rb"a\ud83cb")
    assert [envelope.event for envelope in read(whole, NOW).envelopes] == [
        TextReceived("a\ufffdb", "444573844083572737"),
        Followed(),
    ]
    broken = line.body(line.text("BYTE"), line.FOLLOW).replace(b"BYTE", b"\xff")
    webhook = read(broken, NOW)
    assert (webhook.envelopes[-1].event, len(webhook.envelopes) + len(webhook.odd)) == (Followed(), 2)


LONE = r'{"type":"message","message":{"type":"text","text":"\ud83d"}}'
DEEP = 2_000


@pytest.mark.parametrize(
    "bent",
    [
        f'{{"a":{"[" * DEEP}{"]" * DEEP}}}',
        '{"a":' * DEEP + "1" + "}" * DEEP,
        '{"a":"\x00\x1f\n"}',
        r'{"a":"\x"}',
        r'{"a":"\"],[{}"}',
        '{"a":1,}',
        '{"a":0x1}',
        '{"a":01}',
        '{"a":[1,,2]}',
        f'{{"a":{"9" * 5_000}}}',
        f'{{"timestamp":{"9" * 5_000}}}',
        "nul",
        "''",
    ],
    ids=lambda bent: bent[:16].encode("unicode-escape").decode(),
)
@pytest.mark.parametrize("beside", ["", f"{LONE},"])
def test_an_event_that_is_no_json_costs_only_itself(bent: str, beside: str) -> None:
    sound = json.dumps(line.text("やあ"), ensure_ascii=False)
    body = f'{{"destination":"U","events":[{sound},{beside}{bent},{sound}],"n":{bent}}}'.encode()
    webhook = read(body, NOW)
    assert [envelope.event for envelope in webhook.envelopes] == [TextReceived("やあ", "444573844083572737")] * 2
    assert set(webhook.odd) == {"malformed"}
    assert len(webhook.odd) == (2 if beside else 1)


def test_the_list_of_events_is_the_one_of_the_whole_and_none_that_a_customer_wrote() -> None:
    decoys = '"destination":"\\"events\\":[{}]","x":{"events":[{}]},"events" : '
    sound = json.dumps(line.text("やあ"), ensure_ascii=False)
    webhook = read(f"{{{decoys}[{sound},01,]}}".encode(), NOW)
    assert [type(envelope.event) for envelope in webhook.envelopes] == [TextReceived]
    assert webhook.odd == ("malformed",)


@given(st.lists(st.text('{}[],"\\:a0 \n', max_size=30), max_size=5))
def test_however_events_are_bent_the_sound_one_before_them_is_heard(bent: list[str]) -> None:
    sound = json.dumps(line.text("やあ"), ensure_ascii=False)
    try:
        webhook = read(f'{{"events":[{",".join([sound, *bent])}]}}'.encode(), NOW)
    except BadWebhook:
        return  # the list was never closed, so that nobody can say where it ends
    assert webhook.envelopes
    assert webhook.envelopes[0].event == TextReceived("やあ", "444573844083572737")


def test_a_redelivery_says_so_and_has_its_minute_anew() -> None:
    again = line.text("x", deliveryContext={"isRedelivery": True})
    later = HAPPENED + timedelta(minutes=10)
    (envelope,) = read(line.body(again), later).envelopes
    assert envelope.redelivered
    assert envelope.happened == HAPPENED
    assert envelope.reply == ReplyToken(line.TOKEN, later + timedelta(seconds=50))


@pytest.mark.parametrize(
    ("age", "left"),
    [
        (timedelta(minutes=19), timedelta(seconds=50)),
        (timedelta(minutes=19, seconds=30), timedelta(seconds=30)),
        (timedelta(minutes=19, seconds=59), timedelta(seconds=1)),
        (timedelta(minutes=20), None),
        (timedelta(days=3), None),
    ],
)
def test_twenty_minutes_after_the_event_no_redelivery_can_be_replied_to(age: timedelta, left: timedelta | None) -> None:
    now = HAPPENED + age
    again = line.text("x", deliveryContext={"isRedelivery": True})
    (envelope,) = read(line.body(again), now).envelopes
    assert envelope.reply == (None if left is None else ReplyToken(line.TOKEN, now + left))


def test_an_old_time_on_a_first_delivery_is_a_wrong_clock_and_its_token_is_fresh() -> None:
    now = HAPPENED + timedelta(days=3000)
    (envelope,) = read(line.body(line.text("x")), now).envelopes
    assert envelope.reply == ReplyToken(line.TOKEN, now + timedelta(seconds=50))


def test_a_clock_behind_the_platforms_does_not_lengthen_a_reply_token() -> None:
    now = HAPPENED - timedelta(hours=1)
    (envelope,) = read(line.body(line.text("x")), now).envelopes
    assert envelope.reply == ReplyToken(line.TOKEN, now + timedelta(seconds=50))


def test_what_line_adds_tomorrow_is_read_over() -> None:
    new = line.text("x", moon={"phase": [1, 2]}, source=line.ONE_TO_ONE | {"badge": "gold"})
    assert only(new).event == TextReceived("x", "444573844083572737")


def test_an_endless_text_is_bounded() -> None:
    event = only(line.text("あ" * 50_000)).event
    assert isinstance(event, TextReceived)
    assert event.text == "あ" * TEXT_MOST


def test_the_consoles_empty_check_is_fine() -> None:
    assert read(b'{"destination":"U8e742f61d673b39c7fff3cecb7536ef0","events":[]}', NOW) == Webhook((), ())


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"null",
        b"[]",
        b"{}",
        b'"events"',
        b'{"events":null}',
        b'{"events":{}}',
        b'{"events":[',
        b"\xff\xfe",
        b"[" * 200_000,
        b'{"events":[' + b"9" * 5_000 + b"]",
    ],
    ids=range(11),
)
def test_what_is_no_webhook_is_refused_as_a_whole(body: bytes) -> None:
    with pytest.raises(BadWebhook):
        read(body, NOW)


def test_a_refusal_does_not_repeat_the_body() -> None:
    with pytest.raises(BadWebhook) as refusal:
        read('{"events": "秘密の言葉'.encode(), NOW)
    assert "秘密" not in str(refusal.value)
    assert refusal.value.__cause__ is None
    assert refusal.value.__suppress_context__


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner, max_size=4),
    max_leaves=12,
)


@st.composite
def bent_events(draw: st.DrawFn) -> Any:
    """An event as LINE sends it, with anything at all in the place of one field, at any depth."""
    event = json.loads(
        json.dumps(
            draw(
                st.sampled_from(
                    [line.text("x"), line.LOCATION, line.IMAGE, line.UNSEND, line.LINKED, line.tap("tap=a&key=b")]
                )
            )
        )
    )
    place: Any = event
    while True:
        name = draw(st.sampled_from(sorted(place)))
        if not isinstance(place[name], dict) or draw(st.booleans()):
            break
        place = place[name]
    place[name] = draw(json_values)
    return event


@given(bent_events())
@example(line.text("x", timestamp=253_402_300_799_999))
@example(line.text("x", timestamp=-62_135_596_800_000))
def test_no_event_however_bent_crashes_or_costs_its_neighbour(event: object) -> None:
    body = json.dumps({"events": [event, line.FOLLOW]}).encode()
    webhook = read(body, NOW)
    assert len(webhook.envelopes) + len(webhook.odd) == 2
    assert webhook.envelopes[-1].event == Followed()


@given(st.binary() | json_values.map(lambda value: json.dumps(value).encode()))
def test_no_body_however_bent_crashes(body: bytes) -> None:
    try:
        webhook = read(body, NOW)
    except BadWebhook:
        return
    assert not webhook.envelopes


def test_our_examples_are_the_webhooks_the_platform_describes() -> None:
    folder = os.environ.get("PLATFORM_CONTRACTS")
    if not folder:
        pytest.skip("PLATFORM_CONTRACTS does not name a folder with the platform's descriptions")
    from line_contract import Contract  # noqa: PLC0415 - reads a large file, needed here only

    contract = Contract(folder, "webhook.yml")
    ours = [line.text("x"), line.IMAGE, line.EXTERNAL_IMAGE, line.VIDEO, line.AUDIO, line.FILE, line.STICKER]
    ours += [line.LOCATION, line.UNSEND, line.FOLLOW, line.UNFOLLOW, line.tap("tap=a&key=b"), line.LINKED]
    ours += [line.FAILED_LINK, line.arrival(f"{CONVERSATION}.{NOTICE}")]
    # The published description does not know messageEdited yet.
    ours += [event for kind, event in line.NOT_OURS.items() if kind != "messageEdited"]
    for event in ours:
        assert contract.faults("Event", event) == [], event["type"]
