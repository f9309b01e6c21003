"""Stored values on an operator's terminal."""

from rich.markup import escape


def visible(value: str) -> str:
    """The value without anything that a terminal would obey."""
    return "".join(character if character.isprintable() else "\N{REPLACEMENT CHARACTER}" for character in value)


def shown(value: str) -> str:
    """The value as it may stand in a table, where square brackets would be taken for markup."""
    return escape(visible(value))
