"""Thirty days to report a change: a replaced car, a driver outside the conditions [B P34].

ご契約のお車の入替自動補償特約, and the same rule of 運転者限定特約・運転者年令条件特約. Reported within 30 days from
the day after the event, the changed cover holds from the event; from the 31st day only liability covers remain, and
nothing once more than 30 days have passed since maturity.
"""

from datetime import date
from typing import Final, Literal

from msgspec import Struct

from rating.dates.months import add_days
from rating.errors import InvalidInput
from rating.evidence import Uncertainty

GRACE_DAYS: Final = 30

#: What still pays when the change was reported too late, by id of :func:`rating.accidents.covers`.
LIABILITY_ONLY: Final = (
    "bodily_injury",
    "bodily_injury_expenses",
    "property_damage",
    "property_excess_repair",
    "defect_relief",
    "incapacity_relief",
)


GRACE_CONDITIONS = Uncertainty(
    "grace_conditions",
    "Besides the thirty days the rules have conditions (所定の条件) that only the policy wording gives.",
    "B P34",
    needs_staff=False,
)


class Grace(Struct, frozen=True):
    """What cover a change reported on a day leaves.

    Attributes:
        cover: ``full`` the changed cover, ``liability`` only :data:`LIABILITY_ONLY`, ``none`` nothing.
        last_full_day: last day on which reporting keeps full cover; the additional premium has to be paid as well.
        last_day: last day on which reporting keeps any cover.
        reference: where it is printed.
        uncertainties: what is not.
    """

    cover: Literal["full", "liability", "none"]
    last_full_day: date
    last_day: date
    reference: str
    uncertainties: tuple[Uncertainty, ...] = (GRACE_CONDITIONS,)


def change_reported(event: date, reported: date, maturity: date) -> Grace:
    """The cover left when an event of one day is reported on another.

    Args:
        event: the new car was acquired, a relative got a licence, someone joined the family.
        reported: the day the change was asked for.
        maturity: of the contract (満期日).

    Event 2025-06-10: full until 2025-07-10.

    Raises:
        InvalidInput: reported before it happened, or an event after maturity.
    """
    if reported < event:
        raise InvalidInput("reported before it happened", "$.reported")
    if event > maturity:
        raise InvalidInput("the contract had already matured", "$.event")
    last_full = add_days(event, GRACE_DAYS)
    last = add_days(maturity, GRACE_DAYS)
    cover: Literal["full", "liability", "none"] = (
        "none" if reported > last else "full" if reported <= last_full else "liability"
    )
    return Grace(cover, min(last_full, last), last, "B P34")
