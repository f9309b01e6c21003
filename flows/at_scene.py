"""What a guide knows of somebody beside a car: the danger they are in, their car, where it is, how to reach them."""

from flows import positions
from flows.facts import Contract
from flows.guide import Guide
from flows.messages import Choice
from flows.words import Words

FLEE = frozenset({"fire", "in_lane", "crossing", "in_water"})
"""Dangers that one must leave behind, wherever the road: what is safe depends on them and not on the kind of place."""

NO_PHONE = "none"


class AtScene(Guide):
    """Answers what a breakdown and an accident have in common."""

    def contract(self) -> Contract | None:
        """The contract of the car in trouble, once it is known which car that is."""
        for contract in self.contracts():
            if contract.vehicle.id == self.answer("vehicle"):
                return contract
        return None

    def contracts(self) -> tuple[Contract, ...]:
        """The contracts of the linked customer; none for a stranger."""
        return self.facts.customer.contracts if self.facts.customer else ()

    def by_text(self) -> bool:
        """Whether only writing reaches this customer."""
        return self.is_voiceless() or self.answer("phone") == NO_PHONE

    # which of its wordings a question takes

    def refuge(self) -> str:
        """The wording of "are you safe": away from this danger, else as the road asks for it."""
        if self.must_flee():
            return self.answer("emergency")
        return "expressway" if self.on_expressway() else ""

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

    # guards

    def is_voiceless(self) -> bool:
        """The customer cannot speak or hear on a telephone."""
        return self.answer("voiceless") == "yes"

    def in_danger(self) -> bool:
        """Somebody is hurt, or the place itself is deadly."""
        return self.answer("emergency") in {"injury", *FLEE}

    def must_flee(self) -> bool:
        """Everybody has to get away from the car itself: fire, traffic, a train, water."""
        return self.answer("emergency") in FLEE

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
