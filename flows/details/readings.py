"""Answers in ordinary words to questions with few choices, and what must not be kept for a name.

A question in the words is none of these. What somebody does not have or know yet leaves its question for later.
"""

import re
from collections.abc import Callable, Mapping
from datetime import datetime

from flows.answers.normal import READ
from flows.details.damage import UNREAD, damage
from flows.details.keeping import LATER, NOBODY
from flows.details.parsing import NUMBERLESS, STATION, is_unreported
from flows.details.people import NOT_KNOWN
from flows.details.sections import MORE, PARTIES, WITNESSES
from flows.flow import Reads
from flows.question import UNKNOWN

_ASKS = re.compile(
    r"[?？][\s。]*$|か[。\s]*$|教えて|どうすれば|^(?:can|could|do|does|is|are|will|how|what)\b", re.IGNORECASE
)
_ONLY_NOT_KNOWN = re.compile(rf"[^。]{{0,20}}?(?:{NOT_KNOWN.pattern})[^、。]{{0,8}}。?")
_UNCERTAIN = re.compile(
    rf"かどうか|(?:かは?|まだ|ちゃんと)[^、。]{{0,4}}(?:{NOT_KNOWN.pattern})|まだ(?:見|確認|確かめ|チェック)|確認して(?:い)?(?:ない|ません)"
)
_NOT_HAD = re.compile(
    r"(?:付|つ|着|ついて|付け|つけ|装備され)(?:い|け|れ)?て(?:い)?(?:ない|ません|なかった)|(?:付|つ)いと?らん|そんな(?:の|もの|機能)|持って(?:い)?(?:ない|ません)|積んで(?:い)?(?:ない|ません)|古い車"
)
_SEEN = re.compile(
    r"(?:録れ|撮れ|とれ|映って|写って|残って|録画され|保存(?:し|され)|録画でき|録れて|撮れて)(?:て)?(?:い)?(?:る|た|ます|ました)"
)
_LOST = re.compile(
    r"上書き|消え(?:て|た|ちゃ)|消し(?:て|た|ちゃ)|(?:録れ|撮れ|とれ|映っ|写っ|残っ|録画され)(?:て)?(?:い)?(?:ない|ません|な(?:かった|くて))|壊れて|電源が?(?:入って|切れて)|カードが(?:入って|抜け)"
)
_USED = re.compile(
    r"(?:使って|使用して|入れて|作動して|動いて|オンに?して|オンになって|効いて|まかせて|任せて)(?:い)?(?:た|ました|る|ます)"
)
_UNUSED = re.compile(
    r"(?:使って|使用して|入れて|作動して|動いて|オンにして|効いて)(?:い)?(?:な(?:い|かった)|ません)|切って(?:い)?(?:た|ました|る|ます)|切れて|切ってあ|オフに|手動|自分で運転"
)
_OPENED = re.compile(
    r"(?:開い|ひらい|出|飛び出|膨らん|ふくらん|作動し)(?:て(?:い)?(?:た|ました|る|ます)|た|だ|ました|きました)"
)
_SHUT = re.compile(
    r"(?:開か|ひらか|出|膨らま|ふくらま|作動し|作動せ)(?:ん(?:かった)?|な(?:い|かった)|ず|ません)|(?:開い|ひらい|出|膨らん)て(?:い)?(?:ない|ません)|(?:開き|ひらき|膨らみ)ません|開いと?らん"
)
_WANTS_CAR = re.compile(
    r"(?:あ(?:った|る)|貸(?:して|り)[^、。]{0,6})(?:ら|と|ほう|方)[^、。]{0,4}(?:助か|ありがた|嬉し|うれし|い(?:い|い)|良い)|な(?:い|かった)と[^、。]*(?:困|行け|通え|仕事|不便)|助かります"
    r"|借りたい|(?:ほし|欲し)い|必要(?:です|かも|だ|$)|お願いし"
)
_NEEDS_NO_CAR = re.compile(
    r"困って(?:い)?(?:ない|ません)|(?:いら|要ら)(?:ん|ない|ないです|なく)|いりません|要りません|不要|結構です|必要(?:は)?(?:ない|なし|ありません)|な(?:くて|く)(?:も)?(?:いい|大丈夫|平気|困ら)|間に合って|足りて|使わない"
    r"|(?:もう一台|もう1台|別の車|ほかの車|妻の車|夫の車|家の車)[^、。]*(?:ある|あり|使)"
)
_UNCLAIMED = re.compile(
    r"(?:言われ|いわれ|請求され|連絡され|届い|来|受け)て?(?:は)?(?:い)?(?:ない|ません|なかった)|(?:連絡|請求|電話)(?:は|も)?(?:まだ)?(?:ない|ありません|来て(?:い)?(?:ない|ません)|なし)"
)
_CLINIC = re.compile(
    r"([^\s、。,はがをにへで]{1,20}(?:病院|医院|クリニック|整形外科|外科|内科|脳神経外科|診療所|医療センター|センター|接骨院|整骨院))"
)
_UNVISITED = re.compile(
    r"行か(?:ない|なかった)|行きません|(?:行っ|いっ|受診し|受診は?して|かかっ|通っ|診て(?:もらっ)?)て?(?:は)?(?:い)?(?:ない|ません|なかった)|(?:行|い)(?:こう|く(?:予定|つもり|かも)|きます|ってみ|きたい)|"
    r"(?:まだ|これから)(?:です|$|行|受診|病院)|受診(?:する)?(?:予定|つもり)"
)
_VISITED = re.compile(
    r"行った|行きました|行って(?:き|もら|い[まる])|診て|受診し(?:た|まし)|通って|運ばれ|搬送|かかりました|入院"
)
_TAKEN_TO = re.compile(r"([^\s、。で]{1,15}?)(?:に|へ)(?:救急車で)?(?:運ばれ|搬送|入院)")
_ONLY_VISITED = re.compile(
    r"(?:昨日|今日|先週|おととい|もう|すぐ|当日)?(?:に|、)?(?:病院に)?(?:行った|行きました|受診しました)(?:よ|ね)?。?"
)
_UNDECIDED = re.compile(
    r"(?:決め|決ま|きめ|きま)(?:て|って|れ)?(?:は)?(?:い)?(?:ない|ません|なくて|ら)|未定|考え中|考えて|迷って|探して|検討|これから(?:決|探)"
)
_SAYS_STATION = re.compile(r"([^、。]{2,12}?)(?:です|だ|で)[、。 ]?")
_LEFT_TO_US = re.compile(r"(?:任せ|まかせ|お任せ)(?:ます|する|たい)|どこでも(?:いい|良い)|紹介して")
_CAME = re.compile(r"110番|おまわり|お?巡りさん|警官|警察官|パトカー")
_NOBODY_THERE = re.compile(r"逃げ|当て逃げ|いなくな|走り去")
_SOMEBODY_SAW = re.compile(
    r"^[^、。]{0,12}(?:いた|いました|見てました|見てた)(?:けど|が|と|。|、).*(?:わから|分から|知ら|聞)"
)
_NONE_SAW = re.compile(r"(?:誰|だれ)も(?:見て|いな|いま|居)|人通り(?:は|が|も)?な")


def _first(*cases: tuple[re.Pattern[str], str]) -> Callable[[str], str]:
    """The value of the first pattern that is in the words; empty for none."""
    return lambda text: next((value for pattern, value in cases if pattern.search(text)), "")


def _hospital(text: str) -> str:
    clinic = _CLINIC.search(text)
    if _UNVISITED.search(text) and not (clinic and _VISITED.search(text)):
        return LATER
    if clinic is not None and _VISITED.search(text):
        return clinic[1] if clinic[1] != "病院" else ""
    taken = _TAKEN_TO.search(text)
    return taken[1] if taken else UNREAD if _ONLY_VISITED.fullmatch(text.strip()) else ""


def _police(text: str) -> str:
    if is_unreported(text):
        return "not_yet"
    if (numberless := NUMBERLESS.search(text)) is not None and not _CAME.search(text):
        before = _SAYS_STATION.fullmatch(text[: numberless.start()])
        return before[1] if before else UNREAD
    return UNKNOWN if not STATION.search(text) and (NOT_KNOWN.search(text) or _CAME.search(text)) else ""


def _not_known(text: str) -> str:
    return LATER if _ONLY_NOT_KNOWN.fullmatch(text.strip()) else ""


def _insurer_not_known(text: str) -> str:
    return UNKNOWN if _ONLY_NOT_KNOWN.fullmatch(text.strip()) else ""


def _number(text: str) -> str:
    return LATER if NUMBERLESS.search(text) else _not_known(text)


def _shop(text: str) -> str:
    return "propose" if _LEFT_TO_US.search(text) else LATER if _UNDECIDED.search(text) else ""


def _parties(text: str) -> str:
    if NOT_KNOWN.search(text) and _NOBODY_THERE.search(text):
        return LATER
    return _not_known(text)


_READ: Mapping[str, Callable[[str], str]] = {
    **{
        state: _insurer_not_known if state.endswith("_insurer") else _not_known
        for state in (*PARTIES, *WITNESSES)
        if not state.endswith(MORE)
    },
    "parties": _parties,
    "witnesses": _first((_NONE_SAW, NOBODY), (_SOMEBODY_SAW, UNREAD)),
    "damage": damage,
    "automation": _first((_NOT_HAD, "none"), (_UNCERTAIN, UNKNOWN), (_UNUSED, "off"), (_USED, "on")),
    "police_station": _police,
    "police_number": _number,
    "dashcam": _first((_UNCERTAIN, UNKNOWN), (_SEEN, "yes"), (_LOST, "no"), (_NOT_HAD, "no")),
    "airbag": _first((_UNCERTAIN, UNKNOWN), (_OPENED, "yes"), (_SHUT, "no")),
    "claims": _first((_UNCLAIMED, "no")),
    "hospital": _hospital,
    "shop": _shop,
    "rental": _first((_WANTS_CAR, "yes"), (_NEEDS_NO_CAR, "no")),
}


def _reader(read: Callable[[str], str]) -> Reads:
    def reads(text: str, _now: datetime, _known: Mapping[str, str]) -> str:
        return "" if _ASKS.search(text) else read(text[:READ])

    return reads


READINGS: Mapping[str, Reads] = {state: _reader(read) for state, read in _READ.items()}
"""By question: what ordinary words answer that are none of its labels."""
