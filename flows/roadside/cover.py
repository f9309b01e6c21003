"""What the contract pays for in this trouble, and what it does not: only what applies, and never an arrival time.

Source: pamphlet P31 (tow, quick repair, fuel, who may use the service), with corrections to its damaged lines. Lines
whose reading is uncertain there (immobiliser keys, the motor club's extra cost with a tow) are not stated at all.
"""

from collections.abc import Iterator

from flows.roadside.guide import RoadsideGuide

QUICK_REPAIR = {"battery", "flat", "lockout", "ditch"}


def lines(guide: RoadsideGuide) -> tuple[str, ...]:
    """The keys of the cover lines to show, most important first."""
    if guide.in_snow():
        return ("roadside-cover-snow", "roadside-cover-advertisers")
    paid = ("roadside-cover-lapsed",) if guide.lapsed() else tuple(_paid(guide))
    slow = ("roadside-cover-expressway",) if guide.on_expressway() else ()
    return (*paid, *slow, "roadside-cover-arranged-by-us", "roadside-cover-advertisers", "roadside-cover-delays")


def _paid(guide: RoadsideGuide) -> Iterator[str]:
    """What is paid for, where there is a contract that pays, or may be one."""
    trouble = guide.answer("symptom")
    if guide.contract() is None:
        yield "roadside-cover-checked-by-staff"
    if guide.other_car():
        return
    if guide.needs_tow():
        yield "roadside-cover-tow"
    elif trouble in QUICK_REPAIR:
        yield "roadside-cover-quick-repair"
    if trouble == "fuel":
        yield _fuel(guide)
    if guide.may_be_member() and guide.is_member():
        yield _club(guide)
    if trouble == "charge":
        yield "roadside-cover-charge"


def _club(guide: RoadsideGuide) -> str:
    contract = guide.contract()
    used = contract is not None and contract.club_extra_used
    return "roadside-cover-club-used" if used else "roadside-cover-club"


def _fuel(guide: RoadsideGuide) -> str:
    contract = guide.contract()
    if guide.answer("road_type") == "home":
        return "roadside-cover-fuel-at-home"
    if contract is not None and contract.fleet_discount:
        return "roadside-cover-fuel-unlimited"
    if contract is not None and contract.fuel_used:
        return "roadside-cover-fuel-used"
    return "roadside-cover-fuel"
