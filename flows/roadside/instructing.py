"""What the customer wants of a filed request, as effects: dispatch is told, and staff where a person has to know."""

from flows.alerts import AlertKind
from flows.dispatch.happenings import Instructed
from flows.effects import AlertStaff, Amend, CancelTimer, Effect, Instruct, SetTimer, Withdraw
from flows.flow import Scene
from flows.roadside.watch import IN_HAND, request
from flows.words import words

NO_MORE: tuple[Effect, ...] = (CancelTimer("watchdog"), CancelTimer("over"))
"""Nothing is watched for any more."""


def withdrawn(scene: Scene) -> tuple[Effect, ...]:
    """Given up by the customer: cancel the record and tell staff, so that nobody sends a truck."""
    return Withdraw(scene.guide.number), _alert("cancelled", scene), *NO_MORE


def stop_asked(scene: Scene) -> tuple[Effect, ...]:
    """Given up while somebody is there: nothing is promised, a person sees to it."""
    return (_alert("late_withdrawal", scene),)


def solved(scene: Scene) -> tuple[Effect, ...]:
    """No trouble any more: nobody need come."""
    return _tell(scene, Instructed("solved")), _alert("solved", scene), *NO_MORE


def self_arranged(scene: Scene) -> tuple[Effect, ...]:
    """A tow without us, in a surge."""
    return _tell(scene, Instructed("self_arranged")), _alert("self_arranged", scene), *NO_MORE


def staying(scene: Scene) -> tuple[Effect, ...]:
    """The place in the queue is kept."""
    return (_tell(scene, Instructed("wait")),)


def absent(scene: Scene) -> tuple[Effect, ...]:
    """No truck is to be seen: the partner and a person hear of it."""
    return _tell(scene, Instructed("not_there")), _alert("disputed", scene)


def still_needed(scene: Scene) -> tuple[Effect, ...]:
    """The driver is to look again."""
    return _tell(scene, Instructed("still_needed")), *_answered(scene)


def not_needed(scene: Scene) -> tuple[Effect, ...]:
    """The driver may leave."""
    return _tell(scene, Instructed("not_needed")), *NO_MORE


def relocated(scene: Scene) -> tuple[Effect, ...]:
    """The place was put right: the record and whoever has it follow."""
    return Amend(scene.guide.number, request(scene)), _alert("changed", scene)


def redirected(scene: Scene) -> tuple[Effect, ...]:
    """Another destination: the driver hears it in Japanese, as people say it."""
    chosen = scene.guide.answer("destination")
    place = scene.guide.answer("destination_address") if chosen == "elsewhere" else ""
    named = place or words("ja").text(f"roadside-redirecting-{chosen}")
    return (
        Amend(scene.guide.number, request(scene)),
        _tell(scene, Instructed("destination", named)),
        _alert("changed", scene),
        *_answered(scene),
    )


def rated(scene: Scene) -> tuple[Effect, ...]:
    """How it was: what the next ranking of partners counts."""
    reason = scene.guide.answer("rating_reason") or "none"
    return (_tell(scene, Instructed("rated", f"{scene.guide.answer('rating')}:{reason}")),)


def finished(scene: Scene) -> tuple[Effect, ...]:
    """Over by time, or because the customer begins anew: a judgement that was half given counts all the same."""
    judged = rated(scene) if scene.guide.answer("rating") else ()
    return (*judged, *NO_MORE)


def ended(_scene: Scene) -> tuple[Effect, ...]:
    """Ended by others."""
    return NO_MORE


def _answered(scene: Scene) -> tuple[Effect, ...]:
    """What the driver waited for is said."""
    return CancelTimer("watchdog"), SetTimer("over", scene.moment.now + IN_HAND)


def _tell(scene: Scene, wish: Instructed) -> Instruct:
    return Instruct(scene.guide.number, wish)


def _alert(kind: AlertKind, scene: Scene) -> AlertStaff:
    return AlertStaff(kind, request(scene), scene.guide.number)
