"""Taps and places: answers that need no reading, but may come late, twice, early, or to a question that is over."""

from flows import binding, commands, home, pausing, positions, standing, talking
from flows.amending import amend
from flows.asking import choices
from flows.binding import PromptId
from flows.events import ChoiceTapped, LocationReceived
from flows.session import Sighting, Slot
from flows.talking import PLACE
from flows.turn import Turn

EXITS = frozenset({"back", "cancel", "human"})


def tap(turn: Turn, event: ChoiceTapped) -> None:
    """A button of the open question, of an earlier one (a correction), or of one that no longer counts."""
    prompt = binding.parse(event.prompt)
    if prompt is not None:
        take_up(turn, prompt)
    if prompt is None or not _alive(turn, prompt):
        turn.note("tap:over")
        turn.say("kit-question-is-over")
        commands.again(turn)
    elif event.choice in EXITS:
        _exit(turn, prompt, event.choice)
    elif prompt.flow == home.FLOW:
        commands.choose(turn, event.choice)
    else:
        _answer(turn, prompt, event.choice)


def take_up(turn: Turn, prompt: PromptId) -> None:
    """Go on with the talk that a question belongs to, where it was put aside and nothing urgent goes on."""
    talk = turn.session.talk
    if talk is not None and (talk.flow == prompt.flow or standing.is_urgent(talk)):
        return
    for paused in turn.session.paused:
        if paused.flow == prompt.flow and prompt.turn >= paused.began:
            pausing.take_up(turn, paused)
            return


def place(turn: Turn, event: LocationReceived) -> None:
    """A position: the answer, an answer given early, or a correction of the place."""
    position = positions.write(event.latitude, event.longitude, event.address)
    talk = turn.session.talk
    if position is None:
        turn.note("place:abroad")
        turn.say("kit-not-in-japan")
        commands.again(turn)
    elif talk is None or PLACE not in standing.flow_of(talk).questions:
        turn.note("place:unasked")
        turn.become(sighting=Sighting(Slot(position, event.message), turn.moment.now))
        turn.say("kit-place-unasked")
        commands.again(turn)
    elif standing.asking(turn) and standing.flow_of(talk).questions[talk.state].replaces == PLACE:
        talking.answer(turn, position, event.message)
    elif not standing.collecting(turn):
        turn.note("place:amended")
        turn.say("kit-place-added")
        amend(turn, {**talk.slots, PLACE: Slot(position, event.message)})
        commands.again(turn)
    elif talk.state == PLACE:
        talking.answer(turn, position, event.message)
    else:
        talking.correct(turn, PLACE, Slot(position, event.message))


def _alive(turn: Turn, prompt: PromptId) -> bool:
    """Whether a button still belongs to something: the menu always does, a question only to its own talk, unfiled."""
    talk = turn.session.talk
    if prompt.flow == home.FLOW:
        return True
    return talk is not None and talk.flow == prompt.flow and prompt.turn >= talk.began and standing.offering(turn)


def _exit(turn: Turn, prompt: PromptId, choice: str) -> None:
    """Leaving and calling a person always count; "back" counts once, from the question it stands under."""
    if choice == "back" and prompt != binding.current(turn.session):
        turn.note("tap:twice")
        return
    commands.obey(turn, choice)


def _answer(turn: Turn, prompt: PromptId, choice: str) -> None:
    talk = turn.talk()
    flow = standing.flow_of(talk)
    question = flow.questions.get(prompt.state)
    if question is None or choice not in {offer.key for offer in choices(turn, flow, talk, prompt.state)}:
        turn.note("tap:unknown")
        commands.again(turn)
    elif prompt == binding.current(turn.session) and prompt.state == talk.state:
        talking.answer(turn, choice, "")
    elif question.idle:
        turn.note("tap:over")
        standing.stand(turn)
    elif question.decisive or question.dated or question.jump or standing.is_idle(talk):
        turn.note("tap:over")
        turn.say("kit-question-is-over")
        standing.stand(turn)
    elif prompt.state in talk.slots and talk.slots[prompt.state].value == choice:
        turn.note("tap:twice")
    elif prompt.state == talk.state:
        talking.answer(turn, choice, "")
    elif talk.number:
        standing.stand(turn)
    else:
        talking.correct(turn, prompt.state, Slot(choice))
