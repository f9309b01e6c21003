"""Whatever happens to a job, in whatever order: one truck, every state told once, and an end or a person."""

from dispatched import REQUEST, Desk
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule
from msgspec.structs import replace

from flows.dispatch.happenings import (
    Accepted,
    Assigned,
    Closed,
    Happening,
    Instructed,
    Located,
    Looked,
    Refused,
    Reported,
    TakenInHand,
)
from flows.dispatch.job import ENDS, Fix
from flows.dispatch.orders import TellCustomer
from flows.dispatch.refusals import DispatchRefused
from flows.dispatch.table import TABLE

KEYS = st.sampled_from(["near", "next", "last", "far", "nobody"])
STATUSES = st.sampled_from(
    ["en_route", "arriving", "on_scene", "not_found", "towing", "at_destination", "completed", "unsuccessful"]
)
TROUBLES = st.sampled_from(
    ["wrong_equipment", "destination_closed", "accident_found", "vehicle_gone", "partner_down", "other", None]
)
WISHES = st.sampled_from(
    ["cancel", "solved", "self_arranged", "wait", "still_needed", "not_needed", "not_there", "destination", "corrected"]
)
REPORTED = {"en_route", "arriving", "on_scene", "not_found", "towing", "at_destination", "completed"}
SELDOM = st.integers(0, 9)
"""What ends a job is drawn often and meant seldom, so that jobs live long enough for something to happen to them."""

MINUTES = st.integers(1, 300)
SAID_ONCE_A_TRUCK = {"accepted", "en_route", "arriving", "on_scene", "towing", "at_destination", "completed"}


class AnyDispatch(RuleBasedStateMachine):
    """A partner who lies, a customer who changes their mind, a clock that is late, and people who step in."""

    @initialize(symptom=st.sampled_from(["battery", "ditch", "fuel", "snow"]), weather=SELDOM)
    def file(self, symptom: str, weather: int) -> None:
        self.desk = Desk(replace(REQUEST, symptom=symptom))
        self.desk.surge = weather == 0
        self.desk.opens()
        if self.desk.job.offer is not None and weather > 3:
            self.desk.accepts()

    def try_(self, happening: Happening, *, turn: bool = False) -> None:
        before = self.desk.case
        try:
            self.desk.happens(happening, turn=turn)
        except DispatchRefused:
            assert self.desk.case == before, "what is refused changes nothing"

    @rule(partner=KEYS, minutes=MINUTES, which=st.integers(0, 5))
    def accept(self, partner: str, minutes: int, which: int) -> None:
        offers = self.desk.job.offers
        if offers:
            offer = offers[which % len(offers)]
            self.try_(Accepted(offer.id, partner if which == 5 else offer.partner, minutes))

    @rule(which=st.integers(0, 5))
    def refuse(self, which: int) -> None:
        offers = self.desk.job.offers
        if offers:
            offer = offers[which % len(offers)]
            self.try_(Refused(offer.id, offer.partner, "busy"))

    @precondition(lambda self: self.desk.job.offer is not None)
    @rule(minutes=st.integers(5, 60))
    def accept_in_time(self, minutes: int) -> None:
        self.try_(Accepted(self.desk.offer.id, self.desk.offer.partner, minutes))

    @rule(status=STATUSES, trouble=TROUBLES, minutes=st.none() | MINUTES, wrong=st.booleans())
    def report(self, status: str, trouble: str | None, minutes: int | None, wrong: bool) -> None:  # noqa: FBT001  # drawn
        partner = "far" if wrong else self.desk.job.partner
        self.try_(Reported(partner, status, minutes, trouble))  # type: ignore[arg-type]  # drawn from the literals

    @precondition(lambda self: self.desk.job.partner and not self.desk.job.over)
    @rule(turns=st.lists(st.integers(0, 20), min_size=1, max_size=6))
    def go_on(self, turns: list[int]) -> None:
        for which in turns:
            ways = [trigger for trigger, sources, _ in TABLE if self.desk.job.state in sources and trigger in REPORTED]
            if ways:
                self.try_(Reported(self.desk.job.partner, ways[which % len(ways)]))  # type: ignore[arg-type]  # as above

    @rule(distance=st.none() | st.floats(0, 50))
    def locate(self, distance: float | None) -> None:
        self.try_(Located(self.desk.job.partner, Fix(35.6, 139.7, self.desk.now), distance))

    @rule(wish=WISHES, meant=SELDOM)
    def wish(self, wish: str, meant: int) -> None:
        if meant == 0 or wish not in {"cancel", "solved", "self_arranged"}:
            self.try_(Instructed(wish))  # type: ignore[arg-type]  # drawn from the literals

    @rule(partner=KEYS, minutes=MINUTES, meant=SELDOM)
    def assign(self, partner: str, minutes: int, meant: int) -> None:
        if meant == 0:
            self.try_(Assigned(partner, minutes, "山田"))

    @rule(meant=SELDOM)
    def take(self, meant: int) -> None:
        if meant == 0:
            self.try_(TakenInHand("山田"))

    @rule(outcome=st.sampled_from(["completed", "cancelled", "gone", "closed"]), meant=SELDOM)
    def close(self, outcome: str, meant: int) -> None:
        if meant == 0:
            self.try_(Closed("山田", outcome))  # type: ignore[arg-type]  # drawn from the literals

    @rule(minutes=st.integers(0, 20) | st.integers(0, 400))
    def wait(self, minutes: int) -> None:
        self.desk.waits(minutes)

    @rule()
    def turn(self) -> None:
        self.try_(Looked(), turn=True)

    @rule(weather=SELDOM)
    def weather(self, weather: int) -> None:
        self.desk.surge = weather == 0

    @invariant()
    def everything_ends_or_is_watched_or_is_a_persons(self) -> None:
        job = self.desk.job
        watched = job.due is not None
        ran_out = {"lost", "no_answer", "not_there", "long", "no_destination"} & set(job.warned)
        assert job.state in ENDS or watched or job.state == "person" or ran_out, job

    @invariant()
    def a_state_is_told_once_for_each_truck(self) -> None:
        told: list[str] = []
        for order in self.desk.all:
            if isinstance(order, TellCustomer):
                if order.news.kind == "accepted":
                    told = []
                told.append(order.news.kind)
                once = [kind for kind in told if kind in SAID_ONCE_A_TRUCK - {"towing", "at_destination"}]
                assert len(once) == len(set(once)), told

    @invariant()
    def news_are_numbered_without_a_gap(self) -> None:
        turns = [order.turn for order in self.desk.all if isinstance(order, TellCustomer)]
        assert turns == list(range(1, len(turns) + 1))

    def teardown(self) -> None:
        """Left alone for a day and a half, everything has an end or is in a person's hands."""
        if hasattr(self, "desk"):
            self.desk.surge = False
            self.desk.waits(36 * 60)
            job = self.desk.job
            told = [order.news.kind for order in self.desk.all if isinstance(order, TellCustomer)]
            assert job.state in ENDS or job.by or "person" in told, job


AnyDispatch.TestCase.settings = settings(max_examples=150, stateful_step_count=40, deadline=None)
TestAnyDispatch = AnyDispatch.TestCase
