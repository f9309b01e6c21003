"""Where an utterance leads."""

from typing import cast

from msgspec.structs import replace

from flows.router import asides, hints
from flows.router.commands import command
from flows.router.intents import Intent, Routed
from flows.router.lexicon import LEXICON
from flows.router.reading import Context, standing
from flows.router.spotting import Spot
from flows.router.typos import repaired

#: Longer utterances are read this far; what is urgent comes early.
READ = 500

_COMMANDS: dict[str, Intent] = {
    "cancel": "cancel", "back": "back", "menu": "menu", "human": "human", "stop": "stop", "help": "menu",
    "restart": "menu",
}  # fmt: skip
# Asked about with their price or cover, these are no errand yet: 免許の色で保険料は変わりますか.
_OWN_BUSINESS = ("change", "renewal", "linking")
_ERRANDS = (
    "stop", "linking", "change", "cancel", "human", "quote", "renewal", "contact", "faq", "back", "menu",
)  # fmt: skip


def route(text: str) -> Routed:
    """The one intent of an utterance, whether it is urgent, and what it already tells.

    Trouble that has happened to the writer is urgent; trouble asked about, supposed, denied, over, or heard of is not.
    Danger (``emergency``, ``locked_in``) is only ever told with an urgent intent. What else is told in passing comes
    also with ``none``: such words may answer more than the question that is open.
    """
    if steering := command(text):
        return Routed(_COMMANDS.get(steering, "none"))
    text = text[:READ]
    folded = LEXICON.fold(text).strip("。、")
    routed = _routed(folded, text)
    if routed.intent == "none" and not routed.hints and (mended := repaired(folded)) is not None:
        return replace(_routed(mended, text), mended=True)
    return routed


def _routed(folded: str, text: str) -> Routed:
    spots = LEXICON.spot(folded)
    context = Context(folded, spots)
    roadside, accident = standing(folded, spots, "roadside"), standing(folded, spots, "accident")
    danger = standing(folded, spots, "danger")
    errand, plea = _errand(context, spots), standing(folded, spots, "plea")
    urgent = LEXICON.points["urgent"]
    accident += [spot for spot in danger if spot.key == "injury"]
    breakdown = roadside + [spot for spot in danger if spot.key != "injury"] + ([] if errand else plea)
    for intent, troubles in (("accident", accident), ("roadside", breakdown)):
        happening = [spot for spot in troubles if context.trouble(spot) >= urgent]
        # The truck that is sent for may also be sent away; a trouble that is named comes first.
        if happening and not (errand == "cancel" and all(spot.key == "unknown" for spot in happening)):
            told = hints.symptom(intent, roadside) | hints.danger(context, roadside, danger)
            return Routed(cast("Intent", intent), urgent=True, hints=told | hints.told(context, text, spots))
    if context.has("question") and _asks_about_cover(context, errand, troubled=bool(roadside or accident)):
        return Routed("faq")
    if errand:
        return Routed(errand, hints=asides.linking(text) if errand == "linking" else {})
    if context.has("hearsay", "other", "over"):
        return Routed("none")
    asked = context.has("question", "suppose", "cover")
    if ((roadside or accident) and asked) or (context.has("domain") and context.has("question")):
        return Routed("faq")
    if asked or context.has("remote", "recent"):
        return Routed("none")
    return Routed("none", hints=hints.told(context, text, spots))


def _errand(context: Context, spots: list[Spot]) -> Intent | None:
    """The errand with most points; of equals the one said at greatest length, then the more particular one."""
    best, best_rank = None, (0, 0, 0)
    for spot in standing(context.folded, spots, "intent"):
        points = context.errand(spot)
        rank = (points, spot.end - spot.start, -_ERRANDS.index(spot.key))
        if points >= LEXICON.points["errand"] and rank > best_rank:
            best, best_rank = spot.key, rank
    return cast("Intent | None", best)


def _asks_about_cover(context: Context, errand: Intent | None, *, troubled: bool) -> bool:
    """Whether a question that names an errand is about cover all the same: 事故を起こしたら保険料は上がりますか."""
    if errand == "quote":
        return troubled
    return errand in _OWN_BUSINESS and context.has("cover") and not context.has("wish")
