"""The partner API, fuzzed by its own description: no 5xx, nothing undescribed, no state the table does not allow."""

import json
from collections import Counter as Tally
from io import BytesIO
from itertools import count
from typing import Any

import pytest
import schemathesis
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from schemathesis import GenerationMode
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_headers_conformance,
    response_schema_conformance,
    status_code_conformance,
)
from werkzeug.test import Client

from bot.app import create_app
from bot.wiring import Counter
from flows.dispatch.happenings import Accepted
from flows.dispatch.job import Job, State
from flows.dispatch.table import TABLE
from handlers.dispatch.description import description
from handlers.dispatch.signature import headers
from tests.bot.conftest import Clock, bodies
from tests.bot.dispatching.partnering import job_of, opened

pytestmark = pytest.mark.timeout(300)

DOCUMENT = json.loads(description("http://localhost"))
OFFERS, STATUS = "/dispatch/offers/{offer}", "/dispatch/jobs/{job}/status"
BODIES = {OFFERS: "Answer", STATUS: "Status"}
DESCRIBED = [
    not_a_server_error,
    status_code_conformance,
    content_type_conformance,
    response_headers_conformance,
    response_schema_conformance,
]
ENOUGH = settings(
    max_examples=40,
    derandomize=True,
    database=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much, HealthCheck.data_too_large],
)
ANY = {"offer": "any", "job": "any"}
MODES = {"right": GenerationMode.POSITIVE, "wrong": GenerationMode.NEGATIVE}


def reachable() -> dict[State, set[State]]:
    """From each state, where the table leads in at most three rows: a yes too late is a no, and the next is asked."""
    one: dict[State, set[State]] = {}
    for _, sources, destination in TABLE:
        for source in sources:
            one.setdefault(source, set()).add(destination)
    found = {state: {state} for state in {*one, *(dest for _, _, dest in TABLE)}}
    for _ in range(3):
        found = {state: to | {far for near in to for far in one.get(near, ())} for state, to in found.items()}
    return found


REACHABLE = reachable()


class Signing:
    """Before the service: whatever is posted is signed as the partner it is told to be, over the bytes as they come."""

    def __init__(self, app: Any, counter: Counter) -> None:
        self._app = app
        self._counter = counter
        self._ids = count(1)
        self.partner = ""
        self.body = b""

    def __call__(self, environ: dict[str, Any], start_response: Any) -> Any:
        if environ["REQUEST_METHOD"] == "POST" and self.partner:
            self.body = environ["wsgi.input"].read(int(environ.get("CONTENT_LENGTH") or 0))
            environ["wsgi.input"] = BytesIO(self.body)
            secrets = self._counter.partners.accounts[self.partner].keys
            signed = headers(secrets, f"fuzzed-{next(self._ids)}", self._counter.now(), self.body)
            environ |= {f"HTTP_{name.upper().replace('-', '_')}": value for name, value in signed.items()}
            environ["HTTP_X_PARTNER"] = self.partner
        return self._app(environ, start_response)


class Roadside:
    """Jobs for the fuzzer to play with: when one is over, another begins."""

    def __init__(self, counter: Counter) -> None:
        self._counter = counter
        self._numbers = [opened(counter).number for _ in range(3)]

    def job(self, index: int) -> Job:
        job = job_of(self._counter, self._numbers[index])
        if job.over or job.state in {"person", "queued", "searching"}:
            job = opened(self._counter)
            self._numbers[index] = job.number
        return job


@pytest.fixture
def site(counter: Counter) -> Signing:
    return Signing(create_app(counter, bodies()), counter)


@pytest.fixture
def schema(site: Signing) -> Any:
    return schemathesis.openapi.from_wsgi("/dispatch/openapi.json", site)


def is_right(path: str, body: bytes) -> bool:
    """Whether a body is as described, by JSON Schema and not by us."""
    try:
        found = json.loads(body.decode(), parse_constant=lambda _: 1 / 0)
    except (ValueError, ZeroDivisionError, RecursionError):
        return False
    shape = {"$ref": f"#/components/schemas/{BODIES[path]}", "components": DOCUMENT["components"]}
    return Draft202012Validator(shape).is_valid(found)


@pytest.mark.parametrize("mode", MODES)
@pytest.mark.parametrize("path", [OFFERS, STATUS], ids=BODIES.values())
def test_whatever_a_partner_posts_is_answered_as_described_and_moves_a_job_along_the_table_alone(
    site: Signing, schema: Any, counter: Counter, path: str, mode: str
) -> None:
    roadside, operation, tally = Roadside(counter), schema[path]["POST"], Tally[int]()

    @ENOUGH
    @given(data=st.data())
    def fuzz(data: st.DataObject) -> None:
        # Everything is drawn before anything is looked at: what is drawn must not depend on where jobs stand.
        index, accepts, knows, own = (data.draw(st.integers(0, most)) for most in (2, 3, 5, 9))
        case = data.draw(operation.as_strategy(MODES[mode], path_parameters=None if not knows else ANY))
        before = roadside.job(index)
        asked = before.offers[-1]
        if path == STATUS and before.state == "offered" and accepts:
            counter.dispatching.answer(Accepted(asked.id, asked.partner, 40), counter.now())
            before = job_of(counter, before.number)
        if knows:
            case.path_parameters = {"offer": asked.id, "job": before.number}
        site.partner = asked.partner if own else "mihon-osaka"
        response = case.call()
        case.validate_response(response, checks=DESCRIBED)
        tally[response.status_code] += 1
        assert (response.status_code == 422) is not is_right(path, site.body)
        after = job_of(counter, before.number)
        assert after.state in REACHABLE[before.state]
        if response.status_code != 200:
            assert after == before
        if site.partner != asked.partner:
            assert response.status_code != 200

    fuzz()
    expected = {422} if mode == "wrong" else {200, 404, 409}
    assert expected <= set(tally), tally
    assert set(tally) <= {200, 404, 409, 422}, tally


@pytest.mark.parametrize("path", [OFFERS, STATUS], ids=BODIES.values())
def test_without_a_signature_nothing_is_read_whatever_is_posted(
    schema: Any, counter: Counter, clock: Clock, path: str
) -> None:
    operation, before = schema[path]["POST"], opened(counter)
    own = {"offer": before.offers[-1].id} if path == OFFERS else {"job": before.number}

    @ENOUGH
    @given(data=st.data())
    def fuzz(data: st.DataObject) -> None:
        mode = data.draw(st.sampled_from([*MODES.values()]))
        case = data.draw(operation.as_strategy(mode, path_parameters=own))
        case.headers = {**(case.headers or {}), "X-Partner": before.offers[-1].partner}
        if data.draw(st.booleans()):
            case.headers["webhook-timestamp"] = str(int(clock().timestamp()))
        response = case.call()
        case.validate_response(response, checks=DESCRIBED)
        assert response.status_code in {400, 401, 413}

    fuzz()
    assert job_of(counter, before.number) == before


@pytest.mark.parametrize("method", ["GET", "PUT", "PATCH", "DELETE"])
def test_addresses_that_are_posted_to_take_nothing_else(site: Signing, method: str) -> None:
    for path in ("/dispatch/offers/x", "/dispatch/jobs/x/status"):
        assert Client(site).open(path, method=method).status_code == 405
