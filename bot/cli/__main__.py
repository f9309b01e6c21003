"""``python -m bot.cli``: the same as ``madoguchi``."""

from bot.cli import app

app()
