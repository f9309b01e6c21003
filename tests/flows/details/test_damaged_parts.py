"""Where a car is damaged, told in free words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.answers.several import END, parts
from flows.details.damage import UNREAD, damage
from flows.details.table import PARTS

SIDES = {"左": "left", "右": "right"}
ENDS = ("前", "後ろ")
WHOLE = ("は無事", "は大丈夫です", "は何ともない", "に傷はない", "は凹んでない")


@pytest.mark.parametrize("whole", WHOLE)
@pytest.mark.parametrize("other", [*SIDES, *ENDS])
def test_a_part_that_is_whole_is_never_damaged(other: str, whole: str) -> None:
    assert damage(f"{other}{whole}") == UNREAD
    assert damage(f"屋根がへこんだ、{other}{whole}") == "roof"


@pytest.mark.parametrize(("side", "across"), SIDES.items())
@pytest.mark.parametrize(
    ("lamp", "along"), [("テールランプ", "rear"), ("ヘッドライト", "front"), ("ブレーキランプ", "rear")]
)
def test_a_lamp_stands_at_a_corner(side: str, across: str, lamp: str, along: str) -> None:
    assert damage(f"{side}の{lamp}") == f"{along}_{across}"


@pytest.mark.parametrize("said", ["見た目は何ともない", "どこも傷はないです", "外は無事", "無傷です"])
def test_a_car_that_seems_whole_is_whole(said: str) -> None:
    assert damage(said) == "none"


@pytest.mark.parametrize("said", ["見た目は何ともないけど変な音がする", "傷がないのは右だけ", "無事なのは左だけ"])
def test_more_than_that_is_asked_again(said: str) -> None:
    assert damage(said) in {"", UNREAD}


@given(
    st.lists(
        st.sampled_from([*SIDES, *ENDS, *WHOLE, "の", "と", "、", "ドア", "ライト", "ガラス", "が割れた"]), max_size=9
    ).map("".join)
)
def test_what_is_read_is_a_part_or_none(text: str) -> None:
    found = damage(text)
    assert found in {"", UNREAD, "none"} or {*parts(found)} <= {*PARTS}
    assert found.endswith(END) == (len(parts(found)) > 1)
