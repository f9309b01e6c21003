"""The command tree. A command's module is read when it is wanted: a worker does not wait for what the menus need.

Each command is a few lines: it builds what it needs and prints what came of it.
"""

from collections.abc import Mapping
from importlib import import_module
from typing import cast

import typer
from typer.core import TyperCommand, TyperGroup
from typer.main import get_command, get_group

COMMANDS: Mapping[str, str] = {
    # command or group of commands, module in this package and name in it
    "web": "web:web",
    "worker": "processes:worker",
    "clock": "processes:clock",
    "run": "desk:run",
    "simulator": "desk:simulator",
    "replay": "replay:replay_command",
    "remind": "remind:remind",
    "settings": "settings:settings",
    "doctor": "doctor:doctor",
    "route": "routing:route_lines",
    "accounts": "accounts:app",
    "db": "database:app",
    "flows": "flows:app",
    "impacts": "impacts:app",
    "outbox": "letters:app",
    "line": "line:app",
    "mailbox": "mail:app",
    "renewals": "renewals:app",
    "reminders": "remind:app",
    "reports": "reports:app",
    "roadside": "roadside:app",
    "watchers": "watchers:app",
}


class _Tree(TyperGroup):
    """The commands by name."""

    def list_commands(self, ctx: object) -> list[str]:  # noqa: ARG002  # the group's own signature
        """In the order of the table above."""
        return [*COMMANDS]

    def get_command(self, ctx: object, cmd_name: str) -> TyperCommand | TyperGroup | None:  # noqa: ARG002  # as above
        """The command of this name, read now."""
        if cmd_name not in COMMANDS:
            return None
        module, _, name = COMMANDS[cmd_name].partition(":")
        found = getattr(import_module(f"bot.cli.{module}"), name)
        if isinstance(found, typer.Typer):
            group = get_group(found)
            group.name = cmd_name
            return group
        alone = typer.Typer(pretty_exceptions_enable=False, add_completion=False)
        alone.command(cmd_name)(found)
        return cast("TyperCommand", get_command(alone))


app = typer.Typer(
    cls=_Tree,
    name="madoguchi",
    help="窓口: the counter of a Japanese car insurer on LINE and SMS.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


@app.callback()
def _root() -> None:
    """窓口: the counter of a Japanese car insurer on LINE and SMS."""
