"""What a person does on the SMS phone, and how a message to it travels."""

from simulator.errors import ControlRefusal
from simulator.faults import Faults
from simulator.lanes import Lanes
from simulator.shapes import Json
from simulator.sms.carrier import API_VERSION, E164, Carrier, Message
from simulator.sms.segments import segments_of
from simulator.sms.webhooks import TwilioWebhooks

BODY_LIMIT = 1600
INBOUND_PATH = "/sms/inbound"
ANSWERS = {
    "STOP": "配信を停止しました。START と返信すると再開します。",
    "START": "配信を再開しました。停止するには STOP と返信してください。",
    "HELP": "停止するには STOP、再開するには START と返信してください。",
}
"""What Twilio itself answers to its keywords, before any bot does."""


class SmsPhone:
    """The hands of every phone's owner, and the network in between."""

    def __init__(self, carrier: Carrier, webhooks: TwilioWebhooks, faults: Faults, lanes: Lanes) -> None:
        self._carrier = carrier
        self._webhooks = webhooks
        self._faults = faults
        self._lanes = lanes

    def types(self, number: str, text: str) -> Json:
        """Send a text to the service and return the message as the phone shows it."""
        if not E164.fullmatch(number):
            raise ControlRefusal("a phone has a number in E.164, such as +819000000001")
        if not text or len(text) > BODY_LIMIT:
            raise ControlRefusal(f"a text has 1 to {BODY_LIMIT} characters")
        config = self._carrier.config
        message = self._carrier.accept(self._carrier.inbound(number, text))
        keyword = self._carrier.keyword(number, text)
        form = {
            "ToCountry": "JP", "ToState": "", "ToCity": "", "ToZip": "",
            "FromCountry": "JP", "FromState": "", "FromCity": "", "FromZip": "",
            "SmsMessageSid": message.sid, "SmsSid": message.sid, "MessageSid": message.sid,
            "AccountSid": config.twilio_sid, "SmsStatus": "received", "ApiVersion": API_VERSION,
            "From": number, "To": message.to, "Body": text,
            "NumMedia": "0", "NumSegments": str(segments_of(text)),
        }  # fmt: skip
        if config.twilio_messaging_service:
            form["MessagingServiceSid"] = config.twilio_messaging_service
        if keyword and config.advanced_opt_out:
            form["OptOutType"] = keyword
        self._webhooks.post("sms.webhook", number, config.public_url.rstrip("/") + INBOUND_PATH, form)
        if keyword:
            answer = self._carrier.outbound(number, ANSWERS[keyword], sender=config.twilio_from)
            self._carrier.accept(answer)
            self._carrier.advance(answer, "sent")
            self._carrier.advance(answer, "delivered")
        return message.shown()

    def carries(self, message: Message) -> None:
        """Move an accepted message through its statuses, telling its callback each but the first."""
        journey = ["queued", "sent", "delivered"] if message.status == "accepted" else ["sent", "delivered"]
        for step, status in enumerate(journey, start=1):
            self._lanes.submit(
                f"carrier {message.sid}",
                lambda status=status: self._moves(message, status),  # type: ignore[misc]  # mypy types no defaults
                step * self._carrier.config.carrier_seconds,
            )

    def _moves(self, message: Message, status: str) -> None:
        error_code = None
        if status == "delivered" and (fault := self._faults.take("sms.delivery")):
            status, error_code = "undelivered", fault.code
        self._carrier.advance(message, status, error_code)
        if not message.callback:
            return
        form = {
            "MessageSid": message.sid, "SmsSid": message.sid, "MessageStatus": status, "SmsStatus": status,
            "AccountSid": self._carrier.config.twilio_sid, "ApiVersion": API_VERSION,
            "From": message.sender or self._carrier.config.twilio_from, "To": message.to,
        }  # fmt: skip
        if message.service:
            form["MessagingServiceSid"] = message.service
        if error_code:
            form["ErrorCode"] = str(error_code)
        self._webhooks.post("sms.status", message.to, message.callback, form)
