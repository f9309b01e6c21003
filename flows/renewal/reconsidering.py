"""Second thoughts about renewing, and what is said of it out of the blue.

「やっぱり続けます」 after declining, 「更新しない」 at any question or where nothing is talked of, and a condition that
is told where all of them are shown.
"""

import re
from collections.abc import Mapping
from functools import cache

from msgspec.structs import replace

from flows import commands, home, pausing, standing, talking
from flows.answers.normal import plain, trimmed
from flows.binding import PromptId
from flows.facts import Contract
from flows.free_words import Heard, asks
from flows.renewal import saying
from flows.renewal.flow import RENEWAL
from flows.renewal.guide import RenewalGuide
from flows.session import Slot, Talk
from flows.turn import Turn
from flows.words import spoken

ASKED = ("notice", "why")
"""The questions whether to renew, which have answers of their own for it."""

_AFTER_ALL = re.compile(r"^(?:やっぱり|やっぱ|やはり)[、 ]?| after all$")
_GO_ON = re.compile(
    r"(?:更新|継続|満期|保険)の?(?:手続き?)?の(?:続き|つづき)(?:を?(?:する|します|したい|やる|やります))?"
)
_RENEWING = re.compile(r"更新|継続|続け|つづけ|保険|renew")
_NAMES: Mapping[str, re.Pattern[str]] = {
    "licence": re.compile(r"免許|ゴールド|ブルー|グリーン|licen[cs]e"),
    "use": re.compile(r"通勤|通学|業務|仕事|レジャー|commut"),
    "limit": re.compile(r"限定|だけ|のみ|夫婦|運転|only"),
    "condition": re.compile(r"[0-9０-９] ?[歳才]|年齢"),
}
"""What a condition is known by where it was not asked for: there 「なし」 and 「私」 are none."""


def reconsidered(turn: Turn, prompt: PromptId | None, heard: Heard) -> bool:
    """Whether the words were a change of mind about renewing; then the talk goes on accordingly."""
    if asks(heard.text):
        return False
    talk = turn.session.talk
    if talk is None:
        return _out_of_the_blue(turn, prompt, heard)
    if talk.flow != RENEWAL.name or not standing.collecting(turn):
        return False
    if talk.state == "conditions" and _told_condition(turn, talk, heard):
        return True
    wish = _wish(heard.text)
    if wish == "decline" and talk.state not in ASKED:
        _decline(turn, heard)
    elif wish == "same" and talk.state == "why":
        talking.correct(turn, "notice", Slot("same", heard.message))
    else:
        return False
    return True


def _out_of_the_blue(turn: Turn, prompt: PromptId | None, heard: Heard) -> bool:
    wish, renewing = _wish(heard.text), prompt is not None and prompt.flow == RENEWAL.name
    if (wish == "same" and renewing) or _GO_ON.fullmatch(trimmed(plain(heard.text))):
        commands.begin(turn, RENEWAL, {})
        return True
    if wish != "decline":
        return False
    waits = pausing.aside(turn, RENEWAL)
    about = _only_one(turn)
    if waits is not None and not waits.number:
        pausing.take_up(turn, waits)
        _decline(turn, heard)
    elif about is not None:
        talking.begin(turn, RENEWAL, {"notice": Slot("decline", heard.message), **_dues(about)})
    else:
        home.contact(turn)
        commands.again(turn)
    return True


def _decline(turn: Turn, heard: Heard) -> None:
    """Not to renew after all: what a reminder would have told of the contract is known from the talk."""
    talk = turn.talk()
    contract = RenewalGuide(talk, turn.facts).contract()
    if contract is not None and "dues" not in talk.slots:
        turn.become(talk=replace(talk, slots={**talk.slots, **_dues(contract)}))
    talking.correct(turn, "notice", Slot("decline", heard.message))


def _only_one(turn: Turn) -> Contract | None:
    """The contract that can be meant, where there is but one."""
    empty = Talk(RENEWAL.name, RENEWAL.version, RENEWAL.start)
    found = RenewalGuide(empty, turn.facts).contracts()
    return found[0] if len(found) == 1 else None


def _dues(contract: Contract) -> dict[str, Slot]:
    day, car = contract.maturity.isoformat(), contract.vehicle.model
    return {
        "dues": Slot(f"{contract.number} {day} {car}"),
        "contract": Slot(contract.number),
        "maturity": Slot(day),
        "model": Slot(car),
    }


def _told_condition(turn: Turn, talk: Talk, heard: Heard) -> bool:
    """Take the one condition that the words are, and show all of them again with it."""
    told = {state: saying.said(state, heard.text) for state, name in _NAMES.items() if name.search(plain(heard.text))}
    found = {state: value for state, value in told.items() if value}
    if len(found) != 1:
        return False
    ((state, value),) = found.items()
    given = talk.slots.get(state)
    if given is not None and given.value == value:
        standing.stand(turn)
    else:
        talking.correct(turn, state, Slot(value, heard.message))
    return True


def _wish(text: str) -> str:
    """``same`` to renew, ``decline`` not to, empty for neither: only words that name it, or take something back."""
    said = trimmed(plain(text))
    core = trimmed(_AFTER_ALL.sub("", said))
    if core == said and not _RENEWING.search(said):
        return ""
    return _ways().get(core, "")


@cache
def _ways() -> Mapping[str, str]:
    return {trimmed(plain(word)): key for key in ("same", "decline") for word in spoken(f"renewal-notice-{key}")}
