"""Cooling off (クーリング・オフ): whether an application can be withdrawn, and until when [A ⑫, 保険業法309条]."""

from datetime import date
from typing import Final

from msgspec import Struct

from rating.dates.months import add_days, anniversary
from rating.evidence import Uncertainty

#: Days, the later of the two days being the first.
DAYS: Final = 8

FROM_A_SUMMARY = Uncertainty(
    "cooling_off_summary",
    "The law is known here from summaries only, and an insurer may grant more of its own; the wording decides.",
    "W 84, W 85",
    needs_staff=False,
)


class CoolingOff(Struct, frozen=True):
    """Whether withdrawal is possible; ``last_day`` is None when it is not, ``because`` says why."""

    eligible: bool
    last_day: date | None
    because: str
    reference: str
    uncertainties: tuple[Uncertainty, ...] = (FROM_A_SUMMARY,)


def cooling_off(
    applied: date, received: date, *, long: bool, by_mail_order: bool = False, own_rule: bool = False
) -> CoolingOff:
    """Whether an application can be withdrawn.

    A term of one year or less cannot, nor an application by mail order; otherwise there are 8 days from the later of
    the application and the receipt of the explanation, that day included.

    Args:
        applied: the day of the application.
        received: the day the document about cooling off was received.
        long: the term is longer than a year (:func:`longer_than_a_year`).
        by_mail_order: applied for by post or the like.
        own_rule: the insurer grants it for shorter terms too.
    """
    reference = "保険業法309条 [W 84, W 85]"
    if not (long or own_rule):
        return CoolingOff(eligible=False, last_day=None, because="保険期間が1年以内のため", reference=reference)
    if by_mail_order:
        return CoolingOff(eligible=False, last_day=None, because="通信販売によるお申込みのため", reference=reference)
    last = add_days(max(applied, received), DAYS - 1)
    because = "保険期間が1年を超えるため" if long else "当社の取扱いによるため"
    return CoolingOff(eligible=True, last_day=last, because=because, reference=reference)


def longer_than_a_year(start: date, maturity: date) -> bool:
    """Whether a contract is long (長期契約): it matures after the first 応当日 of its start."""
    return maturity > anniversary(start, 1)
