"""An alert as a mail message (RFC 5322): what happened, what to do, and the facts.

The subject names kind and receipt number only, since subjects show on locked screens and in server logs.
"""

import re
from collections.abc import Callable
from datetime import datetime, timedelta, timezone
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime

from jinja2 import Environment, PackageLoader, StrictUndefined

from flows.effects import AlertStaff
from handlers.mail.errors import BadMailSetting
from handlers.mail.sheet import harmless, sheet

JST = timezone(timedelta(hours=9), "JST")
WEEKDAYS = "月火水木金土日"
ANSWERABLE = frozenset(
    {
        "filed",
        "unacknowledged",
        "changed",
        "danger",
        "unreachable",
        "news",
        "callback",
        "no_partner",
        "no_place",
        "no_answer",
        "lost",
        "disputed",
        "accident_found",
        "long_work",
        "late_withdrawal",
    }
)
"""Kinds of alert that somebody has to take in hand: these carry the link, once there is a number to take."""

templates = Environment(
    loader=PackageLoader("handlers.mail"),
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
    autoescape=False,  # noqa: S701  # plain text
)


class Post:
    """Who writes to whom. Raises BadMailSetting where an address is none.

    Args:
        sender: the setting ``MAIL_FROM``, one address with or without a name.
        recipients: the profile's ``staff_mail``, one or more addresses with commas between.
        acknowledge_url: the address of the page where a person takes the request of a receipt number in hand.
    """

    def __init__(self, sender: str, recipients: str, acknowledge_url: Callable[[str], str]) -> None:
        senders = addresses("MAIL_FROM", sender)
        if len(senders) != 1:
            raise BadMailSetting("MAIL_FROM", "one mail address")
        self.sender = senders[0]
        self.recipients = addresses("staff_mail", recipients)
        self._acknowledge_url = acknowledge_url

    def compose(self, alert: AlertStaff, key: str, created: datetime, now: datetime) -> EmailMessage:
        """Write the message.

        Args:
            alert: what to tell.
            key: the line's key. The Message-ID is made of it, so that a copy sent twice shows once where mail is
                deduplicated.
            created: when the alert arose, UTC.
            now: when it is sent, UTC.
        """
        number = re.sub(r"[^0-9A-Za-z-]", "", alert.number)
        said = {"alert": alert, "number": number}
        subject = templates.get_template("subject.txt").render(said)
        message = envelope(self.sender, self.recipients, subject, key, now)
        message["Importance"] = "high"
        message.set_content(
            templates.get_template("body.txt").render(
                said,
                link=self._acknowledge_url(number) if number and alert.kind in ANSWERABLE else "",
                created=spoken(created),
                sections=sheet(alert.request),
                words=harmless(alert.words),
            ),
            cte="base64",
        )
        return message


def envelope(sender: Address, recipients: tuple[Address, ...], subject: str, key: str, now: datetime) -> EmailMessage:
    """A message to staff without its body, from us to them; see :meth:`Post.compose`."""
    message = EmailMessage(policy=SMTP)
    message["Subject"] = " ".join(subject.split())
    message["From"] = sender
    message["To"] = recipients
    message["Date"] = format_datetime(now.astimezone(JST))
    message["Message-ID"] = f"<{key}@{sender.domain}>"
    message["Auto-Submitted"] = "auto-generated"  # RFC 3834: no out-of-office answers
    return message


def addresses(setting: str, text: str) -> tuple[Address, ...]:
    """The addresses of a setting.

    Raises:
        BadMailSetting: there is none, or one that SMTP without extensions cannot carry.
    """
    message = EmailMessage(policy=SMTP)
    try:
        message["To"] = text
        header = message["To"]
        found: tuple[Address, ...] = header.addresses
        sound = found and not header.defects and all(one.domain and one.addr_spec.isascii() for one in found)
    except (ValueError, IndexError):
        sound = False
    if not sound:
        raise BadMailSetting(setting, "mail addresses, with commas between")
    return found


def spoken(moment: datetime) -> str:
    """An instant as staff read it: ``2026-11-22(日) 12:00``."""
    local = moment.astimezone(JST)
    return f"{local:%Y-%m-%d}({WEEKDAYS[local.weekday()]}) {local:%H:%M}"
