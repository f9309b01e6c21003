import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.router.commands import command


@pytest.mark.parametrize(
    ("words", "key"),
    [
        ("戻る", "back"),
        ("もどる", "back"),
        ("戻りたいです", "back"),
        ("ひとつ前に戻る", "back"),
        ("キャンセル", "cancel"),
        ("キャンセルします。", "cancel"),
        ("ｷｬﾝｾﾙしてください", "cancel"),
        ("やめる", "cancel"),
        ("担当者", "human"),
        ("担当者と話したいです", "human"),
        ("オペレーターお願いします", "human"),
        ("ヘルプ", "help"),
        ("あとで", "later"),
        ("続き", "resume"),
        ("最初から", "restart"),
        ("メニュー", "menu"),
        ("English", "en"),
        ("ＥＮＧＬＩＳＨ please", "en"),
        ("やさしい日本語", "easy"),
        ("やさしい にほんご", "easy"),
        ("日本語でお願いします", "ja"),
        ("STOP", "stop"),
        ("ことば", "language"),
        ("Language", "language"),
        ("戻ることができない坂道", None),
        ("キャンセル料はかかりますか", None),
        ("担当者の名前を教えて", None),
        ("あとで電話します", None),
        ("English school", None),
        ("続きが気になる", None),
        ("はい", None),
        ("", None),
    ],
)
def test_only_the_command_itself_is_a_command(words: str, key: str | None) -> None:
    assert command(words) == key


@given(st.text())
def test_no_text_raises(text: str) -> None:
    command(text)
