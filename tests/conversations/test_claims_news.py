"""What the claims desk says of a report, as its customer reads it on both channels."""

from datetime import date, timedelta
from typing import get_args

import pytest
from chat import NIGHT, REPORT, Chat

from flows.accident import wanting
from flows.accident.lint import complaints
from flows.accident.news import DeskWord, ReportState
from flows.accident.standing import ReportStanding
from flows.events import TextReceived
from flows.session import Language, Session

WORDS: tuple[DeskWord, ...] = get_args(DeskWord)
STATES: tuple[ReportState, ...] = get_args(ReportState)
LANGUAGES: tuple[Language, ...] = get_args(Language)


def test_state_person_and_day_of_the_next_contact_are_told(chat: Chat) -> None:
    chat.hears_of_report("in_hand", in_charge="山田", next_contact=date(2026, 11, 25))
    chat.hears("事故のご報告について", "担当者が決まり", REPORT, "担当者が確認中です", "山田", "11/25(水)まで")


def test_what_is_not_known_yet_says_that_it_will_be_told(chat: Chat) -> None:
    chat.hears_of_report("received")
    chat.hears("決まりしだいお知らせします", "日が決まりしだいお知らせします")


def test_a_finished_matter_promises_no_further_contact(chat: Chat) -> None:
    chat.hears_of_report("closed", in_charge="山田")
    chat.never_hears("次のご連絡")
    chat.hears("この事故のお手続きは終わりました")


def test_the_desks_own_words_are_told_as_its_own(chat: Chat) -> None:
    chat.hears_of_report("in_hand", word="papers_sent", note="青い封筒です")
    chat.hears("書類をお送りしました", "担当者より：青い封筒です")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("word", WORDS)
def test_every_word_of_the_desk_has_words_that_speak_of_nothing_forbidden(word: DeskWord, language: Language) -> None:
    chat = Chat("sms", language=language)
    for state in STATES:
        chat.hears_of_report(state, word=word, in_charge="山田", next_contact=date(2026, 11, 25))
        assert complaints(chat.words) == ()


def test_an_open_question_is_put_again_beneath_the_news(chat: Chat) -> None:
    chat.says("車が動かない")
    asked = chat.question
    chat.hears_of_report("in_hand")
    assert chat.question.prompt != asked.prompt
    chat.hears("事故のご報告について")


def test_another_conversation_of_the_same_customer_keeps_quiet(chat: Chat) -> None:
    chat.hears_of_report("in_hand", aloud=False)
    chat.hears_nothing()
    assert chat.trace == ("report:in_hand",)


def stands(state: ReportState = "investigating", number: str = REPORT, **more: object) -> ReportStanding:
    """A report of three days ago."""
    return ReportStanding(number, state, NIGHT - timedelta(days=3), "car", **more)  # type: ignore[arg-type]  # fields by name


@pytest.mark.parametrize(
    "said",
    [
        "経過は？",
        "けいかを教えて",
        "その後どうなっていますか",
        "担当者は誰ですか",
        "次の連絡はいつですか",
        REPORT,
        "status?",
        "any news?",
        "who is in charge",
        "how is my case",
        "手続きは進んでいますか",
        "進捗を知りたい",
    ],
)
def test_who_asks_hears_state_person_and_day(chat: Chat, said: str) -> None:
    chat.reports = (stands(in_charge="山田", next_contact=date(2026, 11, 25)),)
    chat.says(said)
    chat.hears(REPORT, "山田", "11/25")
    assert complaints(chat.words) == ()
    assert wanting.reports(Session(chat.address), TextReceived(said, "m")), "what is asked for must have been looked up"


def test_of_several_reports_the_open_ones_are_told_of_the_newest_first(chat: Chat) -> None:
    numbers = [f"C-2026112{day}-0001" for day in (4, 3, 2, 1)]
    chat.reports = (*(stands(number=number) for number in numbers), stands("closed", "C-20261101-0001"))
    chat.says("経過は？")
    chat.hears(*numbers[:3])
    chat.never_hears(numbers[3], "C-20261101-0001")


def test_where_all_is_over_the_newest_is_told_of(chat: Chat) -> None:
    chat.reports = (stands("closed"), stands("closed", "C-20261101-0001"))
    chat.says("経過は？")
    chat.hears(REPORT, "手続きが終わりました")
    chat.never_hears("C-20261101-0001")


def test_without_a_report_the_question_is_about_something_else(chat: Chat) -> None:
    chat.says("経過は？")
    chat.never_hears("事故のご報告の経過")


def test_who_is_telling_of_danger_now_is_not_told_of_old_reports(chat: Chat) -> None:
    chat.reports = (stands(),)
    chat.says("車が動かない")
    chat.says("その後どうなっていますか")
    chat.never_hears("事故のご報告の経過")


def test_an_open_question_is_put_again_beneath_the_answer(chat: Chat) -> None:
    chat.says("見守り")
    chat.reports = (stands(),)
    chat.says("経過は？")
    chat.hears("事故のご報告の経過", "見守り")
    chat.is_asked("wish")
