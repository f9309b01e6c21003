"""The answer to a reminder where the sender of SMS takes no replies: what the question offers, once, from a page."""

from http import HTTPStatus

from flask import Blueprint, request
from flask.typing import ResponseReturnValue

from bot.pages.account.layout import Problem, text
from bot.pages.talk import done, door_of, page, talk_pages
from bot.wiring import Counter
from flows.events import ChoiceTapped, Envelope
from flows.renewal.table import QUESTIONS
from state.doors import door_event_id
from state.turn import Mail, Posting

PERSON = "human"
"""The way out of any question that makes sense here."""

LABELS = {choice: f"renewal-notice-{choice}" for choice in QUESTIONS["notice"].choices} | {PERSON: "kit-exit-human"}
"""What can be answered, and the words of each."""

GOES_ON = frozenset({"same", "change"})
"""Answers after which the renewal goes on elsewhere."""


def notice(counter: Counter) -> Blueprint:
    """``/notice/{token}``."""
    pages = talk_pages("notice", counter)

    @pages.get("/notice/<token>")
    def ask(token: str) -> ResponseReturnValue:
        if door_of(counter, token, "notice") is None:
            return page("over", HTTPStatus.GONE, what="notice")
        return page("notice", labels=LABELS)

    @pages.post("/notice/<token>")
    def answer(token: str) -> ResponseReturnValue:
        door, at = door_of(counter, token, "notice"), counter.now()
        if door is None:
            return page("over", HTTPStatus.GONE, what="notice")
        choice = request.form.get("choice", "")
        if choice not in LABELS:
            missing = Problem("choice", text("pages-notice-none"))
            return page("notice", HTTPStatus.UNPROCESSABLE_ENTITY, missing, labels=LABELS)
        envelope = Envelope(door_event_id(token), at, at, ChoiceTapped(door.prompt, choice))
        if counter.mailbox.post([Mail(door.conversation, envelope)], at)[0] is Posting.FULL:
            return page("refused", HTTPStatus.SERVICE_UNAVAILABLE, why="away")
        counter.doors.close(token)
        return done("notice_done", choice=choice, goes_on=choice in GOES_ON)

    return pages
