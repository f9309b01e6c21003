"""The string from the policyholder's page: looked up as it was given out, and confirmed by its owner alone."""

import pytest
from chat import Chat
from customers import HANAKO, SATO
from leading import lead, to_receipt

from flows.effects import OpenDoor, ReadLinkString
from flows.linking.strings import link_string

STRING = link_string("7K2M9QXD4T8VN3BC")


def test_a_string_from_the_page_is_looked_up_and_sends_its_owner_back_there() -> None:
    chat = Chat("line")
    chat.says(STRING)
    assert chat.did(ReadLinkString) == [ReadLinkString(chat.address, STRING)]
    chat.hears_nothing()
    chat.string_is_read(good=True)
    chat.hears("元のページに戻り", "お名前")
    chat.is_shown_page("/account/line?openExternalBrowser=1")
    chat.confirms_link()
    chat.is_linked(SATO)
    chat.hears("連携できました")


def test_a_string_that_is_over_says_so_and_shows_another_way() -> None:
    chat = Chat("line")
    chat.says(STRING)
    chat.string_is_read(good=False)
    chat.hears("お使いいただけません")
    assert chat.is_shown_page("/account/link/")


def test_a_string_that_was_edited_is_not_even_looked_up() -> None:
    chat = Chat("line")
    chat.says(STRING.replace("7", "1"), STRING.lower())
    assert len([effect for effect in chat.everything if isinstance(effect, ReadLinkString)]) == 1
    chat.hears("お使いいただけません")
    assert chat.is_shown_page("/account/link/")


def test_a_string_that_is_over_offers_no_new_link_to_who_is_linked() -> None:
    chat = Chat("line", HANAKO)
    chat.says(STRING)
    chat.string_is_read(good=False)
    chat.hears("お使いいただけません", "専用ページ")
    assert not chat.did(OpenDoor)


@pytest.mark.parametrize("good", [True, False])
def test_a_string_in_the_middle_of_a_breakdown_is_one_line(*, good: bool) -> None:
    chat = Chat("line")
    lead(chat, "symptom")
    chat.says(STRING)
    assert chat.did(ReadLinkString)
    chat.string_is_read(good=good)
    chat.hears("元のページに戻り" if good else "お使いいただけません")
    chat.is_asked("symptom")


def test_a_string_while_help_is_awaited_goes_to_nobody_at_the_insurer() -> None:
    chat = Chat("line")
    to_receipt(chat)
    before = len(chat.everything)
    chat.says(STRING)
    chat.string_is_read(good=True)
    chat.hears("元のページに戻り")
    assert "AlertStaff" not in {type(effect).__name__ for effect in chat.everything[before:]}
