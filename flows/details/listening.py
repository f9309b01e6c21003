"""Several answers in one message: 「見本一郎さん、090-…、横浜580い34-49、保険は架空火災です」 is four of them.

Only what is plainly marked or has a form of its own is taken; a single answer is left to its own question.
"""

import re
from collections.abc import Callable, Mapping

from flows import talking
from flows.accident.telling import PERSON, party, witness
from flows.answers.ages import age
from flows.answers.names import name
from flows.answers.phones import phone
from flows.answers.plates import plate
from flows.details.flow import DETAILS
from flows.details.keeping import GATES
from flows.details.sections import SECTION_OF
from flows.details.so_far import SoFar
from flows.free_words import Heard
from flows.session import Slot
from flows.turn import Turn

ENOUGH = 2
"""Answers from which on a message is taken for several."""

_APART = re.compile(r"[、。,，.\n\r\t;／/]+|(?<=です)[ 　]|(?<=さん)で、?")
_NAME = re.compile(
    r"(?:^|の|、)(?:お?名前|氏名|方|人|相手)(?:は|が|:|：)\s*(.+)|^(.+?)(?:さん|様|氏)(?:です|という(?:方|人)?)?$"
)
_INSURER = re.compile(
    r"保険(?:会社|屋さん)?(?:は|が|:|：)\s*(.+)|(?:^|\s)(\S*(?:海上|損保|火災|共済|ダイレクト|損害保険|insurance))$",
    re.IGNORECASE,
)
_UNINSURED = re.compile(
    r"無保険|保険に(?:は)?(?:入って(?:い)?ない|入っていません|未加入)|任意保険(?:は|が)?(?:なし|ない)|uninsured",
    re.IGNORECASE,
)
_ENDING = re.compile(
    r"(?:に(?:入って(?:い)?る|加入)(?:そうです|とのことです|ようです|ます)?|だそうです|とのことです|でした|です|だ|で)+$"
)
_STATION = re.compile(r"([^\s、。,0-9]{1,15}?(?:警察署|交番|駐在所))")
_NUMBER = re.compile(
    r"(?:受理|事故|届出?)?番号(?:は|が|:|：)?\s*((?:第\s*)?[0-9０-９A-Za-z-]{2,20}号?)|(第\s*[0-9０-９-]+号)"
)
_RELATIONS = {
    "family": re.compile(
        r"妻|夫|家内|主人|息子|娘|長男|長女|次男|次女|父|母|兄|弟|姉|妹|祖父|祖母|孫|家族|wife|husband|son\b|daughter"
    ),
    "work": re.compile(r"同僚|部下|上司|社員|従業員|会社の人|colleague|employee"),
    "friend": re.compile(r"友人|友達|知人|知り合い|friend"),
}
_AREA = re.compile(
    r"(?:(?!ナンバー|番号)[一-龥ヶ]{1,4}|いわき|つくば|とちぎ|なにわ|とよた|いせしま)\s?(?=[0-9０-９]{2,3})"
)
_FIGURES = re.compile(r"\+?[0-9０-９][0-9０-９()（）\-−‐―ー 　]{7,}")
_YEARS = re.compile(r"[0-9０-９]{2}\s*(?:歳|才|years)")
_OWN = re.compile(r"私|わたし|自分|本人|僕|俺")


def several(turn: Turn, heard: Heard) -> bool:
    """Take a message that answers several questions of the part that is open; whether it is one."""
    talk = turn.session.talk
    if talk is None or talk.flow != DETAILS.name or talk.state not in SECTION_OF:
        return False
    guide = DETAILS.guide(talk, turn.facts)
    reads = READS.get(SECTION_OF[talk.state])
    if reads is None or not isinstance(guide, SoFar):
        return False
    told = reads(heard.text, talk.state, guide)
    if len(told.keys() - GATES) < ENOUGH:
        return False
    turn.note(f"several:{len(told)}")
    talking.answer_together(turn, {slot: Slot(value, heard.message) for slot, value in told.items()})
    return True


def _of_party(text: str, state: str, guide: SoFar) -> dict[str, str]:
    place, gate = _place(state, "parties", guide.next_party())
    found = _person(text)
    if _UNINSURED.search(text):
        found["insurer"] = "none"
    elif (insurer := _first(text, _INSURER)) and insurer not in {found.get("name"), ""}:
        found["insurer"] = insurer
    number_plate = plate_in(text)
    if number_plate:
        found["plate"] = number_plate
    return gate | {party(place, field): value for field, value in found.items()}


def _of_witness(text: str, state: str, guide: SoFar) -> dict[str, str]:
    place, gate = _place(state, "witnesses", guide.next_witness())
    return gate | {witness(place, field): value for field, value in _person(text).items()}


def _of_police(text: str, _state: str, _guide: SoFar) -> dict[str, str]:
    station, number = _STATION.search(text), _NUMBER.search(text)
    found = {"police_station": station[1]} if station else {}
    return found | ({"police_number": (number[1] or number[2]).strip()} if number else {})


def _of_driver(text: str, state: str, _guide: SoFar) -> dict[str, str]:
    relation = next((key for key, words in _RELATIONS.items() if words.search(text)), "")
    if state != "driver" or not relation or _OWN.search(text):
        return {}
    years = age(found[0]) if (found := _YEARS.search(text)) else None
    told = {"driver": "other", "driver_relation": relation}
    return told | ({"driver_age": str(years)} if years is not None else {})


READS: Mapping[str, Callable[[str, str, SoFar], dict[str, str]]] = {
    "parties": _of_party,
    "witnesses": _of_witness,
    "police": _of_police,
    "driver": _of_driver,
}
"""By part: what a message answers of its questions."""


def plate_in(text: str) -> str:
    """The one plate in a text, as it is kept; empty where there is none."""
    for piece in _APART.split(text):
        for area in _AREA.finditer(piece):
            if (found := plate(piece[area.start() :])) is not None:
                return str(found)
    return ""


def _person(text: str) -> dict[str, str]:
    found = {}
    if (called := _name_in(text)) is not None:
        found["name"] = called
    if (number := phone(text)) is not None:
        found["phone"] = number
    return found


def _name_in(text: str) -> str | None:
    """The name that is marked as one, or that stands alone at the beginning."""
    pieces = [piece for each in _APART.split(_FIGURES.sub("、", text)) if (piece := each.strip())]
    for piece in pieces:
        marked = _NAME.search(piece)
        if marked is not None:
            said = re.sub(r"(?:さん|様|氏)(?:です|で)?$", "", (marked[1] or marked[2]).strip())
            return name(said)
    first = pieces[0] if pieces else ""
    return name(first) if first and not _INSURER.search(first) and not _AREA.search(first) else None


def _first(text: str, pattern: re.Pattern[str]) -> str:
    """What the first piece of a text that has this says, without its polite ending."""
    for piece in _APART.split(text):
        if (found := pattern.search(piece.strip())) is not None:
            return _ENDING.sub("", (found[1] or found[2]).strip()).strip()
    return ""


def _place(state: str, gate: str, following: int) -> tuple[int, dict[str, str]]:
    """Whom it is told of: the person that is asked about, else the next one, whom the answer to the gate begins."""
    asked = PERSON.fullmatch(state)
    return (int(asked[2]), {}) if asked else (following, {gate: f"add_{following}"})
