"""Plans side by side (プラン比較): one column per plan, one row per cover, differences against the first."""

from collections.abc import Mapping

from msgspec import Struct

from rating.application import Application
from rating.errors import InvalidInput
from rating.quote import Quote, quote
from rating.tariff import Tariff


class Row(Struct, frozen=True):
    """A cover's yen in the first policy year, per plan in the order of the plans; None where a plan lacks it."""

    cover: str
    yen: tuple[int | None, ...]


class Comparison(Struct, frozen=True):
    """Plans side by side.

    Attributes:
        plans: names of the plans, in the order given.
        rows: every cover and rider that any plan has.
        premium: yen of the whole term per plan, before the way of paying.
        to_pay: yen of the whole term per plan, as paid.
        difference: ``to_pay`` against the first plan.
        quotes: the full quote of each plan.
    """

    plans: tuple[str, ...]
    rows: tuple[Row, ...]
    premium: tuple[int, ...]
    to_pay: tuple[int, ...]
    difference: tuple[int, ...]
    quotes: tuple[Quote, ...]


def compare(plans: Mapping[str, Application], tariff: Tariff) -> Comparison:
    """Quote every plan and set them side by side.

    Raises:
        InvalidInput: no plan; and whatever :func:`rating.quote.quote` raises for one.
    """
    if not plans:
        raise InvalidInput("at least one plan is needed")
    quotes = tuple(quote(application, tariff) for application in plans.values())
    covers = dict.fromkeys(cover for found in quotes for cover in found.years[0].covers)
    to_pay = tuple(found.to_pay for found in quotes)
    return Comparison(
        tuple(plans),
        tuple(Row(cover, tuple(found.years[0].covers.get(cover) for found in quotes)) for cover in covers),
        tuple(found.premium for found in quotes),
        to_pay,
        tuple(yen - to_pay[0] for yen in to_pay),
        quotes,
    )
