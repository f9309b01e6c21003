"""``madoguchi flows``: check every flow before a customer does, and draw it."""

from pathlib import Path
from typing import Annotated

import typer

from bot.flow_check import check_all
from flows.catalogue import FLOWS
from flows.diagram import mermaid

DIAGRAMS = Path("docs/flows")
PAGE = """# {name}, version {version}

Drawn from the flow's table by `madoguchi flows diagram`.

```mermaid
{diagram}
```
"""

app = typer.Typer(help="The conversations.", no_args_is_help=True)


@app.command("check")
def check() -> None:
    """Refuse a dead end, a state without its exits, a text over a limit, a missing translation.

    Example: madoguchi flows check
    """
    problems = list(check_all())
    for problem in problems:
        typer.echo(problem, err=True)
    if problems:
        raise typer.Exit(1)
    typer.echo(f"{len(FLOWS)} flows: nothing to complain of")


@app.command("diagram")
def diagram(
    fresh: Annotated[bool, typer.Option("--check", help="only compare with what is there")] = False,  # noqa: FBT002  # a flag
) -> None:
    """Write each flow's table as a Mermaid diagram into docs/flows.

    Example: madoguchi flows diagram
    """
    stale = []
    for flow in FLOWS.values():
        file = DIAGRAMS / f"{flow.name}.md"
        drawn = PAGE.format(name=flow.name, version=flow.version, diagram=mermaid(flow))
        if fresh and (not file.exists() or file.read_text(encoding="utf-8") != drawn):
            stale.append(str(file))
        elif not fresh:
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(drawn, encoding="utf-8")
    if stale:
        typer.echo(f"not fresh: {', '.join(stale)}; run `madoguchi flows diagram`", err=True)
        raise typer.Exit(1)
