from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlers.sms.limits import Violation, check, fits
from handlers.sms.segments import BASIC, EXTENDED, JOINED, Segments, cost, encoding_of, segments, split

GSM = st.text(st.sampled_from(sorted(BASIC | EXTENDED)), max_size=700)
ANY = st.one_of(GSM, st.text(max_size=500), st.text(st.sampled_from("あ🚗aé€"), max_size=500))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", Segments("gsm7", 0, 0)),
        ("a" * 160, Segments("gsm7", 160, 1)),
        ("a" * 161, Segments("gsm7", 161, 2)),
        ("a" * 306, Segments("gsm7", 306, 2)),
        ("a" * 307, Segments("gsm7", 307, 3)),
        ("€" * 80, Segments("gsm7", 160, 1)),
        ("€" * 81, Segments("gsm7", 162, 2)),
        ("a" * 159 + "€", Segments("gsm7", 161, 2)),
        ("^{}\\[~]|\f", Segments("gsm7", 18, 1)),
        ("あ" * 70, Segments("ucs2", 70, 1)),
        ("あ" * 71, Segments("ucs2", 71, 2)),
        ("あ" * 134, Segments("ucs2", 134, 2)),
        ("あ" * 135, Segments("ucs2", 135, 3)),
        ("🚗" * 35, Segments("ucs2", 70, 1)),
        ("🚗" * 36, Segments("ucs2", 72, 2)),
        ("a" * 70 + "あ", Segments("ucs2", 71, 2)),
        ("€" * 69 + "あ", Segments("ucs2", 70, 1)),
        ("`", Segments("ucs2", 1, 1)),
        ("ç", Segments("ucs2", 1, 1)),
        ("Ç", Segments("gsm7", 1, 1)),
    ],
)
def test_a_text_measures(text: str, expected: Segments) -> None:
    assert segments(text) == expected


def test_a_pair_that_would_be_torn_moves_to_the_next_part() -> None:
    assert [len(part) for part in split("あ" * 66 + "🚗" + "あ" * 66)] == [66, 66, 1]
    assert [len(part) for part in split("a" * 152 + "€" + "a" * 152)] == [152, 152, 1]
    # 134 and 306 units are two parts elsewhere.
    assert segments("あ" * 66 + "🚗" + "あ" * 66) == Segments("ucs2", 134, 3)
    assert segments("a" * 152 + "€" + "a" * 152) == Segments("gsm7", 306, 3)


def test_the_alphabet_is_the_standards_127_characters_and_ten_more_behind_an_escape() -> None:
    assert (len(BASIC), len(EXTENDED)) == (127, 10)
    assert not BASIC & EXTENDED


@given(ANY)
def test_the_parts_are_the_text(text: str) -> None:
    assert "".join(split(text)) == text


@given(ANY)
def test_the_units_of_the_parts_add_up_and_each_part_has_room(text: str) -> None:
    whole, encoding = segments(text), encoding_of(text)
    sizes = [sum(cost(character, encoding) for character in part) for part in split(text)]
    assert sum(sizes) == whole.units
    assert len(sizes) == whole.count
    assert all(size <= JOINED[encoding] for size in sizes) or whole.count == 1


@given(ANY)
def test_units_are_what_utf_16_takes(text: str) -> None:
    size = segments(text)
    if size.encoding == "ucs2":
        assert size.units == len(text.encode("utf-16-le", "surrogatepass")) // 2


@given(ANY)
def test_a_part_is_left_early_only_for_a_pair(text: str) -> None:
    encoding, parts = encoding_of(text), split(text)
    for part, following in pairwise(parts):
        room = JOINED[encoding] - sum(cost(character, encoding) for character in part)
        assert room < cost(following[0], encoding)


@pytest.mark.parametrize(
    ("text", "rules"),
    [
        ("あ" * 335, []),
        ("あ" * 336, ["over_budget"]),
        ("あ" * 660, ["over_budget"]),
        ("あ" * 661, ["over_budget", "over_carrier"]),
        ("a" * 1520, ["over_budget"]),
        ("あ" * 1601, ["over_budget", "over_carrier", "over_characters"]),
        ("", ["empty"]),
    ],
)
def test_limits(text: str, rules: list[str]) -> None:
    assert [violation.rule for violation in check(text)] == rules
    assert fits(text) is ("over_carrier" not in rules)


def test_a_violation_says_by_how_much() -> None:
    assert check("あ" * 661) == [Violation("over_budget", 10, 5), Violation("over_carrier", 661, 660)]
