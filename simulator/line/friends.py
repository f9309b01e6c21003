"""The people with a LINE phone: invented, and who they are to the sample data."""

from dataclasses import dataclass, field
from typing import Literal

from simulator.shapes import Json

Side = Literal["user", "bot", "note"]


@dataclass
class Entry:
    """One line of a chat, as the phone keeps it.

    ``message`` is LINE's own object: a message object from the bot, a message content from the user; a tap is
    ``{"type": "postback", "data", …}`` with ``text`` holding the ``displayText`` if it had one. ``at`` is milliseconds
    since 1970. ``notification`` marks a notification message.
    """

    id: str
    side: Side
    at: int
    message: Json
    text: str = ""
    unsent: bool = False
    notification: bool = False

    def shown(self) -> Json:
        """Return what a page or a test may see: nothing of a message that was unsent."""
        message = {"type": "unsent"} if self.unsent else self.message
        text = "" if self.unsent else self.text
        return {
            "id": self.id, "side": self.side, "at": self.at, "message": message, "text": text, "unsent": self.unsent,
            "notification": self.notification,
        }  # fmt: skip


@dataclass
class Friend:
    """One LINE user and the chat with the account. ``note`` tells the desk who this is in the sample data.

    ``phone`` is the number LINE knows them by, in E.164, empty for none. ``added`` is whether the account was ever
    added as a friend; ``draft`` is what an address has put into the input bar, ready to be sent or changed.
    """

    user: str
    name: str
    note: str
    phone: str
    blocked: bool = False
    rich_menu: str = ""
    added: bool = True
    draft: str = ""
    entries: list[Entry] = field(default_factory=list)

    def shown(self) -> Json:
        """Return what the page needs to list this person and to draw the phone."""
        return {
            "user": self.user, "name": self.name, "note": self.note,
            "blocked": self.blocked, "added": self.added, "draft": self.draft,
        }  # fmt: skip


NAMES = (
    "佐藤", "鈴木", "高橋", "田中", "伊藤", "渡辺", "山本", "中村", "小林", "加藤", "吉田", "山田",
)  # fmt: skip


def sample_friends() -> dict[str, Friend]:
    """Return the people a fresh simulator knows, by user id: twelve linked customers, and two who are not linked."""
    friends = [
        Friend(f"U{number:032d}", f"{name}さん", "連携済み", f"+81900000{number:04d}")
        for number, name in enumerate(NAMES, start=1)
    ]
    friends.append(Friend("U0000000000000000000000000000000a", "はじめての方", "未連携", "+819000000014", added=False))
    friends.append(Friend("U0000000000000000000000000000000b", "別のスマートフォン", "未連携", "", added=False))
    return {friend.user: friend for friend in friends}
