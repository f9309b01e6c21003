"""Receiving: what a platform posts is verified, read, and made durable in one round trip; nothing else happens here."""

import re
from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from http import HTTPStatus
from typing import TYPE_CHECKING
from urllib.parse import parse_qs, parse_qsl
from uuid import uuid5

from werkzeug.datastructures import MultiDict

from bot.front_door import Answer, Webhook
from bot.lines import NAMESPACE
from bot.metrics import ODD, RECEIVED
from bot.refusing import Refused
from flows.delivery import Lane, Line
from flows.effects import RecordReminder
from flows.events import Address, Channel, DeliveryFailed, Envelope
from handlers.line import receive as line
from handlers.line import signature as line_signature
from handlers.line.errors import RequestRefused
from handlers.line.receive import Receipt
from handlers.sms import receive as sms
from handlers.sms import signature as sms_signature
from handlers.sms.codes import Treatment, fault
from handlers.sms.errors import BadSignature
from handlers.sms.statuses import RANK
from handlers.sms.twiml import CONTENT_TYPE, EMPTY
from state.errors import StateError
from state.mailbox import Mailbox
from state.outbox import Outbox
from state.pseudonyms import Pseudonyms
from state.receipts import Receipts
from state.turn import Mail, Posting

if TYPE_CHECKING:
    from _typeshed.wsgi import WSGIEnvironment

MOST_BYTES = 1_048_576
FORM_BYTES, FORM_FIELDS = 64 * 1024, 500
"""Twilio's largest form is a few kilobytes of about thirty fields."""

CONVERSATION = re.compile(r"[a-z2-7]{26}")
REORDER = timedelta(milliseconds=300)
"""After a redelivery, earlier events may still be on their way: a short wait puts them in order."""


class Receivers:
    """The three webhooks.

    Args:
        mailbox: where events go.
        outbox: where goes what is only to be recorded.
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
        outbox: Outbox,
        receipts: Receipts,
        pseudonyms: Pseudonyms,
        line_secrets: tuple[str, ...],
        twilio_tokens: tuple[str, ...],
        public_url: str,
        opted_out: Callable[[Address], bool],
        now: Callable[[], datetime],
    ) -> None:
        self._mailbox = mailbox
        self._outbox = outbox
        self._receipts = receipts
        self._pseudonyms = pseudonyms
        self._line_secrets = line_secrets
        self._twilio_tokens = twilio_tokens
        self._public_url = public_url
        self._opted_out = opted_out
        self._now = now

    def by_path(self) -> dict[str, Webhook]:
        """The webhooks by the path they answer."""
        return {
            "/line/webhook": Webhook(_looks_like_line, self.line, MOST_BYTES),
            "/sms/inbound": Webhook(_looks_like_twilio, self.sms, FORM_BYTES),
            "/sms/status": Webhook(_looks_like_twilio, self.status, FORM_BYTES),
        }

    def line(self, environ: "WSGIEnvironment", body: bytes) -> Answer:
        """LINE's webhook: 200 only once every event is durable."""
        now = self._now()
        try:
            line_signature.verify(self._line_secrets, body, environ.get("HTTP_X_LINE_SIGNATURE"))
            webhook = line.read(body, now)
        except RequestRefused as error:
            raise _not_lines(type(error).__name__) from None
        for reason in webhook.odd:
            ODD.labels("line", reason).inc()
        ours = [each for each in webhook.receipts if CONVERSATION.fullmatch(each.conversation)]
        ODD.labels("line", "delivery_tag").inc(len(webhook.receipts) - len(ours))
        self._arrived(ours, now)
        self._post("line", [self._mail(each) for each in webhook.envelopes], now)
        return Answer(HTTPStatus.OK)

    def _arrived(self, receipts: Sequence[Receipt], now: datetime) -> None:
        """Have it recorded which reminders arrived: nobody's turn is needed for it, and there may be nobody to take."""
        lines = [
            Line(
                key=str(uuid5(NAMESPACE, f"delivered:{each.id}")),
                conversation=each.conversation,
                route="record",
                lane=Lane.CAMPAIGN,
                body=RecordReminder(each.notice, "delivered"),
                created=now,
            )
            for each in receipts
        ]
        if not lines:
            return
        try:
            self._outbox.post_once(lines, now)
        except StateError:
            raise _unavailable() from None

    def sms(self, environ: "WSGIEnvironment", body: bytes) -> Answer:
        """An SMS: Twilio sends it once, so that it is durable before the empty answer."""
        now = self._now()
        found = sms.read_inbound(self._form(environ, body), now, self._has_opted_out)
        if isinstance(found, sms.Odd):
            ODD.labels("sms", found.reason).inc()
        else:
            self._post("sms", [self._mail(found)], now)
        return Answer(HTTPStatus.OK, EMPTY.encode(), CONTENT_TYPE)

    def status(self, environ: "WSGIEnvironment", body: bytes) -> Answer:
        """What became of an SMS; a failure is told to the conversation that sent it."""
        now = self._now()
        found = sms.read_status(self._form(environ, body))
        query = parse_qs(environ.get("QUERY_STRING", ""))
        conversation, key, notice = (query.get(name, [""])[0] for name in "ckn")
        if isinstance(found, sms.Odd) or not CONVERSATION.fullmatch(conversation):
            ODD.labels("sms", "status").inc()
            return Answer(HTTPStatus.NO_CONTENT)
        try:
            news = self._receipts.advance(conversation, found.sid, RANK[found.status])
            if news and found.failed:
                cause = fault(found.error or 0)
                failed = DeliveryFailed(key, cause.reason, cause.treatment is Treatment.UNREACHABLE, notice)
                envelope = Envelope(f"undelivered:{key}", now, now, failed)
                lane = Lane.CAMPAIGN if notice else Lane.CONVERSATION
                self._mailbox.post([Mail(conversation, envelope, lane)], now)
        except StateError:
            raise _unavailable() from None
        return Answer(HTTPStatus.NO_CONTENT)

    def _has_opted_out(self, address: Address) -> bool:
        try:
            return self._opted_out(address)
        except StateError:  # an answer must not be lost because the records are away
            return False

    def _form(self, environ: "WSGIEnvironment", body: bytes) -> MultiDict[str, str]:
        try:
            fields = parse_qsl(body.decode("utf-8", "replace"), keep_blank_values=True, max_num_fields=FORM_FIELDS)
        except ValueError:
            raise Refused(HTTPStatus.BAD_REQUEST, "TooManyFields", "the form has too many fields") from None
        form = MultiDict(fields)
        url = sms_signature.public_url(self._public_url, environ.get("PATH_INFO", ""), environ.get("QUERY_STRING", ""))
        try:
            sms_signature.verify(self._twilio_tokens, url, form, environ.get("HTTP_X_TWILIO_SIGNATURE"))
        except BadSignature:
            raise _not_twilios() from None
        return form

    def _post(self, channel: Channel, mail: list[Mail], now: datetime) -> None:
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


def _looks_like_line(environ: "WSGIEnvironment") -> None:
    if not line_signature.plausible(environ.get("HTTP_X_LINE_SIGNATURE")):
        raise _not_lines("BadSignature")


def _looks_like_twilio(environ: "WSGIEnvironment") -> None:
    if not sms_signature.plausible(environ.get("HTTP_X_TWILIO_SIGNATURE")):
        raise _not_twilios()


def _not_lines(code: str) -> Refused:
    return Refused(HTTPStatus.BAD_REQUEST, code, "this is no webhook of our channel")


def _not_twilios() -> Refused:
    return Refused(HTTPStatus.FORBIDDEN, "BadSignature", "this does not come from our account")


def _unavailable() -> Refused:
    return Refused(HTTPStatus.SERVICE_UNAVAILABLE, "StoreUnavailable", "not recorded: please send it again")
