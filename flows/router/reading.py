"""How sure one may be that something has happened, and that it is happening to the writer now."""

import re
from collections.abc import Iterable, Sequence

from flows.router.lexicon import LEXICON, Spot

# All patterns here meet folded text: small kana are large, long vowels are gone.
_DENIED = re.compile(
    r"(?:(?:を|は|が|も)?(?:おきて|おきた|おこして|おこつて|あつて|した|して|し|つて|つた|て|た|り)?(?:わけ|こと)?(?:で|じや|に|と|も|は|が|い|お|を){0,3}"
    r"(?:な(?:い|く|かつ|し)|ありま(?:せ|へ)|いま(?:せ|へ)|してま(?:せ|へ)|しま(?:せ|へ)|おりま(?:せ|へ)|ま(?:せ|へ)ん|へん(?!な)|とら(?:ん|へん)|無|ちが(?:い|う|つ)|違)"
    r"|(?:とか|など)?(?:では|じや)な)"
)
_DENIED_BEFORE = re.compile(
    r"\b(?:no|not|nobody|never|without|isnt|wasnt|didnt|havent|hasnt|dont have)(?: (?:a|an|any|the|in|is|was|been|had|have|got)){0,3} $"
)
_ASSERTED = re.compile(
    r"(?:が|を|に|も|で|中に)?(?:し(?:た|て|ま|ちや|と|よう|よつ)|つた|つて(?:る|い|しま|も)|なう|です(?!か|よね)|だ(?!つた|と思|け)|や(?:$|わ|で|ねん|。)|みたい|つぽい|ぽい|かも|お(?:きた|きて|きま|こし|こつ))"
)
_SUPPOSED = re.compile(
    r"[^。?]{0,7}?(?:(?<!どうし)(?<!どし)(?:たら|だら)(?!し|め|いい)|場合|(?:た|な|る|い|の|ん)(?:とき|時)(?:は|も|の|に(?:使|つか|つい|は|お|備|呼|ど|ほ|何|な)|、|つて|$|\?|ど|何|使|、)|でも|際|なら(?:な?い?)?(?:ど|ほ|保|使|レ|い|$)|(?<!どうす)れば|るとき|る前|[すく]と(?!き|思|い)|ると(?!き|思|い|こ))"
)
# A trouble made the subject of a question is not had by anyone: ロードサービスって, 事故とは.
_TOPIC = re.compile(
    r"(?:つて(?!る|い|しま|も)|とは|について|に関し|は(?:何|なに|ど|い(?:く|つ)|無料|使|つか|対象|で|有料))"
)
_MARGIN = 1
# Put as a case and asked about, these are questions of cover: 更新したら等級は上がりますか.
_CONDITIONAL = frozenset({"renewal", "change", "cancel", "linking"})


def denied(folded: str, spot: Spot) -> bool:
    """Whether the words right after the spot, or an English not before it, take it back."""
    if _DENIED.match(folded, spot.end):
        return True
    return bool(_DENIED_BEFORE.search(folded[max(0, spot.start - 30) : spot.start]))


def supposed(folded: str, spot: Spot) -> bool:
    """Whether the spot is put as a case: パンクしたら, 事故のとき."""
    # The condition may begin within the spot: 事故ったら is spotted up to its た.
    return _SUPPOSED.match(folded, max(spot.start, spot.end - 1)) is not None


class Context:
    """What is said around a spot, and the points it gives. Points are those of the lexicon."""

    def __init__(self, folded: str, spots: Iterable[Spot]) -> None:
        self.folded = folded
        self._marks: dict[str, list[Spot]] = {}
        for spot in spots:
            if not spot.form:
                self._marks.setdefault(spot.group, []).append(spot)

    def has(self, *marks: str) -> bool:
        """Whether any of the marks is there."""
        return any(mark in self._marks for mark in marks)

    def alone(self, spot: Spot) -> bool:
        """Whether the spot is all that is said."""
        return len(self.folded) - (spot.end - spot.start) <= _MARGIN

    def trouble(self, spot: Spot) -> int:
        """Points for a trouble that has been spotted: from :data:`points.urgent` on, help is wanted now."""
        points = LEXICON.points
        total = points[spot.form]
        named = spot.form == "name"
        if named and _ASSERTED.match(self.folded, spot.end):
            total, named = total + points["asserted"], False
        if named and _TOPIC.match(self.folded, spot.end):
            total += points["cover_name"]
        if self.alone(spot):
            total += points["alone"]
        if supposed(self.folded, spot) or self.has("suppose"):
            total += points["suppose"]
        total += sum(points[mark] for mark in ("need", "now", "remote", "hearsay", "covered") if self.has(mark))
        if self.has("recent"):
            total += self._recent(spot, named=named)
        if self.has("question") and named:
            total += points["question_name"]
        if self.has("cover"):
            total += points["cover_name" if named else "cover"]
        if any(over.start > spot.start or self.folded.isascii() for over in self._marks.get("over", ())):
            total += points["over"]
        if self.has("other") and "くるま" not in self.folded[spot.start : spot.end]:
            total += points["other"]
        return total

    def _recent(self, spot: Spot, *, named: bool) -> int:
        if spot.group != "accident":
            return LEXICON.points["recent"]
        return LEXICON.points["recent_name"] if named else 0

    def errand(self, spot: Spot) -> int:
        """Points for an errand that has been spotted: from :data:`points.errand` on, it is meant."""
        points = LEXICON.points
        total = points[spot.form]
        if spot.form == "topic" and (self.alone(spot) or self.has("wish")):
            total += points["wanted"]
        if spot.key in _CONDITIONAL and self.has("question", "cover") and supposed(self.folded, spot):
            total -= points["wanted"]
        if self.has("remote"):
            total -= points["wanted"]
        return total


def standing(folded: str, spots: Sequence[Spot], group: str) -> list[Spot]:
    """The spots of a group that nothing denies."""
    return [spot for spot in spots if spot.group == group and not denied(folded, spot)]
