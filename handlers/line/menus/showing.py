"""Which menu stands under one person's chat: LINE is told by alias, so that a menu can be replaced under its name.

A menu is a comfort beside the talk. One that cannot be shown never holds up words for long, and no conversation hears
of it: after a few tries it is left, and the next change of menu puts it right.

Source: LINE Messaging API reference, "Per-user rich menu" and "Rich menu alias".
"""

import re
from datetime import datetime, timedelta
from http import HTTPStatus
from typing import Final, Literal
from urllib.parse import quote

import msgspec
from msgspec import Struct
from urllib3 import PoolManager, Timeout

from flows.delivery import Attempt, Delivered, Outcome, Retry
from flows.effects import ShowMenu
from handlers.line.menus.naming import DEFAULT, alias_of
from handlers.line.outcome import outcome
from handlers.line.wire import Answer, Silence, call

#: What an attempt ends with that showed nothing: there is no such menu, or LINE would not have it.
NO_MENU: Final = Delivered("no_menu")
LEFT: Final = Delivered("menu_left")

TRIES: Final = 3
AGAIN: Final = timedelta(seconds=1)
#: Words of the same person wait behind it.
TIMEOUT: Final = Timeout(total=2.0)
#: How long an alias is believed; a menu that is gone earlier is asked for anew at once.
KEPT: Final = timedelta(minutes=5)

_MENU: Final = re.compile(r"[a-z]+(?:-[a-z]+)*")


class _Alias(Struct, rename="camel"):
    rich_menu_id: str


class Showing:
    """Puts menus under chats. Safe for many threads at once.

    ``base`` is the API's address without a path, ``token`` the channel access token. An attempt makes four calls at
    most, and one as a rule, since aliases are remembered for some minutes.
    """

    def __init__(self, base: str, token: str, pool: PoolManager, timeout: Timeout = TIMEOUT) -> None:
        self._base = f"{base.rstrip('/')}/v2/bot"
        self._headers = {"Authorization": f"Bearer {token}"}
        self._pool = pool
        self._timeout = timeout
        self._known: dict[str, tuple[str, datetime]] = {}

    def show(self, effect: ShowMenu, attempt: Attempt) -> Outcome:
        """Carry out one attempt: Delivered, whatever came of it, or a Retry while there are tries left."""
        if effect.address.channel != "line" or not _MENU.fullmatch(effect.menu):
            return NO_MENU
        user = quote(effect.address.to, safe="")
        if effect.menu == DEFAULT:
            return _told(self._call("DELETE", f"user/{user}/richmenu"), attempt)
        return self._link(user, effect.menu, attempt)

    def _link(self, user: str, menu: str, attempt: Attempt) -> Outcome:
        for believed in (True, False):
            found = self._resolve(menu, attempt.now, believed=believed)
            if not isinstance(found, str):
                return NO_MENU if _is(found, HTTPStatus.NOT_FOUND) else _told(found, attempt)
            linked = self._call("POST", f"user/{user}/richmenu/{quote(found, safe='')}")
            if not _is(linked, HTTPStatus.NOT_FOUND):
                return _told(linked, attempt)
        return NO_MENU

    def _resolve(self, menu: str, now: datetime, *, believed: bool) -> str | Answer | Silence:
        """The id of a menu, or what was said instead."""
        known = self._known.get(menu)
        if believed and known is not None and now < known[1]:
            return known[0]
        answer = self._call("GET", f"richmenu/alias/{alias_of(menu)}")
        if not _is(answer, HTTPStatus.OK) or isinstance(answer, Silence):
            return answer
        try:
            found = msgspec.json.decode(answer.body, type=_Alias).rich_menu_id
        except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
            return Silence("unreadable", heard=True)
        self._known[menu] = (found, now + KEPT)
        return found

    def _call(self, method: Literal["GET", "POST", "DELETE"], path: str) -> Answer | Silence:
        return call(self._pool, method, f"{self._base}/{path}", self._headers, timeout=self._timeout)


def _is(answer: Answer | Silence, status: HTTPStatus) -> bool:
    return isinstance(answer, Answer) and answer.status == status


def _told(answer: Answer | Silence, attempt: Attempt) -> Outcome:
    """Showing a menu twice is showing it once, so nothing is ever in doubt."""
    found = outcome(answer)
    if isinstance(found, Delivered):
        return found
    if isinstance(found, Retry) and attempt.number < TRIES:
        return Retry(found.reason, in_doubt=False, after=AGAIN)
    return LEFT
