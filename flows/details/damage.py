"""Where a car is damaged, told in free words: a lamp stands at a corner, and what is whole does not count."""

import re
from collections.abc import Iterator

from flows.answers.normal import plain
from flows.details.keeping import NOBODY

UNREAD = "?"
"""What is read of words that tell only what is whole: no answer, and the question comes again."""

_PART = (
    "(?:左|右|運転席|助手席|前|後ろ|うしろ|後|側|面|部|方|ドア|ミラー|バンパー|ライト|ランプ|フロント|リア|ヘッド|テール|フェンダー"
    "|ボンネット|トランク|屋根|ルーフ|天井|ガラス|窓|の)"
)
_WHOLE = (
    "(?:無事|大丈夫|だいじょうぶ|平気|(?:何|なん)とも(?:な|あり)|無傷|(?:傷|きず|キズ|凹み|へこみ)(?:は|も|が)?(?:な[いしくか]|無|あり?ません)|きれい|綺麗"
    "|問題(?:は)?(?:な|あり?ません)|セーフ|(?:当たっ|割れ|壊れ|こわれ|凹ん|へこん|傷つい|擦れ)[てで](?:は)?(?:い)?(?:な|ません))"
)
_SPARED = re.compile(
    rf"({_PART}+(?:と{_PART}+)*)(?:側)?(?:に)?(?:は|も|が)?[^、。]{{0,4}}?{_WHOLE}(?:(?!けど|けれど|だが|ですが|でも)[^、。])*"
)
_SEEMS_WHOLE = re.compile(
    rf"(?:見た目|外見|外側|外|車|車体|パッと見|ぱっと見|どこも|特に|とくに)(?:上|で)?(?:は|も|に)?、?{_WHOLE}[^、。]{{0,8}}|{_WHOLE}(?:です|そう)?"
)
_ONLY_WHOLE = re.compile(rf"{_WHOLE}[^、。]{{0,4}}のは")
_OWN_WORDS = re.compile(rf"ライト|ランプ|ミラー|フェンダー|ドア|{_WHOLE}")
_APART = re.compile(r"[、。,.，・/&\s]+|と(?=.)|それから|あと|および")
_FRONT = re.compile(r"前|フロント|ヘッド|ボンネット|フォグ")
_REAR = re.compile(r"後|うしろ|リア|テール|ブレーキランプ|バックランプ|トランク|バックドア")
_LAMP = re.compile(r"ライト")
_OTHERS = {
    "roof": re.compile(r"屋根|ルーフ|天井"),
    "glass": re.compile(r"ガラス|窓"),
    "under": re.compile(r"下(?:まわり|回り)|底|床下"),
}
_SIDES = {"left": re.compile(r"左|助手席"), "right": re.compile(r"右|運転席")}
_ORDER = (
    "front", "front_right", "right", "rear_right", "rear", "rear_left", "left", "front_left", "roof", "glass", "under",
)  # fmt: skip
_LONGEST = 60


def damage(text: str) -> str:
    """The parts that are damaged, as :mod:`flows.answers.several` keeps them.

    ``none`` where the car is said to be whole, ``?`` where only some of it is, empty where the usual reading does.
    """
    said = plain(text)
    if len(said) > _LONGEST or not _OWN_WORDS.search(said):
        return ""
    if _SEEMS_WHOLE.fullmatch(said.strip(" 。.!")):
        return NOBODY
    if _ONLY_WHOLE.search(said):
        return UNREAD
    left_over = _SPARED.sub("、", said)
    found = {key for piece in _APART.split(left_over) for key in _named(piece)}
    if not found:
        return UNREAD if left_over != said else ""
    return " ".join(key for key in _ORDER if key in found) + ("." if len(found) > 1 else "")


def _named(piece: str) -> Iterator[str]:
    """The part that a piece of a sentence names; none where it names a side and its other side."""
    other = next((key for key, words in _OTHERS.items() if words.search(piece)), "")
    sides = [side for side, words in _SIDES.items() if words.search(piece)]
    ends = [end for end, words in (("front", _FRONT), ("rear", _REAR)) if words.search(piece)]
    if other:
        yield other
    elif len(sides) > 1 or len(ends) > 1:
        return
    elif sides and (ends or _LAMP.search(piece)):
        yield f"{ends[0] if ends else 'front'}_{sides[0]}"
    elif sides or ends:
        yield (sides or ends)[0]
    elif _LAMP.search(piece):
        yield "front"
