"""A renewal put aside and taken up again days later, by whatever words, wherever it stood."""

from datetime import datetime, timedelta

import pytest
from leading_renewal import answers, owner, renew
from msgspec.structs import replace
from renewing import ENDING, ending

from flows.effects import FileApplication, TellDesk
from flows.events import Channel
from flows.facts import JAPAN

DAY = 24 * 60


@pytest.mark.parametrize("leave", ["やめる", "あとで", "中断する"])
@pytest.mark.parametrize("come_back", ["続き", "更新したい", "保険の継続手続き"])
@pytest.mark.parametrize("question", ["plan", "document", "grade"])
def test_a_renewal_is_put_aside_and_taken_up_days_later(
    channel: Channel, leave: str, come_back: str, question: str
) -> None:
    chat = owner(channel)
    renew(chat, question)
    chat.says(leave)
    chat.hears("続き")
    assert chat.session.talk is None
    chat.waits(4 * DAY)
    chat.says(come_back)
    chat.is_asked(question)
    renew(chat)
    assert chat.applies().contract == "C-car-1"


def test_an_old_bubble_takes_the_renewal_up_again() -> None:
    chat = owner("line")
    renew(chat, "cancelled")
    chat.says("あとで", "メニュー")
    chat.waits(DAY)
    chat.taps_old("いいえ、ない", "cancelled")
    chat.is_asked("document")


def test_who_begins_anew_is_asked_everything_again(channel: Channel) -> None:
    chat = owner(channel)
    renew(chat, "grade", plan="wider")
    chat.says("最初から")
    chat.is_asked("conditions")
    renew(chat)
    assert chat.applies().plan == "same"


def test_another_customer_at_this_address_finds_nothing_of_the_first(channel: Channel) -> None:
    chat = owner(channel)
    renew(chat, "grade", plan="wider")
    chat.is_unlinked()
    other = replace(ENDING, id="customer-9", name="別の 人", contracts=(replace(ending(), number="C-9"),))
    chat.is_linked(other)
    chat.says("受け取る", "受け取らない")
    chat.says("更新したい")
    chat.never_hears("見本")
    assert renew(chat)
    application = chat.applies()
    assert (application.customer, application.contract, application.plan) == ("customer-9", "C-9", "same")


def test_a_maturity_that_moved_while_the_talk_was_put_aside_files_nothing(channel: Channel) -> None:
    chat = owner(channel)
    renew(chat, "apply")
    chat.says("あとで")
    renewed = replace(ENDING, contracts=(replace(ending(), maturity=ending().maturity + timedelta(days=365)),))
    chat.customer = renewed
    chat.says("続き")
    chat.taps("同意して申し込む")
    assert not chat.did(FileApplication)


@pytest.mark.parametrize(
    ("way", "stands"),
    [
        ({"conditions": "change"}, "condition_list"),
        ({"duplicate": "yes"}, "point"),
        ({"apply": "change"}, "change"),
        ({}, "apply"),
        ({}, "conditions"),
    ],
)
def test_wherever_a_renewal_was_left_it_goes_on_to_its_end(channel: Channel, way: dict[str, str], stands: str) -> None:
    chat = owner(channel)
    renew(chat, stands, **way)
    chat.says("あとで")
    chat.waits(2 * DAY)
    chat.says("続き")
    assert chat.session.talk
    again = chat.session.talk.state
    assert again == {"condition_list": "conditions", "change": "apply"}.get(stands, stands)
    if stands == "point":
        answers(chat, "duplicate")
    renew(chat)
    assert chat.applies().contract == "C-car-1"


def test_a_renewal_left_until_its_window_has_closed_says_so_at_once(channel: Channel) -> None:
    chat = owner(channel)
    renew(chat, "plan")
    chat.says("あとで")
    chat.now = datetime(2026, 12, 20, 16, 0, tzinfo=JAPAN)
    chat.says("続き")
    chat.hears("16時に終了しています", "運転の前に")
    assert [told.kind for told in chat.did(TellDesk)] == ["late"]
