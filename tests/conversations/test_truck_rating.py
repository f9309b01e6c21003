"""When all is done: two taps that judge it, silence that is an answer, and a talk that stands in nobody's way."""

import pytest
from chat import NUMBER, Chat
from customers import HANAKO
from leading import lead, to_truck

from flows.delivery import Lane
from flows.effects import FileRequest


def done(chat: Chat) -> Chat:
    to_truck(chat)
    chat.is_told("completed", work=("jump_start",))
    chat.is_asked("rating")
    return chat


@pytest.mark.parametrize(
    ("how", "why", "value", "thanks"),
    [
        ("よかった", "到着の早さ", "good:speed", "ありがとうございました"),
        ("ふつう", "作業員の対応", "fair:manners", "ありがとうございました"),
        ("よくなかった", "作業の内容", "bad:work", "申し訳ございません"),
        ("よかった", "特にない", "good:none", "ありがとうございました"),
    ],
)
def test_two_taps_judge_it(chat: Chat, how: str, why: str, value: str, thanks: str) -> None:
    done(chat)
    chat.taps(how)
    chat.is_asked("rating_reason")
    assert not chat.wishes()
    chat.taps(why)
    assert chat.wishes() == [("rated", value)]
    chat.hears(thanks)
    assert chat.session.talk is None
    assert not chat.session.timers


def test_silence_is_an_answer_and_nobody_is_reminded(chat: Chat) -> None:
    done(chat)
    chat.waits(minutes=40)
    chat.hears_nothing()
    assert chat.session.talk is None
    assert not chat.wishes()
    chat.waits(minutes=24 * 60)
    assert not chat.effects


def test_silence_after_the_first_tap_keeps_what_was_said(chat: Chat) -> None:
    done(chat)
    chat.taps("よくなかった")
    chat.waits(minutes=40)
    chat.hears_nothing()
    assert chat.wishes() == [("rated", "bad:none")]
    assert chat.session.talk is None


def test_a_judgement_can_be_gone_back_to(chat: Chat) -> None:
    done(chat)
    chat.taps("よくなかった")
    chat.says("戻る")
    chat.is_asked("rating")
    chat.taps("よかった", "到着の早さ")
    assert chat.wishes() == [("rated", "good:speed")]


def test_late_and_second_taps_judge_nothing_more() -> None:
    chat = done(Chat("line", HANAKO))
    chat.taps("よかった", "到着の早さ")
    chat.taps_again()
    assert not chat.wishes()
    chat.taps_old("よくなかった", "rating")
    assert not chat.wishes()


@pytest.mark.parametrize(
    "words",
    ["バンパーに傷がついていました", "ドアがへこんでる", "There's a scratch on my bumper now", "車の床が汚れてました"],
)
def test_a_complaint_in_words_reaches_staff(chat: Chat, words: str) -> None:
    done(chat)
    chat.says(words)
    assert chat.alerts() == ["news"]


@pytest.mark.parametrize(
    "words", ["事故にあってバンパーがへこみました", "帰りにぶつけられてドアに傷が", "さっき追突されました"]
)
def test_an_accident_on_the_way_home_is_no_complaint(chat: Chat, words: str) -> None:
    done(chat)
    chat.says(words)
    chat.is_asked("emergency")
    assert chat.alerts() == []


def test_thanks_are_returned(chat: Chat) -> None:
    done(chat)
    chat.says("ありがとうございました")
    chat.hears("とんでもない")


@pytest.mark.parametrize("words", ["また車が動かない", "車から煙が出ています"])
def test_a_new_trouble_begins_anew_at_once(chat: Chat, words: str) -> None:
    done(chat)
    chat.taps("よかった")
    chat.says(words)
    assert chat.wishes() == [("rated", "good:none")]
    assert chat.session.talk is not None
    assert (chat.session.talk.flow, chat.session.talk.number) == ("roadside", "")
    assert not chat.session.paused
    lead(chat, "filing")
    assert sum(isinstance(effect, FileRequest) for effect in chat.everything) == 2


@pytest.mark.parametrize("words", ["やめる", "あとで", "キャンセル", "最初から"])
def test_who_does_not_care_to_judge_is_let_go(chat: Chat, words: str) -> None:
    done(chat)
    chat.says(words)
    assert chat.session.talk is None
    assert chat.said


def test_other_business_is_not_held_up_by_it_and_is_not_interrupted_afterwards(chat: Chat) -> None:
    done(chat)
    chat.says("連携解除")
    chat.is_asked("unlink")
    assert not chat.session.paused


def test_once_it_is_over_it_is_no_emergency_any_more(chat: Chat) -> None:
    to_truck(chat)
    assert chat.session.lane is Lane.EMERGENCY
    chat.is_told("completed")
    assert chat.session.lane is Lane.CONVERSATION


def test_a_talk_put_aside_is_offered_again_after_the_judgement() -> None:
    chat = to_truck(Chat("line", HANAKO))
    chat.says("連携解除")
    chat.is_asked("unlink")
    chat.is_told("completed")
    chat.hears("作業が終わりました")
    chat.is_asked("rating")
    chat.taps("よかった", "到着の早さ")
    chat.hears("ありがとうございました", "途中のお手続きに戻ります")
    chat.is_asked("unlink")


def test_news_after_the_end_say_nothing(chat: Chat) -> None:
    done(chat)
    chat.is_told("closed")
    chat.hears_nothing()
    chat.is_asked("rating") if chat.said else None
    assert chat.session.talk is not None
    assert chat.session.talk.number == NUMBER
