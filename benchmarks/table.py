"""The result: one row for each figure, with its counterpart, the goal, and whether it is met."""

from collections.abc import Iterable

from msgspec import Struct
from rich.console import Console
from rich.table import Table


class Row(Struct, frozen=True):
    """One figure. ``goal`` and ``met`` are empty where a figure is only told."""

    what: str
    ours: str
    beside: str = ""
    theirs: str = ""
    ratio: str = ""
    goal: str = ""
    met: bool | None = None


def at_least(what: str, ours: float, beside: str, theirs: float, goal: float | None) -> Row:
    """A rate that should be no less than ``goal`` times its counterpart; without a goal it is only told."""
    ratio = ours / theirs
    wanted, met = ("", None) if goal is None else (f"≥ {goal:g} ×", ratio >= goal)
    return Row(what, f"{ours:,.0f}/s", beside, f"{theirs:,.0f}/s", f"{ratio:.2f} ×", wanted, met)


def at_most(  # noqa: PLR0913  # two figures, their names, the goal, the unit
    what: str, ours: float, beside: str, theirs: float, goal: float | None, *, unit: str = " µs"
) -> Row:
    """A cost that should be no more than ``goal`` times its counterpart; without a goal it is only told."""
    ratio = ours / theirs
    wanted, met = ("", None) if goal is None else (f"≤ {goal:g} ×", ratio <= goal)
    return Row(what, f"{ours:,.0f}{unit}", beside, f"{theirs:,.0f}{unit}", f"{ratio:.2f} ×", wanted, met)


def bounded(what: str, ours: float, most: float, unit: str, *, strictly: bool = False) -> Row:
    """A figure with a bound of its own."""
    met = ours < most if strictly else ours <= most
    return Row(what, f"{ours:,.2f}{unit}", goal=f"{'<' if strictly else '≤'} {most:,g}{unit}", met=met)


def told(what: str, ours: str, beside: str = "", theirs: str = "") -> Row:
    """A figure without a goal."""
    return Row(what, ours, beside, theirs)


def show(rows: Iterable[Row]) -> None:
    """Print the table."""
    table = Table(title="madoguchi: what a message costs")
    table.add_column("what", overflow="fold")
    table.add_column("ours", justify="right", no_wrap=True)
    table.add_column("beside", overflow="fold")
    table.add_column("theirs", justify="right", no_wrap=True)
    table.add_column("ratio", justify="right", no_wrap=True)
    table.add_column("goal", justify="right", no_wrap=True)
    table.add_column("met", no_wrap=True)
    for row in rows:
        met = "" if row.met is None else "yes" if row.met else "no"
        table.add_row(row.what, row.ours, row.beside, row.theirs, row.ratio, row.goal, met)
    Console(width=160).print(table)
