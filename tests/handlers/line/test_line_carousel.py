"""Choices that have more to tell than a label stand side by side, and are within LINE's limits whatever they tell."""

import json
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from line_messages import comparisons
from linebot.v3.messaging import PushMessageRequest
from test_line_render import contrast, messaging_api, parts, unknown_fields

from flows.messages import Ask, Choice, Open, Row, Say
from handlers.line.limits import check
from handlers.line.render import render

SAME = Choice("same", "今と同じ", "56,040円", (Row("対人", "無制限"), Row("車両", "なし")))
MORE = Choice("more", "あんしんプラス", "78,900円", (Row("対人", "無制限"), Row("車両", "一般型")))
EXITS = (Choice("back", "戻る"), Choice("human", "担当者と話す"))
TO = "U" + "0" * 32
# The strategy is a deep one, and the referees are slow: that is no fault of what is rendered.
PATIENT = settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def carousel(*choices: Choice, **more: Any) -> Any:
    made = render((Ask("plan", "プランを選んでください。", choices, **more),))
    assert check(made) == []
    return made[-1]


def test_the_words_come_first_and_then_one_bubble_for_each_choice() -> None:
    words, plans = render((Ask("plan", "プランを選んでください。", (SAME, MORE)),))
    assert words == {"type": "text", "text": "プランを選んでください。"}
    assert plans["contents"]["type"] == "carousel"  # type: ignore[index]  # flex
    assert [text["text"] for text in parts(plans["contents"], "text")] == [
        *("今と同じ", "56,040円", "対人", "無制限", "車両", "なし", "今と同じ"),
        *("あんしんプラス", "78,900円", "対人", "無制限", "車両", "一般型", "あんしんプラス"),
    ]


def test_words_with_facts_stand_in_a_bubble_that_has_no_tiles() -> None:
    asked = Ask(
        "plan",
        "？",
        (SAME, MORE),
        title="プラン",
        rows=(Row("満期日", "12月1日"),),
        buttons=(Open("約款", "https://a.example/"),),
    )
    words, plans = render((asked,))
    assert (words["type"], plans["type"]) == ("flex", "flex")
    assert parts(words, "postback") == []
    assert words["altText"] == "プラン\n？\n満期日 12月1日"


def test_a_tap_on_a_bubble_answers_the_question_with_that_choice() -> None:
    made = carousel(SAME, MORE)
    answers = [parts(bubble, "postback") for bubble in made["contents"]["contents"]]
    assert answers == [
        [{"type": "postback", "label": "今と同じ", "data": "tap=plan&key=same", "displayText": "今と同じ"}],
        [{"type": "postback", "label": "あんしんプラス", "data": "tap=plan&key=more", "displayText": "あんしんプラス"}],
    ]


def test_a_choice_with_nothing_more_to_tell_has_its_bubble_among_the_others() -> None:
    bare = Choice("none", "付けない")
    assert len(carousel(SAME, bare)["contents"]["contents"]) == 2


def test_the_bubbles_are_equally_wide() -> None:
    assert {bubble["size"] for bubble in carousel(SAME, MORE)["contents"]["contents"]} == {"kilo"}


def test_the_alternative_text_tells_every_choice() -> None:
    assert carousel(SAME, MORE)["altText"] == (
        "今と同じ\n56,040円\n対人 無制限\n車両 なし\nあんしんプラス\n78,900円\n対人 無制限\n車両 一般型"
    )


def test_the_ways_out_stand_under_the_last_object_only() -> None:
    words, plans = render((Ask("plan", "？", (SAME, MORE), EXITS),))
    assert "quickReply" not in words
    assert [action["label"] for action in parts(plans["quickReply"], "postback")] == ["戻る", "担当者と話す"]


def test_what_is_said_before_stays_before() -> None:
    kinds = [each["type"] for each in render((Say("では。"), Ask("plan", "？", (SAME, MORE))))]
    assert kinds == ["text", "text", "flex"]


def test_more_than_twelve_go_on_in_a_second_carousel() -> None:
    many = tuple(Choice(str(each), f"プラン{each}", "x") for each in range(13))
    _, first, second = render((Ask("plan", "？", many),))
    assert [len(each["contents"]["contents"]) for each in (first, second)] == [12, 1]  # type: ignore[index]  # flex
    assert second["altText"] == "プラン12\nx"


def test_what_is_too_large_for_one_carousel_goes_on_in_a_second() -> None:
    long = tuple(Choice(str(each), "プラン", "あ" * 5_000) for each in range(4))
    made = render((Ask("plan", "？", long),))
    assert [len(each["contents"]["contents"]) for each in made[1:]] == [3, 1]  # type: ignore[index]  # flex
    assert check(made) == []


@pytest.mark.parametrize("urgent", [True, False])
def test_the_words_on_the_large_target_are_readable(*, urgent: bool) -> None:
    for bubble in carousel(SAME, MORE, urgent=urgent)["contents"]["contents"]:
        (tile,) = bubble["footer"]["contents"]
        assert contrast(tile["contents"][0]["color"], tile["backgroundColor"]) >= 4.5


@PATIENT
@given(comparisons)
def test_whatever_is_compared_is_within_every_written_limit(asked: Ask) -> None:
    assert check(render((asked,))) == []


@PATIENT
@given(comparisons)
def test_the_sdks_models_take_whatever_is_compared_and_drop_nothing(asked: Ask) -> None:
    request = {"to": TO, "messages": render((asked,))}
    kept = json.loads(PushMessageRequest.from_dict(request).to_json())
    assert unknown_fields(request, kept) == []


@PATIENT
@given(comparisons)
def test_the_platforms_description_takes_whatever_is_compared(asked: Ask) -> None:
    contract = messaging_api()
    assert contract.faults("PushMessageRequest", {"to": TO, "messages": render((asked,))}) == []
