"""A question: what it fills, what counts as an answer, and what it offers to tap.

Its words stand in the language files.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from flows.effects import Purpose
from flows.messages import Wants

Kind = Literal[
    "choice", "text", "place", "phone", "plate", "count", "age", "kilopost", "height", "floor", "name", "date", "code",
    "instant", "hour", "story", "several",
]  # fmt: skip

UNKNOWN = "unknown"
"""The choice that not knowing is, wherever it is allowed."""

WANTS: dict[Kind, Wants] = {
    "choice": "choice",
    "text": "text",
    "place": "location",
    "phone": "phone",
    "plate": "text",
    "count": "number",
    "age": "number",
    "kilopost": "number",
    "height": "number",
    "floor": "number",
    "name": "text",
    "date": "text",
    "code": "number",
    "instant": "text",
    "hour": "text",
    "story": "text",
    "several": "choice",
}


@dataclass(frozen=True, slots=True)
class Question:
    """One state of a flow that waits for an answer, kept in the slot of the same name.

    Attributes:
        kind: which parser reads a typed answer (see :mod:`flows.reading`).
        choices: keys of the answers offered, in order; "unknown" is one wherever not knowing is allowed.
        offers: the name of a guide's method that tells whether a choice is offered this customer; empty for all.
        options: the name of a guide's method that offers choices only known at run time (the customer's cars).
        known: the name of a guide's method that answers from the records; an empty answer means "ask".
        clears: what an answer here makes stale once it changes: other answers, and notes, which are then said anew.
        drops: what a particular answer takes with it: who declines to speak of something has not spoken of it.
        belies: what a particular answer shows to hold no longer, by question: that answer to it is then asked anew,
            unless it was told together with this one.
        outweighs: by answer, those of which it takes the place where it is told in passing: what is worse, or takes in
            what was told before, contradicts nothing.
        accepts: the name of a guide's method that tells whether a value that was read can be one; empty for all.
        wording: the name of a guide's method that tells which of the ``wordings`` fits; an empty answer means the plain
            text of the question.
        fills: the name of a guide's method that gives the values its text asks for, in this language.
        tells: the name of a guide's method that gives facts to show above it, from this customer's words and language.
        recalls: questions whose answers are shown above this one; of a ``jump``, also the only ones to go back to.
        low, high: the bounds of a ``count``.
        longest: characters of a ``story`` that are kept.
        asked_as: the name under which its words stand, where it is asked of several people in turn.
        nth: which of them it is asked of, from 1.
        decisive: an old button of this question never counts: what it confirmed may have changed since.
        stands: the answer by which one that was given before stands.
        settled: the answer of a ``decisive`` question after which it is not asked again, until what it showed changes
            and clears it.
        wished: the answer that a wish for its flow gives: who is asked whether they want it, and says so, has answered.
        dated: nor does an old button of this one, for it stood under facts that may have changed since.
        jump: the choices are the questions the review shows, or those of ``options``, and the answer names the one to
            go back to.
        shows: every answer so far is shown above this question (the review).
        fleeting: its answer is used as it is given and not kept: it is asked anew each time it is reached.
        idle: what it offers may be chosen while something else is waited for: no answer is missed, it has no words of
            its own, and its choices stand beneath whatever was said last. Only their own words choose them.
        labels: the name under which its choices have their words, where several questions offer the same.
        replaces: the question whose answer its own takes the place of: what was filed, asked again.
        opens: the page a button of this question opens; its answer may come from there.
        exact: only the words of a choice themselves answer it, and no question does: what is agreed to must be meant.
        vague: choices that say little: what is told more precisely in passing takes the place of one that was typed.
        firm: once answered, nothing said in passing calls it in doubt; only words that say that they correct it do.
        ahead: of a ``date``, that a day that has passed is no answer.
        leads: choices that begin another talk, by its flow and what is known in it; this one waits at the question.
        row: whether the review shows it.
        reopens: the question that is asked instead when this one is to be answered anew.
        private: only the end of its value is repeated by SMS, which others may read on a locked telephone.
        sensitive: its value is never repeated by SMS, and a locked telephone shows neither it nor its value.
        pictures: pictures may be sent beside its answers, so that a channel offers its camera.
        betrays: that it was asked at all tells what was answered: by SMS the review has no row of it.
    """

    kind: Kind = "choice"
    choices: tuple[str, ...] = ()
    offers: str = ""
    options: str = ""
    known: str = ""
    clears: tuple[str, ...] = ()
    drops: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    belies: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    outweighs: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    accepts: str = ""
    wording: str = ""
    wordings: tuple[str, ...] = ()
    fills: str = ""
    tells: str = ""
    recalls: tuple[str, ...] = ()
    low: int = 1
    high: int = 10
    longest: int = 300
    asked_as: str = ""
    nth: int = 0
    decisive: bool = False
    settled: str = ""
    stands: str = ""
    wished: str = ""
    dated: bool = False
    jump: bool = False
    shows: bool = False
    fleeting: bool = False
    idle: bool = False
    labels: str = ""
    replaces: str = ""
    opens: Purpose | None = None
    leads: Mapping[str, tuple[str, Mapping[str, str]]] = field(default_factory=dict)
    exact: bool = False
    vague: tuple[str, ...] = ()
    firm: bool = False
    ahead: bool = False
    row: bool = True
    reopens: str = ""
    private: bool = False
    sensitive: bool = False
    betrays: bool = False
    pictures: bool = False

    @property
    def wants(self) -> Wants:
        """What a channel should offer beside the choices."""
        return "photo" if self.pictures else WANTS[self.kind]
