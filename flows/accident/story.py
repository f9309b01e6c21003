"""A story of an accident in free words: which of the talk's questions it answers, and with what.

What is asked, supposed or denied is not told. What one cannot be sure of is left to be asked.
"""

import re
import tomllib
from collections.abc import Mapping, Sequence
from datetime import datetime
from importlib.resources import files

from flows.accident import bodies, times
from flows.accident.places import only_places, place_in
from flows.correcting import corrects
from flows.question import UNKNOWN
from flows.router.lexicon import LEXICON
from flows.router.reading import supposed
from flows.router.spotting import Phrase, Spot, Spotter

READ = 500
SHORTEST = 20
"""Characters from which words that tell of an accident are what happened, and not only an answer."""

LONGEST = 300

FIRST = ("theft", "vandalism", "hit_and_run", "pedestrian", "cyclist", "animal", "flying_stone", "weather")
"""Kinds that are told by name, whatever else is told of: who hit a deer and then a pole has hit a deer."""

ABOUT: Mapping[str, tuple[str, ...]] = {
    "police": ("no", "later", "yes"),
    "drivable": ("no", "yes"),
    "stolen": ("parts", "car"),
    "keys": ("lost", "inside", "kept"),
    "struck": ("at_rest", "behind"),
    "other_insurance": ("none", UNKNOWN),
}
"""What else is told by name, of each the answer that counts before the others where several are told."""

PAST = "past"
_QUESTION = re.compile(
    r"[^。!?！？\n]*(?:[?？]|(?:です|ます|せん|した|でしょう|の)か(?:ね|な)?[。\n]|(?:です|ます|せん|した|でしょう)か$)"
)

_TAKEN_BACK = re.compile(r"[^。、!?！？はがも\n]{1,30}(?:じゃなく|じゃ無く|ではなく|でなく)(?:って|て)?[、,]? ?")
"""What a correction takes back: 「昨日じゃなくて一昨日でした」 is about the day before yesterday."""

_ALSO = re.compile(
    r"(?:私|わたし|わたくし|僕|ぼく|俺|おれ|自分|妻|夫|嫁|旦那|主人|子供?|息子|娘|母|父|友人|友達|同乗者|相手(?:の方|の人)?|隣の人)も"
)
"""Somebody besides: nobody who was told of before is taken back."""

_BLOCK = re.compile(r"(?:場所は?、?)?([0-9０-９一二三四五六七八九十]+丁目)")
_IN_BLOCK = re.compile(r"[0-9０-９一二三四五六七八九十]+丁目")

_SECOND_THOUGHTS = re.compile(
    r"(?:あ|いや|いえ|えっと)?[、,。 …]*(?:すみません|すいません|ごめん(?:なさい)?|違[うい]ました"
    r"|違った|ちがった|ちがいました"
    r"|(?:間違|まちが)え(?:ました|た)|訂正(?:します|です)?|やっぱり?|もとい)[、,。 …]*"
)

_LIFE = re.compile(
    r"血|ち(?:が|まみれ)|倒れ|意識|いしき|息|呼吸|動けな|うごけな|けいれん|ぐったり|\b(?:blood|bleed|breath|conscious|collaps)"
)
"""What threatens a life, whenever it began."""

_AWAY = re.compile(
    r"(?:家|自宅|うち|会社|職場|実家|ホテル)(?:に|へ|で)(?:い(?:る|ます)|着|つい|つき|帰|戻|もど)|帰宅|帰りました"
    r"|(?:もう|(?:今|いま)は?、?)(?:家|自宅|うち|会社|職場|実家|ホテル)(?:です|だ|や|$)|現場(?:に|には)(?:は|もう)?い(?:ない|ません)|現場(?:を|から)(?:離|はな)"
    r"|\b(?:i am|i'm|we are|we're|already|back|now) (?:at )?home\b|\bleft the scene\b|\b(?:went|drove|got) home\b",
    re.IGNORECASE,
)
_HAPPENED = re.compile(
    r"ぶつ|あた(?:つ|り|ら)|あて(?:た|て|ち|ら)|せつしよく|しようとつ|ついとつ|はね|ひい|ひき|こす|突つ込|じこ|倒|われ|割れ|へこ|傷|盗|いたずら|逃げ|飛び|飛ん|おち(?:て|た)"
    r"|乗り上げ|すべつ|スリツプ|荒ら|巻き込|なくなつ|消え|ひび|水没|浸水|ぼこ|べこ"
    r"|\b(?:hit|crash|collid|scrap|stole|damag|crack|struck|ran|broke|smash|rear)",
)
"""What a story tells of, in the lexicon's spelling: that the other one rode a bicycle is none yet."""

FOUND_SO = frozenset({"parked", "hit_and_run"})
_FOUND_SO = re.compile(
    r"(?:戻|もど|帰|かえ|行|い|起き|おき|見|み)(?:っ?たら|ると|ってみたら|てみたら|ってき?たら|った(?:とき|時|ところ))[^。]{0,20}"
    r"(?:へこ|凹|傷|こす|ぶつけられ|あてられ|やられ|割れ)"
    r"|\bc(?:ame|oming) back\b"
)
"""Somebody comes to a car that was left alone, and finds it so: nobody was in it."""

_YET = re.compile(
    r"(?:ます|ません|です|ない|した|る|だ)(?:が|けど|けれど)[、。 ]?[^。]*"
    r"(?:人|ひと|方|妻|夫|嫁|旦那|主人|母|父|子|息子|娘|気分|具合|体|顔|頭|首|胸|腹|痛|血|息|様子)"
    r"|(?:ただ|でも|しかし)[、 ]?[^。]*(?:気分|具合|頭|首|胸|腹|痛|血|息|様子|出てこ|動か)"
)
"""What follows "nobody, but": somebody after all, or something of a body."""

_LATER = re.compile(
    r"(?:後日|あと(?:から|で))の?(?:連絡|報告|届)|(?:昨日|きのう|一昨日|おととい|先日|先週)の(?:事故|こと|話)"
)
_BORROWED = re.compile(
    r"借り|かりて|レンタカー|代車|シェア|社用車|社有車|営業車|試乗|(?:友達|友人|知人|彼女|彼氏|母|父|親|妻|夫|会社|職場|同僚)の車(?:に乗って|で|を運転)"
    r"|\b(?:rent|borrow|loan)",
)


class _Lexicon:
    """The phrases of ``story.toml``, found at once."""

    def __init__(self) -> None:
        data = tomllib.loads(files(__package__).joinpath("story.toml").read_text(encoding="utf-8"))
        self._spotter = Spotter(
            LEXICON.fold,
            (
                Phrase(group, key, form, phrase)
                for group, keys in data.items()
                for key, forms in keys.items()
                for form in forms
                for phrase in forms[form]
            ),
        )

    def spots(self, folded: str) -> list[Spot]:
        """What is told, in order; what an exception of its key covers, or what is put as a case, is left out."""
        spots = self._spotter.spot(folded)
        exceptions = [spot for spot in spots if spot.form == "except"]
        return [
            spot
            for spot in spots
            if spot.form == "words"
            and not supposed(folded, spot)
            and not any(
                (spot.group, spot.key) == (other.group, other.key) and spot.start < other.end and other.start < spot.end
                for other in exceptions
            )
        ]


_LEXICON = _Lexicon()


def told(text: str, now: datetime, known: Mapping[str, str]) -> dict[str, str]:
    """What a story answers of the accident talk, by slot.

    ``kind``, ``police``, ``drivable``, ``injury`` with who is hurt, ``when`` (as :mod:`flows.answers.instants` writes
    it), ``place`` where one is named, and ``summary``, the story itself, where it is one. What only sounds like an
    answer is empty. ``known`` is what the talk knows already: a day that is put right keeps its hour.
    """
    whole = text[:READ]
    stated = _TAKEN_BACK.sub("", _QUESTION.sub("。", whole))
    folded = LEXICON.fold(stated).strip("。、")
    found = _answers(stated, now, known, afresh=corrects(whole) and not _ALSO.search(whole))
    if later := _put_right(stated) or _instead(whole):
        anew = _answers(later, now, {**known, **found}, afresh=True)
        if "police" in found:
            # 「警察はまだ、やっぱりさっき呼びました」: of whom, and of what, was said before.
            anew = {slot: value for slot, value in anew.items() if slot not in {"when", "occurred"}}
            anew |= _first(_LEXICON.spots(LEXICON.fold(f"警察に{later}")), "police", ABOUT["police"])
        found |= anew
    if found.get("kind") in FOUND_SO and _FOUND_SO.search(stated):
        found = {"injury": "none"} | found
    if found.get("injury") == "light" and not _LIFE.search(stated):
        # A bruise of yesterday's is no emergency today.
        ago = times.is_long_ago(found.get("when", known.get("when", "")), now)
        found |= {"emergency": ""} if ago else {}
    if found.get("injury") == "none" and _YET.search(stated):
        del found["injury"]
    if _AWAY.search(stated):
        found["road_type"] = ""
    if "kind" in found and not _BORROWED.search(stated):
        found["vehicle"] = ""
    story = " ".join(text.split())
    if "kind" in found and len(stated.strip("。 \n")) >= SHORTEST and _HAPPENED.search(folded):
        found["summary"] = story if len(story) <= LONGEST else f"{story[: LONGEST - 1]}…"
    return found


def _answers(stated: str, now: datetime, known: Mapping[str, str], *, afresh: bool) -> dict[str, str]:
    """What is told by name; of people who are hurt beside those who are known to be, or ``afresh``."""
    folded = LEXICON.fold(stated).strip("。、")
    spots = _LEXICON.spots(folded)
    found = _kind(spots)
    for group, keys in ABOUT.items():
        found |= _first(spots, group, keys)
    kind = found.get("kind", known.get("kind", ""))
    found |= bodies.told(folded, spots, {} if afresh else known, kind)
    found |= times.told(stated, now, kind, known)
    if (place := place_in(stated)) is not None:
        found["place"] = _refined(place, known.get("place", ""))
    return found


def _refined(place: str, known: str) -> str:
    """A place of which only the block is told is in the one that is known: 「4丁目じゃなくて3丁目でした」."""
    block = _BLOCK.fullmatch(place)
    return _IN_BLOCK.sub(block[1], known, count=1) if block and _IN_BLOCK.search(known) else place


def _put_right(stated: str) -> str:
    """What follows second thoughts in the middle of it: 「昨日の…あ、すみません今日です」. Empty without any."""
    thoughts = [found for found in _SECOND_THOUGHTS.finditer(stated) if found.start() > 0]
    return stated[thoughts[-1].end() :] if thoughts else ""


def _instead(whole: str) -> str:
    """What is told in place of what the same words take back: 「九時です。あ、九時じゃなくて八時でした」. Or none."""
    said = _QUESTION.sub("。", whole)
    taken_back = [found for found in _TAKEN_BACK.finditer(said) if found.start() > 0]
    return said[taken_back[-1].end() :] if taken_back else ""


def when(text: str, now: datetime, known: Mapping[str, str]) -> str:
    """When it was, where several times are told; the usual reader has the rest."""
    told = (times.told(each, now, known.get("kind", ""), known).get("when", "") for each in (_put_right(text), text))
    return next((value for value in told if value), "").removesuffix(times.NOW)


def place(text: str, _now: datetime, _known: Mapping[str, str]) -> str:
    """Where it was, where several sentences tell nothing else; the usual reader has the rest."""
    return only_places(text)


def gate(text: str, now: datetime, known: Mapping[str, str]) -> str:
    """Who tells at the gate of somebody hurt, that nobody is, or that they have left the scene, has answered it.

    Of an accident of yesterday nobody is sent to call 119 today.

    What else endangers people is heard before this (:mod:`flows.danger`).
    """
    folded = LEXICON.fold(_TAKEN_BACK.sub("", _QUESTION.sub("。", text[:READ]))).strip("。、")
    injury = bodies.told(folded, _LEXICON.spots(folded), {}).get("injury", "")
    if _AWAY.search(text) or _LATER.search(text) or (injury and times.is_long_ago(known.get("when", ""), now)):
        return PAST
    if injury in bodies.HARMED:
        return "injury"
    return "none" if injury == "none" and not _YET.search(text) else ""


def _kind(spots: Sequence[Spot]) -> dict[str, str]:
    keys = {spot.key for spot in spots if spot.group == "kind"}
    named = next((kind for kind in FIRST if kind in keys), "")
    if not named and "single" in keys and "car" not in keys:
        named = "single"
    if not named and "car" in keys and any(spot.group == "spot" for spot in spots):
        named = "parked"
    named = named or next((kind for kind in ("parked", "car") if kind in keys), "")
    return {"kind": named} if named else {}


def _first(spots: Sequence[Spot], group: str, keys: Sequence[str]) -> dict[str, str]:
    said = {spot.key for spot in spots if spot.group == group}
    return next(({group: key} for key in keys if key in said), {})
