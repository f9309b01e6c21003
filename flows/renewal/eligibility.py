"""Whether a contract can be renewed in the talk now, and if not, everything that stands against it."""

from datetime import date, datetime
from typing import Final, Literal, get_args

from msgspec import Struct

from flows.facts import Contract
from flows.terms import Progress
from rating.dates.cover import JST
from rating.dates.months import add_days, add_months
from rating.dates.renewal import LATE_DAYS, RenewalWindow, late_renewal, renewal_window

CLOSED_MONTHS: Final = 3
"""Calendar months after a change or an accident for which online renewal stays closed [W 1]."""

Reason = Literal[
    "applied",
    "hold",
    "over",
    "late_twice",
    "late",
    "corporate",
    "no_clause",
    "early",
    "changed",
    "accident",
    "no_terms",
]
"""Why a contract cannot be renewed here, in the order in which it is told.

``applied``: an application is filed. ``hold``: staff see to it. Of what has matured, ``late`` can still be continued
by staff (継続手続忘れサポート特約), ``late_twice`` came about by that rule itself and ``over`` is more than thirty days
past. ``corporate``: no natural person. ``no_clause``: no 継続手続特約. ``early``: before the window. ``changed``,
``accident``: within three months. ``no_terms``: nobody told us what it insures.
"""
ORDER: Final[tuple[Reason, ...]] = get_args(Reason)


class Eligibility(Struct, frozen=True):
    """What stands against renewing a contract here, and when that ends.

    Attributes:
        reasons: all that hold, the one to be told first at the head; empty where it can be renewed.
        opens: first instant of the online window.
        closes: first instant after it: 16:00 on the day of maturity, when the cover ends too.
        late_until: last day on which a forgotten renewal continues the cover; None where the contract itself came about
            that way.
        open_again: day of the window from which the last change and accident lie far enough back; None where neither
            stands against it, and where the window closes before.
    """

    reasons: tuple[Reason, ...]
    opens: datetime
    closes: datetime
    late_until: date | None
    open_again: date | None

    @property
    def allowed(self) -> bool:
        """Whether nothing stands against it."""
        return not self.reasons


def eligibility(contract: Contract, progress: Progress, now: datetime) -> Eligibility:
    """What stands against renewing a contract at an instant.

    The window is the insurer's published one, to the minute in Japan [W 1]. Whoever comes after it is helped by people:
    the late rule has conditions that only the policy wording gives [B P34].

    Raises:
        InvalidInput: ``now`` has no zone.
    """
    conditions = contract.conditions
    window = renewal_window(contract.maturity)
    late = late_renewal(contract.maturity, previous_was_late=conditions.renewed_late)
    found: dict[Reason, bool] = {
        "applied": bool(progress.applied),
        "hold": bool(conditions.hold),
        "corporate": conditions.corporate,
        "no_clause": not conditions.clause,
        "changed": _recent(conditions.changed_on, now),
        "accident": _recent(conditions.accident_on, now),
        "no_terms": contract.terms is None,
    }
    if not window.is_open(now):
        found[_outside(contract, window, now)] = True
    return Eligibility(
        tuple(reason for reason in ORDER if found.get(reason)),
        window.opens,
        window.closes,
        late.last_day,
        _open_again(contract, window, now),
    )


def far_enough(event: date) -> date:
    """First day on which a change or an accident no longer closes online renewal.

    Its own day does not count, as in law (民法140条, 143条): three months from 10 June end with 10 September, from
    30 November with the last of February.
    """
    return add_days(add_months(event, CLOSED_MONTHS), 1)


def _recent(event: date | None, now: datetime) -> bool:
    return event is not None and _today(now) < far_enough(event)


def _outside(contract: Contract, window: RenewalWindow, now: datetime) -> Reason:
    if now < window.opens:
        return "early"
    if _today(now) > add_days(contract.maturity, LATE_DAYS):
        return "over"
    return "late_twice" if contract.conditions.renewed_late else "late"


def _open_again(contract: Contract, window: RenewalWindow, now: datetime) -> date | None:
    events = (contract.conditions.changed_on, contract.conditions.accident_on)
    ends = [far_enough(event) for event in events if event is not None and _recent(event, now)]
    day = max([*ends, window.opens.date()])
    return day if ends and day <= contract.maturity else None


def _today(now: datetime) -> date:
    return now.astimezone(JST).date()
