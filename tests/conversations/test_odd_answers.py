"""Answers as people type them, and things that are no answers at all."""

import pytest
from chat import Chat
from leading import lead


@pytest.mark.parametrize(
    ("question", "typed", "slot"),
    [
        ("emergency", "いません", "none"),
        ("emergency", "大丈夫です！", "none"),
        ("emergency", "いいえ", "none"),
        ("emergency", "２", "injury"),
        ("safe_place", "はい。", "yes"),
        ("safe_place", "ﾊｲ", "yes"),
        ("safe_place", "まだ危ないです", "no"),
        ("road_type", "一般道です", "ordinary"),
        ("road_type", "高速", "expressway"),
        ("road_type", "②", "expressway"),
        ("symptom", "ﾊﾞｯﾃﾘｰ上がりです", "battery"),
        ("symptom", "タイヤがパンクしました", "flat"),
        ("symptom", "１１", "unknown"),
        ("occupants", "ふたり", "2"),
        ("occupants", "大人２名と子ども１名", "3"),
        ("occupants", "私だけです", "1"),
        ("vulnerable", "いいえ", "none"),
        ("vulnerable", "妊婦がいます", "unwell"),
    ],
)
def test_a_typed_answer_is_read(chat: Chat, question: str, typed: str, slot: str) -> None:
    lead(chat, question)
    chat.says(typed)
    assert chat.session.talk is not None
    assert chat.session.talk.slots[question].value == slot


@pytest.mark.parametrize(
    ("question", "typed"),
    [
        ("emergency", "はい"),
        ("occupants", "たくさん"),
        ("occupants", "0"),
        ("road_type", "99"),
        ("vulnerable", "みんな元気です"),
    ],
)
def test_what_is_no_clear_answer_is_asked_again_with_a_hint(chat: Chat, question: str, typed: str) -> None:
    lead(chat, question)
    chat.says(typed)
    chat.is_asked(question)
    assert "miss" in chat.trace


@pytest.mark.parametrize(
    "typed", ["品川300さ1242", "品川３００さ１２－４２", "しながわ 300 さ 12-42 です", "品川 300 さ ・・12"]
)
def test_a_plate_is_read_as_it_is_written(stranger: Chat, typed: str) -> None:
    lead(stranger, "plate")
    stranger.says(typed)
    assert stranger.session.talk is not None
    assert stranger.session.talk.state in {"model", "plate"}


@pytest.mark.parametrize(
    "typed", ["090ー0000ー0001", "０９００００００００１", "+81 90 0000 0001", "携帯は090-0000-0001です"]
)
def test_a_telephone_number_is_read_as_it_is_written(typed: str) -> None:
    chat = Chat("line")
    lead(chat, "phone")
    chat.says(typed)
    assert chat.session.talk is not None
    assert chat.session.talk.slots["phone"].value == "+819000000001"


def test_a_sticker_is_thanked_for_and_the_question_stays(chat: Chat) -> None:
    lead(chat, "road_type")
    chat.sends_sticker()
    chat.hears("文字かボタン")
    chat.is_asked("road_type")


def test_a_photo_is_taken_and_the_question_stays(chat: Chat) -> None:
    lead(chat, "road_type")
    chat.sends_photo()
    chat.hears("写真を1枚受け取りました" if chat.channel == "line" else "写真のページを開く")
    chat.is_asked("road_type")


def test_a_sticker_as_the_first_word_brings_the_menu(stranger: Chat) -> None:
    stranger.sends_sticker()
    stranger.hears("車が動かない・故障")


def test_a_very_long_text_is_cut_to_what_a_dispatcher_reads(chat: Chat) -> None:
    lead(chat, "place")
    chat.says("川沿いの道をずっと行った先の、" * 100)
    chat.is_asked("place")
    chat.says("川沿いの道をずっと行った先の、" * 100)
    lead(chat, "filing")
    assert len(chat.files().address) == 200


@pytest.mark.parametrize(
    "question",
    ["safe_place", "place", "road_type", "symptom", "vulnerable", "plate", "model", "body", "equipment"],
)
def test_not_knowing_is_always_an_answer(stranger: Chat, question: str) -> None:
    lead(stranger, question)
    stranger.says("わからないです")
    assert "miss" not in stranger.trace
    assert stranger.session.talk is not None
    assert stranger.session.talk.state != question


def test_somebody_who_knows_nothing_more_reaches_the_receipt_on_an_expressway(chat: Chat) -> None:
    dunno = dict.fromkeys(("place", "route", "direction", "kilopost", "near_exit", "symptom", "drivable"), "わからない")
    lead(chat, "filing", **dunno, road_type="高速・自動車専用道")
    assert chat.files().road_type == "expressway"
