"""What the table asks of a filed request: how its dispatch stands, and what its customer wants meanwhile."""

from flows.dispatch.job import ON_THE_WAY
from flows.guide import Guide

AT_WORK = frozenset({"on_scene", "towing", "at_destination"})
AT_THE_SPOT = frozenset({*AT_WORK, "checking", "redirecting"})
"""A driver is there: what was free to call off no longer is."""

SERVICES = ("taxi", "lodging", "garage", "hospital")
IDLE = ("waiting", "in_hand", "queued", "coming", "at_work", "services")
"""States in which something else is waited for than the customer."""

PERSON = "person"
"""Noted among what a talk has said once dispatch has promised its customer a person."""

LOST = "lost"
"""The same, where the truck that was to come is not to be counted on."""


class Underway(Guide):
    """The guards of everything after the receipt, and which choices are of use there."""

    @property
    def stage(self) -> str:
        """Where the job stands by the latest news; empty before any."""
        return self.progress.state if self.progress else ""

    def wish(self) -> str:
        """What was chosen while something else is waited for."""
        return next((self.answer(state) for state in IDLE if self.answer(state)), "")

    # how it stands, in the order in which the table asks

    def is_checked(self) -> bool:
        """The driver sees no car, and the customer has not said yet whether help is still wanted."""
        return self.stage == "checking" and not self.told("still_needed")

    def is_redirected(self) -> bool:
        """The destination is closed, and no other has been named yet."""
        return self.stage == "redirecting" and not self.told("redirected")

    def is_done(self) -> bool:
        """The work is done."""
        return self.stage == "completed"

    def is_gone(self) -> bool:
        """It ended because nobody was to be found, or no help was wanted any more."""
        return self.stage == "gone"

    def is_closed(self) -> bool:
        """It was ended by the insurer."""
        return self.stage in {"closed", "cancelled"}

    def is_at_work(self) -> bool:
        """The truck is there, or on its way with the car."""
        return self.stage in AT_THE_SPOT

    def is_coming(self) -> bool:
        """A partner has promised to come, and is to be counted on."""
        return self.stage in ON_THE_WAY and not self.told(LOST)

    def is_queued(self) -> bool:
        """A surge: it waits for its turn."""
        return self.stage == "queued"

    def is_in_hand(self) -> bool:
        """A person has taken the request in hand."""
        return self.told("taken") or bool(self.progress and self.progress.by)

    def awaits_person(self) -> bool:
        """A person has been promised, or nobody else has it yet."""
        arranged = self.stage in ON_THE_WAY or self.stage in AT_THE_SPOT
        return not self.told("taken") and (not arranged or self.told(PERSON))

    def overtaken(self) -> bool:
        """What has happened goes before the question that is open, or makes it needless."""
        over = self.is_done() or self.is_gone() or self.is_closed()
        match self.state:
            case "checking":
                return not self.is_checked()
            case "redirecting" | "redirect_address":
                return not self.is_redirected()
            case "self_arranging":
                return not self.is_queued()
            case "withdrawing":
                return over or self.is_checked() or self.is_redirected()
            case _:
                return over or self.is_at_work()

    # what is wished

    def wishes_withdraw(self) -> bool:
        """The request is to be called off; a trouble solved while somebody works on it is that as well."""
        return self.wish() == "withdraw" or (self.wish() == "solved" and self.is_at_work())

    def wishes_solved(self) -> bool:
        """The trouble is over, so that nobody need come."""
        return self.wish() == "solved"

    def wishes_place(self) -> bool:
        """The place is to be put right, while that helps anybody."""
        return self.wish() == "place" and not self.is_at_work()

    def misses_truck(self) -> bool:
        """No truck is to be seen, though the partner says it is there; said once."""
        return self.wish() == "not_there" and self.stage == "on_scene" and not self.told("absent")

    def wishes_concierge(self) -> bool:
        """Something else is needed: a way home, a bed, a garage, a hospital."""
        return self.wish() == "concierge"

    def wishes_service(self) -> bool:
        """One of those is looked for."""
        return self.wish() in SERVICES

    def wishes_family(self) -> bool:
        """The family is to be told."""
        return self.wish() == "family"

    def wishes_self(self) -> bool:
        """A tow is to be arranged without us, while we can promise none."""
        return self.wish() == "self" and self.is_queued()

    def wishes_wait(self) -> bool:
        """The customer would rather wait for their turn."""
        return self.wish() == "wait" and self.is_queued()

    # what is answered

    def gives_up(self) -> bool:
        """The filed request is to be withdrawn."""
        return self.answer("withdrawing") == "yes"

    def gives_up_late(self) -> bool:
        """It is, and somebody is there already: whether it can be, and what it costs, a person has to see."""
        return self.gives_up() and self.is_at_work()

    def is_solved(self) -> bool:
        """The trouble is over, and that was confirmed."""
        return self.answer("solving") == "yes"

    def has_moved(self) -> bool:
        """The car stands elsewhere than the driver looks for it."""
        return self.answer("checking") == "moved"

    def needs_nobody(self) -> bool:
        """No help is wanted any more."""
        return self.answer("checking") == "no"

    def goes_to_an_address(self) -> bool:
        """The other destination has to be named."""
        return self.answer("destination") == "elsewhere"

    def arranges_it(self) -> bool:
        """The customer arranges a tow without us."""
        return self.answer("self_arranging") == "yes"

    # wordings, and which choices are of use

    def withdrawal(self) -> str:
        """The wording of the withdrawal: once somebody is there it may cost something."""
        return "late" if self.is_at_work() else ""

    def claim(self) -> str:
        """The wording of what may be claimed back: what it comes to is told to whose contract is known."""
        return "" if self.answer("vehicle") not in {"", "other"} else "stranger"

    def useful(self, choice: str) -> bool:
        """Whether a choice is shown while something else is waited for; typed, each is understood at any time."""
        match choice:
            case "place" | "solved":
                return not self.is_at_work()
            case "not_there":
                return self.stage == "on_scene" and not self.told("absent")
            case "concierge":
                return bool(self.facts.profile.concierge) and self.stage not in {"", "searching", "offered"}
            case "self":
                return self.is_queued()
            case "wait":
                return self.is_queued() and not self.told("staying")
            case "withdraw":
                return not self.is_at_work() or self.stage == "on_scene"
            case _:
                return choice in {"status", "family"}

    def serves(self, choice: str) -> bool:
        """Whether a choice is shown to whom something else is offered: what the insurer knows anybody for."""
        return choice == "status" or any(each.kind == choice for each in self.facts.profile.concierge)
