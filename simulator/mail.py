"""The mailbox of staff and customers: a real SMTP listener whose letters are read on the page."""

import re
import socket
import threading
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, Envelope, Session

from simulator.clock import Clock
from simulator.live import Live
from simulator.shapes import Json

CODE = re.compile(r"(?<![\w.-])\d{6}(?![\w-])", re.ASCII)
"""A verification code as letters carry it: six digits that are part of nothing longer."""


class Mailbox:
    """Every letter that arrived, oldest first. The method name aiosmtpd calls is its own."""

    def __init__(self, clock: Clock, live: Live) -> None:
        self._clock = clock
        self._live = live
        self._lock = threading.Lock()
        self._letters: list[Json] = []

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:  # noqa: N802 - aiosmtpd's name
        """Take one letter."""
        del server, session
        content = envelope.content or b""
        parsed = message_from_bytes(content if isinstance(content, bytes) else content.encode(), policy=default)
        letter = self._read(parsed, envelope.rcpt_tos)
        with self._lock:
            letter["number"] = len(self._letters) + 1
            self._letters.append(letter)
        self._live.tell("mail", letter=letter)
        return "250 OK"

    def letters(self, to: str = "") -> list[Json]:
        """Return every letter, or those to one address, whatever its case; oldest first.

        A letter has sender, recipients, subject, text, html, names of attachments, time of arrival, and the ``code`` in
        it, if there is one.
        """
        with self._lock:
            return [
                letter
                for letter in self._letters
                if not to or to.casefold() in {address.casefold() for address in letter["to"]}
            ]

    def clear(self) -> None:
        """Empty the box."""
        with self._lock:
            self._letters.clear()

    def _read(self, message: EmailMessage, recipients: list[str]) -> Json:
        text, html = message.get_body(("plain",)), message.get_body(("html",))
        words = text.get_content() if text else ""
        code = CODE.search(words)
        return {
            "at": self._clock.milliseconds(),
            "from": str(message["From"] or ""),
            "to": recipients,
            "subject": str(message["Subject"] or ""),
            "text": words,
            "html": html.get_content() if html else "",
            "code": code[0] if code else "",
            "attachments": [part.get_filename() or "" for part in message.iter_attachments()],
            "headers": {key: str(value) for key, value in message.items()},
        }


def smtp_listener(mailbox: Mailbox, host: str, port: int) -> Controller:
    """Build the listener; its ``start`` and ``stop`` run it in a thread of its own. Port 0 picks a free one."""
    if port == 0:  # aiosmtpd greets itself at the port it was given, so it must know it beforehand
        with socket.create_server((host, 0)) as probe:
            port = probe.getsockname()[1]
    return Controller(mailbox, hostname=host, port=port, ident="madoguchi simulator")
