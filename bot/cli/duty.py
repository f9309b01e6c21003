"""What the duty desk sees of jobs: one line each for the list, everything for one."""

from collections.abc import Collection, Iterator, Mapping
from datetime import datetime

from rich.table import Table

from bot.cli.shown import shown
from flows.dispatch.case import Case
from flows.dispatch.job import ASSIGNED, Job
from flows.dispatch.partner import Partner, Standing
from flows.facts import JAPAN
from state.records.requests import Filed

PLACE = ("address", "road_type", "route", "direction", "kilopost", "clearance", "floor")
CAR = ("plate", "model", "colour", "body", "equipment", "symptom", "destination", "destination_address")
PEOPLE = ("occupants", "vulnerable", "name", "phone")


def jobs(cases: tuple[Case, ...], unserved: tuple[Filed, ...], now: datetime) -> Table:
    """The jobs that are open, those that nobody has first: who waits longest at the top.

    Before them stand requests for which the clock has not made a job yet.
    """
    table = Table("number", "state", "minutes", "urgent", "area", "trouble", "partner", "arrival", "in hand by")
    for filed in unserved:
        told = (filed.number, "no job yet", _waits(filed.filed_at, now), _urgent(filed.request.urgent), "")
        table.add_row(*map(shown, (*told, filed.request.symptom, "", "", filed.acknowledged_by)))
    for case in sorted(cases, key=lambda case: (_calm(case.job), not case.job.urgent, case.job.filed)):
        job = case.job
        told = (job.number, state(job), _waits(job.filed, now), _urgent(job.urgent), job.area)
        table.add_row(*map(shown, (*told, case.request.symptom, job.partner, _at(job.eta), job.by)))
    return table


def state(job: Job) -> str:
    """Where it stands, and what has gone wrong on the way."""
    wrong = [*job.warned, *(("disputed",) if job.disputed else ())]
    return f"{job.state} ({', '.join(wrong)})" if wrong else job.state


def facts(case: Case) -> Table:
    """Everything about one job. Personal data."""
    table = Table(show_header=False)
    for label, value in _facts(case):
        if value:
            table.add_row(label, shown(value))
    return table


def offers(job: Job) -> Table:
    """Who was asked, why in that order, and what they said."""
    columns = ("asked (Japan)", "partner", "answer", "reason", "arrival", "km", "score", "distance", "acceptance")
    table = Table(*columns, "punctuality", "rating", "load", "club")
    for offer in job.offers:
        score = offer.score
        shares = (score.total, score.distance, score.acceptance, score.punctuality, score.rating, score.load)
        told = (_at(offer.at), offer.partner, offer.state, offer.reason, _at(offer.eta), f"{score.distance_km:.1f}")
        table.add_row(*map(shown, told), *(f"{share:.2f}" for share in shares), "first" if score.club else "")
    return table


def _facts(case: Case) -> Iterator[tuple[str, str]]:
    job, request = case.job, case.request
    yield "number", job.number
    yield "state", state(job)
    yield "since (Japan)", _at(job.since)
    yield "filed (Japan)", _at(job.filed)
    yield "looked at next (Japan)", _at(job.due)
    yield "reason", job.reason
    yield "in hand by", job.by
    yield "area", job.area
    yield "partner", job.partner if job.state in ASSIGNED else ""
    yield "arrival (Japan)", _at(job.eta)
    yield "destination", job.destination
    yield "work", ", ".join(job.work)
    yield "rating", job.rating
    yield "urgent", "yes" if job.urgent else ""
    if request.latitude is not None and request.longitude is not None:
        yield "position", f"{request.latitude:.6f}, {request.longitude:.6f}"
    for field in (*PLACE, *CAR, *PEOPLE):
        yield field, str(getattr(request, field) or "")
    yield from request.details.items()


def _calm(job: Job) -> bool:
    """Whether somebody has it: a partner who is heard of, or one of our people."""
    return bool(job.by) or (job.state in ASSIGNED and not job.warned and job.disputed is None)


def _waits(since: datetime, now: datetime) -> str:
    return f"{(now - since).total_seconds() / 60:.0f}"


def _urgent(urgent: bool) -> str:  # noqa: FBT001  # a cell of the table
    return "urgent" if urgent else ""


def _at(at: datetime | None) -> str:
    return f"{at.astimezone(JAPAN):%m-%d %H:%M}" if at is not None else ""


def partners(those: Collection[Partner], standings: Mapping[str, Standing], now: datetime) -> Table:
    """The partners: what they can do, how they have done, and how busy they are."""
    columns = ("partner", "name", "phone", "areas", "open", "trucks busy", "asked", "accepted", "arrived", "in time")
    table = Table(*columns, "stars")
    at = now.astimezone(JAPAN).time()
    for partner in those:
        done = standings.get(partner.key, Standing())
        stars = f"{done.stars / done.rated:.1f} of 2" if done.rated else ""
        told = (
            partner.key,
            partner.name,
            partner.phone,
            ", ".join(partner.areas),
            "yes" if partner.open_at(at) else "",
        )
        counts = (f"{done.load} of {partner.trucks}", done.asked, done.accepted, done.arrived, done.punctual, stars)
        table.add_row(*map(shown, told), *map(str, counts))
    return table
