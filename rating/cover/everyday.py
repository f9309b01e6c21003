"""その他の補償: lawyers, liability of everyday life and on a bicycle (B P33)."""

from collections.abc import Sequence
from typing import Literal, get_args

from rating.cover.amount import Amount
from rating.cover.arguments import one_of, whole
from rating.cover.reckoning import Reckoning
from rating.cover.terms import Terms

Place = Literal["japan", "abroad"]
LawyerRider = Literal["lawyer_car", "lawyer_everyday", "lawyer_bicycle"]
Accident = Literal["car_accident", "bicycle_accident", "everyday_accident"]


def lawyer(  # noqa: PLR0913 - two bills, two words and a promise decide
    terms: Terms, *, rider: LawyerRider, accident: Accident, claim: int = 0, consultation: int = 0, approved: bool
) -> Amount:
    """弁護士費用: costs of claiming damages, and of legal advice, each up to its limit.

    Args:
        terms: The numbers in force.
        rider: Which of the three riders is in the contract.
        accident: What kind of accident it was.
        claim: Cost of lawyers and of claiming, yen.
        consultation: Cost of legal advice, yen.
        approved: The insurer agreed before a lawyer was engaged.

    Raises:
        InvalidInput: A number out of range, or a word that is none of those above.
    """
    one_of("rider", rider, get_args(LawyerRider))
    one_of("accident", accident, get_args(Accident))
    most = terms.number("lawyer")
    reckoning = Reckoning(terms, rider, most.page)
    reckoning.require_covered("the rider covers this kind of accident", "lawyer", accident, rider)
    reckoning.require("the insurer agreed beforehand", met=approved)
    reckoning.doubt("lawyer_item_limits")
    claiming = reckoning.lower("limit for claiming", whole("claim", claim), most.value)
    advice_limit = terms.number("legal_consultation").value
    advice = reckoning.lower("limit for advice", whole("consultation", consultation), advice_limit)
    return reckoning.amount(reckoning.add("both", claiming, advice))


def everyday_liability(terms: Terms, *, liability: int, place: Place = "japan") -> Amount:
    """日常生活賠償: liability of everyday life, without limit in Japan.

    Args:
        terms: The numbers in force.
        liability: Legal liability, yen; things entrusted are reckoned by :func:`entrusted_goods`.
        place: Where the accident was.

    Raises:
        InvalidInput: A number out of range, or a word that is none of those above.
    """
    one_of("place", place, get_args(Place))
    most = terms.number(f"everyday_liability_{place}")
    reckoning = Reckoning(terms, "everyday_liability", most.page)
    return reckoning.amount(reckoning.lower("limit", whole("liability", liability), most.value))


def bicycle_liability(terms: Terms, *, liability: int, place: Place = "japan", on_bicycle: bool = True) -> Amount:
    """自転車賠償: liability on a bicycle in Japan, without limit.

    Args:
        terms: The numbers in force.
        liability: Legal liability, yen, without stopped trains and things entrusted.
        place: Abroad nothing is covered.
        on_bicycle: Nothing else is covered either.

    Raises:
        InvalidInput: A number out of range, or a word that is none of those above.
    """
    one_of("place", place, get_args(Place))
    most = terms.number("everyday_liability_japan")
    reckoning = Reckoning(terms, "bicycle_liability", most.page)
    row = f"{'bicycle' if on_bicycle else 'everyday'}_{'in_japan' if place == 'japan' else 'abroad'}"
    reckoning.require_covered("on a bicycle in Japan", "everyday", row, "bicycle_liability")
    return reckoning.amount(reckoning.lower("limit", whole("liability", liability), most.value))


def entrusted_goods(terms: Terms, *, liability_by_piece: Sequence[int]) -> Amount:
    """受託物: liability for things entrusted in Japan, each piece or set up to its limit.

    Args:
        terms: The numbers in force.
        liability_by_piece: Legal liability for each piece or set, yen.

    Raises:
        InvalidInput: A number out of range.
    """
    most = terms.number("entrusted_goods")
    reckoning = Reckoning(terms, "everyday_liability", most.page)
    paid = [
        reckoning.lower(f"piece {piece}", whole("liability_by_piece", liability), most.value)
        for piece, liability in enumerate(liability_by_piece, start=1)
    ]
    return reckoning.amount(reckoning.add("all pieces", *paid))
