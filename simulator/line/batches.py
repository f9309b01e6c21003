"""Changing the rich menus of many people at once, which LINE accepts at once and does by and by.

Source: LINE, Messaging API reference, "Replace or unlink the linked rich menus in batches"; "Link rich menu to multiple
users".
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from flask import Blueprint, Response, g, jsonify, request

from simulator.errors import LineRefusal
from simulator.lanes import Lanes
from simulator.line.account import Account
from simulator.line.menus import Menus
from simulator.line.protocol import guard, json_body
from simulator.line.rules.node import Node
from simulator.shapes import Json
from simulator.wire import Wire

LANE = "line menus"
OPERATIONS = ("link", "unlink", "unlinkAll")
MOST_OPERATIONS, MOST_USERS = 1000, 500
RESUME_KEY = re.compile(r"[a-zA-Z0-9_-]{1,100}")


@dataclass
class Progress:
    """How far one batch has come."""

    accepted: datetime
    completed: datetime | None = None

    def shown(self) -> Json:
        """Return LINE's answer about it."""
        if self.completed is None:
            return {"phase": "ongoing", "acceptedTime": _iso(self.accepted)}
        return {"phase": "succeeded", "acceptedTime": _iso(self.accepted), "completedTime": _iso(self.completed)}


def batch_api(account: Account, menus: Menus, lanes: Lanes, wire: Wire) -> Blueprint:
    """Build the part of the API that changes many people's rich menus."""
    api = Blueprint("line_batches", __name__, url_prefix="/line/v2/bot/richmenu")
    guard(api, account, wire)
    batches: dict[str, Progress] = {}

    def later(deed: Callable[[], None]) -> Response:
        progress = batches[g.request_id] = Progress(account.clock.now())

        def do() -> None:
            deed()
            progress.completed = account.clock.now()

        lanes.submit(LANE, do)
        response = jsonify({})
        response.status_code = 202
        return response

    @api.post("/batch")
    def batch() -> Response:
        operations = checked_operations(json_body(), menus)
        return later(lambda: replace(account, operations))

    @api.post("/validate/batch")
    def validate() -> Response:
        checked_operations(json_body(), menus)
        return jsonify({})

    @api.get("/progress/batch")
    def progress() -> Response:
        asked = request.args.get("requestId", "")
        if asked not in batches:
            raise LineRefusal(404, "Not found")
        return jsonify(batches[asked].shown())

    @api.post("/bulk/link")
    def link() -> Response:
        body = json_body()
        users, menu_id = checked_users(body), str(body.get("richMenuId", ""))
        menus.with_image(menu_id)
        return later(lambda: give(account, users, menu_id))

    @api.post("/bulk/unlink")
    def unlink() -> Response:
        users = checked_users(json_body())
        return later(lambda: give(account, users, ""))

    return api


def give(account: Account, users: list[str], menu_id: str) -> None:
    """Give each of ``users`` this menu, or none of their own ("")."""
    for user in users:
        account.set_menu(user, menu_id)


def replace(account: Account, operations: list[Json]) -> None:
    """Give each person with a menu of their own the one the first operation about it says, or none."""
    with account.locked():
        for friend in account.friends.values():
            meant = (each for each in operations if each["type"] == "unlinkAll" or each["from"] == friend.rich_menu)
            if friend.rich_menu and (operation := next(meant, None)):
                account.set_menu(friend.user, operation.get("to", ""))


def checked_operations(body: Json, menus: Menus) -> list[Json]:
    """Return the operations of a batch.

    Raises:
        LineRefusal: 400, one of them is wrong, or names a menu that cannot be shown.
    """
    batch = Node(body)
    batch.matches("resumeRequestKey", RESUME_KEY)
    operations = batch.children("operations", 1, MOST_OPERATIONS)
    for operation in operations:
        kind = operation.choice("type", OPERATIONS, required=True)
        if kind == "unlinkAll" and len(operations) > 1:
            operation.fault("type", "unlinkAll must be the only operation")
        for key in {"link": ("from", "to"), "unlink": ("from",)}.get(kind, ()):
            menu = menus.menus.get(operation.text(key, 100))
            if menu is None or not menu.image:
                operation.fault(key, "The richmenu is not found or has no image")
    if batch.findings:
        raise LineRefusal(400, f"The request body has {len(batch.findings)} error(s)", batch.findings)
    return [operation.value for operation in operations]


def checked_users(body: Json) -> list[str]:
    """Return the user ids of a bulk call.

    Raises:
        LineRefusal: 400, there are none or more than 500.
    """
    users = body.get("userIds")
    if not isinstance(users, list) or not 1 <= len(users) <= MOST_USERS:
        raise LineRefusal(400, "The property, 'userIds', in the request body is invalid (line: -, column: -)")
    return [str(user) for user in users]


def _iso(instant: datetime) -> str:
    return instant.isoformat(timespec="milliseconds").replace("+00:00", "Z")
