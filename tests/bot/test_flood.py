"""Hundreds of events from one customer at once: few answers, the same end, and no danger passed over."""

import pytest

from bot import journal, turning
from bot.flood import ALOUD
from bot.replaying import replay
from bot.turning import BATCH_TAKES
from bot.wiring import Counter
from bot.worker import LEASE
from flows.events import Envelope, Event, LocationReceived, TextReceived
from flows.facts import Facts, Moment
from flows.session import Session
from flows.turn import Step
from state.keys import PARTITIONS
from tests.bot.conftest import Clock
from tests.bot.desk import ANN, Desk, Strangers

MENU = "どのようなご用件"


@pytest.fixture
def desk(counter: Counter, clock: Clock) -> Desk:
    return Desk(counter, clock, Strangers())


def exhausted(desk: Desk) -> list[str]:
    """Everything said until nothing is left to take."""
    while desk.works():
        pass
    return desk.out.said


def places(count: int) -> list[Event]:
    return [LocationReceived(35.658034, 139.701636, f"m{number}") for number in range(count)]


@pytest.mark.parametrize("count", [1, 3, ALOUD])
def test_as_many_events_as_a_person_sends_are_each_answered(desk: Desk, count: int) -> None:
    desk.hears(*(TextReceived("メニュー", f"m{number}") for number in range(count)))
    assert len([text for text in exhausted(desk) if text.startswith(MENU)]) == count


def test_five_hundred_places_sent_at_once_are_not_answered_five_hundred_times(desk: Desk) -> None:
    desk.hears(TextReceived("バッテリーが上がりました", "m"), *places(500))
    said = exhausted(desk)
    assert 0 < len(said) < 3 * ALOUD
    assert desk.counter.mailbox.claim(range(PARTITIONS), 1, desk.clock(), LEASE).claims == ()


def test_after_a_flood_the_talk_stands_where_it_would_have_stood(desk: Desk) -> None:
    words = ["バッテリーが上がりました", *(["メニュー", "ヘルプ"] * 30), "English", "menu"]
    desk.hears(*(TextReceived(each, f"m{number}") for number, each in enumerate(words)))
    assert "English" not in exhausted(desk)[-1]
    assert "can we help" in desk.out.said[-1] or "anything else" in desk.out.said[-1]


@pytest.mark.parametrize("at", [0, 30, 60, 199])
def test_danger_in_the_midst_of_a_flood_is_answered(desk: Desk, at: int) -> None:
    flood = places(200)
    flood[at] = TextReceived("事故でけが人がいます。車から煙が出ています", "danger")
    desk.hears(*flood)
    assert any("119" in text for text in exhausted(desk))


def test_a_flood_taken_in_silence_can_be_replayed(desk: Desk, counter: Counter) -> None:
    desk.hears(*(TextReceived("メニュー", f"m{number}") for number in range(ALOUD + 30)))
    exhausted(desk)
    journal.move_all(counter.journal, counter.records.journal)
    conversation = counter.records.pseudonyms.conversation(ANN)
    entries = counter.records.journal.read(conversation)
    again = list(replay(entries, counter.profile, "https://counter.example", counter.tariff))
    assert all(each.same for each in again)
    assert sum(journal.UNSAID in each.trace for each in again) == 30


def test_a_batch_that_takes_long_leaves_the_rest_for_another_turn(
    desk: Desk, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    sound = turning.step

    def slow(session: Session, envelope: Envelope, facts: Facts, moment: Moment) -> Step:
        clock.pass_by(BATCH_TAKES / 4)
        return sound(session, envelope, facts, moment)

    monkeypatch.setattr(turning, "step", slow)
    desk.hears(*(TextReceived("メニュー", f"m{number}") for number in range(8)))
    began = clock()
    desk.worker.turns(range(PARTITIONS))
    assert clock() - began <= BATCH_TAKES + BATCH_TAKES / 4 < LEASE
    assert len(exhausted(desk)) == 8
