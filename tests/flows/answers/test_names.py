import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.answers.names import name


@pytest.mark.parametrize(
    ("typed", "given_name"),
    [
        ("山田太郎", "山田太郎"),
        ("山田です", "山田"),
        ("　山田　太郎と申します。", "山田 太郎"),
        ("名前は鈴木花子です", "鈴木花子"),
        ("ﾔﾏﾀﾞ", "ヤマダ"),
        ("My name is John Smith.", "John Smith"),
        ("はい、山田です", "山田"),
        ("やない いつき", "やない いつき"),
        ("たいら", "たいら"),
        ("Van Nguyen", "Van Nguyen"),
        ("Can Yilmaz", "Can Yilmaz"),
        ("車田正美", "車田正美"),
        ("赤ちゃんを車に入れていいですか", None),
        ("いつ来ますか", None),
        ("まだですか", None),
        ("How long?", None),
        ("my car is broken", None),
        ("車が動かない", None),
        ("待ってます", None),
        ("わからない", None),
        ("寒い", None),
        ("はい", None),
        ("です", None),
        ("09012345678", None),
        ("", None),
        ("あ" * 41, None),
    ],
)
def test_a_name_is_unwrapped(typed: str, given_name: str | None) -> None:
    assert name(typed) == given_name


@given(st.text())
def test_a_name_has_one_to_forty_characters(text: str) -> None:
    found = name(text)
    assert found is None or 1 <= len(found) <= 40
