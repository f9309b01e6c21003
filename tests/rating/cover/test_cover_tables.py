"""A slip in a table is an error that names file and key."""

import pytest

from rating.cover import covers, doubts, matrices, terms
from rating.cover.errors import DanglingReference, DuplicateEntry, MissingPage
from rating.cover.tables import Source
from rating.errors import DataFileError, DuplicateKey, UnknownKey

NUMBER = """
[fuel]
description = "fuel"
unit = "litres"
reference = "B P31"
values = { 2025-01-01 = 10 }
"""

COVER = """
[edition]
since = 2025-01-01
[cover.a]
name = "あ"
area = "vehicle"
attachment = "optional"
pays = "Something."
page = "B P29"
"""

TABLE = """
[edition]
since = 2025-01-01
[matrix.a]
description = "a"
page = "B P29"
columns = { one = ["いち"], two = ["に"] }
[matrix.a.rows]
theft = { name = "盗難", marks = "○×" }
"""

FIRE = 'fire = {{ name = "火災", marks = "○×", {} = ["nobody"] }}\n'

DOUBT = """
[rounding]
reference = "B P29"
source = "Silent."
needs_staff = false
reading = "Down."
"""


def number(text: str) -> Source:
    return Source("numbers.toml", text)


def test_the_samples_are_right() -> None:
    assert terms.read(number(NUMBER))["fuel"].unit == "litres"
    assert covers.read(Source("covers.toml", COVER)).key("あ") == "a"
    assert matrices.read(Source("tables.toml", TABLE)).matrix["a"].covers("盗難", "いち")
    assert doubts.read(Source("doubts.toml", DOUBT))["rounding"].reading == "Down."


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (NUMBER + 'colour = "red"\n', UnknownKey),
        (NUMBER + NUMBER, DuplicateKey),
        (NUMBER + 'unit = "yen"\n', DuplicateKey),
        (NUMBER.replace('reference = "B P31"\n', ""), MissingPage),
        (NUMBER.replace("B P31", "somewhere"), MissingPage),
        (NUMBER.replace("B P31", "B P0"), MissingPage),
        (NUMBER.replace("= 10 }", "= 10.5 }"), DataFileError),
        (NUMBER.replace("= 10 }", '= "many" }'), DataFileError),
        (NUMBER.replace("2025-01-01", "2025-13-01"), DataFileError),
        (NUMBER.replace("[fuel]", "[fuel"), DataFileError),
    ],
)
def test_a_wrong_number_is_refused(text: str, kind: type[DataFileError]) -> None:
    with pytest.raises(kind) as refused:
        terms.read(number(text))
    assert refused.value.file == "numbers.toml"
    assert refused.value.key


@pytest.mark.parametrize(
    ("text", "kind", "key"),
    [
        (COVER + "x = 1\n", UnknownKey, "$.cover.a.x"),
        (COVER + COVER.split("2025-01-01")[1], DuplicateKey, "cover.a"),
        (COVER + COVER.split("2025-01-01")[1].replace("cover.a", "cover.b"), DuplicateEntry, "cover"),
        (COVER + 'also = ["a"]\n', DuplicateEntry, "cover"),
        (COVER.replace('page = "B P29"\n', ""), MissingPage, "$.cover.a.page"),
        (COVER.replace("B P29", ""), MissingPage, "cover.a"),
        (COVER + 'excludes = ["b"]\n', DanglingReference, "cover.a.excludes"),
        (COVER + 'requires = ["b"]\n', DanglingReference, "cover.a.requires"),
        (COVER + 'with = ["b"]\n', DanglingReference, "cover.a.with"),
        (COVER + 'limits = ["b"]\n', DanglingReference, "cover.a.limits"),
        (COVER + 'doubts = ["b"]\n', DanglingReference, "cover.a.doubts"),
        (COVER.replace('"optional"', '"sometimes"'), DataFileError, "$.cover.a.attachment"),
    ],
)
def test_a_wrong_cover_is_refused(text: str, kind: type[DataFileError], key: str) -> None:
    with pytest.raises(kind) as refused:
        covers.read(Source("covers.toml", text))
    assert (refused.value.file, refused.value.key) == ("covers.toml", key)


@pytest.mark.parametrize(
    ("text", "kind", "key"),
    [
        (TABLE.replace("○×", "○"), DataFileError, "matrix.a.rows.theft.marks"),
        (TABLE.replace("○×", "○x"), DataFileError, "matrix.a.rows.theft.marks"),
        (TABLE.replace("B P29", "P"), MissingPage, "matrix.a"),
        (TABLE.replace('"に"', '"いち"'), DuplicateEntry, "matrix.a.columns"),
        (TABLE + 'stolen = { name = "盗難", marks = "○×" }\n', DuplicateEntry, "matrix.a.rows"),
        (TABLE + FIRE.format("unless"), DanglingReference, "matrix.a.rows.fire.unless"),
        (TABLE + FIRE.format("doubts"), DanglingReference, "matrix.a.rows.fire.doubts"),
    ],
)
def test_a_wrong_table_is_refused(text: str, kind: type[DataFileError], key: str) -> None:
    with pytest.raises(kind) as refused:
        matrices.read(Source("tables.toml", text))
    assert (refused.value.file, refused.value.key) == ("tables.toml", key)


def test_a_doubt_needs_its_page() -> None:
    with pytest.raises(MissingPage):
        doubts.read(Source("doubts.toml", DOUBT.replace("B P29", "-")))
