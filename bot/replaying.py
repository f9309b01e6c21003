"""Replaying: the journal taken again by today's flows, and live talks tried against them before a deploy."""

from collections import Counter
from collections.abc import Iterable, Iterator

from msgspec import Struct

from bot import journal
from flows.catalogue import FLOWS, UPGRADES
from flows.facts import Facts, Profile
from flows.flow import BrokenFlow
from flows.session import Session
from flows.step import step
from rating.tariff import Tariff
from state.records.journal import Entry


class Replayed(Struct, frozen=True):
    """One step taken again: its turn's version, the trace it left then, and what came of it now."""

    version: int
    event: str
    trace: tuple[str, ...]
    same: bool


def replay(entries: Iterable[Entry], profile: Profile, public_url: str, tariff: Tariff) -> Iterator[Replayed]:
    """Take each journalled step again, from the session it began with and with the facts it was taken with.

    A step differs where the flows, the words, the profile or the tariff have changed since, or where its message was
    taken back. The trace ends by saying so where it was taken with another tariff.
    """
    for entry in entries:
        turn = journal.decode(entry.turn)
        session = turn.before
        aside = (journal.OTHER_TARIFF,) if turn.tariff not in {"", journal.name_of(tariff)} else ()
        for then in turn.steps:
            kind = type(then.envelope.event).__name__
            if then.trace == (journal.SET_ASIDE,):
                yield Replayed(entry.version, kind, then.trace, same=True)
                continue
            facts = Facts(
                profile,
                public_url,
                session.address,
                turn.customer,
                progress=turn.progress,
                tariff=tariff,
                policyholder=turn.policyholder,
                reports=turn.reports,
                watchers=turn.watchers,
            )
            now = step(session, then.envelope, facts, then.moment)
            session = now.session
            traced = then.trace in {now.trace, (*now.trace, journal.UNSAID)}
            yield Replayed(entry.version, kind, (*then.trace, *aside), same=now.effects == then.effects and traced)


def verdicts(sessions: Iterable[Session], profile: Profile, public_url: str, tariff: Tariff) -> Counter[str]:
    """What would become of live talks under these flows: counts of idle, continue, restart, person and broken."""
    return Counter(_verdict(session, profile, public_url, tariff) for session in sessions)


def _verdict(session: Session, profile: Profile, public_url: str, tariff: Tariff) -> str:
    talk = session.talk
    if talk is None:
        return "idle"
    flow = FLOWS.get(talk.flow)
    if flow is None:
        return "broken"
    if talk.version != flow.version:
        return UPGRADES.get((talk.flow, talk.version), "restart")
    try:
        flow.path(talk, Facts(profile, public_url, session.address, tariff=tariff))
    except (BrokenFlow, KeyError):
        return "broken"
    return "continue" if talk.state in flow.machine.states else "broken"
