"""Reading what partners post: each kind of body, every error at once, and nothing but these two comes of anything."""

import json
from datetime import UTC, datetime
from typing import Any, get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.dispatch.happenings import Accepted, Located, Refused, Reported, Status
from flows.dispatch.job import Declined, Fix
from handlers.dispatch.errors import BadFields
from handlers.dispatch.inbound import NOT_LISTED, STATUSES, Said, read_answer, read_status

NOW = datetime(2026, 11, 22, 3, 0, tzinfo=UTC)
HERE = {"latitude": 35.658034, "longitude": 139.701636}
LOCATED = Located("p", Fix(35.658034, 139.701636, NOW))


def answer(body: Any) -> Accepted | Refused:
    return read_answer(json.dumps(body).encode(), "o", "p")


def status(body: Any) -> Said:
    return read_status(json.dumps(body).encode(), "p", NOW)


def outcome(read: Any, *body: Any) -> Any:
    """What was read, or the errors."""
    try:
        return read(*body)
    except BadFields as error:
        return error.fields


def wrong(read: Any, body: Any) -> dict[str, str]:
    with pytest.raises(BadFields) as caught:
        read(body)
    assert caught.value.fields
    return {error.field: error.problem for error in caught.value.fields}


@pytest.mark.parametrize("minutes", [1, 25, 25.0, 1440])
def test_a_yes_has_minutes(minutes: float) -> None:
    accepted = answer({"answer": "accepted", "eta_minutes": minutes})
    assert accepted == Accepted("o", "p", int(minutes))
    assert type(accepted.minutes) is int  # type: ignore[union-attr]  # an Accepted, as above


@pytest.mark.parametrize("reason", get_args(Declined))
def test_a_no_has_a_reason(reason: str) -> None:
    assert answer({"answer": "declined", "reason": reason}) == Refused("o", "p", reason)  # type: ignore[arg-type]  # one of them


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ({}, {"answer": "expected one of accepted, declined"}),
        ({"answer": "maybe"}, {"answer": "expected one of accepted, declined"}),
        ({"answer": ["accepted"]}, {"answer": "expected one of accepted, declined"}),
        ({"answer": "accepted"}, {"eta_minutes": "is required and missing"}),
        ({"answer": "accepted", "eta_minutes": 0}, {"eta_minutes": "expected `int` >= 1"}),
        ({"answer": "accepted", "eta_minutes": 1441}, {"eta_minutes": "expected `int` <= 1440"}),
        ({"answer": "accepted", "eta_minutes": "25"}, {"eta_minutes": "expected `int`, got `str`"}),
        ({"answer": "accepted", "eta_minutes": 2.5}, {"eta_minutes": "expected `int`, got `float`"}),
        ({"answer": "accepted", "eta_minutes": True}, {"eta_minutes": "expected `int`, got `bool`"}),
        ({"answer": "accepted", "eta_minutes": None}, {"eta_minutes": "expected `int`, got `null`"}),
        ({"answer": "declined"}, {"reason": "is required and missing"}),
        ({"answer": "declined", "reason": "rain"}, {"reason": NOT_LISTED}),
        (
            {"answer": "declined", "eta_minutes": 5, "x": 1},
            {"eta_minutes": "is not taken here", "x": "is not taken here", "reason": "is required and missing"},
        ),
        ([], {"": "expected an object"}),
        ("accepted", {"": "expected an object"}),
    ],
)
def test_everything_that_is_wrong_with_an_answer_is_told_at_once(body: Any, expected: dict[str, str]) -> None:
    assert wrong(answer, body) == expected


@pytest.mark.parametrize(
    ("body", "reported"),
    [
        ({"status": "en_route"}, Reported("p", "en_route")),
        ({"status": "en_route", "eta_minutes": 20}, Reported("p", "en_route", minutes=20)),
        ({"status": "arriving", "eta_minutes": 3}, Reported("p", "arriving", minutes=3)),
        ({"status": "on_scene"}, Reported("p", "on_scene")),
        ({"status": "not_found"}, Reported("p", "not_found")),
        ({"status": "towing", "destination": " 見本　工場\n"}, Reported("p", "towing", destination="見本 工場")),
        ({"status": "towing", "destination": " \u200b\x00"}, Reported("p", "towing")),
        ({"status": "at_destination"}, Reported("p", "at_destination")),
        ({"status": "completed"}, Reported("p", "completed")),
        ({"status": "completed", "work": ["tire", "tow"]}, Reported("p", "completed", work=("tire", "tow"))),
        (
            {"status": "unsuccessful", "trouble": "wrong_equipment", "needs": ["flatbed"]},
            Reported("p", "unsuccessful", trouble="wrong_equipment", needs=("flatbed",)),
        ),
        ({"status": "unsuccessful", "trouble": "other"}, Reported("p", "unsuccessful", trouble="other")),
    ],
)
def test_each_status_with_and_without_a_position(body: dict[str, Any], reported: Reported) -> None:
    assert status(body) == Said(reported, None)
    assert status(body | {"position": HERE}) == Said(reported, LOCATED)


def test_a_position_may_stand_alone() -> None:
    assert status({"position": HERE}) == Said(None, LOCATED)
    assert status({"position": {"latitude": 35, "longitude": 139}}).located == Located("p", Fix(35.0, 139.0, NOW))


def test_every_status_there_is_has_its_body() -> None:
    assert set(STATUSES) == set(get_args(Status))


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ({}, {"status": f"expected one of {', '.join(get_args(Status))}, or a position alone"}),
        ({"status": "lost"}, {"status": f"expected one of {', '.join(get_args(Status))}, or a position alone"}),
        ({"eta_minutes": 5, "position": HERE}, {"eta_minutes": "is not taken here"}),
        ({"status": "towing", "eta_minutes": 5}, {"eta_minutes": "is not taken here"}),
        ({"status": "completed", "destination": "x"}, {"destination": "is not taken here"}),
        ({"status": "completed", "work": ["magic"]}, {"work[0]": NOT_LISTED}),
        ({"status": "completed", "work": ["tow", "tow"]}, {"work": "expected each once"}),
        ({"status": "completed", "work": "tow"}, {"work": "expected `array`, got `str`"}),
        ({"status": "towing", "destination": "x" * 201}, {"destination": "expected `str` of length <= 200"}),
        ({"status": "unsuccessful"}, {"trouble": "is required and missing"}),
        ({"position": {"latitude": 1}}, {"position": "object missing required field `longitude`"}),
        ({"position": HERE | {"height": 1}}, {"position": "object contains unknown field `height`"}),
        ({"position": HERE | {"latitude": 90.1}}, {"position.latitude": "expected `float` <= 90.0"}),
        ({"position": None}, {"position": "expected `object`, got `null`"}),
        ({"status": "on_scene", "position": []}, {"position": "expected `object`, got `array`"}),
    ],
)
def test_everything_that_is_wrong_with_a_status_is_told_at_once(body: Any, expected: dict[str, str]) -> None:
    assert wrong(status, body) == expected


def test_of_a_foreign_name_only_a_little_is_repeated() -> None:
    assert list(wrong(answer, {"answer": "declined", "reason": "busy", "x" * 5000: 1})) == ["x" * 40]


@pytest.mark.parametrize("body", [b"", b"{", b"\xff", b'"\xff"', b"[" * 5000, b'{"a":NaN}', b'{"a":"\\ud800"}'])
def test_what_is_no_json_is_refused_as_a_whole(body: bytes) -> None:
    for read in (lambda: read_answer(body, "o", "p"), lambda: read_status(body, "p", NOW)):
        with pytest.raises(BadFields) as caught:
            read()
        assert [error.field for error in caught.value.fields] == [""]


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner, max_size=4),
    max_leaves=8,
)
NAMES = ["answer", "status", "eta_minutes", "reason", "trouble", "needs", "destination", "work", "position"]
CODES = ["accepted", "declined", "busy", "wrong_equipment", "tow", *get_args(Status)]


@given(st.dictionaries(st.sampled_from(NAMES), st.sampled_from(CODES) | st.just(HERE) | JSON) | JSON)
def test_of_any_json_comes_a_happening_or_errors_that_name_their_fields(body: Any) -> None:
    for read in (answer, status):
        found = outcome(read, body)
        assert isinstance(found, Accepted | Refused | Said) or all(each.problem for each in found)


@given(st.binary(max_size=200))
def test_of_any_bytes_nothing_else_comes_either(body: bytes) -> None:
    for read in (lambda: read_answer(body, "o", "p"), lambda: read_status(body, "p", NOW)):
        assert outcome(read)


@given(st.integers(1, 1440), st.sampled_from(["en_route", "arriving"]))
def test_what_is_right_is_read_as_it_is(minutes: int, word: str) -> None:
    assert status({"status": word, "eta_minutes": minutes}).reported == Reported("p", word, minutes=minutes)  # type: ignore[arg-type]  # one of them
