"""From this page to LINE: a string to send from the chat, and the question whether it was you who sent it."""

from http import HTTPStatus

from flask import Blueprint, jsonify, redirect, request, url_for
from flask.typing import ResponseReturnValue

from bot.accounts import allowances
from bot.accounts.linking import Waiting
from bot.accounts.sessions import AccountSessions
from bot.accounts.visitors import visitor
from bot.pages.account.access import TooMany, freshly, signed_in
from bot.pages.account.layout import page, visit
from bot.pages.account.linking import line_name
from bot.wiring import Counter
from flows.linking.strings import link_string
from handlers.line.linking import chat_url


def add(pages: Blueprint, counter: Counter, sessions: AccountSessions) -> None:  # noqa: ARG001  # every module's signature
    """``/account/line`` and what it waits for."""

    @pages.get("/line")
    def line() -> ResponseReturnValue:
        found = _waiting(counter)
        if found is None:
            return page("line", over=bool(visit().string))
        if found.sender is None:
            string = link_string(visit().string)
            return page("line_wait", chat=_chat(counter, string), string=string)
        return page("line_ask", line_name=line_name(counter, found.sender), mark=counter.linking.mark(found.sender))

    @pages.post("/line")
    def begin() -> ResponseReturnValue:
        now = counter.now()
        person = freshly("line", now)
        again = counter.limits.take(allowances.entering(visitor(request.remote_addr)), now)
        if again is not None:
            raise TooMany(again)
        if visit().string:
            counter.linking.refuse(visit().string)
        visit().string = counter.linking.string(person.customer, now)
        return redirect(url_for("account.line"), HTTPStatus.SEE_OTHER)

    @pages.get("/line/state")
    def state() -> ResponseReturnValue:
        found = _waiting(counter)
        return jsonify(state="over" if found is None else "waiting" if found.sender is None else "sent")

    _answering(pages, counter)


def _answering(pages: Blueprint, counter: Counter) -> None:
    @pages.post("/line/yes")
    def yes() -> ResponseReturnValue:
        now = counter.now()
        person, secret = freshly("line", now), visit().string
        confirmed = counter.linking.confirm(secret, person.customer, request.form.get("mark", ""), now)
        visit().string = ""
        if not confirmed:
            return page("line", HTTPStatus.CONFLICT, over=True)
        return page("line_done", chat=_chat(counter, ""))

    @pages.post("/line/no")
    def no() -> ResponseReturnValue:
        signed_in("line")
        counter.linking.refuse(visit().string)
        visit().string = ""
        return page("line_refused")

    @pages.get("/line/yes")
    @pages.get("/line/no")
    def back() -> ResponseReturnValue:
        return redirect(url_for("account.line"), HTTPStatus.SEE_OTHER)


def _waiting(counter: Counter) -> Waiting | None:
    """What this browser waits for: a string that it has made itself, for who is signed in here now."""
    person = signed_in("line")
    found = counter.linking.waiting(visit().string, counter.now())
    return found if found is not None and found.customer == person.customer else None


def _chat(counter: Counter, words: str) -> str:
    return chat_url(counter.settings.line_link_base, counter.profile.line_id, words)
