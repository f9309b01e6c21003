"""What is agreed to must be meant: a question, a doubt or a condition in the same breath agrees to nothing."""

import pytest
from chat import Chat
from leading_renewal import owner, renew

from flows.effects import FileApplication, RecordProgress
from flows.events import Channel


@pytest.mark.parametrize(
    "words",
    [
        "やっぱり申し込むのやめた",
        "申し込むか迷ってます",
        "申し込むのは明日にします",
        "申し込む前に聞きたいことがあります",
        "同意する前に質問があります",
        "申し込むと取り消せますか",
        "妻と相談してから申し込みます",
        "申し込みますけど免許はブルーです",
    ],
)
def test_only_a_plain_word_applies(channel: Channel, words: str) -> None:
    chat = owner(channel)
    renew(chat, "apply")
    chat.says(words)
    assert not chat.did(FileApplication)


@pytest.mark.parametrize(
    "words", ["申し込みます", "申込みます", "同意します。", "同意して申し込む", "はい、お願いします"]
)
def test_a_plain_word_applies(channel: Channel, words: str) -> None:
    chat = owner(channel)
    renew(chat, "apply")
    chat.says(words)
    assert len(chat.did(FileApplication)) == 1


@pytest.mark.parametrize(
    "words", ["免許ブルーだけど大丈夫ですか", "いいですけど免許はブルーです", "妻が運転しても大丈夫ですか"]
)
def test_conditions_that_are_doubted_are_not_confirmed(channel: Channel, words: str) -> None:
    chat = owner(channel)
    renew(chat, "conditions")
    chat.says(words)
    chat.is_asked("conditions")


@pytest.mark.parametrize("words", ["はい？", "はい、でも車が違います", "はいって何ですか"])
def test_a_check_is_not_passed_by_a_yes_that_asks(channel: Channel, words: str) -> None:
    chat = owner(channel)
    renew(chat, "car")
    chat.says(words)
    assert "car" not in chat.session.talk.slots  # type: ignore[union-attr]  # it goes on


@pytest.mark.parametrize(
    "words", ["もう更新済みですけど", "更新しますか迷ってます", "同じ値段ですか", "更新しないとどうなる？"]
)
def test_a_reminder_is_not_answered_by_what_only_speaks_of_it(channel: Channel, words: str) -> None:
    chat = owner(channel)
    chat.is_reminded()
    chat.says(words)
    assert not chat.did(RecordProgress)
    assert "conditions" not in [getattr(message, "prompt", "").split(".")[1:2] for message in chat.said]
    assert chat.session.talk is None or chat.session.talk.state != "conditions"


@pytest.mark.parametrize("words", ["やめようかな", "高いからやめようかな", "どうしようかな"])
def test_who_ponders_has_no_breakdown(channel: Channel, words: str) -> None:
    chat = owner(channel)
    chat.is_reminded()
    chat.says(words)
    chat.never_hears("119番")


@pytest.mark.parametrize(("words", "read"), [("18歳です", "18"), ("35才", "35"), ("４０", "40"), ("35", "35")])
def test_an_age_is_read_as_people_write_it(channel: Channel, words: str, read: str) -> None:
    chat = changing(channel, "いちばん若い運転者")
    chat.says(words)
    assert chat.session.talk.slots["youngest"].value == read  # type: ignore[union-attr]  # it goes on


@pytest.mark.parametrize("words", ["平成40年5月1日", "来年20になります", "090-1234-5678"])
def test_what_is_no_age_is_asked_again(channel: Channel, words: str) -> None:
    chat = changing(channel, "いちばん若い運転者")
    chat.says(words)
    chat.is_asked("youngest")


def test_a_licence_that_has_expired_is_not_taken(channel: Channel) -> None:
    chat = changing(channel, "免許証の有効期限")
    chat.says("2024年5月1日")
    chat.is_asked("expiry")


def changing(channel: Channel, label: str) -> Chat:
    """Somebody about to change one of the conditions."""
    chat = owner(channel)
    renew(chat, "conditions")
    chat.taps("条件を変える")
    chat.taps(next(choice.label for choice in chat.question.choices if label in choice.label))
    return chat
