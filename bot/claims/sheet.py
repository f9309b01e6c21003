"""A report as the claims desk reads it: sections of headings and values, for the page and the PDF alike.

Japanese throughout, since it is for the insurer's people. What was not asked or not told is left out.
"""

import tomllib
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from datetime import date, datetime
from functools import cache
from importlib.resources import files

from msgspec import Struct, convert

from bot.claims.export import PhotoFact, ReportFile, Said
from flows.accident.report import AccidentReport, Party, Witness
from flows.accident.telling import STORY
from flows.answers import several
from flows.details.keeping import DAMAGE
from flows.details.sections import SECTION_OF
from flows.facts import JAPAN, Customer
from flows.free_words import legible
from flows.pictures import WANTED
from flows.words import words
from handlers.mail.sheet import national
from state.records.impacts import Impact

WEEKDAYS = "月火水木金土日"
TALKS = ("details", "accident")
"""Talks whose questions name what they asked for."""


class Row(Struct, frozen=True):
    """One fact."""

    heading: str
    value: str


class Section(Struct, frozen=True):
    """Facts that belong together."""

    title: str
    rows: tuple[Row, ...]


class _Labels(Struct, frozen=True):
    headings: dict[str, str]
    values: dict[str, dict[str, str]]
    titles: dict[str, str]


def sections(file: ReportFile) -> tuple[Section, ...]:
    """The report in the order in which somebody needs it who takes it up."""
    report = file.report
    found = [
        _section("standing", _standing(file)),
        _section("accident", _accident(report)),
        _section("injuries", _injuries(report)),
        _section("reporter", _reporter(report)),
        _section("details", _details(report)),
        *(_section("party", _person(each), place) for place, each in enumerate(report.parties, 1)),
        *(_section("witness", _person(each), place) for place, each in enumerate(report.witnesses, 1)),
        _section("said", _said(file.updates)),
    ]
    return tuple(section for section in found if section.rows)


def impact_rows(impact: Impact, customer: Customer | None) -> tuple[Row, ...]:
    """A shock as somebody needs it who has to call."""
    shock = impact.shock
    facts = {
        "日時": instant(impact.felt_at),
        "強さ": _value("strength", impact.strength),
        "状況": _value("impact", impact.state),
        "お名前": customer.name if customer else "",
        "電話": national(customer.phone) if customer else "",
        "証券番号": shock.contract,
        "緯度・経度": _position(shock.latitude, shock.longitude),
        "事故の受付番号": impact.report,
    }
    return tuple(Row(heading, _tidy(value)) for heading, value in facts.items() if value)


def shows(photo: PhotoFact) -> str:
    """What a photo was to show, in the words of the page it may have been sent through."""
    said = words("ja")
    return said.text(f"pages-photos-{photo.wanted}") if photo.wanted in WANTED else said.text("pages-photos-other")


def captions(file: ReportFile) -> tuple[tuple[str, str], ...]:
    """The id of each photo, and what stands below it: what it was to show, when it came, where it was taken."""
    return tuple(
        (each.id, "　".join(filter(None, (shows(each), instant(each.kept_at) if each.kept_at else "", _taken(each)))))
        for each in file.photos
    )


def instant(at: datetime) -> str:
    """An instant as staff read it: ``2026-11-22(日) 12:00``."""
    local = at.astimezone(JAPAN)
    return f"{_day(local.date())} {local:%H:%M}"


def _standing(file: ReportFile) -> Iterator[Row]:
    yield _row("state", _value("state", file.state))
    yield _row("in_charge", file.in_charge)
    yield _row("next_contact", "" if file.next_contact is None else f"{_day(file.next_contact)}まで")
    yield _row("filed_at", instant(file.filed_at))
    yield _row("closed_at", "" if file.closed_at is None else instant(file.closed_at))
    yield _row("complete", "出そろった" if file.report.complete else "続きあり")
    yield _row("tow", file.report.tow)
    counted = Counter(shows(photo) for photo in file.photos)
    wanted = "・".join(f"{what} {count}" for what, count in counted.items())
    yield _row("photos", f"{len(file.photos)}枚（{wanted}）" if file.photos else "")


def _taken(photo: PhotoFact) -> str:
    where = _position(photo.latitude, photo.longitude)
    return f"撮影地点 {where}" if where else ""


def _accident(report: AccidentReport) -> Iterator[Row]:
    about = "ごろ" if report.about else ""
    yield _row("kind", _value("kind", report.kind))
    yield _row("occurred", instant(report.occurred) + about if report.occurred else "")
    yield _row("address", report.address)
    yield _row("position", _position(report.latitude, report.longitude))
    for field in ("position_trusted", "road_type", "police", "drivable", "emergency"):
        yield _row(field, _value(field, getattr(report, field)))
    yield _row("summary", report.summary)


def _injuries(report: AccidentReport) -> Iterator[Row]:
    for group, injury in report.injuries.items():
        yield _row(group, _value("injury", injury))
    yield _row("consent", report.consent if report.injuries else "")


def _reporter(report: AccidentReport) -> Iterator[Row]:
    yield _row("name", report.name)
    yield _row("phone", national(report.phone) if report.phone else "")
    yield _row("voiceless", "使えない（文字でご連絡ください）" if report.voiceless else "")
    for field in ("relation", "channel", "language", "customer", "contract", "plate", "model"):
        yield _row(field, _value(field, getattr(report, field)))


def _details(report: AccidentReport) -> Iterator[Row]:
    for question in sorted(report.details, key=_place_of):
        yield Row(_name_of(question), _tidy(_answer(question, report.details[question])))


def _person(person: Party | Witness) -> Iterator[Row]:
    for field in ("name", "phone", "address", "plate", "vehicle", "insurer", "policy"):
        value = getattr(person, field, "")
        if field == "phone" and value:
            value = national(value)
        yield _row(field, _value(field, value) if field == "insurer" and value else value)
    if isinstance(person, Party):
        yield _row("injury", _value("injury", person.injury))


def _said(updates: Iterable[Said]) -> Iterator[Row]:
    said = words("ja")
    for update in updates:
        told = [
            _value("state", update.state or ""),
            f"担当：{update.in_charge}" if update.in_charge else "",
            f"次のご連絡：{_day(update.next_contact)}まで" if update.next_contact else "",
            said.text(f"claims-word-{update.word}") if update.word else "",
            update.note,
        ]
        yield Row(instant(update.at), _tidy("／".join(filter(None, told))))


def _section(title: str, rows: Iterable[Row], place: int = 0) -> Section:
    name = _labels().titles[title]
    return Section(f"{name} {place}" if place else name, tuple(row for row in rows if row.value))


def _row(field: str, value: str) -> Row:
    return Row(_labels().headings.get(field, field), _tidy(value))


def _value(field: str, code: str) -> str:
    known = _labels().values.get(field, {})
    return known.get(code) or _asked(field, code)


def _answer(question: str, value: str) -> str:
    """An answer to a question that was asked later."""
    if question == DAMAGE:
        return "・".join(_asked(question, part) for part in several.parts(value))
    return national(value) if question.endswith("phone") else _asked(question, value)


def _place_of(question: str) -> tuple[int, str]:
    """Where a question stands among those that were asked later; others before them."""
    part, _ = _piece(question)
    order = tuple(SECTION_OF)
    return (order.index(part) + 1 if part in order else 0, question)


def _piece(question: str) -> tuple[str, str]:
    """A question, and which piece of the story it is, told on later; empty for any other."""
    stem, _, piece = question.rpartition("_")
    return (stem, piece) if stem == STORY and piece.isdigit() else (question, "")


def _asked(question: str, value: str) -> str:
    """The words of the talk for an answer, or the answer itself where it was typed freely."""
    said = words("ja")
    if value == "unknown":
        return said.text("kit-unknown")
    keys = (f"{talk}-{question}-{value}" for talk in TALKS)
    return next((said.text(key) for key in keys if key in said.keys), value)


def _name_of(question: str) -> str:
    """What the review of the talk calls a question."""
    said = words("ja")
    asked, piece = _piece(question)
    names = (said.attribute(f"{talk}-{asked}", "row") for talk in TALKS)
    part = f"{TALKS[0]}-part-{asked}"
    name = next(filter(None, names), "") or (said.text(part) if part in said.keys else asked)
    return f"{name}（{piece}）" if piece else name


def _position(latitude: float | None, longitude: float | None) -> str:
    return "" if latitude is None or longitude is None else f"{latitude:.6f}, {longitude:.6f}"


def _day(day: date) -> str:
    return f"{day:%Y-%m-%d}({WEEKDAYS[day.weekday()]})"


def _tidy(value: str) -> str:
    return " ".join(legible(value).split())


@cache
def _labels() -> _Labels:
    text = files(__package__).joinpath("sheet.toml").read_text(encoding="utf-8")
    return convert(_as_mapping(text), _Labels)


def _as_mapping(text: str) -> Mapping[str, object]:
    return tomllib.loads(text)
