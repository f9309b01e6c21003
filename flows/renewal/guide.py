"""The guards of the renewal table, which wording fits, and the facts that stand above each question."""

from collections.abc import Mapping

from flows.messages import Row
from flows.reminders.cadence import step_of
from flows.renewal import rows
from flows.renewal.knowing import DECLARATIONS, Renewal
from flows.renewal.proposal import Refusal
from flows.words import Words


class RenewalGuide(Renewal):
    """Answers the table's questions about one customer's renewal."""

    # which wording fits, and what it is filled with

    def of_step(self) -> str:
        """The wording of the reminder: what its step is about, unless the talk has got further, or is about several."""
        if not self.answer("step"):
            return ""
        about = step_of(self.answer("step")).about
        if self.answer("by") == "desk" and about not in {"lapsed", "last-chance"}:
            return "by_desk"
        if self.answer("plan"):
            return "begun"
        return about if self.answer("maturity") else "several"

    def of_notice(self, words: Words) -> Mapping[str, str | int]:
        """Who writes, which day it ends, and whom to call."""
        return rows.notice(self.facts, self.answer("maturity"), self.answer("model"), self.answer("agency"), words)

    def of_plans(self, words: Words) -> Mapping[str, str | int]:
        """What has to be said beside every number of an invented tariff."""
        return rows.proviso(self.facts.tariff, words)

    def of_price(self, _words: Words) -> Mapping[str, str | int]:
        """What is applied for."""
        offer = self.offer()
        return {"premium": rows.yen(offer.quote.to_pay if offer else 0)}

    def of_point(self, words: Words) -> Mapping[str, str | int]:
        """The declaration in question, as the review calls it."""
        return {"point": rows.point(self.point(), words)}

    # facts above a question

    def of_dues(self, words: Words) -> tuple[Row, ...]:
        """What a reminder of several contracts is about: each car, and the day its contract ends."""
        return () if self.answer("maturity") else rows.dues(self.reminded_of(), words)

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
        return rows.insured(offer, customer, self.answer("expiry"), words) if offer and customer else ()

    def facts_of_car(self, words: Words) -> tuple[Row, ...]:
        """Step 2: which car, and what it is used for."""
        offer, contract = self.offer(), self.contract()
        by_line = self.facts.address.channel == "line"
        return rows.car(offer, contract, words, plate=by_line) if offer and contract else ()

    def facts_of_grade(self, words: Words) -> tuple[Row, ...]:
        """Step 3: grade, accident years, discounts and the contract before."""
        offer, contract, tariff = self.offer(), self.contract(), self.facts.tariff
        return rows.grade(offer, contract, tariff, words) if offer and contract and tariff else ()

    def facts_of_cover(self, words: Words) -> tuple[Row, ...]:
        """Step 4: what is covered, and how it is paid."""
        offer = self.offer()
        return rows.cover(offer, words) if offer else ()

    # which answers can be had

    def is_offered(self, plan: str) -> bool:
        """Whether a plan is among those that are shown."""
        found = self.offered()
        return not isinstance(found, Refusal) and plan in {offer.plan for offer in found}

    # guards of the table, in its order

    def wants_stop(self) -> bool:
        """No more notices about contracts here."""
        return self.answer("notice") == "stop"

    def wants_later(self) -> bool:
        """To be asked again in some days."""
        return self.answer("notice") == "later"

    def is_about_several(self) -> bool:
        """The reminder was about several contracts."""
        return len(self.reminded_of()) > 1

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
