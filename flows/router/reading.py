"""How sure one may be that something has happened, and that it is happening to the writer now."""

from collections.abc import Sequence

from flows.router.grammar import ASSERTION, DENIAL, ENGLISH_DENIAL, STEM, SUPPOSITION, TOPIC
from flows.router.lexicon import LEXICON
from flows.router.spotting import Spot

# A full stop or an exclamation more, and the spot is still all that is said.
_MARGIN = 1
# Put as a case and asked about, these are questions of cover: 更新したら等級は上がりますか.
_CONDITIONAL = frozenset({"renewal", "change", "cancel", "linking"})


def denied(folded: str, spot: Spot) -> bool:
    """Whether the words right after the spot, or an English not before it, take it back."""
    stem = spot.form in {"happening", "grave"} and folded[spot.end - 1] in STEM
    if DENIAL.match(folded, spot.end) and not stem:
        return True
    return bool(ENGLISH_DENIAL.search(folded[max(0, spot.start - 30) : spot.start]))


def supposed(folded: str, spot: Spot) -> bool:
    """Whether the spot is put as a case: パンクしたら, 事故のとき."""
    # The condition may begin within the spot: 事故ったら is spotted up to its た.
    return SUPPOSITION.match(folded, max(spot.start, spot.end - 1)) is not None


class Context:
    """What is said around a spot, and the points it gives. Points are those of the lexicon."""

    def __init__(self, folded: str, spots: Sequence[Spot]) -> None:
        self.folded = folded
        self._marks: dict[str, list[Spot]] = {}
        self._troubles = [spot for spot in spots if spot.group in {"roadside", "accident"}]
        for spot in spots:
            if not spot.form:
                self._marks.setdefault(spot.group, []).append(spot)

    def has(self, *marks: str) -> bool:
        """Whether any of the marks is there."""
        return any(mark in self._marks for mark in marks)

    def marks(self, mark: str) -> Sequence[Spot]:
        """Where a mark stands."""
        return self._marks.get(mark, ())

    def alone(self, spot: Spot) -> bool:
        """Whether the spot is all that is said."""
        return len(self.folded) - (spot.end - spot.start) <= _MARGIN

    def trouble(self, spot: Spot) -> int:
        """Points for a trouble that has been spotted: from :data:`points.urgent` on, help is wanted now."""
        points = LEXICON.points
        total = points[spot.form]
        named = spot.form == "name"
        if named and ASSERTION.match(self.folded, spot.end):
            total, named = total + points["asserted"], False
        if named and TOPIC.match(self.folded, spot.end):
            total += points["cover_name"]
        if self.alone(spot):
            total += points["alone"]
        if self.has("suppose") or self._case(spot):
            total += points["suppose"]
        if self.has("recent"):
            total += self._recent(spot, named=named)
        if self.has("question") and named:
            total += points["question_name"]
        if self.has("cover"):
            total += points["cover_name" if named else "cover"]
        return total + self._around(spot)

    def _around(self, spot: Spot) -> int:
        """Points for what surrounds a trouble and may take it back, or make it sure."""
        points = LEXICON.points
        total = sum(points[mark] for mark in ("need", "now", "remote", "hearsay", "covered") if self.has(mark))
        if self.has("jam") and spot.form != "grave":
            total += points["jam"]
        ended = "settled" if spot.group == "accident" else "over"
        if any(over.start > spot.start or self.folded.isascii() for over in self._marks.get(ended, ())):
            total += points[ended]
        if self.has("other") and spot.form != "grave" and "くるま" not in self.folded[spot.start : spot.end]:
            total += points["other"]
        return total

    def _case(self, spot: Spot) -> bool:
        """Whether the spot is put as a case.

        Help is put as a case when the trouble it is for is: 電欠の時もレッカーは来ますか.
        """
        return supposed(self.folded, spot) or (
            spot.key == "unknown" and any(supposed(self.folded, other) for other in self._troubles)
        )

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
