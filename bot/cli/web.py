"""``madoguchi web``: the process that the outside speaks to."""

from bot.cli.failing import failing
from bot.settings import read_settings
from bot.web import serve


@failing
def web() -> None:
    """Receive webhooks and serve pages.

    Example: BIND=0.0.0.0:8080 madoguchi web
    """
    serve(read_settings())
