"""Who is hurt and how badly, told in the middle of a story.

What was told before stays: who is hurt besides is added, and what is worse takes the place of what is less bad.
"""

import re
from collections.abc import Mapping, Sequence

from flows.accident.filing import GROUPS
from flows.router.spotting import Spot

WORST = ("ambulance", "light", "unknown", "none")
HARMED = frozenset({"light", "ambulance"})
SEVERAL = "several"
UNPROTECTED = frozenset({"pedestrian", "cyclist"})
_PAIN = re.compile(
    r"(?:首|くび|腰|こし|肩|かた|背中|せなか|胸|むね|足|あし|手|腕|うで|膝|ひざ|頭|あたま|肘|ひじ).{0,12}(?:痛|いた|違和感|しびれ)"
    r"|\b(?:neck|back|arm|leg|shoulder|head|knee) (?:hurts|is sore|aches)"
)
_HEARSAY = re.compile(
    r"[^。、]{0,6}?(?:そう|って|つて|らし|みたい|と言|といつ|といい|とのこと|がつ|がり|がる|訴え|よう|模様)"
)
_WITH = re.compile(r"(?:と|や|も)、?[^。、]{0,4}$|席の$")
"""Between two who are named together: 「運転手の私と助手席の娘」."""

_RODE = re.compile("乗つ?て(?:い)?た|乗って(?:い)?た")
_SENTENCE = re.compile(r"[。!?\n]+")


def told(folded: str, spots: Sequence[Spot], known: Mapping[str, str], kind: str = "") -> dict[str, str]:
    """What a story answers of the questions about the body, by slot.

    That nobody is hurt is told for all, or for those who are named. Nothing is taken from who does not want it kept.
    Who speaks of nobody in particular, in an accident of the ``kind`` with somebody on foot, means them.
    """
    if known.get("consent") == "no" or known.get("injury") == "withheld":
        return {}
    groups: dict[str, str] = {}
    of_nobody: set[str] = set()
    for spot in _kept(spots):
        named = _who(folded, spot, spots, kind) or _own(folded, spot)
        for who in named:
            groups[who] = _worse(groups.get(who, ""), spot.key)
        if not named:
            of_nobody.add(spot.key)
    if HARMED & {*groups.values()}:
        return _by_group(_besides(groups, known))
    worst = next((level for level in WORST if level in of_nobody), "")
    if worst in HARMED:
        return _of_the_same(worst, known, "others" if kind in UNPROTECTED else "")
    if "none" in of_nobody or {"self", "others"} <= groups.keys():
        return {"injury": "none"}
    return {"injury": "unknown"} if "unknown" in {worst, *groups.values()} else {}


def _of_the_same(level: str, known: Mapping[str, str], likely: str) -> dict[str, str]:
    """Told of nobody in particular: of the one who is known to be hurt; nothing where they are known to be worse."""
    before, who = known.get("injury", ""), known.get("hurt_who", "")
    if before in HARMED and _worse(level, before) == before:
        return {}
    who = who if before in HARMED else likely
    return {"injury": level} | ({"hurt_who": who} if who in GROUPS else {})


def _besides(groups: Mapping[str, str], known: Mapping[str, str]) -> Mapping[str, str]:
    """The groups that are told of, beside those who are known to be hurt."""
    level, who = known.get("injury", ""), known.get("hurt_who", "")
    before = {who: level} if who in GROUPS and level in HARMED else {}
    if who == SEVERAL:
        before = {group: known[f"hurt_{group}"] for group in GROUPS if f"hurt_{group}" in known}
    return before | {group: _worse(before.get(group, ""), now) for group, now in groups.items()}


def _by_group(groups: Mapping[str, str]) -> dict[str, str]:
    harmed = {who: level for who, level in groups.items() if level in HARMED}
    worst = next(level for level in WORST if level in harmed.values())
    if len(harmed) == 1:
        return {"injury": worst, "hurt_who": next(iter(harmed))}
    return {"injury": worst, "hurt_who": SEVERAL, **{f"hurt_{who}": level for who, level in groups.items()}}


def _kept(spots: Sequence[Spot]) -> list[Spot]:
    """What is told of injuries; 「痛いところはない」 holds a pain that is none."""
    hurt = [spot for spot in spots if spot.group == "hurt"]
    whole = [spot for spot in hurt if spot.key in {"none", "unknown"}]
    return [
        spot
        for spot in hurt
        if spot in whole or not any(spot.start < other.end and other.start < spot.end for other in whole)
    ]


def _who(folded: str, hurt: Spot, spots: Sequence[Spot], kind: str) -> tuple[str, ...]:
    """Of whom it is told: who is named last before it in the same sentence, or right after it; and who with them."""
    start = max((end.end() for end in _SENTENCE.finditer(folded) if end.end() <= hurt.start), default=0)
    named = [spot for spot in spots if spot.group == "who" and start <= spot.start < hurt.end]
    groups: list[str] = []
    latest = max((spot.start for spot in named), default=None)
    while latest is not None:
        groups.append(_group(folded, [spot for spot in named if spot.start == latest], kind))
        before = max((spot.start for spot in named if spot.start < latest), default=None)
        latest = before if before is not None and _WITH.search(folded[before:latest]) else None
    return tuple(dict.fromkeys(group for group in groups if group))


def _group(folded: str, named: Sequence[Spot], kind: str) -> str:
    """The group that is named; who rode on it, where somebody on two wheels was hit, is the other."""
    keys = {spot.key for spot in named}
    if kind in UNPROTECTED and any(_RODE.match(folded, spot.start) for spot in named):
        return "others"
    return next((group for group in ("others", "passengers", "self") if group in keys), "")


def _own(folded: str, hurt: Spot) -> tuple[str, ...]:
    """A pain that is told of nobody, and not by hearsay, is the writer's: 「首が痛いです」 but 「首が痛いそうです」."""
    told = folded[hurt.start : hurt.end]
    own = hurt.key == "light" and _PAIN.search(told) and not _HEARSAY.match(folded, hurt.end)
    return ("self",) if own else ()


def _worse(one: str, other: str) -> str:
    return next(level for level in WORST if level in {one, other})
