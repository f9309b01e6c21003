"""A real SMTP listener that remembers what it was given, and answers as it is told."""

import socket
import ssl
from asyncio import Transport
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, AuthResult, Envelope, LoginPassword, Session


class Desk:
    def __init__(self) -> None:
        self.mails: list[EmailMessage] = []
        self.envelopes: list[Envelope] = []
        self.greetings: list[str] = []
        self.logins: list[tuple[bytes, bytes]] = []
        self.protected: list[bool] = []
        self.sender_answer = "250 OK"
        self.recipient_answers: dict[str, str] = {}
        self.data_answer = "250 OK"
        self.cut_after_data = False

    async def handle_MAIL(self, _: SMTP, __: Session, envelope: Envelope, address: str, options: list[str]) -> str:  # noqa: N802  # the listener's own name
        envelope.mail_from = address
        envelope.mail_options.extend(options)
        return self.sender_answer

    async def handle_RCPT(self, _: SMTP, __: Session, envelope: Envelope, address: str, options: list[str]) -> str:  # noqa: N802  # the listener's own name
        answer = self.recipient_answers.get(address, "250 OK")
        if answer.startswith("250"):
            envelope.rcpt_tos.append(address)
            envelope.rcpt_options.extend(options)
        return answer

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:  # noqa: N802  # the listener's own name
        assert isinstance(server.transport, Transport)
        if self.data_answer.startswith("250"):
            assert isinstance(envelope.content, bytes)
            mail = message_from_bytes(envelope.content, policy=default)
            assert isinstance(mail, EmailMessage)
            self.mails.append(mail)
            self.envelopes.append(envelope)
            self.greetings.append(str(session.host_name))
            self.protected.append(server.transport.get_extra_info("ssl_object") is not None)
        if self.cut_after_data:
            server.transport.abort()
        return self.data_answer

    def authenticate(self, _: SMTP, __: Session, ___: Envelope, ____: str, data: object) -> AuthResult:
        assert isinstance(data, LoginPassword)
        self.logins.append((data.login, data.password))
        return AuthResult(success=data.password == b"p@ss/word", handled=False)

    def listen(self, *, tls: ssl.SSLContext | None = None, implicit: bool = False, auth: bool = False) -> Controller:
        controller = Controller(
            self,
            hostname="127.0.0.1",
            port=free_port(),
            ssl_context=tls if implicit else None,
            tls_context=None if implicit else tls,
            authenticator=self.authenticate if auth else None,
            auth_required=auth,
            server_hostname="desk.example",
        )
        controller.start()
        return controller


def free_port() -> int:
    """A port that was free a moment ago: the listener cannot be told to choose one."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
