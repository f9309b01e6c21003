import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.answers.codes import code


@pytest.mark.parametrize(
    "typed",
    [
        "012345",
        "０１２３４５",
        " 012345 ",
        "012 345",
        "012-345",
        "0 1 2 3 4 5",
        "01-23-45",
        "０１２－３４５",
        "012345です",
        "012345。",
        "コードは012345",
        "コードは012345です",
        "番号は 012345 でした",
        "届いた6桁の番号は012345です",
        "the code is 012345",
    ],
)
def test_six_digits_are_a_code_however_they_are_typed(typed: str) -> None:
    assert code(typed) == "012345"


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "12345",
        "1234567",
        "事故の番号は012345",
        "走行距離は012345キロ",
        "0123 45 67",
        "012345 012345",
        "0１２三四五",
        "12.34.56",
        "090-1234-5678",
    ],
)
def test_anything_else_is_none(typed: str) -> None:
    assert code(typed) is None


@given(st.text())
def test_what_is_read_is_six_ascii_digits(typed: str) -> None:
    read = code(typed)
    assert read is None or (len(read) == 6 and read.isascii() and read.isdigit())


@given(st.from_regex(r"[0-9]{6}", fullmatch=True))
def test_every_code_with_its_zeros_is_read(typed: str) -> None:
    assert code(typed) == typed
