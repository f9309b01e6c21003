"""What every request to an account page passes first, and what every answer carries."""

from collections.abc import Callable
from http import HTTPStatus
from urllib.parse import urlsplit

import structlog
from flask import Blueprint, Response, g, make_response, request
from flask_wtf.csrf import CSRFProtect
from werkzeug.exceptions import BadRequest, MisdirectedRequest

from bot.accounts.sessions import AccountSessions
from bot.accounts.visits import SignedIn
from bot.logs import fault
from bot.pages.account.layout import choose_language, over, this_session
from flows.facts import Profile
from state.errors import StateError

CHANGES = frozenset({"POST"})
log = structlog.get_logger()

PORTS = {"http": 80, "https": 443}

FEATURES = "camera=(), geolocation=(), microphone=(), payment=(), usb=(), publickey-credentials-get=()"
"""What none of these pages asks a browser for."""


class NotFromHere(BadRequest):
    """The form was not sent from a page of ours."""


def guard(  # noqa: PLR0913, PLR0917  # what stands at the door
    pages: Blueprint,
    sessions: AccountSessions,
    csrf: CSRFProtect,
    profile: Profile,
    holds: Callable[[SignedIn], bool],
    public_url: str,
    line_access: str,
) -> None:
    """Put these before and behind every view of ``pages``.

    Before: the host is ours, the session is loaded, a change comes from a page of ours and proves it. Behind: the
    headers that keep the page to itself.

    Args:
        pages: the account pages.
        sessions: of which one is loaded for each request.
        csrf: checks the proof in a form.
        profile: the insurer whose pages these are.
        holds: whether somebody is still who signed in: the account has not changed, the link is still there.
        public_url: where customers reach us; requests by any other name are turned away.
        line_access: where a form may lead besides our own pages: to LINE, to link an account.
    """
    headers = page_headers(public_url, forms_lead_to=line_access)

    @pages.before_request
    def admit() -> None:
        g.profile = profile
        at_our_address(public_url)
        visit = sessions.load(this_session())
        if visit.signed_in is not None and not holds(visit.signed_in):
            sessions.forget(this_session())
        choose_language()
        if request.method in CHANGES:
            from_here(public_url)
            csrf.protect()

    @pages.after_request
    def keep_to_itself(response: Response) -> Response:
        try:
            sessions.keep(this_session(), response)
        except StateError as error:
            log.warning("session not kept", request=g.request, **fault(error))
            response = make_response(over("away", HTTPStatus.SERVICE_UNAVAILABLE))
        response.headers.update(headers)
        return response


def at_our_address(public_url: str) -> None:
    """Let a request pass that was sent to us by our name.

    Raises:
        MisdirectedRequest: it was sent by another.
    """
    ours = urlsplit(public_url)
    if _with_port(ours.scheme, request.host) != _with_port(ours.scheme, ours.netloc):
        raise MisdirectedRequest


def from_here(public_url: str) -> None:
    """Browsers say which page a form was sent from (Fetch standard, "Origin header"; Fetch Metadata).

    Raises:
        NotFromHere: from another one, or from one that hides its origin.
    """
    ours = urlsplit(public_url)
    origin = f"{ours.scheme}://{ours.netloc}"
    sent = request.headers.get("Origin")
    site = request.headers.get("Sec-Fetch-Site", "same-origin")
    if (sent is not None and sent != origin) or site not in {"same-origin", "none"}:
        raise NotFromHere


def _with_port(scheme: str, host: str) -> str:
    """The host as it is asked for, whether or not the scheme's own port was named."""
    named = host.lower()
    return named if named.rpartition("]")[2].count(":") else f"{named}:{PORTS[scheme]}"


def page_headers(public_url: str, *, forms_lead_to: str = "", features: str = FEATURES) -> dict[str, str]:
    """What every answer carries; a form may lead to our own pages, and to the site of ``forms_lead_to``.

    ``features`` is what the page may ask a browser for, as a Permissions-Policy.

    The referrer stays within our own pages: with ``no-referrer`` browsers would hide the Origin of our own forms too
    (Fetch standard, "append a request Origin header").
    """
    elsewhere = urlsplit(forms_lead_to)
    targets = f"'self' {elsewhere.scheme}://{elsewhere.netloc}" if elsewhere.netloc else "'self'"
    policy = (
        "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; "
        f"form-action {targets}; base-uri 'none'; frame-ancestors 'none'"
    )
    headers = {
        "Content-Security-Policy": policy,
        "Referrer-Policy": "same-origin",
        "Cache-Control": "no-store",
        "Cross-Origin-Opener-Policy": "same-origin",
        "Cross-Origin-Resource-Policy": "same-origin",
        "Permissions-Policy": features,
        "X-Frame-Options": "DENY",
    }
    if public_url.startswith("https://"):
        headers["Strict-Transport-Security"] = "max-age=31536000"
    return headers
