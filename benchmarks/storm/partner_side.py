"""The firms: they hear of offers and jobs, and answer each as their temper is."""

from collections import Counter, defaultdict
from itertools import count
from random import Random
from typing import Any

from msgspec import Struct, json

from benchmarks.storm.country import Country, minutes, mood
from benchmarks.storm.plays import Both, Came, Play, Script, Stage
from benchmarks.storm.posting import Answer, Post
from benchmarks.storm.trucks import Truck, drive
from flows.effects import OrderPartner
from handlers.dispatch.shapes import JobSheet, OfferEnded, OfferSheet

AGAIN = 0.1
"""How many messages are posted a second time though they were answered."""

MEDDLING = 0.01
"""How many offers somebody else answers to whom they were not made."""

REASONS = ("busy", "no_equipment", "too_far", "restricted_road", "closed", "other")
SHAPES = {"offer.made": OfferSheet, "offer.updated": OfferSheet, "offer.ended": OfferEnded}
SHEETS = frozenset({"job.assigned", "job.updated"})


class Book(Struct):
    """What the firms have seen, for whoever reckons up in the end.

    Attributes:
        told: how often each message came, by partner, offer and kind.
        yes: the answers to every yes, by offer, in the order they came.
        no: the same for every no.
        gave_back: partner and number of jobs that their partner has given back, and that was taken.
        numbers: the receipt number by offer, once the firm knew it.
        odd: answers that nobody should ever get.
    """

    told: Counter[tuple[str, str, str]]
    yes: defaultdict[str, list[Answer]]
    no: defaultdict[str, list[Answer]]
    gave_back: set[tuple[str, str]]
    numbers: dict[str, str]
    odd: Counter[str]


class Firms:
    """All firms at their telephones."""

    def __init__(self, stage: Stage, country: Country, lots: Random) -> None:
        self.book = Book(Counter(), defaultdict(list), defaultdict(list), set(), {}, Counter())
        self.lying: set[str] = set()
        self._stage = stage
        self._country = country
        self._lots = lots
        self._ids = count(1)
        self._open: dict[str, Play] = {}
        self._drives: dict[str, Play] = {}

    def hear(self, order: OrderPartner) -> None:
        """A webhook has come."""
        body = json.decode(order.body)
        kind, data = body["type"], body["data"]
        offer = data["id"] if kind in {"offer.made", "offer.updated"} else data["offer"]
        self.book.told[order.partner, offer, kind] += 1
        match kind:
            case "offer.made":
                sheet = json.decode(json.encode(data), type=OfferSheet)
                self._open[offer] = self._stage.play(self._answer(order.partner, sheet))
            case "offer.ended":
                self._ended(offer)
            case "offer.updated":
                pass
            case "job.assigned":
                self._assigned(order.partner, json.decode(json.encode(data), type=JobSheet))
            case "job.cancelled" | "job.not_needed":
                self._called_off(offer)
            case _:
                self._word(offer, kind, json.decode(json.encode(data), type=dict[str, Any]))

    def message(self, partner: str, path: str, body: dict[str, Any]) -> Post:
        """A message of a firm's software."""
        secret = self._country.partners.accounts[partner].keys[0]
        return Post(f"{partner}-{next(self._ids)}", path, json.encode(body), partner, secret)

    def _ended(self, offer: str) -> None:
        """Most firms let it be; one in five has an answer on the way all the same."""
        if offer in self._open and self._lots.random() < 0.8:
            self._open[offer].stop()

    def _assigned(self, partner: str, sheet: JobSheet) -> None:
        self.book.numbers[sheet.offer] = sheet.number
        temper = mood(self._lots, self._country.tempers[partner])
        truck = Truck(self, partner, sheet, self._lots)
        self._drives[sheet.offer] = self._stage.play(drive(truck, temper))

    def _called_off(self, offer: str) -> None:
        """The driver turns round; now and then nobody reaches them."""
        if offer in self._drives and self._lots.random() < 0.9:
            self._drives[offer].stop()

    def _word(self, offer: str, kind: str, _data: dict[str, Any]) -> None:
        if offer in self._drives:
            self._drives[offer].hear(kind)

    def _answer(self, partner: str, sheet: OfferSheet) -> Script:
        """What becomes of one offer at a firm."""
        lots, temper = self._lots, mood(self._lots, self._country.tempers[partner])
        promised = int(10 + sheet.distance_km * 1.5 + lots.uniform(0, 20))
        yes = {"answer": "accepted", "eta_minutes": promised}
        no = {"answer": "declined", "reason": lots.choice(REASONS)}
        left = (sheet.deadline - self._stage.clock()).total_seconds()
        if lots.random() < MEDDLING:
            yield from self._meddle(partner, sheet.id, yes)
        yield max(1.0, min(lots.uniform(4, 60), left - 25))
        match temper:
            case "silent":
                return
            case "declining":
                yield from self._say(partner, sheet.id, no)
            case "twice":
                other = no if lots.random() < 0.5 else yes | {"eta_minutes": promised + 10}
                yield from self._say_both(partner, sheet.id, yes, other)
            case "late":
                yield max(0.0, (sheet.deadline - self._stage.clock()).total_seconds()) + lots.uniform(-2, 60)
                yield from self._say(partner, sheet.id, yes)
            case "dreaming":
                yield from self._say(partner, sheet.id, yes | {"eta_minutes": lots.randint(260, 1440)})
            case _ if lots.random() < 0.06:
                yield from self._say(partner, sheet.id, no)
            case _:
                yield from self._say(partner, sheet.id, yes)

    def _say(self, partner: str, offer: str, said: dict[str, Any]) -> Script:
        post = self.message(partner, f"/dispatch/offers/{offer}", said)
        self._note(offer, said, (yield post))
        if self._lots.random() < AGAIN:
            yield minutes(self._lots, 0, 3)
            self._note(offer, said, (yield post))

    def _say_both(self, partner: str, offer: str, said: dict[str, Any], other: dict[str, Any]) -> Script:
        path = f"/dispatch/offers/{offer}"
        came = yield Both(self.message(partner, path, said), self.message(partner, path, other))
        if isinstance(came, tuple):
            self._note(offer, said, came[0])
            self._note(offer, other, came[1])

    def _meddle(self, partner: str, offer: str, said: dict[str, Any]) -> Script:
        stranger = self._lots.choice([key for key in self._country.tempers if key != partner])
        came = yield self.message(stranger, f"/dispatch/offers/{offer}", said)
        if not isinstance(came, Answer) or came.code != "NotYours":
            self.book.odd["an offer answered by a stranger"] += 1

    def _note(self, offer: str, said: dict[str, Any], came: Came) -> None:
        if isinstance(came, Answer):
            (self.book.yes if said["answer"] == "accepted" else self.book.no)[offer].append(came)
            self.look_at(came)

    def look_at(self, answer: Answer) -> None:
        """Note answers that nobody should get."""
        if answer.status not in {200, 404, 409}:
            self.book.odd[f"answered {answer.status} {answer.code}"] += 1
