"""The guards of the roadside table, and what the customer's contracts answer without asking."""

from flows import positions
from flows.facts import Contract
from flows.messages import Choice
from flows.roadside.underway import Underway
from flows.words import Words

FLEE = {"fire", "in_lane", "crossing", "in_water"}
"""Dangers that one must leave behind, wherever the road: what is safe depends on them and not on the kind of place."""

NO_PHONE = "none"
TOWED = {"start", "accident", "warning", "charge", "ditch", "unknown"}


class RoadsideGuide(Underway):
    """Answers the table's questions about one customer's breakdown."""

    def contract(self) -> Contract | None:
        """The contract of the car in trouble, once it is known which car that is."""
        for contract in self.contracts():
            if contract.vehicle.id == self.answer("vehicle"):
                return contract
        return None

    def contracts(self) -> tuple[Contract, ...]:
        """The contracts of the linked customer; none for a stranger."""
        return self.facts.customer.contracts if self.facts.customer else ()

    def lapsed(self) -> bool:
        """The contract of the car is over, or has not begun."""
        contract, now = self.contract(), self.facts.now
        return contract is not None and now is not None and not contract.in_force(now)

    def urgent(self) -> bool:
        """Whether a person should look at once: danger, somebody locked in, or frail people beside an expressway."""
        return self.in_danger() or self.someone_inside() or (self.on_expressway() and self.frail())

    def alarming(self) -> bool:
        """Whether silence may mean harm: after a danger answer, and with somebody locked in, it does."""
        return self.in_danger() or self.someone_inside()

    def by_text(self) -> bool:
        """Whether only writing reaches this customer."""
        return self.is_voiceless() or self.answer("phone") == NO_PHONE

    # which of its wordings a question takes

    def refuge(self) -> str:
        """The wording of "are you safe": away from this danger, else as the road asks for it."""
        if self.must_flee():
            return self.answer("emergency")
        return "expressway" if self.on_expressway() else ""

    def proposal(self) -> str:
        """The wording of the review: what is not covered is not "arranged" but advised on."""
        return "uncovered" if self.in_snow() else ""

    # what the records know

    def cars(self, _words: Words) -> tuple[Choice, ...]:
        """The linked cars, named as their owner would: model and the last figures of the plate."""
        return tuple(
            Choice(contract.vehicle.id, f"{contract.vehicle.model} {contract.vehicle.plate.split()[-1]}")
            for contract in self.contracts()
        )

    def only_car(self) -> str:
        """With one contract there is nothing to choose: the review still names the car."""
        return self.contracts()[0].vehicle.id if len(self.contracts()) == 1 else ""

    def road_of_danger(self) -> str:
        """The kind of road that the danger tells: tracks cross ordinary roads only."""
        return "ordinary" if self.answer("emergency") == "crossing" else ""

    def own_phone(self) -> str:
        """The number they write from, else the policyholder's; who cannot telephone needs none."""
        if self.facts.address.channel == "sms":
            return self.facts.address.to
        if self.facts.customer:
            return self.facts.customer.phone
        return NO_PHONE if self.is_voiceless() else ""

    def own_name(self) -> str:
        """The policyholder's name."""
        return self.facts.customer.name if self.facts.customer else ""

    # guards of the table, in its order

    def rescue_untold(self) -> bool:
        """Somebody is locked in, and nobody has said yet whom to call."""
        return self.someone_inside() and not self.told("rescue", "rescue_first")

    def stuck_untold(self) -> bool:
        """Stuck in snow or mud, and nobody has said yet that this is not covered."""
        return self.in_snow() and not self.told("stuck", "stuck_first")

    def is_voiceless(self) -> bool:
        """The customer cannot speak or hear on a telephone."""
        return self.answer("voiceless") == "yes"

    def in_danger(self) -> bool:
        """Somebody is hurt, or the place itself is deadly."""
        return self.answer("emergency") in {"injury", *FLEE}

    def must_flee(self) -> bool:
        """Everybody has to get away from the car itself: fire, traffic, a train, water."""
        return self.answer("emergency") in FLEE

    def flees_to_a_known_car(self) -> bool:
        """Safety was asked about before the road, and the car may be chosen from the contracts."""
        return self.must_flee() and self.has_contract()

    def not_safe(self) -> bool:
        """Not everybody is in a safe place yet."""
        return self.answer("safe_place") in {"no", "cannot"}

    def has_contract(self) -> bool:
        """The conversation is linked to a policyholder with a car.

        A talk that has come past this question keeps its way, whether or not the records can be read just now: what is
        filed must be what the review has shown.
        """
        return "vehicle" in self.slots or ("plate" not in self.slots and bool(self.contracts()))

    def other_car(self) -> bool:
        """The car in trouble is none of the linked ones."""
        return self.answer("vehicle") == "other"

    def has_one_car(self) -> bool:
        """The car is taken to be the only one on the books; whoever borrowed another should notice early."""
        return len(self.contracts()) == 1

    def has_position(self) -> bool:
        """The place came as a position, which may be off; words are not asked about twice."""
        return positions.read(self.answer("place")) is not None

    def pin_is_off(self) -> bool:
        """The position is not where the car is."""
        return self.answer("pin") == "off"

    def on_expressway(self) -> bool:
        """On an expressway or another road for motor vehicles only."""
        return self.answer("road_type") == "expressway"

    def in_garage(self) -> bool:
        """In a car park with a ceiling: a truck must fit under it."""
        return self.answer("road_type") == "garage"

    def no_kilopost(self) -> bool:
        """No kilometre post in sight."""
        return self.answer("kilopost") == "unknown"

    def will_not_start(self) -> bool:
        """The engine stopped or does not turn over."""
        return self.answer("symptom") == "start"

    def has_flat(self) -> bool:
        """A tyre is flat."""
        return self.answer("symptom") == "flat"

    def is_locked(self) -> bool:
        """The car is locked and the key is out of reach."""
        return self.answer("symptom") == "lockout"

    def someone_inside(self) -> bool:
        """A child, a pet or an adult is locked in the car."""
        return self.answer("locked_in") in {"child", "pet", "person"}

    def out_of_fuel(self) -> bool:
        """The tank is empty."""
        return self.answer("symptom") == "fuel"

    def in_ditch(self) -> bool:
        """A wheel has left the road."""
        return self.answer("symptom") == "ditch"

    def after_accident(self) -> bool:
        """The car cannot move after an accident."""
        return self.answer("symptom") == "accident"

    def may_drive(self) -> bool:
        """A warning light, a noise, or nobody knows: the car may still move."""
        return self.answer("symptom") in {"warning", "unknown"}

    def in_snow(self) -> bool:
        """Stuck in snow, sand or mud, which the service does not cover (pamphlet P31 note 1)."""
        return self.answer("symptom") == "snow"

    def frail(self) -> bool:
        """An infant, an elderly or an unwell person is with the car."""
        return self.answer("vulnerable") in {"infant", "elderly", "unwell"}

    def needs_tow(self) -> bool:
        """The trouble is seldom settled on the spot, so a destination is wanted."""
        no_spare = self.has_flat() and (self.answer("spare") in {"no", "unknown"} or self.answer("flats") == "more")
        return self.answer("symptom") in TOWED or no_spare

    def goes_elsewhere(self) -> bool:
        """The customer has a place of their own in mind."""
        return self.answer("destination") == "elsewhere"

    def wants_change(self) -> bool:
        """Something in the review is not right."""
        return self.answer("review") == "change"
