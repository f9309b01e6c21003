"""Golden sessions of what is told of an accident later (:mod:`golden`)."""

from collections.abc import Iterator

from chat import NIGHT, REPORT, Chat
from customers import HANAKO
from msgspec.structs import replace
from telling_more import Book, Telling, book_of, stands

from flows.details import cadence
from flows.session import Session

ANSWERS = {
    "parties": "今伝える",
    "name": "見本 一郎",
    "phone": "090-0000-0009",
    "plate": "横浜 580 い 34-49",
    "insurer": "無保険",
    "more": "いる",
    "witnesses": "いる",
    "circumstances": "信号待ちで止まっていたら、後ろから当たられました",
    "driver": "ほかの人",
    "relation": "家族",
    "age": "35",
    "police_station": "渋谷警察署",
    "claims": "受けている",
    "shop": "架空自動車",
}


def details_stops() -> Iterator[tuple[str, Session]]:
    """The same of what is told of an accident later: everything told, then what is missing, and answers put right."""
    chat = Telling(book_of(), "line", HANAKO)
    chat.opens()
    while (state := _state(chat)) != "overview":
        yield state, chat.session
        answer = ANSWERS.get(state) or ANSWERS.get(state.rpartition("_")[2], "スキップ")
        chat.says(answer)
    yield "overview", chat.session
    chat.says("項目を選ぶ")
    yield "sections", chat.session
    chat.says("答えを直したい")
    yield "fix", chat.session
    several = Telling(Book(stands(), stands(number="C-20261101-0001")), "line", HANAKO)
    several.opens()
    yield "report", several.session
    reminded = Telling(book_of(), "sms", HANAKO)
    timer = cadence.first(REPORT, NIGHT)
    reminded.session = replace(reminded.session, timers={timer.name: timer.due})
    reminded.is_reminded(timer.due)
    yield "notice", reminded.session


def _state(chat: Chat) -> str:
    talk = chat.session.talk
    return talk.state if talk else ""
