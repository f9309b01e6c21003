"""A letter to a customer as a mail message (RFC 5322): plain words in UTF-8, from the insurer by its own name.

Base64 carries any language, and addresses to tap stay whole however long they are.
"""

import re
from datetime import datetime
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime
from typing import Final

from flows.effects import Letter
from flows.free_words import legible
from handlers.mail.compose import JST
from handlers.mail.errors import BadAddress

ADDRESS_MOST: Final = 254
"""Characters of an address that fit a path (RFC 5321 §4.5.3.1.3)."""

# Dots may stand anywhere: Japanese carriers have given out names such as ``a..b`` and ``a.``, and take them unquoted.
_LOCAL: Final = re.compile(r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]{1,64}")
_DOMAIN: Final = re.compile(
    r"(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z][A-Za-z0-9-]{0,61}[A-Za-z0-9]"
)


def write(letter: Letter, sender: Address, brand: str, key: str, now: datetime) -> EmailMessage:
    """Write the message.

    Args:
        letter: to whom, and the words.
        sender: the address of the setting ``MAIL_FROM``.
        brand: the insurer's name, shown as the sender's.
        key: the line's key. The Message-ID is made of it, so that a copy sent twice shows once where mail is
            deduplicated.
        now: when it is sent, UTC.

    Raises:
        BadAddress: no server could take mail to this address.
    """
    message = EmailMessage(policy=SMTP)
    message["Subject"] = " ".join(legible(letter.subject).split())
    message["From"] = Address(brand, sender.username, sender.domain)
    message["To"] = recipient(letter.to)
    message["Date"] = format_datetime(now.astimezone(JST))
    message["Message-ID"] = f"<{key}@{sender.domain}>"
    message["Auto-Submitted"] = "auto-generated"  # RFC 3834: no out-of-office answers
    message.set_content(letter.text, cte="base64")
    return message


def recipient(text: str) -> Address:
    """The address as it may stand in a header.

    Raises:
        BadAddress: it is none, or only SMTP with extensions could carry it (RFC 6531).
    """
    name, _, domain = text.rpartition("@")
    if len(text) > ADDRESS_MOST or not _LOCAL.fullmatch(name) or not _DOMAIN.fullmatch(domain):
        raise BadAddress
    return Address(username=name, domain=domain)
