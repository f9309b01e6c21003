"""The official account: its friends, their chats, and what the account has sent."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager

from simulator import identifiers
from simulator.clock import Clock
from simulator.config import Config
from simulator.errors import ControlRefusal, LineRefusal
from simulator.line.friends import Entry, Friend, Side, sample_friends
from simulator.line.taps import actions_in, is_meant, quick_replies_of
from simulator.line.tokens import LinkTokens, ReplyTokens, RetryKeys
from simulator.live import Live
from simulator.shapes import Json


class Account:
    """Everything LINE remembers, behind one lock: hold :meth:`locked` around what must not be torn apart."""

    def __init__(self, config: Config, clock: Clock, live: Live) -> None:
        self.config = config
        self.clock = clock
        self._live = live
        self._lock = threading.RLock()
        self.friends: dict[str, Friend] = {}
        self.reset()

    def reset(self) -> None:
        """Start over: every chat empty, every token forgotten, nobody blocking. Whom which menu was given stays."""
        with self._lock:
            given = {user: friend.rich_menu for user, friend in self.friends.items()}
            self.friends = sample_friends()
            for user, friend in self.friends.items():
                friend.rich_menu = given.get(user, "")
            self.reply_tokens = ReplyTokens()
            self.link_tokens = LinkTokens()
            self.retry_keys = RetryKeys()
            self.contents: dict[str, tuple[bytes, str]] = {}
            self.gone: set[str] = set()
            self.usage = 0
            self.webhook_endpoint = f"{self.config.service_url.rstrip('/')}/line/webhook"

    @contextmanager
    def locked(self) -> Iterator[None]:
        """Hold everything still."""
        with self._lock:
            yield

    def friend(self, user: str) -> Friend:
        """Return the friend with this user id.

        Raises:
            ControlRefusal: 404, nobody has it.
        """
        if user not in self.friends:
            raise ControlRefusal("no such LINE user", status=404)
        return self.friends[user]

    def send(self, users: list[str], messages: list[Json], *, charged: bool) -> list[Json]:
        """Put ``messages`` into the chats of ``users`` and return LINE's ``sentMessages``.

        One who blocks the account is sent nothing and costs nothing, and the answer does not tell.

        Raises:
            LineRefusal: 400, a user id that does not exist.
        """
        with self._lock:
            if not all(user in self.friends for user in users):
                raise LineRefusal(400, "The property, 'to', in the request body is invalid (line: -, column: -)")
            sent = [self._sent(message) for message in messages]
            for friend in (self.friends[user] for user in users):
                if friend.blocked:
                    continue
                self.usage += charged
                for answer, message in zip(sent, messages, strict=True):
                    self.note(friend, "bot", message, identifier=answer["id"])
            return sent

    def _sent(self, message: Json) -> Json:
        answer: Json = {"id": identifiers.line_message_id(self.clock.milliseconds())}
        if message.get("type") in {"text", "textV2", "sticker", "image", "video", "template", "flex"}:
            answer["quoteToken"] = identifiers.quote_token()
        return answer

    def notify(self, friend: Friend, messages: list[Json]) -> None:
        """Put notification messages into the chat of ``friend``, who need not have added the account."""
        with self._lock:
            for message in messages:
                self.note(friend, "bot", message, notification=True)

    def note(  # noqa: PLR0913 - the parts of an entry
        self,
        friend: Friend,
        side: Side,
        message: Json,
        *,
        text: str = "",
        identifier: str = "",
        notification: bool = False,
    ) -> Entry:
        """Add one line to a chat and show it to open pages."""
        now = self.clock.milliseconds()
        identifier = identifier or identifiers.line_message_id(now)
        entry = Entry(identifier, side, now, message, text, notification=notification)
        with self._lock:
            friend.entries.append(entry)
        self._live.tell("line.entry", user=friend.user, entry=entry.shown())
        return entry

    def unsend(self, friend: Friend, message_id: str) -> None:
        """Take a user's own message back: its text and picture are gone for everyone.

        Raises:
            ControlRefusal: 404, the user has sent no such message.
        """
        with self._lock:
            for entry in friend.entries:
                if entry.side == "user" and entry.message.get("id") == message_id and not entry.unsent:
                    entry.unsent = True
                    self.contents.pop(message_id, None)
                    self.gone.add(message_id)
                    break
            else:
                raise ControlRefusal("no such message to take back", status=404)
        self._live.tell("line.entry", user=friend.user, entry=entry.shown())

    def offered(self, friend: Friend, label: str | None, data: str | None, message_id: str | None) -> Json:
        """Return the action a user can see and means: the newest message first, quick replies only on the last one.

        Raises:
            ControlRefusal: 404, nothing like it is on the screen.
        """
        with self._lock:
            if friend.entries and friend.entries[-1].side == "bot" and message_id in {None, friend.entries[-1].id}:
                for action in quick_replies_of(friend.entries[-1].message):
                    if is_meant(action, label, data):
                        return action
            for entry in reversed(friend.entries):
                if entry.side == "bot" and message_id in {None, entry.id}:
                    for action in actions_in(entry.message):
                        if is_meant(action, label, data):
                            return action
        raise ControlRefusal("nothing like it can be tapped", status=404)

    def set_blocked(self, friend: Friend, *, blocked: bool) -> None:
        """Block the account for one user, or unblock it, which also adds it."""
        friend.blocked = blocked
        friend.added = friend.added or not blocked
        self._live.tell("line.friend", friend=friend.shown())

    def set_draft(self, friend: Friend, text: str) -> None:
        """Put words into one user's input bar, in place of what was there."""
        if friend.draft != text:
            friend.draft = text
            self._live.tell("line.friend", friend=friend.shown())

    def set_menu(self, user: str, menu_id: str) -> None:
        """Give one user a rich menu of their own, or none of their own again (""); for no friend it changes nothing."""
        friend = self.friends.get(user)
        if friend and friend.added and not friend.blocked:
            friend.rich_menu = menu_id
            self._live.tell("line.menu")

    def show_typing(self, friend: Friend, seconds: int) -> None:
        """Show the loading animation on open pages, until the next message or for ``seconds``."""
        if not friend.blocked:
            self._live.tell("line.typing", user=friend.user, seconds=seconds)
