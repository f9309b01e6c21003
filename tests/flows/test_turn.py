"""One step's notebook: what is said is merged, what is done keeps its order, timers are kept account of."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from noon import NOON

from flows.delivery import Lane
from flows.effects import CancelTimer, Forget, OpenDoor, Send, SetTimer
from flows.messages import Card, Message, Say
from flows.turn import MESSAGES_AT_ONCE, Turn

LATER = NOON + timedelta(minutes=5)


@pytest.mark.parametrize(
    ("said", "sent"),
    [
        ([], []),
        ([Say("1")], [[Say("1")]]),
        ([Say(str(n)) for n in range(5)], [[Say(str(n)) for n in range(5)]]),
        ([Say(str(n)) for n in range(6)], [[Say("0\n\n1\n\n2\n\n3\n\n4\n\n5")]]),
        (
            [Say("1"), Say("2"), Card("a"), Card("b"), Card("c"), Say("3")],
            [[Say("1\n\n2"), Card("a"), Card("b"), Card("c"), Say("3")]],
        ),
        ([Card(str(n)) for n in range(7)], [[Card(str(n)) for n in range(5)], [Card("5"), Card("6")]]),
    ],
)
def test_what_is_said_goes_out_in_as_few_messages_as_a_reply_holds(
    turn_at: Callable[..., Turn], said: list[Message], sent: list[list[Message]]
) -> None:
    turn = turn_at()
    turn.speak(tuple(said))
    effects = turn.done(Lane.CONVERSATION).effects
    assert [list(effect.messages) for effect in effects if isinstance(effect, Send)] == sent
    assert all(len(effect.messages) <= MESSAGES_AT_ONCE for effect in effects if isinstance(effect, Send))


def test_words_go_before_deeds_and_deeds_keep_their_order(turn_at: Callable[..., Turn]) -> None:
    turn = turn_at()
    turn.do((Forget("1"), SetTimer("silence", LATER)))
    turn.speak((Say("hello"),))
    turn.do((Forget("2"),))
    assert turn.done(Lane.CONVERSATION).effects == (
        Send((Say("hello"),)),
        Forget("1"),
        SetTimer("silence", LATER),
        Forget("2"),
    )


def test_a_timer_is_current_once_and_only_as_it_was_last_set(turn_at: Callable[..., Turn]) -> None:
    turn = turn_at()
    turn.do((SetTimer("silence", NOON), SetTimer("silence", LATER)))
    assert not turn.timer_is_current("silence", NOON)
    assert turn.timer_is_current("silence", LATER)
    assert not turn.timer_is_current("silence", LATER)


def test_a_timer_that_is_not_set_need_not_be_cancelled(turn_at: Callable[..., Turn]) -> None:
    turn = turn_at()
    turn.do((CancelTimer("silence"),))
    assert not turn.effects
    turn.do((SetTimer("silence", LATER), CancelTimer("silence")))
    assert turn.effects[-1] == CancelTimer("silence")
    assert not turn.session.timers


def test_a_door_is_an_address_of_ours_and_an_effect(turn_at: Callable[..., Turn]) -> None:
    turn = turn_at()
    assert turn.door("roadside.place.1", LATER) == "https://counter.example/here/" + "0" * 16
    assert turn.effects == [OpenDoor("0" * 16, "roadside.place.1", LATER)]


def test_a_door_leads_to_a_page_in_the_language_of_the_talk(turn_at: Callable[..., Turn]) -> None:
    turn = turn_at()
    turn.become(language="en")
    assert turn.door("renewal.document.1", LATER, "document") == "https://counter.example/document/" + "0" * 16
    assert turn.effects == [OpenDoor("0" * 16, "renewal.document.1", LATER, "document", language="en")]


def test_there_is_no_talk_to_speak_of_before_one_begins(turn_at: Callable[..., Turn]) -> None:
    with pytest.raises(LookupError):
        turn_at().talk()
