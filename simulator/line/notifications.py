"""LINE通知メッセージ: messages to whoever has a telephone number, friend or not.

An answer of 200 does not say that anything arrives: who has blocked the account, or takes no such messages, gets none.
What arrives is told by an event that names nobody.

Source: LINE, partner reference, "LINE notification messages", "Delivery completion event".
"""

from hashlib import sha256

from flask import Blueprint, Response, jsonify, request

from simulator.errors import LineRefusal
from simulator.faults import Faults
from simulator.line.account import Account
from simulator.line.api import REFUSALS
from simulator.line.events import delivery_event
from simulator.line.friends import Friend
from simulator.line.protocol import checked_messages, guard, json_body
from simulator.line.webhooks import LineWebhooks
from simulator.striking import strikes
from simulator.wire import Wire

TAG_LENGTHS = range(16, 101)
FORBIDDEN = ("image", "video", "audio")
MAY_NOT_SEND = {"not_approved": lambda: LineRefusal(403, "Access to this API is not available for your account")}


def notification_api(account: Account, webhooks: LineWebhooks, wire: Wire, faults: Faults) -> Blueprint:
    """Build the call that sends notification messages."""
    api = Blueprint("line_notifications", __name__, url_prefix="/line/bot/pnp")
    guard(api, account, wire)

    @api.post("/push")
    @strikes(faults, "line.notification", REFUSALS | MAY_NOT_SEND)
    def notify() -> Response:
        tag = request.headers.get("X-Line-Delivery-Tag")
        if tag is not None and len(tag) not in TAG_LENGTHS:
            raise LineRefusal(400, "The value of the 'X-Line-Delivery-Tag' header is invalid")
        body = json_body()
        messages = checked_messages(body)
        if any(message["type"] in FORBIDDEN for message in messages):
            raise LineRefusal(400, "A message type that notification messages do not take")
        hashed = str(body.get("to", ""))
        friend = _holder(account, hashed)
        if friend is None:
            raise LineRefusal(422, "The phone number is not of a user who can be sent this message")
        silent = faults.take("line.delivery") is not None
        if not friend.blocked and not silent:
            account.notify(friend, messages)
            webhooks.post(delivery_event(account.clock.milliseconds(), tag or hashed))
        return jsonify({})

    return api


def _holder(account: Account, hashed: str) -> Friend | None:
    """Return who has the telephone number with this hash (SHA-256 of E.164, in hex)."""
    holders = (friend for friend in account.friends.values() if sha256(friend.phone.encode()).hexdigest() == hashed)
    return next(holders, None)
