"""The counter as partners' software meets it: messages written and signed, and answers read, by our own rules."""

import json
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from uuid import uuid4

from msgspec.structs import replace

from flows.dispatch.case import Case
from flows.dispatch.happenings import Accepted, Refused
from flows.dispatch.job import Job, Offer, Score, State
from flows.dispatch.orders import Message, TellPartner
from flows.roadside.request import RoadsideRequest
from handlers.dispatch.inbound import Said, read_answer, read_status
from handlers.dispatch.outbound import compose
from handlers.dispatch.signature import headers, verify
from tests.simulator.desk import Desk, Heard, Service

FIRM, OTHER = "mihon-one", "mihon-two"
SECRET, OTHERS_SECRET = "whsec_" + "b25l" * 8, "whsec_" + "dHdv" * 8
YARD, CAR, MIDDLE = (35.609, 139.743), (35.658034, 139.701636), (35.681, 139.767)
OFFER, NUMBER, PAGE = "offer-of-the-first-firm", "R-20261122-0001", "https://counter.example/partner/x"
REQUEST = RoadsideRequest(
    "line",
    "ja",
    latitude=CAR[0],
    longitude=CAR[1],
    address="東京都渋谷区見本1-2-3",
    symptom="accident",
    plate="品川 300 あ 12-34",
    name="見本 太郎",
    phone="+819000000055",
    destination="partner",
)

FILE = f"""
[[areas]]
key = "tokyo"
latitude = {MIDDLE[0]}
longitude = {MIDDLE[1]}

[[partners]]
key = "{FIRM}"
name = "見本ロード一号（架空）"
latitude = {YARD[0]}
longitude = {YARD[1]}
areas = ["tokyo"]
keys = ["{SECRET}"]

[[partners]]
key = "{OTHER}"
name = "見本ロード二号（架空）"
latitude = 35.7
longitude = 139.8
areas = ["tokyo"]
keys = ["{OTHERS_SECRET}"]
"""


def partners_file(folder: Path) -> str:
    """The path of a file with two firms."""
    file = folder / "partners.toml"
    file.write_text(FILE, encoding="utf-8")
    return str(file)


def case(state: State = "offered", deadline: timedelta = timedelta(seconds=90), **request: Any) -> Case:
    """A dispatch that the first firm is asked for, or has."""
    now = datetime.now(UTC)
    score = Score(1.0, 0.2, 0.2, 0.2, 0.2, 0.2, 6.4)
    offer = Offer(OFFER, FIRM, now, now + deadline, score, "open" if state == "offered" else "accepted")
    job = Job(NUMBER, "c" * 26, state, since=now, filed=now, token="t" * 22, offers=(offer,))
    return Case(replace(job, partner="" if state == "offered" else FIRM), replace(REQUEST, **request))


@dataclass
class Counterpart:
    """Tells firms what is new, and reads what they post."""

    desk: Desk
    service: Service
    statuses: list[int] = field(default_factory=list)

    def tells(self, message: Message, about: Case, reason: str = "", value: str = "", key: str = "") -> int:
        """Tell the first firm something; ``key`` is the message's id, a new one where it is empty."""
        now = datetime.now(UTC)
        body = compose(TellPartner(message, FIRM, OFFER, reason, value), about, PAGE, now)
        return self.posts(body, headers([SECRET], key or uuid4().hex, now, body))

    def posts(self, body: bytes, sent: dict[str, str], firm: str = FIRM) -> int:
        """Post to a firm's webhook; the status of its answer."""
        url = f"{self.desk.url}/partners/{firm}/webhook"
        answer = self.desk.http.request("POST", url, body=body, headers={"Content-Type": "application/json", **sent})
        self.statuses.append(answer.status)
        return answer.status

    def offers(self, about: Case | None = None) -> None:
        assert self.tells("offer.made", about or case()) == 200

    def assigns(self, about: Case | None = None) -> None:
        assert self.tells("job.assigned", about or case("accepted")) == 200

    def heard(self) -> list[Accepted | Refused | Said]:
        """What the firms have posted, each proved to be theirs and read by our own rules."""
        return [self._read(heard) for heard in list(self.service.heard)]

    def statuses_heard(self) -> list[str]:
        """The words that were reported, positions alone left out."""
        return [said.reported.status for said in self.heard() if isinstance(said, Said) and said.reported]

    def firm(self, key: str = FIRM) -> dict[str, Any]:
        """What the pane shows of a firm."""
        found: dict[str, Any] = next(each for each in self.desk.sees("partners")["partners"] if each["key"] == key)
        return found

    def _read(self, heard: Heard) -> Accepted | Refused | Said:
        sent = {name.lower(): value for name, value in heard.headers.items()}
        firm, now = sent["x-partner"], datetime.now(UTC)
        verify([SECRET if firm == FIRM else OTHERS_SECRET], sent, heard.body, now)
        json.loads(heard.body)
        kind, name, *_ = heard.path.removeprefix("/dispatch/").split("/")
        return read_answer(heard.body, name, firm) if kind == "offers" else read_status(heard.body, firm, now)
