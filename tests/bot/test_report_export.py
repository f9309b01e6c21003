"""What is exported of a report is as its published schema describes it, field by field, and so is its paper."""

import json
import tomllib
from datetime import date
from importlib.resources import files
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec import structs
from msgspec.structs import replace

from bot.claims import export
from bot.claims.export import PhotoFact, ReportFile, Said, exported
from bot.claims.paper import printed
from bot.claims.sheet import sections
from bot.wiring import Counter
from flows.accident.report import AccidentReport, Party, Witness
from flows.accident.standing import DeskUpdate
from tests.bot.claiming import filed
from tests.bot.conftest import NOW
from tests.state.records.reporting import REPORT

DOCS = Path(__file__).parents[2] / "docs"
SCHEMA = json.loads((DOCS / "schema" / "accident-report.schema.json").read_text(encoding="utf-8"))
VALID = jsonschema.Draft202012Validator(SCHEMA, format_checker=jsonschema.FormatChecker())
EXPORTED = (ReportFile, AccidentReport, Party, Witness, Said, PhotoFact)
SAID = (Said(NOW, "in_hand", "山田", date(2026, 11, 25), "will_call", "夕方を予定しています"),)


def file(report: AccidentReport = REPORT, **more: Any) -> ReportFile:
    """A report that has come some way."""
    told: dict[str, Any] = {
        "format": "accident-report/1",
        "number": "C-20261122-0001",
        "state": "in_hand",
        "filed_at": NOW,
        "changed_at": NOW,
        "customer": "c1",
        "in_charge": "山田",
        "next_contact": date(2026, 11, 25),
        "closed_at": None,
        "report": report,
        "updates": SAID,
        "photos": (PhotoFact("p1", "scene", "image/jpeg", 1200, 900, NOW),),
    }
    return ReportFile(**(told | more))


TEXT = st.text(max_size=30)
REPORTS = st.builds(
    AccidentReport,
    channel=st.sampled_from(["line", "sms"]),
    language=TEXT,
    summary=TEXT,
    occurred=st.none() | st.datetimes(timezones=st.just(NOW.tzinfo)),
    latitude=st.none() | st.floats(-90, 90),
    injuries=st.dictionaries(st.sampled_from(["self", "passengers", "others"]), st.sampled_from(["none", "light"])),
    details=st.dictionaries(TEXT, TEXT, max_size=4),
    parties=st.lists(st.builds(Party, name=TEXT, phone=TEXT), max_size=3).map(tuple),
    witnesses=st.lists(st.builds(Witness, name=TEXT), max_size=2).map(tuple),
)


@pytest.mark.parametrize("report", [REPORT, AccidentReport("sms", "en")])
def test_an_export_is_as_described(report: AccidentReport) -> None:
    VALID.validate(json.loads(exported(file(report))))


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(report=REPORTS)
def test_any_export_is_as_described_and_any_report_can_be_printed(report: AccidentReport) -> None:
    VALID.validate(json.loads(exported(file(report))))
    assert printed(file(report), "みどり窓口損保").startswith(b"%PDF-")


def test_the_schema_that_is_published_is_the_codes_own() -> None:
    assert (DOCS / "schema" / "accident-report.schema.json").read_text(encoding="utf-8") == export.schema()
    jsonschema.Draft202012Validator.check_schema(SCHEMA)


def test_the_mapping_that_is_published_is_the_codes_own() -> None:
    assert (DOCS / "accident-export.md").read_text(encoding="utf-8") == export.mapping()


@pytest.mark.parametrize("shape", EXPORTED, ids=lambda shape: shape.__name__)
def test_every_field_is_described_and_has_its_name_elsewhere(shape: type) -> None:
    described = tomllib.loads(files("bot.claims").joinpath("fields.toml").read_text(encoding="utf-8"))
    assert list(described[shape.__name__]) == [field.name for field in structs.fields(shape)]
    for field, shown in SCHEMA["$defs"][shape.__name__]["properties"].items():
        assert shown["description"] == described[shape.__name__][field][0]


def test_an_export_has_all_that_was_said(counter: Counter) -> None:
    number = filed(counter)
    counter.claims.updating.update(number, DeskUpdate("in_hand", "山田"), "m1", NOW)
    found = export.gathered(counter.records, number)
    assert found is not None
    assert (found.state, found.in_charge, found.updates) == ("in_hand", "山田", (Said(NOW, "in_hand", "山田"),))
    assert found.report.parties == REPORT.parties
    assert export.gathered(counter.records, "C-1") is None


def test_nothing_internal_is_exported(counter: Counter) -> None:
    number = filed(counter)
    found = export.gathered(counter.records, number)
    assert found is not None
    text = exported(found)
    assert not [inner for inner in ("conversation", '"key"', "address_index", "U0000") if inner in text]


def test_the_desk_reads_everything_that_was_told() -> None:
    read = [(row.heading, row.value) for section in sections(file()) for row in section.rows]
    assert ("事故の種類", "車同士") in read
    assert ("日時", "2026-03-30(月) 18:15") in read
    values = " ".join(value for _, value in read)
    told = (REPORT.summary, "架空署", "目撃 次郎", "救急搬送", "090-0000-0001", "品川 300 さ 12-34", "1枚")
    assert [part for part in told if part not in values] == []


def test_what_nobody_told_takes_no_room() -> None:
    bare = file(AccidentReport("line", "ja"), updates=(), photos=(), customer="", in_charge="", next_contact=None)
    assert all(row.value for section in sections(bare) for row in section.rows)
    assert "けが（機微情報）" not in [section.title for section in sections(bare)]


def test_what_a_customer_wrote_is_text_on_paper_and_no_markup() -> None:
    hostile = replace(REPORT, summary="<b>太字</b> <para> & \u202e逆 😀" * 20, address="<img src=x>")
    assert printed(file(hostile), "みどり窓口損保").startswith(b"%PDF-")


def test_a_long_report_takes_as_many_pages_as_it_needs() -> None:
    long = replace(REPORT, summary="あ" * 3000, parties=REPORT.parties * 20)
    paper = printed(file(long, updates=SAID * 40), "みどり窓口損保")
    assert paper.count(b"/Type /Page\n") + paper.count(b"/Type /Page ") > 3 or paper.count(b"/Page") > 3
