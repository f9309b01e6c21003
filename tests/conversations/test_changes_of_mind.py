"""The wrong turn, and how to leave it: back, change, correct, start over."""

import pytest
from chat import Chat
from leading import HERE, lead, to_receipt

from flows.effects import FileRequest


def test_back_asks_the_question_before_again(chat: Chat) -> None:
    lead(chat, "safe_place")
    chat.taps("ひとつ戻る")
    chat.is_asked("road_type")
    chat.taps("自宅")
    chat.hears("家の中など")
    chat.is_asked("safe_place")
    lead(chat, "filing")
    assert chat.files().road_type == "home"


def test_back_leads_all_the_way_to_the_first_question(chat: Chat) -> None:
    asked = lead(chat, "review")
    for question in reversed(asked):
        chat.says("戻る")
        chat.is_asked(question)
    chat.never_hears("ひとつ戻る")
    chat.says("戻る")
    chat.hears("最初の質問です")
    chat.is_asked("emergency")
    lead(chat, "filing")
    assert chat.files().symptom == "battery"


def test_going_back_keeps_the_answers_beyond(chat: Chat) -> None:
    lead(chat, "review")
    for _ in range(4):
        chat.taps("ひとつ戻る")
    chat.is_asked("symptom")
    chat.taps("ガス欠")
    chat.is_asked("fuel")
    chat.taps("ハイオク")
    chat.is_asked("review")


@pytest.mark.parametrize(
    ("row", "question", "answer", "shown"),
    [
        ("お車", "vehicle", "ほかの車", None),
        ("場所", "place", "京都駅の南側", "京都駅の南側"),
        ("場所の種類", "road_type", "自宅", "自宅"),
        ("トラブル", "symptom", "電欠（EV）", None),
        ("人数", "occupants", "5人", "5人"),
        ("気がかりな方", "vulnerable", "高齢の方", "高齢の方"),
        ("電話番号", "phone", "03-6450-4509", None),
        ("お名前", "name", "見本 次郎", None),
    ],
)
def test_one_field_is_changed_and_the_review_comes_again(
    chat: Chat, row: str, question: str, answer: str, shown: str | None
) -> None:
    lead(chat, "review")
    chat.taps("直すところがある")
    chat.is_asked("change")
    chat.taps(row)
    chat.is_asked(question)
    lead(chat, "review", **{question: answer})
    chat.hears(shown or "この内容で手配")
    chat.taps("この内容で依頼する")
    request = chat.files()
    changed = {
        "vehicle": request.vehicle == "" and request.plate == "品川 300 さ 12-42",
        "place": request.address == "京都駅の南側",
        "road_type": request.road_type == "home",
        "symptom": request.symptom == "charge",
        "occupants": request.occupants == 5,
        "vulnerable": request.vulnerable == "elderly",
        "phone": request.phone == "+81364504509",
        "name": request.name == "見本 次郎",
    }
    assert changed[question]


def test_from_the_list_of_changes_back_is_the_review(chat: Chat) -> None:
    lead(chat, "review")
    chat.taps("直すところがある")
    chat.taps("ひとつ戻る")
    chat.is_asked("review")


def test_what_a_changed_answer_makes_stale_is_not_filed(chat: Chat) -> None:
    lead(chat, "review", road_type="高速・自動車専用道")
    chat.taps("直すところがある")
    chat.taps("場所の種類")
    chat.taps("一般道")
    chat.never_hears("キロポスト")
    chat.taps("この内容で依頼する")
    request = chat.files()
    assert (request.route, request.kilopost) == ("", "")


def test_a_late_tap_on_an_old_bubble_corrects_that_answer() -> None:
    chat = Chat("line")
    lead(chat, "occupants")
    chat.taps_old("ガス欠")
    chat.hears("お答えを直しました")
    chat.is_asked("fuel")
    lead(chat, "filing")
    assert chat.files().symptom == "fuel"


def test_a_second_tap_of_the_same_button_is_no_second_answer() -> None:
    chat = Chat("line")
    lead(chat, "occupants")
    chat.taps("2人")
    chat.taps_again()
    chat.hears_nothing()
    lead(chat, "filing")
    assert chat.files().occupants == 2


def test_back_tapped_twice_goes_back_once() -> None:
    chat = Chat("line")
    lead(chat, "symptom")
    chat.taps("ひとつ戻る")
    chat.taps_again()
    chat.hears_nothing()


def test_confirming_twice_files_once() -> None:
    chat = Chat("line")
    lead(chat, "review")
    chat.taps("この内容で依頼する")
    chat.taps_again()
    chat.hears("前のご質問", "受け付けています")
    assert not chat.did(FileRequest)


def test_a_button_of_a_talk_that_is_over_does_nothing_but_say_so() -> None:
    chat = Chat("line")
    to_receipt(chat)
    chat.is_acknowledged()
    chat.taps_old("ガス欠")
    chat.hears("前のご質問", "担当者が引き受け")
    chat.waits(minutes=12 * 60)
    chat.taps_old("ガス欠")
    chat.hears("前のご質問", "ほかにご用件")


def test_starting_over_forgets_the_answers(chat: Chat) -> None:
    lead(chat, "occupants")
    chat.says("最初から")
    chat.is_asked("emergency")
    asked = lead(chat, "review", symptom="パンク")
    assert "symptom" in asked
    chat.hears("パンク")


def test_a_filed_request_is_not_filed_again_by_going_back(chat: Chat) -> None:
    to_receipt(chat)
    chat.says("やめる")
    chat.is_asked("withdrawing")
    chat.never_hears("ひとつ戻る")
    chat.says("戻る")
    chat.is_asked("withdrawing")
    chat.says("最初から")
    chat.is_asked("withdrawing")
    chat.taps("このまま待つ")
    assert sum(isinstance(effect, FileRequest) for effect in chat.everything) == 1


def test_a_place_sent_after_the_receipt_is_added_to_the_request(chat: Chat) -> None:
    to_receipt(chat, place="渋谷駅の近く")
    if chat.channel == "sms":
        chat.says("35.658034, 139.701636")
        return
    chat.sends_location()
    chat.hears("受付の内容に加え")
    assert not chat.did(FileRequest)


def test_a_correction_of_the_place_asks_about_the_pin_again() -> None:
    chat = Chat("line")
    lead(chat, "review", place=HERE)
    chat.sends_location(34.702485, 135.495951)
    chat.hears("お答えを直しました")
    chat.is_asked("pin")
