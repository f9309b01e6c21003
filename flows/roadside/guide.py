"""The guards of the roadside table, and what the customer's contracts answer without asking."""

from flows.facts import Contract
from flows.guide import Guide
from flows.messages import Choice

TOWED = {"start", "accident", "warning", "charge", "ditch", "unknown"}


class RoadsideGuide(Guide):
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
        """Whether silence may mean harm: after a danger answer it does."""
        return self.in_danger()

    # what the records know

    def cars(self) -> tuple[Choice, ...]:
        """The linked cars, named as their owner would: model and the last figures of the plate."""
        return tuple(
            Choice(contract.vehicle.id, f"{contract.vehicle.model} {contract.vehicle.plate.split()[-1]}")
            for contract in self.contracts()
        )

    def only_car(self) -> str:
        """With one contract there is nothing to choose: the review still names the car."""
        return self.contracts()[0].vehicle.id if len(self.contracts()) == 1 else ""

    def own_phone(self) -> str:
        """The number they write from, else the policyholder's."""
        if self.facts.address.channel == "sms":
            return self.facts.address.to
        return self.facts.customer.phone if self.facts.customer else ""

    def own_name(self) -> str:
        """The policyholder's name."""
        return self.facts.customer.name if self.facts.customer else ""

    # guards of the table, in its order

    def in_danger(self) -> bool:
        """Somebody is hurt, something burns, or somebody stands in a lane."""
        return self.answer("emergency") in {"injury", "fire", "in_lane"}

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

    def has_position(self) -> bool:
        """The place came as a position, which may be off; words are not asked about twice."""
        return self.answer("place").startswith("geo:")

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

    def gives_up(self) -> bool:
        """The filed request is to be withdrawn."""
        return self.answer("withdrawing") == "yes"
