"""``madoguchi doctor``: what is wrong around the service, and what to do about it."""

import typer

from bot.cli.failing import failing
from bot.doctor import examine
from bot.settings import read_settings


@failing
def doctor() -> None:
    """Check settings, Redis, database, LINE, Twilio and mail, and say what to do about each.

    Example: madoguchi doctor
    """
    healthy = True
    for finding in examine(read_settings()):
        typer.echo(f"{'ok  ' if finding.healthy else 'FAIL'} {finding.part}: {finding.told}")
        healthy = healthy and finding.healthy
    if not healthy:
        raise typer.Exit(1)
