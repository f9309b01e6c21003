"""The guards of the roadside table, and what the customer's contracts answer without asking."""

from flows.at_scene import AtScene
from flows.roadside.underway import Underway

CLUB_WORK = {"battery", "flat", "lockout", "fuel"}
TOWED = {"start", "accident", "warning", "charge", "ditch", "unknown"}


class RoadsideGuide(Underway, AtScene):
    """Answers the table's questions about one customer's breakdown."""

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

    # which of its wordings a question takes

    def proposal(self) -> str:
        """The wording of the review: what is not covered is not "arranged" but advised on."""
        return "uncovered" if self.in_snow() else ""

    # what the records know

    def road_of_danger(self) -> str:
        """The kind of road that the danger tells: tracks cross ordinary roads only."""
        return "ordinary" if self.answer("emergency") == "crossing" else ""

    # guards of the table, in its order

    def rescue_untold(self) -> bool:
        """Somebody is locked in, and nobody has said yet whom to call."""
        return self.someone_inside() and not self.told("rescue", "rescue_first")

    def stuck_untold(self) -> bool:
        """Stuck in snow or mud, and nobody has said yet that this is not covered."""
        return self.in_snow() and not self.told("stuck", "stuck_first")

    def flees_to_a_known_car(self) -> bool:
        """Safety was asked about before the road, and the car may be chosen from the contracts."""
        return self.must_flee() and self.has_contract()

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

    def may_be_member(self) -> bool:
        """The motor club may go before other partners: to its members, for what is settled on the spot (pamphlet P31).

        Asked of a contract that pays for it, and of nobody who is in a hurry.
        """
        paid = self.contract() is not None and not self.lapsed() and not self.urgent()
        return self.facts.profile.club_first and paid and self.answer("symptom") in CLUB_WORK and not self.needs_tow()

    def is_member(self) -> bool:
        """Of the motor club."""
        return self.answer("club") == "yes"

    def goes_elsewhere(self) -> bool:
        """The customer has a place of their own in mind."""
        return self.answer("destination") == "elsewhere"

    def wants_change(self) -> bool:
        """Something in the review is not right."""
        return self.answer("review") == "change"
