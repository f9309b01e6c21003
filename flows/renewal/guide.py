"""The guards of the renewal table: what was answered, what the contract allows, and what the next term would cost."""

from collections.abc import Mapping
from datetime import date, datetime
from functools import cached_property

from flows.days import short_day, today
from flows.facts import Contract
from flows.guide import Guide
from flows.messages import Choice, Row
from flows.reminders.cadence import step_of
from flows.renewal import rows
from flows.renewal.eligibility import Eligibility, eligibility
from flows.renewal.proposal import Offer, Refusal, as_now, offers
from flows.words import Words
from rating.dates.months import add_days
from rating.dates.renewal import LATE_DAYS

EARLIEST, LATEST = 95, LATE_DAYS + 1
"""Days before and after its maturity between which a contract is what somebody who speaks of renewal means."""

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


class RenewalGuide(Guide):
    """Answers the table's questions about one customer's renewal."""

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
        """The plans under the conditions answered so far."""
        contract, tariff = self.contract(), self.facts.tariff
        if contract is None or tariff is None:
            return Refusal("", "no_terms")
        return offers(contract, {name: said for name, said in self.conditions().items() if said}, tariff)

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

    def who_it_is(self) -> str:
        """Whether the address is linked."""
        return "linked" if self.facts.customer else ""

    def only_one(self) -> str:
        """With one contract there is nothing to choose; with none, nothing to ask."""
        found = self.contracts()
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

    # which wording fits, and what it is filled with

    def of_step(self) -> str:
        """The wording of the reminder: what its step is about, unless the talk has got further, or is about several."""
        if not self.answer("step"):
            return ""
        if self.answer("plan"):
            return "begun"
        return step_of(self.answer("step")).about if self.answer("maturity") else "several"

    def of_notice(self, words: Words) -> Mapping[str, str | int]:
        """Who writes, which day it ends, and whom to call."""
        return rows.notice(self.facts, self.answer("maturity"), self.answer("model"), self.answer("agency"), words)

    def of_plans(self, words: Words) -> Mapping[str, str | int]:
        """What has to be said beside every number of an invented tariff."""
        return rows.proviso(self.facts.tariff, words)

    def of_price(self, words: Words) -> Mapping[str, str | int]:
        """What is applied for, and what has to be said beside its number."""
        offer = self.offer()
        return {**rows.proviso(self.facts.tariff, words), "premium": rows.yen(offer.quote.to_pay if offer else 0)}

    def of_point(self, words: Words) -> Mapping[str, str | int]:
        """The declaration in question, as the review calls it."""
        return {"point": rows.point(self.point(), words)}

    # facts above a question

    def of_dues(self, words: Words) -> tuple[Row, ...]:
        """What a reminder of several contracts is about: each car, and the day its contract ends."""
        return () if self.answer("maturity") else rows.dues(self.answer("dues"), words)

    def price_now(self, words: Words) -> tuple[Row, ...]:
        """The price under these conditions, of the contract as it is."""
        found = self.offered()
        return () if isinstance(found, Refusal) else rows.price(found[0], words)

    def price(self, words: Words) -> tuple[Row, ...]:
        """The price of the plan decided on."""
        offer, contract = self.offer(), self.contract()
        return rows.decided(offer, contract, words) if offer and contract else ()

    def conflict(self, words: Words) -> tuple[Row, ...]:
        """Which answer cannot stand beside the others."""
        found = self.offered()
        point = found.point if isinstance(found, Refusal) else ""
        return (Row(words.text("renewal-contradiction-point"), rows.point(point, words)),) if point else ()

    def facts_of_insured(self, words: Words) -> tuple[Row, ...]:
        """Step 1: who is insured."""
        offer, customer = self.offer(), self.facts.customer
        return rows.insured(offer, customer, words) if offer and customer else ()

    def facts_of_car(self, words: Words) -> tuple[Row, ...]:
        """Step 2: which car, and what it is used for."""
        offer, contract = self.offer(), self.contract()
        by_line = self.facts.address.channel == "line"
        return rows.car(offer, contract, words, plate=by_line) if offer and contract else ()

    def facts_of_grade(self, words: Words) -> tuple[Row, ...]:
        """Step 3: grade, accident years, discounts and the contract before."""
        offer, contract = self.offer(), self.contract()
        return rows.grade(offer, contract, words) if offer and contract else ()

    def facts_of_cover(self, words: Words) -> tuple[Row, ...]:
        """Step 4: what is covered, and how it is paid."""
        offer = self.offer()
        return rows.cover(offer, words) if offer else ()

    # guards of the table, in its order

    def wants_stop(self) -> bool:
        """No more notices about contracts here."""
        return self.answer("notice") == "stop"

    def wants_later(self) -> bool:
        """To be asked again in some days."""
        return self.answer("notice") == "later"

    def declines(self) -> bool:
        """Will not renew."""
        return self.answer("notice") == "decline"

    def wants_person(self) -> bool:
        """To talk about it with somebody."""
        return self.answer("notice") == "consult"

    def wants_desk(self) -> bool:
        """Rather the desk than a link."""
        return self.answer("identify") == "desk"

    def has_no_contract(self) -> bool:
        """Nothing to renew: none at all, or the one that was chosen is no more."""
        return self.contract() is None

    def has_applied(self) -> bool:
        """An application is filed already."""
        return self.standing is not None and "applied" in self.standing.reasons

    def is_late(self) -> bool:
        """The contract has ended, and staff can still continue it."""
        return self.standing is not None and self.standing.reasons[:1] == ("late",)

    def is_closed(self) -> bool:
        """Something stands against renewing it here now."""
        return self.standing is None or not self.standing.allowed

    def wants_change(self) -> bool:
        """One of the common conditions is to be changed."""
        return self.answer("conditions") == "change"

    def wants_other(self) -> bool:
        """Something else has changed: the address, the car, the owner."""
        return self.answer("conditions") == "other"

    def contradicts(self) -> bool:
        """The conditions cannot stand beside each other, and one of them names itself."""
        found = self.offered()
        return isinstance(found, Refusal) and bool(found.point)

    def needs_staff(self) -> bool:
        """No number can be promised: a person has to look."""
        found = self.offered()
        return isinstance(found, Refusal) or found[0].needs_staff

    def is_group(self) -> bool:
        """A group contract (団体扱)."""
        contract = self.contract()
        return contract is not None and bool(contract.conditions.agency)

    def point(self) -> str:
        """The first declaration with which the desk has to see to the application; empty for none."""
        return next((asked for asked, grave in DECLARATIONS.items() if self.answer(asked) in grave), "")

    def is_outside(self) -> bool:
        """The policyholder has nothing to do with the employer any more."""
        return self._is_grave("relation")

    def insured_is_outside(self) -> bool:
        """The named insured is not of the family."""
        return self._is_grave("insured_relation")

    def owner_is_outside(self) -> bool:
        """The owner is not of the family."""
        return self._is_grave("owner_relation")

    def has_duplicate(self) -> bool:
        """The car is insured elsewhere for the same time."""
        return self._is_grave("duplicate")

    def was_cancelled(self) -> bool:
        """An insurer cancelled a contract within the last year."""
        return self._is_grave("cancelled")

    def insured_differs(self) -> bool:
        """Step 1 is answered with no."""
        return self._is_grave("insured")

    def car_differs(self) -> bool:
        """Step 2 is answered with no."""
        return self._is_grave("car")

    def grade_differs(self) -> bool:
        """Step 3 is answered with no."""
        return self._is_grave("grade")

    def cover_differs(self) -> bool:
        """Step 4 is answered with no."""
        return self._is_grave("cover")

    def _is_grave(self, asked: str) -> bool:
        return self.answer(asked) in DECLARATIONS[asked]

    def wants_change_of_anything(self) -> bool:
        """Some answer is to be changed before applying."""
        return self.answer("apply") == "change"
