"""Hearing typed words, in the order of what could hurt most if it were missed.

The very label of an answer, danger, a command, a first cry for help, a wish to be called, an answer, a question, a
wish, what the words tell besides, a courtesy. What is left is nothing we know, and goes to a person where somebody
waits or is in danger.
"""

from flows import (
    answerbook,
    answering,
    binding,
    claims,
    commands,
    danger,
    home,
    language,
    overhearing,
    relaying,
    remarking,
    reviewing,
    standing,
    tapping,
    telling,
    wishes,
)
from flows.answers.choices import pick
from flows.asking import named
from flows.binding import PromptId
from flows.details import listening, overtaking, reaching
from flows.events import TextReceived
from flows.free_words import Heard, asks, legible
from flows.photographs.calling import called as called_for_photos
from flows.reading import answer_of
from flows.remembering import remember
from flows.renewal.reconsidering import reconsidered
from flows.router.asides import Courtesy, asks_to_be_called, courtesy
from flows.router.commands import command
from flows.router.route import route
from flows.turn import Turn
from flows.voiceless import VOICELESS
from flows.watchers import calling

MISSES_BEFORE_A_PERSON = 3


def hear(turn: Turn, event: TextReceived) -> None:
    """Understand what was typed, and leave the customer with an answer."""
    if overhearing.link_string(turn, event.text):
        return
    text = legible(event.text)
    language.adopt(turn, text)
    prompt = binding.open_at(turn.session, binding.typed_at(turn.envelope))
    heard = Heard(text, route(text), event.message)
    remember(turn, heard.routed.hints.get(VOICELESS, ""), event.message)
    _take_up(turn, prompt, heard)
    if (
        answering.chosen(turn, prompt, heard)
        or danger.told(turn, heard)
        or overtaking.danger(turn, heard)
        or answerbook.tell_of_help(turn, heard)
        or claims.asked(turn, heard)
        or calling.called(turn, heard)
        or called_for_photos(turn, heard)
        or listening.several(turn, heard)
        or listening.begins(turn, heard)
        or reaching.called(turn, heard)
        or relaying.complaint(turn, heard)
        or relaying.solved(turn, heard)
    ):
        return
    if _steered(turn, text):
        return
    if _needs_help(turn, heard) and not reaching.is_told_story(turn):
        wishes.grant(turn, heard)
        return
    if overhearing.code(turn, text) or _answers_menu(turn, prompt, text) or reconsidered(turn, prompt, heard):
        return
    question = asks(text)
    if asks_to_be_called(text):
        relaying.call_back(turn, heard)
        return
    if reviewing.put_right(turn, heard) or (not question and answering.answered(turn, prompt, heard)):
        return
    manner = courtesy(text)
    if manner == "anger":
        turn.say("kit-sorry-for-this")
    if not (
        listening.elsewhere(turn, heard)
        or reaching.meant(turn, heard)
        or (not telling.tells(turn, heard) and remarking.recounts(turn, heard))
        or answerbook.answer(turn, heard)
        or (question and not _declares(turn) and answering.answered(turn, prompt, heard))
        or wishes.grant(turn, heard)
        or telling.take(turn, heard)
        or remarking.take(turn, heard)
        or _returned(turn, manner)
    ):
        _not_understood(turn, heard, manner)


def _take_up(turn: Turn, prompt: PromptId | None, heard: Heard) -> None:
    """Go on with the talk put aside whose question was put last, where the words answer that question."""
    before = turn.session
    if before.talk is not None or prompt is None or prompt != binding.current(before):
        return
    tapping.take_up(turn, prompt)
    if standing.offering(turn) and (
        turn.talk().state != prompt.state or answer_of(turn, turn.talk().state, heard) is None
    ):
        turn.session = before


def _declares(turn: Turn) -> bool:
    """Whether an answer is asked for that is kept as proof: 「限定なしだといくら？」 must not become one."""
    talk = turn.session.talk
    return talk is not None and standing.asking(turn) and talk.state in standing.flow_of(talk).evidence


def _steered(turn: Turn, text: str) -> bool:
    """Carry out a command; whether the words were one. An open report is gone on with, though no talk was put aside."""
    asked = commands.way_out(text) or command(text)
    if asked and not (asked == "resume" and reaching.resumed(turn)):
        commands.obey(turn, asked)
    return bool(asked)


def _needs_help(turn: Turn, heard: Heard) -> bool:
    """Whether help is called for that goes before everything else; a guess at a misspelt word does not."""
    guessed = heard.routed.mended and standing.asking(turn)
    return heard.routed.urgent and not guessed and not _urgent(turn)


def _urgent(turn: Turn) -> bool:
    """Whether an urgent talk is going on."""
    return standing.is_urgent(turn.session.talk)


def _answers_menu(turn: Turn, prompt: PromptId | None, text: str) -> bool:
    if prompt is None or prompt.flow != home.FLOW:
        return False
    choice = pick(text, home.offered(turn, prompt.state), home.ways_to_say(turn, prompt.state))
    if choice is None:
        return False
    commands.choose(turn, choice)
    return True


def _returned(turn: Turn, manner: Courtesy | None) -> bool:
    """Answer thanks and a greeting in kind, and go on where there is anything to go on with."""
    if manner is None or manner == "anger":
        return False
    turn.note(manner)
    talk = turn.session.talk
    if manner == "thanks":
        waits = _urgent(turn) and not standing.asking(turn)
        turn.say("kit-you-are-welcome-waiting" if waits else "kit-you-are-welcome")
    elif talk is None:
        turn.say("home-welcome", brand=turn.facts.profile.brand)
    if standing.asking(turn) or (manner == "greeting"):
        commands.again(turn, "home-menu")
    return True


def _not_understood(turn: Turn, heard: Heard, manner: Courtesy | None) -> None:
    """Pass it on where somebody waits; else say how to answer, and at every third time offer a person."""
    talk = turn.session.talk
    if talk is not None and not standing.collecting(turn):
        if not (relaying.listened_to(turn) and relaying.acknowledged(turn, heard)):
            relaying.news(turn, heard)
        if standing.asking(turn) or not relaying.listened_to(turn):
            standing.stand(turn)
        return
    turn.note("miss")
    turn.become(misses=turn.session.misses + 1)
    if talk is None:
        _at_home(turn, heard.text)
        return
    passed_on = relaying.unread(turn, heard)
    if turn.session.misses % MISSES_BEFORE_A_PERSON == 0:
        home.person(turn)
    elif manner is None and not passed_on:
        _hint(turn)
    standing.stand(turn)


def _hint(turn: Turn) -> None:
    talk = turn.talk()
    hint = turn.words.attribute(named(standing.flow_of(talk), talk.state), "again")
    tappable = standing.flow_of(talk).questions[talk.state].kind == "choice"
    turn.say_text(hint or turn.words.text("kit-not-understood" if tappable else "kit-not-understood-free"))


def _at_home(turn: Turn, text: str) -> None:
    if turn.session.misses % MISSES_BEFORE_A_PERSON == 0:
        home.person(turn)
    if home.sounds_like_trouble(text):
        turn.note("perhaps_trouble")
        home.menu(turn, "home-perhaps-trouble")
        return
    if turn.session.turns - turn.session.began > 1:
        turn.say("home-not-understood")
    else:
        turn.say("home-welcome", brand=turn.facts.profile.brand)
    home.menu(turn, "home-anything-else")
