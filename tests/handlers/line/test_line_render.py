import json
import os
from typing import Any

import pytest
from hypothesis import given, settings
from line_messages import keys, turns
from linebot.v3.messaging import PushMessageRequest

from flows.events import ChoiceTapped
from flows.messages import Ask, Call, Card, Choice, Message, Open, Row, Say, Share
from handlers.line.errors import Unsendable
from handlers.line.limits import check
from handlers.line.postback import decode, encode
from handlers.line.render import render

EXITS = (Choice("back", "戻る"), Choice("cancel", "やめる"), Choice("human", "担当者と話す"))
SYMPTOMS = (
    "パンク",
    "バッテリー",
    "ガス欠",
    "電欠",
    "鍵の閉じ込み",
    "落輪",
    "事故",
    "警告灯",
    "雪・ぬかるみ",
    "その他",
    "わからない",
)


def parts(value: Any, kind: str) -> list[Any]:
    """Every object of that type, in the order of reading."""
    found = []
    if isinstance(value, dict):
        found = [value] if value.get("type") == kind else []
        value = list(value.values())
    if isinstance(value, list):
        for item in value:
            found += parts(item, kind)
    return found


def one(*messages: Message) -> Any:
    (made,) = render(messages)
    assert check([made]) == []
    return made


def test_plain_words_are_a_text() -> None:
    assert render((Say("承りました。"),)) == [{"type": "text", "text": "承りました。"}]


def test_a_question_in_words_alone_is_a_text_with_the_ways_out() -> None:
    made = one(Ask("q1", "お名前は？", exits=EXITS[:1], wants="text"))
    assert made == {
        "type": "text",
        "text": "お名前は？",
        "quickReply": {
            "items": [
                {
                    "type": "action",
                    "action": {"type": "postback", "label": "戻る", "data": "tap=q1&key=back", "displayText": "戻る"},
                }
            ]
        },
    }


def test_choices_are_tiles_that_carry_their_question_and_show_what_was_said() -> None:
    made = one(Ask("q2", "けが人は？", (Choice("yes", "いる"), Choice("no", "いない"))))
    assert parts(made["contents"], "postback") == [
        {"type": "postback", "label": "いる", "data": "tap=q2&key=yes", "displayText": "いる"},
        {"type": "postback", "label": "いない", "data": "tap=q2&key=no", "displayText": "いない"},
    ]
    assert "quickReply" not in made


def test_a_tap_on_what_was_rendered_comes_back_as_what_was_asked() -> None:
    made = one(Ask("road/7 & more", "？", (Choice("鍵=1&", "はい"),)))
    assert decode(parts(made, "postback")[0]["data"]) == ChoiceTapped("road/7 & more", "鍵=1&")


@given(keys, keys)
def test_any_prompt_and_choice_survive_the_way_there_and_back(prompt: str, choice: str) -> None:
    assert decode(encode(prompt, choice)) == ChoiceTapped(prompt, choice)


def test_many_short_choices_stand_in_two_columns_and_an_odd_last_one_alone() -> None:
    made = one(Ask("q3", "どうしましたか？", tuple(Choice(label, label) for label in SYMPTOMS), EXITS))
    lines = made["contents"]["footer"]["contents"]
    assert [line["layout"] for line in lines] == ["horizontal"] * 5 + ["vertical"]
    assert [text["text"] for text in parts(lines, "text")] == list(SYMPTOMS)


@pytest.mark.parametrize("labels", [SYMPTOMS[:4], (*SYMPTOMS[:5], "エンジンがかからないようです")])
def test_few_or_long_choices_stand_in_a_list(labels: tuple[str, ...]) -> None:
    made = one(Ask("q4", "どうしましたか？", tuple(Choice(label, label) for label in labels)))
    lines = made["contents"]["footer"]["contents"]
    assert [line["layout"] for line in lines] == ["vertical"] * len(labels)


def test_a_long_label_is_whole_on_its_tile_and_short_only_where_line_counts() -> None:
    label = "高速道路や自動車専用道路の上で、後ろから来る車の流れのなかに止まっていて、まだ動けません"
    made = one(Ask("q5", "場所は？", (Choice("x", label),), (Choice("y", label),)))
    (tile, way_out) = parts(made, "postback")
    assert tile["label"] == label[:39] + "…"
    assert way_out["label"] == label[:19] + "…"
    assert tile["displayText"] == way_out["displayText"] == label
    assert label in [text["text"] for text in parts(made, "text")]


def test_the_location_comes_first_and_stays_when_quick_replies_are_gone() -> None:
    made = one(Ask("q6", "お車はどこですか？", exits=EXITS, wants="location"))
    assert [item["action"]["type"] for item in made["quickReply"]["items"]] == ["location"] + ["postback"] * 3
    assert [action["uri"] for action in parts(made["contents"], "uri")] == ["https://line.me/R/nv/location/"]


def test_a_photo_can_be_taken_or_chosen() -> None:
    made = one(Ask("q7", "写真を送ってください", wants="photo"))
    assert [item["action"] for item in made["quickReply"]["items"]] == [
        {"type": "camera", "label": "写真をとる"},
        {"type": "cameraRoll", "label": "写真をえらぶ"},
    ]


def test_lines_own_buttons_speak_the_language_of_the_question() -> None:
    made = one(Ask("q8", "Where is your car?", wants="location"))
    assert made["quickReply"]["items"][0]["action"]["label"] == "Send my location"


def test_quick_replies_stand_on_the_last_message_even_if_the_question_does_not() -> None:
    made = render((Ask("q9", "お名前は？", exits=EXITS, wants="text"), Say("ゆっくりで構いません。")))
    assert "quickReply" not in made[0]
    assert made[1]["quickReply"] is not None


def test_the_ways_out_are_those_of_the_last_question() -> None:
    made = render((Ask("old", "？", exits=EXITS), Ask("new", "！", exits=EXITS[:1])))
    assert [action["data"] for action in parts(made, "postback")] == ["tap=new&key=back"]


@pytest.mark.parametrize(
    ("phone", "uri"),
    [
        ("119", "tel:119"),
        ("0120-49-1012", "tel:0120491012"),
        ("(03) 1234‐5678", "tel:0312345678"),
        ("03−1234ー5678", "tel:0312345678"),
        ("０３－1234－5678", "tel:0312345678"),
        ("+81 3 1234 5678", "tel:+81312345678"),
    ],
)
def test_a_number_is_dialled_as_digits(phone: str, uri: str) -> None:
    made = one(Card("緊急", buttons=(Call("電話する", phone),)))
    assert parts(made, "uri") == [{"type": "uri", "label": "電話する", "uri": uri}]


@pytest.mark.parametrize("phone", ["#9910", "*186-03-1234-5678", "内線１２"])
def test_a_number_an_iphone_will_not_dial_is_shown_instead(phone: str) -> None:
    made = one(Card("緊急", buttons=(Call("道路緊急ダイヤル", phone), Call("警察", "110"))))
    assert f"道路緊急ダイヤル　{phone}" in [text["text"] for text in parts(made, "text")]
    assert [action["uri"] for action in parts(made, "uri")] == ["tel:110"]


def test_a_page_opens_at_its_address() -> None:
    made = one(Card("手続き", buttons=(Open("開く", "https://example.com/a?b=c"),)))
    assert [action["uri"] for action in parts(made, "uri")] == ["https://example.com/a?b=c"]


def test_the_page_a_question_is_answered_on_opens_from_the_first_button_and_the_strongest() -> None:
    page = Open("ページを開く", "https://example.com/a")
    made = one(Ask("q", "？", choices=(Choice("again", "新しいリンク"),), buttons=(page, Call("窓口", "0120"))))
    opens, answer, calls = made["contents"]["footer"]["contents"]
    assert (opens["action"]["label"], opens["style"]) == ("ページを開く", "primary")
    assert answer["action"]["label"] == "新しいリンク"
    assert (calls["action"]["uri"], calls["style"]) == ("tel:0120", "link")


def test_where_it_is_urgent_the_calls_come_first_and_it_is_red() -> None:
    ask = {"choices": (Choice("safe", "安全な場所にいます"),), "buttons": (Call("119", "119"),), "title": "けがは？"}
    urgent = one(Ask("q", "？", urgent=True, **ask))  # type: ignore[arg-type]  # a dict of keywords has one value type
    calm = one(Ask("q", "？", **ask))  # type: ignore[arg-type]  # the same
    assert [item["type"] for item in urgent["contents"]["footer"]["contents"]] == ["button", "box"]
    assert [item["type"] for item in calm["contents"]["footer"]["contents"]] == ["box", "button"]
    assert urgent["contents"]["header"]["backgroundColor"] == "#C4151C"
    assert "header" not in calm["contents"]


def test_rows_show_what_is_known_and_a_dash_for_what_is_not() -> None:
    made = one(Card("受付", rows=(Row("受付番号", "R-20261101-0001"), Row("目安", ""))))
    assert [text["text"] for text in parts(made["contents"]["body"], "text")] == [
        "受付番号",
        "R-20261101-0001",
        "目安",
        "–",
    ]


def test_the_alternative_text_reads_alone() -> None:
    made = one(
        Ask(
            "q",
            "この内容で依頼しますか？",
            (Choice("y", "依頼する"), Choice("n", "直す")),
            title="確認",
            rows=(Row("お車", "品川 300"),),
        )
    )
    assert made["altText"] == "確認\nこの内容で依頼しますか？\nお車 品川 300\n依頼する / 直す"


def test_long_words_go_on_in_the_next_message_and_none_are_lost() -> None:
    text = "案内の文です。" * 1_500
    made = render((Say(text),))
    assert "".join(message["text"] for message in made) == text  # type: ignore[misc]  # texts, as the next line holds
    assert [message["type"] for message in made] == ["text"] * 3
    assert check(made) == []


def test_long_words_of_a_question_lead_its_bubble() -> None:
    made = render((Ask("q", "説明です。" * 500, (Choice("y", "はい"),)),))
    assert [message["type"] for message in made] == ["text", "flex"]
    assert check(made) == []


@pytest.mark.parametrize("messages", [(), (Say("あ"),) * 6, (Say("あ" * 25_001),)])
def test_more_than_five_or_none_cannot_be_sent(messages: tuple[Message, ...]) -> None:
    with pytest.raises(Unsendable) as refusal:
        render(messages)
    assert refusal.value.rule == "items"


def test_white_words_are_readable_on_every_colour_they_stand_on() -> None:
    made = [*render((Card("題", "文", urgent=True),)), *render((Card("題", "文"),))]
    for message in made:
        assert contrast("#FFFFFF", message["contents"]["header"]["backgroundColor"]) >= 4.5  # type: ignore[index]  # flex


def test_the_words_on_a_tile_are_readable() -> None:
    for urgent in (True, False):
        made = one(Ask("q", "？", (Choice("y", "はい"),), urgent=urgent))
        (tile,) = made["contents"]["footer"]["contents"]
        assert contrast(tile["contents"][0]["color"], tile["backgroundColor"]) >= 4.5


def contrast(one_colour: str, other: str) -> float:
    """The contrast ratio of WCAG 2.2, section 1.4.3."""

    def luminance(colour: str) -> float:
        channels = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
        red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue

    lighter, darker = sorted((luminance(one_colour), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


@given(turns)
def test_whatever_a_flow_says_is_within_every_written_limit(messages: tuple[Message, ...]) -> None:
    assert check(render(messages)) == []


def unknown_fields(sent: Any, kept: Any, path: str = "$") -> list[str]:
    """What the SDK's models dropped: they ignore a misspelt field without a word."""
    if isinstance(sent, dict):
        return [
            fault
            for key, value in sent.items()
            for fault in ([f"{path}.{key}"] if key not in kept else unknown_fields(value, kept[key], f"{path}.{key}"))
        ]
    if isinstance(sent, list):
        return [f for at, value in enumerate(sent) for f in unknown_fields(value, kept[at], f"{path}[{at}]")]
    return [] if sent == kept else [path]


@settings(max_examples=30, deadline=None)  # the models are slow, which is why they are here and not on the way out
@given(turns)
def test_the_sdks_models_take_whatever_a_flow_says_and_drop_nothing(messages: tuple[Message, ...]) -> None:
    request = {"to": "U" + "0" * 32, "messages": render(messages)}
    kept = json.loads(PushMessageRequest.from_dict(request).to_json())
    assert unknown_fields(request, kept) == []


@settings(max_examples=30, deadline=None)
@given(turns)
def test_the_platforms_description_takes_whatever_a_flow_says(messages: tuple[Message, ...]) -> None:
    contract = messaging_api()
    assert contract.faults("PushMessageRequest", {"to": "U" + "0" * 32, "messages": render(messages)}) == []


def test_the_platforms_description_is_a_referee_that_can_refuse() -> None:
    contract = messaging_api()
    made = one(Ask("q", "？", (Choice("y", "はい"),)))
    assert contract.faults("Message", made) == []
    made["contents"]["footer"]["contents"][0]["colour"] = "#FFFFFF"
    assert contract.faults("Message", made) != []


_contracts: dict[str, Any] = {}


def messaging_api() -> Any:
    folder = os.environ.get("PLATFORM_CONTRACTS")
    if not folder:
        pytest.skip("PLATFORM_CONTRACTS does not name a folder with the platform's descriptions")
    if folder not in _contracts:
        from line_contract import Contract  # noqa: PLC0415 - reads a large file, needed here only

        _contracts[folder] = Contract(folder, "messaging-api.yml")
    return _contracts[folder]


def test_words_to_share_open_the_choice_of_friends() -> None:
    made = one(Card("ご家族へ", buttons=(Share("家族へ送る", "無事です & 待っています"),)))
    (button,) = parts(made, "button")
    assert button["action"]["uri"].startswith("https://line.me/R/share?text=%E7%84%A1%E4%BA%8B")
    assert "%20%26%20" in button["action"]["uri"]


def test_words_too_long_for_a_link_stand_there_to_be_copied() -> None:
    made = one(Card("ご家族へ", buttons=(Share("家族へ送る", "無事です。" * 60),)))
    assert parts(made, "button") == []
    assert "無事です。" * 60 in json.dumps(made, ensure_ascii=False)
