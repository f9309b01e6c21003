"""The parts in which an accident is told in full, and which of them its kind is asked about.

Source: pamphlet P40 ② (circumstances; the other party, witnesses; claims received; state of automatic driving, "without
delay"); counter script §2.2, stage 2.
"""

from collections.abc import Mapping

from flows.accident.report import AccidentReport
from flows.accident.telling import MOST_PARTIES, MOST_WITNESSES, PARTY, WITNESS, party, witness

MORE = "more"
"""The field after the last of a person: whether there are others."""

PARTIES = tuple(
    party(place, field)
    for place in range(1, MOST_PARTIES + 1)
    for field in (*PARTY, *((MORE,) if place < MOST_PARTIES else ()))
)
WITNESSES = tuple(
    witness(place, field)
    for place in range(1, MOST_WITNESSES + 1)
    for field in (*WITNESS, *((MORE,) if place < MOST_WITNESSES else ()))
)

SECTIONS: Mapping[str, tuple[str, ...]] = {
    "parties": ("parties", *PARTIES),
    "witnesses": ("witnesses", *WITNESSES),
    "circumstances": ("circumstances",),
    "damage": ("damage",),
    "automation": ("automation",),
    "driver": ("driver", "driver_name", "driver_relation", "driver_age"),
    "police": ("police_station", "police_number"),
    "dashcam": ("dashcam",),
    "airbag": ("airbag",),
    "claims": ("claims", "claims_said"),
    "hospital": ("hospital",),
    "shop": ("shop", "shop_phone"),
    "rental": ("rental",),
}
"""The questions of each part, the one that opens it first, in the order in which they are asked."""

SECTION_OF: Mapping[str, str] = {state: section for section, states in SECTIONS.items() for state in states}

_ALL = frozenset(SECTIONS)
NOT_ASKED: Mapping[str, frozenset[str]] = {
    "pedestrian": frozenset({"rental"}),
    "single": frozenset({"parties"}),
    "parked": frozenset({"airbag"}),
    "animal": frozenset({"parties", "witnesses", "claims"}),
    "hit_and_run": frozenset({"claims"}),
    "theft": _ALL - {"witnesses", "circumstances", "police", "rental"},
    "vandalism": _ALL - {"witnesses", "circumstances", "damage", "police", "dashcam", "shop", "rental"},
    "weather": _ALL - {"circumstances", "damage", "shop", "rental"},
    "flying_stone": _ALL - {"circumstances", "damage", "police", "dashcam", "shop", "rental"},
}
"""What a kind of accident is not asked about; any other is asked about everything."""

ON_FOOT = frozenset({"plate", "insurer"})
"""What nobody asks of a person on foot."""

HURT = frozenset({"light", "ambulance"})


def needed(report: AccidentReport) -> tuple[str, ...]:
    """The parts this report is asked about, in order.

    Where somebody is treated is asked only where somebody is hurt, under the consent that was given to speak of it.
    """
    without = NOT_ASKED.get(report.kind, frozenset())
    if not report.consent or HURT.isdisjoint(report.injuries.values()):
        without |= {"hospital"}
    return tuple(section for section in SECTIONS if section not in without)


def asked_of_party(report: AccidentReport, field: str) -> bool:
    """Whether a field is asked of the other party in an accident of this kind."""
    return report.kind != "pedestrian" or field not in ON_FOOT
