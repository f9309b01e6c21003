"""What one message answers of a part: 「見本一郎さん、090-…、横浜580い34-49、保険は架空火災です」 is four answers.

Only what is plainly marked or has a form of its own is taken.
"""

import re
from collections.abc import Callable, Mapping

from flows.accident.telling import MOST_PARTIES, MOST_WITNESSES, PERSON, party, witness
from flows.answers.ages import age
from flows.answers.normal import plain
from flows.answers.numerals import arabic
from flows.answers.phones import phone
from flows.correcting import corrects
from flows.details import people
from flows.details.insurers import insurer
from flows.details.keeping import LATER
from flows.details.so_far import SoFar

SECOND = 2
"""The place of whoever would be told of next, where one is told of."""

_SAW = re.compile(
    r"(?:^|[、。])(?:あと、?)?([^、。]{2,20}?)(?:が|も)[^、。が]{0,6}(?:見て(?:い)?(?:た|ました|くれ)|目撃し)"
)
_MINE = re.compile(r"(?:私|わたし|自分|僕|俺|うち)の(?:お?名前|電話|携帯|番号|保険|ナンバー|車|連絡先)")
_NO_WITNESS = re.compile(r"誰|だれ|私|わたし|自分|僕|俺|相手|警察|カメラ|ドラレコ")
_GONE = re.compile(r"(?:行って|帰って|いなくなって|去って|立ち去)(?:しま|い|っ|ま)")
STATION = re.compile(
    r"(?:^|[はがをに、。\s]|(?:県警|府警|道警|警視庁|警察)の)"
    r"([^\s、。,0-9はがをに]{1,15}?(?:警察署|交番|駐在所)|[一-龥々ヶァ-ヴー]{1,8}(?<!警察|消防|税務)(?<!部)署)(?!員|名|長)"
)
_NUMBER = re.compile(
    r"(?:受理|事故|届出?)?番号(?:は|が|:|：)?\s*((?:第\s*)?[0-9０-９A-Za-z-]{2,20}号?)|(第\s*[0-9０-９-]+号)"
)
NUMBERLESS = re.compile(
    rf"(?:受理|事故|届出?)?番号(?:は|も|を|が|とか)?(?:まだ)?(?:{people.NOT_KNOWN.pattern}|もらって(?:い)?(?:ない|ません)|もらわな|な(?:い|し)|ありません)"
)
_REPORTED = re.compile(r"(?:届け(?:出)?|通報し|呼び?|来て?もらい|行き)まし|届け(?:出)?た|通報した|呼んだ|行った")
_NOT_REPORTED = re.compile(
    r"(?:届け|届け出|届け出て|通報し|呼ん|連絡し|行っ)[てで]?(?:は)?(?:い)?(?:ない|ません|なかった)|(?:これから|あとで|後で|明日)[^、。]{0,12}(?:届け|行く|行き|行こ)"
)
_FAMILY = (
    r"妻|夫|家内|主人|嫁|旦那|息子|娘|長男|長女|次男|次女|父|母|親父|お袋|兄|弟|姉|妹|祖父|祖母|孫|家族"
    r"|おとうさん|おかあさん|おにいさん|おねえさん|おじいさん|おばあさん"
)
_OF_THEIRS = re.compile(
    rf"(?:{_FAMILY})(?:さん)?の(?:彼氏|彼女|恋人|婚約者|友|知|同僚|先輩|後輩|上司|部下)|彼氏|婚約者|恋人|代行"
)
_RELATIONS = {
    "else": _OF_THEIRS,
    "family": re.compile(rf"(?:{_FAMILY}|wife|husband|son\b|daughter)(?!さん?の|の|の車|は乗|も乗)", re.IGNORECASE),
    "work": re.compile(r"同僚|部下|上司|社員|従業員|会社の人|colleague|employee", re.IGNORECASE),
    "friend": re.compile(r"友人|友達|知人|知り合い|friend", re.IGNORECASE),
}
_YEARS = re.compile(r"(?<![0-9])([0-9]{2}) ?(?:歳|才|さい|years)")
_DRIVING_AGES = range(16, 100)
_OWN = re.compile(r"(?:私|わたし|自分|本人|僕|俺)(?!の|じゃ|では|でな|の)")
_DENIED = re.compile(rf"(?:{_FAMILY}|同僚|友人|友達|知人)(?:さん)?(?:じゃ|では|でも?)な")
_DEMANDED = re.compile(
    r"(?:払え|払って|支払|弁償|請求|慰謝料|治療費|修理代|修理費|休業|示談|賠償)[^。]*?"
    r"(?:言われ(?:た|まし|て)|言って(?:き|い|る)|来(?:た(?!ら)|まし|て(?:い)?(?:る|ます))|きました|届(?:いた(?!ら)|きまし|いて)|され(?:た|まし|て(?:い)?(?:る|ます))|(?:電話|連絡|手紙|メール)が(?:あ|来|き))"
)
_DEMANDED_OF_NOBODY = re.compile(r"(?:ない|ません|なかった|たら|れば)(?:です)?[。、\s]*$|まだ|何も|なにも")
_SHOP = re.compile(
    r"(?:^|[、。はが])([^、。はが]{2,25}?)(?:に|へ)(?:持って|持ち込|入れ|頼|お願い|出(?:す|し|そ)|預け|入庫|行)"
)
_KIND_OF_SHOP = re.compile(
    r"([^\s、。]{1,25}?(?:自動車|モータース?|オート|工場|板金|サービス|ディーラー|ボディ))(?:です|に|さん|$)"
)
_UNDECIDED = re.compile(r"決め|決ま|未定|考え|迷|探|検討|どこ")

_CUES: Mapping[str, re.Pattern[str]] = {
    "witnesses": re.compile(r"目撃|見ていた(?:人|方)|証人|witness", re.IGNORECASE),
    "parties": re.compile(r"相手|あいて|other (?:driver|party)", re.IGNORECASE),
    "police": re.compile(r"警察署|交番|駐在所|(?:受理|事故)番号|police", re.IGNORECASE),
}


def part_of(text: str) -> str:
    """The part a message speaks of by name, of those in which several things may be told at once; empty for none."""
    return next((part for part, cue in _CUES.items() if cue.search(text)), "")


def _of_party(text: str, state: str, guide: SoFar) -> dict[str, str]:
    found = {} if _MINE.search(text) else people.person(text)
    if company := insurer(text):
        found["insurer"] = company
    if number_plate := people.plate_in(text):
        found["plate"] = number_plate
    found = _with_name(found, text)
    known = all(guide.answer(party(1, field)) in {"", LATER} for field in found) or corrects(text)
    if not PERSON.fullmatch(state) and "name" not in found and guide.next_party() == SECOND and known:
        # There is only one other, and this is what was not known of them.
        return {party(1, field): value for field, value in found.items()}
    return _of_somebody("party", state, guide.next_party(), found, text)


def _of_witness(text: str, state: str, guide: SoFar) -> dict[str, str]:
    found = _with_name(people.person(text), text)
    saw = _SAW.search(text)
    if state == "witnesses" and saw is not None and not _NO_WITNESS.search(saw[1]):
        # Who is known by what they are, a shop's clerk, is found by that.
        bare = saw[1].removesuffix("さん")
        found["name"] = (people.titled(bare) if bare != saw[1] else "") or saw[1]
        if _GONE.search(text) and "phone" not in found:
            found["phone"] = LATER
    return _of_somebody("witness", state, guide.next_witness(), found, text)


def _with_name(found: dict[str, str], text: str) -> dict[str, str]:
    """What was found, with the name that stands unmarked before it: 「見本一郎、090-…」."""
    unmarked = people.first_name(text) if found and "name" not in found and not part_of(text) else ""
    return {**found, "name": unmarked} if unmarked else found


def _of_somebody(kind: str, state: str, following: int, found: dict[str, str], text: str) -> dict[str, str]:
    """What was found of the person that is asked about, else of the next one, whom the answer to the gate begins."""
    name, gate, most = (party, "parties", MOST_PARTIES) if kind == "party" else (witness, "witnesses", MOST_WITNESSES)
    asked = PERSON.fullmatch(state)
    if not found or _MINE.search(text) or (asked is None and following > most):
        return {}
    place, begun = (int(asked[2]), {}) if asked else (following, {gate: f"add_{following}"})
    if "name" not in found and (asked is None or asked[3] == "name") and people.NAMELESS.search(text):
        found = {**found, "name": LATER}
    return begun | {name(place, field): value for field, value in found.items()}


def is_unreported(text: str) -> bool:
    """Whether words say that the police have not been told."""
    return _NOT_REPORTED.search(text) is not None and _REPORTED.search(text) is None


def _of_police(text: str, _state: str, _guide: SoFar) -> dict[str, str]:
    station, number = STATION.search(text), _NUMBER.search(text)
    found = {"police_station": station[1]} if station and not is_unreported(text) else {}
    if number:
        return found | {"police_number": (number[1] or number[2]).strip()}
    return found | ({"police_number": LATER} if found and NUMBERLESS.search(text) else {})


def _of_driver(text: str, state: str, _guide: SoFar) -> dict[str, str]:
    relation = next((key for key, words in _RELATIONS.items() if words.search(text)), "")
    if state != "driver" or not relation or _OWN.search(text) or _DENIED.search(text):
        return {}
    told = {"driver": "other", "driver_relation": relation}
    if called := people.person(text).get("name"):
        told["driver_name"] = called
    years = _years(text)
    return told | ({"driver_age": str(years)} if years in _DRIVING_AGES else {})


def _years(text: str) -> int | None:
    """The age in a text: with its unit anywhere, a bare figure where it stands for itself."""
    if (found := _YEARS.search(arabic(plain(text)))) is not None:
        return int(found[1])
    return next((years for piece in people.APART.split(text) if (years := age(piece)) is not None), None)


def _of_claims(text: str, state: str, _guide: SoFar) -> dict[str, str]:
    if state != "claims" or not _DEMANDED.search(text) or _DEMANDED_OF_NOBODY.search(text):
        return {}
    return {"claims": "yes", "claims_said": " ".join(text.split())}


def _of_shop(text: str, state: str, _guide: SoFar) -> dict[str, str]:
    number = phone(text)
    told = _SHOP.search(text) or _KIND_OF_SHOP.search(text)
    if state != "shop" or told is None or _UNDECIDED.search(text):
        return {}
    return {"shop": told[1].strip()} | ({"shop_phone": number} if number else {})


READS: Mapping[str, Callable[[str, str, SoFar], dict[str, str]]] = {
    "parties": _of_party,
    "witnesses": _of_witness,
    "police": _of_police,
    "driver": _of_driver,
    "claims": _of_claims,
    "shop": _of_shop,
}
"""By part: what a message answers of its questions."""
