"""Words and taps that steer any talk: back, leave it, begin again, a person, help, later, another language."""

from collections.abc import Mapping
from datetime import timedelta
from functools import cache
from typing import cast

from flows import beside, binding, home, language, pausing, relaying, standing, talking
from flows.accident.flow import ACCIDENT
from flows.answers.normal import plain
from flows.catalogue import FLOWS
from flows.events import TextReceived
from flows.flow import Flow
from flows.linking.flow import LINKING
from flows.reminders import stopping
from flows.renewal.flow import RENEWAL
from flows.roadside.flow import ROADSIDE
from flows.session import Language, Slot, Talk
from flows.turn import Turn
from flows.words import spoken

ERRANDS: Mapping[str, tuple[Flow, Mapping[str, Slot]]] = {
    "roadside": (ROADSIDE, {}),
    "accident": (ACCIDENT, {}),
    "linking": (LINKING, {"wish": Slot("link")}),
    "page": (LINKING, {"wish": Slot("page")}),
    "renewal": (RENEWAL, {}),
}
"""What a choice of the menu begins, and what is known by it."""

LANGUAGES = frozenset({"ja", "en", "easy"})
STOP = "stop"
RESUMED = "再開"
WAYS_OUT = ("back", "cancel", "human")
BEGIN = "begin"
GOES_ON = frozenset({"cancel", "stop", "restart", "later", "resume", BEGIN})
"""What is wished by somebody who does not care to be asked how it was."""

LATELY = timedelta(minutes=30)
"""How long after the last question somebody who asks for a person still means its matter."""


def obey(turn: Turn, command: str) -> None:
    """Carry out a command, and leave the customer with something to answer."""
    turn.note(f"command:{command}")
    turn.become(misses=0)
    _let_go(turn, command)
    if command in LANGUAGES:
        language.speak(turn, cast("Language", command))
        turn.say("home-language-is-now")
        again(turn, anew=True)
        return
    match command:
        case "back":
            _back(turn)
        case "cancel" | "stop":
            _leave(turn, command)
        case "restart":
            _restart(turn)
        case "later":
            _later(turn)
        case "resume":
            _resume(turn)
        case "menu":
            home.menu(turn)
        case "language":
            home.languages(turn)
        case "human":
            _person(turn)
            again(turn)
        case _:
            turn.say("kit-help")
            turn.say("kit-help-numbers")
            again(turn)


def way_out(text: str) -> str:
    """The way out of a question that was typed as it stands on its button, in any language; empty for none."""
    return _ways_out().get(plain(text), "")


@cache
def _ways_out() -> Mapping[str, str]:
    return {plain(label): key for key in WAYS_OUT for label in spoken(f"kit-exit-{key}")}


def again(turn: Turn, menu: str = "home-anything-else", *, anew: bool = False) -> None:
    """Repeat the open question, whole where it may not have been read, or offer the menu where there is none."""
    if turn.session.talk is not None:
        standing.stand(turn, anew=anew)
    else:
        home.menu(turn, menu)


def _person(turn: Turn) -> None:
    """A telephone number, or for somebody who cannot telephone a person who writes."""
    if relaying.writes_only(turn):
        relaying.write_back(turn)
    elif _was_about_contracts(turn):
        home.contact(turn)
    else:
        home.person(turn)


def _was_about_contracts(turn: Turn) -> bool:
    """Whether the matter that has just been put off or closed is one of the contract desk."""
    asked = binding.current(turn.session)
    if turn.session.talk is not None or asked is None or asked.flow not in FLOWS or FLOWS[asked.flow].urgent:
        return False
    return turn.moment.now - turn.session.prompts[-1].opened <= LATELY


def _let_go(turn: Turn, command: str) -> None:
    """A matter that is over is not put aside for something else: nothing but a courtesy is left of it."""
    if command in GOES_ON and turn.session.talk is not None and standing.is_over(turn.session.talk):
        talking.move(turn, "over")


def _back(turn: Turn) -> None:
    talk = turn.session.talk
    if talk is not None and not talk.history and standing.flow_of(talk).can(talk, "leave", turn.facts):
        talking.move(turn, "leave")
    elif standing.asking(turn):
        talking.back(turn)
    else:
        again(turn)


def _cancel(turn: Turn) -> None:
    """Nothing filed yet: put it aside. Filed already: ask, because a truck may be on its way."""
    talk = turn.session.talk
    if talk is None:
        home.menu(turn)
    elif standing.flow_of(talk).can(talk, "withdraw", turn.facts):
        talking.move(turn, "withdraw")
    elif standing.flow_of(talk).can(talk, "leave", turn.facts):
        talking.move(turn, "leave")
    elif standing.collecting(turn):
        pausing.leave(turn)
        turn.say("kit-put-aside")
        home.menu(turn, "home-anything-else")
    else:
        standing.stand(turn)


def _leave(turn: Turn, command: str) -> None:
    """Put aside what is going on; but a "stop" under a notice that is not answered yet means the notices.

    Amid a renewal, and where nothing is talked of, it may mean either: the notices are then asked about.
    """
    if command == STOP and (_stopped(turn) or stopping.asked_about_notices(turn)):
        return
    _cancel(turn)


def stop_notices(turn: Turn, text: str) -> None:
    """End the notices where that is all that was said; what is said of some of them, or of another way, is asked."""
    if stopping.is_plain(text):
        obey(turn, STOP)
        return
    turn.note("stop:which")
    turn.become(misses=0)
    if not stopping.asked_about_notices(turn):
        again(turn)


def _stopped(turn: Turn) -> bool:
    waits = next((talk for talk in turn.session.paused if _may_be_stopped(talk)), None)
    if turn.session.talk is None and waits is not None:
        pausing.take_up(turn, waits)
    if turn.session.talk is not None and _may_be_stopped(turn.session.talk):
        event = turn.envelope.event
        talking.answer(turn, STOP, event.message if isinstance(event, TextReceived) else "")
        return True
    return False


def _may_be_stopped(talk: Talk) -> bool:
    question = standing.flow_of(talk).questions.get(talk.state)
    return question is not None and STOP in question.choices


def _restart(turn: Turn) -> None:
    """Begin the talk again with no answers. What is filed stays filed: only once it is in hand may another begin."""
    talk = turn.session.talk
    if talk is not None and standing.flow_of(talk).can(talk, "anew", turn.facts):
        turn.say(f"{talk.flow}-anew", number=talk.number)
        talking.move(turn, "anew")
    elif talk is None or not standing.collecting(turn):
        again(turn)
        return
    talking.begin(turn, standing.flow_of(talk), {})


def _later(turn: Turn) -> None:
    if standing.collecting(turn):
        pausing.leave(turn)
        turn.say("kit-later")
    else:
        again(turn)


def _resume(turn: Turn) -> None:
    talk = turn.session.talk
    if turn.session.paused and (talk is None or standing.is_settled(talk)):
        talking.resume(turn)
    elif talk is None and _means_notices(turn) and stopping.asked_about_notices(turn):
        return
    else:
        again(turn)


def _means_notices(turn: Turn) -> bool:
    """Whether 「再開」, where nothing was put aside, may mean the notices."""
    event = turn.envelope.event
    return turn.session.unnotified or (isinstance(event, TextReceived) and RESUMED in event.text)


def choose(turn: Turn, choice: str) -> None:
    """Do what a choice of the menu stands for."""
    turn.note(f"menu:{choice}")
    if choice in ERRANDS:
        begin(turn, *ERRANDS[choice])
    elif choice == "contact":
        home.contact(turn)
        again(turn)
    else:
        obey(turn, choice)


def begin(turn: Turn, flow: Flow, known: Mapping[str, Slot]) -> None:
    """Begin the flow that is wished for.

    One that is urgent goes first: until a person has it in hand, it is never put aside for one that is not.
    """
    _let_go(turn, BEGIN)
    talk = turn.session.talk
    if talk is None or (_may_wait(talk, flow) if talk.flow != flow.name else flow.renews):
        before = pausing.aside(turn, flow) if flow.keeps else None
        if before is None:
            talking.begin(turn, flow, known)
        else:
            pausing.take_up(turn, before)
            _as_wished(turn)
        return
    if talk.flow != flow.name:
        if not standing.asking(turn) and beside.open_page(turn, known):
            return
        turn.note("wish:later")
        turn.say("kit-one-thing-first")
        standing.stand(turn)
    else:
        _as_wished(turn)


def _as_wished(turn: Turn) -> None:
    """Go on with the talk that was wished for, past the question whether it is."""
    talk = turn.talk()
    wished = standing.flow_of(talk).questions[talk.state].wished if standing.asking(turn) else ""
    if wished:
        talking.answer(turn, wished, "")
    elif standing.asking(turn):
        talking.go_on(turn)
    else:
        standing.stand(turn)


def _may_wait(talk: Talk, flow: Flow) -> bool:
    """Whether a talk that is going on may be put aside for this flow."""
    return flow.urgent or not standing.flow_of(talk).urgent or standing.is_settled(talk)
