"""How somebody is reached who is to be told of an accident: a mobile telephone in Japan, or a mail address."""

import re
import unicodedata

from flows.answers.phones import is_mobile, phone

_MAIL = re.compile(r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]{1,64}@(?:[A-Za-z0-9-]{1,63}\.){1,8}[A-Za-z]{2,63}")


def reach(text: str) -> str | None:
    """The one mobile number (E.164) or mail address in what was typed; None where there is none, or a landline."""
    if "@" in text or "＠" in text:
        found = _MAIL.fullmatch(unicodedata.normalize("NFKC", text).strip())
        return found[0] if found else None
    number = phone(text)
    return number if number is not None and is_mobile(number) else None
