"""Whose a picture is: the accident's or breakdown's that is spoken of, else of the only report that is open.

Else nobody knows, and it is asked.
"""

from msgspec import Struct
from msgspec.structs import replace

from flows.accident.handing_over import REPORT
from flows.accident.standing import ReportStanding
from flows.album import Album
from flows.facts import Facts
from flows.session import Session, Slot, Talk
from flows.turn import Turn

PHOTOS, ACCIDENT, ROADSIDE = "photos", "accident", "roadside"
CONSENTS, LOOSE = "consents", "loose"
"""Slots that no question fills: what was said of places before, by report; the draft of pictures that are nobody's."""

OF_REPORTS, OF_REQUESTS = "C-", "R-"
"""Begin the receipt numbers of a report, and of a request for help on the road."""


class Owner(Struct, frozen=True):
    """A report or request by its number, or by the draft under which it is being taken down."""

    number: str = ""
    draft: int = 0

    @property
    def is_report(self) -> bool:
        """Whether it is a report that has its number."""
        return self.number.startswith(OF_REPORTS)


def open_reports(facts: Facts) -> tuple[ReportStanding, ...]:
    """The reports that are not closed, the newest first."""
    return tuple(report for report in facts.reports if report.state != "closed")


def owner(session: Session, facts: Facts) -> Owner | None:
    """Whose a picture is that comes now; None where there is no report, or more than one.

    Help that is on its way is spoken of too, whatever else is talked about meanwhile.
    """
    awaited = (talk for talk in session.paused if talk.flow == ROADSIDE and talk.number)
    for talk in (*((session.talk,) if session.talk else ()), *awaited):
        if (spoken_of := _of(talk)) is not None:
            return spoken_of
    found = owners(session, facts)
    return found[0] if len(found) == 1 else None


def owners(session: Session, facts: Facts) -> tuple[Owner, ...]:
    """Every report that a picture might be of: those that are open, and one whose talk was put aside unfinished."""
    filed = tuple(Owner(report.number) for report in open_reports(facts))
    closed = {report.number for report in facts.reports} - {each.number for each in filed}
    aside = tuple(mine for talk in session.paused if talk.flow == ACCIDENT and (mine := _of(talk)) is not None)
    return (*filed, *(each for each in aside if each not in filed and each.number not in closed))


def _of(talk: Talk) -> Owner | None:
    """What a talk is about; of a tow after an accident, that accident."""
    named = talk.slots[REPORT].value if REPORT in talk.slots else ""
    for number in (named, talk.number):
        if number.startswith((OF_REPORTS, OF_REQUESTS)):
            return Owner(number)
    return Owner(draft=talk.began) if talk.flow in {ACCIDENT, ROADSIDE} else None


def show_awaited(turn: Turn) -> None:
    """Let this step see pictures that are on their way as being there: their customer has sent them."""
    album = turn.session.album
    if album is None or not album.awaited:
        return
    turn.facts = replace(
        turn.facts,
        reports=tuple(
            replace(report, pictured=tuple(dict.fromkeys((*report.pictured, *_coming(album, report.number)))))
            for report in turn.facts.reports
        ),
    )


def known(session: Session) -> dict[str, Slot]:
    """What a talk about photos knows when it begins: whose they are, and what was said of their places before."""
    spoken_of, album = (_of(session.talk) if session.talk else None), session.album
    found: dict[str, Slot] = {}
    if spoken_of is not None and spoken_of.is_report:
        found[REPORT] = Slot(spoken_of.number)
    if album is not None and album.consents:
        said = (f"{number}:{'yes' if agreed else 'no'}" for number, agreed in album.consents.items())
        found[CONSENTS] = Slot(" ".join(said))
    if album is not None and album.loose:
        found[LOOSE] = Slot(str(album.loose))
    return found


def knowing_loose(session: Session, talk: Talk) -> Talk:
    """A talk about photos that knows of pictures of nobody's."""
    album = session.album
    loose = {LOOSE: Slot(str(album.loose))} if album is not None and album.loose else {}
    return replace(talk, slots={**talk.slots, **loose})


def _coming(album: Album, number: str) -> tuple[str, ...]:
    return tuple(each.wanted for each in album.awaited if each.number == number and each.wanted)
