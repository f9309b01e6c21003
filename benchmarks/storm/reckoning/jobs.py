"""Held against the records: requests, jobs, their every state, their offers, and what is counted of partners."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise

from sqlalchemy import Engine, func, select

from benchmarks.storm.history import Stood
from benchmarks.storm.partner_side import Book
from benchmarks.storm.reckoning.ledger import Ledger
from flows.dispatch.case import Case
from flows.dispatch.job import ASSIGNED, ENDS, Job
from flows.dispatch.partner import Standing
from flows.dispatch.table import SEEKING, TABLE
from state.records.dispatch_tables import offers
from state.records.requests import Filed

STEPS = {(source, destination) for _, sources, destination in TABLE for source in sources}
WITHIN_ONE_CHANGE = STEPS | {
    (source, destination)
    for source, between in STEPS
    if between == "searching"
    for start, destination in STEPS
    if start == "searching"
}
"""Steps of the table; a change may begin a search and come straight to what the search leads to."""

ONCE = frozenset({"offer.made", "offer.ended", "job.assigned", "job.cancelled"})
TAKEN_BACK = ("job.cancelled", "job.not_needed")


def requests(ledger: Ledger, confirmed: int, filed: Sequence[Filed], cases: Mapping[str, Case]) -> None:
    """Everybody who asked has one request, and every request one job."""
    by_conversation = Counter(each.conversation for each in filed)
    ledger.hold("filed once for each who asked", f"{len(filed)} of {confirmed}", kept=len(filed) == confirmed)
    for conversation, times in by_conversation.items():
        ledger.hold("filed once for each who asked", conversation, kept=times == 1)
    for each in filed:
        ledger.hold("one job for each request", each.number, kept=each.number in cases)
        job = cases[each.number].job if each.number in cases else None
        over = each.state in {"cancelled", "closed"}
        ledger.hold("one job for each request", f"{each.number} {each.state}", kept=job is None or job.over == over)


def ends(ledger: Ledger, cases: Iterable[Case], alerts: Mapping[str, Sequence[str]]) -> None:
    """Every job has ended, or a person has it, or has been called and the customer told so."""
    for case in cases:
        job = case.job
        called = job.state == "person" and job.told > 0 and bool(alerts.get(job.number))
        ledger.hold(
            "ended, or in somebody's hands", f"{job.number} {job.state}", kept=job.over or bool(job.by) or called
        )


def trucks(ledger: Ledger, lived: Iterable[Stood], cases: Mapping[str, Case], book: Book) -> None:
    """No job was ever anything but what the table allows, and no truck went on to a job that was another's."""
    by_job: defaultdict[str, list[Stood]] = defaultdict(list)
    for stood in lived:
        by_job[stood.number].append(stood)
    for number, stands in by_job.items():
        for before, after in pairwise(stands):
            moved = before.state == after.state or (before.state, after.state) in WITHIN_ONE_CHANGE
            ledger.hold("moved along the table", f"{number} {before.state} {after.state}", kept=moved)
            if before.partner and after.partner != before.partner:
                _left(ledger, cases[number].job, before.partner, book)
        for stood in stands:
            held = bool(stood.partner) if stood.state in ASSIGNED else not stood.partner or stood.state not in SEEKING
            ledger.hold("one truck at a time", f"{number} {stood.state} {stood.partner}", kept=held)
        _ended(ledger, cases[number].job, stands, book)


def _left(ledger: Ledger, job: Job, partner: str, book: Book) -> None:
    """Whoever lost a job has given it back, or was told."""
    theirs = [offer.id for offer in job.offers if offer.partner == partner and offer.state == "accepted"]
    told = any(book.told[partner, offer, word] for offer in theirs for word in TAKEN_BACK)
    back = (partner, job.number) in book.gave_back
    ledger.hold("one truck at a time", f"{job.number} lost by {partner} who does not know", kept=told or back)


def _ended(ledger: Ledger, job: Job, stands: Sequence[Stood], book: Book) -> None:
    """Whoever was on the way when it ended was told, unless it was they who ended it."""
    ended = next((place for place, stood in enumerate(stands) if stood.state in ENDS), None)
    if not ended or not job.partner or stands[ended - 1].state not in ASSIGNED:
        return
    theirs = [offer.id for offer in job.offers if offer.partner == job.partner and offer.state == "accepted"]
    told = any(book.told[job.partner, offer, word] for offer in theirs for word in TAKEN_BACK)
    itself = job.state == "completed" and stands[ended - 1].state in {"on_scene", "at_destination"}
    ledger.hold("one truck at a time", f"{job.number} {job.state} and nobody told {job.partner}", kept=told or itself)


def answers(ledger: Ledger, cases: Iterable[Case], book: Book) -> None:
    """Partners were told each thing once; a yes that was taken made the job theirs, and no other did."""
    for (partner, told, kind), times in book.told.items():
        ledger.hold("told to a partner once", f"{partner} {told} {kind}", kept=times == 1 or kind not in ONCE)
    for case in cases:
        for offer in case.job.offers:
            yes = [answer for answer in book.yes[offer.id] if answer.taken]
            no = [answer for answer in book.no[offer.id] if answer.taken]
            by_machine = offer.reason != "by_hand"
            mine = {"accepted": bool(yes), "declined": bool(no) and not any(a.state == "accepted" for a in yes)}
            true = not by_machine or mine.get(offer.state, not any(answer.state == "accepted" for answer in yes))
            name = f"{case.job.number} {offer.partner} {offer.state}: {[a.state for a in yes]} {[a.state for a in no]}"
            ledger.hold("every yes answered truly", name, kept=true)


def counts(
    ledger: Ledger, cases: Iterable[Case], standings: Mapping[str, Standing], engine: Engine, arrivals: int
) -> None:
    """Offers are what became of them; what is counted of partners is what they did."""
    became: Counter[str] = Counter()
    asked: Counter[str] = Counter()
    taken: Counter[str] = Counter()
    rated: Counter[str] = Counter()
    for case in cases:
        job = case.job
        rated[job.partner] += bool(job.rating)
        for offer in job.offers:
            became[offer.state] += 1
            still = offer.state == "open" and (job.over or job.by)
            ledger.hold("counts add up", f"{job.number} has an open offer", kept=not still)
            if offer.reason != "by_hand":
                asked[offer.partner] += offer.state in {"accepted", "declined", "expired", "eta_refused"}
                taken[offer.partner] += offer.state == "accepted"
    with engine.begin() as connection:
        query = select(offers.c.state, func.count()).group_by(offers.c.state)
        rows = {state: number for state, number in connection.execute(query)}  # noqa: C416  # rows are no tuples
    ledger.hold("counts add up", f"offers {dict(became)}, rows {rows}", kept=dict(became) == rows)
    for partner, standing in standings.items():
        true = (standing.asked, standing.accepted, standing.rated) == (asked[partner], taken[partner], rated[partner])
        ledger.hold("counts add up", f"{partner} {standing} {asked[partner]} {taken[partner]}", kept=true)
    arrived = sum(standing.arrived for standing in standings.values())
    ledger.hold("counts add up", f"{arrived} arrivals, {arrivals} told", kept=arrived == arrivals)
