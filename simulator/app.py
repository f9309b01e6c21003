"""The simulator's web application: both platforms' APIs, the partners' inboxes, the control API and the page."""

from flask import Flask, Response, render_template

from simulator.config import Config
from simulator.control import control_api
from simulator.line.api import messaging_api
from simulator.line.batches import batch_api
from simulator.line.browser import line_addresses
from simulator.line.menu_api import menu_api
from simulator.line.notifications import notification_api
from simulator.partners.inbox import partner_inbox
from simulator.simulation import Simulation
from simulator.sms.api import messages_api

PAGE_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; "
    "img-src 'self' data: blob: https: http://127.0.0.1:* http://localhost:*; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
"""Pictures may come from where the bot says; everything else is ours, and nothing is inline."""


def create_app(config: Config | None = None, simulation: Simulation | None = None) -> Flask:
    """Build the application over ``simulation``, or over a new one made from ``config``.

    The simulation is found again at ``app.extensions["simulation"]``. Nothing is opened; :mod:`simulator.run` serves.
    """
    simulation = simulation or Simulation(config or Config())
    app = Flask("simulator", template_folder="web/templates", static_folder="web/static")
    app.json.sort_keys = False  # type: ignore[attr-defined]  # of the default provider; orders are meant to be read
    app.extensions["simulation"] = simulation
    wire, faults = simulation.wire, simulation.faults
    app.register_blueprint(messaging_api(simulation.account, simulation.line_webhooks, wire, faults))
    app.register_blueprint(notification_api(simulation.account, simulation.line_webhooks, wire, faults))
    app.register_blueprint(menu_api(simulation.account, simulation.menus, wire))
    app.register_blueprint(batch_api(simulation.account, simulation.menus, simulation.lanes, wire))
    app.register_blueprint(line_addresses(simulation.account, simulation.line_links))
    app.register_blueprint(messages_api(simulation.carrier, simulation.sms_phone, wire, faults))
    app.register_blueprint(partner_inbox(simulation.partners, simulation.partner_habits, wire, faults))
    app.register_blueprint(control_api(simulation))

    @app.get("/")
    def page() -> str:
        return render_template("page.html", account=simulation.config.line_name)

    @app.after_request
    def harden(response: Response) -> Response:
        response.headers.setdefault("X-Content-Type-Options", "nosniff")
        if response.mimetype == "text/html":
            response.headers["Content-Security-Policy"] = PAGE_POLICY
            response.headers["Referrer-Policy"] = "no-referrer"
        return response

    return app
