"""What comes in between while somebody renews: an accident, a question, another language, a sticker, silence."""

import pytest
from chat import Chat
from leading_renewal import answers, owner, renew

from flows.events import Channel

STOPS = ("notice", "conditions", "plan", "document", "insured", "point", "form", "apply")


def at(channel: Channel, question: str) -> Chat:
    chat = owner(channel)
    renew(chat, question, **({"duplicate": "yes"} if question == "point" else {}))
    return chat


@pytest.mark.parametrize("question", STOPS)
def test_an_accident_comes_first_and_the_renewal_after_it(channel: Channel, question: str) -> None:
    chat = at(channel, question)
    chat.says("事故にあいました")
    chat.hears("119番", "110番")
    chat.is_asked("emergency")
    chat.says("やめる")
    assert {talk.flow for talk in chat.session.paused} == {"renewal", "accident"}


@pytest.mark.parametrize("question", STOPS)
def test_a_breakdown_is_helped_first_and_the_renewal_is_not_lost(channel: Channel, question: str) -> None:
    chat = at(channel, question)
    chat.says("高速でタイヤがパンクして動けない")
    chat.is_asked("emergency")
    chat.says("やめる")
    assert {talk.flow for talk in chat.session.paused} == {"renewal", "roadside"}


def test_after_a_breakdown_was_put_aside_the_wish_to_renew_leads_back(channel: Channel) -> None:
    chat = at(channel, "grade")
    chat.says("車が動かない")
    chat.says("やめる")
    chat.says("保険の継続手続き")
    chat.is_asked("grade")


@pytest.mark.parametrize("question", STOPS)
@pytest.mark.parametrize("words", ["ヘルプ", "担当者と話したい", "ありがとう", "こんにちは", "住所を変更したい"])
def test_a_digression_is_answered_and_the_question_comes_again(channel: Channel, question: str, words: str) -> None:
    chat = at(channel, question)
    chat.says(words)
    assert chat.words
    if words != "住所を変更したい" or question not in {"notice", "conditions", "apply"}:
        chat.is_asked(question)


@pytest.mark.parametrize("question", STOPS)
def test_words_nobody_understands_are_met_with_help_and_at_the_third_time_with_a_person(
    channel: Channel, question: str
) -> None:
    chat = at(channel, question)
    for _ in range(2):
        chat.says("むにゃむにゃぽよよん")
        chat.is_asked(question)
        chat.never_hears("担当者がお電話で承ります")
    chat.says("むにゃむにゃぽよよん")
    chat.hears("担当者がお電話で承ります", "03-0000-0003")
    chat.is_asked(question)


@pytest.mark.parametrize("question", STOPS)
def test_a_sticker_a_photo_and_a_place_change_nothing(channel: Channel, question: str) -> None:
    chat = at(channel, question)
    chat.sends_sticker()
    chat.is_asked(question)
    chat.sends_photo()
    if channel == "line":
        # Of nothing that is known here: what it is for is asked once, and then no more.
        chat.taps("ほかのご用件")
        chat.is_asked(question)
        chat.sends_photo()
    chat.is_asked(question)
    if channel == "line":
        chat.sends_location()
        chat.is_asked(question)


@pytest.mark.parametrize("question", STOPS)
def test_the_language_changes_in_the_middle_and_back(channel: Channel, question: str) -> None:
    chat = at(channel, question)
    for words, language in (("English", "en"), ("やさしい日本語", "easy"), ("日本語", "ja")):
        chat.says(words)
        chat.is_asked(question)
        assert chat.session.language == language
    if question == "point":
        answers(chat, "duplicate")
    renew(chat)
    assert chat.applies().language == "ja"


def test_each_screen_is_kept_in_the_language_it_was_read_in(channel: Channel) -> None:
    chat = at(channel, "insured")
    chat.says("English")
    renew(chat, "grade")
    chat.says("やさしい日本語")
    renew(chat)
    languages = {screen.wording for screen in chat.screens()}
    assert {
        "renewal-plan@ja",
        "renewal-insured@ja",
        "renewal-insured@en",
        "renewal-grade@easy",
        "renewal-apply@easy",
    } <= (languages)
    assert "renewal-plan@en" not in languages


def test_silence_in_the_middle_is_reminded_of_once_and_then_waits(channel: Channel) -> None:
    chat = at(channel, "grade")
    chat.waits(31)
    chat.hears("途中のお手続き")
    chat.is_asked("grade")
    chat.waits(31)
    chat.hears_nothing()
    assert chat.session.talk is None
    chat.waits(3 * 24 * 60)
    chat.hears_nothing()
    chat.says("はい")
    chat.is_asked("cover")


@pytest.mark.parametrize(
    "words", ["保険料はいくらですか", "クーリングオフはできますか", "等級って何ですか", "何かあるんですか？"]
)
def test_a_question_in_the_middle_answers_nothing(channel: Channel, words: str) -> None:
    chat = at(channel, "cancelled")
    chat.says(words)
    chat.is_asked("cancelled")
    assert not [kept for kept in chat.answers_kept() if kept.state == "cancelled"]


@pytest.mark.parametrize("question", ["plan", "cover"])
def test_whoever_wants_to_be_called_is(channel: Channel, question: str) -> None:
    chat = at(channel, question)
    chat.says("090-0000-0009に電話ください")
    chat.hears("お電話するよう伝えました")
    chat.is_asked(question)


def test_linking_talk_in_the_middle_comes_back_to_the_renewal(channel: Channel) -> None:
    chat = at(channel, "grade")
    chat.says("お知らせの設定")
    chat.says("受け取る", "受け取らない")
    chat.is_asked("grade")
