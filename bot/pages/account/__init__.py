"""The policyholder's pages under /account: server-rendered, for small screens first, without any asset from elsewhere.

``guarding.py`` is what a request passes before a view, ``layout.py`` what a page is made of, ``access.py`` who may see
it, ``refusing.py`` every dead end. The other modules add their views to the one blueprint.
"""

from hashlib import blake2b

from flask import Blueprint, Flask
from flask_wtf.csrf import CSRFProtect

from bot.accounts.sessions import AccountSessions
from bot.moments import new_key
from bot.pages.account import (
    applying,
    changing,
    consents,
    entering,
    home,
    line,
    linking,
    recovering,
    registering,
    signing,
    stepping,
)
from bot.pages.account.guarding import guard
from bot.pages.account.layout import context
from bot.pages.account.refusing import explain
from bot.wiring import Counter

VIEWS = (signing, stepping, home, linking, entering, line, applying, registering, recovering, changing, consents)
"""Each has ``add(pages, counter, sessions)``."""


def account_pages(app: Flask, counter: Counter) -> None:
    """Add the pages to an application that has no other session than theirs."""
    settings = counter.settings
    https = settings.public_url.startswith("https://")
    sessions = AccountSessions(counter.web_sessions, new_key, counter.now, https=https)
    app.session_interface = sessions
    # Webhooks and probes have no proof to show: pages ask for it themselves. By referrer it is not judged at all.
    app.config.update(WTF_CSRF_CHECK_DEFAULT=False, WTF_CSRF_SSL_STRICT=False)
    app.secret_key = _forgery_key(settings.secret_keys[0])
    # A path in another spelling would be answered with an address built from the Host header.
    app.url_map.merge_slashes = False
    pages = Blueprint("account", __name__, url_prefix="/account")
    guard(
        pages,
        sessions,
        CSRFProtect(app),
        counter.profile,
        counter.signing_in.holds,
        settings.public_url,
        settings.line_access_base,
    )
    pages.context_processor(context(counter.profile))
    for views in VIEWS:
        views.add(pages, counter, sessions)
    explain(pages, counter.now)
    app.register_blueprint(pages)


def _forgery_key(secret: str) -> bytes:
    return blake2b(secret.encode(), digest_size=32, person=b"account forms").digest()
