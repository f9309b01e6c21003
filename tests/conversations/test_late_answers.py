"""Words and taps that arrive late, twice or out of order: they may correct, they never confirm what was not seen."""

from collections.abc import Iterable
from datetime import timedelta

import pytest
from chat import BETWEEN, Chat, state_of
from hypothesis import given, settings
from hypothesis import strategies as st
from leading import lead
from people import HANAKO, WITH_TWO_CARS

from flows.effects import FileRequest
from flows.events import ChoiceTapped


def test_a_late_yes_belongs_to_the_question_it_was_typed_under(chat: Chat) -> None:
    lead(chat, "vulnerable")
    under_vulnerable = chat.now + timedelta(seconds=3)
    chat.taps("いない")
    chat.is_asked("review")
    chat.says("はい", typed_at=under_vulnerable)
    assert not chat.did(FileRequest)
    assert chat.session.talk is not None
    assert chat.session.talk.state == "review"


def test_a_yes_to_an_older_review_confirms_nothing(chat: Chat) -> None:
    lead(chat, "review")
    under_the_first_review = chat.now + timedelta(seconds=3)
    chat.taps("直すところがある")
    chat.taps("人数")
    chat.says("5")
    chat.is_asked("review")
    chat.says("はい", typed_at=under_the_first_review)
    assert not chat.did(FileRequest)
    chat.is_asked("review")
    chat.says("はい")
    assert chat.files().occupants == 5


def test_a_tap_on_an_older_review_confirms_nothing() -> None:
    chat = Chat("line", HANAKO)
    lead(chat, "review")
    chat.taps("直すところがある")
    chat.taps("人数")
    chat.taps("5人")
    chat.taps_old("この内容で依頼する")
    assert not chat.did(FileRequest)
    chat.hears("前のご質問")
    chat.is_asked("review")


def test_a_repeated_answer_that_crossed_with_the_next_question_is_no_answer_to_it(chat: Chat) -> None:
    lead(chat, "safe_place")
    under_safe_place = chat.now + timedelta(seconds=3)
    chat.says("はい")
    chat.says("はい", typed_at=under_safe_place)
    chat.hears_nothing()
    assert chat.session.talk is not None
    assert chat.session.talk.state == "place"


def test_a_late_correction_in_words_corrects(chat: Chat) -> None:
    lead(chat, "symptom")
    under_symptom = chat.now + timedelta(seconds=3)
    chat.taps("バッテリー上がり")
    chat.says("ガス欠", typed_at=under_symptom)
    chat.hears("お答えを直しました")
    chat.is_asked("fuel")


def test_words_typed_before_the_gate_was_seen_do_not_pass_it() -> None:
    chat = Chat("line", HANAKO)
    before = chat.now
    chat.says("車が動かない")
    chat.says("大丈夫でしょうか", typed_at=before)
    chat.is_asked("emergency")


@pytest.mark.parametrize("words", ["バッテリー上がりです", "レッカーをお願いします"])
def test_a_burst_of_first_words_is_taken_together(words: str) -> None:
    chat = Chat("line", HANAKO)
    before = chat.now
    chat.says("車が動かない")
    chat.says(words, typed_at=before)
    chat.is_asked("emergency") if chat.said else None
    lead(chat, "filing")
    assert chat.files().symptom == "battery"


MOVES = st.lists(
    st.one_of(
        st.tuples(st.just("tap"), st.integers(0, 12)),
        st.tuples(st.just("old"), st.integers(0, 200)),
        st.tuples(st.just("again"), st.just(0)),
        st.tuples(st.just("says"), st.sampled_from(["はい", "1", "2", "いいえ", "戻る", "3人", "ガス欠", "はい、お願いします"])),
        st.tuples(st.just("late"), st.integers(1, 90)),
        st.tuples(st.just("place"), st.just(0)),
        st.tuples(st.just("unsend"), st.integers(0, 50)),
        st.tuples(st.just("waits"), st.integers(1, 40)),
    ),
    min_size=5,
    max_size=40,
)


def play(chat: Chat, moves: Iterable[tuple[str, object]]) -> Iterable[tuple[str, object]]:
    """Make the moves, however senseless; yields each after it was made."""
    for kind, how in moves:
        match kind, how:
            case "tap", int(nth):
                choices = chat.question.choices
                if choices:
                    chat.taps_raw(ChoiceTapped(chat.question.prompt, choices[nth % len(choices)].key))
            case "old", int(nth):
                pairs = [(asked.prompt, choice.key) for asked in chat.questions for choice in asked.choices]
                chat.taps_raw(ChoiceTapped(*pairs[nth % len(pairs)]))
            case "again", _:
                chat.taps_raw(chat.tapped)
            case "says", str(words):
                chat.says(words)
            case "late", int(seconds):
                chat.says("はい", typed_at=chat.now + BETWEEN - timedelta(seconds=seconds))
            case "place", _:
                chat.sends_location()
            case "unsend", int(nth):
                chat.unsends(nth % len(chat.sent))
            case "waits", int(minutes):
                chat.waits(minutes)
        yield kind, how


@given(moves=MOVES, start=st.sampled_from(["emergency", "symptom", "vulnerable", "review"]))
@settings(max_examples=150, deadline=None)
def test_no_interleaving_files_what_the_customer_did_not_see_when_they_confirmed(
    moves: list[tuple[str, object]], start: str
) -> None:
    chat = Chat("line", WITH_TWO_CARS)
    lead(chat, start)
    filed = 0
    before_their_eyes, since = chat.question, chat.now
    for kind, how in play(chat, moves):
        review = before_their_eyes
        for request in (effect.request for effect in chat.did(FileRequest)):
            filed += 1
            assert state_of(review) == "review", "confirmed without a review before their eyes"
            assert chat.happened >= since, f"{kind} {how} is older than the review it confirmed"
            seen = {row.label: row.value for row in review.rows}
            assert seen["人数"] == f"{request.occupants}人"
            assert seen["お車"].startswith({"car-1": "プリウス", "car-2": "ムーヴ", "": "ほかの車"}[request.vehicle])
            assert ("地図" in seen["場所"]) == (request.latitude is not None)
            assert {"battery": "バッテリー", "fuel": "ガス欠"}.get(request.symptom, "") in seen["トラブル"]
        if chat.question is not before_their_eyes:
            before_their_eyes, since = chat.question, chat.now
    assert filed <= 1
