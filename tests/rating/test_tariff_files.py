import json
import tomllib
from datetime import date
from importlib.resources import files
from pathlib import Path

import jsonschema
import pytest

from rating.dated import Dated
from rating.errors import BeforeFirstEntry, DataFileError, DuplicateKey, Ended, InvalidInput, UnknownKey
from rating.tariff import load, loads, sample, schema

SAMPLE = files("rating").joinpath("tariffs", "sample.toml").read_text("utf-8")
PUBLISHED = files("rating").joinpath("schema", "tariff.schema.json").read_bytes()


def changed(old: str, new: str) -> str:
    assert SAMPLE.count(old) >= 1
    return SAMPLE.replace(old, new, 1)


def test_the_sample_says_in_its_first_lines_that_it_is_invented() -> None:
    assert "INVENTED" in SAMPLE.splitlines()[1]
    assert sample().version.invented


def test_the_published_schema_is_the_one_the_loader_uses() -> None:
    assert schema() == PUBLISHED, "python -m rating.tariff > rating/schema/tariff.schema.json"


def test_the_sample_fits_the_published_schema() -> None:
    published = json.loads(PUBLISHED)
    jsonschema.Draft202012Validator.check_schema(published)
    jsonschema.Draft202012Validator(published).validate(tomllib.loads(SAMPLE))


@pytest.mark.parametrize(
    ("old", "new"),
    [("bodily = 12", "bodily = 37"), ("2025-01-01]", "first]"), ('version = "', 'edition = "1"\nversion = "')],
    ids=["a percentage out of range", "a date that is none", "an unknown key"],
)
def test_schema_and_loader_refuse_the_same_slip(old: str, new: str) -> None:
    slip = changed(old, new)
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.Draft202012Validator(json.loads(PUBLISHED)).validate(tomllib.loads(slip))
    with pytest.raises(DataFileError):
        loads(slip)


@pytest.mark.parametrize(
    ("old", "new", "kind", "key"),
    [
        pytest.param('version = "', 'edition = "1"\nversion = "', UnknownKey, "$.edition", id="an unknown key"),
        pytest.param(
            "normal_passenger = 31000",
            "truck = 1\nnormal_passenger = 31000",
            UnknownKey,
            "$.rates.base.bodily_injury.values.2025-01-01.truck",
            id="an unknown key deep down",
        ),
        pytest.param(
            "normal_passenger = 31000\n",
            "",
            DataFileError,
            "$.rates.base.bodily_injury.values.2025-01-01.normal_passenger",
            id="a missing key",
        ),
        pytest.param(
            "normal_passenger = 31000",
            "normal_passenger = 31000\nnormal_passenger = 32000",
            DuplicateKey,
            "normal_passenger",
            id="a key twice",
        ),
        pytest.param(
            "[rates.base.vehicle]",
            "[rates.base.bodily_injury]",
            DuplicateKey,
            "rates.base.bodily_injury",
            id="a table twice",
        ),
        pytest.param(
            "normal_passenger = 31000",
            "normal_passenger = -1",
            DataFileError,
            "$.rates.base.bodily_injury.values.2025-01-01.normal_passenger",
            id="a negative premium",
        ),
        pytest.param(
            "normal_passenger = 31000",
            'normal_passenger = "31000"',
            DataFileError,
            "$.rates.base.bodily_injury.values.2025-01-01.normal_passenger",
            id="yen as a text",
        ),
        pytest.param('gold = "0.88"', "gold = 0.88", DataFileError, "gold", id="a float"),
        pytest.param(
            'gold = "0.88"',
            'gold = "0"',
            DataFileError,
            "$.rates.classes.licence.values.2025-01-01.gold",
            id="a zero factor",
        ),
        pytest.param(
            '    "use",\n', "", DataFileError, "$.rates.arithmetic.order.values.2025-01-01", id="a step left out"
        ),
        pytest.param(
            '    "use",\n',
            '    "use",\n    "use",\n',
            DataFileError,
            "$.rates.arithmetic.order.values.2025-01-01",
            id="a step twice",
        ),
        pytest.param(
            "lawyer_car = 1900",
            "lawyers = 1900",
            DataFileError,
            "$.rates.riders.values.2025-01-01.lawyers",
            id="no such rider",
        ),
        pytest.param(
            "uses = 10, percent = 6",
            "uses = 10, percent = 1",
            DataFileError,
            "$.rates.discounts.one_day.values.2025-01-01[1].percent",
            id="a percentage outside the printed range",
        ),
        pytest.param(
            "uses = 10, percent = 6",
            "uses = 5, percent = 6",
            DataFileError,
            "$.rates.discounts.one_day.values.2025-01-01",
            id="brackets out of order",
        ),
        pytest.param(
            "limit = 3000, factor",
            "limit = 1000, factor",
            DataFileError,
            "$.rates.limits.property_damage.values.2025-01-01",
            id="a limit twice",
        ),
        pytest.param(
            'unit_price = "1.9"',
            'unit_price = "0"',
            DataFileError,
            "$.rates.distance.values.2025-01-01.unit_price",
            id="no price",
        ),
        pytest.param(
            'limit = 3000, factor = "1.04"',
            'limit = 3000, factor = "0"',
            DataFileError,
            "$.rates.limits.property_damage.values.2025-01-01",
            id="a limit for nothing",
        ),
        pytest.param(
            'deductible = 5, factor = "0.87"',
            'deductible = 5, factor = "0"',
            DataFileError,
            "$.rates.limits.deductible.values.2025-01-01",
            id="a deductible that gives the cover away",
        ),
        pytest.param(
            'bodily = ["0.82"',
            'bodily = ["0"',
            DataFileError,
            "$.rates.classes.kei.values.2025-01-01.bodily",
            id="a class for nothing",
        ),
        pytest.param("[notice]", "[notice", DataFileError, "notice", id="a broken line"),
    ],
)
def test_a_slip_is_refused_with_file_and_key(old: str, new: str, kind: type[DataFileError], key: str) -> None:
    with pytest.raises(kind) as refused:
        loads(changed(old, new), "ours.toml")
    assert (refused.value.file, refused.value.key) == ("ours.toml", key)
    assert type(refused.value) is kind


def test_a_date_that_is_none_is_refused() -> None:
    with pytest.raises(DataFileError):
        loads(SAMPLE.replace("2025-01-01", "2025-13-01"))


def test_a_class_cheaper_than_the_one_below_is_refused() -> None:
    with pytest.raises(DataFileError) as refused:
        loads(changed('bodily = ["0.64", "0.69"', 'bodily = ["0.70", "0.69"'))
    assert refused.value.key == "$.rates.classes.normal.values.2025-01-01.bodily"


def test_sixteen_classes_are_refused() -> None:
    with pytest.raises(DataFileError):
        loads(changed('bodily = ["0.64", ', "bodily = ["))


def test_a_file_is_loaded_with_its_fingerprint(tmp_path: Path) -> None:
    path = tmp_path / "copy.toml"
    path.write_text(SAMPLE, "utf-8")
    assert load(path) == sample()
    path.write_text(SAMPLE + "\n# another edition\n", "utf-8")
    assert load(path).version.fingerprint != sample().version.fingerprint


def test_a_file_that_is_not_there_is_named() -> None:
    with pytest.raises(DataFileError) as refused:
        load(Path("no-such-tariff.toml"))
    assert refused.value.file == "no-such-tariff.toml"


RATE = Dated("a rate", "percent", "P1", {date(2025, 1, 1): 5, date(2026, 4, 1): 7, date(2028, 1, 1): "ended"})


@pytest.mark.parametrize(
    ("day", "value"),
    [
        (date(2025, 1, 1), 5),
        (date(2026, 3, 31), 5),
        (date(2026, 4, 1), 7),
        (date(2027, 12, 31), 7),
    ],
)
def test_a_value_holds_until_the_next_entry(day: date, value: int) -> None:
    assert RATE.on(day) == value


def test_the_order_of_entries_does_not_matter() -> None:
    reversed_entries = Dated("a rate", "percent", "P1", dict(reversed(RATE.values.items())))
    assert reversed_entries.on(date(2026, 4, 1)) == 7


def test_before_the_first_entry_is_an_error_and_not_a_guess() -> None:
    with pytest.raises(BeforeFirstEntry) as refused:
        RATE.on(date(2024, 12, 31))
    assert (refused.value.parameter, refused.value.turn) == ("a rate", date(2025, 1, 1))


def test_an_ended_rule_is_an_error_and_not_a_zero() -> None:
    with pytest.raises(Ended) as refused:
        RATE.on(date(2028, 1, 1))
    assert refused.value.turn == date(2028, 1, 1)


@pytest.mark.parametrize("field", ["description", "unit", "reference"])
def test_a_parameter_without_its_origin_is_refused(field: str) -> None:
    fields = {"description": "a rate", "unit": "percent", "reference": "P1"} | {field: ""}
    with pytest.raises(InvalidInput):
        Dated(**fields, values={date(2025, 1, 1): 1})


@pytest.mark.parametrize("name", ["accidents", "coefficients", "discounts", "payments", "telematics"])
def test_every_printed_rule_names_its_page(name: str) -> None:
    rules = tomllib.loads(files("rating").joinpath("rules", f"{name}.toml").read_text("utf-8"))
    for parameter in rules.values():
        assert parameter["reference"].startswith("B P")
        assert min(parameter["values"]) == "2025-01-01"
