"""What a roadside talk brings about until it is filed, and the watchdog that speaks up until somebody has the request.

Staff hear of danger the moment it is told. After filing, three minutes without a partner or an acknowledgement: the
customer hears that we are still arranging, staff are reminded. Six minutes: the customer hears that a person will call,
and may call themselves. Then staff are reminded every ten. What news of the dispatch have said is not said again.
Source: counter script §2.1 (states RECEIVED and NO_PROVIDER); §2.0 (silence after a danger answer alerts a person).
"""

from datetime import timedelta

from flows.effects import AlertStaff, CancelTimer, Effect, FileRequest, SetTimer
from flows.emergency import emergency_calls
from flows.flow import Alarmed, Scene
from flows.messages import Card, Say
from flows.roadside.after import QUIET, SETTLED
from flows.roadside.cards import desk_call
from flows.roadside.filing import request_of
from flows.roadside.request import RoadsideRequest

FILING = timedelta(minutes=1)
IN_HAND = timedelta(hours=12)
"""How long a request that a person has in hand is kept alive; whoever writes later begins anew."""

TIMERS = ("filing", "watchdog", "over")

PATIENCE = (timedelta(minutes=3), timedelta(minutes=3), timedelta(minutes=10))
HEARD_BOTH = 2
"""How often the watchdog has spoken when it has nothing more to say to the customer."""


def file(scene: Scene) -> tuple[Effect, ...]:
    """Confirmed: record it, and notice if the record does not come back with a number."""
    return FileRequest(request(scene)), SetTimer("filing", scene.moment.now + FILING)


def filed(scene: Scene) -> tuple[Effect, ...]:
    """Recorded: tell staff, and start waiting for one of them."""
    return (
        CancelTimer("filing"),
        AlertStaff("filed", request(scene), scene.guide.number),
        SetTimer("watchdog", scene.moment.now + PATIENCE[0]),
    )


def danger(scene: Scene) -> tuple[Effect, ...]:
    """Danger was told: a person should know now, and not when the form is filled in."""
    return (AlertStaff("danger", request(scene)),)


def taken(scene: Scene) -> tuple[Effect, ...]:
    """A person has it: the watchdog may sleep, and some day the talk is over."""
    return CancelTimer("watchdog"), SetTimer("over", scene.moment.now + IN_HAND)


def alarm(name: str, scene: Scene) -> Alarmed:
    """Answer a timer of this flow: ``filing``, ``watchdog``, ``over`` or ``silence``."""
    if name == "filing":
        return _still_filing(scene)
    if name == "watchdog":
        return _unacknowledged(scene)
    if name == "over":
        return _over(scene)
    return _silence(scene)


def _still_filing(scene: Scene) -> Alarmed:
    said = _desk_card(scene, "roadside-filing-slow") if scene.talk.alarms == 0 else ()
    again = SetTimer("filing", scene.moment.now + PATIENCE[1])
    return Alarmed(said, (AlertStaff("stuck", request(scene)), again))


def _unacknowledged(scene: Scene) -> Alarmed:
    count = scene.talk.alarms
    by_whom = "roadside-person-will-write" if scene.guide.by_text() else "roadside-person-will-call"
    said = (_desk_card(scene, "roadside-still-arranging"), _desk_card(scene, by_whom))
    again = SetTimer("watchdog", scene.moment.now + PATIENCE[min(count + 1, len(PATIENCE) - 1)])
    alert = AlertStaff("unacknowledged", request(scene), scene.guide.number)
    arranging = not (scene.guide.is_queued() or scene.guide.is_at_work())
    return Alarmed(said[count] if arranging and count < HEARD_BOTH else (), (alert, again))


def _over(scene: Scene) -> Alarmed:
    if scene.talk.state in SETTLED:
        return Alarmed(trigger="over")
    return Alarmed(effects=(SetTimer("over", scene.moment.now + IN_HAND),))


def _silence(scene: Scene) -> Alarmed:
    if scene.talk.state in QUIET:
        return Alarmed(trigger="over")
    if not scene.guide.alarming():
        return Alarmed((Say(scene.words.text("kit-still-there")),), ask_again=True)
    title = scene.words.text("roadside-danger-silent-title")
    text = scene.words.text("roadside-danger-silent")
    card = Card(title, text, buttons=emergency_calls(scene.words), urgent=True)
    return Alarmed((card,), (AlertStaff("danger", request(scene)),), ask_again=True)


def _desk_card(scene: Scene, key: str) -> tuple[Card, ...]:
    words = scene.words
    return (Card(words.text(f"{key}-title"), words.text(key), buttons=(desk_call(scene.guide, words),)),)


def request(scene: Scene) -> RoadsideRequest:
    """The request as the talk has it now."""
    return request_of(scene.guide, scene.path, scene.words.language)
