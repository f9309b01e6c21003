"""Repeats: the same message is known again, another under its id is found out, and after its time neither."""

import pytest

from state.connection import Wire
from state.repeats import REMEMBER, Message, Repeats
from tests.state.conftest import client


@pytest.fixture
def repeats(wire: Wire) -> Repeats:
    return Repeats(wire)


def test_a_message_is_new_until_it_has_been_done(repeats: Repeats) -> None:
    assert [repeats.meet("p", "1", b"yes") for _ in range(3)] == [Message.NEW] * 3
    repeats.done("p", "1", b"yes")
    assert [repeats.meet("p", "1", b"yes") for _ in range(3)] == [Message.DONE] * 3


@pytest.mark.parametrize("done", [False, True])
def test_another_message_under_the_same_id_is_altered(repeats: Repeats, *, done: bool) -> None:
    repeats.meet("p", "1", b"yes")
    if done:
        repeats.done("p", "1", b"yes")
    assert repeats.meet("p", "1", b"no") is Message.ALTERED
    assert repeats.meet("p", "1", b"yes") is (Message.DONE if done else Message.NEW)


def test_ids_are_each_senders_own(repeats: Repeats) -> None:
    repeats.meet("p", "1", b"yes")
    assert repeats.meet("q", "1", b"no") is Message.NEW
    assert repeats.meet("p", "2", b"no") is Message.NEW


def test_what_is_done_without_having_been_met_is_done(repeats: Repeats) -> None:
    repeats.done("p", "1", b"yes")
    assert repeats.meet("p", "1", b"yes") is Message.DONE


@pytest.mark.parametrize("done", [False, True])
def test_nothing_is_kept_longer_than_a_signature_could_pass(repeats: Repeats, url: str, *, done: bool) -> None:
    repeats.meet("p", "1", b"yes")
    if done:
        repeats.done("p", "1", b"yes")
    with client(url) as store:
        (name,) = store.scan_iter("*:repeat:*")
        assert 0 < store.pttl(name) <= REMEMBER.total_seconds() * 1000
        assert b"yes" not in store.get(name)
        store.delete(name)
    assert repeats.meet("p", "1", b"no") is Message.NEW
