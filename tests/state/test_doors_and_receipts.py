"""Single-use pages, and statuses that only move forward."""

from concurrent.futures import ThreadPoolExecutor
from datetime import datetime
from typing import get_args

import pytest
from msgspec import Struct
from msgspec.structs import replace

from flows.effects import OpenDoor, Purpose
from state.connection import Command, Wire
from state.doors import Door, Doors, door_event_id, door_hash, new_token
from state.keys import key, partition_of
from state.mailbox import Mailbox
from state.receipts import Receipts
from state.sealed import Sealed
from state.turn import Posting
from state.vault import Vault
from tests.state.samples import NOW, SOMEONE, claim_one, mail, seconds, turn

UNTIL = NOW.replace(year=2036)


class DoorOfOld(Struct, frozen=True):
    """A door as the first release sealed it."""

    conversation: str
    prompt: str
    until: datetime


@pytest.fixture
def token(wire: Wire, vault: Vault) -> str:
    """The token of a door that ann's turn has opened."""
    return opened(wire, vault, OpenDoor("", "where", UNTIL))


def opened(wire: Wire, vault: Vault, door: OpenDoor) -> str:
    """Have a turn of ann's open this door; its token."""
    mailbox = Mailbox(wire, vault)
    mailbox.post([mail("ann", "e1")], NOW)
    made = new_token("ann", "mfrggzdfmztwq2lk")
    mailbox.commit([turn(claim_one(mailbox), doors=(replace(door, token=made),))], NOW)
    return made


def test_looking_through_a_door_does_not_use_it_up(wire: Wire, vault: Vault, token: str) -> None:
    doors = Doors(wire, vault)
    assert [doors.open(token, NOW) for _ in range(2)] == [Door("ann", "where", UNTIL, address=SOMEONE)] * 2


@pytest.mark.parametrize("purpose", get_args(Purpose))
def test_a_door_opens_for_its_own_page_only(wire: Wire, vault: Vault, purpose: Purpose) -> None:
    made = opened(wire, vault, OpenDoor("", "", UNTIL, purpose, "c1"))
    doors = Doors(wire, vault)
    others: list[Purpose] = [each for each in get_args(Purpose) if each != purpose]
    assert not any(doors.open(made, NOW, other) or doors.take(made, NOW, other) for other in others)
    assert doors.open(made, NOW, purpose) == Door("ann", "", UNTIL, purpose, "c1", SOMEONE)


def test_a_door_speaks_the_language_of_its_talk(wire: Wire, vault: Vault) -> None:
    made = opened(wire, vault, OpenDoor("", "", UNTIL, language="easy"))
    door = Doors(wire, vault).open(made, NOW)
    assert door is not None
    assert door.language == "easy"


def test_of_many_who_go_through_a_door_at_once_one_does(wire: Wire, vault: Vault) -> None:
    made, doors = opened(wire, vault, OpenDoor("", "", UNTIL, "enter", "c1")), Doors(wire, vault)
    with ThreadPoolExecutor(8) as threads:
        through = list(threads.map(lambda _: doors.take(made, NOW, "enter"), range(24)))
    assert through.count(None) == 23
    assert doors.open(made, NOW, "enter") is None


def test_nobody_goes_through_a_door_that_is_shut(wire: Wire, vault: Vault) -> None:
    made = opened(wire, vault, OpenDoor("", "", UNTIL, "enter", "c1"))
    assert Doors(wire, vault).take(made, UNTIL, "enter") is None
    assert Doors(wire, vault).take(made, UNTIL - seconds(1), "enter") is not None


def test_a_door_of_the_first_release_still_opens(wire: Wire, vault: Vault) -> None:
    token, partition = new_token("ann", "mfrggzdfmztwq2lk"), partition_of("ann")
    hashed = door_hash(token, partition)
    sealed = Sealed(vault, "door", DoorOfOld).seal(DoorOfOld("ann", "where", UNTIL), hashed)
    wire.run([Command(partition, ("SET", key(partition, "door", hashed), sealed))])
    assert Doors(wire, vault).open(token, NOW) == Door("ann", "where", UNTIL)
    assert Doors(wire, vault).open(token, NOW, "enter") is None


def test_a_door_is_shut_from_its_instant_on(wire: Wire, vault: Vault, token: str) -> None:
    assert Doors(wire, vault).open(token, UNTIL - seconds(1)) is not None
    assert Doors(wire, vault).open(token, UNTIL) is None


def test_a_door_that_was_closed_stays_closed(wire: Wire, vault: Vault, token: str) -> None:
    Doors(wire, vault).close(token)
    assert Doors(wire, vault).open(token, NOW) is None


def test_what_is_sent_through_a_door_counts_once(wire: Wire, vault: Vault, token: str) -> None:
    event = mail("ann", door_event_id(token))
    assert Mailbox(wire, vault).post([event, event], NOW) == [Posting.ACCEPTED, Posting.DUPLICATE]


@pytest.mark.parametrize("wrong", ["", "0", "99abc", "x1abc", "٠٧abc", "07 no such token", "-1abc"])
def test_a_malformed_or_unknown_token_opens_nothing(wire: Wire, vault: Vault, token: str, wrong: str) -> None:
    doors = Doors(wire, vault)
    doors.close(wrong)
    assert doors.open(wrong, NOW) is None
    assert doors.open(token, NOW) is not None


def test_a_door_does_not_open_without_its_key(wire: Wire, token: str) -> None:
    assert Doors(wire, Vault(["another secret entirely 0001"])).open(token, NOW) is None


def test_a_token_of_another_partition_is_refused(wire: Wire, vault: Vault) -> None:
    mailbox = Mailbox(wire, vault)
    mailbox.post([mail("ann", "e1")], NOW)
    elsewhere = f"{(partition_of('ann') + 1) % 16:02d}secret"
    with pytest.raises(ValueError, match="partition"):
        mailbox.commit([turn(claim_one(mailbox), doors=(OpenDoor(elsewhere, "where", UNTIL),))], NOW)


@pytest.mark.parametrize(
    ("ranks", "news"),
    [
        ([3, 5], [True, True]),
        ([5, 3, 1], [True, False, False]),
        ([3, 3], [True, False]),
        ([5, 6, 5], [True, True, False]),
    ],
)
def test_statuses_move_forward_only(wire: Wire, ranks: list[int], news: list[bool]) -> None:
    receipts = Receipts(wire)
    assert [receipts.advance("ann", "SM1", rank) for rank in ranks] == news


def test_each_message_has_its_own_receipt(wire: Wire) -> None:
    receipts = Receipts(wire)
    assert [receipts.advance("ann", reference, 3) for reference in ("SM1", "SM2")] == [True, True]
