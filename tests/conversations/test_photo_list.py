"""The talk about photos: what is worth one, what is there, in safety first, and back to where one was."""

from datetime import timedelta
from typing import Any, get_args

import pytest
from chat import REPORT, Chat
from customers import HANAKO
from leading_accident import report_to, reported

from flows.accident.lint import complaints
from flows.accident.report import AccidentReport
from flows.effects import OpenDoor
from flows.events import Channel
from flows.photographs.calling import calls
from flows.session import Language
from flows.words import words as words_in

DANGERS: list[dict[str, Any]] = [
    {"emergency": "injury"},
    {"emergency": "in_lane"},
    {"road_type": "expressway"},
    {"injuries": {"self": "none", "passengers": "light", "others": "none"}},
]

SENDING = """写真|写真を送りたい|写真送りたいです|写真を送ります|画像を送りたい|事故の写真を送りたいのですが|しゃしん
写真はどうやって送ればいいですか？|写真を見せたい|写真を追加したい|写真のリンク|写真を おくりたい|写真撮りました
写真を送ったけど届いてますか|さっきの写真、届きましたか？|写真届いた？
photos|I want to send a photo|Can I send you pictures?""".replace("\n", "|").split("|")
NOT_SENDING = """写真を撮っていたら後ろからぶつけられた|相手が写真を撮らせてくれない|写真館の前|写真を消して
写真屋さんの交差点|警察が写真を撮っていた|免許証の写真は必要ですか|写真が届いたので送り返してください
a photo of the other driver's licence was refused""".replace("\n", "|").split("|")


@pytest.fixture
def line() -> Chat:
    return Chat("line", HANAKO)


def report(chat: Chat, **more: Any) -> AccidentReport:
    return AccidentReport(chat.channel, "ja", occurred=chat.now - timedelta(minutes=30), kind="car", **more)


def opened(chat: Chat, **more: Any) -> Chat:
    """At the list, without places."""
    chat.has_reported(report(chat, **more))
    chat.says("写真を送りたい")
    chat.taps("残さない")
    chat.is_asked("list")
    return chat


@pytest.mark.parametrize("words", SENDING)
def test_words_about_sending_photos_are_known(words: str) -> None:
    assert calls(words)


@pytest.mark.parametrize("words", NOT_SENDING)
def test_words_that_tell_or_ask_something_else_are_not(words: str) -> None:
    assert not calls(words)


def test_what_is_there_and_what_is_not_is_shown(line: Chat) -> None:
    line.has_reported(report(line), pictured=("scene", "damage"))
    line.says("写真")
    line.taps("残さない")
    line.hears(
        "現場の全体: お預かり済み", "相手の車とナンバー: まだ", "傷やへこみ: お預かり済み", "走行距離・車台番号: まだ"
    )
    line.hears("撮れるものだけで構いません", "順番は自由", "安全な場所", "人の顔や免許証は写さないで")


def test_what_was_tapped_is_what_the_next_pictures_show(line: Chat) -> None:
    opened(line)
    line.taps("相手の車とナンバー")
    line.is_asked("list")
    line.hears("「相手の車とナンバー」の写真をお送りください", "ナンバープレート")
    line.sends_photos((2, 1), 2)
    assert [each.wanted for each in line.asked_for()] == ["other_car", "other_car"]
    line.hears("写真を2枚受け取りました", "相手の車とナンバー: お預かり済み")
    line.taps("傷やへこみ")
    line.sends_photo()
    assert line.asked_for()[-1].wanted == "damage"


def test_without_a_tap_a_picture_is_kept_as_it_comes(line: Chat) -> None:
    opened(line)
    line.sends_photo()
    assert line.asked_for()[-1].wanted == ""
    line.is_asked("list")


def test_an_earlier_bubble_of_the_list_still_counts(line: Chat) -> None:
    opened(line)
    line.taps("現場の全体")
    line.sends_photo()
    line.taps_old("傷やへこみ", "list")
    line.sends_photo()
    assert [each.wanted for each in line.asked_for()] == ["scene", "damage"]


def test_where_nobody_else_was_in_it_no_other_car_is_asked_for(line: Chat) -> None:
    line.has_reported(AccidentReport("line", "ja", kind="single"))
    line.says("写真")
    line.taps("残さない")
    line.never_hears("相手の車")


def test_silence_ends_it_without_a_word(line: Chat) -> None:
    opened(line)
    line.waits(minutes=60 * 24)
    line.hears_nothing()
    assert line.session.talk is None


def test_it_begins_from_the_menu_of_a_filed_report_and_comes_back_there(line: Chat) -> None:
    line.has_reported(reported(line))
    line.taps("写真を送る")
    line.taps("残さない")
    line.sends_photo()
    assert line.asked_for()[0].number == REPORT
    line.taps("以上です")
    line.hears("いつでも「写真」と送って", REPORT)
    assert line.session.talk is not None
    assert (line.session.talk.flow, line.session.talk.state) == ("accident", "done")


def test_leaving_it_says_no_word_of_putting_aside(line: Chat) -> None:
    opened(line)
    line.taps("中断する")
    line.hears("いつでも「写真」と送って")
    line.never_hears("中断しました")
    assert line.session.talk is None
    assert not line.session.paused


@pytest.mark.parametrize("danger", DANGERS)
def test_where_it_may_not_be_safe_yet_people_come_first(line: Chat, danger: dict[str, Any]) -> None:
    line.has_reported(report(line, **danger))
    line.says("写真")
    line.is_asked("safe")
    line.hears("安全な場所", "写真は、あとからで構いません")
    line.taps("まだです")
    line.hears("皆さまの安全を先に", "写真はあとからでも、なくても構いません")
    assert line.session.talk is None
    line.says("写真")
    line.taps("はい、安全です")
    line.is_asked("position")


@pytest.mark.parametrize("danger", DANGERS)
def test_hours_later_nobody_is_asked_whether_they_are_safe(line: Chat, danger: dict[str, Any]) -> None:
    line.has_reported(report(line, **danger))
    line.waits(minutes=60 * 5)
    line.says("写真")
    line.is_asked("position")


@pytest.mark.parametrize(("answer", "agreed"), [("残してよい", True), ("残さない", False)])
def test_places_are_kept_only_by_consent_which_is_asked_once(line: Chat, answer: str, *, agreed: bool) -> None:
    line.has_reported(report(line))
    line.sends_photo()
    line.says("写真")
    line.taps(answer)
    line.sends_photo()
    line.taps("以上です")
    line.sends_photo()
    line.says("写真")
    line.is_asked("list")
    assert [each.with_position for each in line.asked_for()] == [False, agreed, agreed]


def test_a_picture_at_the_question_about_places_does_not_answer_it(line: Chat) -> None:
    line.has_reported(report(line))
    line.says("写真")
    line.sends_photo()
    line.is_asked("position")
    assert not line.asked_for()[0].with_position


def test_consent_to_places_is_each_reports_own(line: Chat) -> None:
    line.has_reported(report(line))
    line.says("写真")
    line.taps("残してよい")
    line.taps("以上です")
    line.waits(minutes=60)
    line.has_reported(report(line), number="C-20261123-0001")
    line.says("写真")
    line.is_asked("report")
    line.taps(line.question.choices[0].label)
    line.is_asked("position")


@pytest.mark.parametrize("channel", ["line", "sms"])
def test_a_yes_to_places_may_be_taken_back_at_any_time(channel: Channel) -> None:
    chat = Chat(channel, HANAKO)
    chat.has_reported(report(chat))
    chat.says("写真")
    chat.taps("残してよい", "以上です")
    chat.says("写真")
    chat.taps("撮影場所の記録を変える")
    chat.is_asked("position")
    chat.taps("残さない")
    chat.never_hears("撮影場所の記録を変える")
    if channel == "sms":
        assert [door.with_position for door in chat.did(OpenDoor)] == [False]
        return
    chat.sends_photo()
    assert not chat.asked_for()[0].with_position


def test_while_a_report_is_taken_down_the_wish_is_answered_in_a_word(line: Chat) -> None:
    report_to(line, "kind")
    line.says("写真を送りたい")
    line.hears("写真は、いつでもこのままお送りください")
    line.is_asked("kind")


@pytest.mark.parametrize("words", ["写真を送りたい", ""])
def test_in_danger_people_come_first_and_the_picture_is_kept_all_the_same(line: Chat, words: str) -> None:
    report_to(line, "road_type", emergency="車線の上にいる")
    if words:
        line.says(words)
    else:
        line.sends_photo()
        assert len(line.asked_for()) == 1
    line.hears("まず皆さまの安全を先に")
    line.is_asked("road_type")


def test_before_anything_is_known_of_danger_people_come_first(line: Chat) -> None:
    report_to(line, "emergency")
    line.sends_photos((1, 2), 2)
    line.hears("写真を2枚受け取りました", "まず皆さまの安全を先に")
    line.is_asked("emergency")


def test_somebody_who_is_home_already_is_not_told_to_be_safe_first(line: Chat) -> None:
    report_to(line, "when", emergency="もう現場にいない")
    line.sends_photo()
    line.never_hears("安全")


def test_without_a_report_the_wish_asks_what_it_is_about(line: Chat) -> None:
    line.says("写真を送りたい")
    line.is_asked("purpose")
    line.taps("ほかのご用件")
    line.hears("事故や故障の受付に添えるものだけ")
    line.never_hears("消しました")


def test_danger_told_in_the_talk_about_photos_leads_to_the_report(line: Chat) -> None:
    opened(line)
    line.says("車から煙が出ている！119")
    line.hears("119番")


@pytest.mark.parametrize("language", ["ja", "easy", "en"])
def test_every_language_leads_through_it(language: Language) -> None:
    chat = Chat("line", HANAKO, language=language)
    chat.has_reported(report(chat, emergency="injury"))
    chat.says("photos")
    for _ in ("safe", "position", "list"):
        chat.taps(chat.question.choices[0].label)
    chat.is_asked("list")
    chat.sends_photos((1, 2), 2)
    chat.is_kept(0, outcome="too_large")
    chat.is_kept(1)
    assert "10" in chat.words
    assert not chat.did(OpenDoor)


@pytest.mark.parametrize("language", get_args(Language))
def test_nothing_said_of_photos_speaks_of_cover_amounts_fault_or_bodies(language: Language) -> None:
    said = words_in(language)
    keys = [key for key in said.keys if key.startswith("photos-") or key == "accident-wish-photos"]
    assert len(keys) > 50
    for key in keys:
        told = said.text(key, **dict.fromkeys(said.asks_for(key), 2))
        more = [said.attribute(key, name) for name in ("brief", "again", "title")]
        assert not [each for each in (told, *more) if complaints(each)], key
