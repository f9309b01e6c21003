"""What an idle conversation costs in Redis."""

from datetime import UTC, datetime

from redis import Redis

from flows.session import Prompt, Session, Slot, Talk
from state.connection import connect
from state.journal import Journal
from state.keys import partition_of
from state.mailbox import Mailbox
from state.outbox import Done, Outbox, Settlement
from state.turn import Committed
from state.vault import Vault
from tests.state.conftest import empty
from tests.state.samples import NOW, SOMEONE, claim_one, line, mail, turn

CONVERSATION = "e4kq2m7t3zv5n6w8x9y2a3b4c5"
LARGEST = 1024


def _session() -> Session:
    """One in the middle of a roadside talk: six answers, three open questions."""
    slots = {f"answer{i}": Slot("35.658034,139.701636", f"51234567890123456{i}") for i in range(6)}
    talk = Talk("roadside", 3, "asking_symptom", slots, tuple(f"question{i}" for i in range(6)), ("danger",), 4)
    prompts = tuple(Prompt(f"roadside:question{i}:{i}", datetime(2026, 4, 1, tzinfo=UTC)) for i in range(3))
    return Session(SOMEONE, customer="c-000001", talk=talk, prompts=prompts, turns=9)


def test_an_idle_conversation_costs_at_most_a_kibibyte(redis_url: str, vault: Vault) -> None:
    empty(redis_url)
    wire = connect(redis_url)
    mailbox, outbox, journal = Mailbox(wire, vault), Outbox(wire, vault), Journal(wire, vault)
    for i in range(10):
        mailbox.post([mail(CONVERSATION, f"01H810YECXQQZ37VAXPF6H9E6{i}")], NOW)
        claim = claim_one(mailbox)
        (committed,) = mailbox.commit([turn(claim, line(CONVERSATION, f"answer {i}"), session=_session())], NOW)
        assert isinstance(committed, Committed)
        outbox.settle([Settlement(handed, Done()) for handed in committed.handed], NOW)
    partition = partition_of(CONVERSATION)
    journal.forget(partition, [entry.id for entry in journal.read(partition, 100)])

    with Redis.from_url(redis_url) as store:
        sizes = {name: store.memory_usage(name, samples=0) for name in store.scan_iter("*")}
    shared = {b"counters", b"journal", b"lines"}
    its_own = {name: size for name, size in sizes.items() if name.split(b":")[1] not in shared}
    assert {name.split(b":")[1] for name in its_own} == {b"session", b"done"}
    assert sum(size for size in its_own.values() if isinstance(size, int)) <= LARGEST
    wire.close()
