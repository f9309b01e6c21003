"""Held against the journal and the far ends: what every customer was told, once, in order, and nothing too early."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from msgspec import Struct

from benchmarks.storm.reckoning.ledger import Ledger
from bot import journal
from bot.lines import line_key
from flows.delivery import Line
from flows.dispatch.job import ON_THE_WAY, Job
from flows.dispatch.news import DispatchNews
from flows.effects import AlertStaff, CancelTimer, OpenDoor, Send, SetTimer
from flows.events import TimerFired
from flows.messages import Ask, Card, Message, Say
from flows.roadside.watch import HEARD_BOTH
from state.records.journal import Entry

NO_LINES = SetTimer | CancelTimer | OpenDoor
ONCE = frozenset({"accepted", "en_route", "arriving", "on_scene", "at_destination", "completed", "queued"})
"""What is news once for each truck."""

UNAWAITED = "news:unawaited"
"""Begins the trace of news for which no talk waited any more."""

WINDOW = re.compile(r"\d{1,2}:\d{2}\s*[〜～~–-]\s*\d{1,2}:\d{2}")


class Said(Struct, frozen=True):
    """What one step said: its words by their keys, and its alerts; which news it took in, if it did.

    ``talking``: the talk that was filed still went on; ``alarms``: how often its watchdog had spoken.
    """

    news: DispatchNews | None
    id: str
    words: tuple[tuple[str, Send], ...]
    alerts: tuple[AlertStaff, ...]
    talking: bool
    alarms: int


def steps(conversation: str, entries: Sequence[Entry]) -> Iterator[Said]:
    """The steps of a conversation, in order, with the keys their words went out under."""
    for entry in entries:
        turn, index = journal.decode(entry.turn), 0
        alarms = turn.before.talk.alarms if turn.before.talk else 0
        for step in turn.steps:
            words: list[tuple[str, Send]] = []
            for effect in step.effects:
                if isinstance(effect, NO_LINES):
                    continue
                if isinstance(effect, Send):
                    words.append((line_key(conversation, entry.version, index), effect))
                index += 1
            event = step.envelope.event
            news = event if isinstance(event, DispatchNews) else None
            alerts = tuple(effect for effect in step.effects if isinstance(effect, AlertStaff))
            talking = news is not None and not any(code.startswith(UNAWAITED) for code in step.trace)
            yield Said(news, step.envelope.id, tuple(words), alerts, talking, alarms)
            alarms += isinstance(event, TimerFired) and event.name == "watchdog"


def customer(ledger: Ledger, job: Job, said: Sequence[Said], heard: Sequence[Line], silent: Counter[str]) -> None:
    """One customer's whole talk."""
    news = [each for each in said if each.news is not None]
    ids = [each.id for each in news]
    expected = [f"news:{job.number}:{turn}" for turn in range(1, job.told + 1)]
    ledger.hold("every news once and in order", f"{ids} instead of {expected}", kept=ids == expected)
    _words(ledger, job, said, heard)
    _states(ledger, job, news)
    _times(ledger, job, said)
    for each in news:
        silently = _silently(each)
        ledger.hold("news with their words", f"{job.number} {each.news}", kept=bool(each.words or silently))
        if not each.words and silently:
            silent[silently] += 1


def _silently(said: Said) -> str:
    """Why news may say nothing; empty where they may not."""
    if said.news is None or not said.talking:
        return f"{said.news.kind} after the talk" if said.news else ""
    match said.news.kind, said.news.reason:
        case "person", "not_covered":
            return "not covered, as the receipt said"
        case "person", "long":
            return "long work, for staff alone"
        case "person", "no_partner" if said.alarms >= HEARD_BOTH:
            return "a person, as the watchdog said"
        case _:
            return ""


def _words(ledger: Ledger, job: Job, said: Sequence[Said], heard: Sequence[Line]) -> None:
    spoken = [(key, send) for each in said for key, send in each.words]
    sent = [line.key for line in heard if isinstance(line.body, Send)]
    lost = {key for key, _ in spoken} ^ set(sent)
    ledger.hold("every word said once and in order", f"{job.number} {sorted(lost)}", kept=not lost)
    for bulk in (False, True):
        ours = [key for key, send in spoken if send.bulk == bulk]
        theirs = [line.key for line in heard if isinstance(line.body, Send) and line.body.bulk == bulk]
        ledger.hold("every word said once and in order", f"{job.number} {ours} {theirs}", kept=ours == theirs)


def _states(ledger: Ledger, job: Job, news: Sequence[Said]) -> None:
    since: Counter[str] = Counter()
    for each in news:
        kind = each.news.kind if each.news else ""
        if kind == "accepted":
            since.clear()
        since[kind] += 1
        once = kind not in ONCE or since[kind] == 1
        ledger.hold("each state once in a job", f"{job.number} {kind} again", kept=once)
        if kind == "person":
            told = (
                bool(each.alerts) or (each.news is not None and each.news.reason == "not_covered") or not each.talking
            )
            ledger.hold("staff alerted of what is theirs", f"{job.number} {each.news}", kept=told)


def _times(ledger: Ledger, job: Job, said: Sequence[Said]) -> None:
    accepted = False
    for each in said:
        if each.news is not None:
            accepted = accepted or each.news.kind == "accepted"
            stands = each.news.progress
            promised = stands.earliest is None or (bool(stands.partner) and stands.state in ON_THE_WAY and accepted)
            ledger.hold("no time before a promise", f"{job.number} {each.news}", kept=promised)
        for _, send in each.words:
            texts = [text for message in send.messages for text in texts_of(message)]
            windows = sum(len(WINDOW.findall(text)) for text in texts)
            promise = each.news is not None and each.news.kind == "accepted" and send is each.words[0][1]
            true = windows == 1 if promise else windows <= 1
            ledger.hold("one time in a promise, and never two", f"{job.number} {texts}", kept=true)
            ledger.hold("no time before a promise", f"{job.number} {texts}", kept=accepted or not windows)


def texts_of(message: Message) -> Iterator[str]:
    """All words of a message, buttons left out."""
    match message:
        case Say(text):
            yield text
        case Card(title, text, rows) | Ask(title=title, text=text, rows=rows):
            yield from (title, text, *(row.value for row in rows))
