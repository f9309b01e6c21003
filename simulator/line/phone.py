"""What a person does on the LINE phone, and the event each deed becomes."""

from simulator import identifiers
from simulator.errors import ControlRefusal
from simulator.line import events
from simulator.line.account import Account
from simulator.line.friends import Friend
from simulator.line.menus import Menus
from simulator.line.taps import is_meant
from simulator.line.webhooks import LineWebhooks
from simulator.shapes import Json

TEXT_LIMIT = 10_000


class LinePhone:
    """The hands of every friend. Each method notes the deed in the chat and posts its event; it returns the event."""

    def __init__(self, account: Account, menus: Menus, webhooks: LineWebhooks) -> None:
        self._account = account
        self._menus = menus
        self._webhooks = webhooks

    def types(self, user: str, text: str) -> Json:
        """Send a text."""
        if not text or len(text) > TEXT_LIMIT:
            raise ControlRefusal(f"a text has 1 to {TEXT_LIMIT} characters")
        friend = self._friend(user)
        self._account.set_draft(friend, "")
        return self._says(friend, events.text_content(self._message_id(), text), text)

    def shares_location(self, user: str, latitude: float, longitude: float, title: str, address: str) -> Json:
        """Send a position, in WGS 84 degrees."""
        if not (-90 <= latitude <= 90 and -180 <= longitude <= 180):  # noqa: PLR2004 - the globe
            raise ControlRefusal("latitude is within ±90 and longitude within ±180")
        content = events.location_content(self._message_id(), latitude, longitude, title, address)
        return self._says(self._friend(user), content)

    def sends_photo(self, user: str, picture: bytes, content_type: str) -> Json:
        """Send a picture, which the bot can then fetch from the content API."""
        friend = self._friend(user)
        content = events.image_content(self._message_id())
        with self._account.locked():
            self._account.contents[content["id"]] = (picture, content_type)
        return self._says(friend, content)

    def sends_photos(self, user: str, pictures: list[tuple[bytes, str]], order: list[int]) -> list[Json]:
        """Send pictures at once, as an image set; their events are posted in ``order``, by their places from 1."""
        friend = self._friend(user)
        together = {"id": identifiers.image_set(), "total": len(pictures)}
        contents = [
            events.image_content(self._message_id(), {**together, "index": place})
            for place in range(1, len(pictures) + 1)
        ]
        with self._account.locked():
            self._account.contents |= {
                content["id"]: picture for content, picture in zip(contents, pictures, strict=True)
            }
        for content in contents:
            self._account.note(friend, "user", content, identifier=content["id"])
        return [self._happens(friend, "message", answerable=True, message=contents[place - 1]) for place in order]

    def sends_sticker(self, user: str, package: str, sticker: str) -> Json:
        """Send a sticker."""
        return self._says(self._friend(user), events.sticker_content(self._message_id(), package, sticker))

    def taps(
        self, user: str, label: str | None, data: str | None, message_id: str | None, params: Json | None = None
    ) -> Json:
        """Tap what is on the screen; ``params`` is what was picked in a date picker.

        An action that only opens something on the phone has no event: it is returned itself, for the page to act on.
        """
        friend = self._friend(user)
        action = self._menu_action(friend, label, data, message_id)
        action = action or self._account.offered(friend, label, data, message_id)
        match action["type"]:
            case "message":
                return self.types(user, action["text"])
            case "postback" | "datetimepicker" | "richmenuswitch":
                if action["type"] == "datetimepicker" and not params:
                    raise ControlRefusal("params holds the date, time or datetime that was picked")
                if action["type"] == "richmenuswitch":
                    params = self._switches(friend, action["richMenuAliasId"])
                text = action.get("displayText") or action.get("text") or ""
                postback = {"data": action["data"]} | ({"params": params} if params else {})
                self._account.note(friend, "user", {"type": "postback", **postback}, text=text)
                return self._happens(friend, "postback", answerable=True, postback=postback)
            case _:
                return {"action": action}

    def unsends(self, user: str, message_id: str) -> Json:
        """Take a message back."""
        friend = self._account.friend(user)
        self._account.unsend(friend, message_id)
        return self._happens(friend, "unsend", answerable=False, unsend={"messageId": message_id})

    def blocks(self, user: str) -> Json:
        """Block the account."""
        friend = self._friend(user)
        self._account.set_blocked(friend, blocked=True)
        self._account.note(friend, "note", {"type": "blocked"})
        return self._happens(friend, "unfollow", answerable=False)

    def follows(self, user: str) -> Json:
        """Add the account as a friend, or unblock it."""
        friend = self._account.friend(user)
        again = friend.blocked
        self._account.set_blocked(friend, blocked=False)
        self._account.note(friend, "note", {"type": "unblocked" if again else "followed"})
        return self._happens(friend, "follow", answerable=True, follow={"isUnblocked": again})

    def confirms_link(self, user: str, link_token: str, nonce: str) -> Json | None:
        """Come back from the insurer's page with a nonce, on the phone of ``user``.

        A token that was issued for somebody else, or for one who has blocked the account since, is spent and makes an
        event that names nobody. An expired or used token makes no event at all.
        """
        with self._account.locked():
            owner = self._account.link_tokens.spend(link_token, self._account.clock.now())
        if owner is None or not 10 <= len(nonce) <= 255:  # noqa: PLR2004 - LINE's limits of a nonce
            return None
        friend = self._account.friend(user)
        if owner != user or friend.blocked:
            event = events.failed_link_event(self._account.clock.milliseconds(), nonce)
            self._webhooks.post(event)
            return event
        return self._happens(friend, "accountLink", answerable=True, link={"result": "ok", "nonce": nonce})

    def _menu_action(self, friend: Friend, label: str | None, data: str | None, menu_id: str | None) -> Json | None:
        """Return what is meant on the rich menu, which wins only when the tap names it."""
        menu = self._menus.shown_to(friend)
        if menu is None or menu["richMenuId"] != menu_id:
            return None
        return next((area["action"] for area in menu["areas"] if is_meant(area["action"], label, data)), None)

    def _switches(self, friend: Friend, alias: str) -> Json:
        """Change to the menu behind ``alias``, and return what the postback then tells."""
        status = self._menus.switched(alias)
        if status == "SUCCESS":
            self._account.set_menu(friend.user, self._menus.aliases[alias])
        return {"newRichMenuAliasId": alias, "status": status}

    def _friend(self, user: str) -> Friend:
        friend = self._account.friend(user)
        if friend.blocked:
            raise ControlRefusal("the account is blocked: unblock it first")
        return friend

    def _message_id(self) -> str:
        return identifiers.line_message_id(self._account.clock.milliseconds())

    def _says(self, friend: Friend, content: Json, text: str = "") -> Json:
        self._account.note(friend, "user", content, text=text, identifier=content["id"])
        return self._happens(friend, "message", answerable=True, message=content)

    def _happens(self, friend: Friend, kind: str, *, answerable: bool, **fields: object) -> Json:
        with self._account.locked():
            now = self._account.clock.now()
            token = self._account.reply_tokens.issue(friend.user, now) if answerable else ""
        event = events.user_event(kind, friend.user, int(now.timestamp() * 1000), reply_token=token, **fields)
        self._webhooks.post(event)
        return event
