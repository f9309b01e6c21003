"""What is known when a step is taken, gathered before it: the customer, their contracts, the insurer."""

from collections.abc import Mapping
from datetime import date, datetime, time
from typing import Literal
from zoneinfo import ZoneInfo

from msgspec import Struct

from flows.accident.standing import ReportStanding
from flows.accident.watching import Watcher
from flows.events import Address
from flows.terms import UNTOUCHED, Conditions, Progress, Terms
from rating.tariff import Tariff

JAPAN = ZoneInfo("Asia/Tokyo")
CHANGES_AT = time(16, tzinfo=JAPAN)
"""The hour at which cover begins and ends."""


class Vehicle(Struct, frozen=True):
    """A car on a contract.

    ``propulsion`` is gasoline, diesel, hybrid or ev; ``body`` is kei, standard, minivan or suv.
    """

    id: str
    plate: str
    model: str
    colour: str
    body: str = "standard"
    propulsion: str = "gasoline"
    four_wheel_drive: bool = False
    low: bool = False


class Contract(Struct, frozen=True):
    """One policy: cover runs from 16:00 on ``start`` to 16:00 on ``maturity``, Japan time.

    ``product`` is one of the profile's product codes. ``fuel_used``: this policy year's one fuel delivery has been had;
    with ``fleet_discount`` (まとめて割引) there is no limit of times. ``club_extra_used``: so has its one payment of a
    motor club's extra cost (pamphlet P31 for both). ``terms`` is None where the directory does not tell what is
    insured, so that no premium can be worked out.
    """

    number: str
    product: str
    start: date
    maturity: date
    vehicle: Vehicle
    fleet_discount: bool = False
    fuel_used: bool = False
    club_extra_used: bool = False
    home_parking: str = ""
    terms: Terms | None = None
    conditions: Conditions = Conditions()

    def in_force(self, now: datetime) -> bool:
        """Whether its cover runs at this instant."""
        return datetime.combine(self.start, CHANGES_AT) <= now < datetime.combine(self.maturity, CHANGES_AT)


class Customer(Struct, frozen=True):
    """A policyholder the conversation is linked to. ``phone`` is E.164. Personal data throughout."""

    id: str
    name: str
    kana: str
    phone: str
    contracts: tuple[Contract, ...] = ()


class Desk(Struct, frozen=True):
    """A counter with a telephone. Without ``opens`` it answers day and night.

    ``weekdays`` are ISO numbers (1 is Monday); ``holidays`` says whether it also answers on national holidays.
    """

    key: str
    name: str
    phone: str
    opens: time | None = None
    closes: time | None = None
    weekdays: tuple[int, ...] = (1, 2, 3, 4, 5, 6, 7)
    holidays: bool = True


class Agency(Struct, frozen=True):
    """Who looks after the group contracts (団体扱) of one employer: desk ``desk`` of the profile, and a page of theirs.

    ``url`` is empty where they have none.
    """

    key: str
    desk: str
    url: str = ""


class Service(Struct, frozen=True, omit_defaults=True):
    """Somebody the counter may name to a customer who is stranded: a taxi firm, lodging, a garage, a night hospital.

    ``phone`` is as people write it, ``hours`` too; ``latitude`` and ``longitude`` are WGS 84 degrees. ``words`` are
    names of places, of which an address near by holds one: 「渋谷区」. It serves where no position is known.
    """

    kind: Literal["taxi", "lodging", "garage", "hospital"]
    name: str
    phone: str
    latitude: float
    longitude: float
    words: tuple[str, ...] = ()
    hours: str = ""


class Profile(Struct, frozen=True):
    """The insurer this counter serves: its name, its desks, and which desk takes a product's breakdowns.

    ``line_id`` is the official account's id with its @; ``sms_number`` is the number customers may text, as people
    write it, empty where the sender takes no replies; ``letters_from`` is the address their mails come from, published
    so that they can allow it (renewal guide ⑬). ``renewal_mail`` is who at the insurer sees to renewals, ``staff_mail``
    where it is empty. ``line_notifications``: LINE has approved LINE通知メッセージ for this account. ``concierge`` are
    those whom somebody who waits for help may need besides. ``claims_mail`` is who sees to accidents, ``staff_mail``
    where it is empty; ``accident_desk`` is the desk that takes them by product, and under ``night`` while that one is
    closed (:func:`flows.desk_hours.accident_desk`). ``interpreting`` is where a sign-language or writing interpreter
    speaks for the customer by video, empty where there is none. ``club_first``: who is a member of the motor club is
    asked, and is the club's before other partners'.
    """

    brand: str
    brand_kana: str
    desks: tuple[Desk, ...]
    roadside_desk: dict[str, str]
    contract_desk: str
    staff_mail: str
    club_phone: str
    line_id: str
    sms_number: str = ""
    letters_from: str = ""
    two_way_sms: bool = True
    agencies: tuple[Agency, ...] = ()
    renewal_mail: str = ""
    line_notifications: bool = False
    concierge: tuple[Service, ...] = ()
    claims_mail: str = ""
    accident_desk: dict[str, str] = {}
    interpreting: str = ""
    club_first: bool = False

    def desk(self, key: str) -> Desk:
        """The desk of that key. Raises KeyError where the profile has none."""
        for desk in self.desks:
            if desk.key == key:
                return desk
        raise KeyError(key)

    def agency(self, key: str) -> Agency | None:
        """The agency of that key, or None."""
        return next((agency for agency in self.agencies if agency.key == key), None)


class Facts(Struct, frozen=True):
    """All a step may know of the world.

    ``address`` is the person's in this conversation; ``public_url`` is where our pages are, without a trailing slash.
    ``now`` (UTC) is the step's own instant, and given by the step. ``progress`` is how far the renewals of the
    customer's contracts have come, by policy number; ``tariff`` is what premiums are worked out with. ``policyholder``
    is whom a reminder is about: they need not be linked here, so that nothing of theirs may be said but what the
    reminder itself says. ``reports`` are the accidents that the customer, or this conversation, has reported, the
    newest first; ``watchers`` are whom the customer wants told of one. Both are looked up only for turns that may need
    them (:mod:`flows.accident.wanting`), and are empty in all others.
    """

    profile: Profile
    public_url: str
    address: Address
    customer: Customer | None = None
    now: datetime | None = None
    progress: Mapping[str, Progress] = {}
    tariff: Tariff | None = None
    policyholder: Customer | None = None
    reports: tuple[ReportStanding, ...] = ()
    watchers: tuple[Watcher, ...] = ()

    def progress_of(self, contract: Contract) -> Progress:
        """How far the renewal of a contract has come."""
        return self.progress.get(contract.number, UNTOUCHED)


class Moment(Struct, frozen=True):
    """Now (UTC), and a fresh secret of 80 random bits in base32 for the one link a step may give out."""

    now: datetime
    token: str
