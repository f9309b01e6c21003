"""Telephone numbers, to E.164."""

import re

import phonenumbers

from flows.answers.normal import plain
from flows.answers.numerals import arabic

_CANDIDATE = re.compile(r"\+?[(0-9](?:[0-9]|[-() .・のー/]{1,2}(?=[0-9(])){7,20}")
_NOT_DIALLED = re.compile(r"[^0-9+]")
# Numbering plan of Japan (電気通信番号計画): 0X0 numbers have eleven digits, geographic ones ten.
_MOBILE = re.compile(r"0[5-9]0[0-9]{8}")
_GEOGRAPHIC = re.compile(r"0[1-9][1-9][0-9]{7}|0[1-4]0[0-9]{7}")
_SMS_CAPABLE = re.compile(r"\+81[6-9]0[0-9]{8}")


def _e164(candidate: str) -> str | None:
    digits = _NOT_DIALLED.sub("", candidate)
    # The library's tables trail behind newly opened ranges; in Japan the shape of the plan is proof enough.
    if _MOBILE.fullmatch(digits) or _GEOGRAPHIC.fullmatch(digits):
        return "+81" + digits[1:]
    try:
        number = phonenumbers.parse(digits, "JP")
    except phonenumbers.NumberParseException:
        return None
    national = f"0{number.national_number}"
    japanese = number.country_code == 81 and bool(_MOBILE.fullmatch(national) or _GEOGRAPHIC.fullmatch(national))  # noqa: PLR2004  # Japan
    if not japanese and not phonenumbers.is_valid_number(number):
        return None
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)


def phone(text: str) -> str | None:
    """The one telephone number in ``text``, in E.164 (``+819012345678``), or None when there is none or a second one.

    Numbers without ``+`` are read as Japanese: mobile and IP numbers (050, 060, 070, 080, 090) with eleven digits,
    geographic ones with ten. With ``+`` any country's valid number is taken.
    """
    numbers = {e164 for found in _CANDIDATE.finditer(arabic(plain(text))) if (e164 := _e164(found.group()))}
    return numbers.pop() if len(numbers) == 1 else None


def is_mobile(e164: str) -> bool:
    """Whether the number is a Japanese mobile one (060, 070, 080, 090), the only kind an SMS reaches."""
    return _SMS_CAPABLE.fullmatch(e164) is not None
