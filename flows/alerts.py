"""What the insurer's people are told of by mail while somebody waits for help beside a road."""

from typing import Literal

AlertKind = Literal[
    "filed",
    "unacknowledged",
    "cancelled",
    "changed",
    "danger",
    "stuck",
    "unreachable",
    "news",
    "callback",
    "no_partner",
    "no_place",
    "no_answer",
    "lost",
    "disputed",
    "accident_found",
    "long_work",
    "late_withdrawal",
    "solved",
    "self_arranged",
]
"""What staff are told of. From ``no_partner`` on it is about a dispatch: nobody takes it, or its place is not known;
the customer does not answer; the truck cannot be counted on, is not to be seen, has found an accident, or works very
long; the customer calls it off while somebody is there, has no trouble any more, or arranges a tow without us."""
