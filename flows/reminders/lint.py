"""What a notice about a contract may not say, and how an SMS has to begin.

Tests hold it over every text, in every language and on every channel.

A notice states facts about a contract, so that it needs no consent to advertising, and it must be told from a fraud:
own domain, no shortened links, the sender first, nothing personal (特定電子メール法, 保険業法300条, the authorities'
advice on フィッシング).
"""

import re
import tomllib
import unicodedata
from collections.abc import Collection, Iterator
from importlib.resources import files
from urllib.parse import urlsplit

from msgspec import Struct, convert

from flows.facts import Profile

PART = 67
"""UTF-16 units of one part of a long Japanese SMS; one that stands alone has 70 (3GPP TS 23.040)."""
ALONE = 70
MOST_PARTS = 3


class _Lexicon(Struct, frozen=True, forbid_unknown_fields=True):
    shorteners: frozenset[str]
    advertising: dict[str, tuple[str, ...]]


_LEXICON = convert(tomllib.loads(files(__package__).joinpath("lint.toml").read_text(encoding="utf-8")), _Lexicon)

_SPACES = re.compile(r"\s+")
_URL = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*://[^\s「」『』（）()<>、。]+")
_MAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_BARE_DOMAIN = re.compile(r"(?<![\w@.-])(?:[A-Za-z0-9-]+\.)+[a-z]{2,}(?![\w-])", re.ASCII)
_TELEPHONE = re.compile(r"(?<![\d-])(?:\+81[- ]?|0)\d{1,4}[-( ]?\d{1,4}[-) ]?\d{3,4}(?![\d-])", re.ASCII)
_PLATE = re.compile(
    r"[一-龥々ヶぁ-んァ-ヴー]{1,4} ?\d[\dA-Z]{1,2} ?[ぁ-んァ-ヴA-Z] ?[・.]{0,3}\d(?:[\d・.-]{0,3}\d)?(?!\d)"
    r"|(?<![\d/:-])\d{2}-\d{2}(?![\d/:-])"
)
_POLICY_NUMBER = re.compile(r"(?<![A-Za-z0-9])(?:[A-Z]{1,4}-?\d{4,}[\d-]*|\d{8,})(?![A-Za-z0-9])", re.ASCII)
_DIGITS = (10, 11)

_MONTH = r"(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?"
_DAY_NAME = r"(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*"
_DATE = re.compile(
    rf"(?<![\d/-])(?:\d{{4}}-\d\d-\d\d|(?:\d{{4}}[年/] ?)?\d{{1,2}}(?:月 ?\d{{1,2}} ?日|/\d{{1,2}}))(?![\d/-])"
    rf"|(?<!\d)\d{{1,2}} {_MONTH}(?: \d{{4}})?|{_MONTH} \d{{1,2}}(?!\d)(?:, \d{{4}})?"
)
_DAY_NAME_BEFORE = re.compile(rf"{_DAY_NAME},? $")
_DAY_NAME_AFTER = re.compile(
    rf"[,、]? ?(?:[(（] ?[月火水木金土日](?:曜日?)? ?[)）]|[月火水木金土日]曜|[(（]?{_DAY_NAME})"
)


def complaints(
    text: str, profile: Profile, own_host: str, *, by_sms: bool = False, personal: Collection[str] = ()
) -> tuple[str, ...]:
    """What is wrong with the text of a notice: codes, none of which quotes anything personal; none where all is well.

    ``advertising:WORD``, ``personal:KIND`` (plate, policy_number, telephone, mail, or ``named`` for what ``personal``
    lists), ``domain``, ``shortener``, ``weekday`` (a date without its day of the week); of an SMS also ``sender`` (it
    does not begin with the brand), ``parts`` (too long), and ``beginning`` (brand, date and telephone do not all stand
    within what an old telephone shows first).

    Args:
        text: in one language, as it will be sent.
        profile: whose notice it is.
        own_host: host of our pages; its subdomains are ours too.
        by_sms: it is to be sent by SMS.
        personal: names, numbers and plates of the customer that must not stand in it.
    """
    found = [
        *_advertising(text),
        *_personal(text, profile, personal),
        *_elsewhere(text, own_host),
        *(("weekday",) if any(not _has_day_name(text, date) for date in _DATE.finditer(text)) else ()),
        *(_sms(text, profile) if by_sms else ()),
    ]
    return tuple(dict.fromkeys(found))


def parts(text: str) -> int:
    """In how many parts a Japanese text travels by SMS; what is all in Latin letters needs no more than that."""
    units = _units(text)
    return 1 if units <= ALONE else -(-units // PART)


def _advertising(text: str) -> Iterator[str]:
    folded = unicodedata.normalize("NFKC", text).casefold()
    joined = _SPACES.sub("", folded)
    for language, words in _LEXICON.advertising.items():
        for word in words:
            sought = word.casefold()
            if re.search(rf"\b{re.escape(sought)}\b", folded) if language == "en" else sought in joined:
                yield f"advertising:{word}"


def _personal(text: str, profile: Profile, personal: Collection[str]) -> Iterator[str]:
    joined = _SPACES.sub("", text)
    if any(_SPACES.sub("", secret) in joined for secret in personal if secret.strip()):
        yield "personal:named"
    rest = _URL.sub(" ", unicodedata.normalize("NFKC", text))
    if any(mail != profile.letters_from for mail in _MAIL.findall(rest)):
        yield "personal:mail"
    rest = _DATE.sub(" ", _MAIL.sub(" ", rest))
    ours = _numbers_of(profile)
    if any(number not in ours for number, _ in _telephones(rest)):
        yield "personal:telephone"
    rest = _TELEPHONE.sub(" ", rest)
    if _PLATE.search(rest):
        yield "personal:plate"
    if _POLICY_NUMBER.search(rest):
        yield "personal:policy_number"


def _elsewhere(text: str, own_host: str) -> Iterator[str]:
    bare = _URL.sub(" ", _MAIL.sub(" ", text))
    hosts = [*(_host(url) for url in _URL.findall(text)), *(found.lower() for found in _BARE_DOMAIN.findall(bare))]
    own = own_host.lower().partition(":")[0]
    for host in hosts:
        if host in _LEXICON.shorteners:
            yield "shortener"
        elif host != own and not host.endswith(f".{own}"):
            yield "domain"


def _host(url: str) -> str:
    """The host that a browser would go to; empty where browsers and this reading of it might differ."""
    try:
        return "" if "\\" in url else urlsplit(url).hostname or ""
    except ValueError:
        return ""


def _has_day_name(text: str, date: re.Match[str]) -> bool:
    return bool(_DAY_NAME_AFTER.match(text, date.end()) or _DAY_NAME_BEFORE.search(text[: date.start()]))


def _sms(text: str, profile: Profile) -> Iterator[str]:
    if not text.lstrip("【[［ ").startswith(profile.brand):
        yield "sender"
    if parts(text) > MOST_PARTS:
        yield "parts"
    date = _DATE.search(text)
    ours = _numbers_of(profile)
    phone = next((end for number, end in _telephones(text) if number in ours), None)
    if date is None or phone is None or profile.brand not in text:
        yield "beginning"
        return
    told = max(date.end(), phone, text.index(profile.brand) + len(profile.brand))
    if _units(text[:told]) > ALONE:
        yield "beginning"


def _numbers_of(profile: Profile) -> frozenset[str]:
    written = (*(desk.phone for desk in profile.desks), profile.sms_number, profile.club_phone)
    return frozenset(_digits(number) for number in written if number)


def _telephones(text: str) -> Iterator[tuple[str, int]]:
    """Telephone numbers in the digits dialled in Japan, each with where it ends."""
    for found in _TELEPHONE.finditer(text):
        number = _digits(found[0])
        if len(number) in _DIGITS:
            yield number, found.end()


def _digits(written: str) -> str:
    digits = re.sub(r"\D", "", written)
    return f"0{digits.removeprefix('81')}" if written.startswith("+81") else digits


def _units(text: str) -> int:
    """Length in UTF-16 units, which is how SMS counts Japanese."""
    return len(text.encode("utf-16-le")) // 2
