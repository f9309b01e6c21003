"""From what is known of a customer to the plan for a day: the policy's decisions, and the notices that come of them."""

from collections.abc import Mapping
from datetime import date, datetime, timedelta
from uuid import uuid5

from bot.lines import NAMESPACE
from bot.reminding.gathering import Known
from flows.events import Address
from flows.facts import Contract
from flows.reminders import hours, ladder, policy
from flows.reminders.cadence import Rung, Step, due, step_of
from flows.reminders.reach import Reach
from state.pseudonyms import Pseudonyms
from state.records.notices import Notice
from state.records.reminders import Plan

GRACE = timedelta(minutes=1)
"""So long after a notice was kept it should have been handed over: if it was not, whoever kept it has died."""


class Planning:
    """Pure but for the names of conversations."""

    def __init__(self, pseudonyms: Pseudonyms) -> None:
        self._pseudonyms = pseudonyms

    def plan(self, known: Known, day: date, now: datetime) -> Plan:
        """What a customer is told on a day in Japan, and why they are not told the rest."""
        open_ = [each for each in known.owned if not _is_decided(each.contract, known, day)]
        decisions = policy.decide(open_, known.reach, known.today, day)
        named = next((decision for decision in decisions if decision.reason == "due"), None)
        if named is None:
            return Plan(known.customer.id, decisions)
        step = step_of(named.step)
        rung = ladder.first(step, known.reach)
        besides = ladder.besides(step, rung, known.reach)
        main = notice_key(known.customer.id, day)
        planned = [
            Notice(
                key=key,
                main=main,
                customer=known.customer.id,
                step=step.id,
                day=day,
                rung=way,
                state="staff" if way == "staff" else "planned",
                tried=besides if way == rung else (),
                conversation=self.conversation(way, known.reach),
                said_on=day if way == rung else None,
                again_at=None if way == "staff" else first_look(now, step),
                changed_at=now,
            )
            for way, key in ((rung, main), *((way, notice_key(known.customer.id, day, way)) for way in besides))
        ]
        return Plan(known.customer.id, decisions, tuple(planned))

    def conversation(self, rung: Rung, reach: Reach) -> str:
        """The pseudonym of where a notice goes on a rung: a conversation, or the stream of a mail address."""
        address = address_on(rung, reach)
        if address is not None:
            return self._pseudonyms.conversation(address)
        return self._pseudonyms.index(f"letters:{reach.mail.lower()}") if rung == "mail" else ""


def _is_decided(contract: Contract, known: Known, day: date) -> bool:
    step = due(day, contract.maturity)
    return step is not None and (contract.number, contract.maturity, step.id) in known.decided


def first_look(now: datetime, step: Step) -> datetime:
    """When a notice kept now is looked at if nobody hands it over: soon, but not before its step may be said."""
    return max(now + GRACE, hours.next_opening(now, step))


def notice_key(customer: str, day: date, besides: str = "") -> str:
    """The key of a customer's reminder on a day; ``besides`` is the rung of what is said besides it."""
    return str(uuid5(NAMESPACE, ":".join(filter(None, ("reminder", customer, day.isoformat(), besides)))))


def address_on(rung: Rung, reach: Reach) -> Address | None:
    """Where a notice goes on a rung; None for a mail and for staff."""
    ways: Mapping[Rung, Address | None] = {"line": reach.line, "sms": reach.sms, "notification": reach.sms}
    return ways.get(rung)
