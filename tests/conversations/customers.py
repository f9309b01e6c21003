"""Invented customers of the conversations, and the insurer they talk to."""

from datetime import date

from bot import profile
from bot.settings import SAMPLE_PROFILE
from flows.facts import Contract, Customer, Vehicle

INSURER = profile.load(SAMPLE_PROFILE)

PRIUS = Vehicle("car-1", "品川 300 さ 12-42", "プリウス", "白", propulsion="hybrid")
MOVE = Vehicle("car-2", "横浜 580 い 34-49", "ムーヴ", "青", body="kei")


def contract(vehicle: Vehicle, **more: object) -> Contract:
    """A contract of one year that runs through every test."""
    year = {"start": date(2026, 4, 1), "maturity": date(2027, 4, 1)}
    return Contract(f"C-{vehicle.id}", "normal", vehicle=vehicle, **year, **more)  # type: ignore[arg-type]  # fields by name


def customer(*contracts: Contract) -> Customer:
    """A linked customer with these contracts."""
    return Customer("customer-1", "見本 花子", "ミホン ハナコ", "+819000000001", contracts)


SATO = Customer("customer-2", "佐藤 見本", "サトウ ミホン", "+819000000002", (contract(PRIUS), contract(MOVE)))
"""Somebody else."""

HANAKO = customer(contract(PRIUS))
WITH_TWO_CARS = customer(contract(PRIUS), contract(MOVE))
