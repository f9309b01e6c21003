"""The cars that break down: where, with what trouble, whose; and a talk that has come as far as its last question."""

from datetime import datetime, timedelta
from random import Random

from msgspec import Struct

from benchmarks.storm.site import StormCounter
from bot import journal
from flows import talking
from flows.dispatch.partner import Area
from flows.events import Address, Envelope, Followed
from flows.facts import Facts, Moment
from flows.positions import write
from flows.roadside.flow import ROADSIDE
from flows.session import Session, Slot
from flows.turn import Turn as Notebook
from state.keys import PARTITIONS
from state.mailbox import Mailbox
from state.turn import Claim, Mail, Turn

LEASE = timedelta(minutes=5)
PORTION = 200

REVIEW = "review"
SYMPTOMS = ("battery", "battery", "battery", "flat", "flat", "lockout", "fuel", "start", "start", "warning", "accident")
ALWAYS = {
    "voiceless": "no",
    "emergency": "none",
    "safe_place": "yes",
    "plate": "架空 300 あ 12-34",
    "model": "白の小型車",
    "body": "standard",
    "pin": "yes",
    "landmark": "架空の角",
    "route": "架空自動車道",
    "direction": "up",
    "kilopost": "12.3",
    "near_exit": "unknown",
    "floor": "ground",
    "moment": "driving",
    "spare": "no",
    "flats": "one",
    "locked_in": "nobody",
    "key_inside": "yes",
    "fuel": "regular",
    "wheels": "one",
    "drop": "shallow",
    "airbag": "no",
    "drivable": "no",
    "occupants": "2",
    "phone": "+819000000000",
    "name": "架空 太郎",
    "destination": "nearest",
}


class Driver(Struct, frozen=True):
    """Somebody whose car breaks down ``at`` (UTC), in an area, at a place; their ``answers`` by question."""

    address: Address
    conversation: str
    at: datetime
    area: str
    answers: dict[str, str]

    @property
    def urgent(self) -> bool:
        """Whether this one should go first."""
        return self.answers["emergency"] != "none" or self.answers["locked_in"] != "nobody"


def driver(lots: Random, number: int, at: datetime, area: Area, counter: StormCounter) -> Driver:
    """A made-up one; every tenth writes by SMS."""
    sms = number % 10 == 0
    address = Address("sms", f"+8190{number:08d}") if sms else Address("line", f"U{number:032x}")
    answers = ALWAYS | _trouble(lots) | {"place": _place(lots, area)}
    return Driver(address, counter.records.pseudonyms.conversation(address), at, area.key, answers)


def _place(lots: Random, area: Area) -> str:
    if lots.random() < 0.02:
        return "どこかの山道"  # in no area that anybody knows: a person's
    if lots.random() < 0.1:
        return f"{area.words[0]}1丁目の角"
    place = write(area.latitude + lots.uniform(-0.3, 0.3), area.longitude + lots.uniform(-0.35, 0.35))
    assert place is not None  # noqa: S101  # it lies in Japan
    return place


def _trouble(lots: Random) -> dict[str, str]:
    told = {"symptom": lots.choice(SYMPTOMS), "vulnerable": lots.choice(("none",) * 8 + ("infant", "elderly"))}
    told["road_type"] = lots.choice(("ordinary",) * 6 + ("home", "expressway", "garage", "garage"))
    told["equipment"] = lots.choice(("none",) * 8 + ("low", "four_wheel", "ev"))
    told["clearance"] = lots.choice(("2.1", "2.3", "2.8", "unknown"))
    told["spare"] = lots.choice(("yes", "no"))
    if lots.random() < 0.03:
        told["symptom"] = lots.choice(("ditch", "snow"))
    if lots.random() < 0.04:
        told["emergency"] = "injury"
    if told["symptom"] == "lockout" and lots.random() < 0.2:
        told["locked_in"] = "child"
    return told


def seat(counter: StormCounter, drivers: list[Driver]) -> dict[str, str]:
    """Let them have said everything but the last word; the id of that question by conversation.

    Their talks begin by the flow's own rules with all answers known, and are committed as turns of their own.
    """
    mailbox, now = counter.mailbox, counter.now()
    prompts: dict[str, str] = {}
    for start in range(0, len(drivers), PORTION):
        several = {each.conversation: each for each in drivers[start : start + PORTION]}
        came = [
            Mail(name, Envelope(f"came-{name}", now, now, Followed(), each.address)) for name, each in several.items()
        ]
        mailbox.post(came, now)
        turns = [_begun(counter, several[claim.conversation], claim, now) for claim in _claimed(mailbox, now)]
        mailbox.commit(turns, now)
        prompts |= {turn.conversation: turn.session.prompts[-1].id for turn in turns}
    return prompts


def _claimed(mailbox: Mailbox, now: datetime) -> tuple[Claim, ...]:
    return mailbox.claim(range(PARTITIONS), PORTION, now, LEASE).claims


def _begun(counter: StormCounter, said: Driver, claim: Claim, now: datetime) -> Turn:
    turns = int(now.timestamp() // 60)
    before = Session(said.address, turns=turns, began=turns)
    facts = Facts(counter.profile, counter.settings.public_url, said.address, now=now)
    notebook = Notebook(before, claim.mail[0], facts, Moment(now, ""))
    talking.begin(notebook, ROADSIDE, {slot: Slot(value, "") for slot, value in said.answers.items()})
    session = notebook.session
    assert session.talk is not None  # noqa: S101  # it has just begun
    if session.talk.state != REVIEW:
        raise RuntimeError(f"a talk with all answers stands at {session.talk.state}")
    entry = journal.TurnEntry(now, None, before, session, ())
    done = tuple(each.id for each in claim.mail)
    return Turn(claim.conversation, claim.epoch, claim.version, session, done, journal=journal.encode(entry))
