"""A flow: a table of transitions, the questions and notes that are its states, and a guide that knows this customer.

House rules: a flow is data plus small pure methods, and nothing here is changed after import. One flat ``Machine`` per
flow serves every conversation: the hierarchical one is not thread-safe, and building one per event costs twenty times
more than triggering a shared one.
"""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from functools import cached_property
from typing import Any

from msgspec.structs import replace as changed
from transitions import Machine

from flows.accident.report import AccidentReport
from flows.dispatch.news import DispatchNews
from flows.effects import Effect
from flows.facts import Facts, Moment
from flows.guide import Guide
from flows.messages import Message
from flows.question import Question
from flows.roadside.request import RoadsideRequest
from flows.session import Slot, Talk
from flows.words import Words

Row = tuple[str, str, str] | tuple[str, str, str, str]
"""``(trigger, source, destination)`` and, where it is not always taken, the name of the guide's guard."""


class BrokenFlow(RuntimeError):
    """The table sends a talk in circles or nowhere: a fault of ours, found by ``flows check``."""


@dataclass(frozen=True, slots=True)
class Scene:
    """What a flow's own functions look at: the talk, its guide, the states it goes through, the words, and now."""

    talk: Talk
    guide: Any
    path: tuple[str, ...]
    words: Words
    moment: Moment


@dataclass(frozen=True, slots=True)
class Alarmed:
    """What a flow does about a timer: what to say and do, whether to repeat the question, what moves the talk on."""

    messages: tuple[Message, ...] = ()
    effects: tuple[Effect, ...] = ()
    ask_again: bool = False
    trigger: str = ""


@dataclass(frozen=True, slots=True)
class Reported:
    """What a flow makes of news: the talk that has taken them in, what to say and do, whether they move it on."""

    talk: Talk
    messages: tuple[Message, ...] = ()
    effects: tuple[Effect, ...] = ()
    moves: bool = True


Cards = Callable[[Any, Words], tuple[Message, ...]]
Arrival = Callable[[Scene], tuple[Effect, ...]]
Alarm = Callable[[str, Scene], Alarmed]
Reports = Callable[[DispatchNews, Scene], Reported]
Filed = RoadsideRequest | AccidentReport
Listens = Callable[[str, datetime, Mapping[str, str]], Mapping[str, str]]
Reads = Callable[[str, datetime, Mapping[str, str]], str]
Carries = Callable[[Scene, Mapping[str, Slot]], Mapping[str, Slot]]


@dataclass(frozen=True)
class Flow:
    """One kind of talk.

    Attributes:
        start: where a talk begins.
        questions: states that wait for the customer (trigger "answered").
        notes: states that speak and go on by themselves (trigger "said"), once in a talk.
        repeats: the notes that speak each time they are passed.
        waiting: states that wait for an event from elsewhere.
        ends: states in which the talk is over.
        quiet: questions whose silence is an answer: the talk is then over without a word.
        settled: states in which somebody has the matter in hand, so that other talks may come in between.
        patient: questions whose silence means "not now": the talk waits aside, without a word, for an answer.
        evidence: questions of which every screen and answer is kept, as proof of what was asked and said.
        timers: names of the timers the flow sets and answers itself.
        urgent: entered from anywhere, served first, never dropped for silence.
        renews: a new wish of its kind begins it anew; else the talk that is going on goes on.
        keeps: a new wish of its kind takes up the talk that was put aside, with all its answers.
        puts_aside: ends that mean "not now": the talk waits aside with all its answers, at what it asked first.
        gives_way: flows that begin in its place, so that it is not taken up again after them.
        cards: what a state says that asks nothing, where plain words do not do.
        arrivals: the effects of reaching a state; of a note, only when it is spoken.
        alarm: the answer to the timers the flow has set.
        reports: what becomes of a talk by news of what it filed.
        record: what the talk would file as it stands.
        listens: what free words tell of its questions beyond what the router hears in them, at this instant and beside
            what is known; an empty answer is one that the router has misheard.
        remarks: the slots that take, one after the other, what is told and answers none of its questions.
        readings: readers of what is typed at a question that come before the usual one; an empty value is no answer.
        carries: what this talk knows already for another that begins in the midst of it, by that one's flow.
    """

    name: str
    version: int
    start: str
    table: Sequence[Row]
    questions: Mapping[str, Question]
    notes: Sequence[str]
    guide: type[Guide]
    waiting: Sequence[str] = ()
    ends: Sequence[str] = ()
    repeats: Sequence[str] = ()
    quiet: Sequence[str] = ()
    settled: Sequence[str] = ()
    patient: Sequence[str] = ()
    evidence: Collection[str] = ()
    timers: Sequence[str] = ()
    urgent: bool = False
    renews: bool = False
    keeps: bool = False
    puts_aside: Sequence[str] = ()
    gives_way: Sequence[str] = ()
    cards: Mapping[str, Cards] = field(default_factory=dict)
    arrivals: Mapping[str, Arrival] = field(default_factory=dict)
    alarm: Alarm | None = None
    reports: Reports | None = None
    record: Callable[[Scene], Filed] | None = None
    listens: Listens | None = None
    remarks: Sequence[str] = ()
    readings: Mapping[str, Reads] = field(default_factory=dict)
    carries: Mapping[str, Carries] = field(default_factory=dict)

    @cached_property
    def machine(self) -> Machine:
        """The shared state machine. It holds no model: each turn brings its own guide."""
        transitions = [
            {"trigger": row[0], "source": row[1], "dest": row[2], "conditions": list(row[3:])} for row in self.table
        ]
        states = [self.start, *self.questions, *self.notes, *self.waiting, *self.ends]
        return Machine(
            model=None,
            states=list(dict.fromkeys(states)),
            initial=self.start,
            transitions=transitions,
            auto_transitions=False,
        )

    @property
    def first(self) -> str:
        """The first question of a talk of which nothing is known."""
        return next(dest for trigger, _, dest, *guard in self.table if trigger == "begin" and not guard)

    def begin(self, facts: Facts, known: Mapping[str, Slot], began: int, said: Collection[str] = ()) -> "Advance":
        """A new talk with what is known already, come to its first question that is not.

        ``said`` are notes that have just been spoken in another talk, and are not said again.
        """
        spoken = tuple(note for note in said if note in self.notes)
        talk = Talk(self.name, self.version, self.start, slots=dict(known), said=spoken, began=began)
        return self.advance(talk, "begin", facts)

    def advance(self, talk: Talk, trigger: str, facts: Facts) -> "Advance":
        """Fire ``trigger`` and go on through notes and questions that are answered already, until someone must speak.

        Raises:
            BrokenFlow: the table has no way on from where the talk stands.
        """
        guide = self.guide(talk, facts)
        notes: list[str] = []
        path = [talk.state]
        self._fire(guide, trigger)
        for _ in range(4 * len(self.machine.states)):
            path.append(guide.state)
            if guide.state in self.notes:
                if guide.state not in guide.said or guide.state in self.repeats:
                    notes.append(guide.state)
                    guide.said = (*guide.said, guide.state)
                guide.passed(guide.state)
                self._fire(guide, "said")
            elif guide.state in self.questions and guide.knows(guide.state, self.questions[guide.state]):
                self._fire(guide, "answered")
            else:
                said = tuple(dict.fromkeys(guide.said))
                moved = changed(talk, state=guide.state, slots=dict(guide.slots), said=said)
                return Advance(moved, tuple(notes), tuple(path))
        raise BrokenFlow(f"{self.name}: no end from {talk.state} by {trigger}")

    def path(self, talk: Talk, facts: Facts) -> tuple[str, ...]:
        """The states a talk with these answers goes through from the start: what the review shows, in order."""
        return self.advance(changed(talk, state=self.start, said=()), "begin", facts).path

    def anew(self, talk: Talk) -> Talk:
        """A talk at its start, with all its answers but those that said whether it was wanted now."""
        asked = {slot for state in self.patient for slot in (state, *self.questions[state].clears)}
        slots = {slot: given for slot, given in talk.slots.items() if slot not in asked}
        said = tuple(note for note in talk.said if note not in asked)
        return changed(talk, state=self.start, slots=slots, said=said, history=())

    def can(self, talk: Talk, trigger: str, facts: Facts) -> bool:
        """Whether the table has a way on from here by ``trigger`` whose guard holds."""
        guide = self.guide(talk, facts)
        ways = (guard for name, source, _, *guard in self.table if name == trigger and source == talk.state)
        return any(not guard or getattr(guide, guard[0])() for guard in ways)

    def _fire(self, guide: Guide, trigger: str) -> None:
        event: Any = self.machine.events.get(trigger)
        if event is None or not event.transitions.get(guide.state) or not event.trigger(guide):
            raise BrokenFlow(f"{self.name}: {guide.state} has no way on by {trigger}")


@dataclass(frozen=True, slots=True)
class Advance:
    """Where a talk has come to: the talk, the notes to speak on the way, and every state passed."""

    talk: Talk
    notes: tuple[str, ...]
    path: tuple[str, ...]
