"""Every message is read for everything it tells; what was answered is never changed behind the customer's back."""

import pytest
from chat import Chat
from leading import lead, to_receipt

from flows.effects import AlertStaff, Amend


def slots(chat: Chat) -> dict[str, str]:
    assert chat.session.talk is not None
    return {slot: said.value for slot, said in chat.session.talk.slots.items()}


def test_the_first_words_answer_all_they_tell(chat: Chat) -> None:
    chat.says("高速で赤ちゃんと立ち往生、パンクしました")
    known = {slot: slots(chat).get(slot) for slot in ("road_type", "vulnerable", "symptom")}
    assert known == {"road_type": "expressway", "vulnerable": "infant", "symptom": "flat"}


def test_an_answer_may_tell_of_other_questions(chat: Chat) -> None:
    lead(chat, "road_type")
    chat.says("高速です。80歳の母がいます")
    chat.is_asked("safe_place")
    asked = lead(chat, "review")
    assert "vulnerable" not in asked
    chat.hears("高速・自動車専用道", "高齢の方")


def test_words_that_answer_nothing_asked_still_tell_something(chat: Chat) -> None:
    lead(chat, "symptom")
    chat.says("赤ちゃんがいるんです")
    chat.is_asked("symptom")
    assert slots(chat)["vulnerable"] == "infant"
    assert "miss" not in chat.trace


def test_an_answer_given_is_not_changed_in_passing(chat: Chat) -> None:
    lead(chat, "place")
    chat.says("東名の上り 厚木のあたり")
    chat.hears("場所の種類は「一般道」と伺っております")
    chat.is_asked("road_type")
    chat.taps("高速・自動車専用道")
    asked = lead(chat, "filing")
    assert "place" not in asked
    assert (chat.files().road_type, chat.files().address) == ("expressway", "東名の上り 厚木のあたり")


def test_a_contradiction_is_asked_about_once(chat: Chat) -> None:
    lead(chat, "occupants")
    chat.says("高速です")
    chat.is_asked("road_type")
    chat.taps("一般道")
    chat.says("高速です")
    assert "doubt:road_type" not in chat.trace
    assert slots(chat)["road_type"] == "ordinary"


@pytest.mark.parametrize("words", ["ガス欠じゃなくてパンクでした", "やっぱりパンクです", "actually it's a flat tire"])
def test_a_correction_in_words_is_taken_before_filing(chat: Chat, words: str) -> None:
    lead(chat, "occupants", symptom="ガス欠")
    chat.says(words)
    chat.hears("お答えを直しました")
    chat.is_asked("spare")
    lead(chat, "filing")
    assert chat.files().symptom == "flat"


def test_a_correction_in_words_reaches_the_record_and_staff_after_filing(chat: Chat) -> None:
    to_receipt(chat)
    chat.says("バッテリーじゃなくてパンクでした")
    (amended,) = chat.did(Amend)
    assert amended.request.symptom == "flat"
    assert [alert.kind for alert in chat.did(AlertStaff)] == ["changed"]
    chat.hears("受付の内容を直し、担当者にも伝えました")


def test_a_question_may_be_asked_for_by_name(chat: Chat) -> None:
    lead(chat, "occupants")
    chat.says("トラブルを直したい")
    chat.is_asked("symptom")


def test_a_question_may_be_answered_anew_by_name(chat: Chat) -> None:
    lead(chat, "review", symptom="エンジンがかからない")
    chat.says("やっぱり行き先は自宅で")
    chat.hears("お答えを直しました")
    chat.is_asked("review")
    chat.taps("この内容で依頼する")
    assert (chat.files().destination, chat.files().road_type) == ("home", "ordinary")


def test_a_borrowed_car_is_noticed_although_the_records_know_one(chat: Chat) -> None:
    lead(chat, "place")
    chat.says("友達の車を借りてて故障しました")
    assert slots(chat)["vehicle"] == "other"


def test_a_name_is_only_a_name() -> None:
    chat = Chat("line")
    lead(chat, "landmark", pin="ずれている")
    chat.says("赤ちゃん本舗の前")
    assert "vulnerable" not in slots(chat)
