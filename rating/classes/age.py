"""Age bands of the 記名被保険者 (記名被保険者年令別料率区分) [B P35 1 (2)]."""

from datetime import date
from typing import Final, Literal

from rating.dates.months import age, anniversary

AgeCondition = Literal["any", "21", "26", "35"]
AgeBand = Literal["to_29", "from_30", "from_40", "from_50", "from_60", "from_65", "from_70", "from_75", "from_80"]

#: As the pamphlet names them.
BAND_NAMES: Final[dict[AgeBand, str]] = {
    "to_29": "29才以下",
    "from_30": "30～39才",
    "from_40": "40～49才",
    "from_50": "50～59才",
    "from_60": "60～64才",
    "from_65": "65～69才",
    "from_70": "70～74才",
    "from_75": "75～79才",
    "from_80": "80才以上",
}
CONDITION_NAMES: Final[dict[AgeCondition, str]] = {
    "any": "年令を問わず補償",
    "21": "21才以上補償",
    "26": "26才以上補償",
    "35": "35才以上補償",
}

#: First age of each band, oldest first.
BANDS: Final[tuple[tuple[int, AgeBand], ...]] = (
    (80, "from_80"),
    (75, "from_75"),
    (70, "from_70"),
    (65, "from_65"),
    (60, "from_60"),
    (50, "from_50"),
    (40, "from_40"),
    (30, "from_30"),
    (0, "to_29"),
)


def band(years: int) -> AgeBand:
    """The band of an age in whole years: 29 and younger, 30–39, …, 80 and older."""
    return next(name for first, name in BANDS if years >= first)


def applied_band(birth: date, start: date, condition: AgeCondition, policy_year: int = 1) -> AgeBand | None:
    """The band whose rate applies, or None when bands do not apply.

    Bands apply under the 26+ and 35+ age conditions only; in a long contract the age on the 応当日 of each policy year
    decides [B P35 ※2].

    Args:
        birth: of the 記名被保険者.
        start: first day of the contract.
        condition: 運転者年令条件 of the contract.
        policy_year: 1 for the first.

    Raises:
        InvalidInput: born after that day.
    """
    if condition not in ("26", "35"):
        return None
    return band(age(birth, anniversary(start, policy_year - 1)))
