"""What proves an application: each screen in the words that were read, each answer, and nothing beside it."""

from datetime import datetime

import pytest
from chat import Chat
from golden import OF_A_GROUP
from leading_renewal import answers, owner, renew
from renewing import DOCUMENT

from flows.events import Channel
from flows.keeping import KeepScreen
from flows.messages import Ask
from flows.renewal.table import EVIDENCE


def test_every_question_on_the_way_has_its_screen_and_answer(channel: Channel) -> None:
    chat = owner(channel, OF_A_GROUP)
    asked = renew(chat)
    screens = {screen.prompt: screen for screen in chat.screens()}
    kept = {answer.state: answer for answer in chat.answers_kept()}
    opened = datetime.fromisoformat(kept.pop("document-opened").value)
    assert opened <= kept["document"].at
    assert {*kept} == {*asked} & EVIDENCE
    for state, answer in kept.items():
        screen = screens[answer.prompt]
        assert screen.wording == f"renewal-{state}@ja"
        assert screen.at <= answer.at
        assert screen.text
    assert kept["document"].value == DOCUMENT


def test_the_words_kept_are_the_words_that_were_shown(channel: Channel) -> None:
    chat = owner(channel, OF_A_GROUP)
    renew(chat)
    shown = {asked.prompt: asked for asked in chat.questions}
    for screen in chat.screens():
        asked = shown[screen.prompt]
        assert isinstance(asked, Ask)
        assert (screen.title, screen.text, screen.rows, screen.choices) == (
            asked.title,
            asked.text,
            asked.rows,
            asked.choices,
        )


def test_an_answer_that_is_corrected_keeps_both(channel: Channel) -> None:
    chat = owner(channel)
    renew(chat, "change", apply="change", plan="wider", form="paper")
    answers(chat, "plan")
    answers(chat, "lighter")
    renew(chat, form="paper")
    assert [answer.value for answer in chat.answers_kept() if answer.state == "plan"] == ["wider", "lighter"]
    assert [answer.value for answer in chat.answers_kept() if answer.state == "cover"] == ["yes", "yes"]
    assert [answer.value for answer in chat.answers_kept() if answer.state == "apply"] == ["change", "apply"]


def test_an_answer_corrected_in_words_is_kept_with_its_message(channel: Channel) -> None:
    chat = owner(channel)
    renew(chat, "cancelled")
    chat.says("使用目的は通勤・通学に変更")
    (kept,) = [answer for answer in chat.answers_kept() if answer.state == "use"]
    assert (kept.value, kept.message) == ("commuting", chat.sent[-1])


def test_a_no_is_kept_as_well_as_the_yes_that_follows(channel: Channel) -> None:
    chat = owner(channel)
    renew(chat, "point", car="no")
    answers(chat, "car")
    renew(chat)
    assert [answer.value for answer in chat.answers_kept() if answer.state == "car"] == ["no", "yes"]


def test_the_last_screen_before_applying_is_the_one_that_was_agreed_to(channel: Channel) -> None:
    chat = owner(channel)
    renew(chat)
    (agreed,) = [answer for answer in chat.answers_kept() if answer.state == "apply"]
    screen = next(screen for screen in chat.screens() if screen.prompt == agreed.prompt)
    application = chat.applies()
    assert f"{application.to_pay:,}" in screen.text
    assert application.draft == agreed.draft == screen.draft


def test_what_is_put_aside_for_days_is_one_proof(channel: Channel) -> None:
    chat = owner(channel)
    renew(chat, "insured")
    chat.says("あとで")
    chat.waits(3 * 24 * 60)
    chat.is_reminded("R5", notice="notice-2")
    renew(chat)
    assert {kept.draft for kept in chat.evidence()} == {chat.applies().draft}


def test_two_renewals_are_two_proofs(channel: Channel) -> None:
    chat = owner(channel)
    renew(chat, "insured")
    chat.says("最初から")
    renew(chat)
    assert len({kept.draft for kept in chat.evidence()}) == 2
    last = [kept for kept in chat.evidence() if kept.draft == chat.applies().draft]
    assert {"renewal-document@ja", "renewal-plan@ja"} <= {kept.wording for kept in last if isinstance(kept, KeepScreen)}


@pytest.mark.parametrize("answer", ["same", "change", "consult", "later", "decline", "stop"])
def test_nothing_is_kept_of_somebody_who_is_not_linked(answer: str) -> None:
    chat = Chat("sms")
    chat.now = owner().now
    chat.is_reminded()
    answers(chat, answer)
    chat.says("変更", "はい", "1", "ゴールド")
    assert not chat.evidence()


def test_what_is_filed_holds_answers_and_nothing_of_the_reminder(channel: Channel) -> None:
    chat = owner(channel, OF_A_GROUP)
    renew(chat)
    assert {*chat.applies().answers} <= EVIDENCE - {"conditions", "document", "apply"}


def test_nothing_changed_takes_eleven_taps_and_two_on_the_page(channel: Channel) -> None:
    chat = owner(channel)
    renew(chat)
    chat.is_recorded("A-1")
    chat.hears("A-1")
    assert chat.taps_made == 11
