"""From the answers of an accident talk to its report: only what lies on the path this customer took."""

from flows import positions
from flows.accident.guide import AccidentGuide
from flows.accident.report import AccidentReport, Injury
from flows.accident.telling import FIRST, REMARKS
from flows.answers import instants
from flows.at_scene import NO_PHONE

GROUPS = ("self", "passengers", "others")
DETAILS = FIRST
CONSENT = "accident-injury/1"
"""The wording that is agreed to by telling of injuries; by SMS and in other languages it says the same."""

LATER = "later"
PAST = "past"
"""Nobody is at the scene any more."""


def report_of(guide: AccidentGuide, path: tuple[str, ...], language: str) -> AccidentReport:
    """The report as it stands: complete at the review, partial when an alert goes out before it.

    Args:
        guide: the answers and the records.
        path: the states this talk goes through; answers off the path (another kind is meant now) are left out.
        language: what to speak with this customer.
    """

    def said(slot: str) -> str:
        return guide.answer(slot) if slot in path else ""

    contract = guide.contract()
    own = contract.vehicle if contract else None
    position = positions.read(said("place"))
    occurred = instants.read(said("occurred"))
    injuries = injuries_of(guide, path)
    return AccidentReport(
        channel=guide.facts.address.channel,
        language=language,
        customer=guide.facts.customer.id if guide.facts.customer else "",
        contract=contract.number if contract else "",
        vehicle="" if guide.other_car() else guide.answer("vehicle"),
        plate=own.plate if own else said("plate"),
        model=own.model if own else "",
        name=said("name") or guide.own_name(),
        phone=_number(said("phone") or guide.own_phone()),
        relation=said("relation") or guide.own_relation(),
        voiceless=guide.by_text(),
        emergency="none" if said("emergency") == PAST else said("emergency"),
        occurred=occurred.at if occurred else None,
        about=occurred.about if occurred else False,
        latitude=position.latitude if position else None,
        longitude=position.longitude if position else None,
        address=position.name if position else said("place"),
        position_trusted=said("pin"),
        road_type=said("road_type"),
        kind=said("kind") or "other",  # type: ignore[arg-type]  # the question's choices are the field's literals
        injuries=injuries,
        consent=_consent(guide, language) if "withheld" not in injuries.values() else "",
        police=said("police"),
        drivable=said("drivable"),
        summary="" if said("summary") == LATER else said("summary"),
        tow=guide.answer("tow"),
        details={slot: said(slot) for slot in DETAILS if said(slot)}
        | {slot: guide.answer(slot) for slot in REMARKS if guide.answer(slot)},
        urgent=guide.urgent(),
    )


def injuries_of(guide: AccidentGuide, path: tuple[str, ...]) -> dict[str, Injury]:
    """Who is hurt, by group; nothing where it was not asked, and nothing of what the customer does not want kept."""
    if "anyone_hurt" in path and guide.declines():
        return _all("withheld")
    level = guide.answer("injury") if "agreed" in path else ""
    if not level and guide.answer("emergency") == "injury":
        return _all("unknown")
    if level in {"", "none", "unknown", "withheld"}:
        return _all(level) if level else {}  # type: ignore[arg-type]  # one of the literals
    who = guide.answer("hurt_who")
    if who == "several":
        return {group: guide.answer(f"hurt_{group}") or "none" for group in GROUPS}  # type: ignore[misc]  # literals
    if who in GROUPS:
        return {group: level if group == who else "none" for group in GROUPS}  # type: ignore[misc]  # literals
    return _all("unknown")


def _all(level: Injury) -> dict[str, Injury]:
    return dict.fromkeys(GROUPS, level)


def _consent(guide: AccidentGuide, language: str) -> str:
    agreed = instants.read(guide.answer("agreed"))
    return f"{CONSENT}@{language} {agreed.at:%Y-%m-%dT%H:%MZ}" if agreed else ""


def _number(phone: str) -> str:
    return "" if phone == NO_PHONE else phone
