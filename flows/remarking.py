"""What is told and answers no question: kept with what will be filed, where a flow has room for it."""

import re

from msgspec.structs import replace

from flows import relaying, standing
from flows.answers.yesno import yes_no
from flows.free_words import DIGRESSIONS, Heard, asks
from flows.router.asides import asks_to_be_called, courtesy
from flows.session import Slot, Talk
from flows.turn import Turn

GRAVE = frozenset({"emergency", "safe_place", "locked_in"})
"""Questions about lives: what is not understood there is asked again, and never just written down."""

LONGEST = 500
SHORTEST = 7
"""Characters: less is a courtesy, or a word of which nobody could make anything."""

_STATES = re.compile(
    r"(?:た|だ|です|ます|ません|でした|でしょう|ている|てる|ない|い|よ|ね|けど|ので|から|のに)[。.！!…～〜]*$"
    r"|(?:でした|ました|ません|です|ます)[。、 　]"
    r"|(?:[a-z']+[ ,.]+){3,}[a-z0-9']+[.!]*$",
    re.IGNORECASE,
)
_PAST = re.compile(
    r"(?:[てで]い?ました|[てで]い?た|でした|だった)(?:よ|ね|けど|が)?[。.…]*$|\b(?:was|were)\b", re.IGNORECASE
)
_WANTS = re.compile(
    r"たい(?:です|のですが|んですが|んだけど|けど)?[。.]*$"
    r"|(?:ください|下さい|(?:ほしい|欲しい)(?:です)?|お願い(?:します|いたします)?|待って|まって)[。.]*$"
    r"|(?:直|変え|訂正|変更|修正|キャンセル|取り消|やめ)|^(?:特に|とくに|もう|以上|大丈夫|だいじょうぶ|わか|分か|了解|承知)"
    r"|\b(?:want|would like|please|change|correct|cancel|wait)\b",
    re.IGNORECASE,
)
_BESIDES = re.compile(
    r"^(?:はい|うん|ええ|yes|ok)[、,。 　]*(?:それと|それから|あと|ちなみに|追加で|ただ|and|also)[、,。 　]*(.+)$",
    re.IGNORECASE,
)


def recounts(turn: Turn, heard: Heard) -> bool:
    """Keep how things were: 「雨が降っていました」 is part of what happened, and wants no advice for the rain."""
    return _PAST.search(heard.text.strip()) is not None and take(turn, heard)


def take(turn: Turn, heard: Heard) -> bool:
    """Keep what the words tell; whether they tell anything that may be kept."""
    if not keep(turn, heard):
        return False
    relaying.unread(turn, heard)
    standing.stand(turn)
    return True


def keep(turn: Turn, heard: Heard) -> bool:
    """The same, and the caller goes on."""
    talk = turn.session.talk
    if talk is None or talk.state in GRAVE or not standing.collecting(turn) or not _states(heard.text):
        return False
    digresses = heard.routed.intent in DIGRESSIONS and heard.routed.intent != talk.flow
    return not digresses and _keep(turn, talk, heard.text, heard.message)


def besides(turn: Turn, heard: Heard) -> None:
    """Keep what a yes tells besides: 「はい、それと相手は止まりませんでした」."""
    more = _BESIDES.match(heard.text)
    if more and _states(more[1]):
        _keep(turn, turn.talk(), more[1], heard.message)


def _keep(turn: Turn, talk: Talk, text: str, message: str) -> bool:
    """Put the words in the next free slot; whether the flow has one."""
    free = next((slot for slot in standing.flow_of(talk).remarks if slot not in talk.slots), "")
    if not free:
        return False
    turn.note("remark")
    turn.become(talk=replace(talk, slots={**talk.slots, free: Slot(text.strip()[:LONGEST], message)}), misses=0)
    turn.say(f"{talk.flow}-noted")
    return True


def _states(text: str) -> bool:
    """Whether the words say how something is, and neither ask, answer, want nor thank."""
    said = text.strip()
    if len(said) < SHORTEST or _STATES.search(said) is None or _WANTS.search(said) is not None:
        return False
    return not (asks(said) or yes_no(said) is not None or courtesy(said) or asks_to_be_called(said))
