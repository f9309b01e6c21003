"""The operator's view of accidents: listed without personal data, taken, moved on, exported and printed."""

import json
from pathlib import Path

import jsonschema
import pytest

from bot.wiring import Counter
from flows.accident.news import ReportUpdated
from tests.bot.claiming import LINE, filed, heard, lines_of
from tests.bot.conftest import NOW
from tests.bot.operating import madoguchi
from tests.bot.test_impact_api import HANAKO
from tests.bot.test_report_export import SCHEMA
from tests.bot.test_report_pages import shock

__all__ = ["shock"]
PRIVATE = ("窓口", "花子", "0000-0001", "9000000001", "AB-", "救急", "ambulance", "架空")


def test_the_list_names_reports_and_nobody(counter: Counter) -> None:
    numbers = [filed(counter), filed(counter, urgent=True)]
    listed = madoguchi(counter.settings, "reports", "list").output
    assert listed.index(numbers[1]) < listed.index(numbers[0]), "urgent ones stand on top"
    assert not [private for private in PRIVATE if private in listed]


def test_one_report_is_shown_whole(counter: Counter) -> None:
    shown = madoguchi(counter.settings, "reports", "show", filed(counter)).output
    for value in ("窓口 花子", "090-0000-0001", "車同士", "架空署", "目撃 次郎"):
        assert value in shown


def test_who_takes_it_is_told_to_the_customer(counter: Counter) -> None:
    number = filed(counter)
    done = madoguchi(counter.settings, "reports", "take", number, "--by", "山田", "--next-contact", "2099-01-05")
    assert done.output == "taken\n"
    ((address, event),) = heard(counter)
    assert isinstance(event, ReportUpdated)
    assert (address, event.state, event.in_charge) == (LINE, "in_hand", "山田")
    other = madoguchi(counter.settings, "reports", "take", number, "--by", "佐藤")
    assert (other.exit_code, "山田" in other.output) == (1, True)


def test_what_is_said_reaches_the_customer(counter: Counter) -> None:
    number = filed(counter)
    words = ("--state", "investigating", "--word", "certificate", "--note", "来週までお待ちください")
    assert madoguchi(counter.settings, "reports", "update", number, *words).output == "investigating\n"
    ((_, event),) = heard(counter)
    assert isinstance(event, ReportUpdated)
    assert (event.state, event.word, event.note) == ("investigating", "certificate", "来週までお待ちください")
    assert madoguchi(counter.settings, "reports", "update", number, "--state", "in_hand").exit_code == 1
    assert madoguchi(counter.settings, "reports", "list").output.count("investigating") == 1


@pytest.mark.parametrize(
    "words",
    [
        ("--note", "過失割合は7対3です"),
        ("--note", "10万円お支払いします"),
        ("--note", "あ" * 201),
        ("--in-charge", "\u202e"),
        ("--next-contact", "2020-01-01"),
        (),
    ],
)
def test_what_may_not_be_said_is_not_said(counter: Counter, words: tuple[str, ...]) -> None:
    done = madoguchi(counter.settings, "reports", "update", filed(counter), *words)
    assert done.exit_code == 2
    assert heard(counter) == []


def test_the_export_is_as_described_and_leaves_a_line_without_a_name(counter: Counter) -> None:
    number = filed(counter)
    done = madoguchi(counter.settings, "reports", "export", number)
    jsonschema.validate(json.loads(done.stdout), SCHEMA, jsonschema.Draft202012Validator)
    (line,) = done.stderr.splitlines()
    audit = json.loads(line)
    assert (audit["event"], audit["number"], audit["route"]) == ("report read", number, "command:export")
    assert not [private for private in PRIVATE if private in line]


def test_a_report_is_written_to_a_file_to_print(counter: Counter, tmp_path: Path) -> None:
    paper = tmp_path / "report.pdf"
    assert madoguchi(counter.settings, "reports", "pdf", filed(counter), "--out", str(paper)).exit_code == 0
    assert paper.read_bytes().startswith(b"%PDF-")


@pytest.mark.parametrize("command", [["show"], ["export"], ["take", "--by", "山田"], ["update", "--state", "closed"]])
def test_a_number_that_is_none_is_said_to_be(counter: Counter, command: list[str]) -> None:
    done = madoguchi(counter.settings, "reports", command[0], "C-20260101-9999", *command[1:])
    assert (done.exit_code, done.output) == (1, "no report has that number\n")


def test_watchers_are_named_listed_and_forgotten(counter: Counter) -> None:
    counter.records.customers.save(HANAKO)
    added = madoguchi(counter.settings, "watchers", "add", "c1", "--name", "窓口 一郎", "--to", "090-0000-0005")
    (watcher,) = counter.records.watchers.of("c1")
    assert (added.output.strip(), watcher.to) == (watcher.id, "+819000000005")
    listed = madoguchi(counter.settings, "watchers", "list", "c1").output
    assert "窓口 一郎" in listed
    again = madoguchi(counter.settings, "watchers", "add", "c1", "--name", "一郎", "--to", "09000000005")
    assert again.exit_code == 1
    assert madoguchi(counter.settings, "watchers", "remove", "c1", watcher.id).output == "forgotten\n"
    assert madoguchi(counter.settings, "watchers", "remove", "c1", watcher.id).exit_code == 1
    assert counter.records.watchers.of("c1") == ()


@pytest.mark.parametrize("to", ["03-0000-0001", "nobody", "a@b", "090"])
def test_a_watcher_needs_a_mobile_or_a_mail_address(counter: Counter, to: str) -> None:
    counter.records.customers.save(HANAKO)
    assert madoguchi(counter.settings, "watchers", "add", "c1", "--name", "一郎", "--to", to).exit_code == 2


def test_nobody_watches_over_nobody(counter: Counter) -> None:
    assert madoguchi(counter.settings, "watchers", "add", "c9", "--name", "一郎", "--to", "a@b.example").exit_code == 1


@pytest.mark.parametrize(("command", "told"), [("confirm", 1), ("dismiss", 0)])
def test_a_person_decides_about_a_shock(counter: Counter, shock: str, command: str, told: int) -> None:  # the fixture
    assert shock in madoguchi(counter.settings, "impacts", "list").output
    shown = madoguchi(counter.settings, "impacts", "show", shock)
    assert "窓口 花子" in shown.stdout
    assert madoguchi(counter.settings, "impacts", command, shock).exit_code == 0
    assert len(lines_of(counter)) == told
    assert shock not in madoguchi(counter.settings, "impacts", "list").output
    assert madoguchi(counter.settings, "impacts", command, "I-20260101-9999").exit_code == 1
    assert counter.now() == NOW
