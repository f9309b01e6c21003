"""What an operator's probes are told."""

import os

import pytest
from flask import Flask
from werkzeug.test import Client

from bot.health import health
from bot.wiring import Counter
from state import records
from tests.bot.conftest import Clock
from tests.bot.signing import NUMBER, SOMEONE, post_line, text_event, webhook
from tests.postgres_server import postgres, programs


def test_a_process_that_runs_is_alive_whatever_is_away(storeless: Client) -> None:
    assert storeless.get("/livez").status_code == 200


def test_ready_means_that_both_stores_answer(client: Client) -> None:
    assert client.get("/readyz").status_code == 200


def test_not_ready_names_redis(storeless: Client) -> None:
    answer = storeless.get("/readyz")
    assert (answer.status_code, answer.get_data(as_text=True)) == (503, "redis: does not answer\n")


@pytest.mark.postgres
@pytest.mark.skipif(programs() is None and os.environ.get("CI") != "true", reason="no PostgreSQL server here")
def test_not_ready_names_the_database(counter: Counter, clock: Clock) -> None:
    folder = programs()
    assert folder is not None
    with postgres(folder) as url:
        engine = records.connect(url)
        records.upgrade(engine)
        probes = health(counter.wire, records.open(engine, counter.vault), counter.dead_letters, "", clock)
        app = Flask(__name__)
        app.register_blueprint(probes)
        assert app.test_client().get("/readyz").status_code == 200
    answer = app.test_client().get("/readyz")
    engine.dispose()
    assert (answer.status_code, answer.get_data(as_text=True)) == (503, "database: does not answer\n")


def test_metrics_count_and_name_nobody(client: Client) -> None:
    post_line(client, webhook(text_event("E1", "marked words"), {"type": "marked"}))
    told = client.get("/metrics").get_data(as_text=True)
    assert 'madoguchi_events_received_total{channel="line",posting="accepted"}' in told
    assert 'madoguchi_outbox_lines{route="line"} 0.0' in told
    assert not [secret for secret in (SOMEONE, NUMBER, "marked") if secret in told]


def test_metrics_say_so_while_redis_is_away(storeless: Client) -> None:
    assert storeless.get("/metrics").status_code == 503
