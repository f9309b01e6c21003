"""Telephones that a person answers, and when they do."""

from flows.facts import Desk
from flows.messages import Row
from flows.words import Words


def hours(words: Words, desk: Desk) -> Row:
    """When a desk answers, so that nobody calls a closed one in the night."""
    if desk.opens is None or desk.closes is None:
        return Row(words.text("home-hours"), words.text("home-hours-always"))
    names = [name.strip() for name in words.text("home-hours-days").split(",")]
    every_day = len(desk.weekdays) == len(names)
    days = words.text("home-hours-every-day") if every_day else "・".join(names[day - 1] for day in desk.weekdays)
    holidays = "" if desk.holidays else f" ({words.text('home-hours-no-holidays')})"
    return Row(words.text("home-hours"), f"{days} {desk.opens:%H:%M}–{desk.closes:%H:%M}{holidays}")
