"""The operator's view of renewal applications: listed without personal data, exported whole, noted as seen to."""

import json
from datetime import timedelta
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from bot import dossier
from bot.wiring import Counter
from flows.keeping import KeepAnswer, KeepScreen
from flows.messages import Choice, Row
from tests.bot.conftest import Clock
from tests.bot.operating import madoguchi
from tests.state.records.renewing import application

PUBLISHED = Path(__file__).parents[2] / "docs" / "schema" / "renewal-application.schema.json"
NONE = "A-20260101-9999"


def filed(counter: Counter, clock: Clock, draft: int = 3) -> str:
    """The number of an application that was made on three screens, a minute apart."""
    applications = counter.records.applications
    for step in range(3):
        prompt, at = f"renewal.use.{step}", clock()
        screen = KeepScreen(
            draft, prompt, "renewal-use@ja", "使い方", f"架空の問い{step}", at, (Row("今", "レジャー"),)
        )
        answer = KeepAnswer(draft, prompt, "use", "leisure", at + timedelta(seconds=30), "m1" if step else "")
        if step:
            screen = KeepScreen(draft, prompt, "w@ja", "", "x", at, choices=(Choice("leisure", "レジャー", "t"),))
        applications.keep(f"screen-{draft}-{step}", "c", screen)
        applications.keep(f"answer-{draft}-{step}", "c", answer)
        clock.pass_by(timedelta(minutes=1))
    made = application(contract=f"AB-{draft}", draft=draft)
    return applications.file(f"key-{draft}", "c", made, clock())


def exported(counter: Counter, number: str) -> Any:
    answer = madoguchi(counter.settings, "renewals", "export", number)
    assert answer.exit_code == 0
    return json.loads(answer.output)


def test_the_list_names_what_is_waiting_and_nobody(counter: Counter, clock: Clock) -> None:
    numbers = [filed(counter, clock, draft) for draft in (3, 4)]
    listed = madoguchi(counter.settings, "renewals", "list").output
    assert [number for number in numbers if number in listed] == numbers
    assert not [private for private in ("AB-", "c1", "1987", "gold") if private in listed]


def test_who_has_been_seen_to_is_listed_only_on_request(counter: Counter, clock: Clock) -> None:
    number = filed(counter, clock)
    assert madoguchi(counter.settings, "renewals", "handled", number).output == "handled\n"
    assert number not in madoguchi(counter.settings, "renewals", "list").output
    everything = madoguchi(counter.settings, "renewals", "list", "--all").output
    assert number in everything
    assert "handled" in everything


def test_one_application_is_shown_with_its_answers_and_how_much_proves_it(counter: Counter, clock: Clock) -> None:
    shown = madoguchi(counter.settings, "renewals", "show", filed(counter, clock)).output
    for value in ("AB-3", "2026-05-01", "52,340", "sample 2025.1", "important/1", "gold", "3 screens, 3 answers"):
        assert value in shown


def test_the_export_has_every_screen_and_every_answer_in_the_order_of_time(counter: Counter, clock: Clock) -> None:
    whole = exported(counter, filed(counter, clock))
    assert [kept["type"] for kept in whole["evidence"]] == ["screen", "answer"] * 3
    times = [kept["at"] for kept in whole["evidence"]]
    assert times == sorted(times)
    first, answer = whole["evidence"][:2]
    assert (first["wording"], first["text"], first["rows"]) == (
        "renewal-use@ja",
        "架空の問い0",
        [{"label": "今", "value": "レジャー"}],
    )
    assert (answer["state"], answer["value"]) == ("use", "leisure")
    assert whole["filed"]["application"]["tariff"].startswith("sample 2025.1 ")
    assert whole["filed"]["application"]["document"] == "important/1"


def test_an_application_of_another_talk_is_not_in_the_export(counter: Counter, clock: Clock) -> None:
    filed(counter, clock, 4)
    assert {kept["draft"] for kept in exported(counter, filed(counter, clock, 3))["evidence"]} == {3}


def test_the_export_fits_the_published_schema(counter: Counter, clock: Clock) -> None:
    published = json.loads(PUBLISHED.read_bytes())
    jsonschema.Draft202012Validator.check_schema(published)
    validator = jsonschema.Draft202012Validator(published)
    whole = exported(counter, filed(counter, clock))
    validator.validate(whole)
    for missing in ("format", "filed", "evidence"):
        with pytest.raises(jsonschema.ValidationError):
            validator.validate({name: value for name, value in whole.items() if name != missing})


def test_the_published_schema_is_the_one_that_is_exported_by() -> None:
    assert dossier.schema() == PUBLISHED.read_text("utf-8"), "madoguchi renewals schema > docs/schema/…"


def test_the_schema_is_printed_as_it_is_published(counter: Counter) -> None:
    assert madoguchi(counter.settings, "renewals", "schema").output == dossier.schema()


@pytest.mark.parametrize("command", ["show", "export", "handled", "withdraw"])
def test_a_number_that_nobody_has_is_exit_status_one_and_one_line(counter: Counter, command: str) -> None:
    answer = madoguchi(counter.settings, "renewals", command, NONE)
    assert answer.exit_code == 1
    assert answer.output.startswith("no application ")
    assert answer.output.count("\n") == 1


def test_nobody_sees_to_an_application_twice(counter: Counter, clock: Clock) -> None:
    number = filed(counter, clock)
    assert [madoguchi(counter.settings, "renewals", "handled", number).exit_code for _ in range(2)] == [0, 1]


def test_what_is_withdrawn_is_listed_only_on_request_and_can_be_applied_for_again(
    counter: Counter, clock: Clock
) -> None:
    number = filed(counter, clock)
    answers = [madoguchi(counter.settings, "renewals", "withdraw", number) for _ in range(2)]
    assert [(answer.exit_code, answer.output) for answer in answers] == [
        (0, "withdrawn\n"),
        (1, "no application stands under that number\n"),
    ]
    assert number not in madoguchi(counter.settings, "renewals", "list").output
    assert "withdrawn" in madoguchi(counter.settings, "renewals", "list", "--all").output
    made = application(contract="AB-3", draft=9)
    assert counter.records.applications.file("another", "c", made, clock()) != number


def test_an_application_that_was_seen_to_can_still_be_withdrawn(counter: Counter, clock: Clock) -> None:
    number = filed(counter, clock)
    told = [madoguchi(counter.settings, "renewals", command, number).output for command in ("handled", "withdraw")]
    assert told == ["handled\n", "withdrawn\n"]
