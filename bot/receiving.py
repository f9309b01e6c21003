"""Receiving: what a platform posts is verified, read, and made durable in one round trip; nothing else happens here.

Webhooks are taken ahead of Flask's dispatch, because that costs more than all of this together (docs/performance.md).
"""

from collections.abc import Callable, Iterable, Mapping
from datetime import datetime, timedelta
from http import HTTPStatus
from secrets import token_hex
from typing import TYPE_CHECKING
from urllib.parse import parse_qs, parse_qsl

from msgspec import Struct, json
from werkzeug.datastructures import MultiDict

from bot.metrics import ODD, RECEIVED, REFUSED
from flows.events import Address, Channel, DeliveryFailed, Envelope
from handlers.line import receive as line
from handlers.line import signature as line_signature
from handlers.line.errors import RequestRefused
from handlers.sms import receive as sms
from handlers.sms import signature as sms_signature
from handlers.sms.codes import Treatment, fault
from handlers.sms.errors import BadSignature
from handlers.sms.statuses import RANK
from handlers.sms.twiml import CONTENT_TYPE, EMPTY
from state.errors import StateError
from state.mailbox import Mailbox
from state.pseudonyms import Pseudonyms
from state.receipts import Receipts
from state.turn import Mail, Posting

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIApplication, WSGIEnvironment

MOST_BYTES = 1_048_576
REORDER = timedelta(milliseconds=300)
"""After a redelivery, earlier events may still be on their way: a short wait puts them in order."""


class Answer(Struct, frozen=True):
    """A response: status, body and its type."""

    status: HTTPStatus
    body: bytes = b""
    kind: str = "application/json"


Receiver = Callable[["WSGIEnvironment", bytes], Answer]


class Refused(Exception):
    """The request is answered with an error. ``code`` is for machines, the message for people; neither quotes it."""

    def __init__(self, status: HTTPStatus, code: str, message: str) -> None:
        super().__init__(message)
        self.status = status
        self.code = code


class FrontDoor:
    """A WSGI application that answers some paths itself and hands all others on to ``inner``."""

    def __init__(self, inner: "WSGIApplication", receivers: Mapping[str, Receiver]) -> None:
        self._inner = inner
        self._receivers = receivers

    def __call__(self, environ: "WSGIEnvironment", start_response: "StartResponse") -> Iterable[bytes]:
        """Answer one request."""
        request = token_hex(8)
        environ["madoguchi.request"] = request
        path = environ.get("PATH_INFO", "")
        receiver = self._receivers.get(path)
        if receiver is None:
            return self._inner(environ, start_response)
        try:
            answer = receiver(environ, _body(environ))
        except Refused as refused:
            REFUSED.labels(path, refused.status.value).inc()
            answer = Answer(refused.status, error_body(refused.code, str(refused), request))
        status = answer.status
        headers = [("X-Request-Id", request), ("Content-Length", str(len(answer.body)))]
        if status is not HTTPStatus.NO_CONTENT:
            headers.append(("Content-Type", answer.kind))
        start_response(f"{status.value} {status.phrase}", headers)
        return (answer.body,)


def error_body(code: str, message: str, request: str) -> bytes:
    """The body of every error outside HTML pages."""
    return json.encode({"error": {"code": code, "message": message, "request_id": request}})


class Receivers:
    """The three webhooks.

    Args:
        mailbox: where events go.
        receipts: where SMS statuses go.
        pseudonyms: names conversations.
        line_secrets, twilio_tokens: any of which may have signed.
        public_url: what Twilio believes it called, whatever proxy stands between.
        opted_out: whether an address has said STOP; asked only about a bare "YES", which may mean START.
        now: the clock.
    """

    def __init__(  # noqa: PLR0913, PLR0917  # the parts of a receiver
        self,
        mailbox: Mailbox,
        receipts: Receipts,
        pseudonyms: Pseudonyms,
        line_secrets: tuple[str, ...],
        twilio_tokens: tuple[str, ...],
        public_url: str,
        opted_out: Callable[[Address], bool],
        now: Callable[[], datetime],
    ) -> None:
        self._mailbox = mailbox
        self._receipts = receipts
        self._pseudonyms = pseudonyms
        self._line_secrets = line_secrets
        self._twilio_tokens = twilio_tokens
        self._public_url = public_url
        self._opted_out = opted_out
        self._now = now

    def by_path(self) -> dict[str, Receiver]:
        """The receivers by the path they answer."""
        return {"/line/webhook": self.line, "/sms/inbound": self.sms, "/sms/status": self.status}

    def line(self, environ: "WSGIEnvironment", body: bytes) -> Answer:
        """LINE's webhook: 200 only once every event is durable."""
        now = self._now()
        try:
            line_signature.verify(self._line_secrets, body, environ.get("HTTP_X_LINE_SIGNATURE"))
            webhook = line.read(body, now)
        except RequestRefused as error:
            raise Refused(HTTPStatus.BAD_REQUEST, type(error).__name__, "this is no webhook of our channel") from None
        for reason in webhook.odd:
            ODD.labels("line", reason).inc()
        self._post("line", webhook.envelopes, now)
        return Answer(HTTPStatus.OK)

    def sms(self, environ: "WSGIEnvironment", body: bytes) -> Answer:
        """An SMS: Twilio sends it once, so that it is durable before the empty answer."""
        now = self._now()
        found = sms.read_inbound(self._form(environ, body), now, self._has_opted_out)
        if isinstance(found, sms.Odd):
            ODD.labels("sms", found.reason).inc()
        else:
            self._post("sms", (found,), now)
        return Answer(HTTPStatus.OK, EMPTY.encode(), CONTENT_TYPE)

    def status(self, environ: "WSGIEnvironment", body: bytes) -> Answer:
        """What became of an SMS; a failure is told to the conversation that sent it."""
        now = self._now()
        found = sms.read_status(self._form(environ, body))
        query = parse_qs(environ.get("QUERY_STRING", ""))
        conversation, key = query.get("c", [""])[0], query.get("k", [""])[0]
        if isinstance(found, sms.Odd) or not conversation:
            ODD.labels("sms", "status").inc()
            return Answer(HTTPStatus.NO_CONTENT)
        try:
            news = self._receipts.advance(conversation, found.sid, RANK[found.status])
            if news and found.failed:
                cause = fault(found.error or 0)
                failed = DeliveryFailed(key, cause.reason, cause.treatment is Treatment.UNREACHABLE)
                envelope = Envelope(f"undelivered:{key}", now, now, failed)
                self._mailbox.post([Mail(conversation, envelope)], now)
        except StateError:
            raise _unavailable() from None
        return Answer(HTTPStatus.NO_CONTENT)

    def _has_opted_out(self, address: Address) -> bool:
        try:
            return self._opted_out(address)
        except StateError:  # an answer must not be lost because the records are away
            return False

    def _form(self, environ: "WSGIEnvironment", body: bytes) -> MultiDict[str, str]:
        form = MultiDict(parse_qsl(body.decode("utf-8", "replace"), keep_blank_values=True))
        url = sms_signature.public_url(self._public_url, environ.get("PATH_INFO", ""), environ.get("QUERY_STRING", ""))
        try:
            sms_signature.verify(self._twilio_tokens, url, form, environ.get("HTTP_X_TWILIO_SIGNATURE"))
        except BadSignature:
            raise Refused(HTTPStatus.FORBIDDEN, "BadSignature", "this does not come from our account") from None
        return form

    def _post(self, channel: Channel, envelopes: tuple[Envelope, ...], now: datetime) -> None:
        mail = [self._mail(envelope) for envelope in envelopes if envelope.address is not None]
        if not mail:
            return
        try:
            postings = self._mailbox.post(mail, now)
        except StateError:
            raise _unavailable() from None
        for posting in postings:
            RECEIVED.labels(channel, posting.name.lower()).inc()
        if Posting.FULL in postings:
            raise Refused(HTTPStatus.SERVICE_UNAVAILABLE, "MailboxFull", "too much is waiting in one conversation")

    def _mail(self, envelope: Envelope) -> Mail:
        if envelope.address is None:
            raise LookupError("an event from outside has an address")
        hold = REORDER if envelope.redelivered else timedelta()
        return Mail(self._pseudonyms.conversation(envelope.address), envelope, hold=hold)


def _unavailable() -> Refused:
    return Refused(HTTPStatus.SERVICE_UNAVAILABLE, "StoreUnavailable", "not recorded: please send it again")


def _body(environ: "WSGIEnvironment") -> bytes:
    """The body of a POST, up to a megabyte."""
    if environ["REQUEST_METHOD"] != "POST":
        raise Refused(HTTPStatus.METHOD_NOT_ALLOWED, "MethodNotAllowed", "this address takes POST")
    try:
        announced = int(environ.get("CONTENT_LENGTH") or 0)
    except ValueError:
        raise Refused(HTTPStatus.BAD_REQUEST, "BadRequest", "the length of the body is not a number") from None
    if announced > MOST_BYTES:
        raise Refused(HTTPStatus.REQUEST_ENTITY_TOO_LARGE, "TooLarge", "the body is larger than a megabyte")
    body: bytes = environ["wsgi.input"].read(MOST_BYTES + 1)
    if len(body) > MOST_BYTES:
        raise Refused(HTTPStatus.REQUEST_ENTITY_TOO_LARGE, "TooLarge", "the body is larger than a megabyte")
    return body
