"""Sessions of the pages: over when idle, over at their end whatever is done, and unreadable in the store."""

from datetime import timedelta

import pytest

from state.connection import Wire
from state.vault import Vault
from state.web_sessions import WebSessions
from tests.state.conftest import client
from tests.state.samples import NOW, seconds

ID = "nJ8mC0y7mW3xQw1v5tZbG9kHs2LrEpUaYdFiOo4N6cM"
VALUE = b"customer c1, assurance code"
IDLE, UNTIL = timedelta(minutes=15), NOW + timedelta(hours=8)


@pytest.fixture
def sessions(wire: Wire, vault: Vault) -> WebSessions:
    """Sessions of which one is saved."""
    made = WebSessions(wire, vault)
    made.save(ID, VALUE, NOW, IDLE, UNTIL)
    return made


def test_what_was_saved_is_loaded_as_often_as_asked(sessions: WebSessions) -> None:
    assert [sessions.load(ID, NOW) for _ in range(2)] == [VALUE, VALUE]


@pytest.mark.parametrize("id_", ["", ID[:-1], ID + "x", ID.swapcase(), "連携"])
def test_another_id_is_no_session(sessions: WebSessions, id_: str) -> None:
    assert sessions.load(id_, NOW) is None
    sessions.delete(id_)
    assert sessions.load(ID, NOW) == VALUE


def test_it_is_over_when_it_was_idle(sessions: WebSessions) -> None:
    assert sessions.load(ID, NOW + IDLE - seconds(1)) == VALUE
    assert sessions.load(ID, NOW + IDLE) is None


def test_saving_begins_the_idle_time_anew_but_looking_does_not(sessions: WebSessions) -> None:
    half = NOW + IDLE / 2
    sessions.load(ID, half)
    assert sessions.load(ID, NOW + IDLE) is None
    sessions.save(ID, b"more", half, IDLE, UNTIL)
    assert sessions.load(ID, NOW + IDLE) == b"more"
    assert sessions.load(ID, half + IDLE) is None


def test_no_saving_keeps_it_beyond_its_end(sessions: WebSessions) -> None:
    for passed in (UNTIL - NOW - seconds(1), UNTIL - NOW, UNTIL - NOW + seconds(1)):
        sessions.save(ID, VALUE, NOW + passed, IDLE, UNTIL)
    assert sessions.load(ID, NOW) is None
    sessions.save(ID, VALUE, UNTIL - seconds(1), IDLE, UNTIL)
    assert sessions.load(ID, UNTIL) is None


def test_a_session_deleted_is_gone(sessions: WebSessions) -> None:
    sessions.delete(ID)
    sessions.delete(ID)
    assert sessions.load(ID, NOW) is None


def test_it_does_not_open_without_its_key_or_under_another_id(sessions: WebSessions, wire: Wire, url: str) -> None:
    assert WebSessions(wire, Vault(["another secret entirely 0001"])).load(ID, NOW) is None
    sessions.save("another", b"", NOW, IDLE, UNTIL)
    with client(url) as store:
        names = list(store.scan_iter("*"))
        blobs = [store.get(name) for name in names]
        for name, blob in zip(names, reversed(blobs), strict=True):
            store.set(name, blob)
    assert [sessions.load(id_, NOW) for id_ in (ID, "another")] == [None, None]


@pytest.mark.usefixtures("sessions")
def test_the_store_shows_neither_id_nor_value_and_forgets_by_itself(url: str) -> None:
    with client(url) as store:
        (name,) = list(store.scan_iter("*"))
        kept = name + store.get(name)
        assert 0 < store.pttl(name) <= 15 * 60_000
    assert not any(secret in kept for secret in (ID.encode(), VALUE, b"c1, assurance"))
