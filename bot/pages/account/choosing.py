"""Choosing a password, typed twice: on every page where somebody does."""

from datetime import date

from flask import request

from bot.accounts.passwords import LONGEST, complaint
from bot.pages.account.layout import Problem, text
from state.records.index import bare


def chosen_password(login: str, birth: date | None = None, temporary: str = "") -> tuple[str, list[Problem]]:
    """The new password in this request's form, and what is wrong with it.

    Args:
        login: the ID it goes with, which it must not contain.
        birth: the owner's date of birth, where it is known here; nor must it contain that.
        temporary: the password it follows, which has been in a mail and must not live on in it.
    """
    # One sign more than is allowed is enough to complain of.
    new, again = (request.form.get(field, "")[: LONGEST + 1] for field in ("new", "again"))
    own = (login, f"{birth:%Y%m%d}", f"{birth:%m%d}") if birth else (login,)
    wrong = complaint(new, *own)
    if wrong is not None:
        return new, [Problem("new", text(f"pages-register-new-{wrong}"))]
    if (sent := bare(temporary)) and sent in bare(new):
        return new, [Problem("new", text("pages-register-new-temporary"))]
    if new != again:
        return new, [Problem("again", text("pages-register-again-wrong"))]
    return new, []
