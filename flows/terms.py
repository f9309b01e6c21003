"""What a contract insures and how, what stands in the way of renewing it, and how far its renewal has come.

The first two are the insurer's and come with the contract from the directory; the last is ours.
"""

from datetime import date
from typing import Literal

from msgspec import Struct

from rating.application import Application
from rating.classes.licence import Colour
from rating.classes.model import ModelClass
from rating.grade import Accidents

Hold = Literal["sold", "agent", "complaint", "bereaved"]
"""Why staff have asked that nobody is reminded: the car is sold, the agent sees to it, a complaint, a death."""


class Terms(Struct, frozen=True, omit_defaults=True):
    """What the premium of the next term depends on.

    Attributes:
        application: the contract as it was concluded: covers, drivers, use, standing, way of paying.
        accidents: of this term, as they count for the next grade.
        licence_expires: last day of the named insured's licence; None where it is not known.
        licence_next: colour of the licence after that day, where it is known already.
        next_class: model classes after the yearly review of 1 January, where they change [B P37 2].
    """

    application: Application
    accidents: Accidents = Accidents()
    licence_expires: date | None = None
    licence_next: Colour | None = None
    next_class: ModelClass | None = None


class Conditions(Struct, frozen=True, omit_defaults=True):
    """What decides whether a contract can be renewed online, and whether its owner is reminded.

    Attributes:
        clause: it carries 継続手続特約, without which nothing is renewed online.
        corporate: its policyholder is no natural person.
        agency: key of the profile's agency that looks after a group contract (団体扱); empty for any other.
        changed_on: day of its last change, accident_on: day of its last accident; either closes online renewal for
            three months.
        renewed_late: it came about by 継続手続忘れサポート itself, which is not granted twice running [B P34].
        hold: why nobody is reminded of it; empty for no reason.
    """

    clause: bool = True
    corporate: bool = False
    agency: str = ""
    changed_on: date | None = None
    accident_on: date | None = None
    renewed_late: bool = False
    hold: Hold | Literal[""] = ""


class Progress(Struct, frozen=True, omit_defaults=True):
    """How far the renewal of one contract at one maturity has come.

    Attributes:
        applied: number of the application filed for it; empty for none.
        declined: its owner said that they will not renew.
        asleep_until: first day on which its owner may be reminded again, because they asked for later.
    """

    applied: str = ""
    declined: bool = False
    asleep_until: date | None = None


UNTOUCHED = Progress()
