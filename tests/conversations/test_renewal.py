"""Renewing as it is: from the reminder to the receipt number."""

import pytest
from chat import Chat
from renewing import DOCUMENT, ENDING, ENDS, NOON

from flows.effects import Send
from flows.events import Channel
from flows.keeping import KeepAnswer, KeepScreen
from rating.quote import quote
from rating.tariff import sample


@pytest.fixture
def reminded(channel: Channel) -> Chat:
    """A linked customer whose contract ends in four weeks, at noon."""
    chat = Chat(channel, ENDING)
    chat.now = NOON
    return chat


def renew(chat: Chat) -> None:
    """All the way from the reminder to the application, where nothing changed."""
    chat.is_reminded()
    chat.taps("そのまま継続")
    chat.is_asked("conditions")
    chat.taps("このままでよい")
    chat.is_asked("plan")
    chat.taps(chat.question.choices[0].label)
    chat.taps("いいえ、ほかにない")
    chat.taps("いいえ、ない")
    chat.is_asked("document")
    chat.reads_document()
    for step in ("insured", "car", "grade", "cover"):
        chat.is_asked(step)
        chat.taps("はい")
    chat.taps("証券なし・Web約款（おすすめ）")
    chat.is_asked("apply")
    chat.taps("同意して申し込む")


def test_a_contract_is_renewed_as_it_is(reminded: Chat) -> None:
    renew(reminded)
    application = reminded.applies()
    assert (application.contract, application.maturity, application.plan) == ("C-car-1", ENDS, "same")
    assert (application.document, application.answers["form"]) == (DOCUMENT, "paperless")
    reminded.hears("記録しています")
    reminded.is_recorded("A-20261124-0001")
    reminded.hears("お申し込みを受け付けました", "A-20261124-0001", "クーリングオフの対象にはなりません")
    assert reminded.session.talk is None


def test_it_takes_few_taps(reminded: Chat) -> None:
    renew(reminded)
    pages_opened_and_confirmed = 2
    assert reminded.taps_made + pages_opened_and_confirmed <= 15


def test_what_is_filed_costs_what_rating_says(reminded: Chat) -> None:
    renew(reminded)
    application = reminded.applies()
    again = quote(application.application, sample())
    assert (application.premium, application.to_pay) == (again.premium, again.to_pay)
    assert application.tariff.split()[-1] == sample().version.fingerprint
    assert f"{application.to_pay:,}円" in "".join(
        kept.text for kept in reminded.evidence() if isinstance(kept, KeepScreen)
    )


def test_every_screen_and_answer_is_kept_with_its_words_and_time(reminded: Chat) -> None:
    renew(reminded)
    kept = reminded.evidence()
    screens = {screen.prompt: screen for screen in kept if isinstance(screen, KeepScreen)}
    answers = {answer.state: answer for answer in kept if isinstance(answer, KeepAnswer)}
    expected = {
        "conditions",
        "plan",
        "duplicate",
        "cancelled",
        "document",
        "insured",
        "car",
        "grade",
        "cover",
        "form",
        "apply",
    }
    assert expected <= set(answers)
    for answer in answers.values():
        assert screens[answer.prompt].at <= answer.at
        assert screens[answer.prompt].text
    assert {screen.draft for screen in screens.values()} == {answer.draft for answer in answers.values()}


def test_on_line_the_completion_is_told_by_sms_too_without_anything_personal() -> None:
    chat = Chat("line", ENDING)
    chat.now = NOON
    renew(chat)
    chat.is_recorded("A-20261124-0001")
    (by_sms,) = [send for send in chat.did(Send) if send.to is not None]
    (said,) = by_sms.messages
    assert by_sms.to.to == "+819000000001"
    assert "A-20261124-0001" in said.text
    assert not any(personal in said.text for personal in ("見本", "12-42", "プリウス", "C-car-1"))


def test_what_a_year_changes_is_told_first(channel: Channel) -> None:
    chat = Chat(channel, ENDING)
    chat.now = NOON
    chat.says("保険を更新したい")
    chat.hears("継続で変わること", "等級", "13等級 → 14等級", "補償の条件")
