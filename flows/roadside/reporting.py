"""What becomes of a roadside talk by news of its dispatch: how things stand, who is alerted, what is watched for.

The talk's own watchdog (:mod:`flows.roadside.watch`) goes on beside, for dispatch may be down; what news have said it
does not say again.
"""

from collections.abc import Mapping
from datetime import timedelta

from msgspec.structs import replace

from flows.alerts import AlertKind
from flows.dispatch.news import DispatchNews, Kind
from flows.effects import AlertStaff, CancelTimer, Effect, SetTimer
from flows.flow import Reported, Scene
from flows.roadside.guide import RoadsideGuide
from flows.roadside.news import TOLD_ALREADY, told
from flows.roadside.underway import LOST, PERSON
from flows.roadside.watch import HEARD_BOTH, IN_HAND, PATIENCE, request
from flows.session import Talk

QUEUE = timedelta(minutes=90)
"""How long a queue may go without news: they come every hour, so that after this dispatch itself has fallen silent."""

FOR_STAFF_ALONE = "long"

TRUCK: frozenset[Kind] = frozenset({"accepted", "en_route", "arriving", "on_scene", "towing", "at_destination"})
"""News by which a truck is to be counted on."""

ALERTS: Mapping[str, AlertKind] = {
    "no_partner": "no_partner",
    "long_queue": "no_partner",
    "no_place": "no_place",
    "not_there": "disputed",
    "no_answer": "no_answer",
    "no_destination": "no_answer",
}
"""How staff are told why a person is needed; any other reason is that the truck was lost."""

FORSAKEN = frozenset({PERSON, LOST})
STALE: Mapping[Kind, frozenset[str]] = {
    **dict.fromkeys(TRUCK, FORSAKEN),
    "accepted": FORSAKEN | {"absent", "still_needed", "redirected", "staying"},
    "second_truck": FORSAKEN | {"taken", "absent", "still_needed", "redirected"},
    "checking": frozenset({"still_needed"}),
    "redirecting": frozenset({"redirected"}),
    "queued": frozenset({"staying"}),
    "person": frozenset({"taken"}),
}
"""What a talk has said, or noted, that each kind of news makes untrue."""


def take(news: DispatchNews, scene: Scene) -> Reported:
    """Take news into the talk."""
    if news.kind == "person" and news.reason == FOR_STAFF_ALONE:
        alert = AlertStaff("long_work", request(scene), news.number)
        return Reported(scene.talk, effects=(alert,), moves=False)
    talk = _knowing(news, scene.talk)
    guide = RoadsideGuide(talk, scene.guide.facts)
    said = () if _was_said(news, scene.talk) else told(news, guide, scene.words)
    return Reported(talk, said, (*_alerts(news, scene), *_timers(news, scene)))


def _is_back(news: DispatchNews) -> bool:
    """Whether there is a truck to be counted on: by what it does, or by a time that its partner has promised anew."""
    return news.kind in TRUCK or (news.kind == "delayed" and news.progress.earliest is not None)


def _knowing(news: DispatchNews, talk: Talk) -> Talk:
    """The talk with how the job stands now, and without what is no longer so."""
    stale = STALE.get(news.kind, FORSAKEN if _is_back(news) else frozenset())
    if news.progress.by:
        stale -= {"taken"}  # somebody has it already, who need not say so again
    said = tuple(note for note in talk.said if note not in stale)
    alarms = talk.alarms
    if news.kind == "person" and news.reason != TOLD_ALREADY:
        lost = (LOST,) if news.reason not in ALERTS else ()
        said, alarms = (*(note for note in said if note not in {PERSON, *lost}), PERSON, *lost), HEARD_BOTH
    elif _is_back(news) or news.kind == "second_truck":
        alarms = 0
    return replace(talk, progress=news.progress, said=said, alarms=alarms)


def _was_said(news: DispatchNews, talk: Talk) -> bool:
    """Whether the watchdog has promised a person already, for the very reason that nobody has been found."""
    return news.kind == "person" and news.reason == "no_partner" and talk.alarms >= HEARD_BOTH


def _alerts(news: DispatchNews, scene: Scene) -> tuple[Effect, ...]:
    if news.kind == "accident_found":
        return (AlertStaff("accident_found", request(scene), news.number),)
    if news.kind == "person" and news.reason != TOLD_ALREADY:
        return (AlertStaff(ALERTS.get(news.reason, "lost"), request(scene), news.number),)
    return ()


def _timers(news: DispatchNews, scene: Scene) -> tuple[Effect, ...]:
    """What the talk waits for now, and for how long at most."""
    now, over = scene.moment.now, CancelTimer("over")
    match news.kind:
        case "person" if news.reason == TOLD_ALREADY:
            return ()
        case "person" | "checking" | "redirecting":
            return over, SetTimer("watchdog", now + PATIENCE[-1])
        case "second_truck":
            return over, SetTimer("watchdog", now + PATIENCE[0])
        case "queued" | "still_queued":
            return over, SetTimer("watchdog", now + QUEUE)
        case "completed" | "gone" | "closed":
            return CancelTimer("watchdog"), over
        case "delayed" | "accident_found" if not _is_back(news):
            return (SetTimer("over", now + IN_HAND),)
        case _:
            return CancelTimer("watchdog"), SetTimer("over", now + IN_HAND)
