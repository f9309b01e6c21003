"""Which question an answer belongs to."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from noon import ADDRESS, NOON

from flows.binding import PromptId, current, open_at, parse
from flows.session import Prompt, Session
from flows.turn import PROMPTS_KEPT, Turn

NAMES = st.from_regex(r"[a-z][a-z_]{0,20}", fullmatch=True)
MINUTE = timedelta(minutes=1)
ASKED = Session(
    ADDRESS,
    prompts=(Prompt("roadside.emergency.1", NOON), Prompt("roadside.safe_place.2", NOON + MINUTE)),
)


@given(NAMES, NAMES, st.integers(0, 10**9))
def test_a_prompt_id_is_read_as_it_was_made(flow: str, state: str, turn: int) -> None:
    assert parse(f"{flow}.{state}.{turn}") == PromptId(flow, state, turn)


@given(st.text())
def test_any_text_is_a_prompt_id_or_none(text: str) -> None:
    found = parse(text)
    assert found is None or found.turn >= 0


@pytest.mark.parametrize(
    "text",
    [
        "",
        "roadside",
        "roadside.review",
        "roadside.review.",
        "..1",
        "a.b.-1",
        "a.b.１",
        "a.b.1x",
        "a.b." + "9" * 5000,
    ],
)
def test_what_we_never_made_is_none_of_ours(text: str) -> None:
    assert parse(text) is None


@pytest.mark.parametrize(
    ("typed", "state"),
    [
        (NOON - MINUTE, None),
        (NOON, "emergency"),
        (NOON + MINUTE / 2, "emergency"),
        (NOON + MINUTE, "safe_place"),
        (NOON + 60 * MINUTE, "safe_place"),
    ],
)
def test_words_belong_to_the_question_that_was_open_when_they_were_typed(typed: object, state: str | None) -> None:
    found = open_at(ASKED, typed)  # type: ignore[arg-type]  # an instant of the table
    assert (found.state if found else None) == state


def test_the_question_put_last_is_the_current_one() -> None:
    assert current(ASKED) == PromptId("roadside", "safe_place", 2)
    assert current(Session(ADDRESS)) is None


@pytest.mark.parametrize(
    ("happened", "arrived", "now", "opened"),
    [
        (0.0, 0.5, 1.0, 0.5),  # half a second on the way: may as well be the clocks
        (0.0, 0.0, 30.0, 30.0),  # half a minute with us
        (0.0, 600.0, 601.0, 599.0),  # ten minutes on the way: the event is late, the question is not
        (1.5, 0.0, 1.0, 2.5),  # their clock is ahead of ours
        (3600.0, 0.0, 1.0, 3.0),  # further ahead than clocks are: not to be believed
        (250e9, 0.0, 1.0, 3.0),  # the year 9948
    ],
)
def test_a_question_opens_when_it_goes_out_by_the_platforms_clock(
    turn_at: Callable[..., Turn], happened: float, arrived: float, now: float, opened: float
) -> None:
    instants = [NOON + timedelta(seconds=seconds) for seconds in (happened, arrived, now)]
    turn = turn_at(*instants)
    turn.open_prompt("roadside", "emergency")
    assert turn.session.prompts[-1].opened == NOON + timedelta(seconds=opened)


def test_only_the_latest_questions_are_kept(turn_at: Callable[..., Turn]) -> None:
    turn = turn_at()
    for state in "abcdefghijkl":
        turn.open_prompt("roadside", state)
    assert [prompt.id.split(".")[1] for prompt in turn.session.prompts] == list("abcdefghijkl")[-PROMPTS_KEPT:]
