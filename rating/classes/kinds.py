"""Kinds of car (用途車種): the eight private kinds (自家用8車種) [B P8 note 5]."""

from typing import Final, Literal

#: 自家用 普通乗用 · 小型乗用 · 軽四輪乗用 · 小型貨物 · 軽四輪貨物 · 普通貨物 (≤ 0.5 t) · 普通貨物 (> 0.5 t, ≤ 2 t) ·
#: 特種用途 (キャンピング車); ``other`` is everything else, which these products do not insure.
CarKind = Literal[
    "normal_passenger",
    "small_passenger",
    "kei_passenger",
    "small_goods",
    "kei_goods",
    "light_goods",
    "goods",
    "camper",
    "other",
]

#: 自家用 (普通・小型・軽四輪) 乗用車: the kinds that 型式別料率クラス and most car discounts speak of [B P37].
PASSENGER: Final[frozenset[CarKind]] = frozenset({"normal_passenger", "small_passenger", "kei_passenger"})


def is_private(kind: CarKind) -> bool:
    """Whether a car is one of the eight private kinds.

    A car used only for business, a rental, school, public, sales, delivery or entrusted car counts as ``other`` even if
    its plate says one of the eight [B P8 note 5].
    """
    return kind != "other"


def is_passenger(kind: CarKind) -> bool:
    """Whether a car is a private passenger car (普通・小型・軽四輪)."""
    return kind in PASSENGER
