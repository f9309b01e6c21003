"""What is known in a renewal talk: the contract, what stands against it, the records' answers, the plans."""

from collections.abc import Mapping
from datetime import date, datetime, timedelta
from functools import cached_property

from flows.days import short_day, today
from flows.facts import Contract, Facts
from flows.guide import Guide
from flows.messages import Choice
from flows.renewal import rows
from flows.renewal.eligibility import Eligibility, eligibility
from flows.renewal.proposal import Offer, Refusal, as_now, offers
from flows.session import Talk
from flows.words import Words
from rating.dates.months import add_days
from rating.dates.renewal import LATE_DAYS

EARLIEST, LATEST = 95, LATE_DAYS + 1
"""Days before and after its maturity between which a contract is what somebody who speaks of renewal means."""

LATER, A_DAY = timedelta(days=3), timedelta(days=1)
"""How long somebody who said "later" is left in peace, and the least."""

NONE = "none"
"""The contract of who has none, and the reminder of who came by themselves."""

DECLARATIONS: Mapping[str, tuple[str, ...]] = {
    "relation": ("outside",),
    "insured_relation": ("other",),
    "owner_relation": ("other",),
    "duplicate": ("yes",),
    "cancelled": ("yes",),
    "insured": ("no",),
    "car": ("no",),
    "grade": ("no",),
    "cover": ("no",),
}
"""Answers with which the desk has to see to an application, by question in the order of the talk."""


class Renewal(Guide):
    """One customer's contract, its conditions as answered so far, and the plans they give."""

    def __init__(self, talk: Talk, facts: Facts) -> None:
        super().__init__(talk, facts)
        self._offered: dict[tuple[object, ...], tuple[Offer, ...] | Refusal] = {}

    # the contract, and what can be had for it

    def contracts(self) -> tuple[Contract, ...]:
        """The linked customer's contracts that end soon or ended lately; all of them where there is none such."""
        owned = self.facts.customer.contracts if self.facts.customer else ()
        day = today(self.facts.now)
        if self.facts.now is None:
            return owned
        near = tuple(
            contract
            for contract in owned
            if add_days(contract.maturity, -EARLIEST) <= day <= add_days(contract.maturity, LATEST)
        )
        return near or owned

    def contract(self) -> Contract | None:
        """The contract to renew, once it is known which, and whose it is."""
        owned = self.facts.customer.contracts if self.facts.customer else ()
        return next((contract for contract in owned if contract.number == self.answer("contract")), None)

    def reminded_of(self) -> tuple[tuple[str, date, str], ...]:
        """The contracts the reminder was about: number, maturity, and the model of the car or nothing."""
        lines = (line.split(" ", 2) for line in self.answer("dues").splitlines())
        return tuple((number, date.fromisoformat(day), model) for number, day, model in lines)

    def again_on(self, maturity: date) -> date:
        """The day from which who said "later" is asked again of a contract: its last day, where that is sooner."""
        day = today(self.facts.now)
        return min(day + LATER, max(day + A_DAY, maturity))

    def whose(self) -> str:
        """Whose contracts are talked of: of whom the reminder was about, else of whom the address is linked to."""
        return self.answer("whose") or (self.facts.customer.id if self.facts.customer else "")

    def is_owner(self) -> bool:
        """Whether the address is linked to whoever owns the contracts that are talked of."""
        return self.facts.customer is not None and self.facts.customer.id == self.whose()

    def is_one_way(self) -> bool:
        """Whether what we say cannot be answered here, but by a page only."""
        return self.facts.address.channel == "sms" and not self.facts.profile.two_way_sms

    @cached_property
    def standing(self) -> Eligibility | None:
        """What stands against renewing it now."""
        contract = self.contract()
        if contract is None or self.facts.now is None:
            return None
        return eligibility(contract, self.facts.progress_of(contract), self.facts.now)

    def conditions(self) -> dict[str, str]:
        """The common conditions as answered so far."""
        return {name: self.answer(name) for name in ("licence", "expiry", "use", "youngest", "limit", "condition")}

    def offered(self) -> tuple[Offer, ...] | Refusal:
        """The plans under the conditions answered so far; worked out once a turn for each set of them."""
        contract, tariff = self.contract(), self.facts.tariff
        if contract is None or tariff is None:
            return Refusal("", "no_terms")
        said = {name: value for name, value in self.conditions().items() if value}
        under = (contract.number, *said.items())
        if under not in self._offered:
            self._offered[under] = offers(contract, said, tariff)
        return self._offered[under]

    def offer(self) -> Offer | None:
        """The plan decided on; before that the contract as it is."""
        found = self.offered()
        if isinstance(found, Refusal):
            return None
        return next((offer for offer in found if offer.plan == self.answer("plan")), found[0])

    def applied_on(self, now: datetime) -> date:
        """The day in Japan on which the application was filed."""
        return today(self.filed or now)

    # what the records answer

    def unprompted(self) -> str:
        """Who came by themselves was reminded of nothing."""
        return "" if self.answer("due") else "same"

    def says_no_more(self) -> str:
        """Who cannot write back is not asked why."""
        return "silent" if self.is_one_way() else ""

    def who_it_is(self) -> str:
        """Whether the address is linked."""
        return "linked" if self.facts.customer else ""

    def only_one(self) -> str:
        """With one contract, or reminded of one, there is nothing to choose; with none, nothing to ask."""
        due = [number for number, _, _ in self.reminded_of()]
        found = tuple(owned for owned in self.contracts() if due == [owned.number]) or self.contracts()
        if not found:
            return NONE
        return found[0].number if len(found) == 1 else ""

    def _own(self, condition: str) -> str:
        contract = self.contract()
        return as_now(contract).get(condition, "") if contract else ""

    def own_licence(self) -> str:
        """The colour of the licence on record."""
        return self._own("licence")

    def own_expiry(self) -> str:
        """Its last day."""
        return self._own("expiry")

    def own_use(self) -> str:
        """What the car is used for."""
        return self._own("use")

    def own_youngest(self) -> str:
        """The age of the youngest driver when the next term begins."""
        return self._own("youngest")

    def own_limit(self) -> str:
        """Who may drive."""
        return self._own("limit")

    def own_condition(self) -> str:
        """From which age."""
        return self._own("condition")

    # choices only this customer has

    def cars(self, words: Words) -> tuple[Choice, ...]:
        """The contracts by their cars and last days; by SMS, which others may read, without the plate."""
        by_line = self.facts.address.channel == "line"
        return tuple(
            Choice(
                contract.number,
                words.text(
                    "renewal-contract-car",
                    car=" ".join((contract.vehicle.model, *contract.vehicle.plate.split()[-1:] * by_line)),
                    date=short_day(contract.maturity, words),
                ),
            )
            for contract in self.contracts()
        )

    def plans(self, words: Words) -> tuple[Choice, ...]:
        """The plans side by side, each with its price and how it differs from the contract as it is."""
        found = self.offered()
        return () if isinstance(found, Refusal) else tuple(rows.plan(offer, found[0], words) for offer in found)

    def answer_again(self, words: Words) -> tuple[Choice, ...]:
        """The declaration that the desk has to see to, to be answered again by who slipped."""
        point = self.point()
        return (Choice(point, words.text("renewal-point-again")),) if point else ()

    def point(self) -> str:
        """The first declaration with which the desk has to see to the application; empty for none."""
        return next((asked for asked, grave in DECLARATIONS.items() if self.answer(asked) in grave), "")
