"""Who is to be told of an accident: named with consent, and forgotten whenever it is wished; on both channels."""

import pytest
from chat import Chat
from customers import HANAKO

from flows.accident.recording import AddWatcher, RemoveWatcher
from flows.accident.watching import MOST_WATCHERS, WORDING, Watcher

ICHIRO = Watcher("w1", "見本 一郎", "+819000000005")


@pytest.fixture
def watched(chat: Chat) -> Chat:
    """A customer with one watcher."""
    chat.watchers = (ICHIRO,)
    return chat


def test_a_watcher_is_named_with_consent(chat: Chat) -> None:
    chat.says("見守りを登録したい")
    chat.is_asked("wish")
    chat.taps("ご家族を登録する")
    chat.says("見本 一郎", "090-0000-0005")
    chat.is_asked("consent")
    chat.hears("見本 一郎様", "①事故があったこと", "②けが人の有無", "③救急車", "ご本人の了承", "いつでも「見守り」")
    chat.taps("同意する")
    assert chat.did(AddWatcher) == [AddWatcher("customer-1", "見本 一郎", "+819000000005", WORDING)]
    chat.hears("ご登録しました")
    assert chat.session.talk is None


@pytest.mark.parametrize("said", ["同意しない", "いいえ", "やめる"])
def test_without_consent_nobody_is_named(chat: Chat, said: str) -> None:
    chat.says("見守り")
    chat.taps("ご家族を登録する")
    chat.says("見本 一郎", "090-0000-0005", said)
    assert not [effect for effect in chat.everything if isinstance(effect, AddWatcher)]


@pytest.mark.parametrize("said", ["いいんですか？", "あとで考えます", "費用はかかりますか"])
def test_consent_must_be_meant(chat: Chat, said: str) -> None:
    chat.says("見守り")
    chat.taps("ご家族を登録する")
    chat.says("見本 一郎", "090-0000-0005", said)
    assert not [effect for effect in chat.everything if isinstance(effect, AddWatcher)]
    chat.is_asked("consent")


def test_a_landline_takes_no_notice(chat: Chat) -> None:
    chat.says("見守り")
    chat.taps("ご家族を登録する")
    chat.says("見本 一郎", "03-0000-0001")
    chat.hears("SMSの届く携帯電話の番号")
    chat.is_asked("reach")


@pytest.mark.parametrize("said", ["見守り", "見守りをやめたい", "家族への知らせをやめたい", "見守りサービスの解除"])
def test_a_watcher_is_forgotten_whenever_it_is_wished(watched: Chat, said: str) -> None:
    watched.says(said)
    watched.hears("登録済み", "見本 一郎 …0005")
    watched.taps("登録をやめる")
    watched.taps("見本 一郎 …0005")
    assert watched.did(RemoveWatcher) == [RemoveWatcher("customer-1", "w1")]
    watched.hears("お名前とご連絡先を消しました")


def test_nobody_need_be_forgotten_after_all(watched: Chat) -> None:
    watched.says("見守り")
    watched.taps("登録をやめる", "やめない")
    assert not watched.did(RemoveWatcher)
    watched.hears("何も変えていません")


def test_with_as_many_as_there_may_be_no_more_are_offered(chat: Chat) -> None:
    chat.watchers = tuple(Watcher(f"w{n}", "見本", f"+81900000000{n}") for n in range(MOST_WATCHERS))
    chat.says("見守り")
    assert [choice.key for choice in chat.question.choices] == ["remove", "nothing"]


def test_a_stranger_is_told_to_link_first(stranger: Chat) -> None:
    stranger.says("見守り")
    stranger.hears("「連携」とお送りください")
    assert stranger.session.talk is None


def test_who_waits_for_help_is_not_asked_about_watchers(chat: Chat) -> None:
    chat.says("車が動かない")
    chat.says("見守り")
    assert chat.session.talk is not None
    assert chat.session.talk.flow == "roadside"


@pytest.mark.parametrize("said", ["見守るプラスの保険料", "子どもを見守りたい", "家族と話したい"])
def test_what_only_sounds_like_it_is_something_else(chat: Chat, said: str) -> None:
    chat.says(said)
    assert chat.session.talk is None or chat.session.talk.flow != "watchers"


def test_silence_leaves_everything_as_it_is(watched: Chat) -> None:
    watched.says("見守り")
    watched.waits(90)
    assert watched.session.talk is None


def test_by_sms_the_number_of_another_person_is_not_repeated_whole() -> None:
    chat = Chat("sms", HANAKO)
    chat.says("見守り")
    chat.taps("ご家族を登録する")
    chat.says("見本 一郎", "090-0000-0005")
    chat.hears("…0005")
    chat.never_hears("090-0000-0005")
