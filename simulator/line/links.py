"""What LINE's own addresses do on somebody's phone: end an account link, open the chat with words ready, add a friend.

Sources: LINE, Messaging API, "Account linking", step 5; "Use LINE features with the LINE URL scheme".
"""

from dataclasses import dataclass
from typing import Literal
from urllib.parse import parse_qs, unquote, urlsplit

from simulator.errors import ControlRefusal
from simulator.line.account import Account
from simulator.line.phone import LinePhone
from simulator.shapes import Json

Outcome = Literal["linked", "refused", "expired", "draft", "added", "friend", "nowhere"]


@dataclass(frozen=True)
class Arrival:
    """What came of following an address: the event it made, if any, and the words now in the input bar.

    ``refused`` is an account link on another phone than its token's, ``expired`` one without an event; ``friend`` had
    been added before; ``nowhere`` is an account that is not ours.
    """

    outcome: Outcome
    event: Json | None = None
    draft: str = ""


class LineLinks:
    """Follows addresses below ``/line``, each on the phone of the user it is given."""

    def __init__(self, account: Account, phone: LinePhone) -> None:
        self._account = account
        self._phone = phone

    def link_lives(self, link_token: str) -> bool:
        """Say whether a link token could still be spent."""
        with self._account.locked():
            return self._account.link_tokens.lives(link_token, self._account.clock.now())

    def confirms(self, user: str, link_token: str, nonce: str) -> Arrival:
        """End an account link."""
        event = self._phone.confirms_link(user, link_token, nonce)
        if event is None:
            return Arrival("expired")
        return Arrival("linked" if event["link"]["result"] == "ok" else "refused", event)

    def composes(self, user: str, account_id: str, text: str) -> Arrival:
        """Open the chat of ``account_id`` with ``text`` in the input bar; nothing is sent."""
        if account_id != self._account.config.line_id:
            return Arrival("nowhere")
        self._account.set_draft(self._account.friend(user), text)
        return Arrival("draft", draft=text)

    def adds(self, user: str, account_id: str) -> Arrival:
        """Add ``account_id`` as a friend, which makes an event only where it was none."""
        if account_id != self._account.config.line_id:
            return Arrival("nowhere")
        friend = self._account.friend(user)
        if friend.added and not friend.blocked:
            return Arrival("friend")
        return Arrival("added", self._phone.follows(user))

    def opens(self, user: str, url: str) -> Arrival:
        """Follow a whole address, as a test does that has no browser.

        Raises:
            ControlRefusal: 400, the address is none of LINE's: a browser has to follow it.
        """
        parts = urlsplit(url)
        match parts.path.removeprefix("/line/").rstrip("/").split("/"):
            case ["dialog", "bot", "accountLink"]:
                query = parse_qs(parts.query)
                return self.confirms(user, query.get("linkToken", [""])[0], query.get("nonce", [""])[0])
            case ["R", "oaMessage", account_id]:
                return self.composes(user, unquote(account_id), unquote(parts.query))
            case ["R", "ti", "p", account_id]:
                return self.adds(user, unquote(account_id))
            case _:
                raise ControlRefusal("that is none of LINE's addresses: a browser has to follow it")
