"""``madoguchi``: the command line. Exit status 0 done, 1 the work failed, 2 wrong usage."""

from bot.cli.app import app

__all__ = ["app"]
