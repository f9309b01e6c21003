"""Secrets that are typed into the talk: the string from the policyholder's page, and codes that belong on a page."""

from flows import commands, linkage, standing
from flows.answers.codes import code as code_of
from flows.effects import ReadLinkString
from flows.events import LinkStringRead
from flows.linking.strings import find, resembles
from flows.messages import Card, Open
from flows.turn import Turn

NUMBERED = frozenset({"phone", "plate", "count", "age", "kilopost", "height", "floor", "date", "code"})
"""Kinds of question to which six digits may be the answer."""


def link_string(turn: Turn, text: str) -> bool:
    """Have the page's string looked up, or say that it is none any more; whether the words were one."""
    found = find(text)
    if found is None and not resembles(text):
        return False
    if turn.session.address.channel == "sms":
        turn.note("string:sms")
        turn.say("linking-string-sms")
        commands.again(turn)
    elif found is None:
        turn.note("string:edited")
        _no_good(turn)
    else:
        turn.note("string")
        turn.do((ReadLinkString(turn.session.address, text.strip()),))
    return True


def string_read(turn: Turn, event: LinkStringRead) -> None:
    """The string was looked up: its owner has the last word, on the page that gave it out."""
    turn.note("string:good" if event.good else "string:over")
    if not event.good:
        _no_good(turn)
        return
    talk, words = turn.session.talk, turn.words
    if talk is not None and standing.flow_of(talk).urgent:
        turn.say("linking-string-good")
        if standing.asking(turn):
            standing.stand(turn)
        return
    # LINE opens links in its own browser, which is not the one that is signed in (LINE: URL parameters).
    page = Open(words.text("linking-open-line"), f"{turn.facts.public_url}/account/line?openExternalBrowser=1")
    turn.speak((Card(words.text("linking-string-title"), words.text("linking-string-good"), buttons=(page,)),))


def code(turn: Turn, text: str) -> bool:
    """Warn who types a code here that belongs on a page; whether the words were one."""
    if turn.session.address.channel != "line" or code_of(text) is None:
        return False
    if standing.asking(turn):
        talk = turn.talk()
        if standing.flow_of(talk).questions[talk.state].kind in NUMBERED:
            return False
    turn.note("code:typed")
    turn.say("linking-code-typed")
    commands.again(turn)
    return True


def _no_good(turn: Turn) -> None:
    turn.say("linking-string-over")
    linkage.start_again(turn)
