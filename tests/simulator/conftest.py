"""A simulator that answers, a service to play against, both SDKs pointed at it, and its page in a browser."""

import os
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from flask import Flask
from linebot.v3.messaging import ApiClient, Configuration, MessagingApi
from playwright.sync_api import Page
from twilio.rest import Client
from werkzeug.serving import make_server

from simulator.config import Config
from simulator.run import running
from tests.chromium import chromium
from tests.simulator.desk import PUBLIC_URL, Desk, Service


@pytest.fixture
def service() -> Iterator[Service]:
    service = Service()
    app = Flask("service")
    app.add_url_rule("/<path:_>", view_func=lambda _: service.hears(), methods=["POST"])
    server = make_server("127.0.0.1", 0, app, threaded=True)
    service.url = f"http://127.0.0.1:{server.port}"
    thread = threading.Thread(target=lambda: server.serve_forever(poll_interval=0.02), daemon=True)
    thread.start()
    yield service
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.fixture
def config(service: Service) -> Config:
    return Config(
        bind="127.0.0.1:0",
        smtp_bind="127.0.0.1:0",
        service_url=service.url,
        public_url=PUBLIC_URL,
        redelivery_delays=(0.01, 0.02),
        carrier_seconds=0.0,
    )


@pytest.fixture
def desk(config: Config) -> Iterator[Desk]:
    with running(config) as simulator:
        desk = Desk(simulator)
        yield desk
        desk.http.clear()


@pytest.fixture
def line(desk: Desk, config: Config) -> Iterator[MessagingApi]:
    configuration = Configuration(host=f"{desk.url}/line", access_token=config.line_token)
    with ApiClient(configuration) as client:
        yield MessagingApi(client)
        client.rest_client.pool_manager.clear()


@pytest.fixture
def twilio(desk: Desk, config: Config) -> Iterator[Client]:
    client = Client(config.twilio_sid, config.twilio_token)
    client.api.base_url = desk.url
    yield client
    client.http_client.session.close()


@pytest.fixture(params=[(1280, 900), (390, 844)], ids=["desk", "pocket"])
def page(request: pytest.FixtureRequest, desk: Desk, tmp_path: Path) -> Iterator[Page]:
    """Open the page; anything the console complains of, a blocked inline script among it, fails the test."""
    width, height = request.param
    complaints: list[str] = []
    with chromium() as browser:
        page = browser.new_context(viewport={"width": width, "height": height}).new_page()
        page.on("console", lambda message: complaints.append(message.text) if message.type == "error" else None)
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.goto(desk.url)
        page.locator(".link-state.on").wait_for(state="attached")
        yield page
        page.screenshot(path=os.environ.get("SCREENSHOTS", str(tmp_path)) + f"/{width}.png")
    assert complaints == []
