"""Accepting what a bot sends: replies once per token, pushes once per retry key.

Sources: LINE, Messaging API reference, "Send reply message", "Send push message", "Retry an API request".
"""

import re

from simulator.errors import LineRefusal
from simulator.line.account import Account
from simulator.line.protocol import checked_messages
from simulator.shapes import Json

MULTICAST_LIMIT = 500
UUID = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}", re.IGNORECASE)
BAD_RECIPIENT = "The property, 'to', in the request body is invalid (line: -, column: -)"


class Sending:
    """Checks a request body and puts its messages into chats. Every method returns LINE's answer."""

    def __init__(self, account: Account) -> None:
        self._account = account

    def reply(self, body: Json) -> Json:
        """Answer one event.

        Raises:
            LineRefusal: 400, a message is wrong, or the token is unknown, used or too old.
        """
        messages = checked_messages(body)
        with self._account.locked():
            user = self._account.reply_tokens.spend(str(body.get("replyToken", "")), self._account.clock.now())
            if user is None:
                raise LineRefusal(400, "Invalid reply token")
            return {"sentMessages": self._account.send([user], messages, charged=False)}

    def push(self, body: Json, retry_key: str | None, request_id: str) -> Json:
        """Send to one user.

        Raises:
            LineRefusal: 400, a message, the user or the retry key is wrong; 409, the key was accepted before.
        """
        return self._once([str(body.get("to", ""))], body, retry_key, request_id, names_messages=True)

    def multicast(self, body: Json, retry_key: str | None, request_id: str) -> Json:
        """Send to many users at once; ids that do not exist are passed over.

        Raises:
            LineRefusal: as for :meth:`push`, and 400 for none or more than 500 ids.
        """
        users = body.get("to")
        if not isinstance(users, list) or not 1 <= len(users) <= MULTICAST_LIMIT:
            raise LineRefusal(400, BAD_RECIPIENT)
        known = [str(user) for user in users if user in self._account.friends]
        return self._once(known, body, retry_key, request_id, names_messages=False)

    def _once(
        self, users: list[str], body: Json, retry_key: str | None, request_id: str, *, names_messages: bool
    ) -> Json:
        if retry_key is not None and not UUID.fullmatch(retry_key):
            raise LineRefusal(400, "The value of the 'X-Line-Retry-Key' header is invalid")
        messages = checked_messages(body)
        with self._account.locked():
            now = self._account.clock.now()
            if retry_key and (before := self._account.retry_keys.accepted(retry_key, now)):
                accepted = {"X-Line-Accepted-Request-Id": before.request_id}
                raise LineRefusal(409, "The retry key is already accepted", headers=accepted, extra=before.answer)
            sent = self._account.send(users, messages, charged=True)
            answer: Json = {"sentMessages": sent} if names_messages else {}
            if retry_key:
                self._account.retry_keys.accept(retry_key, request_id, answer, now)
            return answer
