"""How a command fails: one line that says what to do, and exit status 1. Never a traceback with a customer in it."""

import functools
from collections.abc import Callable
from typing import ParamSpec, TypeVar

import typer

from bot.embedded_redis import NoRedis
from bot.settings import WrongSettings
from bot.toml_file import TomlError
from rating.errors import DataFileError
from state.errors import StateError

P = ParamSpec("P")
R = TypeVar("R")


def failing(command: Callable[P, R]) -> Callable[P, R]:
    """The command, with what it may raise on purpose told in words."""

    @functools.wraps(command)
    def told(*args: P.args, **kwargs: P.kwargs) -> R:
        try:
            return command(*args, **kwargs)
        except (WrongSettings, TomlError, DataFileError, NoRedis, StateError) as error:
            typer.echo(str(error), err=True)
            raise typer.Exit(1) from None

    return told
