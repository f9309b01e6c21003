"""Twilio's Messages resource. Source: Twilio, "Messages resource" and its error dictionary."""

import time
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta

import phonenumbers
from flask import Blueprint, Response, g, jsonify, request
from phonenumbers import PhoneNumberType

from simulator.config import Config
from simulator.errors import TwilioRefusal
from simulator.faults import Faults
from simulator.sms.carrier import API_VERSION, E164, Carrier, Message
from simulator.sms.phone import BODY_LIMIT, SmsPhone
from simulator.striking import strikes
from simulator.wire import Crossing, Wire

WHOLE_DAY = timedelta(days=1)
REFUSALS = {
    "fail_before": lambda: TwilioRefusal(500, 20500, "Internal server error"),
    "fail_after": lambda: TwilioRefusal(500, 20500, "Internal server error"),
    "rate_limit": lambda: TwilioRefusal(429, 20429, "Too many requests"),
}


def guard(api: Blueprint, config: Config, wire: Wire) -> None:
    """Let ``api`` answer as Twilio does: the credentials first, errors in Twilio's shape."""

    @api.before_request
    def check_credentials() -> None:
        g.began = time.perf_counter()
        given = request.authorization
        if given is None or (given.username, given.password) != (config.twilio_sid, config.twilio_token):
            raise TwilioRefusal(401, 20003, "Authenticate")
        if (request.view_args or {}).get("account_sid") != config.twilio_sid:
            raise TwilioRefusal(404, 20404, "The requested resource was not found")

    @api.errorhandler(TwilioRefusal)
    def refuse(refusal: TwilioRefusal) -> Response:
        response = jsonify(refusal.body)
        response.status_code = refusal.status
        return response

    @api.after_request
    def record(response: Response) -> Response:
        wire.record(
            Crossing(
                "in",
                "twilio",
                f"{request.method} {request.path}",
                response.status_code,
                request=dict(request.form) or dict(request.args),
                response=response.get_json(silent=True) or {},
                milliseconds=round((time.perf_counter() - g.began) * 1000, 1),
            )
        )
        return response


def messages_api(carrier: Carrier, phone: SmsPhone, wire: Wire, faults: Faults) -> Blueprint:
    """Build the Messages resource: create, list, fetch."""
    api = Blueprint("twilio", __name__, url_prefix=f"/{API_VERSION}/Accounts/<account_sid>")
    config = carrier.config

    guard(api, config, wire)

    @api.post("/Messages.json")
    @strikes(faults, "sms.create", REFUSALS)
    def create(account_sid: str) -> Response:
        message = carrier.accept(ordered(request.form, carrier))
        response = jsonify(message.resource(account_sid))
        response.status_code = 201
        phone.carries(message)
        return response

    @api.get("/Messages.json")
    def listing(account_sid: str) -> Response:
        since, until = sent_between()
        found = carrier.search(
            to=request.args.get("To", ""), sender=request.args.get("From", ""), since=since, until=until
        )
        size = min(max(request.args.get("PageSize", 50, int), 1), 1000)
        page = max(request.args.get("Page", 0, int), 0)
        chosen = found[page * size : (page + 1) * size]
        uri = f"/{API_VERSION}/Accounts/{account_sid}/Messages.json"
        more = len(found) > (page + 1) * size
        filters = "".join(f"&{key}={value}" for key, value in request.args.items() if key not in {"Page", "PageSize"})
        return jsonify(
            messages=[message.resource(account_sid) for message in chosen],
            page=page,
            page_size=size,
            start=page * size,
            end=page * size + max(len(chosen) - 1, 0),
            uri=uri,
            first_page_uri=f"{uri}?Page=0&PageSize={size}",
            previous_page_uri=None,
            next_page_uri=f"{uri}?Page={page + 1}&PageSize={size}{filters}".replace("+", "%2B") if more else None,
        )

    @api.get("/Messages/<sid>.json")
    def fetch(account_sid: str, sid: str) -> Response:
        message = carrier.find(sid)
        if message is None:
            raise TwilioRefusal(404, 20404, "The requested resource was not found")
        return jsonify(message.resource(account_sid))

    return api


def ordered(form: Mapping[str, str], carrier: Carrier) -> Message:
    """Return the message a form asks for.

    Raises:
        TwilioRefusal: with the code Twilio gives for what is missing, wrong, too long, or not wanted by its reader.
    """
    to, sender, service = form.get("To", ""), form.get("From", ""), form.get("MessagingServiceSid", "")
    body = form.get("Body", "")
    check_recipient(to)
    if not sender and not service:
        raise TwilioRefusal(400, 21603, "A 'From' phone number is required.")
    if sender and sender != carrier.config.twilio_from:
        raise TwilioRefusal(400, 21606, "The 'From' phone number is not one of this account that can send there.")
    if service and service != carrier.config.twilio_messaging_service:
        raise TwilioRefusal(404, 20404, "The requested messaging service was not found")
    if not body:
        raise TwilioRefusal(400, 21602, "Message body is required.")
    if len(body) > BODY_LIMIT:
        raise TwilioRefusal(400, 21617, "The concatenated message body exceeds the 1600 character limit")
    if carrier.opted_out(to):
        raise TwilioRefusal(400, 21610, "Attempt to send to unsubscribed recipient")
    return carrier.outbound(to, body, sender=sender, service=service, callback=form.get("StatusCallback", ""))


def check_recipient(to: str) -> None:
    """Refuse what no text message can reach.

    Raises:
        TwilioRefusal: 21604, nothing is given; 21211, it is no number; 21614, it is a landline.
    """
    if not to:
        raise TwilioRefusal(400, 21604, "A 'To' phone number is required.")
    try:
        number = phonenumbers.parse(to)
    except phonenumbers.NumberParseException:
        raise TwilioRefusal(400, 21211, "The 'To' number is not a valid phone number.") from None
    if not E164.fullmatch(to) or not phonenumbers.is_possible_number(number):
        raise TwilioRefusal(400, 21211, "The 'To' number is not a valid phone number.")
    if phonenumbers.number_type(number) == PhoneNumberType.FIXED_LINE:
        raise TwilioRefusal(400, 21614, "The 'To' number is not a valid mobile number.")


def sent_between() -> tuple[datetime | None, datetime | None]:
    """Read the filters ``DateSent``, ``DateSent>`` and ``DateSent<`` as a half-open span of UTC instants.

    A date alone means the whole day, UTC.
    """

    def instant(key: str) -> datetime | None:
        value = request.args.get(key, "")
        try:
            return datetime.fromisoformat(value).replace(tzinfo=UTC) if value else None
        except ValueError:
            raise TwilioRefusal(400, 20001, f"{key} is not a date") from None

    day = instant("DateSent")
    if day is not None:
        return day, day + WHOLE_DAY
    until = instant("DateSent<")
    if until is not None and len(request.args["DateSent<"]) == len("2026-01-31"):
        until += WHOLE_DAY
    return instant("DateSent>"), until
