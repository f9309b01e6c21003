"""The web application: our pages and probes on Flask, with the webhooks taken ahead of its dispatch."""

from http import HTTPStatus
from secrets import token_hex

import structlog
from flask import Flask, Response, g, request
from werkzeug.exceptions import HTTPException
from werkzeug.middleware.proxy_fix import ProxyFix

from bot.acknowledging import Acknowledging
from bot.bodies import Bodies
from bot.front_door import PAGE_BYTES, FrontDoor
from bot.health import health
from bot.logs import fault
from bot.pages.account import account_pages
from bot.pages.claims import claims
from bot.pages.desk import desk
from bot.pages.dispatch import dispatch
from bot.pages.document import document
from bot.pages.here import here
from bot.pages.impact import impact
from bot.pages.notice import notice
from bot.pages.partner import partner
from bot.pages.photos import photos
from bot.pages.report import report
from bot.pages.track import track
from bot.pages.triggers import triggers
from bot.receiving import Receivers
from bot.refusing import error_body
from bot.uploads import Uploads
from bot.wiring import Counter
from state.errors import StateError

POLICY = (
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)

log = structlog.get_logger()


def create_app(counter: Counter, bodies: Bodies) -> Flask:
    """The application of one web process; ``bodies`` reads what is posted to it."""
    app = Flask(__name__)
    app.config["MAX_CONTENT_LENGTH"] = PAGE_BYTES
    settings = counter.settings
    app.register_blueprint(here(counter.doors, counter.mailbox, counter.now))
    app.register_blueprint(document(counter))
    app.register_blueprint(notice(counter))
    app.register_blueprint(photos(counter))
    app.register_blueprint(track(counter))
    app.register_blueprint(dispatch(counter))
    app.register_blueprint(claims(counter))
    app.register_blueprint(triggers(counter))
    app.register_blueprint(report(counter))
    app.register_blueprint(impact(counter))
    app.register_blueprint(partner(counter))
    acknowledging = Acknowledging(counter.records.requests, counter.dispatching, counter.mailbox)
    app.register_blueprint(desk(acknowledging, counter.tickets, counter.now))
    app.register_blueprint(
        health(counter.wire, counter.records, counter.dead_letters, settings.prometheus_multiproc_dir, counter.now)
    )
    account_pages(app, counter)
    _protect(app)
    _explain(app)
    receivers = Receivers(
        counter.mailbox,
        counter.outbox,
        counter.receipts,
        counter.records.pseudonyms,
        settings.line_channel_secret,
        settings.twilio_auth_token,
        settings.public_url,
        counter.records.suppressions.contains,
        counter.now,
    )
    if settings.trusted_proxies:
        # Of what proxies tell, the address alone: host and scheme are those of PUBLIC_URL.
        nearest = ProxyFix(app.wsgi_app, x_for=settings.trusted_proxies, x_proto=0, x_host=0, x_port=0, x_prefix=0)
        app.wsgi_app = nearest  # type: ignore[method-assign]  # Flask's own way to wrap it
    app.wsgi_app = FrontDoor(app.wsgi_app, receivers.by_path(), bodies, Uploads(bodies, counter))  # type: ignore[method-assign]  # Flask's own way to wrap it
    return app


def _protect(app: Flask) -> None:
    @app.before_request
    def identify() -> None:
        g.request = request.environ.get("madoguchi.request") or token_hex(8)

    @app.after_request
    def harden(response: Response) -> Response:
        response.headers["X-Request-Id"] = g.request
        response.headers["X-Content-Type-Options"] = "nosniff"
        # Pages with needs of their own have said so by now.
        response.headers.setdefault("Content-Security-Policy", POLICY)
        response.headers.setdefault("Referrer-Policy", "no-referrer")
        response.headers.setdefault("Cache-Control", "no-store")
        return response


def _explain(app: Flask) -> None:
    @app.errorhandler(HTTPException)
    def refused(error: HTTPException) -> tuple[bytes, int, dict[str, str]]:
        status = error.code or HTTPStatus.INTERNAL_SERVER_ERROR
        code = type(error).__name__
        return error_body(code, HTTPStatus(status).phrase, g.request), status, {"Content-Type": "application/json"}

    @app.errorhandler(Exception)
    def failed(error: Exception) -> tuple[bytes, int, dict[str, str]]:
        # Flask itself would write the traceback, whose last line may quote a customer.
        log.error("request failed", request=g.request, **fault(error))
        status = HTTPStatus.INTERNAL_SERVER_ERROR
        return error_body("InternalServerError", status.phrase, g.request), status, {"Content-Type": "application/json"}

    @app.errorhandler(StateError)
    def unavailable(error: StateError) -> tuple[bytes, int, dict[str, str]]:
        log.warning("state unavailable", request=g.request, **fault(error))
        body = error_body("Unavailable", "please try again in a moment", g.request)
        return body, HTTPStatus.SERVICE_UNAVAILABLE, {"Content-Type": "application/json"}
