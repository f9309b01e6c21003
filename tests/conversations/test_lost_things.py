"""Lost things: passwords, mails, telephones, codes, pages, IDs; each a short path, by tap and in words."""

import pytest
from chat import Chat
from customers import HANAKO

from flows.session import Language


@pytest.mark.parametrize(
    ("words", "heard"),
    [
        ("パスワードを忘れた", ("パスワードを忘れたとき",)),
        ("ログインできない", ("どのようなことでお困りですか",)),
        ("コードが届かない", ("みどり窓口損保から", "迷惑メール", "60秒")),
        ("コードの画面が消えた", ("すべて閉じて", "もう一度ログイン")),
        ("IDを忘れた", ("大文字と小文字",)),
        ("家族と同じ電話番号です", ("おひとりずつ",)),
        ("メールアドレスが使えない", ("どれに当てはまりますか",)),
        ("スマホを変えた", ("どのように替わりましたか",)),
        ("スマホなくした", ("どのように替わりましたか",)),
        ("携帯落とした", ("どのように替わりましたか",)),
        ("新しいスマホにしたので引き継ぎたい", ("どのように替わりましたか",)),
        ("番号のSMSが来ない", ("迷惑メール",)),
        ("6桁の番号が送られてきません", ("迷惑メール",)),
        ("登録したメールもう使ってない", ("どれに当てはまりますか",)),
        ("PW忘れ", ("パスワードを忘れたとき",)),
        ("暗証番号がわからない", ("パスワードを忘れたとき",)),
        ("ページ消えちゃった", ("すべて閉じて",)),
        ("リンク切れてる", ("すべて閉じて",)),
        ("嫁と携帯共有", ("おひとりずつ",)),
        ("I forgot my password", ("Forgotten password",)),
        ("the code didn't arrive", ("spam folder",)),
    ],
)
def test_each_thing_lost_is_a_short_path_from_words(stranger: Chat, words: str, heard: tuple[str, ...]) -> None:
    stranger.says(words)
    stranger.hears(*heard)
    assert stranger.session.talk is not None


@pytest.mark.parametrize(
    ("taps", "heard", "page"),
    [
        (("パスワードを忘れた",), "再設定", "/account/forgot"),
        (("登録のメールが使えない", "前のIDは覚えている"), "SMSで受け取れます", "/account/"),
        (("登録のメールが使えない", "どちらもわからない"), "そのままお進みいただけます", "/account/register"),
        (("コードの画面が消えた",), "すべて閉じて", "/account/"),
        (("IDがわからない",), "大文字と小文字", "/account/"),
    ],
)
def test_each_thing_lost_shows_the_page_that_helps(
    stranger: Chat, taps: tuple[str, ...], heard: str, page: str
) -> None:
    stranger.says("ログインできない")
    stranger.taps(*taps)
    stranger.hears(heard)
    stranger.is_shown_page(page)
    stranger.is_asked("onward")


@pytest.mark.parametrize(
    "taps",
    [("登録のメールが使えない", "IDが携帯番号"), ("電話を替えた", "電話番号が変わった")],
)
def test_what_only_the_desk_can_change_names_the_desk(stranger: Chat, taps: tuple[str, ...]) -> None:
    stranger.says("ログインできない")
    stranger.taps(*taps)
    stranger.hears("ご契約相談デスク", "03-0000-0003")
    stranger.is_asked("onward")


def test_who_is_linked_changes_a_lost_mail_on_the_page_at_once(chat: Chat) -> None:
    chat.says("メールアドレスが使えない")
    chat.taps("この画面から変える")
    assert chat.is_shown_page("/account/enter/")


def test_who_is_not_linked_is_not_offered_to_change_it_from_here(stranger: Chat) -> None:
    stranger.says("メールアドレスが使えない")
    stranger.never_hears("この画面から変える")


def test_a_new_telephone_with_the_same_line_needs_nothing(chat: Chat) -> None:
    chat.says("機種変更した")
    chat.taps("同じLINEを引き継いだ")
    chat.hears("お手続きは要りません")


def test_a_new_line_account_is_linked_again(stranger: Chat) -> None:
    stranger.says("機種変更した")
    stranger.taps("新しいLINEになった", "連携する")
    stranger.is_asked("invitation" if stranger.channel == "line" else "birth")


def test_one_trouble_after_the_other_is_answered(stranger: Chat) -> None:
    stranger.says("ログインできない")
    stranger.taps("パスワードを忘れた", "ほかの困りごと", "パスワードを忘れた")
    stranger.hears("再設定")
    stranger.taps("ほかの困りごと", "登録のメールが使えない", "どちらもわからない", "ほかの困りごと")
    stranger.taps("登録のメールが使えない")
    stranger.is_asked("mail")
    stranger.taps("前のIDは覚えている", "これで大丈夫")
    assert stranger.session.talk is None


@pytest.mark.parametrize("said", ["うまくいかない", "うまくいかないとき"])
def test_trouble_is_understood_by_the_name_it_has_elsewhere_too(chat: Chat, said: str) -> None:
    chat.says("連携")
    chat.is_asked("onward")
    chat.says(said)
    chat.is_asked("trouble")


def test_trouble_with_an_invitation_leads_to_help_and_back() -> None:
    chat = Chat("line")
    chat.says("連携したい")
    chat.taps("うまくいかない", "コードが届かない", "連携する")
    assert chat.is_shown_page("/account/link/")
    chat.says("コードが届かない")
    chat.hears("迷惑メール")


@pytest.mark.parametrize(
    ("channel", "linked", "heard"),
    [
        ("line", False, "SMSで「パスワード」"),
        ("sms", False, "先に「連携する」"),
        ("sms", True, "「専用ページ」を開き"),
        ("line", True, "「専用ページ」を開き"),
    ],
)
def test_a_forgotten_password_is_helped_by_what_this_telephone_can_prove(
    channel: str, heard: str, *, linked: bool
) -> None:
    chat = Chat(channel, HANAKO if linked else None)  # type: ignore[arg-type]  # the two channels
    chat.says("パスワード")
    chat.hears(heard)
    chat.is_shown_page("/account/forgot")
    chat.taps("専用ページを開く" if linked else "連携する")


@pytest.mark.parametrize("language", ["ja", "en", "easy"])
def test_every_path_can_be_walked_in_every_language(language: Language) -> None:
    for who in (HANAKO, None):
        chat = Chat("line", who, language=language)
        chat.says("トラブル" if who else "ログインできない", "最初から")
        open_labels = [choice.label for choice in chat.question.choices]
        for label in open_labels:
            walked = Chat("line", who, chat.session, language)
            walked.everything = list(chat.everything)
            walked.taps(label)
            assert walked.said


def test_a_person_in_this_talk_is_the_contract_desk(chat: Chat) -> None:
    chat.says("パスワードを忘れた")
    chat.taps("担当者と話す")
    chat.hears("ご契約相談デスク", "03-0000-0003")
    chat.is_asked("onward")


@pytest.mark.parametrize("words", ["番号は同じ", "番号は変わらない"])
def test_a_number_that_is_the_same_has_not_changed(stranger: Chat, words: str) -> None:
    stranger.says("機種変更した", words)
    stranger.is_asked("device")


@pytest.mark.parametrize("words", ["連携切って", "連携を取り消し", "登録解除"])
def test_a_link_is_undone_in_everyday_words_once_that_is_confirmed(chat: Chat, words: str) -> None:
    chat.says(words)
    chat.is_asked("unlink")
    chat.hears("連携を解除しますか")
