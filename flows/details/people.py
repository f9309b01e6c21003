"""What a message tells of one person: a name, a telephone number, a plate.

Only what is plainly marked or has a form of its own is taken: a sentence is nobody's name.
"""

import re
import unicodedata

from flows.answers.names import name
from flows.answers.phones import is_mobile, phone
from flows.answers.plates import plate
from flows.details.insurers import insurer

APART = re.compile(r"[、。,，.\n\r\t;／/]+|(?<=です)[ 　]|(?<=さん)(?:で、?|[ 　])")
NOT_KNOWN = re.compile(
    r"わか(?:ら|りま?せ|ん)|分か(?:ら|りま?せ|ん)|判ら|知ら|知りま|聞いて(?:い)?(?:ない|ません|なかった)|聞け|聞かな|聞きそび|不明|忘れ|覚えて(?:い)?(?:ない|ません)"
    r"|教えて(?:もらえ|くれな)|don'?t know|not sure"
)
NAMELESS = re.compile(
    rf"(?:お?名前|氏名)(?:は|も|を|が|とか)?[^、。]{{0,6}}?(?:{NOT_KNOWN.pattern})|\bname\b.{{0,10}}(?:unknown|not)"
)

_SOMEBODY = "(?:人|方|ひと|かた|女性|男性|女の人|男の人)"
_ENDING = rf"(?:です|でした|で|だ|(?:って|という|とかいう|と言う){_SOMEBODY}?(?:です|でした|で|だ)?)?"
_TITLE = rf"(?:さん|様|(?<!彼)氏){_ENDING}"
_CALLED = re.compile(r"(?:^|の|、|で)(?:お?名前|氏名)(?:は|が|:|：)\s*(.+)")
_TITLED = re.compile(rf"^(?:.*(?:方|人|相手|運転手)(?:は|が|:|：)\s*)?(.+?){_TITLE}$")
_OTHER = re.compile(r"(?:^|の|、)(?:方|人|相手|加害者|運転手|運転者|ドライバー)(?:は|が|:|：)\s*(.+)")
_WRITTEN = re.compile(
    r"^([一-龥々ヶ]{1,4}(?:[ 　]?[一-龥々ぁ-んァ-ヴー]{1,4})?)です[。、\s].{1,12}?(?:と書|という字|って書|の字)"
)
_COMPANY = re.compile(
    r"(?:会社|勤め先|社名|社名は|所有者)(?:名)?(?:は|が|:|：)\s*([^\s、。]{2,20}?(?:運輸|運送|運送店|物流|通運|急便|交通|タクシー|バス|建設|工業|商事|商店|"
    r"株式会社|有限会社|サービス))"
)
_READING = re.compile(r"[（(][ぁ-んァ-ヴー\s・]+[）)]")
_NOBODYS = re.compile(
    r"外国?人|^(?:女性|男性|学生|高校生|お?年寄り?|高齢|若い)|^お?ご?(?:疲れ|苦労|互い|世話|待ち|愁傷)|^[神王貴何]$|[係隊社警備]員|看護師|医者|弁護士|整備士|^お?(?:娘|息子|嫁|孫|連れ|友達|友人|彼女|ご?主人|旦那)$|店員|運転手|ドライバー|おまわり|お?巡り|警察|警官|店長|業者|職員|担当|通行人|お客|保険屋|お隣|近所|奥$|^お?(?:父|母|兄|姉|爺|婆|子|とう|かあ)$|"
    r"^(?:おじ|おば|おじい|おばあ|おにい|おねえ|お嬢|皆|みな|たく)$|相手|歩行者|持ち主|の人$|の方$"
)
"""Who is told of by what they are, and not by their name."""

_SAYS = re.compile(
    r"ナンバー|番号|写メ|写真|撮|保険|トラック|会社|携帯|自宅|住所|電話|信号|事故|駐車|衝突|接触|追突|渋滞|証明|説明|修理|治療|中年|初老|高齢|年配|[一-龥ァ-ヴー](?:だけ|しか)"
    r"|[一-龥](?:った|した|いた|んだ|れた|けた|げた|てる|ない|って)(?:$|[^一-龥])|(?:[たるい]ので|けど|ですが|たら)"
)
_PERSON = re.compile(
    r"[一-龥々ヶ]{1,4}[ 　][一-龥々ぁ-んァ-ヴー]{1,5}|[ァ-ヴー]{2,10}[ ・　][ァ-ヴー]{2,10}|[A-Z][a-z]+ [A-Z][a-z]+"
    r"|[一-龥々ヶ]{2,4}(?:郎|子|美|夫|男|雄|也|介|斗|香|奈|恵|彦|樹|輔|太|助|江|一|二|三|司|治|明|弘|浩|誠|健|翔|真|花|菜|乃|帆)"
)
_WHOSE = re.compile(r"^.*(?:友達|友人|同僚|知り合い|知人|上司|部下|先輩|後輩|隣|近所|会社|職場|店|担当)の")
_LAST = re.compile(r"[のたるいがは]([一-龥々ヶノ 　]{1,8}|[ァ-ヴー]{2,10})$")
_AREA = re.compile(
    r"(?:(?!ナンバー|番号)[一-龥ヶ]{1,4}|いわき|つくば|とちぎ|なにわ|とよた|いせしま)\s?(?=[0-9０-９]{2,3})"
)
_OF_PLATE = re.compile(r" の ・")
"""「練馬501の8」 says which class and which figure, and no kana."""

_FIGURES = re.compile(r"\+?[0-9０-９][0-9０-９()（）\-−‐―ー 　]{7,}")
_LINE = re.compile(r"携帯|ケータイ|スマホ|自宅|家|会社|職場|固定|勤め先")


def person(text: str) -> dict[str, str]:
    """The name that is marked as one, and the telephone number, in a text."""
    found = {}
    if called := _marked_name(text):
        found["name"] = called
    if number := _phone_in(text):
        found["phone"] = number
    return found


def first_name(text: str) -> str:
    """The name with which a text begins, though nothing marks it as one; empty where it begins with something else."""
    pieces = _pieces(text)
    return "" if not pieces or _says_more(pieces[0]) else name(pieces[0]) or ""


def plate_in(text: str) -> str:
    """The one plate in a text, as it is kept; empty where there is none."""
    for piece in APART.split(text):
        for area in _AREA.finditer(piece):
            found = plate(piece[area.start() :])
            if found is not None and not _OF_PLATE.search(str(found)):
                return str(found)
    return ""


def of_plate(text: str) -> bool:
    """Whether a part of a plate is told."""
    return _AREA.search(text) is not None


def full_name(text: str) -> str:
    """The name that a text is and nothing else, in the form of a whole one; empty where it is none."""
    said = _READING.sub("", unicodedata.normalize("NFKC", text)).strip(" 。.!、")
    said = re.sub(rf"(?:さん|様|氏)?{_ENDING}$", "", said)
    return (name(said) or "") if _PERSON.fullmatch(said) and not _says_more(said) else ""


def _marked_name(text: str) -> str:
    if (written := _WRITTEN.match(text)) is not None:
        return name(written[1]) or ""
    for piece in _pieces(text):
        if (called := _CALLED.search(piece)) is not None:
            if not NOT_KNOWN.search(called[1]):
                return name(re.sub(rf"{_TITLE}$", "", called[1].strip())) or ""
            break
        if (before := _TITLED.search(piece)) is not None and (said := titled(before[1].strip())):
            return said
        if (other := _OTHER.search(piece)) is not None:
            return full_name(other[1])
    company = _COMPANY.search(text)
    return company[1] if company else ""


def titled(said: str) -> str:
    """The name before a title: of 「隣の山田さん」 the last word; empty where it says what somebody is."""
    said = _WHOSE.sub("", said)
    if _says_more(said):
        last = _LAST.search(said)
        said = last[1].strip() if last else ""
    return "" if not said or _NOBODYS.search(said) or insurer(said) else name(said) or ""


def _pieces(text: str) -> list[str]:
    said = _FIGURES.sub("、", _READING.sub("", text))
    return [piece for each in APART.split(said) if (piece := each.strip())]


def _says_more(piece: str) -> bool:
    """Whether words that may stand for a name tell something else."""
    return bool(insurer(piece) or _AREA.search(piece) or _SAYS.search(piece) or NOT_KNOWN.search(piece))


def _phone_in(text: str) -> str:
    """The number in a text; of somebody's several the mobile one, else the first."""
    if (only := phone(text)) is not None:
        return only
    told = [(piece, number) for piece in APART.split(text) if (number := phone(piece)) is not None]
    if not told or not all(_LINE.search(piece) for piece, _ in told):
        return ""
    return next((number for _, number in told if is_mobile(number)), told[0][1])
