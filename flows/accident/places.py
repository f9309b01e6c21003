"""A place that is named in the middle of a story: 「昨日、渋谷駅前の交差点で追突されました」.

Only what one could find by its name counts. 「交差点で」 alone is no place: it is asked for.
"""

import re
import unicodedata

from flows.answers.normal import plain
from flows.answers.places import is_place

LONGEST = 60

_AT = re.compile(
    r"(?:(?:の|と)?(?:付近|近く|あたり|前|中)?(?:で|にて|において|に(?=駐|停|と[めま]))|の(?:付近|近く|あたり)(?=[、。]))"
)
_CLAUSE = re.compile(r"[、。!?\n]|(?:ので|から、|けど|のに|たら|すると|して、|ている時|ているとき|ていて|中に)")
# What stands before the place in its clause: 家内が昼過ぎに. A が within a name is none: 霞が関, 緑が丘.
_AFTER = re.compile(
    r"(?<=[一-龥ぁ-んァ-ヴーa-z0-9])(?:が(?![丘原浜崎谷池浦島関沢峰森岡台根野瀬淵])|は(?![まやらたなん])|に(?=[一-龥ァ-ヴa-z0-9]))"
)
_TIME = re.compile(
    r"^(?:(?:さっき|先ほど|さきほど|先程|たった今|今(?![治池津市宮里出福庄泉])|いま|今日|きょう|本日|今朝|けさ|今夜|今晩|昨日|きのう|昨夜|昨晩|ゆうべ|一昨日|おととい|先日|"
    r"先週|先月|[月火水木金土日]曜日?"
    r"|[0-9一二三四五六七八九十]+(?:年|月|日|時間|時|分)(?:半(?!田|蔵)|前(?![橋田原沢川崎])|ごろ|頃|くらい|ぐらい)?|"
    r"[0-9]{1,2}[:/][0-9]{1,2}|午前|午後|朝(?![霞倉来日明里宮生])|昼|夕方|夜(?![須久])|深夜|早朝|ごろ|頃|前(?![橋田原沢川崎])|半(?!田|蔵)|ほど|くらい|の|に|は"
    r"|、| )+)"
)
_LEAD = re.compile(
    r"^(?:場所は|現場は|事故は|事故にあったのは|車で|自宅から|仕事(?:帰り|中)に?|通勤(?:中|途中)に?|買い物(?:中|帰り)に?)"
)
# A proper name before what it is the name of: 渋谷駅, 横浜市, 浜松IC, 国道246号.
_NAMED = re.compile(
    r"[一-龥々ァ-ヴーa-z0-9]{2,}(?:の駅前|駅|市|区|町|村|県|府|郡|丁目|インター|ic|sa|pa|jct|ジャンクション|サービスエリア|パーキングエリア|トンネル|橋|峠|"
    r"交差点|公園|空港|小学校|中学校|高校|大学|病院|神社|寺|モール|店|イオン|市場|埠頭|港)"
    r"|(?:国道|県道|都道|府道|市道)[0-9]+号線?[^、。]{2,}|首都高|東名|名神|[一-龥]{2,}自動車道|[一-龥]{1,4}(?:道|線)の?[一-龥]{1,6}(?:付近|インター|ic|sa|pa)"
    r"|(?:[一-龥ァ-ヴー]{2,})の(?:ローソン|セブン|ファミマ|ファミリーマート|ミニストップ|コストコ|イオン|マクドナルド|ガスト|すき家|西友|イトーヨーカドー|ドンキ)"
)
_VAGUE = re.compile(
    r"^(?:近所|近く|家の近く|会社の近く|職場の近く|自宅近く|いつも)?の?(?:大きな|小さな|狭い|片側[一二三0-9]車線の?)?"
    r"(?:交差点|信号|駐車場|道|道路|国道|県道|路上|高速|高速道路|コンビニ|スーパー|店|病院|駅|市|町|インター|サービスエリア|"
    r"十字路|丁字路|T字路|坂道|山道|橋|トンネル|公園|学校|小学校)?(?:の?(?:前|中|横|手前|出口|入口|駐車場))?$"
)
# A message that is nothing but a place: no verb, nothing that is said of it.
_WHOLE = re.compile(
    r"(?:[一-龥々ヶァ-ヴーa-z0-9・\-の、 ]|あたり|ちかく|近く|そば|へん|まわり|手前|向かい|となり|上り|下り|通り"
    r"|さいたま|つくば|ひたち|いわき|みなと)+"
)
_ADDRESS = re.compile(
    r"^(?:[一-龥]{2,3}[都道府県])?(?:[一-龥々ヶァ-ヴーさいたまつくばわき]{1,6}[市区郡町村]){1,3}の?[一-龥々ヶァ-ヴーa-z0-9]"
    r"|[0-9]丁目|(?:東北|東名|名神|中央|関越|常磐|山陽|中国|九州|北陸|上信越|磐越|東関東|首都|阪神|外環|圏央)(?:自動車|高速)?道?の?(?:上り|下り|[一-龥])"
)
# Places within a city that are written in kana: 八王子市みなみ野の市道, 青葉区あざみ野.
_CITY = re.compile(
    r"(?:[一-龥]{2,3}[都道府県])?[一-龥々ヶァ-ヴー]{1,6}[市区町村]の?[一-龥々ヶァ-ヴーa-z0-9ぁ-ん・\-]{2,12}"
    r"(?:の?(?:市道|県道|国道|町道|村道|交差点|駐車場|駅|駅前|付近|前|あたり|[0-9]丁目|号線|公園|坂|橋))"
)
_SAYS = re.compile(r"(?:です(?:か?ね|よ|が)?|でした|だ(?:よ|わ|ね)?|や(?:な|で|わ)?|になります|かな|ね|よ)$")
_NOT_IT = re.compile(r"警察|署$|交番|病院|クリニック|医院|保険|会社$|工場|ディーラー|レッカー|番$|号車$|相手|[0-9]台")
_OWN = re.compile(
    r"^(?:自宅|実家|会社|職場|勤務先|家|うち|わが家)?の?(?:マンション|アパート|団地)?の?(?:前|駐車場|ガレージ|車庫|敷地|庭)(?:の道路?)?$"
)
_BARE = re.compile(r"^(?:前|駐車場|ガレージ|車庫|敷地|庭)")
_ENGLISH = re.compile(
    r"\b(?:at|near|by|outside|in front of|next to|close to) ((?:the )?(?:[A-Z][\w'.-]* ?){1,4}"
    r"(?:station|crossing|intersection|street|avenue|park|mall|hospital|airport|hotel|bridge|tunnel|tower|school"
    r"|university|IC|SA|PA|interchange)?)"
)


def place_in(text: str) -> str | None:
    """The place a story names, in its words, or None."""
    if text.isascii():
        english = _ENGLISH.search(text)
        return english[1].strip()[:LONGEST] if english else None
    said = plain(text)
    if several := only_places(text):
        return several[:LONGEST]
    for whole in (said, *_CLAUSE.split(said)):
        if _is_only_place(candidate := _bare(whole)):
            return _as_typed(text, candidate[:LONGEST])
    for clause in _CLAUSE.split(said):
        for found in _AT.finditer(clause):
            candidate = clause[: found.start()] + _suffix(found.group())
            candidate = _AFTER.split(candidate)[-1]
            candidate = _LEAD.sub("", _without_time(candidate.strip()).strip()).strip(" の、")
            if _is_named(candidate):
                return _as_typed(text, candidate[:LONGEST])
    return None


def only_places(text: str) -> str:
    """A place told in several sentences, in one: 会社の駐車場、前橋市元総社町. Empty where anything else is told."""
    told = [_bare(sentence) for sentence in re.split(r"[。!\n]+", plain(text)) if sentence.strip()]
    return "、".join(_as_typed(text, each) for each in told) if len(told) > 1 and all(map(_is_only_place, told)) else ""


def _bare(clause: str) -> str:
    return _SAYS.sub("", _LEAD.sub("", _without_time(clause.strip(" 。、")).strip())).strip(" の、")


def _without_time(clause: str) -> str:
    """Without the time it begins with; a single letter may as well begin a name: 前橋, 今池."""
    time = _TIME.match(clause)
    return clause[time.end() :] if time is not None and len(time.group()) > 1 else clause


def _as_typed(text: str, found: str) -> str:
    """A place in the letters it was typed in: 海老名SA."""
    typed = unicodedata.normalize("NFKC", text)
    at = typed.lower().find(found)
    return typed[at : at + len(found)] if at >= 0 and len(typed.lower()) == len(typed) else found


def _suffix(ending: str) -> str:
    """What belongs to the place and not to the sentence: 付近 and 前, but not で."""
    return re.sub(r"(?:で|にて|において|に)$", "", ending)


def _is_only_place(candidate: str) -> bool:
    """Whether these words are a place and nothing besides: an address, or a name and where by it."""
    whole = _WHOLE.fullmatch(candidate) or _CITY.fullmatch(candidate)
    if not whole or _NOT_IT.search(candidate):
        return False
    return _is_named(candidate) or (_ADDRESS.search(candidate) is not None and is_place(candidate))


def _is_named(candidate: str) -> bool:
    if not 3 <= len(candidate) <= LONGEST or _VAGUE.match(candidate):  # noqa: PLR2004  # 津市の is as short as places get
        return False
    own = _OWN.match(candidate) is not None and not _BARE.match(candidate)
    return own or (bool(_NAMED.search(candidate)) and is_place(candidate))
