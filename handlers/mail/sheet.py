"""A roadside request as a dispatcher reads it: sections of headings and values, unanswered ones left out."""

import re
from collections.abc import Callable, Iterable, Mapping
from unicodedata import east_asian_width

import phonenumbers
from msgspec import Struct

from flows.free_words import legible
from flows.roadside.request import RoadsideRequest
from flows.words import words

Answer = Callable[[str, str], str]
"""The Japanese words of a question's answer: (question, key or free text) to text."""

HEADING_COLUMNS = 18

LINK = re.compile(r"(?<=:)(?=//)|(?<=www)(?=\.)", re.IGNORECASE)
"""Where what mail programs make a link of is cut in two."""


class Line(Struct, frozen=True):
    """One fact. ``heading`` is padded to :data:`HEADING_COLUMNS` columns, so that values stand under each other."""

    heading: str
    value: str


class Section(Struct, frozen=True):
    """Facts that belong together."""

    title: str
    lines: tuple[Line, ...]


HEADINGS: Mapping[str, Mapping[str, str]] = {
    "安全": {"emergency": "危険", "safe_place": "安全な場所", "urgent": "急ぎ"},
    "連絡先": {"name": "お名前", "phone": "電話", "channel": "連絡手段", "language": "言語"},
    "場所": {
        "position": "緯度・経度",
        "position_trusted": "地点の確認",
        "address": "住所・目印",
        "road_type": "場所の種類",
        "route": "道路",
        "direction": "方向",
        "kilopost": "キロポスト",
        "clearance": "高さ制限（m）",
        "floor": "階",
    },
    "トラブル": {"symptom": "トラブル", "details": ""},
    "車": {
        "plate": "ナンバー",
        "model": "車名",
        "colour": "色",
        "body": "形",
        "equipment": "特徴",
        "occupants": "人数",
        "vulnerable": "気がかりな方",
    },
    "行き先": {"destination": "行き先", "destination_address": "行き先の場所"},
    "契約": {"contract": "証券番号", "customer": "お客さま番号", "vehicle": "車両番号"},
}
"""Every field of a request under its section, in the order in which a dispatcher needs it."""

VOICELESS = "voiceless"
"""The detail that stands beside the telephone number, where nobody who is about to call overlooks it."""

QUESTIONS: Mapping[str, str] = {"position_trusted": "pin"}
"""The question that fills a field, where it is not of the same name."""


CHANNELS: Mapping[str, str] = {"line": "LINE", "sms": "SMS"}
LANGUAGES: Mapping[str, str] = {"ja": "日本語", "en": "英語", "easy": "やさしい日本語"}


def answer(question: str, value: str) -> str:
    """The words of the roadside talk for an answer, or the answer itself where it was typed freely."""
    said = words("ja")
    if value == "unknown":
        return said.text("kit-unknown")
    key = f"roadside-{question}-{value}"
    return said.text(key) if key in said.keys else value


def question_name(question: str) -> str:
    """What the review of the roadside talk calls a question."""
    return words("ja").attribute(f"roadside-{question}", "row") or question


def sheet(request: RoadsideRequest, answer: Answer = answer) -> tuple[Section, ...]:
    """The request in sections; what was not asked or not known is left out, and so is a section with nothing in it."""
    sections = (Section(title, tuple(_lines(request, fields, answer))) for title, fields in HEADINGS.items())
    return tuple(section for section in sections if section.lines)


def _lines(request: RoadsideRequest, fields: Mapping[str, str], answer: Answer) -> Iterable[Line]:
    for field, heading in fields.items():
        if field == "details":
            for question, value in request.details.items():
                if question != VOICELESS:
                    yield fact(question_name(question), answer(question, value))
        elif value := _value(request, field, answer):
            yield fact(heading, value)


def _value(request: RoadsideRequest, field: str, answer: Answer) -> str:
    match field:
        case "position":
            return "" if request.latitude is None else f"{request.latitude:.6f}, {request.longitude:.6f}"
        case "channel":
            return CHANNELS.get(request.channel, request.channel)
        case "language":
            return LANGUAGES.get(request.language, request.language)
        case "urgent":
            return "はい" if request.urgent else ""
        case "occupants":
            return f"{request.occupants}人" if request.occupants else ""
        case "phone":
            return "・".join(filter(None, (national(request.phone), _reached_by(request, answer))))
        case _:
            value: str = getattr(request, field)
            return answer(QUESTIONS.get(field, field), value) if value else ""


def _reached_by(request: RoadsideRequest, answer: Answer) -> str:
    """That the telephone is no use to this customer, or an empty string."""
    return answer(VOICELESS, request.details[VOICELESS]) if VOICELESS in request.details else ""


def national(phone: str) -> str:
    """A number as people in Japan write it; what is no number as it was given."""
    try:
        number = phonenumbers.parse(phone)
    except phonenumbers.NumberParseException:
        return phone
    japanese = number.country_code == 81  # noqa: PLR2004  # Japan
    style = phonenumbers.PhoneNumberFormat.NATIONAL if japanese else phonenumbers.PhoneNumberFormat.INTERNATIONAL
    return phonenumbers.format_number(number, style)


def harmless(value: str) -> str:
    """What a customer wrote, on one line, without what cannot be seen or can be clicked."""
    return LINK.sub(" ", " ".join(legible(value).split()))


def fact(heading: str, value: str) -> Line:
    """One line of the sheet; a customer's line breaks and links must not look like ours."""
    columns = sum(2 if east_asian_width(character) in "WFA" else 1 for character in heading)
    return Line(heading + " " * max(1, HEADING_COLUMNS - columns), harmless(value))
