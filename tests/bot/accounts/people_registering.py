"""Somebody who registers: what they fill in, what they are sent, and what it costs the stores to answer."""

import re
from collections import Counter as Tally
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import date

from redis import Redis
from sqlalchemy import Engine, event

from bot.wiring import Counter
from flows.effects import Letter
from flows.facts import Contract, Customer, Vehicle
from tests.bot.accounts.people_signing_in import Browser, Outside
from tests.bot.signing import PUBLIC_URL

HANAKO = Customer(
    "customer-2",
    "見本 花子",
    "ミホン ハナコ",
    "+819000000102",
    (
        Contract(
            "MD-0102-1",
            "normal",
            date(2026, 4, 1),
            date(2027, 4, 1),
            Vehicle("car-102", "品川 300 さ 34-49", "小型車", "赤"),
        ),
    ),
)
BORN = date(1980, 4, 1)
MAIL = "Hanako.Sample@example.jp"
OWN = "lantern-by-the-river"
FORM = {
    "name": "見本　花子",
    "kana": "みほん はなこ",
    "birth": "昭和55年4月1日",
    "mail": MAIL,
    "policy": "ｍｄ0102-1",
    "terms": "yes",
}
FIRST = re.compile(rf"{re.escape(PUBLIC_URL)}(/account/first/\S+)")
RESET = re.compile(rf"{re.escape(PUBLIC_URL)}(/account/reset/\S+)")
TEMPORARY = re.compile(r"仮パスワード：(\S+)")
SENT = "メールをお送りします"
OVER = "このページは使えません"
DONE = "登録が完了しました"


def applies(browser: Browser, form: Mapping[str, str] = FORM) -> None:
    """Fill in the form, look at what was read, and send it."""
    browser.get("/account/register")
    browser.post("/account/register", dict(form))
    assert browser.heading == "内容の確認"
    browser.post("/account/register/confirm")


def letters(outside: Outside, to: str = MAIL) -> list[Letter]:
    """The mails to this address, oldest first."""
    bodies = [line.body for line in outside.collect()]
    return [body for body in bodies if isinstance(body, Letter) and body.to == to]


def first_letter(outside: Outside, to: str = MAIL) -> tuple[str, str]:
    """The path of the link in the last mail, and the temporary password beside it."""
    text = letters(outside, to)[-1].text
    link, temporary = FIRST.search(text), TEMPORARY.search(text)
    assert link is not None
    assert temporary is not None
    return link[1], temporary[1]


def proof(temporary: str, **changed: str) -> dict[str, str]:
    """The form behind the link, filled in rightly but for what is ``changed``."""
    return {
        "temporary": temporary,
        "kana": FORM["kana"],
        "birth": "1980-04-01",
        "new": OWN,
        "again": OWN,
    } | changed


def registers(browser: Browser, outside: Outside, form: Mapping[str, str] = FORM) -> None:
    """The whole way, from the form to the account."""
    applies(browser, form)
    link, temporary = first_letter(outside, form["mail"])
    browser.get(link)
    browser.post(link, proof(temporary))


@contextmanager
def work(counter: Counter) -> Iterator[Tally[str]]:
    """What is asked of Redis, of the database and of the hasher of passwords meanwhile, by kind."""
    done: Tally[str] = Tally()
    hasher = counter.passwords.hash

    def hashed(password: str) -> str:
        done["hash"] += 1
        return hasher(password)

    def asked(_conn: object, _cursor: object, statement: str, *_: object) -> None:
        done["sql " + " ".join(statement.split()[:1])] += 1

    with Redis.from_url(counter.settings.redis_url) as store:
        before = _commands(store)
        event.listen(Engine, "before_cursor_execute", asked)
        counter.passwords.hash = hashed  # type: ignore[method-assign]  # to count what takes longest
        try:
            yield done
        finally:
            event.remove(Engine, "before_cursor_execute", asked)
            counter.passwords.hash = hasher  # type: ignore[method-assign]  # as it was
        for name, calls in _commands(store).items():
            done[name] += calls - before.get(name, 0)


def _commands(store: "Redis[bytes]") -> dict[str, int]:
    stats = store.info("commandstats")
    ours = {"cmdstat_info", "cmdstat_client", "cmdstat_hello", "cmdstat_select"}
    return {name: int(told["calls"]) for name, told in stats.items() if name not in ours}
