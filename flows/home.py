"""The counter itself: the greeting, the menu, and a short answer to every wish that has no flow of its own yet."""

from functools import cache

from flows import standing
from flows.accident.report import AccidentReport
from flows.answers.normal import sounds
from flows.desk_hours import accident_desk, hours
from flows.effects import ShowMenu
from flows.messages import Ask, Call, Card, Choice
from flows.turn import Turn
from flows.words import spoken

FLOW = "home"
MENU = ("roadside", "accident", "renewal", "linking", "contact", "language")
MENU_LINKED = ("roadside", "accident", "renewal", "page", "contact", "language")
LANGUAGE_CHOICES = ("ja", "easy", "en")


def greet(turn: Turn) -> None:
    """Welcome somebody who has just come to the counter."""
    turn.say("home-welcome", brand=turn.facts.profile.brand)
    if not turn.session.customer:
        turn.say("home-may-link")
    menu(turn)


def menu(turn: Turn, key: str = "home-menu") -> None:
    """What the counter can do, to tap; a talk that has begun comes first."""
    _ask(turn, "menu", key)


def show_menu(turn: Turn) -> None:
    """Put the menu under the chat that fits this customer and language. SMS has none."""
    address = turn.session.address
    if address.channel == "line":
        kind = "linked" if turn.session.customer else "unlinked"
        turn.do((ShowMenu(address, f"{kind}-{turn.session.language}"),))


def languages(turn: Turn) -> None:
    """The three languages of the counter."""
    _ask(turn, "language", "home-language")


def offered(turn: Turn, state: str) -> tuple[Choice, ...]:
    """The choices of a menu as it stands now."""
    begun = turn.session.paused or turn.session.talk
    now = MENU_LINKED if turn.session.customer else MENU
    keys = LANGUAGE_CHOICES if state == "language" else (*(("resume",) if begun else ()), *now)
    return tuple(Choice(key, turn.words.text(f"home-{state}-{key}")) for key in keys)


def sounds_like_trouble(text: str) -> bool:
    """Whether words that say nothing clear have to do with a car that does not do as it should."""
    said = sounds(text)
    return any(word in said for word in _words_of_trouble())


@cache
def _words_of_trouble() -> tuple[str, ...]:
    return tuple(sounds(word) for word in spoken("home-perhaps-trouble"))


def ways_to_say(turn: Turn, state: str) -> dict[str, tuple[str, ...]]:
    """What people type for each choice of a menu, in every language."""
    return {choice.key: spoken(f"home-{state}-{choice.key}") for choice in offered(turn, state)}


def person(turn: Turn) -> None:
    """The telephone of a person: the breakdown desk, unless the talk is about something else. What is filed goes on."""
    talk = turn.session.talk
    profile = turn.facts.profile
    urgent = talk is None or standing.flow_of(talk).urgent
    desk = _desk_of_accidents(turn) or (profile.roadside_desk["default"] if urgent else profile.contract_desk)
    _desk_card(turn, "home-person", desk, number=standing.number_of(talk) if talk else "")


def _desk_of_accidents(turn: Turn) -> str:
    """The desk that takes the accident that is talked about, at this hour; empty where none is."""
    talk = turn.session.talk
    flow = standing.flow_of(talk) if talk else None
    if talk is None or flow is None or flow.record is None:
        return ""
    filed = flow.record(standing.scene(turn, flow, talk))
    if not isinstance(filed, AccidentReport):
        return ""
    contracts = turn.facts.customer.contracts if turn.facts.customer else ()
    product = next((each.product for each in contracts if each.number == filed.contract), "")
    return accident_desk(turn.facts.profile, product, turn.moment.now).key


def contact(turn: Turn) -> None:
    """The contract desk, for every wish that has no flow here yet."""
    _desk_card(turn, "home-contact", turn.facts.profile.contract_desk)


def _desk_card(turn: Turn, key: str, desk_key: str, number: str = "") -> None:
    desk = turn.facts.profile.desk(desk_key)
    words = turn.words
    call = Call(words.text("kit-call-desk"), desk.phone)
    text = words.text(f"{key}-filed", desk=desk.name, number=number) if number else words.text(key, desk=desk.name)
    turn.speak((Card(words.text(f"{key}-title"), text, (hours(words, desk),), (call,)),))


def _ask(turn: Turn, state: str, key: str) -> None:
    prompt = turn.open_prompt(FLOW, state)
    choices = offered(turn, state)
    turn.messages.append(Ask(prompt, turn.words.text(key), choices, title=turn.words.attribute(key, "title")))
