"""Telephones that a person answers, and when they do."""

from datetime import datetime

import jpholiday

from flows.facts import JAPAN, Desk, Profile
from flows.messages import Row
from flows.words import Words

DEFAULT, NIGHT = "default", "night"
"""Keys of ``accident_desk`` beside those of products: any other product, and whenever its desk is closed."""


def is_open(desk: Desk, at: datetime) -> bool:
    """Whether somebody answers there at this instant."""
    if desk.opens is None or desk.closes is None:
        return True
    local = at.astimezone(JAPAN)
    closed = local.isoweekday() not in desk.weekdays or (not desk.holidays and jpholiday.is_holiday(local.date()))
    return not closed and desk.opens <= local.time() < desk.closes


def accident_desk(profile: Profile, product: str, at: datetime) -> Desk:
    """The desk that takes an accident of this product (empty where it is not known) at this instant.

    While it is closed, the one that stands under ``night``, if any. A profile that names none has its breakdown desks
    take accidents as well.
    """
    desks = profile.accident_desk or profile.roadside_desk
    desk = profile.desk(desks.get(product, desks[DEFAULT]))
    if not is_open(desk, at) and NIGHT in desks:
        return profile.desk(desks[NIGHT])
    return desk


def hours(words: Words, desk: Desk) -> Row:
    """When a desk answers, so that nobody calls a closed one in the night."""
    if desk.opens is None or desk.closes is None:
        return Row(words.text("home-hours"), words.text("home-hours-always"))
    names = [name.strip() for name in words.text("home-hours-days").split(",")]
    every_day = len(desk.weekdays) == len(names)
    days = words.text("home-hours-every-day") if every_day else "・".join(names[day - 1] for day in desk.weekdays)
    holidays = "" if desk.holidays else f" ({words.text('home-hours-no-holidays')})"
    return Row(words.text("home-hours"), f"{days} {desk.opens:%H:%M}–{desk.closes:%H:%M}{holidays}")
