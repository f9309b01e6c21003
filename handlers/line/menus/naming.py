"""How menus are named on LINE: an alias that stays, and a name that changes with what the menu is."""

from typing import Final

PREFIX: Final = "madoguchi-"
DEFAULT: Final = "unlinked-ja"
"""The menu of everybody who has none of their own; setting up makes it the account's default."""


def alias_of(menu: str) -> str:
    """The alias of a menu such as ``linked-ja``: small letters, digits and hyphens, at most 32 (LINE's form)."""
    return f"{PREFIX}{menu}"
