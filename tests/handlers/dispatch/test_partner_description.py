"""The description of the partner API is what the code does: each body fits its schema, each code stands in it."""

import json
from typing import Any, get_args

import msgspec
import pytest
from jsonschema import Draft202012Validator, FormatChecker
from openapi_spec_validator import validate

from flows.dispatch.happenings import Status, Trouble, Work
from flows.dispatch.job import ASSIGNED, ENDS, Declined, State
from flows.dispatch.orders import Message, TellPartner
from flows.dispatch.partner import Equipment
from flows.roadside.table import QUESTIONS
from handlers.dispatch import inbound
from handlers.dispatch.description import description
from handlers.dispatch.errors import BadFields
from handlers.dispatch.outbound import OF_THE_TROUBLE, compose
from handlers.dispatch.replies import RELEASED, of_job, of_offer
from tests.handlers.dispatch.partner_cases import NOW, OFFER, PAGE, PARTNER, assigned, offer, offered

DOCUMENT = json.loads(description("https://counter.example"))
SCHEMAS = DOCUMENT["components"]["schemas"]
THEIRS = [state for state in get_args(State) if state in ASSIGNED or state in ENDS]


def closed(schema: Any) -> Any:
    """The same schema, with every field that it does not name forbidden."""
    if isinstance(schema, list):
        return [closed(each) for each in schema]
    if not isinstance(schema, dict):
        return schema
    made = {name: closed(each) for name, each in schema.items()}
    return {"additionalProperties": False} | made if "properties" in made else made


COMPONENTS = {"schemas": closed(SCHEMAS)}


def errors(schema: dict[str, Any], found: Any) -> list[str]:
    validator = Draft202012Validator(closed(schema) | {"components": COMPONENTS}, format_checker=FormatChecker())
    return [f"{each.json_path}: {each.message}" for each in validator.iter_errors(found)]


def body_of(message: str) -> dict[str, Any]:
    found: dict[str, Any] = DOCUMENT["webhooks"][message]["post"]["requestBody"]["content"]["application/json"]
    return found


def examples() -> list[tuple[dict[str, Any], Any]]:
    found = []
    for path in DOCUMENT["paths"].values():
        for operation in path.values():
            contents = [operation.get("requestBody", {}), *operation["responses"].values()]
            for content in (each.get("content", {}).get("application/json", {}) for each in contents):
                found += [(content["schema"], each["value"]) for each in content.get("examples", {}).values()]
    return found + [(body_of(message)["schema"], body_of(message)["example"]) for message in DOCUMENT["webhooks"]]


def test_it_is_openapi() -> None:
    validate(DOCUMENT)
    assert DOCUMENT["servers"] == [{"url": "https://counter.example"}]


@pytest.mark.parametrize(("schema", "example"), examples())
def test_every_example_is_right(schema: dict[str, Any], example: Any) -> None:
    assert errors(schema, example) == []


def test_every_message_there_is_is_described() -> None:
    assert set(DOCUMENT["webhooks"]) == set(get_args(Message))


@pytest.mark.parametrize("message", get_args(Message))
@pytest.mark.parametrize("state", THEIRS)
@pytest.mark.parametrize("told", [{}, {"latitude": None, "longitude": None}, {"phone": "", "details": {}}])
def test_what_is_sent_fits_and_has_no_field_that_is_not_described(
    message: Any, state: Any, told: dict[str, Any]
) -> None:
    case = offered(**told) if message.startswith("offer.") else assigned(state)
    order = TellPartner(message, PARTNER, OFFER, "expired", "見本工場")
    sent = json.loads(compose(order, case, PAGE, NOW))
    assert errors(body_of(message)["schema"], sent) == []


def test_a_request_of_which_little_is_known_fits_too() -> None:
    bare = {"symptom": "", "body": "", "equipment": "", "road_type": "", "destination": "", "position_trusted": ""}
    bare |= {"clearance": "", "floor": "", "vulnerable": "", "name": "", "address": "", "emergency": "unsure"}
    sent = json.loads(compose(TellPartner("offer.made", PARTNER, OFFER), offered(**bare), PAGE, NOW))
    assert errors(body_of("offer.made")["schema"], sent) == []


@pytest.mark.parametrize("state", THEIRS)
def test_answers_fit(state: Any) -> None:
    replies = {
        "OfferReply": [of_offer(assigned(state), OFFER, PAGE)],
        "JobReply": [of_job(assigned(state), PARTNER), of_job(assigned(state), "somebody-else")],
    }
    for schema, found in replies.items():
        for reply in found:
            assert errors({"$ref": f"#/components/schemas/{schema}"}, json.loads(msgspec.json.encode(reply))) == []


@pytest.mark.parametrize("state", ["declined", "eta_refused"])
def test_the_answer_to_a_no_fits(state: str) -> None:
    case = assigned(offers=(offer(state, answered=NOW, eta=NOW),), partner="")
    found = json.loads(msgspec.json.encode(of_offer(case, OFFER, PAGE)))
    assert errors({"$ref": "#/components/schemas/OfferReply"}, found) == []
    assert "job" not in found


def codes(schema: str, field: str) -> list[str]:
    described = SCHEMAS[schema]["properties"][field]
    found: list[str] = described.get("enum") or described["items"]["enum"]
    return found


@pytest.mark.parametrize(
    ("schema", "field", "expected"),
    [
        ("Declination", "reason", get_args(Declined)),
        ("Failure", "trouble", get_args(Trouble)),
        ("Failure", "needs", get_args(Equipment)),
        ("Needed", "equipment", get_args(Equipment)),
        ("Completion", "work", get_args(Work)),
        ("Job", "state", THEIRS),
        ("JobReply", "state", [*THEIRS, RELEASED]),
        ("Road", "type", QUESTIONS["road_type"].choices),
        ("Trouble", "symptom", QUESTIONS["symptom"].choices),
        ("Car", "body", QUESTIONS["body"].choices),
        ("Car", "equipment", QUESTIONS["equipment"].choices),
        ("Place", "pin", QUESTIONS["pin"].choices),
        ("Destination", "kind", QUESTIONS["destination"].choices),
        ("Customer", "vulnerable", QUESTIONS["vulnerable"].choices),
        ("Job", "emergency", QUESTIONS["emergency"].choices),
        ("Job", "safe_place", QUESTIONS["safe_place"].choices),
    ],
)
def test_the_codes_described_are_those_there_are(schema: str, field: str, expected: tuple[str, ...]) -> None:
    assert codes(schema, field) == list(expected)


def test_each_status_and_each_detail_stands_in_it() -> None:
    kinds = [SCHEMAS[each["$ref"].rpartition("/")[2]] for each in SCHEMAS["Status"]["oneOf"]]
    words = [kind["properties"].get("status", {}) for kind in kinds]
    assert {each for word in words for each in word.get("enum", [word.get("const")])} - {None} == set(get_args(Status))
    details = SCHEMAS["Trouble"]["properties"]["details"]["description"]
    assert [name for name in OF_THE_TROUBLE if f"`{name}`" not in details] == []


@pytest.mark.parametrize(
    ("name", "shape"),
    [
        ("Acceptance", inbound.Acceptance),
        ("Declination", inbound.Declination),
        ("Moving", inbound.Moving),
        ("AtTheSpot", inbound.AtTheSpot),
        ("Towing", inbound.Towing),
        ("Completion", inbound.Completion),
        ("Failure", inbound.Failure),
        ("Whereabouts", inbound.Whereabouts),
        ("Position", inbound.Position),
    ],
)
def test_each_body_has_the_fields_that_are_read(name: str, shape: type[msgspec.Struct]) -> None:
    fields = msgspec.structs.fields(shape)
    assert list(SCHEMAS[name]["properties"]) == [field.name for field in fields]
    assert SCHEMAS[name]["required"] == [field.name for field in fields if field.required]
    assert SCHEMAS[name]["additionalProperties"] is False


def test_the_limits_described_are_those_that_hold() -> None:
    assert SCHEMAS["Minutes"]["maximum"] == inbound.MOST_MINUTES
    assert SCHEMAS["Towing"]["properties"]["destination"]["maxLength"] == inbound.MOST_LETTERS
    with pytest.raises(BadFields):
        inbound.read_answer(b'{"answer":"accepted","eta_minutes":1441}', OFFER, PARTNER)
