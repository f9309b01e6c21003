"""An accident, or a shock, as a mail to the insurer's people who take them: what to do, whom to call, where to read on.

Neither subject nor body says who was hurt: mail lies on servers and shows on locked screens. The page behind the link
has everything.
"""

import re
from collections.abc import Callable
from datetime import datetime
from email.headerregistry import Address
from email.message import EmailMessage

from flows.accident.recording import TellClaims
from flows.accident.report import AccidentReport
from handlers.mail.compose import addresses, envelope, spoken, templates
from handlers.mail.sheet import CHANNELS, LANGUAGES, Line, fact, harmless, national

URGENT = frozenset({"danger", "help", "silent", "stuck", "unreachable"})
"""Kinds that somebody has to see to at once, whatever the report says."""


class ClaimsPost:
    """Who writes to whom about accidents. Raises BadMailSetting where an address is none.

    Args:
        sender: the address of the setting ``MAIL_FROM``.
        recipients: the profile's ``claims_mail``, one or more addresses with commas between.
        page: the address of the desk's page of a number.
    """

    def __init__(self, sender: Address, recipients: str, page: Callable[[str], str]) -> None:
        self._sender = sender
        self._recipients = addresses("claims_mail", recipients)
        self._page = page

    def compose(self, told: TellClaims, key: str, created: datetime, now: datetime) -> EmailMessage:
        """Write the message; the arguments are those of :meth:`handlers.mail.compose.Post.compose`."""
        number = re.sub(r"[^0-9A-Za-z-]", "", told.number)
        said = {"told": told, "number": number, "urgent": told.report.urgent or told.kind in URGENT}
        message = envelope(
            self._sender, self._recipients, templates.get_template("claims_subject.txt").render(said), key, now
        )
        if said["urgent"]:
            message["Importance"] = "high"
        message.set_content(
            templates.get_template("claims_body.txt").render(
                said,
                link=self._page(number) if number else "",
                created=spoken(created),
                lines=_lines(told.report),
                words=harmless(told.words),
            ),
            cte="base64",
        )
        return message


def _lines(report: AccidentReport) -> tuple[Line, ...]:
    """Who it is and how they are reached."""
    about = "ごろ" if report.about else ""
    facts = {
        "お名前": report.name,
        "電話": national(report.phone) if report.phone else "",
        "連絡手段": CHANNELS.get(report.channel, report.channel),
        "言語": LANGUAGES.get(report.language, report.language),
        "お客さま番号": report.customer,
        "証券番号": report.contract,
        "事故の日時": spoken(report.occurred) + about if report.occurred else "",
    }
    return tuple(fact(heading, value) for heading, value in facts.items() if harmless(value))
