"""A verification code in a form: read, and what to say of one that is not right."""

from flask import request

from bot.accounts.codes import digits
from bot.pages.account.access import TooMany
from bot.pages.account.layout import Problem, text
from state.codes import DIGITS, Gone, Locked, Wrong


def typed_code() -> str | None:
    """The six digits in this request's form; None where it has no six."""
    typed = digits(request.form.get("code", ""))
    return typed if len(typed) == DIGITS else None


def code_problem(verdict: Wrong | Locked | Gone | None) -> Problem:
    """What to say at the field; None stands for what is no code at all.

    Raises:
        TooMany: there are no more tries for a while.
    """
    match verdict:
        case Locked(again):
            raise TooMany(again, "locked")
        case Wrong(left):
            return Problem("code", text("pages-code-wrong", count=left))
        case Gone():
            return Problem("code", text("pages-code-gone"))
        case None:
            return Problem("code", text("pages-code-shape"))
