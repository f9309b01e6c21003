"""The webhooks as the real server hands them on: bodies in pieces, too long, cut short, and a Redis that goes away."""

import json
import os
import socket
from collections.abc import Iterator
from contextlib import ExitStack
from http import HTTPStatus

import pytest

from bot.receiving import MOST_BYTES
from bot.web import BODIES_AT_ONCE
from simulator import identifiers
from simulator.line import events
from simulator.line.webhooks import signature_of
from tests.e2e.people import OnLine
from tests.e2e.running import Service, service
from tests.e2e.test_talks import finish_on_line
from tests.e2e.waiting import until
from tests.postgres_server import postgres, programs
from tests.proofs.appending_redis import appending_redis
from tests.redis_server import redis_server

MENU = "どのようなご用件でしょうか"
SATO = "U00000000000000000000000000000001"


def signed(counter: Service, person: OnLine) -> tuple[bytes, dict[str, str]]:
    """A webhook in which the person asks for the menu, and its headers."""
    simulation = counter.simulation
    now = simulation.clock.now()
    at = int(now.timestamp() * 1000)
    said = events.text_content(identifiers.line_message_id(at), "メニュー")
    token = simulation.account.reply_tokens.issue(person.user, now)
    event = events.user_event("message", person.user, at, reply_token=token, message=said)
    body = json.dumps({"destination": "Ub", "events": [event]}).encode()
    return body, {"X-Line-Signature": signature_of(body, simulation.config.line_channel_secret)}


def test_a_body_that_comes_in_pieces_without_a_length_is_read_whole(counter: Service) -> None:
    person = OnLine(counter.simulation)
    body, headers = signed(counter, person)

    def pieces() -> Iterator[bytes]:
        for at in range(0, len(body), 100):
            yield body[at : at + 100]

    answer = counter.http.request("POST", f"{counter.url}/line/webhook", body=pieces(), headers=headers, chunked=True)
    assert answer.status == 200
    person.hears(MENU)


def test_a_body_over_a_megabyte_is_refused_and_the_server_lives_on(counter: Service) -> None:
    answer = counter.http.request("POST", f"{counter.url}/line/webhook", body=b"x" * (MOST_BYTES + 1))
    assert answer.status == 413
    # The refused body was not read, so the server may end that kept connection under the next request.
    counter.wait_until_ready()


def test_a_caller_who_hangs_up_in_the_middle_leaves_nothing_behind(counter: Service) -> None:
    person = OnLine(counter.simulation)
    body, headers = signed(counter, person)
    host, port = counter.url.removeprefix("http://").split(":")
    head = f"POST /line/webhook HTTP/1.1\r\nHost: x\r\nContent-Length: {len(body)}\r\n"
    head += f"X-Line-Signature: {headers['X-Line-Signature']}\r\n\r\n"
    with socket.create_connection((host, int(port)), timeout=5) as caller:
        caller.sendall(head.encode() + body[:-10])
    counter.settle()
    assert person.texts() == []
    assert counter.http.request("POST", f"{counter.url}/line/webhook", body=body, headers=headers).status == 200
    person.hears(MENU)


def test_half_sent_bodies_stop_neither_webhooks_nor_probes(counter: Service) -> None:
    host, port = counter.url.removeprefix("http://").split(":")
    person = OnLine(counter.simulation)
    body, headers = signed(counter, person)
    head = f"POST /line/webhook HTTP/1.1\r\nHost: x\r\nX-Line-Signature: {'A' * 43}=\r\nContent-Length: 1000\r\n\r\nx"
    with ExitStack() as callers:
        for _ in range(40):
            caller = callers.enter_context(socket.create_connection((host, int(port)), timeout=5))
            caller.sendall(head.encode())
        counter.wait_until_ready()
        assert counter.http.request("POST", f"{counter.url}/line/webhook", body=body, headers=headers).status == 200
    person.hears(MENU)


def test_while_every_place_for_a_body_is_held_the_rest_is_still_served(counter: Service) -> None:
    host, port = counter.url.removeprefix("http://").split(":")
    head = "POST /here/x HTTP/1.1\r\nHost: x\r\nContent-Length: 1000\r\n\r\nx"
    person = OnLine(counter.simulation)
    body, headers = signed(counter, person)
    with ExitStack() as callers:
        for _ in range(BODIES_AT_ONCE):
            caller = callers.enter_context(socket.create_connection((host, int(port)), timeout=5))
            caller.sendall(head.encode())

        def refused() -> bool:
            return (
                counter.http.request("POST", f"{counter.url}/here/x", body=b"y").status
                == HTTPStatus.SERVICE_UNAVAILABLE
            )

        until(refused, "every place is held")
        counter.wait_until_ready()
        assert counter.http.request("POST", f"{counter.url}/line/webhook", body=body, headers=headers).status == 503

    def received() -> bool:
        return counter.http.request("POST", f"{counter.url}/line/webhook", body=body, headers=headers).status == 200

    until(received, "callers who have hung up hold no place")
    person.hears(MENU)


def test_while_redis_is_away_line_is_asked_to_send_again_and_nothing_is_lost(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    folder = tmp_path_factory.mktemp("away")
    with appending_redis(folder) as redis, service(redis.url, f"sqlite:///{folder}/records.db", folder) as counter:
        person = OnLine(counter.simulation)
        body, headers = signed(counter, person)
        redis.kill()
        assert not counter.ready()
        assert counter.http.request("POST", f"{counter.url}/line/webhook", body=body, headers=headers).status == 503
        person.says("メニュー")
        redis.start()
        person.hears(MENU)
        counter.settle()
        assert sum(MENU in text for text in person.texts()) == 1


@pytest.mark.postgres
def test_a_request_is_filed_in_postgresql_as_in_sqlite(tmp_path_factory: pytest.TempPathFactory) -> None:
    installed = programs()
    if installed is None and os.environ.get("CI") == "true":
        pytest.fail("PostgreSQL is not installed, and CI must not go without it")
    if installed is None:
        pytest.skip("PostgreSQL is not installed (Debian: apt-get install postgresql)")
    folder = tmp_path_factory.mktemp("postgres")
    with redis_server() as redis, postgres(installed) as database, service(redis, database, folder) as counter:
        number = finish_on_line(OnLine(counter.simulation, SATO))
        filed = counter.records.requests.get(number)
        assert filed is not None
        assert filed.state == "received"
        counter.settle()
