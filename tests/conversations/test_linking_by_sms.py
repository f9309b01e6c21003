"""Linking a telephone number: the birth date, a code sent to it, and the same words whoever has the number."""

from datetime import date, timedelta

import pytest
from chat import Chat
from customers import SATO
from leading import to_receipt

from flows.effects import IssueCode, LinkPhone, OpenDoor

BIRTH = "昭和60年4月1日"


@pytest.fixture
def guest() -> Chat:
    """Somebody who texts, of whom nothing is known."""
    return Chat("sms")


def at_code(chat: Chat) -> None:
    chat.says("連携したい", BIRTH)
    chat.code_is_sent()


@pytest.mark.parametrize(
    "birth", ["昭和60年4月1日", "S60.4.1", "1985/4/1", "１９８５年４月１日", "19850401", "April 1, 1985"]
)
def test_a_birth_date_in_either_calendar_has_a_code_sent_to_the_very_number_that_writes(
    guest: Chat, birth: str
) -> None:
    guest.says("連携したい")
    guest.is_asked("birth")
    assert not guest.did(IssueCode)
    guest.says(birth)
    assert guest.did(IssueCode) == [IssueCode(guest.address, "ja")]
    guest.hears("SMSでお送りします", "番号をお尋ねすることはありません", "6桁")
    guest.is_asked("code")


@pytest.mark.parametrize(
    "words", ["4月1日", "昨日", "2月30日", "1985/2/30", "むかし", "60", "60年4月1日", "令和7年4月1日", "2030/4/1"]
)
def test_what_is_no_birth_date_is_asked_again_with_an_example(guest: Chat, words: str) -> None:
    guest.says("連携したい", words)
    guest.hears("昭和60年4月1日")
    guest.is_asked("birth")
    assert not guest.did(IssueCode)


@pytest.mark.parametrize(
    "code", ["012345", "０１２３４５", "012 345", "012-345", "0 1 2 3 4 5", "012345です", "コードは012345です"]
)
def test_the_code_is_read_as_it_may_be_typed_and_handed_on_with_the_birth_date(guest: Chat, code: str) -> None:
    at_code(guest)
    guest.hears_nothing()
    guest.says(code)
    assert guest.did(LinkPhone) == [LinkPhone(guest.address, "012345", date(1985, 4, 1))]
    guest.hears("確認しています")


@pytest.mark.parametrize("words", ["12345", "1234567", "番号です"])
def test_what_is_no_code_costs_no_try(guest: Chat, words: str) -> None:
    at_code(guest)
    guest.says(words)
    guest.hears("6桁の数字")
    assert not guest.did(LinkPhone)
    guest.is_asked("code")


def test_neither_code_nor_birth_date_is_kept_or_shown_once_it_is_used(guest: Chat) -> None:
    at_code(guest)
    guest.says("012345")
    assert guest.session.talk is not None
    assert "code" not in guest.session.talk.slots
    guest.is_linked(SATO)
    assert guest.session.talk is not None
    assert not {"birth", "code"} & guest.session.talk.slots.keys()
    guest.never_hears("1985", "昭和", "012345")


def test_a_linked_number_is_welcomed_without_what_a_locked_screen_must_not_show(guest: Chat) -> None:
    at_code(guest)
    guest.says("012345")
    guest.is_linked(SATO)
    guest.hears("連携できました", "佐藤 見＊ 様", "いつでも「連携解除」", "お心当たりがないとき", "プリウス", "ムーヴ")
    guest.never_hears("12-42", "見本", "C-car")
    guest.says("はい", "いいえ")
    guest.hears("ありがとうございます")
    assert guest.session.talk is None


def test_a_wrong_code_says_how_many_tries_are_left_and_sends_no_other(guest: Chat) -> None:
    at_code(guest)
    guest.says("000000")
    guest.link_is_refused("wrong", left=4)
    guest.hears("あと4回")
    guest.is_asked("code")
    assert not guest.did(IssueCode)
    guest.says("012345")
    assert guest.did(LinkPhone)[0].birth == date(1985, 4, 1)


def test_too_many_wrong_codes_end_it_and_say_until_when_in_japan(guest: Chat) -> None:
    at_code(guest)
    guest.says("000000")
    guest.link_is_refused("locked", again=guest.now + timedelta(minutes=15))
    guest.hears("22:21 を過ぎましたら")
    assert guest.session.talk is None


def test_no_policyholder_is_told_in_words_that_tell_nobody_anything_and_the_desk_helps(guest: Chat) -> None:
    at_code(guest)
    guest.says("012345")
    guest.link_is_refused("unknown")
    guest.hears("連携できませんでした", "確認できませんでした", "ご契約相談デスク", "03-0000-0003")
    assert guest.session.talk is None


def test_a_code_that_is_over_may_be_sent_anew(guest: Chat) -> None:
    at_code(guest)
    guest.says("012345")
    guest.link_is_refused("over")
    guest.hears("使えなくなりました", "コードを再送")
    guest.says("再送")
    assert guest.did(IssueCode)
    guest.is_asked("code")


@pytest.mark.parametrize("words", ["コードを再送", "もう一度", "届かない"])
def test_another_code_may_be_asked_for(guest: Chat, words: str) -> None:
    at_code(guest)
    guest.says(words)
    assert guest.did(IssueCode)
    guest.is_asked("code")


def test_a_code_asked_for_too_soon_says_when_and_the_first_one_counts(guest: Chat) -> None:
    at_code(guest)
    guest.says("再送")
    guest.code_is_sent("too_soon", again=guest.now + timedelta(seconds=40))
    guest.hears("22:07 を過ぎると再送")
    guest.is_asked("code")
    guest.says("012345")
    assert guest.did(LinkPhone)


@pytest.mark.parametrize(
    ("outcome", "hours", "heard"),
    [
        ("too_many", 20, "今日お送りできるコードの回数を超えました。11/23 18:06 を過ぎましたら"),
        ("locked", 0.25, "いったん受付を止めています。22:21 を過ぎましたら"),
        ("too_many", None, "明日、もう一度「連携」"),
        ("locked", None, "しばらくたってから、「連携」"),
    ],
)
def test_a_code_that_is_held_back_ends_the_talk_and_says_until_when(
    guest: Chat, outcome: str, hours: float | None, heard: str
) -> None:
    guest.says("連携したい", BIRTH)
    guest.code_is_sent(outcome, again=guest.now + timedelta(hours=hours) if hours else None)
    guest.hears(heard)
    assert guest.session.talk is None


def test_a_code_that_came_while_help_was_asked_for_disturbs_nothing(guest: Chat) -> None:
    guest.says("連携したい", BIRTH, "車が動かない")
    guest.code_is_sent()
    guest.code_is_sent("too_many")
    guest.hears_nothing()


def test_a_refusal_while_help_is_asked_for_waits_until_linking_is_taken_up(guest: Chat) -> None:
    at_code(guest)
    guest.says("012345", "車が動かない")
    guest.link_is_refused("wrong", left=3)
    guest.hears_nothing()
    to_receipt(guest)
    guest.is_acknowledged()
    guest.says("続き")
    guest.is_asked("code")


def test_a_last_refusal_while_help_is_asked_for_ends_linking(guest: Chat) -> None:
    at_code(guest)
    guest.says("012345", "車が動かない")
    guest.link_is_refused("unknown")
    assert not guest.session.paused


def test_going_back_corrects_the_birth_date(guest: Chat) -> None:
    at_code(guest)
    guest.says("戻る")
    guest.is_asked("birth")
    guest.says("1986/4/1")
    guest.says("012345")
    assert guest.did(LinkPhone)[0].birth == date(1986, 4, 1)


def test_a_code_typed_before_its_question_was_put_again_is_taken(guest: Chat) -> None:
    at_code(guest)
    asked = guest.asked_at
    guest.says("ヘルプ")
    guest.says("012345", typed_at=asked + timedelta(seconds=1))
    assert guest.did(LinkPhone)


def test_a_birth_date_typed_twice_sends_one_code(guest: Chat) -> None:
    guest.says("連携したい")
    asked = guest.asked_at
    guest.says(BIRTH)
    guest.says(BIRTH, typed_at=asked + timedelta(seconds=1))
    assert len([effect for effect in guest.everything if isinstance(effect, IssueCode)]) == 1


def test_a_code_whose_birth_date_was_taken_back_asks_for_it_again(guest: Chat) -> None:
    at_code(guest)
    guest.says("012345")
    guest.unsends(1)
    guest.link_is_refused("wrong", left=4)
    guest.says("012345")
    assert not guest.did(LinkPhone)
    guest.is_asked("birth")


def test_the_languages_may_be_asked_for_in_the_middle_of_it(guest: Chat) -> None:
    guest.says("連携したい", "ことば")
    guest.taps("English")
    guest.hears("date of birth")
    guest.is_asked("birth")


def test_somebody_silent_is_reminded_once_gently_and_then_left_in_peace(guest: Chat) -> None:
    guest.says("連携したい")
    guest.waits(minutes=31)
    guest.hears("続けられるときに")
    guest.is_asked("birth")
    guest.waits(minutes=300)
    guest.hears_nothing()
    assert guest.session.talk is None
    guest.says("続き")
    guest.is_asked("birth")


def test_words_while_it_is_checked_are_answered_and_sent_to_nobody(guest: Chat) -> None:
    at_code(guest)
    guest.says("012345")
    for words in ("まだですか", "ありがとう", "むにゃむにゃ", "やめる", "いくらかかりますか"):
        guest.says(words)
        assert guest.said
    assert not [effect for effect in guest.everything if type(effect).__name__ == "AlertStaff"]


def test_a_number_that_is_linked_opens_its_page_by_sms(guest: Chat) -> None:
    guest.is_linked(SATO)
    guest.says("受け取る", "受け取る", "専用ページ")
    door = guest.is_shown_page("/account/enter/")
    assert isinstance(door, OpenDoor)
    assert door.customer == SATO.id


def test_a_string_of_the_page_is_for_line_only(guest: Chat) -> None:
    guest.says("連携コード: MDG-7K2M-9QXD-4T8V-N3BC")
    guest.hears("LINEでだけ")
