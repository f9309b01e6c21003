"""Who cannot telephone: other ways to 110 and 119, the insurer's interpreter if it has one, and no number to call."""

import pytest
from chat import Chat
from msgspec.structs import replace

from flows.messages import Call, Card, Open

WAYS = ("110番アプリ", "NET119", "電話リレーサービス")


def buttons(chat: Chat) -> list[Call | Open]:
    found = (button for card in chat.said if isinstance(card, Card) for button in card.buttons)
    return [button for button in found if isinstance(button, Call | Open)]


@pytest.mark.parametrize("trouble", ["車が動きません", "事故にあいました"])
def test_an_interpreter_by_video_is_offered_beside_the_other_ways(chat: Chat, trouble: str) -> None:
    chat.says(f"耳が聞こえません。{trouble}")
    chat.hears(*WAYS)
    assert buttons(chat) == [Open("手話・筆談の通訳", chat.insurer.interpreting)]


@pytest.mark.parametrize("trouble", ["車が動きません", "事故にあいました"])
def test_an_insurer_without_one_offers_none(chat: Chat, trouble: str) -> None:
    chat.insurer = replace(chat.insurer, interpreting="")
    chat.says(f"耳が聞こえません。{trouble}")
    chat.hears(*WAYS)
    assert buttons(chat) == []
