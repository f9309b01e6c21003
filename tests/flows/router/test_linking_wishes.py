"""What is wanted of an account is heard in whatever words, and each of the menu's own labels leads where it says."""

import pytest

from flows.router.route import route
from flows.words import LANGUAGES, words


@pytest.mark.parametrize(
    ("said", "wish"),
    [
        ("連携したい", "link"),
        ("連携", "link"),
        ("connect my account", "link"),
        ("連携解除", "unlink"),
        ("連携を解除してください", "unlink"),
        ("unlink", "unlink"),
        ("専用ページ", "page"),
        ("マイページを見たい", "page"),
        ("log in", "page"),
        ("お知らせの設定", "consents"),
        ("別の契約者に変えたい", "switch"),
        ("別のご契約者に変更", "switch"),
        ("ログインできない", "trouble"),
        ("I can't log in", "trouble"),
    ],
)
def test_a_wish_is_heard(said: str, wish: str) -> None:
    assert route(said).intent == "linking"
    assert route(said).hints == {"wish": wish}


@pytest.mark.parametrize(
    ("said", "trouble"),
    [
        ("パスワードを忘れました", "password"),
        ("パスワード", "password"),
        ("forgot my password", "password"),
        ("認証コードが届かない", "late"),
        ("コードがまだ来ない", "late"),
        ("code never came", "late"),
        ("コードの画面が消えた", "vanished"),
        ("メールアドレスが使えない", "mail"),
        ("I lost my email", "mail"),
        ("機種変更した", "device"),
        ("スマホを変えたのでログインできない", "device"),
        ("I changed my phone", "device"),
        ("IDを忘れた", "id"),
        ("ID", "id"),
        ("家族と同じ電話番号です", "shared"),
    ],
)
def test_a_thing_lost_is_heard(said: str, trouble: str) -> None:
    assert route(said).intent == "linking"
    assert route(said).hints == {"wish": "trouble", "trouble": trouble}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("choice", "wish"), [("linking", "link"), ("page", "page")])
def test_the_menus_labels_lead_where_they_say(language: str, choice: str, wish: str) -> None:
    said = words(language).text(f"home-menu-{choice}")  # type: ignore[arg-type]  # one of the three
    assert route(said).intent == "linking"
    assert route(said).hints == {"wish": wish}
