"""Golden sessions: a talk of every released version, stopped at each of its states, as it lay in the store.

Run as a program, this records those of today's version that are not recorded yet: what has been is left as it is,
because those are the sessions that customers have. Before a release, delete what has changed.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec
from chat import REPORT, Chat
from customers import MOVE, PRIUS, SATO, WITH_TWO_CARS
from golden_details import details_stops
from leading import lead, to_receipt, walk
from leading_accident import walk as report_walk
from leading_renewal import answers, owner, renew
from msgspec.structs import replace
from renewing import ENDING, ending

from flows.accident.report import AccidentReport
from flows.accident.watching import Watcher
from flows.session import Session
from flows.terms import Conditions

OF_A_GROUP = replace(ENDING, contracts=tuple(ending(car, Conditions(agency="kakuu")) for car in (PRIUS, MOVE)))
"""Two cars insured by way of an employer: whoever renews one is asked everything."""

ON_EXPRESSWAY = AccidentReport("line", "ja", kind="car", road_type="expressway")

UNDERWAY: tuple[tuple[Any, ...], ...] = (
    # state, the news that lead there, what is said then
    ("queued", "queued"),
    ("self_arranging", "queued", "自分で手配する"),
    ("coming", "accepted"),
    ("services", "accepted", "お困りごと"),
    ("solving", "accepted", "解決した"),
    ("relocating", "en_route", "場所を直す"),
    ("at_work", "on_scene"),
    ("checking", "checking"),
    ("redirecting", "redirecting"),
    ("redirect_address", "redirecting", "行き先を指定する"),
    ("rating", "completed"),
    ("rating_reason", "completed", "よかった"),
)
FOLDER = Path(__file__).parents[1] / "flows" / "golden"
WAYS: tuple[dict[str, str], ...] = (
    {},
    {"pin": "ずれている", "vehicle": "ほかの車"},
    {"road_type": "高速・自動車専用道", "kilopost": "わからない"},
    {"road_type": "屋内・立体・地下の駐車場"},
    {"symptom": "エンジンがかからない", "destination": "行き先を指定する"},
    {"symptom": "パンク"},
    {"symptom": "鍵の閉じ込み・紛失"},
    {"symptom": "ガス欠"},
    {"symptom": "脱輪・落輪"},
    {"symptom": "事故で動けない"},
)


def stops() -> Iterator[tuple[str, Session]]:
    """Every state that talks come to, with the session as it is then: linked customers and strangers, on every way."""
    for customer in (WITH_TWO_CARS, None):
        for way in WAYS:
            chat = Chat("line", customer)
            for state in walk(chat, **way):
                yield state, chat.session
            yield "filing", chat.session
            chat.is_recorded()
            yield "waiting", chat.session
            chat.says("やめる")
            yield "withdrawing", chat.session
            chat.is_acknowledged()
            yield "in_hand", chat.session
        chat = Chat("line", customer)
        chat.says("耳が聞こえません。車が動かない")
        lead(chat, "review")
        chat.taps("直すところがある")
        chat.taps("ご連絡方法")
        yield "voiceless", chat.session
        lead(chat := Chat("line", customer), "review")
        chat.taps("直すところがある")
        yield "change", chat.session


def underway_stops() -> Iterator[tuple[str, Session]]:
    """The same of a filed request, as its dispatch goes on."""
    for customer in (WITH_TWO_CARS, None):
        for state, kind, *said in UNDERWAY:
            chat = Chat("line", customer)
            to_receipt(chat)
            chat.is_told(kind)
            chat.says(*said)
            yield state, chat.session


def linking_stops() -> Iterator[tuple[str, Session]]:
    """The same of the linking talk: what is wanted, both ways to link, the end of a link, and everything lost."""
    known, stranger, by_sms = Chat("line", WITH_TWO_CARS), Chat("line"), Chat("sms")
    for chat, words, state in (
        (known, "専用ページ", "page"),
        (known, "最初から", "wish"),
        (known, "連携", "onward"),
        (known, "連携解除", "unlink"),
        (known, "解除する", "unlinking"),
        (stranger, "連携したい", "invitation"),
        (stranger, "うまくいかない", "trouble"),
        (stranger, "登録のメールが使えない", "mail"),
        (stranger, "機種変更しました", "device"),
        (by_sms, "連携したい", "birth"),
        (by_sms, "昭和60年4月1日", "code"),
        (by_sms, "012345", "checking"),
    ):
        chat.says(words)
        yield state, chat.session
    stranger.is_linked(SATO)
    yield "contract", stranger.session
    stranger.taps("受け取る")
    yield "marketing", stranger.session


def renewal_stops() -> Iterator[tuple[str, Session]]:
    """The same of renewal: from the reminder to the application, and what leads off the straight way."""
    chat = owner(of=OF_A_GROUP)
    chat.is_reminded(of=OF_A_GROUP)
    for state in (
        "notice",
        *("contract", "conditions", "plan", "relation", "insured_relation", "owner_relation", "duplicate", "cancelled"),
        *("document", "insured", "car", "grade", "cover", "form", "apply", "filing"),
    ):
        renew(chat, state)
        yield state, chat.session
    for condition in ("licence", "expiry", "use", "youngest", "limit", "condition"):
        chat = owner(of=OF_A_GROUP)
        renew(chat, "condition_list", conditions="change")
        yield "condition_list", chat.session
        answers(chat, condition)
        yield condition, chat.session
    renew(chat := owner(of=OF_A_GROUP), "condition_list", conditions="change")
    answers(chat, "youngest")
    renew(chat, "contradiction", youngest="20")
    yield "contradiction", chat.session
    renew(chat := owner(of=OF_A_GROUP), "point", duplicate="yes")
    yield "point", chat.session
    renew(chat := owner(of=OF_A_GROUP), "change", apply="change")
    yield "change", chat.session
    (chat := owner(of=OF_A_GROUP)).is_reminded(of=OF_A_GROUP)
    answers(chat, "decline")
    yield "why", chat.session
    (chat := owner("sms", of=None)).is_reminded(of=OF_A_GROUP)
    answers(chat, "same")
    yield "identify", chat.session


def impact_stops() -> Iterator[tuple[str, Session]]:
    """The same of the talks after a shock."""
    strong, weak = Chat("line", WITH_TWO_CARS), Chat("sms", WITH_TWO_CARS)
    strong.feels("strong")
    yield "emergency", strong.session
    strong.says("助けて")
    yield "ambulance", strong.session
    weak.feels("weak")
    yield "offer", weak.session


ACCIDENTS: tuple[tuple[str, dict[str, str]], ...] = (
    ("事故にあいました", {}),
    ("耳が聞こえません。事故です", {"pin": "ずれている", "vehicle": "ほかの車", "when": "昨日", "kind": "盗難"}),
    ("信号待ちで追突されました。相手は無保険らしいです", {"emergency": "けが人がいる"}),
    ("事故です", {"injury": "軽いけが・痛み", "hurt_who": "複数の方"}),
    ("追突されました。相手の方が首を痛めています", {}),
)
ELSEWHERE = ("voiceless", "struck", "other_insurance", "agreed", "occurred", "change")
"""Questions of an accident that are answered on the way, and asked only of who puts them right."""


def accident_stops() -> Iterator[tuple[str, Session]]:
    """The same of an accident: linked customers and strangers, on every way to the number and behind it."""
    for customer in (WITH_TWO_CARS, None):
        for first, way in ACCIDENTS:
            (chat := Chat("line", customer)).says(first)
            for state in report_walk(chat, **way):
                yield state, chat.session
                if state == "review" and (talk := chat.session.talk):
                    yield from ((other, replace(chat.session, talk=replace(talk, state=other))) for other in ELSEWHERE)
            yield "filing", chat.session
            chat.is_recorded(REPORT)
            yield "done", chat.session


def watcher_stops() -> Iterator[tuple[str, Session]]:
    """The same of the talk about watchers."""
    chat = Chat("line", WITH_TWO_CARS)
    chat.watchers = (Watcher("w1", "見本 一郎", "+819000000005"),)
    for words, state in (
        ("見守り", "wish"),
        ("ご家族を登録する", "name"),
        ("見本 二郎", "reach"),
        ("090-0000-0006", "consent"),
    ):
        chat.says(words)
        yield state, chat.session
    chat = Chat("line", WITH_TWO_CARS)
    chat.watchers = (Watcher("w1", "見本 一郎", "+819000000005"),)
    chat.says("見守り", "登録をやめる")
    yield "whom", chat.session


def photo_stops() -> Iterator[tuple[str, Session]]:
    """The same of the talk about photos: of nothing yet, of one report, of several; pictures that are coming."""
    (chat := Chat("line", WITH_TWO_CARS)).sends_photos((2, 1), 2)
    yield "purpose", chat.session
    chat = Chat("line", WITH_TWO_CARS)
    chat.has_reported(ON_EXPRESSWAY, number="C-20261121-0001")
    chat.says("写真")
    yield "safe", chat.session
    chat.taps("はい、安全です")
    yield "position", chat.session
    chat.taps("残してよい", "傷やへこみ")
    chat.sends_photos((2, 1), 3)
    yield "list", chat.session
    talk = chat.session.talk
    yield "wanted", replace(chat.session, talk=talk and replace(talk, state="wanted"))
    (chat := Chat("line", WITH_TWO_CARS)).has_reported(number="C-20261121-0001")
    chat.has_reported()
    chat.sends_photo()
    yield "report", chat.session
    (chat := Chat("sms", WITH_TWO_CARS)).has_reported()
    chat.says("写真", "残さない")
    yield "page", chat.session


def file_of(flow: str, version: int, state: str) -> Path:
    """Where the golden session of a state lies."""
    return FOLDER / f"{flow}-{version}" / f"{state}.json"


if __name__ == "__main__":
    for state, session in (
        *stops(),
        *underway_stops(),
        *linking_stops(),
        *renewal_stops(),
        *accident_stops(),
        *impact_stops(),
        *watcher_stops(),
        *photo_stops(),
        *details_stops(),
    ):
        talk = session.talk
        if talk is None or (file := file_of(talk.flow, talk.version, state)).exists():
            continue
        assert talk.state == state, f"{talk.state} is not {state}"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(msgspec.json.format(msgspec.json.encode(session), indent=1) + b"\n")
