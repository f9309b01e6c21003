"""Contracts and customers for the tests of reminders: nobody's."""

from datetime import date
from typing import Any

from flows.events import Address
from flows.facts import Contract, Vehicle
from flows.reminders.policy import Owned
from flows.reminders.reach import Reach
from flows.terms import UNTOUCHED, Conditions, Progress
from rating.dates.months import anniversary

LINE = Address("line", "U" + "2" * 32)
SMS = Address("sms", "+819000000002")
EVERYWHERE = Reach(LINE, SMS, "nobody@mail.example", notifications=True)
BY_SMS_ONLY = Reach(sms=SMS)
NOWHERE = Reach()
_VEHICLE = Vehicle("v1", "品川 300 さ 12-42", "アクア", "白")


def owned(
    maturity: date, number: str = "MD-0001-1", *, sent: int = 0, progress: Progress = UNTOUCHED, **conditions: Any
) -> Owned:
    contract = Contract(
        number, "normal", anniversary(maturity, -1), maturity, _VEHICLE, conditions=Conditions(**conditions)
    )
    return Owned(contract, progress, sent)
