"""The insurer's own systems' APIs, fuzzed by their own descriptions: no 5xx, nothing undescribed, nothing unsigned."""

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
from flows.accident.standing import may_become
from handlers.dispatch.signature import headers
from handlers.insurer.description import description
from tests.bot.claiming import CLAIMS, TELEMATICS, filed
from tests.bot.conftest import Clock, bodies
from tests.bot.test_impact_api import HANAKO

STATUS, IMPACT = "/claims/reports/{number}/status", "/triggers/impact"
BODIES = {STATUS: "Status", IMPACT: "Trigger"}
SECRETS = {STATUS: CLAIMS, IMPACT: TELEMATICS}
DOCUMENTS: dict[str, Any] = {
    STATUS: json.loads(description("claims", "http://localhost")),
    IMPACT: json.loads(description("telematics", "http://localhost")),
}
SERVED = {STATUS: "/claims/openapi.json", IMPACT: "/triggers/openapi.json"}
DESCRIBED = [
    not_a_server_error,
    status_code_conformance,
    content_type_conformance,
    response_headers_conformance,
    response_schema_conformance,
]
ENOUGH = settings(
    max_examples=120,
    derandomize=True,
    database=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much, HealthCheck.data_too_large],
)
MODES = {"right": GenerationMode.POSITIVE, "wrong": GenerationMode.NEGATIVE}


class Signing:
    """Before the service: whatever is posted is signed over the bytes as they come, where a secret is set."""

    def __init__(self, app: Any, clock: Clock) -> None:
        self._app = app
        self._clock = clock
        self._ids = count(1)
        self.secret = ""
        self.body = b""

    def __call__(self, environ: dict[str, Any], start_response: Any) -> Any:
        if environ["REQUEST_METHOD"] == "POST" and self.secret:
            self.body = environ["wsgi.input"].read(int(environ.get("CONTENT_LENGTH") or 0))
            environ["wsgi.input"] = BytesIO(self.body)
            signed = headers([self.secret], f"fuzzed-{next(self._ids)}", self._clock(), self.body)
            environ |= {f"HTTP_{name.upper().replace('-', '_')}": value for name, value in signed.items()}
        return self._app(environ, start_response)


@pytest.fixture
def site(counter: Counter, clock: Clock) -> Signing:
    counter.records.customers.save(HANAKO)
    return Signing(create_app(counter, bodies()), clock)


def is_described(path: str, body: bytes) -> bool:
    """Whether a body is as described, by JSON Schema and not by us."""
    try:
        found = json.loads(body.decode(), parse_constant=lambda _: 1 / 0)
    except (ValueError, ZeroDivisionError, RecursionError):
        return False
    shape = {"$ref": f"#/components/schemas/{BODIES[path]}", "components": DOCUMENTS[path]["components"]}
    return Draft202012Validator(shape).is_valid(found)


@pytest.mark.parametrize("mode", MODES)
def test_whatever_the_desk_posts_is_answered_as_described_and_moves_a_report_along_its_way_alone(
    site: Signing, counter: Counter, mode: str
) -> None:
    schema = schemathesis.openapi.from_wsgi(SERVED[STATUS], site)
    operation, tally, numbers = schema[STATUS]["POST"], Tally[int](), [filed(counter) for _ in range(2)]

    @ENOUGH
    @given(data=st.data())
    def fuzz(data: st.DataObject) -> None:
        index, another, known = data.draw(st.tuples(st.integers(0, 1), st.booleans(), st.integers(0, 5)))
        before = counter.records.reports.get(numbers[index])
        assert before is not None
        if before.state == "closed" and another:
            numbers[index] = filed(counter)
            before = counter.records.reports.get(numbers[index])
            assert before is not None
        case = data.draw(operation.as_strategy(MODES[mode]))
        if known:
            case.path_parameters = {"number": before.number}
        site.secret = CLAIMS
        response = case.call()
        case.validate_response(response, checks=DESCRIBED)
        tally[response.status_code] += 1
        if not is_described(STATUS, site.body):
            assert response.status_code == 422
        after = counter.records.reports.get(before.number)
        assert after is not None
        assert after == before or may_become(before.state, after.state)
        if response.status_code != 200:
            assert after == before

    fuzz()
    assert ({422} if mode == "wrong" else {200, 404}) <= set(tally), tally
    assert set(tally) <= {200, 404, 409, 422}, tally


@pytest.mark.parametrize("mode", MODES)
def test_whatever_the_telematics_service_posts_is_answered_as_described(
    site: Signing, counter: Counter, mode: str
) -> None:
    schema = schemathesis.openapi.from_wsgi(SERVED[IMPACT], site)
    operation, tally = schema[IMPACT]["POST"], Tally[int]()

    @ENOUGH
    @given(data=st.data())
    def fuzz(data: st.DataObject) -> None:
        case = data.draw(operation.as_strategy(MODES[mode]))
        if isinstance(case.body, dict) and "contract" in case.body and data.draw(st.booleans()):
            case.body = case.body | {"contract": "AB-123456", "at": counter.now().isoformat()}
        site.secret = TELEMATICS
        response = case.call()
        case.validate_response(response, checks=DESCRIBED)
        tally[response.status_code] += 1
        if not is_described(IMPACT, site.body):
            assert response.status_code == 422

    fuzz()
    assert ({422} if mode == "wrong" else {202, 422}) <= set(tally), tally
    assert set(tally) <= {202, 422}, tally


@pytest.mark.parametrize("path", BODIES)
def test_without_a_signature_nothing_is_read_whatever_is_posted(site: Signing, clock: Clock, path: str) -> None:
    operation = schemathesis.openapi.from_wsgi(SERVED[path], site)[path]["POST"]

    @ENOUGH
    @given(data=st.data())
    def fuzz(data: st.DataObject) -> None:
        case = data.draw(operation.as_strategy(data.draw(st.sampled_from([*MODES.values()]))))
        case.headers = {**(case.headers or {})}
        if data.draw(st.booleans()):
            case.headers["webhook-timestamp"] = str(int(clock().timestamp()))
        response = case.call()
        case.validate_response(response, checks=DESCRIBED)
        assert response.status_code in {400, 401, 404, 413}

    fuzz()


@pytest.mark.parametrize("method", ["GET", "PUT", "PATCH", "DELETE"])
def test_addresses_that_are_posted_to_take_nothing_else(site: Signing, method: str) -> None:
    for path in ("/claims/reports/x/status", "/triggers/impact"):
        assert Client(site).open(path, method=method).status_code == 405
