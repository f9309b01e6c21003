"""``madoguchi route``: how the router reads what is written."""

import sys

import typer

from flows.router.route import route


def route_lines() -> None:
    """Read one utterance a line from standard input, print the intent of each.

    Example: echo 車が動きません | madoguchi route
    """
    for utterance in sys.stdin:
        typer.echo(route(utterance.rstrip("\n")).intent)
