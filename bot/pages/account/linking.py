"""The page a chat opens to link its LINE account to who signs in.

A preview may open it before its reader does: opening it changes nothing. Nor does it close after use: it leads to
nothing but a nonce that works once, for that one LINE account, when LINE says that its owner agrees.
"""

from http import HTTPStatus

from flask import Blueprint, redirect, request
from flask.typing import ResponseReturnValue

from bot.accounts import allowances
from bot.accounts.sessions import AccountSessions
from bot.accounts.visitors import visitor
from bot.pages.account.access import TooMany, freshly
from bot.pages.account.home import name_of
from bot.pages.account.layout import page, visit
from bot.wiring import Counter
from flows.events import Address
from handlers.line.errors import LineUnavailable, NotAFriend
from handlers.line.linking import access_url, chat_url
from state.doors import Door

LINK, ENTER = "連携", "専用ページ"
"""What to send to the chat for a new link of either kind, in any of its languages."""


def add(pages: Blueprint, counter: Counter, sessions: AccountSessions) -> None:  # noqa: ARG001  # every module's signature
    """``/account/link/{token}``."""

    @pages.get("/link/<token>")
    def link(token: str) -> ResponseReturnValue:
        door = _door(counter, token)
        if door is None or door.address is None:
            return _over(counter)
        person = visit().signed_in
        if person is None:
            return page("sign_in", door=token, linking=True)
        return page("link", name=name_of(counter, person), line_name=line_name(counter, door.address))

    @pages.post("/link/<token>")
    def join(token: str) -> ResponseReturnValue:
        door, now = _door(counter, token), counter.now()
        if door is None or door.address is None:
            return _over(counter)
        visit().door = token
        person = freshly("link", now)
        try:
            link_token = counter.link_tokens.issue(door.address.to)
        except NotAFriend:
            return page("link_no_friend", HTTPStatus.CONFLICT, chat=restart(counter, LINK))
        except LineUnavailable:
            return page("link_away", HTTPStatus.SERVICE_UNAVAILABLE, token=token)
        nonce = counter.linking.nonce(person.customer, door.address, now)
        visit().door = ""
        return redirect(access_url(counter.settings.line_access_base, link_token, nonce), HTTPStatus.SEE_OTHER)


def line_name(counter: Counter, address: Address) -> str:
    """What the owner of this LINE account calls themselves; empty where LINE does not say."""
    try:
        return counter.line_profiles.name(address.to) or ""
    except LineUnavailable:
        return ""


def restart(counter: Counter, words: str) -> str:
    """The address that opens our chat with these words written, which begin anew what has come to an end here."""
    return chat_url(counter.settings.line_link_base, counter.profile.line_id, words)


def _door(counter: Counter, token: str) -> Door | None:
    admit(counter)
    door = counter.doors.open(token, counter.now(), purpose="link")
    return door if door is not None and door.address is not None and door.address.channel == "line" else None


def admit(counter: Counter) -> None:
    """Let a visitor try a token. Raises TooMany."""
    again = counter.limits.take(allowances.entering(visitor(request.remote_addr)), counter.now())
    if again is not None:
        raise TooMany(again)


def _over(counter: Counter) -> ResponseReturnValue:
    return page("link_over", HTTPStatus.GONE, chat=restart(counter, LINK))
