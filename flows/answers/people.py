"""Who is in the car: companies whose members are named, and numbers of people in free words."""

import re

from flows.answers.numerals import said

# A couple is two, and the writer is one of them; parents are two others.
_SELF = "私|わたし|わたくし|僕|ぼく|俺|おれ|自分|本人|運転手|運転者|うち|me|i|myself"
_COUPLE = "夫婦|ふうふ"
_PAIR = "両親|りょうしん|祖父母"
_KIN = (
    "赤ちゃん|赤ん坊|あかちゃん|子供|子ども|こども|息子|むすこ|娘|むすめ|孫|まご|妻|つま|嫁|よめ|家内|夫|おっと|旦那|だんな|主人|"
    "お?母(?:さん|親)?|お?父(?:さん|親)?|お?兄(?:さん)?|お?姉(?:さん)?|弟|妹|祖母|祖父|お?(?:ばあ|じい)(?:ちゃん|さん)|"
    "彼女|彼氏?|友達|ともだち|友人|同僚|上司|後輩|先輩|"
    "(?:(?:my|a|our|the|one) )?(?:wife|husband|son|daughter|baby|infant|child|kid|mother|father|mom|dad|friend|"
    "brother|sister|grandmother|grandfather|grandma|grandpa|girlfriend|boyfriend|partner)"
)
_COUNT = "[0-9]{1,2}(?: ?(?:人|名|にん))?(?: (?:kids?|child(?:ren)?|adults?|friends?|people|bab(?:y|ies)|others?))?"
_MEMBER = re.compile(
    rf"(?:(?P<self>{_SELF})|(?P<couple>{_COUPLE})|(?P<pair>{_PAIR})|(?P<kin>{_KIN})|大人|おとな|adults?)?"
    rf"(?:が|は)? ?(?P<count>{_COUNT})?"
)
_JOINED = re.compile(r" ?(?:と|、|,|\+|&|\band\b|\bwith\b|・|プラス) ?")
_TOGETHER = re.compile(rf"(?:{_SELF}|{_KIN})(?:と|の) ?([0-9]{{1,2}})(?:人|名)")
_FREE = re.compile(
    r"(?:家族|親子|夫婦|全員|全部|合計|みんな|大人|乗員|車内|車に)(?:で|は|に)?(?:合わせて)?([0-9]{1,2})(?:人|名)|"
    r"([0-9]{1,2})(?:人|名)(?:が|で|とも)?(?:乗|のっ|います|いる(?!か)|おる|おり|です|家族|連れ|車内|待|$)|"
    r"(?:we are|there are|theres|there is)\s([0-9]{1,2})(?: ?人)?(?= (?:of us|people|persons?|in)|$)|"
    r"([0-9]{1,2})(?: ?人)? (?:of us|people|persons|passengers)"
)
# 2人けがをした, 相手は2人, 2人来て: numbers of somebody else.
_OTHERS = re.compile(r"けが|怪我|負傷|倒れ|相手|救急|警察|作業|スタッフ|来て|死|轢|歩行者|hurt|injur|閉じ込め|\?$")
_CLAUSES = re.compile(r"[。!?\n]+|、(?=[^、]{6})")
_ENDING = re.compile(
    r"(?:だけ)?(?:です|が|で|も)?(?:一緒に|いっしょに)?"
    r"(?:乗っ(?:て(?:い)?(?:ます|る|います)|ており?ます)|のって(?:い)?(?:ます|る)|います|いる|おります|です|だよ|だ|が(?:い|乗))?$"
)
_VAGUE = re.compile(r"[0-9] ?(?:人|名)?(?:か|or|から|-|、|,|・) ?[0-9]|くらい|ぐらい|以上|以下|約|about|\?$")

#: Companions are told, and not whether the writer was counted.
OPEN = 0


def company(text: str) -> int | None:
    """The number of people in a company whose members are named, the writer among them: 「私と子供2人」 → 3.

    :data:`OPEN` where it stays open whether the writer was counted (「子供2人」); None for anything else. ``text`` is
    as :func:`flows.answers.numerals.said` leaves it.
    """
    answer = _ENDING.sub("", text.strip(" 。.!、")).strip()
    if not answer or _VAGUE.search(answer):
        return None
    if together := _TOGETHER.fullmatch(answer):
        return None if re.match(_SELF, answer) and "と" in answer else int(together[1])
    members = [_MEMBER.fullmatch(part) for part in _JOINED.split(answer)]
    known = [member for member in members if member and member.group()]
    if len(known) < len(members):
        return None
    first = known[0]
    if len(known) == 1:
        if first["kin"] and first["count"]:
            return OPEN
        return _size(first) if first["couple"] else None
    # A bare number first is everybody but those who follow: 2人と赤ちゃん.
    whole = bool(first["count"] and not first["kin"]) or any(member["self"] or member["couple"] for member in known)
    return sum(map(_size, known)) if whole else OPEN


def _size(member: re.Match[str]) -> int:
    if member["count"]:
        return int(re.sub("[^0-9]", "", member["count"]))
    return 2 if member["couple"] or member["pair"] else 1


def people(text: str) -> int | None:
    """How many people are in the car, from 1 to 99, when free words tell it; None when they do not.

    Reads 「2人います」, 「家族4人で帰省中」, 「私と子供2人」, and leaves 「2人けがをした」 and 「1時間待った」 alone.
    """
    for clause in _CLAUSES.split(said(text)):
        if not clause or _OTHERS.search(clause):
            continue
        number = company(clause)
        if number == OPEN:
            continue
        if number is not None:
            return number
        if found := _FREE.search(clause):
            return int(next(filter(None, found.groups()))) or None
    return None
