"""What an accident talk knows already for the tow that follows it, and a tow's for the report that follows that."""

from collections.abc import Mapping

from flows.accident.filing import PAST
from flows.flow import Scene
from flows.session import Slot

REPORT, TOW = "report", "tow"
"""Slots that no question fills: the receipt number of the report a tow is for, and of the tow a report has."""

SHARED = (
    "voiceless", "emergency", "road_type", "safe_place", "vehicle", "plate", "place", "pin", "landmark", "phone",
    "name",
)  # fmt: skip
"""Questions that both talks ask, and in the same words."""

TOWED = frozenset({"accident", "unknown"})


def to_tow(scene: Scene, known: Mapping[str, Slot]) -> Mapping[str, Slot]:
    """For a tow of the car of this accident; nothing for any other trouble, which may be elsewhere by now."""
    wished = known["symptom"].value if "symptom" in known else "unknown"
    if wished not in TOWED or scene.guide.answer("drivable") == "yes":
        return {}
    carried = _shared(scene) | {"symptom": Slot("accident"), "drivable": Slot("no")}
    if scene.guide.answer("emergency") == PAST:
        carried["emergency"] = Slot("none")
    return carried | ({REPORT: Slot(scene.talk.number)} if scene.talk.number else {})


def to_report(scene: Scene, _known: Mapping[str, Slot]) -> Mapping[str, Slot]:
    """For the report of the accident that a tow was asked for."""
    if scene.guide.answer("symptom") != "accident" and scene.talk.number:
        return {}
    drivable = scene.talk.slots.get("drivable")
    carried = _shared(scene) | ({"drivable": drivable} if drivable is not None else {})
    return carried | ({TOW: Slot(scene.talk.number)} if scene.talk.number else {})


def to_details(scene: Scene, _known: Mapping[str, Slot]) -> Mapping[str, Slot]:
    """For what is told later: which report it belongs to."""
    return {REPORT: Slot(scene.talk.number)} if scene.talk.number else {}


def _shared(scene: Scene) -> dict[str, Slot]:
    return {slot: scene.talk.slots[slot] for slot in SHARED if slot in scene.talk.slots and slot in scene.path}
