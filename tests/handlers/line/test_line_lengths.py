import pytest
from hypothesis import given
from hypothesis import strategies as st
from line_messages import runs

from handlers.line.lengths import clip, fits, graphemes, shorten, split, units

FAMILY = "👨‍👩‍👧"


@pytest.mark.parametrize(
    ("text", "code_units", "clusters"),
    [
        ("", 0, 0),
        ("abc", 3, 3),
        ("はい", 2, 2),
        ("🍎", 2, 1),
        (FAMILY, 8, 1),
        ("か\u3099", 2, 1),
        ("\r\n", 2, 1),
        ("🇯🇵", 4, 1),
        ("𠮷野家", 4, 3),
    ],
)
def test_the_two_rules_count_differently(text: str, code_units: int, clusters: int) -> None:
    assert (units(text), graphemes(text)) == (code_units, clusters)


@pytest.mark.parametrize(
    ("label", "most", "short"),
    [
        ("バッテリー上がり", 8, "バッテリー上がり"),
        ("バッテリーが上がった", 8, "バッテリーが上…"),
        (FAMILY * 3, 3, FAMILY * 3),
        (FAMILY * 4, 3, FAMILY * 2 + "…"),
        ("no spare tyre", 9, "no spare…"),
    ],
)
def test_a_label_is_shortened_by_what_a_reader_calls_characters(label: str, most: int, short: str) -> None:
    assert shorten(label, most) == short


@given(st.text(), st.integers(1, 30))
def test_a_shortened_label_fits_and_an_unshortened_one_is_untouched(label: str, most: int) -> None:
    short = shorten(label, most)
    assert graphemes(short) <= most
    assert fits(short, most)
    assert short == label or not fits(label, most)


@given(runs(), st.integers(3, 30))
def test_a_clipped_text_fits(text: str, most: int) -> None:
    assert units(clip(text, most)) <= most


@given(runs(), st.integers(8, 40))
def test_a_split_text_loses_nothing_but_white_space(text: str, most: int) -> None:
    parts = split(text, most)
    assert all(units(part) <= most for part in parts)
    assert "".join("".join(parts).split()) == "".join(text.split())


def test_a_text_is_parted_between_sentences_where_that_is_near_enough() -> None:
    assert split("一つ目の文です。二つ目の文です。", 10) == ["一つ目の文です。", "二つ目の文です。"]
    assert split("途切れのない長い文", 5) == ["途切れのな", "い長い文"]


def test_a_text_that_fits_is_left_as_it_is() -> None:
    assert split(" 一行目\n二行目 ", 100) == [" 一行目\n二行目 "]


def test_a_cluster_is_never_parted_unless_it_is_alone_too_long() -> None:
    assert split(FAMILY * 3, 17) == [FAMILY * 2, FAMILY]
    assert "".join(split("e" + "\u0301" * 20, 8)) == "e" + "\u0301" * 20
