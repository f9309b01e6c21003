"""Whom a limit counts together: a household, and the network it belongs to."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.accounts.visitors import UNKNOWN, Visitor, visitor


@pytest.mark.parametrize(
    ("remote", "ip", "prefix"),
    [
        ("203.0.113.7", "203.0.113.7/32", "203.0.113.0/24"),
        ("::ffff:203.0.113.7", "203.0.113.7/32", "203.0.113.0/24"),
        ("2001:db8:1:2:aaaa::1", "2001:db8:1:2::/64", "2001:db8:1::/48"),
        ("2001:db8:1:2:bbbb::9", "2001:db8:1:2::/64", "2001:db8:1::/48"),
        ("fe80::1%eth0", "fe80::/64", "fe80::/48"),
        ("", UNKNOWN, UNKNOWN),
        (None, UNKNOWN, UNKNOWN),
        ("unknown", UNKNOWN, UNKNOWN),
        ("203.0.113.7:4711", UNKNOWN, UNKNOWN),
    ],
)
def test_a_visitor_is_known_by_household_and_network(remote: str | None, ip: str, prefix: str) -> None:
    assert visitor(remote) == Visitor(ip, prefix)


@given(st.text())
def test_whatever_a_proxy_writes_there_is_a_visitor(remote: str) -> None:
    assert visitor(remote).ip
