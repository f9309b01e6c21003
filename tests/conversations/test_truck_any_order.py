"""Whatever dispatch tells, and whatever is said in between: true times, one at once, each state once."""

import re
from datetime import timedelta
from itertools import pairwise

import pytest
from chat import Chat
from customers import HANAKO
from hypothesis import given, settings
from hypothesis import strategies as st
from leading import to_receipt
from showing import shown
from waiting import hour

from flows.dispatch.job import State
from flows.dispatch.news import Kind
from flows.events import Channel, ChoiceTapped
from flows.messages import Ask, Message

WINDOW = re.compile(r"(\d{2}:\d{2})(?:〜| – )(\d{2}:\d{2})")
SAID = """
まだ？|いまどこ|あと何分|取りやめる|はい|いいえ|解決した|場所を直す|渋谷区道玄坂の交番の前|来ていない|お困りごと|タクシー|家族へ知らせる|戻る|やめる|1|2|3
|このまま待つ|自分で手配する|います|移動しました|もう要らない|自宅|行き先を指定する|見本モータース|よかった|到着の早さ|ありがとう|友達が来ました|煙が出てきました
|続き|最初から|連携解除|English|やさしい日本語|日本語|車が動かない
""".replace("\n", "").split("|")

NEXT: dict[State, tuple[tuple[Kind, State, str], ...]] = {
    "searching": (("accepted", "accepted", ""), ("queued", "queued", ""), ("person", "person", "no_partner")),
    "queued": (("still_queued", "queued", ""), ("accepted", "accepted", ""), ("person", "person", "long_queue")),
    "person": (("accepted", "accepted", ""), ("closed", "closed", ""), ("completed", "completed", "")),
    "accepted": (
        ("en_route", "en_route", ""),
        ("delayed", "accepted", ""),
        ("arriving", "arriving", ""),
        ("second_truck", "searching", "partner_down"),
        ("person", "accepted", "lost"),
    ),
    "en_route": (("arriving", "arriving", ""), ("delayed", "en_route", ""), ("on_scene", "on_scene", "")),
    "arriving": (("on_scene", "on_scene", ""), ("delayed", "arriving", ""), ("person", "arriving", "lost")),
    "on_scene": (
        ("towing", "towing", ""),
        ("checking", "checking", ""),
        ("accident_found", "on_scene", ""),
        ("second_truck", "searching", "wrong_equipment"),
        ("person", "on_scene", "not_there"),
        ("person", "on_scene", "long"),
        ("completed", "completed", ""),
    ),
    "checking": (("towing", "towing", ""), ("person", "checking", "no_answer"), ("closed", "gone", "")),
    "towing": (("at_destination", "at_destination", ""), ("redirecting", "redirecting", "")),
    "redirecting": (("towing", "towing", ""), ("person", "redirecting", "no_destination")),
    "at_destination": (("completed", "completed", ""), ("redirecting", "redirecting", "")),
}
"""What a job may come to from each state, as its customer hears it."""

MOVES = st.lists(
    st.one_of(
        st.tuples(st.just("told"), st.integers(0, 60)),
        st.tuples(st.just("says"), st.sampled_from(SAID)),
        st.tuples(st.just("taps"), st.integers(0, 12)),
        st.tuples(st.just("waits"), st.integers(1, 40)),
        st.tuples(st.just("is acknowledged"), st.none()),
    ),
    max_size=30,
)


def windows(said: list[Message]) -> list[tuple[str, ...]]:
    return [window for message in said for window in WINDOW.findall(shown(message))]


def dispatched(chat: Chat, stage: State, choice: int) -> State:
    """The next news of a job; the state it is in then."""
    kind, after, reason = NEXT[stage][choice % len(NEXT[stage])]
    promised = chat.request.progress.earliest if chat.request and chat.request.progress else None
    later = promised + timedelta(minutes=15 + choice) if promised else None
    known = kind != "delayed" or choice % 3 > 0
    chat.is_told(kind, stage=after, reason=reason, expected=known, earliest=later if kind == "delayed" else promised)
    return after


@pytest.mark.parametrize("channel", ["line", "sms"])
@given(moves=MOVES)
@settings(max_examples=120, deadline=None)
def test_no_time_before_a_promise_never_two_and_never_one_that_no_longer_holds(
    channel: Channel, moves: list[tuple[str, object]]
) -> None:
    chat = Chat(channel, HANAKO)
    to_receipt(chat)
    stage: State = "searching"
    for verb, what in moves:
        if verb == "told":
            if stage not in NEXT or chat.request is None:
                continue
            stage = dispatched(chat, stage, int(str(what)))
        elif verb == "says":
            chat.says(str(what))
        elif verb == "taps":
            asked = chat.question
            offered = [*asked.choices, *asked.exits]
            chat.taps_raw(ChoiceTapped(asked.prompt, offered[int(str(what)) % len(offered)].key))
        elif verb == "waits":
            chat.waits(int(str(what)))
        else:
            chat.is_acknowledged()
        promised = chat.expected()
        said = windows(chat.said)
        assert len(said) <= 1, "two windows at once"
        assert not said or (promised and said == [promised]), f"{said} is not {promised}"
        assert verb == "waits" or sum(isinstance(message, Ask) for message in chat.said) <= 1


@given(choices=st.lists(st.integers(0, 60), max_size=25))
@settings(max_examples=150, deadline=None)
def test_each_news_is_said_in_words_of_its_own_and_none_is_said_twice(choices: list[int]) -> None:
    chat = Chat("line", HANAKO)
    to_receipt(chat)
    stage: State = "searching"
    heard: list[str] = []
    told: tuple[Kind, State, str] | None = None
    for choice in choices:
        if stage not in NEXT or chat.request is None:
            break
        news = NEXT[stage][choice % len(NEXT[stage])]
        if news == told and news[0] != "still_queued":
            continue  # dispatch says nothing twice
        before = stage
        stage = dispatched(chat, stage, choice)
        silent = stage == before and not chat.said
        assert chat.said or silent, f"nothing was said of {before} becoming {stage}"
        if chat.said:
            heard.append(chat.words)
            told = news
    twice = {first for first, second in pairwise(heard) if first == second}
    assert all("まだ順番を" in words for words in twice), "the same was said twice in a row"


def test_the_hours_of_the_property_are_those_people_read() -> None:
    chat = Chat("line", HANAKO)
    to_receipt(chat)
    chat.is_told("accepted")
    assert windows(chat.said) == [(hour(chat.window[0]), hour(chat.window[1]))]
