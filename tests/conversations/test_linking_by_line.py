"""Linking from LINE: one tap to the page, the platform's word, a welcome, and what becomes of an invitation unused."""

import pytest
from chat import NUMBER, Chat
from customers import HANAKO, SATO
from leading import lead, to_receipt

from flows.effects import Link, OpenDoor, RecordConsent
from flows.session import Language


@pytest.fixture
def guest() -> Chat:
    """Somebody on LINE of whom nothing is known."""
    return Chat("line")


def invited(chat: Chat) -> OpenDoor:
    door = chat.is_shown_page("/account/link/")
    assert door is not None
    assert (door.purpose, door.customer) == ("link", "")
    return door


def test_a_new_friend_is_told_of_linking_and_is_one_tap_from_its_page(guest: Chat) -> None:
    guest.follows()
    guest.hears("ご契約と連携しておくと", "いつでも解除できます", "ご契約者さまとの連携")
    guest.taps("ご契約者さまとの連携")
    door = invited(guest)
    assert (door.until - guest.now).total_seconds() == 30 * 60
    guest.hears("いつでも解除できます", "このトークで番号をお尋ねすることはありません")


@pytest.mark.parametrize(
    "words", ["連携したい", "ご契約者さまとの連携", "LINEと契約を連携したい", "link my account", "契約と つなぐ"]
)
def test_the_page_is_shown_to_whoever_asks_in_words(guest: Chat, words: str) -> None:
    guest.says(words)
    invited(guest)


def test_a_confirmed_link_is_carried_out_and_welcomed(guest: Chat) -> None:
    guest.says("連携したい")
    guest.confirms_link("a nonce")
    assert [(effect.address, effect.nonce) for effect in guest.did(Link)] == [(guest.address, "a nonce")]
    guest.hears_nothing()
    guest.is_linked(SATO)
    guest.hears("連携できました", "佐藤 見＊ 様", "いつでも「連携解除」", "プリウス 12-42", "ムーヴ 34-49")
    guest.never_hears("見本", "品川", "C-car")
    assert guest.session.customer == SATO.id
    assert guest.menus() == ["linked-ja"]
    guest.is_asked("contract")


def test_each_consent_is_asked_for_itself_and_kept_with_the_text_it_was_asked_by(guest: Chat) -> None:
    guest.says("連携したい")
    guest.is_linked(SATO)
    guest.taps("受け取る")
    assert guest.did(RecordConsent) == [
        RecordConsent(SATO.id, guest.address, "contract", True, "linking-contract/1"),  # noqa: FBT003  # the effect's own order
    ]
    guest.is_asked("marketing")
    guest.taps("受け取らない")
    assert guest.did(RecordConsent) == [
        RecordConsent(SATO.id, guest.address, "marketing", False, "linking-marketing/1"),  # noqa: FBT003  # as above
    ]
    guest.hears("専用ページ")
    assert guest.session.talk is None


def test_a_consent_may_be_given_in_words_and_changed_by_going_back(guest: Chat) -> None:
    guest.says("連携したい")
    guest.is_linked(SATO)
    guest.says("はい")
    guest.taps("ひとつ戻る")
    guest.is_asked("contract")
    guest.says("いいえ")
    assert [consent.granted for consent in guest.did(RecordConsent)] == [False]
    guest.is_asked("marketing")


def test_a_consent_may_be_changed_at_any_time() -> None:
    chat = Chat("line", SATO)
    chat.says("お知らせの設定")
    chat.is_asked("contract")
    chat.taps("受け取らない", "受け取らない")
    assert not chat.did(RecordConsent)[0].granted
    assert chat.session.talk is None


def test_an_invitation_that_comes_to_nothing_is_spoken_of_once_with_a_new_link(guest: Chat) -> None:
    guest.says("連携したい")
    guest.waits(minutes=13)
    guest.hears("まだ終わっていないようです", "新しいボタン")
    invited(guest)
    guest.waits(minutes=120)
    guest.hears_nothing()
    assert guest.session.talk is None
    assert not guest.session.paused


def test_a_new_link_may_be_asked_for_again_and_again(guest: Chat) -> None:
    guest.says("連携したい")
    first = invited(guest)
    guest.taps("新しいリンク")
    second = invited(guest)
    guest.taps_again()
    third = invited(guest)
    assert len({first.token, second.token, third.token}) == 3
    guest.says("もう一度")
    invited(guest)


def test_a_link_that_is_over_says_so_and_shows_a_new_one(guest: Chat) -> None:
    guest.says("連携したい")
    guest.link_is_refused("over")
    guest.hears("時間切れか、使用済み")
    invited(guest)


def test_a_link_that_is_over_long_after_the_talk_begins_it_again(guest: Chat) -> None:
    guest.says("連携したい")
    guest.waits(minutes=200)
    guest.confirms_link()
    guest.link_is_refused("over")
    guest.hears("時間切れか、使用済み")
    invited(guest)


def test_a_link_that_comes_without_any_talk_is_welcomed_all_the_same(guest: Chat) -> None:
    guest.is_linked(SATO)
    guest.hears("連携できました", "佐藤 見＊")
    guest.is_asked("contract")


def test_the_same_link_twice_is_a_link_that_was_there_before(guest: Chat) -> None:
    guest.is_linked(SATO)
    guest.taps("受け取る", "受け取らない")
    guest.is_linked(SATO, before=True)
    guest.hears("すでに連携済み", "佐藤 見＊", "連携解除")
    guest.is_asked("onward")
    guest.taps("これで大丈夫")
    assert guest.session.talk is None


def test_a_link_is_welcomed_also_while_the_records_do_not_answer(guest: Chat) -> None:
    guest.says("連携したい")
    guest.is_linked(SATO)
    records, guest.records = guest.records, {}
    guest.wishes_unlink_on_page()
    guest.taps("受け取る")
    assert not guest.did(RecordConsent)
    guest.records = records


def test_somebody_linked_may_link_to_another_policyholder() -> None:
    chat = Chat("line", HANAKO)
    chat.says("別の契約者に変えたい")
    invited(chat)
    chat.hears("連携したいご契約者さまのID")
    chat.is_linked(SATO)
    chat.hears("佐藤 見＊")
    assert chat.session.customer == SATO.id


def test_somebody_linked_who_wants_to_link_is_told_so_and_what_else_there_is() -> None:
    chat = Chat("line", HANAKO)
    chat.says("連携したい")
    chat.hears("連携済み", "専用ページを開く", "別のご契約者に変更", "連携を解除する")
    chat.is_asked("onward")


@pytest.mark.parametrize(
    ("language", "heard"), [("en", "Linked"), ("easy", "つながりました"), ("ja", "連携できました")]
)
def test_linking_speaks_every_language_and_so_does_the_menu(language: Language, heard: str) -> None:
    chat = Chat("line", language=language)
    chat.says("連携")
    invited(chat)
    chat.is_linked(SATO)
    chat.hears(heard, "佐藤 見＊")
    assert chat.menus() == [f"linked-{language}"]


def test_the_menu_under_the_chat_follows_the_language_and_the_link() -> None:
    chat = Chat("line", HANAKO)
    chat.says("English")
    assert chat.menus() == ["linked-en"]
    chat.follows()
    assert chat.menus() == ["linked-en"]
    chat.is_unlinked()
    assert chat.menus() == ["unlinked-en"]


def test_nobody_new_who_speaks_japanese_is_given_the_menu_that_everybody_has(guest: Chat) -> None:
    guest.follows()
    assert not guest.menus()


def test_sms_has_no_menu_under_it() -> None:
    chat = Chat("sms")
    chat.says("English")
    chat.is_linked(SATO)
    assert not [effect for effect in chat.everything if type(effect).__name__ == "ShowMenu"]


def test_a_breakdown_in_the_middle_of_linking_goes_first_and_linking_is_taken_up_after_it(guest: Chat) -> None:
    guest.says("連携したい")
    guest.says("車が動かない")
    guest.is_asked("emergency")
    guest.waits(minutes=13)
    guest.never_hears("連携")
    to_receipt(guest)
    guest.is_acknowledged()
    guest.says("続き")
    invited(guest)
    guest.is_linked(SATO)
    guest.taps("受け取る", "受け取る")
    guest.hears("途中のお手続きに戻ります", NUMBER)
    guest.waits(minutes=13 * 60)
    assert guest.session.talk is None


def test_an_accident_in_the_middle_of_linking_is_answered_at_once(guest: Chat) -> None:
    guest.says("連携したい")
    guest.says("事故にあった")
    guest.hears("まず、人の安全を", "119")


def test_a_link_in_the_middle_of_a_breakdown_is_one_line_and_the_talk_knows_the_customer(guest: Chat) -> None:
    lead(guest, "plate")
    guest.is_linked(SATO)
    guest.hears("佐藤 見＊ 様のご契約と連携できました")
    guest.is_asked("vehicle")
    lead(guest, "filing", vehicle="ムーヴ 34-49")
    filed = guest.files()
    assert (filed.customer, filed.contract, filed.name) == (SATO.id, "C-car-2", "佐藤 見本")


def test_what_may_be_sent_is_asked_after_the_breakdown_in_whose_middle_the_link_came(guest: Chat) -> None:
    lead(guest, "plate")
    guest.is_linked(SATO)
    to_receipt(guest)
    guest.is_acknowledged()
    guest.says("続き")
    guest.is_asked("contract")
    guest.taps("受け取る", "受け取る")
    guest.hears("途中のお手続きに戻ります", NUMBER)
    assert not guest.session.paused


def test_a_link_while_help_is_awaited_is_one_line_and_nothing_is_lost(guest: Chat) -> None:
    to_receipt(guest)
    guest.is_linked(SATO)
    guest.hears("連携できました")
    guest.says("状況は？")
    guest.hears(NUMBER)


def test_who_waits_for_help_is_given_the_page_beside_it(guest: Chat) -> None:
    to_receipt(guest)
    guest.says("連携したい")
    invited(guest)
    assert guest.session.talk is not None
    assert guest.session.talk.flow == "roadside"
    guest.is_linked(SATO)
    guest.says("専用ページを開きたい")
    assert guest.is_shown_page("/account/enter/")


def test_who_is_telling_of_a_breakdown_is_asked_to_finish_it_first(guest: Chat) -> None:
    lead(guest, "symptom")
    guest.says("連携したい")
    guest.hears("今のお話が済みましたら")
    guest.is_asked("symptom")


def test_who_has_help_in_hand_may_do_other_things_and_come_back(guest: Chat) -> None:
    to_receipt(guest)
    guest.is_acknowledged()
    guest.says("パスワードを忘れた")
    guest.taps("これで大丈夫")
    guest.hears("途中のお手続きに戻ります", NUMBER)


def test_help_in_hand_is_over_in_time_also_while_something_else_goes_on(guest: Chat) -> None:
    to_receipt(guest)
    guest.is_acknowledged()
    guest.waits(minutes=12 * 60 - 1)
    guest.says("連携したい")
    guest.waits(minutes=2)
    assert not guest.session.paused
    invited_still = guest.session.talk
    assert invited_still is not None
    assert invited_still.flow == "linking"


def test_no_code_is_taken_in_the_chat(guest: Chat) -> None:
    guest.says("連携したい")
    guest.says("１２３ ４５６")
    guest.hears("このトークには送らないでください", "どなたにもお伝えにならない")
    invited(guest)
    guest.says("やめる", "654321")
    guest.hears("このトークには送らないでください")


def test_six_digits_that_answer_a_question_are_no_code() -> None:
    chat = Chat("line")
    lead(chat, "phone")
    chat.says("123456")
    chat.never_hears("このトークには送らないでください")


def test_staff_are_never_sent_words_from_a_linking_talk(guest: Chat) -> None:
    guest.says("連携したい", "むにゃむにゃ", "ふがふが", "ほげほげ")
    assert not [effect for effect in guest.everything if type(effect).__name__ == "AlertStaff"]
    guest.hears("03-0000-0003")
