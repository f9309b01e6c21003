"""The way in without a password, from a chat that is linked: a link for one use, within minutes.

A preview may open it before its reader does: only the button on it uses it up.
"""

from http import HTTPStatus

from flask import Blueprint, redirect, url_for
from flask.typing import ResponseReturnValue

from bot.accounts.sessions import AccountSessions
from bot.accounts.visits import SignedIn
from bot.pages.account.layout import page, this_session
from bot.pages.account.linking import ENTER, admit, restart
from bot.wiring import Counter


def add(pages: Blueprint, counter: Counter, sessions: AccountSessions) -> None:
    """``/account/enter/{token}``."""

    @pages.get("/enter/<token>")
    def knock(token: str) -> ResponseReturnValue:
        admit(counter)
        if counter.doors.open(token, counter.now(), purpose="enter") is None:
            return page("enter_over", HTTPStatus.GONE, chat=restart(counter, ENTER))
        return page("enter")

    @pages.post("/enter/<token>")
    def come_in(token: str) -> ResponseReturnValue:
        admit(counter)
        now = counter.now()
        door = counter.doors.take(token, now, "enter")
        if door is None or not door.customer or door.address is None:
            return page("enter_over", HTTPStatus.GONE, chat=restart(counter, ENTER))
        epoch = counter.signing_in.epoch(door.customer)
        person = SignedIn(door.customer, epoch, now, through=door.address)
        if not counter.signing_in.holds(person):
            return page("enter_over", HTTPStatus.GONE, chat=restart(counter, ENTER))
        sessions.forget(this_session()).signed_in = person
        return redirect(url_for("account.home"), HTTPStatus.SEE_OTHER)
