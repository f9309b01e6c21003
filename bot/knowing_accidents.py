"""Which accidents were reported, and who watches, for the few turns of a batch that may need to know."""

from collections.abc import Iterable, Mapping

from msgspec import Struct
from msgspec.structs import replace

from flows.accident import wanting
from flows.accident.standing import ReportStanding
from flows.accident.watching import Watcher
from flows.session import Session
from state.records.photos import Photos
from state.records.reports import Reports
from state.records.watchers import Watchers
from state.turn import Claim


class Accidents(Struct, frozen=True):
    """Reports by conversation, the newest first, and watchers by customer. Personal data."""

    reports: Mapping[str, tuple[ReportStanding, ...]] = {}
    watchers: Mapping[str, tuple[Watcher, ...]] = {}


NOTHING = Accidents()


class Asked(Struct, frozen=True):
    """Who is asked about: conversations with their customers (empty where there is none), and customers."""

    reports: Mapping[str, str]
    watchers: frozenset[str]


def asked(claims: Iterable[Claim], sessions: Mapping[str, Session], customers: Mapping[str, str]) -> Asked:
    """Whom the turns of these claims may need to know of; mostly nobody.

    Args:
        claims: the batch.
        sessions: its sessions by conversation.
        customers: whom each conversation's turn is about.
    """
    reports: dict[str, str] = {}
    watchers: set[str] = set()
    for claim in claims:
        session, customer = sessions.get(claim.conversation), customers.get(claim.conversation, "")
        if session is None:
            continue
        if any(wanting.reports(session, mail.event) for mail in claim.mail):
            reports[claim.conversation] = customer
        if customer and any(wanting.watchers(session, mail.event) for mail in claim.mail):
            watchers.add(customer)
    return Asked(reports, frozenset(watchers))


def reports_of(wanted: Mapping[str, str], records: Reports, photos: Photos) -> dict[str, tuple[ReportStanding, ...]]:
    """What each of these conversations, or its customer, has reported, and what there are pictures of.

    Two queries, or none where nobody asks.
    """
    if not wanted:
        return {}
    found = records.of({*wanted.values()} - {""}, tuple(wanted))
    pictured = photos.pictured([each.number for each in found]) if found else {}
    return {
        conversation: standings
        for conversation, customer in wanted.items()
        if (
            standings := tuple(
                replace(each.standing(), pictured=pictured.get(each.number, ()))
                for each in found
                if each.conversation == conversation or (customer and each.customer == customer)
            )
        )
    }


def watchers_of(wanted: frozenset[str], records: Watchers) -> dict[str, tuple[Watcher, ...]]:
    """Who watches these customers. One query, or none where nobody asks."""
    return records.of_many(tuple(wanted)) if wanted else {}
