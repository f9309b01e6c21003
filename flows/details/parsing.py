"""What one message answers of a part: 「見本一郎さん、090-…、横浜580い34-49、保険は架空火災です」 is four answers.

Only what is plainly marked or has a form of its own is taken.
"""

import re
from collections.abc import Callable, Mapping

from flows.accident.telling import PERSON, party, witness
from flows.answers.ages import age
from flows.answers.names import name
from flows.answers.phones import phone
from flows.answers.plates import plate
from flows.correcting import corrects
from flows.details.keeping import LATER
from flows.details.so_far import SoFar

SECOND = 2
"""The place of whoever would be told of next, where one is told of."""

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
_STATION = re.compile(r"(?:^|[はがをに、。\s])([^\s、。,0-9はがをに]{1,15}?(?:警察署|交番|駐在所))")
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


_CUES: Mapping[str, re.Pattern[str]] = {
    "witnesses": re.compile(r"目撃|見ていた(?:人|方)|証人|witness", re.IGNORECASE),
    "parties": re.compile(r"相手|あいて|other (?:driver|party)", re.IGNORECASE),
    "police": re.compile(r"警察署|交番|駐在所|(?:受理|事故)番号|police", re.IGNORECASE),
}


def part_of(text: str) -> str:
    """The part a message speaks of by name, of those in which several things may be told at once; empty for none."""
    return next((part for part, cue in _CUES.items() if cue.search(text)), "")


def _of_party(text: str, state: str, guide: SoFar) -> dict[str, str]:
    found = _person(text)
    if _UNINSURED.search(text):
        found["insurer"] = "none"
    elif (insurer := _first(text, _INSURER)) and insurer not in {found.get("name"), ""}:
        found["insurer"] = insurer
    number_plate = plate_in(text)
    if number_plate:
        found["plate"] = number_plate
    known = all(guide.answer(party(1, field)) in {"", LATER} for field in found) or corrects(text)
    if not PERSON.fullmatch(state) and "name" not in found and guide.next_party() == SECOND and known:
        # There is only one other, and this is what was not known of them.
        return {party(1, field): value for field, value in found.items()}
    place, gate = _place(state, "parties", guide.next_party())
    return (gate | {party(place, field): value for field, value in found.items()}) if found else {}


def _of_witness(text: str, state: str, guide: SoFar) -> dict[str, str]:
    place, gate = _place(state, "witnesses", guide.next_witness())
    found = _person(text)
    return (gate | {witness(place, field): value for field, value in found.items()}) if found else {}


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
    if part_of(text):
        return None
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
