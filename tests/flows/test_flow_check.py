"""``flows check`` finds what would strand a customer, before one is stranded."""

import pytest
from small_flow import SMALL, broken

from flows.catalogue import FLOWS
from flows.check import structure, translations
from flows.facts import Facts
from flows.flow import BrokenFlow, Flow
from flows.question import Question

ROWS = SMALL.table


@pytest.mark.parametrize("flow", FLOWS.values(), ids=list(FLOWS))
def test_the_flows_we_have_are_sound(flow: Flow) -> None:
    assert not list(structure(flow))
    assert not list(translations(flow))


def test_a_sound_flow_has_nothing_said_of_it() -> None:
    assert not list(structure(SMALL))
    assert not list(translations(SMALL))


@pytest.mark.parametrize(
    ("fields", "found"),
    [
        ({"table": ROWS[:3]}, "stuck is a dead end"),
        ({"table": ROWS[:2] + ROWS[3:]}, "emergency has no way on when no guard holds"),
        ({"table": (*ROWS[:1], ROWS[2], ROWS[1], ROWS[3])}, "emergency has rows that can never be taken"),
        ({"notes": ("stuck", "cover")}, "cover is in no table row's destination"),
        ({"table": (*ROWS, ("answered", "emergency", "nowhere"))}, "nowhere is no state"),
        (
            {"table": (*ROWS[:1], ("answered", "emergency", "stuck", "guess"), *ROWS[2:])},
            "the guide has no guard guess",
        ),
        ({"table": (*ROWS, ("said", "withdrawn", "emergency"))}, "withdrawn is an end and has a way on by said"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_a_broken_table_is_refused(fields: dict[str, object], found: str) -> None:
    assert any(found in problem for problem in structure(broken(**fields)))


@pytest.mark.parametrize(
    ("question", "found"),
    [
        (Question(choices=("none",), idle=True, decisive=True, fleeting=True), "is idle, and takes old"),
        (Question(choices=("none",), idle=True, decisive=True, exact=True), "is idle, and takes old"),
        (Question(choices=("none",), idle=True, fleeting=True, exact=True), "is idle, and takes old"),
        (Question(choices=("none",), replaces="place"), "speaks of place, which is no question"),
        (Question(choices=("none",), recalls=("place",)), "speaks of place, which is no question"),
    ],
)
def test_a_question_that_takes_what_it_must_not_is_refused(question: Question, found: str) -> None:
    assert any(found in problem for problem in structure(broken(questions={"emergency": question})))


@pytest.mark.parametrize(
    ("fields", "found"),
    [
        (
            {"questions": {"emergency": Question(choices=("none", "aliens"), row=False)}},
            "no text roadside-emergency-aliens",
        ),
        ({"questions": {"weather": Question("text", row=False)}}, "no text roadside-weather"),
        ({"questions": {"emergency": Question(choices=("none",))}}, "roadside-emergency has no .row for the review"),
        ({"cards": {}, "notes": ("hail",)}, "no text roadside-hail"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_words_that_are_missing_are_named_in_every_language(fields: dict[str, object], found: str) -> None:
    problems = [problem for problem in translations(broken(**fields)) if found in problem]
    assert {problem.split(":")[0] for problem in problems} == {"ja", "en", "easy"}


def test_a_talk_sent_in_circles_is_our_fault_and_says_where(facts: Facts) -> None:
    circle = broken(
        table=(("begin", "start", "stuck"), ("said", "stuck", "danger"), ("said", "danger", "stuck")),
        notes=("stuck", "danger"),
        questions={},
    )
    with pytest.raises(BrokenFlow, match="no end from start by begin"):
        circle.begin(facts, {}, 1)


def test_a_talk_with_no_way_on_is_our_fault_and_says_where(facts: Facts) -> None:
    talk = SMALL.begin(facts, {}, 1).talk
    with pytest.raises(BrokenFlow, match="emergency has no way on by filed"):
        SMALL.advance(talk, "filed", facts)
