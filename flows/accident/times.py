"""When an accident was, told in the middle of a story: of several times that of the accident, and not of the police."""

import re
from collections.abc import Mapping
from datetime import date, datetime, timedelta

from flows.accident.needs import UNATTENDED
from flows.answers import instants
from flows.answers.hours import Hour, hour_of
from flows.answers.instants import Instant, moment
from flows.days import today
from flows.facts import JAPAN

_CLAUSE = re.compile(r"[。、!?！？\n]+")
_OTHERS = re.compile(
    r"警察|けいさつ|110番|119番|救急|きゅうきゅう|レッカー|jaf|保険|修理|検証|見分|病院|電話|届け|通報|呼(?:び|ん)"
    r"|\b(?:police|ambulance|tow|hospital|insur|called)",
    re.IGNORECASE,
)
"""Times in such a clause are those of what was done afterwards."""

_BEFORE = re.compile(
    r"約束|電車に|電車の時間|会議|予定|間に合|仕事(?:が|を)?(?:終|上が)|(?:家|会社|職場|自宅|店|うち)を(?:出|で)|出発|待ち合わせ"
)
"""Times in such a clause are those of what was done, or was to be done, before."""

_CRASH = re.compile(
    r"ぶつ|当た|あた[っり]|当て|あて[らた]|追突|衝突|接触|事故|じこ|はね|こす|擦|ひ[かい]れ|ひい|やられ|やっちゃ|落ち|おち|乗り上げ|突っ込"
    r"|へこ|凹|傷|割れ|盗|なくな|いたずら|転|\b(?:hit|crash|accident|collid|scrap|rear|stole|damag)",
    re.IGNORECASE,
)
NOON = 12
_ALONE = 8
"""Characters up to which "just now" is all that a clause says."""

_PART = r"(?P<part>早朝|朝|午前|お昼|昼|午後|夕方|夜中|深夜|夜)"
_ONLY_PART = re.compile(rf"{_PART}(?:の|です|でした|だった|のこと|ごろ|頃)*")
_OF_PART = re.compile(rf"{_PART}(?:です|でした|だった|に|の?(?:こと|ほう|方)(?:です|でした)?)?$")
_HOUR = re.compile(r"(?=[0-9０-９一二三四五六七八九十]{1,3} ?時)")

_FOUND = re.compile(
    r"気[づがつ]|見たら|見ると|見に|戻|もど|行ったら|行くと|起きたら|発見|わかり|分かり"
    r"|\b(?:notic|found|came back|woke)"
)
_ENDING = re.compile(r"(?:です|でした|だ|のこと|ですが|ですけど)+$")
STILL_THERE = timedelta(hours=4)
"""Who tells of an accident later than this has left its scene."""

NOW = "now"
"""Just now, and no more than that: what is told more precisely later takes its place."""


def told(stated: str, now: datetime, kind: str, known: Mapping[str, str]) -> dict[str, str]:
    """When it was, as :mod:`flows.answers.instants` writes it, by slot; nothing where nothing is told of that.

    What is found when all is over was found at the time that goes with the finding. An hour alone belongs to the day
    that is known, and a day alone keeps the hour that is.
    """
    clauses = [clause for clause in _CLAUSE.split(stated) if clause.strip() and not _OTHERS.search(clause)]
    if kind in UNATTENDED:
        found = [clause for clause in clauses if _FOUND.search(clause)]
        clauses = [*found, *(clause for clause in clauses if clause not in found)]
    just_now: dict[str, str] = {}
    only_day: date | None = None
    lead: Instant | None = None
    for clause in _joined(clauses, now):
        when = moment(clause, now, asked=False)
        if isinstance(when, Instant) and instants.is_just_now(clause, now):
            said = _CRASH.search(clause) or len(clause.strip()) <= _ALONE
            if said and not (known.get("when") or known.get("occurred")):
                just_now = {"when": NOW, "occurred": instants.write(when)}
        elif isinstance(when, Instant) and _BEFORE.search(clause) and not _CRASH.search(clause):
            lead = lead or when
        elif when is not None:
            beside = _beside(clause, when, now, known, lead)
            if isinstance(beside, Instant) or beside is None:
                return {"when": _write(beside)} if beside is not None else {}
            only_day = only_day or beside
    if only_day or just_now or lead is None:
        return {"when": _write(only_day)} if only_day else just_now
    return {"when": _write(lead)}


def _joined(clauses: list[str], now: datetime) -> list[str]:
    """The clauses, an hour that stands in one of its own with its day: 「おとといの夜です。10時ごろ」."""
    joined: list[str] = []
    for clause in clauses:
        before = joined[-1] if joined else ""
        if (part := _ONLY_PART.fullmatch(clause.strip())) and _HOUR.search(before):
            joined[-1] = _HOUR.sub(part["part"], before, count=1)
            continue
        if (part := _OF_PART.search(before)) and not _HOUR.search(before) and _HOUR.search(clause):
            joined[-1] = f"{before[: part.start()]}{_HOUR.sub(part['part'], clause.strip(), count=1)}"
            continue
        opens = bool(before) and instants.names_day(before, now) and hour_of(before, alone=False) is None
        if opens and hour_of(clause, alone=False) is not None and not instants.names_day(clause, now):
            joined[-1] = f"{_ENDING.sub('', before)}{clause.strip()}"
        else:
            joined.append(clause)
    return joined


def _beside(
    clause: str, when: Instant | date, now: datetime, known: Mapping[str, str], lead: Instant | None = None
) -> Instant | date | None:
    """The instant or day, beside what is known: only what is told takes its place. None where that is in the future.

    An hour that leaves the half of the day open lies in that of the hour before it, known or that of a ``lead`` to it.
    """
    before = instants.read(known.get("when", "")) or instants.read(known.get("occurred", "")) or lead
    local = before.at.astimezone(JAPAN) if before else None
    if not isinstance(when, Instant):
        hour = Hour(local.hour, local.minute, about=True) if local else None
        return (instants.at(when, hour, now) if hour else None) or when
    hour = None if instants.names_day(clause, now) else hour_of(clause, alone=False)
    if hour is not None and hour.halves and local is not None:
        hour = hour._replace(hour=hour.hour + (NOON if local.hour >= NOON else 0), halves=False)
    day = day_of(known.get("when", ""), now) or (local.date() if local else None)
    if hour is None or day is None:
        return when
    return instants.at(day, hour, now)


def is_long_ago(told: str, now: datetime) -> bool:
    """Whether it was told to have been on an earlier day, or hours before, so that nobody is at the scene."""
    when, day = instants.read(told), instants.read_day(told)
    return (when is not None and now - when.at > STILL_THERE) or (day is not None and day < today(now))


def day_of(value: str, now: datetime) -> date | None:
    """The day of an answer that tells a day alone."""
    match value:
        case "today":
            return today(now)
        case "yesterday":
            return today(now) - timedelta(days=1)
        case told:
            return instants.read_day(told)


def _write(when: Instant | date) -> str:
    return instants.write(when) if isinstance(when, Instant) else when.isoformat()
