"""The SMTP server that takes our mail, as one URL names it."""

import smtplib
import ssl
from typing import Literal, get_args
from urllib.parse import unquote, urlsplit

from msgspec import Struct

from handlers.mail.errors import BadMailSetting

Scheme = Literal["smtp", "smtps", "smtp+starttls"]

PORTS: dict[str, int] = {"smtp": 25, "smtps": 465, "smtp+starttls": 587}
EXPECTED = "smtp://, smtps:// or smtp+starttls:// with an optional user:password@, a host and an optional port"


class Server(Struct, frozen=True):
    """Where mail is handed over, how the way there is protected, and as whom."""

    scheme: Scheme
    host: str
    port: int
    user: str = ""
    password: str = ""

    def connect(self, timeout: float, name: str, tls: ssl.SSLContext) -> smtplib.SMTP:
        """An open, greeted and, where asked for, protected and authenticated connection.

        Args:
            timeout: seconds, for the connection and for each answer on it.
            name: what we call ourselves in EHLO; given, because smtplib would ask DNS for it.
            tls: what certificates are held against.

        Raises:
            smtplib.SMTPException, OSError: nothing has been sent.
        """
        if self.scheme == "smtps":
            smtp: smtplib.SMTP = smtplib.SMTP_SSL(self.host, self.port, name, timeout=timeout, context=tls)
        else:
            smtp = smtplib.SMTP(self.host, self.port, name, timeout=timeout)
        try:
            if self.scheme == "smtp+starttls":
                smtp.starttls(context=tls)
            smtp.ehlo_or_helo_if_needed()
            if self.user:
                smtp.login(self.user, self.password)
        except BaseException:  # whatever ends it, the connection is closed, and the error goes on
            smtp.close()
            raise
        return smtp


def parse(url: str) -> Server:
    """Read the setting ``SMTP_URL``; user and password are percent-encoded in it.

    Raises:
        BadMailSetting: it is no such URL.
    """
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError:
        raise BadMailSetting("SMTP_URL", EXPECTED) from None
    scheme = parts.scheme
    if scheme not in get_args(Scheme) or not parts.hostname or parts.path.strip("/") or parts.query or parts.fragment:
        raise BadMailSetting("SMTP_URL", EXPECTED)
    user, password = unquote(parts.username or ""), unquote(parts.password or "")
    return Server(scheme, parts.hostname, port or PORTS[scheme], user, password)  # type: ignore[arg-type]  # checked above
