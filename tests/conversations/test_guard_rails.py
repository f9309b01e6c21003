"""What an insurer must never say, and what it must always say first. Every script is held to the first by ``Chat``."""

from collections.abc import Iterator
from typing import get_args

import pytest
from chat import Chat
from customers import HANAKO
from leading import lead
from showing import ARRIVAL_TIME, PROMISE

from flows.catalogue import FLOWS
from flows.messages import Call
from flows.session import Language
from flows.words import words

ON_PAPER = ("pages-", "letters-")
"""Pages and mails speak of accounts, and say until when a link may be used."""

LANGUAGES: tuple[Language, ...] = get_args(Language)


def texts() -> Iterator[tuple[str, str]]:
    for language in LANGUAGES:
        said = words(language)
        for key in sorted(key for key in said.keys if not key.startswith(ON_PAPER)):
            yield f"{language}:{key}", said.text(key, **dict.fromkeys(said.asks_for(key), "…"))


@pytest.mark.parametrize("forbidden", [ARRIVAL_TIME, PROMISE])
def test_no_text_names_an_arrival_time_or_promises_payment(forbidden: object) -> None:
    assert not [key for key, text in texts() if forbidden.search(text)]  # type: ignore[attr-defined]  # a pattern


@pytest.mark.parametrize(
    "text",
    [
        "30分で到着します",
        "約20分後に到着",
        "到着予定は 21:30 です",
        "The truck arrives in 20 minutes",
        "ETA 25 min",
        "到着目安: 40分",
    ],
)
def test_an_arrival_time_would_be_noticed(text: str) -> None:
    assert ARRIVAL_TIME.search(text)


@pytest.mark.parametrize("text", ["必ず補償されます", "全額お支払いします", "You are covered for this"])
def test_a_promise_would_be_noticed(text: str) -> None:
    assert PROMISE.search(text.replace("You", "you"))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("key", ["roadside-crash", "roadside-danger-injury", "accident-danger-injury"])
def test_119_safety_and_110_are_said_in_that_order(language: Language, key: str) -> None:
    text = words(language).text(f"{key}-title") + words(language).text(key)
    safe = "safe place" if language == "en" else "安全"
    assert -1 < text.find("119") < text.rfind(safe) < text.rfind("110")


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_flare_is_never_advised_near_fire_fuel_or_in_a_tunnel(language: Language) -> None:
    for key in (
        "roadside-danger-fire",
        "roadside-safety-ordinary",
        "roadside-safety-expressway",
        "roadside-safety-unknown",
    ):
        text = words(language).text(key)
        assert ("flare" in text) if language == "en" else ("発炎筒" in text)


def test_the_first_bubble_offers_119_and_110_before_any_answer() -> None:
    chat = Chat("line", HANAKO)
    chat.says("車が動かない")
    calls = [button.phone for button in chat.question.buttons if isinstance(button, Call)]
    assert calls == ["119", "110"]
    assert chat.question.urgent
    chat.hears("運転中の操作はお控えください", "119番", "110番", "いない")


@pytest.mark.parametrize("danger", ["けが人がいる", "火や煙が出ている"])
def test_where_people_may_be_hurt_119_stands_above_110(danger: str) -> None:
    chat = Chat("line", HANAKO)
    chat.says("車が動かない")
    chat.taps(danger)
    card = chat.said[0]
    assert [button.phone for button in card.buttons] == ["119", "110"]  # type: ignore[union-attr]  # a card


def test_photos_are_asked_for_in_their_own_talk_alone_which_is_never_urgent() -> None:
    asking = [flow for flow in FLOWS.values() if any(asked.wants == "photo" for asked in flow.questions.values())]
    assert [flow.name for flow in asking] == ["photos"]
    assert not asking[0].urgent


def test_a_stranger_is_told_that_staff_check_what_is_covered(stranger: Chat) -> None:
    lead(stranger, "review")
    stranger.hears("ご契約の内容は、受付のあと担当者が確かめます")


def test_every_cover_note_speaks_of_delay_and_of_dear_advertisers(chat: Chat) -> None:
    lead(chat, "review")
    chat.hears("高額な請求", "遅れることがあります", "業者が決まってから")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_question_of_the_talk_can_be_left(language: Language) -> None:
    chat = Chat("line", HANAKO, language=language)
    chat.says("車が動かない")
    assert [way_out.key for way_out in chat.question.exits] == ["cancel", "human"]
    chat.says("いない")
    assert [way_out.key for way_out in chat.question.exits] == ["back", "cancel", "human"]
