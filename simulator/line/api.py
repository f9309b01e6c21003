"""The Messaging API for sending and for looking things up. Source: LINE, Messaging API reference."""

from flask import Blueprint, Response, g, jsonify, request

from simulator.errors import LineRefusal
from simulator.faults import Faults
from simulator.line.account import Account
from simulator.line.friends import Friend
from simulator.line.protocol import checked_messages, guard, json_body
from simulator.line.sending import Sending
from simulator.line.webhooks import LineWebhooks
from simulator.striking import strikes
from simulator.wire import Wire

LOADING_SECONDS = range(5, 61, 5)
REFUSALS = {
    "preparing": lambda: LineRefusal(202, "The content is being prepared"),
    "fail_before": lambda: LineRefusal(500, "Internal Server Error"),
    "fail_after": lambda: LineRefusal(500, "Internal Server Error"),
    "rate_limit": lambda: LineRefusal(429, "The API rate limit has been exceeded. Try again later."),
    "monthly_limit": lambda: LineRefusal(429, "You have reached your monthly limit."),
}


def messaging_api(account: Account, webhooks: LineWebhooks, wire: Wire, faults: Faults) -> Blueprint:
    """Build the part of the API that sends, and what a bot asks about its friends and itself."""
    api = Blueprint("line", __name__, url_prefix="/line/v2/bot")
    guard(api, account, wire)
    _add_sending(api, account, faults)
    _add_friends(api, account)
    _add_messages(api, account, faults)
    _add_channel(api, account, webhooks)
    return api


def _add_sending(api: Blueprint, account: Account, faults: Faults) -> None:
    sending = Sending(account)

    @api.post("/message/reply")
    @strikes(faults, "line.reply", REFUSALS)
    def reply() -> Response:
        return jsonify(sending.reply(json_body()))

    @api.post("/message/push")
    @strikes(faults, "line.push", REFUSALS)
    def push() -> Response:
        return jsonify(sending.push(json_body(), request.headers.get("X-Line-Retry-Key"), g.request_id))

    @api.post("/message/multicast")
    @strikes(faults, "line.push", REFUSALS)
    def multicast() -> Response:
        return jsonify(sending.multicast(json_body(), request.headers.get("X-Line-Retry-Key"), g.request_id))

    @api.post("/message/validate/<any(reply, push, multicast, narrowcast, broadcast):_>")
    def validate(_: str) -> Response:
        checked_messages(json_body())
        return jsonify({})


def _add_friends(api: Blueprint, account: Account) -> None:
    def known(user: str) -> Friend:
        if user not in account.friends or account.friends[user].blocked:
            raise LineRefusal(404, "Not found")
        return account.friends[user]

    @api.get("/profile/<user>")
    def profile(user: str) -> Response:
        return jsonify(userId=user, displayName=known(user).name, language="ja")

    @api.post("/user/<user>/linkToken")
    def link_token(user: str) -> Response:
        known(user)
        with account.locked():
            return jsonify(linkToken=account.link_tokens.issue(user, account.clock.now()))

    @api.post("/chat/loading/start")
    def loading() -> Response:
        body = json_body()
        seconds = body.get("loadingSeconds", 20)
        if body.get("chatId") not in account.friends or seconds not in LOADING_SECONDS:
            raise LineRefusal(400, "chatId is a user and loadingSeconds is 5 to 60 in steps of 5")
        account.show_typing(account.friends[body["chatId"]], seconds)
        response = jsonify({})
        response.status_code = 202
        return response


def _add_messages(api: Blueprint, account: Account, faults: Faults) -> None:
    @api.get("/message/<message_id>/content")
    @api.get("/message/<message_id>/content/preview", endpoint="preview")
    @strikes(faults, "line.content", REFUSALS)
    def content(message_id: str) -> Response:
        if message_id in account.gone:
            raise LineRefusal(410, "The content is gone")
        if message_id not in account.contents:
            raise LineRefusal(404, "Not found")
        picture, content_type = account.contents[message_id]
        return Response(picture, content_type=content_type)

    @api.post("/chat/markAsRead")
    @api.post("/message/markAsRead", endpoint="mark_as_read_of_user")
    def mark_as_read() -> Response:
        json_body()
        return jsonify({})


def _add_channel(api: Blueprint, account: Account, webhooks: LineWebhooks) -> None:
    @api.get("/message/quota")
    def quota() -> Response:
        return jsonify(type="limited", value=30_000)

    @api.get("/message/quota/consumption")
    def consumption() -> Response:
        return jsonify(totalUsage=account.usage)

    @api.get("/info")
    def info() -> Response:
        return jsonify(
            userId=account.config.line_bot_user,
            basicId=account.config.line_id,
            displayName=account.config.line_name,
            chatMode="bot",
            markAsReadMode="auto",
        )

    @api.get("/channel/webhook/endpoint")
    def get_endpoint() -> Response:
        return jsonify(endpoint=account.webhook_endpoint, active=True)

    @api.put("/channel/webhook/endpoint")
    def set_endpoint() -> Response:
        endpoint = json_body().get("endpoint")
        if not isinstance(endpoint, str) or not endpoint.startswith("http") or len(endpoint) > 500:  # noqa: PLR2004 - LINE's limit
            raise LineRefusal(400, "Invalid webhook endpoint URL")
        account.webhook_endpoint = endpoint
        return jsonify({})

    @api.post("/channel/webhook/test")
    def test_endpoint() -> Response:
        url = (request.get_json(silent=True) or {}).get("endpoint") or account.webhook_endpoint
        status, outcome = webhooks.check(url)
        return jsonify(
            success=outcome == "ok",
            timestamp=account.clock.now().isoformat(timespec="milliseconds").replace("+00:00", "Z"),
            statusCode=status or 0,
            reason="OK" if outcome == "ok" else outcome.upper(),
            detail=str(status or outcome),
        )
