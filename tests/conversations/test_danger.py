"""Danger comes before everything: told at the gate, told later, told by silence."""

import pytest
from chat import NUMBER, Chat
from leading import lead, to_receipt

from flows.accident.recording import TellClaims
from flows.effects import AlertStaff, Amend


@pytest.mark.parametrize(
    ("danger", "order"),
    [
        ("けが人がいる", ("119番", "安全な場所", "110番", "急ぎで受け付け")),
        ("火や煙が出ている", ("119番", "110番", "発炎筒は使わないで", "急ぎで受け付け")),
        ("車線の上にいる", ("ガードレールの外", "110番", "急ぎで受け付け")),
    ],
)
def test_danger_at_the_gate_is_told_whom_to_call_and_the_talk_goes_on(
    chat: Chat, danger: str, order: tuple[str, ...]
) -> None:
    chat.says("車が動かない")
    chat.taps(danger)
    chat.hears(*order)
    chat.hears("119番（救急・消防）")
    lead(chat, "safe_place")
    lead(chat, "filing")
    assert chat.files().urgent


def test_not_knowing_is_no_danger_and_no_dead_end(chat: Chat) -> None:
    chat.says("車が動かない")
    chat.taps("わからない")
    chat.is_asked("road_type")
    lead(chat, "filing")
    assert chat.files().emergency == "unsure"


@pytest.mark.parametrize("answer", ["まだです", "動けない"])
def test_people_who_are_not_safe_are_told_how_and_not_kept_waiting(chat: Chat, answer: str) -> None:
    lead(chat, "safe_place")
    chat.taps(answer)
    chat.hears("110番", "受付を続けます")
    chat.is_asked("place")
    chat.never_hears("写真")


def test_silence_after_a_danger_answer_brings_a_person_within_five_minutes(chat: Chat) -> None:
    lead(chat, "place", emergency="けが人がいる")
    chat.waits(minutes=4)
    chat.hears_nothing()
    chat.waits(minutes=1)
    assert [alert.kind for alert in chat.did(AlertStaff)] == ["danger"]
    chat.hears("担当者に知らせました", "119番・110番")
    chat.is_asked("place")


def test_silence_is_minded_after_a_second_tap_as_well() -> None:
    chat = Chat("line")
    chat.says("車が動かない")
    chat.taps("けが人がいる")
    chat.taps_again()
    chat.hears_nothing()
    chat.waits(minutes=5)
    assert [alert.kind for alert in chat.did(AlertStaff)] == ["danger"]


@pytest.mark.parametrize("words", ["けが人がいます", "煙が出てきました", "怪我をして血が出ています"])
def test_danger_told_later_changes_the_answer_at_the_gate(chat: Chat, words: str) -> None:
    lead(chat, "occupants")
    chat.says(words)
    chat.hears("119")
    chat.is_asked("safe_place")
    chat.taps("はい、安全です")
    chat.is_asked("occupants")
    lead(chat, "filing")
    assert chat.files().urgent


def test_danger_told_twice_is_answered_twice(chat: Chat) -> None:
    lead(chat, "occupants")
    chat.says("けが人がいます")
    chat.says("けが人がいます")
    chat.hears("119")
    chat.is_asked("safe_place")


def test_danger_told_while_waiting_reaches_staff_and_the_record(chat: Chat) -> None:
    to_receipt(chat)
    chat.says("煙が出てきました")
    chat.hears("119番", NUMBER)
    assert [alert.kind for alert in chat.did(AlertStaff)] == ["danger"]
    (amended,) = chat.did(Amend)
    assert (amended.number, amended.request.emergency, amended.request.urgent) == (NUMBER, "fire", True)


def test_a_child_in_a_locked_car_told_in_the_first_words_brings_119_before_any_detail(chat: Chat) -> None:
    chat.says("鍵を閉じ込めてしまって中に子どもがいます")
    chat.hears("すぐに119番へ", "運転中の操作はお控えください")
    chat.is_asked("emergency")
    assert [alert.kind for alert in chat.did(AlertStaff)] == ["danger"]
    assert "locked_in" not in lead(chat, "key_inside")
    chat.never_hears("すぐに119番へ")


def test_danger_in_the_first_words_needs_no_gate(chat: Chat) -> None:
    chat.says("車から煙が出て動きません")
    chat.hears("119番")
    chat.is_asked("safe_place")


def test_an_accident_in_the_middle_of_a_talk_comes_first_with_what_is_known_already(chat: Chat) -> None:
    lead(chat, "occupants")
    chat.says("いま事故にあいました")
    assert chat.session.talk is not None
    assert [talk.flow for talk in (chat.session.talk, *chat.session.paused)] == ["accident", "roadside"]
    assert {"emergency", "road_type", "place", "vehicle"} <= chat.session.talk.slots.keys()


def test_the_accident_a_tow_is_asked_for_is_no_other_accident(chat: Chat) -> None:
    lead(chat, "occupants", symptom="事故で動けない")
    chat.says("追突されたんです")
    chat.hears("119番", "110番")
    chat.is_asked("occupants")


def test_nobody_hurt_is_not_danger(chat: Chat) -> None:
    chat.says("車が動かない")
    chat.says("けが人はいません")
    chat.is_asked("road_type")
    chat.never_hears("すぐに119番へ")


def test_an_injury_told_later_does_not_change_the_trouble(chat: Chat) -> None:
    lead(chat, "occupants")
    chat.says("バッテリー液で手を切って血が出ました")
    lead(chat, "filing")
    assert (chat.files().emergency, chat.files().symptom) == ("injury", "battery")


def test_a_child_locked_in_meanwhile_changes_the_trouble_and_is_urgent(chat: Chat) -> None:
    lead(chat, "occupants")
    chat.says("鍵を閉じ込めてしまい、中に子どもがいます")
    chat.hears("119番")
    lead(chat, "filing")
    request = chat.files()
    assert (request.symptom, request.details["locked_in"], request.urgent) == ("lockout", "child", True)


@pytest.mark.parametrize("words", ["消防署の隣、煙突のある工場の前", "子ども病院の前", "救急病院の前の交差点"])
def test_a_landmark_is_no_danger(chat: Chat, words: str) -> None:
    lead(chat, "landmark", pin="ずれている")
    chat.says(words)
    chat.is_asked("symptom")
    assert "danger" not in chat.trace


@pytest.mark.parametrize("words", ["まだ煙が出ています", "煙がまだ出てる"])
def test_danger_told_again_has_its_own_card_and_no_talk_of_settlements(chat: Chat, words: str) -> None:
    lead(chat, "occupants", emergency="火や煙が出ている")
    chat.says(words)
    chat.hears("車から離れて119番へ")
    chat.never_hears("示談")
    chat.is_asked("occupants")


def test_danger_told_again_while_waiting_is_passed_on_word_for_word(chat: Chat) -> None:
    to_receipt(chat, emergency="火や煙が出ている")
    chat.says("まだ煙が出ています")
    assert [(alert.kind, alert.words) for alert in chat.did(AlertStaff)] == [("news", "まだ煙が出ています")]
    chat.hears("119番", "担当者に伝えました", NUMBER)


def test_an_emergency_without_a_talk_reaches_staff_at_once_and_leaves_a_way_on(chat: Chat) -> None:
    chat.says("父の意識がない")
    (alert,) = chat.did(TellClaims)
    assert (alert.kind, alert.report.emergency, alert.report.urgent) == ("danger", "injury", True)
    chat.hears("すぐに119番へ", "このまま急ぎで進めます")
    chat.is_asked("road_type")


def test_a_person_offered_after_filing_does_not_speak_of_answers(chat: Chat) -> None:
    to_receipt(chat)
    chat.says("担当者")
    chat.hears(NUMBER, "そのまま進めています", "03-0000-0001")
    chat.never_hears("ここまでのお答え")
