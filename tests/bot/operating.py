"""An operator's shell: commands of ours with the settings of a test's service."""

from typing import Any

from typer.testing import CliRunner, Result

from bot.cli import app
from bot.settings import Settings


def madoguchi(settings: Settings, *words: str, told: str = "") -> Result:
    """Run a command to its end; ``told`` is its standard input."""
    shell = environment(settings) | {"COLUMNS": "200", "TERM": "dumb"}
    return CliRunner().invoke(app, list(words), input=told, env=shell)


def environment(settings: Settings) -> dict[str, str]:
    """These settings as a process is told them."""
    return {name.upper(): _written(value) for name, value in settings.model_dump().items() if value != ""}


def _written(value: Any) -> str:
    return ",".join(value) if isinstance(value, tuple) else str(value)
