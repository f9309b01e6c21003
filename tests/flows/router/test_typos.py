"""One wrong character in a long word is put right; a word of its own is left alone, however alike it looks."""

import pytest

from flows.router.route import route


@pytest.mark.parametrize(
    "words",
    [
        "ほかにない", "変わりない", "車は変わらない", "車両いらない", "車両保険はいらない", "引っ越しで車いらない",
        "ページが開かない", "もう乗らない", "よくわからない", "もう終わらない", "特に変わりない",
        "車庫のシャッターが開かない",
    ],
)  # fmt: skip
def test_a_denial_is_no_misspelt_breakdown(words: str) -> None:
    assert not route(words).urgent


@pytest.mark.parametrize("words", ["車がうごない", "うこかない", "エンジソがかからない", "エンジンがかがらない"])
def test_a_misspelt_breakdown_is_still_one(words: str) -> None:
    assert route(words).intent == "roadside"


@pytest.mark.parametrize(("words", "mended"), [("うこかない", True), ("車が動かない", False), ("こんにちは", False)])
def test_what_was_only_guessed_at_says_so(words: str, *, mended: bool) -> None:
    assert route(words).mended is mended
