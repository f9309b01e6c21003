"""What the contract pays for in this trouble, and what it does not: only what applies, and never an arrival time.

Source: pamphlet P31 (tow, quick repair, fuel, who may use the service), with corrections to its damaged lines. Lines
whose reading is uncertain there (immobiliser keys, the motor club's extra cost) are not stated at all.
"""

from flows.roadside.guide import RoadsideGuide

QUICK_REPAIR = {"battery", "flat", "lockout", "ditch"}


def lines(guide: RoadsideGuide) -> tuple[str, ...]:
    """The keys of the cover lines to show, most important first."""
    trouble = guide.answer("symptom")
    contract = guide.contract()
    found: list[str] = []
    if guide.in_snow():
        found.append("roadside-cover-snow")
    if contract is None:
        found.append("roadside-cover-checked-by-staff")
    if guide.needs_tow():
        found.append("roadside-cover-tow")
    if trouble in QUICK_REPAIR and not guide.needs_tow():
        found.append("roadside-cover-quick-repair")
    if trouble == "fuel":
        found.append(_fuel(guide))
    if trouble == "charge":
        found.append("roadside-cover-charge")
    if guide.on_expressway():
        found.append("roadside-cover-expressway")
    return (*found, "roadside-cover-arranged-by-us", "roadside-cover-delays")


def _fuel(guide: RoadsideGuide) -> str:
    contract = guide.contract()
    if guide.answer("road_type") == "home":
        return "roadside-cover-fuel-at-home"
    if contract is not None and contract.fleet_discount:
        return "roadside-cover-fuel-unlimited"
    if contract is not None and contract.fuel_used:
        return "roadside-cover-fuel-used"
    return "roadside-cover-fuel"
