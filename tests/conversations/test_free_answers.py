"""Questions that take any words take none that plainly say something else."""

import pytest
from chat import Chat
from leading import lead


def answered(chat: Chat, question: str) -> str | None:
    assert chat.session.talk is not None
    given = chat.session.talk.slots.get(question)
    return given.value if given else None


@pytest.mark.parametrize(
    "words",
    ["いない", "はい", "送れない", "いくらかかりますか", "My tyre is flat", "ソウルです", "ありがとう", "電話ください"],
)
def test_what_is_no_place_is_not_the_place(chat: Chat, words: str) -> None:
    lead(chat, "place")
    chat.says(words)
    chat.is_asked("place")
    assert answered(chat, "place") is None


def test_what_was_said_instead_of_a_place_is_used(chat: Chat) -> None:
    lead(chat, "place")
    chat.says("My tyre is flat")
    chat.sends_location()
    assert "symptom" not in lead(chat, "filing")
    assert chat.files().symptom == "flat"


def test_another_car_is_no_place_but_another_car(chat: Chat) -> None:
    lead(chat, "place")
    chat.says("ほかの車")
    chat.is_asked("plate")
    assert answered(chat, "place") is None


def test_a_place_described_in_odd_words_is_believed_the_second_time(chat: Chat) -> None:
    lead(chat, "place")
    chat.says("川沿いの道をずっと行った先")
    chat.hears("例：")
    chat.says("川沿いの道をずっと行った先")
    assert answered(chat, "place") == "川沿いの道をずっと行った先"


@pytest.mark.parametrize(
    ("question", "way", "words"),
    [
        ("route", {"road_type": "高速・自動車専用道"}, "2"),
        ("landmark", {"pin": "ずれている"}, "いくらですか"),
        (
            "destination_address",
            {"symptom": "エンジンがかからない", "destination": "行き先を指定する"},
            "行き先を指定する",
        ),
        ("destination_address", {"symptom": "エンジンがかからない", "destination": "行き先を指定する"}, "はい"),
    ],
)
def test_what_cannot_be_the_answer_is_asked_again(chat: Chat, question: str, way: dict[str, str], words: str) -> None:
    lead(chat, question, **way)
    chat.says(words)
    chat.is_asked(question)
    assert answered(chat, question) is None


@pytest.mark.parametrize("words", ["赤ちゃんを車に入れていいですか", "わからない", "はい", "1"])
def test_what_is_no_name_is_nobodys_name(words: str) -> None:
    chat = Chat("line")
    lead(chat, "name")
    chat.says(words)
    chat.is_asked("name")


@pytest.mark.parametrize("words", ["geo:1.5,2.5", "geo:99.000000,999.000000", "geo:nan,inf"])
def test_nobody_types_a_position_the_way_we_keep_it(chat: Chat, words: str) -> None:
    lead(chat, "place")
    chat.says(words, words)
    kept = answered(chat, "place") or ""
    assert not kept.startswith("geo:")


def test_what_no_eye_can_see_is_not_kept(chat: Chat) -> None:
    lead(chat, "landmark", pin="ずれている")
    chat.says("交番\u202eの\x07前\u200b")
    assert answered(chat, "landmark") == "交番の前"
