"""Safety is asked about where people stand: by the kind of road, or by the danger they must get away from."""

import pytest
from chat import Chat
from leading import lead, to_receipt

from flows.effects import AlertStaff

PLACES = {
    "一般道": (("歩道など", "発炎筒"), ("ガードレール", "階段"), "皆さま、安全な場所にいらっしゃいますか"),
    "高速・自動車専用道": (
        ("全員が車を降り", "車より後ろ", "非常電話"),
        ("歩道",),
        "ガードレールの外にいらっしゃいますか",
    ),
    "自宅": (("家の中など",), ("ガードレール", "発炎筒"), "皆さま、安全な場所にいらっしゃいますか"),
    "屋内・立体・地下の駐車場": (("排気",), ("ガードレール", "歩道など"), "皆さま、安全な場所にいらっしゃいますか"),
    "わからない": (("高速道路なら",), ("排気",), "皆さま、安全な場所にいらっしゃいますか"),
}
REFUGES = {
    "火や煙が出ている": ("風上の場所にいらっしゃいますか", "すぐに車から離れて"),
    "車線の上にいる": ("車線の外の安全な場所にいらっしゃいますか", "車線の外へ"),
    "踏切の中にいる": ("踏切の外にいらっしゃいますか", "すぐに踏切の外へ"),
    "水につかっている": ("水のない高い所にいらっしゃいますか", "すぐに車から出て"),
}


@pytest.mark.parametrize("place", PLACES)
def test_each_kind_of_place_has_its_own_three_lines(chat: Chat, place: str) -> None:
    said, unsaid, question = PLACES[place]
    lead(chat, "road_type")
    chat.taps(place)
    chat.hears(*said, question)
    chat.never_hears(*unsaid)
    assert len(chat.said[0].text.splitlines()) == 3  # type: ignore[union-attr]  # plain words
    chat.is_asked("safe_place")


def test_the_lines_are_said_once_and_only_the_question_again(chat: Chat) -> None:
    lead(chat, "safe_place")
    chat.says("ヘルプ")
    chat.is_asked("safe_place")
    chat.never_hears("ハザードランプ")


def test_another_kind_of_place_has_its_lines_said_anew(chat: Chat) -> None:
    lead(chat, "review")
    chat.taps("直すところがある")
    chat.taps("場所の種類")
    chat.taps("高速・自動車専用道")
    chat.hears("全員が車を降り", "ガードレールの外")


@pytest.mark.parametrize("danger", REFUGES)
def test_what_must_be_fled_is_asked_about_before_any_road(chat: Chat, danger: str) -> None:
    question, not_yet = REFUGES[danger]
    chat.says("車が動かない")
    chat.taps(danger)
    chat.hears("急ぎで受け付け", question)
    chat.never_hears("ハザード")
    chat.is_asked("safe_place")
    chat.taps("まだです")
    chat.hears(not_yet)
    lead(chat, "filing")
    assert chat.files().urgent
    assert chat.files().road_type == "ordinary"


def test_with_somebody_hurt_the_road_decides_what_is_safe(chat: Chat) -> None:
    chat.says("車が動かない")
    chat.taps("けが人がいる")
    chat.is_asked("road_type")
    chat.taps("高速・自動車専用道")
    chat.hears("ガードレールの外")
    chat.taps("動けない")
    chat.hears("無理に動かさず")


def test_on_a_level_crossing_the_emergency_button_comes_before_the_police(chat: Chat) -> None:
    chat.says("車が動かない")
    chat.taps("踏切の中にいる")
    chat.hears("踏切の外へ", "遮断機の外", "非常ボタン", "110番")
    lead(chat, "filing")
    assert chat.files().emergency == "crossing"


def test_out_of_water_by_the_window_and_never_by_the_engine(chat: Chat) -> None:
    chat.says("車が動かない")
    chat.taps("水につかっている")
    chat.hears("エンジンはかけず", "シートベルト", "窓", "屋根", "119番")
    lead(chat, "filing")
    assert chat.files().emergency == "in_water"


def kinds(chat: Chat) -> list[str]:
    return [alert.kind for alert in chat.did(AlertStaff)]


def test_staff_hear_of_danger_when_it_is_told_and_once(chat: Chat) -> None:
    chat.says("車が動かない")
    chat.taps("火や煙が出ている")
    assert kinds(chat) == ["danger"]
    told = len([effect for effect in chat.everything if isinstance(effect, AlertStaff)])
    lead(chat, "review")
    chat.taps("直すところがある")
    chat.taps("人数")
    chat.taps("3人")
    assert len([effect for effect in chat.everything if isinstance(effect, AlertStaff)]) == told


def test_a_new_danger_is_told_anew(chat: Chat) -> None:
    lead(chat, "occupants", emergency="車線の上にいる")
    chat.says("煙が出てきました")
    chat.hears("車から離れて119番へ", "風上")
    assert kinds(chat) == ["danger"]
    chat.is_asked("safe_place")
    chat.taps("はい、安全です")
    chat.is_asked("occupants")


def test_going_back_over_a_danger_does_not_tell_it_again(chat: Chat) -> None:
    chat.says("車が動かない")
    chat.taps("火や煙が出ている")
    chat.says("戻る")
    chat.is_asked("emergency")
    chat.taps("火や煙が出ている")
    assert kinds(chat) == []
    chat.is_asked("safe_place")


@pytest.mark.parametrize("inside", ["子どもがいる", "ペットがいる", "大人がいる"])
def test_somebody_locked_in_is_told_to_staff_at_once(chat: Chat, inside: str) -> None:
    lead(chat, "locked_in", symptom="鍵の閉じ込み・紛失")
    chat.taps(inside)
    assert kinds(chat) == ["danger"]
    chat.waits(minutes=5)
    assert kinds(chat) == ["danger"]


def test_somebody_locked_in_is_helped_before_the_gate(chat: Chat) -> None:
    chat.says("鍵を閉じ込めた、中に犬がいる")
    chat.hears("すぐに119番へ", "まず安全の確認です")
    chat.is_asked("emergency")
    assert kinds(chat) == ["danger"]
    to_receipt(chat)
    assert sum(isinstance(effect, AlertStaff) and effect.kind == "danger" for effect in chat.everything) == 1


def test_snow_is_said_not_to_be_covered_in_the_same_breath(chat: Chat) -> None:
    chat.says("雪にはまって動けない")
    chat.hears("対象になりません", "まず安全の確認です")
    lead(chat, "review")
    chat.hears("有料の救援をご案内", "よろしいですか")
    chat.never_hears("手配します", "手配を依頼")
    chat.taps("この内容で依頼する")
    chat.is_recorded()
    chat.hears("有料の救援")
    chat.never_hears("手配を進めます")
