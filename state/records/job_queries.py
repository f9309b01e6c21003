"""The statements about jobs, built once: building one takes longer than running it, and changes wait for each other.

Each says in its name what it gives, and beside it which parameters it takes.
"""

from typing import Any, get_args

from sqlalchemy import ColumnElement, Select, bindparam, delete, func, insert, select, update

from flows.dispatch.job import ENDS, State
from state.records.dispatch_tables import jobs, offers
from state.records.tables import requests

LIVE: tuple[State, ...] = tuple(state for state in get_args(State) if state not in ENDS)
WAITING: tuple[State, ...] = ("searching", "offered", "queued", "person")
"""States in which no partner has the job yet."""

CASES = select(jobs.c.number, jobs.c.job, requests.c.request).join_from(jobs, requests)
CASE = CASES.where(jobs.c.number == bindparam("its"))
CASE_TO_CHANGE = CASE.with_for_update()
CASE_OF_TOKEN = CASES.where(jobs.c.token_index == bindparam("its"))
CASE_OF_OFFER = CASES.where(
    jobs.c.number == select(offers.c.number).where(offers.c.offer_index == bindparam("its")).scalar_subquery()
)
"""Each by ``its`` number or blind index."""

IN_ORDER = CASES.order_by(jobs.c.filed_at, jobs.c.number)
LIVE_IN_ORDER = IN_ORDER.where(jobs.c.state.in_(LIVE))


def _next(which: ColumnElement[bool], by: ColumnElement[Any]) -> Select[str]:
    urgency = jobs.c.urgent == bindparam("urgent")
    return select(jobs.c.number).where(which, urgency).order_by(by, jobs.c.number).limit(bindparam("most"))


DUE = _next(jobs.c.due <= bindparam("now"), jobs.c.due)
QUEUED = _next((jobs.c.state == "queued") & (jobs.c.area == bindparam("its_area")), jobs.c.filed_at)
"""Up to ``most`` numbers of those that are ``urgent``, or of those that are not: a walk along an index either way."""

COUNT_WAITING = (
    select(func.count()).select_from(jobs).where(jobs.c.state.in_(WAITING), jobs.c.area == bindparam("its_area"))
)

SAVE = update(jobs).where(jobs.c.number == bindparam("its"))
"""Takes the columns besides."""

ADD_OFFER = insert(offers)
MOVE_OFFER = update(offers).where(offers.c.offer_index == bindparam("its")).values(state=bindparam("now"))
DROP_OFFER = delete(offers).where(offers.c.offer_index == bindparam("its"))
