"""From an outbox line to a mailbox: alerts and what the desk is told to the insurer's staff, letters to customers.

People would rather read a mail twice than never: one that may have arrived is sent again, under the same Message-ID.
"""

import ssl
from collections.abc import Callable, Sequence
from contextlib import suppress
from datetime import timedelta
from email.headerregistry import Address
from email.message import EmailMessage
from smtplib import (
    SMTP,
    SMTPAuthenticationError,
    SMTPDataError,
    SMTPException,
    SMTPNotSupportedError,
    SMTPRecipientsRefused,
    SMTPResponseException,
)

from flows.accident.recording import TellClaims
from flows.delivery import Attempt, Delivered, Outcome, Refused, Retry
from flows.effects import AlertStaff, Letter, TellDesk
from handlers.mail.claims import ClaimsPost
from handlers.mail.compose import Post
from handlers.mail.desk import RenewalPost
from handlers.mail.errors import BadAddress
from handlers.mail.letter import write
from handlers.mail.server import parse

TIMEOUT = 4.0
SETTINGS_WAIT = timedelta(minutes=10)
"""Until somebody has put the settings right: an alert is not given up for them."""


class MailDeliverer:
    """Delivers mail to staff and to customers. Safe to share between threads: each attempt has its own connection.

    Args:
        smtp_url: the setting ``SMTP_URL``.
        mail_from: the setting ``MAIL_FROM``.
        to: the profile's ``staff_mail``.
        acknowledge_url: the page on which to take the request of a receipt number in hand.
        renewals_to: the profile's ``renewal_mail``: who sees to renewals; ``to`` where it is empty.
        claims_to: the profile's ``claims_mail``: who takes accidents; ``to`` where it is empty.
        report_url: the desk's page of an accident's or a shock's number.
        brand: the insurer's name, which customers see as the sender's.
        tls: what the server's certificate is held against; the system's authorities where not given.
        timeout: seconds, for the connection and for each answer on it.

    Raises:
        BadMailSetting: a setting cannot be used.
    """

    def __init__(  # noqa: PLR0913  # the last two are for tests and odd networks
        self,
        smtp_url: str,
        mail_from: str,
        to: str,
        acknowledge_url: Callable[[str], str],
        *,
        renewals_to: str = "",
        claims_to: str = "",
        report_url: Callable[[str], str] = str,
        brand: str = "",
        tls: ssl.SSLContext | None = None,
        timeout: float = TIMEOUT,
    ) -> None:
        self._server = parse(smtp_url)
        self._post = Post(mail_from, to, acknowledge_url)
        self._renewals = RenewalPost(self._post.sender, renewals_to or to)
        self._claims = ClaimsPost(self._post.sender, claims_to or to, report_url)
        self._brand = brand
        self._tls = tls or ssl.create_default_context()
        self._timeout = timeout

    def deliver(self, attempt: Attempt) -> Outcome:
        """Hand one mail to the mail server. The reference is its Message-ID."""
        line = attempt.line
        match line.body:
            case AlertStaff() as alert:
                message = self._post.compose(alert, line.key, line.created, attempt.now)
            case TellDesk() as told:
                message = self._renewals.compose(told, line.key, line.created, attempt.now)
            case TellClaims() as claim:
                message = self._claims.compose(claim, line.key, line.created, attempt.now)
            case Letter() if line.expires is not None and attempt.now >= line.expires:
                return Refused("expired")  # what it says is no longer so
            case Letter() as letter:
                try:
                    message = write(letter, self._post.sender, self._brand, line.key, attempt.now)
                except BadAddress:
                    return Refused("bad_address", unreachable=True)
            case _:
                return Refused("wrong_route")
        try:
            smtp = self._server.connect(self._timeout, self._post.sender.domain, self._tls)
        except SMTPAuthenticationError:
            return Retry("credentials", in_doubt=attempt.in_doubt, after=SETTINGS_WAIT)
        except SMTPNotSupportedError:
            return Retry("configuration", in_doubt=attempt.in_doubt, after=SETTINGS_WAIT)
        except (SMTPException, OSError):
            return Retry("no_connection", in_doubt=attempt.in_doubt)
        try:
            return self._hand_over(smtp, message, in_doubt=attempt.in_doubt)
        finally:
            with suppress(SMTPException, OSError):
                smtp.quit()
            smtp.close()

    def _hand_over(self, smtp: SMTP, message: EmailMessage, *, in_doubt: bool) -> Outcome:
        try:
            _address(smtp, self._post.sender, message["To"].addresses)
        except SMTPRecipientsRefused as refusal:
            # One that may be taken later is reason enough to come back.
            code = min(code for code, _ in refusal.recipients.values())
            return _answered(code, message, in_doubt=in_doubt, of_address=True)
        except SMTPResponseException as refusal:
            return _answered(refusal.smtp_code, message, in_doubt=in_doubt)
        except (SMTPException, OSError):
            return Retry("no_connection", in_doubt=in_doubt)
        try:
            code, _ = smtp.data(message.as_bytes())
        except SMTPDataError as refusal:
            code = refusal.smtp_code
        except (SMTPException, OSError):
            # The server may have the last line already, and its answer be what got lost.
            return Retry("ambiguous", in_doubt=True)
        return _answered(code, message, in_doubt=in_doubt)


def _address(smtp: SMTP, sender: Address, recipients: Sequence[Address]) -> None:
    """Name sender and recipients; who is refused gets none, unless all are.

    Raises:
        SMTPRecipientsRefused: every recipient is refused.
        SMTPResponseException: the sender is refused.
    """
    code, answer = smtp.mail(sender.addr_spec)
    if not _accepted(code):
        raise SMTPResponseException(code, answer)
    answers = {recipient.addr_spec: smtp.rcpt(recipient.addr_spec) for recipient in recipients}
    if not any(_accepted(code) for code, _ in answers.values()):
        raise SMTPRecipientsRefused(answers)


def _answered(code: int, message: EmailMessage, *, in_doubt: bool, of_address: bool = False) -> Outcome:
    """RFC 5321 §4.2.1: 2yz is done, 4yz may work later, 5yz will not."""
    if _accepted(code):
        return Delivered(str(message["Message-ID"]))
    if code < 500:  # noqa: PLR2004  # above
        return Retry(f"server:{code}", in_doubt=in_doubt)
    return Refused(f"server:{code}", unreachable=of_address)


def _accepted(code: int) -> bool:
    return 200 <= code < 300  # noqa: PLR2004  # above
