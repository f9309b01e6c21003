"""What a reminder says where no conversation says it: the mail, and the LINE通知メッセージ.

Nothing in either names its reader, a car or a policy: both may be read by whoever holds the telephone.
"""

from collections.abc import Mapping, Sequence
from typing import Literal

from msgspec import Struct

from flows.days import spoken_day
from flows.facts import Contract, Profile
from flows.reminders.cadence import About
from flows.session import Language
from flows.words import words
from rating.dates.months import add_days
from rating.dates.renewal import LATE_DAYS

Phase = Literal["before", "tomorrow", "today", "after"]

PHASES: Mapping[About, Phase] = {
    "tomorrow": "tomorrow",
    "today": "today",
    "lapsed": "after",
    "last-chance": "after",
}
"""How near the end is, by what a step is about; ``before`` for all others."""


class Told(Struct, frozen=True):
    """A reminder in words: subject and text of the mail, and the text of the notification message."""

    subject: str
    letter: str
    text: str


def told(about: About, contracts: Sequence[Contract], profile: Profile, public_url: str, language: Language) -> Told:
    """The words of a reminder.

    Args:
        about: what its step is about.
        contracts: one or more; the one that ends first gives the notice its day.
        profile: the insurer; where one agency looks after all contracts, its desk is the one to call.
        public_url: where our pages are, without a trailing slash.
        language: of the words.
    """
    said = words(language)
    phase = PHASES.get(about, "before")
    agencies = {contract.conditions.agency for contract in contracts}
    agency = profile.agency(agencies.pop()) if len(agencies) == 1 else None
    desk = profile.desk(agency.desk if agency else profile.contract_desk)
    ends = sorted({contract.maturity for contract in contracts})
    given = {
        "brand": profile.brand,
        "desk": desk.name,
        "phone": desk.phone,
        "line": profile.line_id,
        "link": f"{public_url}/account/",
        "date": spoken_day(ends[0], said),
        "late": spoken_day(add_days(ends[0], LATE_DAYS), said),
    }
    days = "\n".join(said.text("letters-reminder-day", date=spoken_day(day, said)) for day in ends)
    parts = (
        said.text("letters-greeting", **given),
        said.text(f"letters-reminder-{phase}", **given, days=days),
        said.text("letters-footer", **given),
    )
    return Told(
        said.attribute(f"letters-reminder-{phase}", "title", **given),
        "\n\n".join(parts) + "\n",
        said.text(f"letters-reminder-text-{phase}", **given),
    )
