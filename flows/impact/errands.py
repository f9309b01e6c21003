"""What the talk after a shock brings about: it does not rest until somebody has answered, or a person calls.

Two minutes without an answer: asked again, with the numbers to call. Five: the insurer's people are mailed to call. The
watchers hear of nothing that nobody has confirmed.
"""

from collections.abc import Mapping
from datetime import timedelta

from flows import positions
from flows.accident.recording import AnswerImpact, ClaimsKind, TellClaims, TellWatchers
from flows.accident.report import AccidentReport
from flows.accident.watching import ThreeFacts, Told
from flows.answers import instants
from flows.answers.instants import Instant
from flows.effects import CancelTimer, Effect, SetTimer
from flows.emergency import emergency_calls
from flows.flow import Alarmed, Scene
from flows.impact.guide import AT, CAR, SPOT
from flows.messages import Card, Say
from flows.session import Slot

AGAIN, CALL, AMBULANCE, OVER = "impact-again", "impact-call", "impact-ambulance", "impact-over"
TIMERS = (AGAIN, CALL, AMBULANCE, OVER)

ASKED_AGAIN = timedelta(minutes=2)
CALLED = timedelta(minutes=5)
LONGEST = timedelta(hours=24)
"""Nobody is asked for longer than a day."""


def asked(scene: Scene) -> tuple[Effect, ...]:
    """They are asked: see to it that somebody answers."""
    now = scene.moment.now
    return (
        SetTimer(AGAIN, now + ASKED_AGAIN),
        SetTimer(CALL, now + CALLED),
        SetTimer(OVER, now + LONGEST),
    )


def safe(scene: Scene) -> tuple[Effect, ...]:
    """All is well."""
    return (*_rest(), AnswerImpact(_number(scene), "safe"))


def reporting(scene: Scene) -> tuple[Effect, ...]:
    """They want to report an accident."""
    return (*_rest(), AnswerImpact(_number(scene), "report"))


def help_(scene: Scene) -> tuple[Effect, ...]:
    """They ask for help: a person calls at once. Whether an ambulance was called is waited for, but not long."""
    return (
        CancelTimer(AGAIN),
        CancelTimer(CALL),
        AnswerImpact(_number(scene), "help"),
        _tell("help", scene),
        SetTimer(AMBULANCE, scene.moment.now + ASKED_AGAIN),
    )


def handed(scene: Scene) -> tuple[Effect, ...]:
    """What the watchers are told is known as well as it will be."""
    said = scene.guide.answer("ambulance")
    ambulance: Told = "yes" if said == "yes" else "no" if said == "no" else "unknown"
    return (*_rest(), TellWatchers(_number(scene), ThreeFacts("yes", ambulance)))


def settled(_scene: Scene) -> tuple[Effect, ...]:
    """Somebody else sees to it, or a day has passed."""
    return _rest()


def alarm(name: str, scene: Scene) -> Alarmed:
    """Answer a timer of this talk."""
    match name:
        case "impact-again":
            words = scene.words
            text = words.text("impact-again")
            calls = () if scene.guide.by_text() else emergency_calls(words)
            card = Card(words.text("impact-again-title"), text, buttons=calls, urgent=True)
            return Alarmed((card,), ask_again=True)
        case "impact-call":
            silent = (AnswerImpact(_number(scene), "silent"), _tell("silent", scene))
            key = "impact-call-by_text" if scene.guide.by_text() else "impact-call"
            return Alarmed((Say(scene.words.text(key)),), silent, ask_again=True)
        case "impact-ambulance":
            return Alarmed(effects=(TellWatchers(_number(scene), ThreeFacts("yes", "unknown")),))
        case "impact-over":
            return Alarmed(trigger="over")
        case _:
            # Silence is what the others are for.
            return Alarmed()


def report(scene: Scene) -> AccidentReport:
    """What is known of the accident, as far as it goes."""
    guide = scene.guide
    customer, address, spot = guide.facts.customer, guide.facts.address, positions.read(guide.answer(SPOT))
    contracts = customer.contracts if customer else ()
    contract = next((each for each in contracts if each.vehicle.id == guide.answer(CAR)), None)
    return AccidentReport(
        address.channel,
        scene.words.language,
        customer=customer.id if customer else "",
        contract=contract.number if contract else "",
        vehicle=guide.answer(CAR),
        plate=contract.vehicle.plate if contract else "",
        model=contract.vehicle.model if contract else "",
        name=customer.name if customer else "",
        phone=customer.phone if customer else address.to if address.channel == "sms" else "",
        occurred=guide.felt_at(),
        latitude=spot.latitude if spot else None,
        longitude=spot.longitude if spot else None,
        voiceless=guide.by_text(),
        urgent=guide.urgent(),
    )


def carried(scene: Scene, _known: Mapping[str, Slot]) -> Mapping[str, Slot]:
    """What the report of the accident need not ask: when it was, where, and in which car."""
    guide = scene.guide
    at = instants.write(Instant(guide.felt_at(), about=False)) if guide.answer(AT) else ""
    told = {"when": at, "occurred": at, "place": guide.answer(SPOT), "vehicle": guide.answer(CAR)}
    return {slot: Slot(value) for slot, value in told.items() if value}


def _tell(kind: ClaimsKind, scene: Scene) -> TellClaims:
    return TellClaims(kind, _number(scene), report(scene))


def _number(scene: Scene) -> str:
    number: str = scene.guide.number_of_impact()
    return number


def _rest() -> tuple[Effect, ...]:
    return tuple(CancelTimer(name) for name in TIMERS)
