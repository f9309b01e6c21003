"""What the live page says of a job at one instant, in words and numbers: the same for the page and for its script."""

import re
from datetime import datetime, timedelta
from typing import Literal

from msgspec import Struct

from bot.tracking.chart import Point, draw
from flows.dispatch.case import Case
from flows.dispatch.job import ON_THE_WAY, Job, State
from flows.dispatch.news import Progress
from flows.facts import JAPAN
from flows.roadside.request import RoadsideRequest
from flows.words import Words

LINGERS = timedelta(hours=1)
"""How long the page stays after the job: to read what was done, and whom to call for what was left in the truck."""

FAINT = timedelta(hours=1)
"""A position older than this says nothing any more."""

MOVED = timedelta(minutes=10)
"""An arrival this much later than the first that was promised is late, though promised anew."""

NEXT_SECONDS = 15
IDLE_SECONDS = 60
"""How soon the page asks again: while something may move, and once all is over."""

StepKey = Literal["received", "found", "on_way", "near", "there", "towing", "done"]
STEPS: tuple[StepKey, ...] = ("received", "found", "on_way", "near", "there", "towing", "done")
REACHED: dict[State, StepKey] = {
    "accepted": "found",
    "en_route": "on_way",
    "arriving": "near",
    "on_scene": "there",
    "checking": "there",
    "towing": "towing",
    "redirecting": "towing",
    "at_destination": "towing",
    "completed": "done",
}
"""The step that each state is at; all others are no further than received."""

DATED: frozenset[State] = frozenset({"accepted", "en_route", "arriving", "towing"})
"""States whose beginning is when their step was reached."""

WITHOUT_STEPS: frozenset[State] = frozenset({"gone", "closed"})
"""Ends that are no step on this way."""

UNDIALLED = re.compile(r"[^0-9+]")


class Step(Struct, frozen=True):
    """One step: ``mark`` says whether it is behind, and ``time`` when it was, where that is known."""

    key: StepKey
    label: str
    mark: Literal["done", "now", "next"]
    marked: str
    time: str


class Sight(Struct, frozen=True):
    """The truck on the chart, in the chart's units, and the scale in words."""

    x: float
    y: float
    bar: float
    bar_label: str
    reach_label: str


class Told(Struct, frozen=True):
    """All that the page shows. Every text is ready to be read; an empty one is not shown.

    ``window`` is when the truck is expected, ``note`` that it is late. ``place`` and ``truck_place`` are geo URIs (RFC
    5870). ``said`` is what a screen reader hears when it changes. ``again`` is the seconds until the next look.
    """

    title: str
    words: str
    number: str
    window: str
    note: str
    partner: str
    call: str
    tel: str
    destination: str
    steps: tuple[Step, ...]
    sight: Sight | None
    where: str
    age: str
    place: str
    truck_place: str
    updated: str
    said: str
    again: int


def shown(job: Job, now: datetime) -> bool:
    """Whether the page of this job is still there: it ends with the job, and with a cancelled one at once."""
    if job.state == "cancelled":
        return False
    return not job.over or (job.ended is not None and now < job.ended + LINGERS)


def told(case: Case, progress: Progress, now: datetime, words: Words) -> Told:
    """What the page says of this job now (UTC)."""
    job, request = case.job, case.request
    key = _key(job, progress)
    title = words.text(f"pages-track-{key}")
    window, note = _expected(job, progress, now, words)
    sight, where, age, truck_place = _seen(job, request, now, words)
    called = bool(progress.phone)
    return Told(
        title=title,
        words=words.text(f"pages-track-{key}-words"),
        number=job.number,
        window=window,
        note=note,
        partner=progress.partner,
        call=words.text("pages-track-call", phone=progress.phone) if called else "",
        tel=f"tel:{UNDIALLED.sub('', progress.phone)}" if called else "",
        destination=_destination(job, request, progress),
        steps=_steps(job, words),
        sight=sight,
        where=where,
        age=age,
        place=_place(job, request),
        truck_place=truck_place,
        updated=words.text("pages-track-updated", time=_clock(now)),
        said=" ".join(part for part in (title, window, note) if part),
        again=IDLE_SECONDS if job.over else NEXT_SECONDS,
    )


def _key(job: Job, progress: Progress) -> str:
    if job.state in {"searching", "offered"}:
        return "person" if progress.by else "searching"
    if job.state == "on_scene" and job.disputed:
        return "disputed"
    return job.state


def _expected(job: Job, progress: Progress, now: datetime, words: Words) -> tuple[str, str]:
    """The window, and that it is late. Nobody has promised anything before a partner has accepted."""
    if job.state not in ON_THE_WAY:
        return "", ""
    if progress.earliest is None or progress.latest is None:
        return "", words.text("pages-track-asking") if progress.late else ""
    day = "today" if progress.earliest.astimezone(JAPAN).date() <= now.astimezone(JAPAN).date() else "tomorrow"
    window = words.text(
        f"pages-track-window-{day}", **{"from": _clock(progress.earliest), "to": _clock(progress.latest)}
    )
    if progress.late or now > progress.latest:
        return window, words.text("pages-track-overdue")
    moved = job.eta is not None and job.promised is not None and job.eta - job.promised >= MOVED
    return window, words.text("pages-track-moved") if moved else ""


def _steps(job: Job, words: Words) -> tuple[Step, ...]:
    if job.state in WITHOUT_STEPS:
        return ()
    towed = job.state != "completed" or "tow" in job.work or bool(job.destination)
    keys = [key for key in STEPS if key != "towing" or towed]
    at = keys.index(REACHED.get(job.state, "received"))
    times: dict[StepKey, datetime | None] = {keys[at]: job.since} if job.state in DATED else {}
    times |= {"received": job.filed, "there": job.arrived, "done": job.ended}
    taken = (each.answered for each in job.offers if each.state == "accepted" and each.partner == job.partner)
    times["found"] = next(taken, times.get("found"))
    steps = []
    for index, key in enumerate(keys):
        mark: Literal["done", "now", "next"] = "done" if index < at or job.over else "now" if index == at else "next"
        time = times.get(key) if index <= at else None
        steps.append(
            Step(
                key=key,
                label=words.text(f"pages-track-step-{key}"),
                mark=mark,
                marked=words.text(f"pages-track-mark-{mark}"),
                time=_clock(time) if time else "",
            )
        )
    return tuple(steps)


def _seen(job: Job, request: RoadsideRequest, now: datetime, words: Words) -> tuple[Sight | None, str, str, str]:
    """The truck on the chart, where that is in words, how old that is, and the truck's own geo URI where needed."""
    if job.state not in ON_THE_WAY:
        return None, "", "", ""
    if job.fix is None or now - job.fix.at > FAINT:
        return None, words.text("pages-track-unshared"), "", ""
    minutes = max(0, int((now - job.fix.at).total_seconds() // 60))
    age = words.text("pages-track-age", minutes=minutes) if minutes else words.text("pages-track-age-now")
    if request.latitude is None or request.longitude is None:
        return None, words.text("pages-track-placeless"), age, _geo(job.fix.latitude, job.fix.longitude)
    chart = draw(Point(request.latitude, request.longitude), Point(job.fix.latitude, job.fix.longitude))
    compass = words.text(f"pages-track-compass-{chart.compass}")
    where = words.text("pages-track-where", compass=compass, distance=distance_words(chart.distance))
    sight = Sight(
        x=round(chart.x, 1),
        y=round(chart.y, 1),
        bar=round(chart.bar, 1),
        bar_label=distance_words(chart.bar_km),
        reach_label=distance_words(chart.reach),
    )
    return sight, where, age, ""


def _destination(job: Job, request: RoadsideRequest, progress: Progress) -> str:
    """The garage. What leads to somebody's own door is not on a page that anybody with its address can read."""
    if job.state not in {"towing", "at_destination", "completed"} or request.destination in {"home", "elsewhere"}:
        return ""
    return progress.destination


def _place(job: Job, request: RoadsideRequest) -> str:
    if job.state not in ON_THE_WAY or request.latitude is None or request.longitude is None:
        return ""
    return _geo(request.latitude, request.longitude)


def _geo(latitude: float, longitude: float) -> str:
    return f"geo:{latitude:.6f},{longitude:.6f}"


def _clock(moment: datetime) -> str:
    return moment.astimezone(JAPAN).strftime("%H:%M")


def distance_words(kilometres: float) -> str:
    """A distance as people say it: ``350 m``, ``2.3 km``, ``14 km``; never nothing."""
    metres = max(50, round(kilometres * 20) * 50)
    if metres < 1000:  # noqa: PLR2004  # a kilometre
        return f"{metres} m"
    # Up to ten kilometres the tenth counts; a whole number has none.
    return f"{round(kilometres, 1) if kilometres < 9.95 else round(kilometres):g} km"  # noqa: PLR2004  # rounds to ten
