"""People before the account pages: a browser without a window, and what reaches the addresses on record."""

import re
from dataclasses import dataclass, field
from datetime import date, timedelta
from html import unescape

from werkzeug.test import Client, TestResponse

from bot.app import create_app
from bot.wiring import Counter
from flows.delivery import Line
from flows.effects import Letter, OpenDoor, Purpose, Send
from flows.events import Address, Envelope, TextReceived
from flows.facts import Contract, Customer, Vehicle
from flows.messages import Say
from flows.session import Session
from state.doors import new_token
from state.keys import PARTITIONS
from state.outbox import Done, Settlement
from state.records.accounts import Account
from state.turn import Mail, Turn
from tests.bot.conftest import Clock, bodies
from tests.bot.signing import PUBLIC_URL

MAIL = "Taro.Sample@example.jp"
PHONE = "+819000000101"
PASSWORD = "quiet-harbour-42"
TARO = Customer(
    "customer-1",
    "見本 太郎",
    "ミホン タロウ",
    PHONE,
    (
        Contract(
            "MD-0101-1",
            "miruplus",
            date(2026, 4, 1),
            date(2027, 4, 1),
            Vehicle("car-101", "品川 300 さ 12-42", "ハイブリッド小型車", "白"),
        ),
    ),
)
LINE = Address("line", "U00000000000000000000000000000101")
FORGERY = re.compile(r'name="csrf_token" value="([^"]+)"')
CODE = re.compile(r"(?<!\d)\d{6}(?!\d)")
HEADING = re.compile(r"<h1>(.*?)</h1>", re.DOTALL)
TAG = re.compile(r"<[^>]+>")


@dataclass
class Outside:
    """What has left the outbox, as its receivers have it."""

    counter: Counter
    clock: Clock
    lines: list[Line] = field(default_factory=list)

    def collect(self) -> list[Line]:
        """Take what waits; all that has ever come."""
        waiting = list(self.counter.outbox.claim(range(PARTITIONS), 99, self.clock()).handed)
        while waiting:
            handed = waiting.pop(0)
            self.lines.append(handed.attempt.line)
            settled = self.counter.outbox.settle([Settlement(handed, Done())], self.clock())
            waiting += [each for each in settled if each is not None]
        return self.lines

    def texts(self, to: str) -> list[str]:
        """What was written to a mail address or a number, oldest first."""
        found = []
        for line in self.collect():
            match line.body:
                case Letter(at, _, words) if at == to:
                    found.append(words)
                case Send(messages) if line.to is not None and line.to.to == to:
                    found.append("\n".join(each.text for each in messages if isinstance(each, Say)))
        return found

    def code(self, to: str) -> str:
        """The code in the last of these."""
        return CODE.findall(self.texts(to)[-1])[0]

    def events(self, address: Address) -> list[object]:
        """What waits to be heard by the conversation of this address."""
        name = self.counter.records.pseudonyms.conversation(address)
        claims = self.counter.mailbox.claim(range(PARTITIONS), 99, self.clock(), timedelta(seconds=1)).claims
        self.clock.pass_by(timedelta(seconds=2))
        return [mail.event for claim in claims if claim.conversation == name for mail in claim.mail]


class Browser:
    """One browser: cookies, the page before it, and its forms, proofs and all."""

    def __init__(self, counter: Counter, ip: str = "203.0.113.7", app: object = None) -> None:
        self.client = Client(app or create_app(counter, bodies()))  # type: ignore[arg-type]  # a WSGI application
        self.ip = ip
        self.headers = {"Accept-Language": "ja"}
        self.page: TestResponse | None = None

    def get(self, path: str, **headers: str) -> TestResponse:
        """Open a page, and go where it leads."""
        return self._go("GET", path, None, headers)

    def post(self, path: str, form: dict[str, str] | None = None, **headers: str) -> TestResponse:
        """Send the form of the page before us, and go where it leads."""
        return self._go("POST", path, {"csrf_token": self.proof} | (form or {}), headers)

    def send(self, method: str, path: str, form: dict[str, str] | None = None, **headers: str) -> TestResponse:
        """One request, with nothing added and nowhere followed."""
        return self.client.open(
            path,
            method=method,
            data=form,
            base_url=PUBLIC_URL,
            headers=self.headers | {name.replace("_", "-"): value for name, value in headers.items()},
            environ_overrides={"REMOTE_ADDR": self.ip},
        )

    @property
    def proof(self) -> str:
        """What the form of this page shows against forgery."""
        assert self.page is not None
        found = FORGERY.search(self.page.get_data(as_text=True))
        return found[1] if found else ""

    @property
    def heading(self) -> str:
        assert self.page is not None
        found = HEADING.search(self.page.get_data(as_text=True))
        return unescape(found[1]) if found else ""

    @property
    def words(self) -> str:
        """What the page says, without its tags and proofs."""
        assert self.page is not None
        return " ".join(unescape(TAG.sub(" ", self.page.get_data(as_text=True))).split())

    @property
    def id(self) -> str:
        """The session's id in this browser."""
        cookie = self.client.get_cookie("__Host-madoguchi", "counter.example")
        return cookie.value if cookie else ""

    def signs_in(self, outside: Outside, login: str = MAIL, password: str = PASSWORD) -> None:
        """Come in by password and code."""
        self.get("/account/login")
        self.post("/account/login", {"login": login, "password": password})
        assert self.heading == "確認コードの入力"
        self.post("/account/code", {"code": outside.code(MAIL if "@" in login else PHONE)})
        assert self.heading == "ご契約者さま専用ページ"

    def _go(self, method: str, path: str, form: dict[str, str] | None, headers: dict[str, str]) -> TestResponse:
        answer = self.send(method, path, form, **headers)
        while answer.status_code == 303 and answer.headers["Location"].startswith("/"):
            answer = self.send("GET", answer.headers["Location"])
        self.page = answer
        return answer


def registered(counter: Counter, clock: Clock, customer: Customer = TARO, mail: str = MAIL, phone: str = "") -> Account:
    """A customer of ours with an account."""
    counter.records.customers.save(customer)
    account = Account(customer.id, mail, phone, counter.passwords.hash(PASSWORD))
    assert counter.records.accounts.open(account, clock())
    return account


def opened(
    counter: Counter,
    clock: Clock,
    purpose: Purpose,
    customer: str = "",
    who: Address = LINE,
    *,
    prompt: str = "",
    language: str = "ja",
) -> str:
    """The token of a door that the conversation of this address has just opened."""
    conversation = counter.records.pseudonyms.conversation(who)
    asked = Envelope(f"asked-{clock()}", clock(), clock(), TextReceived("x", "m"), who)
    counter.mailbox.post([Mail(conversation, asked)], clock())
    claims = counter.mailbox.claim(range(PARTITIONS), 9, clock(), timedelta(seconds=9)).claims
    claim = next(each for each in claims if each.conversation == conversation)
    token = new_token(conversation, counter.now().strftime("%H%M%S%f").ljust(16, "a"))
    life = timedelta(minutes=30 if purpose == "link" else 5)
    door = OpenDoor(token, prompt, clock() + life, purpose, customer, language)
    turn = Turn(conversation, claim.epoch, claim.version, Session(who), (asked.id,), doors=(door,))
    counter.mailbox.commit([turn], clock())
    return token
