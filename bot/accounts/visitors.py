"""Who stands before a page, as far as limits are concerned: an address of the network, and the network itself."""

from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network

from msgspec import Struct

HOST_BITS = {4: 32, 6: 64}
"""What one household has: an IPv4 address, or a whole /64 of IPv6 (RFC 6177)."""

NETWORK_BITS = {4: 24, 6: 48}
"""What one site or a small provider hands out together."""

UNKNOWN = "unknown"


class Visitor(Struct, frozen=True):
    """Somebody on the network. Personal data: only its blind index is ever kept.

    ``ip`` is the household's address, ``prefix`` the network it belongs to, both as networks (``203.0.113.7/32``).
    Whoever cannot be told apart shares one entry, and with it one limit.
    """

    ip: str
    prefix: str


def visitor(remote: str | None) -> Visitor:
    """The visitor of a request from this address, as the server or the nearest trusted proxy gave it."""
    try:
        address = ip_address((remote or "").partition("%")[0])
    except ValueError:
        return Visitor(UNKNOWN, UNKNOWN)
    if isinstance(address, IPv6Address) and address.ipv4_mapped is not None:
        address = address.ipv4_mapped
    return Visitor(_network(address, HOST_BITS), _network(address, NETWORK_BITS))


def _network(address: IPv4Address | IPv6Address, bits: dict[int, int]) -> str:
    return str(ip_network((address, bits[address.version]), strict=False))
