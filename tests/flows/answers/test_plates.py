import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.answers.plates import Plate, partial, plate


@pytest.mark.parametrize(
    ("typed", "canonical"),
    [
        ("品川300さ1234", "品川 300 さ 12-34"),
        ("品川 ３００ さ 12-34", "品川 300 さ 12-34"),
        ("品川３００サ１２－３４", "品川 300 さ 12-34"),
        ("なにわ 530 あ ・・・1", "なにわ 530 あ ・・・1"),
        ("なにわ530あ･･12", "なにわ 530 あ ・・12"),
        ("練馬 580 わ ・123", "練馬 580 わ ・123"),
        ("札幌50れ7", "札幌 50 れ ・・・7"),
        ("尾張小牧 3A0 ま 10-01", "尾張小牧 3A0 ま 10-01"),
        ("富士山 330 Y 1234", "富士山 330 Y 12-34"),
        ("しながわさんびゃくさ1242", "しながわ 300 さ 12-42"),
        ("品川 さんびゃくさんじゅう す 12-34", "品川 330 す 12-34"),
        ("ナンバーは品川300さ1234です", "品川 300 さ 12-34"),
        ("袖ヶ浦 500 ほ 98-76", "袖ヶ浦 500 ほ 98-76"),
        ("品川300ん1234", None),
        ("品川300へ1234", None),
        ("品川300さ0", None),
        ("品川300さ12345", None),
        ("12-34", None),
        ("品川", None),
        ("", None),
    ],
)
def test_a_whole_plate_is_read(typed: str, canonical: str | None) -> None:
    found = plate(typed)
    assert (str(found) if found else None) == canonical


@pytest.mark.parametrize(
    ("typed", "serial"),
    [
        ("12-34", "12-34"),
        ("１２３４", "12-34"),
        ("・・・1", "・・・1"),
        ("12-34しかわからない", "12-34"),
        ("品川300さ1234", None),
        ("0", None),
        ("12345", None),
    ],
)
def test_the_serial_alone_is_partial(typed: str, serial: str | None) -> None:
    assert partial(typed) == serial


PLATES = st.builds(
    Plate,
    area=st.sampled_from(["品川", "なにわ", "とちぎ", "尾張小牧", "富士山", "いわき", "袖ヶ浦", "津"]),
    classification=st.from_regex(r"[1-9][0-9]{0,2}|[1-9][0-9][ACFHKLMPXY]", fullmatch=True),
    kana=st.sampled_from("あいうえかきくけこさすせそたちつてとなにぬねのはひふほまみむめもやゆよらりるれろわ"),
    serial=st.integers(1, 9999),
)


@given(PLATES)
def test_a_printed_plate_is_read_back(printed: Plate) -> None:
    assert plate(str(printed)) == printed
    assert plate(f"{printed.area}{printed.classification}{printed.kana}{printed.serial}") == printed


@given(st.text())
def test_a_plate_read_is_read_the_same_again(text: str) -> None:
    found = plate(text)
    assert found is None or plate(str(found)) == found
    partial(text)
