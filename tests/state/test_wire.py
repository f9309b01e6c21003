"""The way to Redis: one round trip, whatever becomes of the server or of a connection."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from redis import Redis

from state.connection import Call, Command, Wire, connect
from state.errors import StoreBroken, StoreUnavailable
from state.keys import PARTITIONS, TURNS, key, partition_of
from state.mailbox import Mailbox
from state.scripts import script
from state.turn import Committed, Posting
from state.vault import Vault
from tests.redis_server import redis_server
from tests.state.conftest import client
from tests.state.samples import EVERYWHERE, NOW, claim_all, mail, turn


def test_replies_come_in_the_order_of_the_calls(wire: Wire) -> None:
    wire.run([Command(each, ("SET", key(each, "counters"), each)) for each in EVERYWHERE])
    replies = wire.run([Command(each, ("GET", key(each, "counters"))) for each in EVERYWHERE])
    assert replies == [b"%d" % each for each in range(PARTITIONS)]


def test_no_calls_have_no_replies(wire: Wire) -> None:
    assert wire.run([]) == []


def test_a_server_that_has_forgotten_the_scripts_is_given_them_again(wire: Wire, url: str, vault: Vault) -> None:
    mailbox = Mailbox(wire, vault)
    mailbox.post([mail("ann", "e1")], NOW)
    with client(url) as store:
        store.script_flush()

    assert mailbox.post([mail(name, "e2") for name in ("ann", "bob", "cyd")], NOW) == [Posting.ACCEPTED] * 3
    assert {claim.conversation for claim in claim_all(mailbox).claims} == {"ann", "bob", "cyd"}


def test_a_connection_the_server_has_closed_is_not_used_again(wire: Wire, url: str) -> None:
    wire.ping()
    with client(url) as store:
        for node in store.get_primaries() if url.startswith("redis+cluster") else [None]:
            store.client_kill_filter(_type="normal", **({} if node is None else {"target_nodes": node}))
    wire.ping()


def test_a_wrong_command_is_our_fault_and_says_nothing_of_its_arguments(wire: Wire) -> None:
    wire.run([Command(1, ("SET", key(1, "counters"), "x"))])
    with pytest.raises(StoreBroken) as caught:
        wire.run([Command(1, ("HGET", key(1, "counters"), "personal"))])
    assert "personal" not in str(caught.value)


def test_one_wrong_call_does_not_spoil_the_connection_for_the_next(wire: Wire) -> None:
    with pytest.raises(StoreBroken):
        wire.run([Command(1, ("GET",)), Command(1, ("SET", key(1, "counters"), "x"))])
    assert wire.run([Command(1, ("GET", key(1, "counters")))]) == [b"x"]


def test_a_full_store_is_unavailable_and_not_broken(vault: Vault) -> None:
    with redis_server() as url, Redis.from_url(url) as store:
        wire = connect(url)
        store.config_set("maxmemory", "1")
        with pytest.raises(StoreUnavailable):
            Mailbox(wire, vault).post([mail("ann", "e1")], NOW)
        wire.close()


def test_a_slow_store_is_given_up_in_time_and_served_again_later() -> None:
    with redis_server() as url, Redis.from_url(url) as store:
        wire = connect(url, timeout=0.2)
        wire.ping()
        store.client_pause(400)
        with pytest.raises(StoreUnavailable):
            wire.run([Call("advance_receipt", 0, ("SM1", 1, 1000))])
        store.client_unpause()
        assert wire.run([Call("advance_receipt", 0, ("SM2", 1, 1000))]) == [1]
        wire.close()


def test_a_cluster_that_is_away_is_unavailable() -> None:
    with pytest.raises(StoreUnavailable):
        connect("redis+cluster://127.0.0.1:1", timeout=0.2).ping()


@pytest.mark.parametrize("url", ["", "localhost", "http://localhost", "redis+sentinel://localhost"])
def test_an_address_of_another_kind_is_refused(url: str) -> None:
    with pytest.raises(ValueError, match="scheme"):
        connect(url)


def test_an_address_opens_nothing_before_it_is_used() -> None:
    connect("redis://192.0.2.1:6379/0").close()
    connect("redis+cluster://192.0.2.1:6379").close()


def test_a_script_is_called_by_the_sha_redis_computes(wire: Wire) -> None:
    post = script("post")
    assert wire.run([Command(0, ("SCRIPT", "LOAD", post.source))]) == [post.sha.encode()]


def test_the_bell_rings_for_the_partition_that_has_mail(wire: Wire, vault: Vault) -> None:
    bell, mailbox = wire.listen([TURNS]), Mailbox(wire, vault)
    assert bell.wait(0.05) == set()

    mailbox.post([mail("ann", "e1"), mail("bob", "e1")], NOW)

    rung = bell.wait(5.0)
    while len(rung) < 2:
        rung |= bell.wait(5.0)
    assert rung == {partition_of("ann"), partition_of("bob")}
    bell.close()


def test_the_bell_rings_again_when_a_turn_leaves_mail(wire: Wire, vault: Vault) -> None:
    bell, mailbox = wire.listen([TURNS]), Mailbox(wire, vault)
    mailbox.post([mail("ann", "e1"), mail("ann", "e2")], NOW)
    (claim,) = claim_all(mailbox).claims
    assert bell.wait(0.05) == set()

    mailbox.commit([turn(claim, done=("e1",))], NOW)

    assert bell.wait(5.0) == {partition_of("ann")}
    bell.close()


def test_a_bell_without_a_store_waits_the_time_out() -> None:
    bell = connect("redis://127.0.0.1:1/0", timeout=0.1).listen([TURNS])
    assert bell.wait(0.01) == set()
    bell.close()


def test_a_bell_that_was_cut_off_rings_again(redis_url: str, vault: Vault) -> None:
    wire = connect(redis_url)
    bell, mailbox = wire.listen([TURNS]), Mailbox(wire, vault)
    bell.wait(0.01)
    with Redis.from_url(redis_url) as store:
        store.client_kill_filter(_type="pubsub")
    bell.wait(0.01)
    bell.wait(0.01)

    with Redis.from_url(redis_url) as store:
        store.flushall()
    mailbox.post([mail("cut off", "e1")], NOW)

    assert bell.wait(5.0) == {partition_of("cut off")}
    bell.close()
    wire.close()


def test_many_threads_share_one_way_and_each_event_is_handled_once(wire: Wire, vault: Vault) -> None:
    mailbox = Mailbox(wire, vault)
    names = [f"c{i % 20}" for i in range(400)]
    handled: list[str] = []

    def serve(worker: int) -> None:
        for i in range(worker, len(names), 4):
            mailbox.post([mail(names[i], f"e{i}")], NOW)
            for claim in claim_all(mailbox, limit=2).claims:
                (result,) = mailbox.commit([turn(claim)], NOW)
                assert isinstance(result, Committed)
                handled.extend(each.id for each in claim.mail)

    with ThreadPoolExecutor(4) as pool:
        list(pool.map(serve, range(4)))
    for claim in claim_all(mailbox, limit=100).claims:
        mailbox.commit([turn(claim)], NOW)
        handled.extend(each.id for each in claim.mail)

    assert sorted(handled) == sorted(f"e{i}" for i in range(len(names)))
