"""``madoguchi line``: what has to be set up on LINE's side before customers can come."""

from collections.abc import Iterator
from time import sleep
from typing import Annotated, NoReturn

import typer
from rich.console import Console

from bot.cli.failing import failing
from bot.cli.shown import shown
from bot.doctor import OWN_WEBHOOK
from bot.settings import Settings, read_settings
from bot.wiring import build
from handlers.line.api import Account, SetUp
from handlers.line.errors import LineUnavailable
from handlers.line.menus.api import MenuApi
from handlers.line.menus.limits import faults
from handlers.line.menus.menu import menus
from handlers.line.menus.setting_up import Step, set_up

PAUSE_SECONDS = 1.0
WORDS = {
    "kept": "is as it should be",
    "made": "made",
    "default": "shown to everybody without a menu of their own",
    "moved": "given to everybody who had an older one",
    "deleted": "older one deleted",
    "left": "older one still in use: LINE is moving people, run this again in some minutes",
}
PLANNED = {
    "made": "would be made",
    "default": "would be shown to everybody without a menu of their own",
    "moved": "would be given to everybody who has an older one",
    "deleted": "older one would be deleted",
}
REMEDIES = {
    "http_401": "LINE does not take the token: correct LINE_CHANNEL_ACCESS_TOKEN",
    "http_403": "the account may not do this: look at its plan and permissions in LINE's console",
    "http_429": "LINE asks to wait: it makes at most 100 menus an hour; run this again later",
    "unreachable": "LINE does not answer: correct LINE_API_BASE and LINE_DATA_API_BASE, or look at the network",
}

app = typer.Typer(help="The account on LINE.", no_args_is_help=True)


@app.callback()
def _group() -> None:
    """The account on LINE."""


@app.command("setup")
@failing
def setup(
    *,
    webhook: Annotated[bool, typer.Option(help="also have LINE send its webhooks here, and try that")] = True,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="only say what would be done")] = False,
) -> None:
    """Put the menus under every chat, and have LINE send its webhooks here. What is so already is left alone.

    Example: madoguchi line setup --dry-run
    """
    settings = read_settings()
    line_id = build(settings).profile.line_id
    console = Console(highlight=False)
    try:
        done = _set_up(settings, line_id, console, webhook=webhook, dry=dry_run)
    except LineUnavailable as error:
        _complain(REMEDIES.get(error.reason, f"{error}: run this again, it goes on from here"))
    if not done:
        console.print("nothing had to change")


def _set_up(settings: Settings, line_id: str, console: Console, *, webhook: bool, dry: bool) -> bool:
    """Do everything; whether anything was or would be changed."""
    desk = SetUp(settings.line_api_base, settings.line_channel_access_token)
    account = desk.account()
    console.print(f"account   {shown(account.name)} ({shown(account.basic_id)})")
    if not account.is_called(line_id):
        _complain(
            f"the profile's line_id is {line_id}, so its links lead to another chat: correct line_id or the token"
        )
    changed = False
    for step in _menu_steps(settings, dry=dry):
        words = PLANNED.get(step.did, WORDS[step.did]) if dry else WORDS[step.did]
        console.print(f"menu      {step.menu}: {words}")
        changed |= step.did != "kept"
    return (webhook and _webhook(desk, account, settings.public_url + OWN_WEBHOOK, console, dry=dry)) or changed


def _menu_steps(settings: Settings, *, dry: bool) -> Iterator[Step]:
    wanted = menus()
    for menu in wanted:
        if broken := tuple(faults(menu)):
            _complain(f"LINE would refuse the menu {menu.name}: {', '.join(broken)}")
    desk = MenuApi(settings.line_api_base, settings.line_data_api_base, settings.line_channel_access_token)
    return set_up(desk, wanted, lambda: sleep(PAUSE_SECONDS), dry=dry)


def _webhook(desk: SetUp, account: Account, url: str, console: Console, *, dry: bool) -> bool:
    """Have webhooks sent to ``url`` and try it; whether the address had to change."""
    changed = account.webhook != url
    if changed and dry:
        console.print(f"webhook   would be sent to {shown(url)}")
        return True
    if changed:
        desk.send_webhooks_to(url)
    console.print(f"webhook   {'now' if changed else 'already'} sent to {shown(url)}")
    if dry:
        return False
    tried = desk.test_webhook()
    if not tried.success:
        _complain(f"LINE called {url} and got {tried.reason} ({tried.status}): is web running and reachable there?")
    console.print("webhook   LINE tried it, and it answers")
    if not account.webhook_on:
        _complain("webhooks are switched off: in LINE's console, Messaging API, switch on 'Use webhook'")
    return changed


def _complain(words: str) -> NoReturn:
    typer.echo(words, err=True)
    raise typer.Exit(1)
