"""``madoguchi settings``: docs/settings.md, written from the settings themselves so that none goes undocumented."""

from pathlib import Path
from typing import Annotated

import typer
from pydantic_core import PydanticUndefined

from bot.settings import SAMPLE_PARTNERS, SAMPLE_PROFILE, SAMPLE_TARIFF, Settings

FILE = Path("docs/settings.md")
SAMPLES = {
    SAMPLE_PROFILE: "bot/profiles/sample.toml",
    SAMPLE_TARIFF: "rating/tariffs/sample.toml",
    SAMPLE_PARTNERS: "bot/profiles/partners.toml",
}
INTRODUCTION = """# Settings

Environment variables, read once when a process starts. A missing or malformed one stops the start with its name and
what is expected. `TZ` is never consulted: the service keeps UTC inside and Asia/Tokyo towards people.

Written from `bot/settings.py` by `madoguchi settings`.

| variable | default | what it is |
|---|---|---|
"""


def settings(
    fresh: Annotated[bool, typer.Option("--check", help="only compare with what is there")] = False,  # noqa: FBT002  # a flag
) -> None:
    """Write docs/settings.md.

    Example: madoguchi settings --check
    """
    written = INTRODUCTION + "".join(_rows())
    if not fresh:
        FILE.write_text(written, encoding="utf-8")
    elif not FILE.exists() or FILE.read_text(encoding="utf-8") != written:
        typer.echo(f"not fresh: {FILE}; run `madoguchi settings`", err=True)
        raise typer.Exit(1)


def _rows() -> list[str]:
    rows = []
    for name, field in Settings.model_fields.items():
        default = "**required**" if field.default is PydanticUndefined else f"`{field.default}`"
        if field.default in SAMPLES:
            default = f"`{SAMPLES[field.default]}`"
        if field.default in {"", ()}:
            default = "none"
        rows.append(f"| `{name.upper()}` | {default} | {field.description} |\n")
    return rows
