"""Single-use values: the first who takes one has it, also when they ask again, and nobody else ever."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest

from state.connection import Wire
from state.grants import Grants
from state.keys import PARTITIONS
from state.vault import Vault
from tests.state.conftest import client
from tests.state.samples import NOW, seconds

TOKEN = "mfrggzdfmztwq2lkmfrggzdfmz"
UNTIL = NOW + timedelta(minutes=10)
VALUE = b"customer c1"


@pytest.fixture
def grants(wire: Wire, vault: Vault) -> Grants:
    """Grants of which one nonce is given."""
    made = Grants(wire, vault)
    made.give("nonce", TOKEN, VALUE, UNTIL, NOW)
    return made


def test_looking_takes_nothing(grants: Grants) -> None:
    assert [grants.look("nonce", TOKEN, NOW) for _ in range(2)] == [VALUE, VALUE]
    assert grants.take("nonce", TOKEN, "line-1", NOW) == VALUE


def test_who_took_it_first_has_it_again_and_nobody_else(grants: Grants) -> None:
    taken = [grants.take("nonce", TOKEN, by, NOW) for by in ("first", "second", "first", "third")]
    assert taken == [VALUE, None, VALUE, None]
    assert grants.look("nonce", TOKEN, NOW) is None


def test_of_many_who_take_it_at_once_one_has_it(grants: Grants) -> None:
    with ThreadPoolExecutor(8) as threads:
        taken = list(threads.map(lambda i: grants.take("nonce", TOKEN, f"by-{i}", NOW), range(24)))
    assert taken.count(VALUE) == 1
    assert taken.count(None) == 23


@pytest.mark.parametrize(
    ("passed", "value"), [(timedelta(minutes=10) - seconds(1), VALUE), (timedelta(minutes=10), None)]
)
def test_it_is_over_at_its_instant_also_for_who_has_it(grants: Grants, passed: timedelta, value: bytes | None) -> None:
    assert grants.look("nonce", TOKEN, NOW + passed) == value
    grants.take("nonce", TOKEN, "first", NOW)
    assert grants.take("nonce", TOKEN, "first", NOW + passed) == value


@pytest.mark.parametrize("token", ["", TOKEN.upper(), TOKEN[:-1], TOKEN + "a", "連携", "nonce:" + TOKEN])
def test_another_token_is_behind_nothing(grants: Grants, token: str) -> None:
    assert grants.look("nonce", token, NOW) is None
    assert grants.take("nonce", token, "first", NOW) is None
    assert not grants.change("nonce", token, b"mine", NOW)
    assert grants.wrong("nonce", token, 5, NOW) == 0


def test_a_token_of_one_kind_opens_no_other(grants: Grants) -> None:
    assert grants.take("reset", TOKEN, "first", NOW) is None
    grants.give("reset", TOKEN, b"other", UNTIL, NOW)
    assert grants.take("reset", TOKEN, "first", NOW) == b"other"
    assert grants.take("nonce", TOKEN, "second", NOW) == VALUE


def test_giving_again_changes_nothing_and_brings_nothing_back(grants: Grants) -> None:
    grants.give("nonce", TOKEN, b"other", UNTIL, NOW)
    assert grants.take("nonce", TOKEN, "first", NOW) == VALUE
    grants.give("nonce", TOKEN, VALUE, UNTIL, NOW)
    assert grants.take("nonce", TOKEN, "second", NOW) is None


def test_what_is_over_when_it_is_given_is_not_given(grants: Grants) -> None:
    grants.give("first", TOKEN, VALUE, NOW, NOW)
    assert grants.look("first", TOKEN, NOW - seconds(1)) is None


def test_a_value_can_be_changed_until_it_is_taken(grants: Grants) -> None:
    assert grants.change("nonce", TOKEN, b"sent by U1", NOW)
    assert grants.look("nonce", TOKEN, NOW) == b"sent by U1"
    grants.take("nonce", TOKEN, "first", NOW)
    assert not grants.change("nonce", TOKEN, b"sent by U2", NOW)
    assert grants.take("nonce", TOKEN, "first", NOW) == b"sent by U1"


def test_a_change_does_not_make_it_last_longer(grants: Grants) -> None:
    grants.change("nonce", TOKEN, b"later", UNTIL - seconds(1))
    assert grants.look("nonce", TOKEN, UNTIL) is None


def test_what_is_revoked_is_gone_also_for_who_had_it(grants: Grants) -> None:
    grants.take("nonce", TOKEN, "first", NOW)
    grants.revoke("nonce", TOKEN)
    assert grants.take("nonce", TOKEN, "first", NOW) is None


def test_wrong_tries_are_counted_down_and_the_last_one_voids(grants: Grants) -> None:
    assert [grants.wrong("nonce", TOKEN, 5, NOW) for _ in range(4)] == [4, 3, 2, 1]
    assert grants.look("nonce", TOKEN, NOW) == VALUE
    assert [grants.wrong("nonce", TOKEN, 5, NOW) for _ in range(2)] == [0, 0]
    assert grants.take("nonce", TOKEN, "first", NOW) is None


def test_many_wrong_tries_at_once_are_all_counted(grants: Grants) -> None:
    with ThreadPoolExecutor(8) as threads:
        left = list(threads.map(lambda _: grants.wrong("nonce", TOKEN, 5, NOW), range(16)))
    assert sorted(left, reverse=True)[:4] == [4, 3, 2, 1]
    assert sum(left) == 10


def test_nobody_in_particular_takes_nothing(grants: Grants) -> None:
    with pytest.raises(ValueError, match="somebody"):
        grants.take("nonce", TOKEN, "", NOW)


@pytest.mark.usefixtures("grants")
def test_it_opens_only_with_its_key(wire: Wire) -> None:
    stranger = Grants(wire, Vault(["another secret entirely 0001"]))
    assert stranger.look("nonce", TOKEN, NOW) is None
    assert stranger.take("nonce", TOKEN, "first", NOW) is None


def test_the_store_shows_neither_token_nor_value_and_forgets_by_itself(grants: Grants, url: str) -> None:
    grants.take("nonce", TOKEN, "first", NOW)
    with client(url) as store:
        (name,) = list(store.scan_iter("*"))
        kept = name + b"".join(b"%s=%s" % pair for pair in store.hgetall(name).items())
        assert 0 < store.pttl(name) <= 600_000
    assert not any(secret in kept for secret in (TOKEN.encode(), VALUE, b"first"))


def test_grants_are_spread_over_the_partitions(wire: Wire, vault: Vault, url: str) -> None:
    for i in range(200):
        Grants(wire, vault).give("nonce", f"token-{i}", VALUE, UNTIL, NOW)
    with client(url) as store:
        assert len({name[:5] for name in store.scan_iter("*")}) == PARTITIONS
