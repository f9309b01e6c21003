"""Telephone numbers as SMS sees them."""

import re

import phonenumbers

#: 060 came with the numbering plan of December 2024; 020 (machines) and 050 (IP telephones) take no SMS from Twilio.
JAPANESE_MOBILE = re.compile(r"\+81[6789]0[0-9]{8}")
JAPAN = "+81"
MAX_DIGITS = 15
"""Of an E.164 number, country code included (ITU-T E.164 §6.2.1)."""


def e164(text: str) -> str | None:
    """The number in E.164, or None where it is none: a short code, a sender in letters, another channel's address.

    Possible by its length is enough: what a carrier has assigned changes faster than any list of ours.
    """
    if not text.startswith("+"):
        return None
    try:
        number = phonenumbers.parse(text)
    except phonenumbers.NumberParseException:
        return None
    if number.extension or not phonenumbers.is_possible_number(number):
        return None
    written = phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)
    return written if len(written) <= len("+") + MAX_DIGITS else None


def is_mobile(number: str) -> bool:
    """Whether an E.164 number is a Japanese mobile number (060, 070, 080, 090)."""
    return JAPANESE_MOBILE.fullmatch(number) is not None


def takes_sms(number: str) -> bool:
    """Whether it makes sense to send an SMS to an E.164 number.

    A Japanese number must be a mobile one: a landline or 0120 costs a call to learn nothing. A foreign number is left
    to the account's geographic permissions, since somebody stranded with a foreign telephone has written to us first.
    """
    return is_mobile(number) or not number.startswith(JAPAN)
