"""Being linked: the page at once, undoing it, and what happens on other telephones."""

import pytest
from chat import NUMBER, Chat
from customers import HANAKO, SATO, contract, customer
from leading import lead, to_receipt

from flows.effects import OpenDoor, Unlink
from flows.messages import Call, Card

# the policyholder's page


def test_the_page_is_in_the_first_answer_to_a_tap(chat: Chat) -> None:
    chat.says("メニュー")
    chat.taps("ご契約者さま専用ページ")
    door = chat.is_shown_page("/account/enter/")
    assert isinstance(door, OpenDoor)
    assert (door.purpose, door.customer) == ("enter", HANAKO.id)
    assert (door.until - chat.now).total_seconds() == 5 * 60


@pytest.mark.parametrize("words", ["ご契約者さま専用ページ", "専用ページ", "マイページ", "my page", "自分の ページ"])
def test_the_page_is_in_the_first_answer_to_words(chat: Chat, words: str) -> None:
    chat.says(words)
    assert chat.is_shown_page("/account/enter/")


def test_a_page_that_was_opened_or_is_over_is_given_anew(chat: Chat) -> None:
    chat.says("専用ページ")
    first = chat.is_shown_page("/account/enter/")
    chat.taps("新しいリンク")
    second = chat.is_shown_page("/account/enter/")
    assert first != second
    chat.taps("ほかの手続き")
    chat.is_asked("onward")


def test_nobody_is_reminded_of_a_page_they_have_used(chat: Chat) -> None:
    chat.says("専用ページ")
    chat.waits(minutes=300)
    chat.hears_nothing()
    assert chat.session.talk is None


def test_a_stranger_who_wants_the_page_is_told_both_ways_to_it(stranger: Chat) -> None:
    stranger.says("専用ページ")
    assert stranger.is_shown_page("/account/") is None
    stranger.hears("IDとパスワード", "連携する")
    stranger.taps("連携する")
    stranger.is_asked("invitation" if stranger.channel == "line" else "birth")


# undoing it


@pytest.mark.parametrize("words", ["連携解除", "連携を解除したい", "連携をやめたい", "unlink", "つなぐのを やめる"])
def test_a_link_is_undone_when_that_is_confirmed(chat: Chat, words: str) -> None:
    chat.says(words)
    chat.is_asked("unlink")
    assert not chat.did(Unlink)
    chat.taps({"en": "Yes, unlink"}.get(chat.session.language, "解除する"))
    assert chat.did(Unlink) == [Unlink(chat.address)]
    chat.is_unlinked()
    assert not chat.session.customer
    assert chat.session.talk is None


def test_an_undone_link_says_how_to_have_it_back_and_it_can_be_had(chat: Chat) -> None:
    chat.says("連携解除", "はい")
    chat.is_unlinked()
    chat.hears("解除しました", "「連携」")
    assert chat.menus() == (["unlinked-ja"] if chat.channel == "line" else [])
    chat.says("連携")
    chat.is_asked("invitation" if chat.channel == "line" else "birth")
    chat.is_linked(SATO)
    assert chat.session.customer == SATO.id


def test_a_link_may_be_kept_after_all(chat: Chat) -> None:
    chat.says("連携解除")
    chat.taps("このまま使う")
    chat.hears("連携はそのまま")
    assert not [effect for effect in chat.everything if isinstance(effect, Unlink)]
    assert chat.session.customer == HANAKO.id


def test_an_old_yes_undoes_nothing() -> None:
    chat = Chat("line", HANAKO)
    chat.says("連携解除")
    chat.taps("このまま使う")
    chat.says("連携解除")
    chat.taps_old("解除する")
    assert not chat.did(Unlink)
    chat.is_asked("unlink")


def test_who_is_not_linked_has_nothing_to_undo(stranger: Chat) -> None:
    stranger.says("連携解除")
    stranger.hears("まだされていません", "連携する")


def test_a_link_ended_on_the_page_ends_here(chat: Chat) -> None:
    chat.wishes_unlink_on_page()
    assert chat.did(Unlink) == [Unlink(chat.address)]
    chat.hears_nothing()
    chat.is_unlinked()
    chat.hears("解除しました")
    assert not chat.session.customer


def test_a_breakdown_told_of_goes_on_without_what_the_records_knew(chat: Chat) -> None:
    lead(chat, "symptom")
    chat.is_unlinked()
    chat.hears("解除しました")
    chat.is_asked("plate")
    lead(chat, "filing")
    filed = chat.files()
    assert (filed.customer, filed.contract, filed.plate) == ("", "", "品川 300 さ 12-42")


def test_a_request_that_is_filed_goes_on_as_it_was_filed(chat: Chat) -> None:
    to_receipt(chat)
    chat.is_unlinked()
    chat.hears("解除しました")
    chat.is_acknowledged()
    chat.hears("担当者が引き受けました")
    chat.says("状況は？")
    chat.hears(NUMBER)


def test_a_breakdown_put_aside_asks_whose_car_when_the_customer_has_changed(chat: Chat) -> None:
    lead(chat, "symptom")
    chat.says("あとで")
    chat.is_linked(customer(contract(HANAKO.contracts[0].vehicle)))
    chat.taps("受け取る", "受け取る")
    chat.is_asked("symptom")
    chat.says("あとで")
    chat.is_linked(SATO)
    chat.taps("受け取る", "受け取る")
    chat.is_asked("vehicle")


def test_a_breakdown_that_is_put_aside_forgets_who_is_unlinked(chat: Chat) -> None:
    lead(chat, "symptom")
    chat.says("あとで")
    chat.is_unlinked()
    chat.says("続き")
    chat.is_asked("plate")


# what others do


@pytest.mark.parametrize(("elsewhere", "heard"), [("line", "別のLINE"), ("sms", "別の電話番号")])
def test_a_link_somewhere_else_is_told_with_what_to_do(chat: Chat, elsewhere: str, heard: str) -> None:
    chat.is_linked_elsewhere(elsewhere)  # type: ignore[arg-type]  # the two channels
    chat.hears("別の連携", heard, "お心当たりがないとき")
    chat.is_shown_page("/account/")
    (card,) = [message for message in chat.said if isinstance(message, Card)]
    assert [button.phone for button in card.buttons if isinstance(button, Call)] == ["03-0000-0003"]


def test_a_link_somewhere_else_leaves_the_open_question_open(chat: Chat) -> None:
    lead(chat, "symptom")
    chat.is_linked_elsewhere()
    chat.hears("お心当たりがないとき")
    chat.is_asked("symptom")
