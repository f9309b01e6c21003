"""The answer book: what people ask in the middle of trouble, answered in two sentences that promise nothing.

What only one flow has an answer to, it answers by a card of its own, or by a text that bears its name.

Sources: pamphlet P31 (receipts, help with the way home, who pays), counter script §2.1 (no time of arrival before
somebody has accepted), road safety as in duties §3.1 (nobody waits in a car on an expressway).
"""

from flows import relaying, standing, telling
from flows.answers.normal import plain, trimmed
from flows.emergency import emergency_calls
from flows.free_words import Heard, asks
from flows.messages import Card
from flows.router.asides import Topic, topic
from flows.turn import Turn
from flows.words import spoken

STATUS = "status"
ABOUT_US = frozenset({"status", "time"})
"""Asked while waiting, these are answered by where the request stands."""

OWN = frozenset({"grade", "tell110"})
"""What a flow answers by a card of its own, where it has one."""

ONLY_ASKED = frozenset({"negotiation", "other_side", "repair", "body", "police_duty", "dashcam"})
"""Told and not asked, these are news of the accident: 「ディーラーに持って行きました」."""

OF_THE_CONTRACT = frozenset({"quote", "renewal", "change", "linking", "contact"})
"""Wishes that only sound like a question about the breakdown: 「保険料はいくら」 is not the price of a tow."""

FLED = frozenset({"fire", "in_lane", "crossing", "in_water"})
"""Dangers after which nobody goes back to the car."""


def answer(turn: Turn, heard: Heard) -> bool:
    """Answer a question about the help that comes, in a talk about it; whether it was one."""
    talk = turn.session.talk
    asked = topic(heard.text)
    if talk is None or asked is None or not relaying.listened_to(turn) or heard.routed.intent in OF_THE_CONTRACT:
        return False
    flow = standing.flow_of(talk)
    if asked == talk.state and not asks(heard.text):
        return False
    if asked in ONLY_ASKED and (not asks(heard.text) or talk.state in telling.hints(turn, flow, heard)):
        # What also answers the question that is open answers it: 「届けてないです。届けたほうがいいですか」.
        return False
    told = flow.listens is not None and not asks(heard.text) and bool(telling.hints(turn, flow, heard))
    if told or (asked not in flow.cards and not _key(turn, asked)):
        return False
    turn.note(f"topic:{asked}")
    turn.become(misses=0)
    waits = not standing.collecting(turn)
    if not waits or asked not in ABOUT_US:
        _say(turn, asked)
    if waits and not asks(heard.text):
        # 「友達が向かっています」 sounds like a question after us, and is news: a person had better read it.
        relaying.news(turn, heard)
    if waits and asked in ABOUT_US and standing.asking(turn) and STATUS in standing.flow_of(talk).cards:
        standing.speak_of(turn, STATUS)
    if standing.asking(turn) or asked in ABOUT_US:
        standing.stand(turn)
    return True


def tell_of_help(turn: Turn, heard: Heard) -> bool:
    """Say how help stands that was put aside for another talk, to whom asks in just these words; whether they do."""
    talk = turn.session.talk
    waits = next((other for other in turn.session.paused if standing.waits_for_help(other)), None)
    said = trimmed(plain(heard.text))
    if talk is None or waits is None or said not in {plain(word) for word in spoken(f"{waits.flow}-wish-{STATUS}")}:
        return False
    turn.note(f"topic:{STATUS}")
    standing.speak(turn, standing.flow_of(waits), waits, STATUS)
    if standing.asking(turn):
        standing.stand(turn)
    return True


def _say(turn: Turn, asked: Topic) -> None:
    key = _key(turn, asked)
    if asked in OWN:
        standing.speak_of(turn, asked)
    elif asked == "break_window":
        turn.speak((Card(turn.words.text(f"{key}-title"), turn.words.text(key), buttons=emergency_calls(turn.words)),))
    else:
        turn.say(key)


def _key(turn: Turn, asked: Topic) -> str:
    """The text that answers it in this talk; empty where there is none."""
    flow = turn.talk().flow
    filed = () if standing.collecting(turn) else (f"answer-{asked}-{flow}-filed",)
    keys = (*filed, f"answer-{asked}-{flow}", f"answer-{asked}{_variant(turn, asked)}")
    return next((key for key in keys if key in turn.words.keys), "")


def _variant(turn: Turn, asked: Topic) -> str:
    """Where one may wait depends on where one is; the club may be the first to be sent."""
    if asked == "club" and turn.facts.profile.club_first:
        return "-first"
    if asked != "wait_in_car":
        return ""
    slots = turn.talk().slots
    if "emergency" in slots and slots["emergency"].value in FLED:
        return "-fled"
    return "-expressway" if "road_type" in slots and slots["road_type"].value == "expressway" else ""
