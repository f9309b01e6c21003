"""What somebody fills in to be registered (renewal guide, page ④), read from a form or refused field by field.

A form is no talk: names are taken as they are written, since a rule that tells sentences from names would turn away
somebody called My or ハマダ.
"""

import re
from collections.abc import Mapping
from datetime import date
from typing import Literal, get_args
from unicodedata import normalize

import jaconv
from msgspec import Struct

from flows.answers.dates import date_of
from flows.directory import Identity
from flows.session import Language
from flows.words import words
from handlers.mail.errors import BadAddress
from handlers.mail.letter import recipient
from state.records.index import bare

Field = Literal["name", "kana", "birth", "mail", "policy", "terms"]
FIELDS: tuple[Field, ...] = get_args(Field)

AGREED = "yes"
LONGEST_NAME = 40
LONGEST_POLICY = 30
SHORTEST_POLICY = 4
LONGEST_BIRTH = 40
YOUNGEST = 16
"""Nobody younger holds a licence for anything with an engine; it also tells a year that was left out."""

OLDEST = 120

_KANA = re.compile(r"[ァ-ヺ][ァ-ヺー・ ]*")
_SPACES = re.compile(r"\s+")

_ERAS = (
    (date(2019, 5, 1), "reiwa"),
    (date(1989, 1, 8), "heisei"),
    (date(1926, 12, 25), "showa"),
    (date(1912, 7, 30), "taisho"),
    (date(1868, 10, 23), "meiji"),
)


class Application(Struct, frozen=True):
    """Who wants to be registered, and the mail address that is to be their ID. Personal data throughout."""

    identity: Identity
    mail: str


def read(form: Mapping[str, str], today: date) -> Application | tuple[Field, ...]:
    """The application in a form, or the fields that cannot be read, in their order.

    Args:
        form: the fields' texts as typed.
        today: the date in Japan.
    """
    name, kana = person_name(form.get("name", "")), kana_name(form.get("kana", ""))
    birth, mail = birth_date(form.get("birth", ""), today), mail_address(form.get("mail", ""))
    policy = policy_number(form.get("policy", ""))
    if name and kana and birth and mail and policy and form.get("terms") == AGREED:
        return Application(Identity(policy=policy, name=name, kana=kana, birth=birth), mail)
    good = {"name": name, "kana": kana, "birth": birth, "mail": mail, "policy": policy}
    return tuple(field for field in FIELDS if (not good[field] if field in good else form.get("terms") != AGREED))


def person_name(text: str) -> str | None:
    """A name in normal width with single spaces, or None: 1 to 40 characters, at least one letter, no digit."""
    name = _one_line(text)
    if not 1 <= len(name) <= LONGEST_NAME or not name.isprintable():
        return None
    if any(character.isdigit() for character in name) or not any(character.isalpha() for character in name):
        return None
    return name


def kana_name(text: str) -> str | None:
    """A name's reading in full-width katakana, from hiragana and half width too; None where it is not kana."""
    kana = person_name(str(jaconv.hira2kata(_one_line(text))))
    return kana if kana and _KANA.fullmatch(kana) else None


def birth_date(text: str, today: date) -> date | None:
    """A date of birth in either calendar (昭和55年4月1日, S55.4.1, 1980-04-01, 19800401), or None.

    It lies 16 to 120 years before ``today``, the date in Japan.
    """
    if len(text) > LONGEST_BIRTH:
        return None
    day = date_of(text, today)
    if day is None:
        return None
    age = today.year - day.year - ((today.month, today.day) < (day.month, day.day))
    return day if YOUNGEST <= age <= OLDEST else None


def mail_address(text: str) -> str | None:
    """The one mail address in ``text`` that our mail can be delivered to (:func:`handlers.mail.letter.recipient`).

    Full-width letters become ASCII, the domain lower case. The part before the @ keeps its case (guide ⑭②). Nothing
    that could end a header line is in it.
    """
    try:
        found = recipient(normalize("NFKC", text).strip(" "))
    except BadAddress:
        return None
    return f"{found.username}@{found.domain.lower()}"


def policy_number(text: str) -> str | None:
    """A policy number in one width, as typed otherwise; None where it has not 4 to 30 letters and digits."""
    number = _one_line(text)
    signs = bare(number)
    if len(number) > 2 * LONGEST_POLICY or not SHORTEST_POLICY <= len(signs) <= LONGEST_POLICY or not signs.isascii():
        return None
    return number if number.isprintable() else None


def spoken_date(day: date, language: Language) -> str:
    """The date in both calendars: ``1980年4月1日（昭和55年4月1日）``."""
    began, era = next(((began, era) for began, era in _ERAS if began <= day), _ERAS[-1])
    said = words(language)
    year = day.year - began.year + 1
    return said.text(
        "pages-register-date",
        year=str(day.year),
        month=f"{day.month}",
        day=f"{day.day}",
        date=day.isoformat(),
        era=said.text(f"pages-register-era-{era}"),
        era_year=said.text("pages-register-era-first") if year == 1 else str(year),
    )


def _one_line(text: str) -> str:
    return _SPACES.sub(" ", normalize("NFKC", text)).strip()
