"""An operator's view of reminders: foreseen, sent by hand, counted, and those left to a person."""

import re
from datetime import date, datetime
from itertools import takewhile

import pytest

from bot.moments import utc_now
from bot.wiring import Counter
from flows.effects import RecordProgress, RecordReminder
from flows.facts import JAPAN
from flows.reminders.hours import day_in_japan
from tests.bot.conftest import Clock
from tests.bot.operating import madoguchi
from tests.bot.reminding.owners import Owner, Store, maturing, notice_to, tells

TODAY = date(2026, 11, 14)
MORNING = datetime(2026, 11, 14, 9, 5, tzinfo=JAPAN)
R1, R3, R4, R5 = (maturing(step, TODAY) for step in ("R1", "R3", "R4", "R5"))


@pytest.fixture(autouse=True)
def morning(clock: Clock) -> None:
    clock.at = MORNING


@pytest.fixture
def people(counter: Counter) -> list[Owner]:
    """On LINE, on SMS, on paper; the last cannot be reached by the step's one channel."""
    owners = [
        Owner(1, (R4,)),
        Owner(2, (R1,), line=False),
        Owner(3, (R1, R4), line=False, mobile=False, mail=True),
        Owner(4, (R3,), line=False),
    ]
    return [owner.enter(counter.records) for owner in owners]


def decide(counter: Counter) -> None:
    for _ in counter.reminders.deciding.decide(TODAY):
        pass


def rows(output: str, title: str) -> list[list[str]]:
    """The rows of the table of that title."""
    lines = output.split(title, 1)[1].splitlines()
    body = [line for line in takewhile(lambda line: not line.startswith("└"), lines[1:]) if line.startswith("│")]
    return [[cell.strip() for cell in line.strip("│").split("│")] for line in body]


@pytest.mark.usefixtures("people")
def test_a_dry_run_shows_who_gets_what_by_which_way_and_who_does_not_and_changes_nothing(counter: Counter) -> None:
    answer = madoguchi(counter.settings, "remind", "--on", TODAY.isoformat(), "--dry-run", "--who")
    assert answer.exit_code == 0, answer.output
    assert rows(answer.output, "\nreminded") == [
        ["R1", "mail", "1"],
        ["R1", "sms", "1"],
        ["R4", "line + sms", "1"],
        ["R4", "mail", "1"],
    ]
    assert rows(answer.output, "\nnot reminded") == [["R3", "none_on_record", "1"]]
    assert "4 reminded, 1 not: 5 decisions" in answer.output
    assert "…01-0\tR4\tline + sms\tdue" in answer.output
    assert "…04-0\tR3\t-\tnone_on_record" in answer.output
    assert not re.search(r"MD-\d{5}|見本|\+81|小型車", answer.output)
    assert counter.reminders.deciding.count(TODAY) == 5
    assert Store(counter).reminded() == []


def test_only_todays_reminders_can_be_sent(counter: Counter) -> None:
    answer = madoguchi(counter.settings, "remind", "--on", "2020-01-01")
    assert answer.exit_code == 2
    assert "look at other days with --dry-run" in answer.output


def test_todays_reminders_are_decided_by_hand_once(counter: Counter, clock: Clock) -> None:
    clock.at = utc_now()
    today = day_in_japan(clock.at)
    Owner(1, (maturing("R3", today),)).enter(counter.records)
    told = [madoguchi(counter.settings, "remind", "--on", today.isoformat()).output for _ in range(2)]
    assert "1 reminded, 0 not: 1 decisions" in told[0]
    assert "0 reminded, 0 not: 0 decisions" in told[1]


def test_what_waits_is_followed_up_by_hand_too(counter: Counter, clock: Clock, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.reminding.follow_up.AT_ONCE", 2)
    monkeypatch.setattr("bot.cli.remind.AT_ONCE", 2)
    clock.at = utc_now()
    today = day_in_japan(clock.at)
    owners = [Owner(number, (maturing("R3", today),)).enter(counter.records) for number in range(1, 6)]
    for _ in counter.reminders.deciding.decide(today):
        pass
    for owner in owners:
        notice = notice_to(counter, owner, today)
        tells(counter, notice, RecordReminder(notice.key, "failed", "blocked"))
        sold = RecordProgress(owner.customer().contracts[0].number, owner.maturities[0], declined="sold")
        counter.records.renewals.record(sold, clock())
    foreseen = madoguchi(counter.settings, "remind", "--on", today.isoformat(), "--dry-run").output
    assert "looked at again" not in foreseen
    told = madoguchi(counter.settings, "remind", "--on", today.isoformat()).output
    assert "5 earlier ones looked at again" in told
    assert [notice_to(counter, owner, today).again_at for owner in owners] == [None] * 5


def test_nobody_is_reminded_by_hand_while_reminders_are_off(counter: Counter, clock: Clock) -> None:
    clock.at = utc_now()
    today = day_in_japan(clock.at)
    Owner(1, (maturing("R3", today),)).enter(counter.records)
    off = counter.settings.model_copy(update={"reminders": "off"})
    answer = madoguchi(off, "remind", "--on", today.isoformat())
    assert (answer.exit_code, answer.output.count("\n")) == (1, 1)
    assert answer.output.startswith("REMINDERS is off")
    assert counter.reminders.deciding.count(today) == 1
    assert madoguchi(off, "remind", "--on", today.isoformat(), "--dry-run").exit_code == 0


@pytest.mark.usefixtures("people")
def test_a_report_counts_every_decision_once(counter: Counter) -> None:
    decide(counter)
    answer = madoguchi(counter.settings, "reminders", "report", "--from", TODAY.isoformat())
    assert answer.exit_code == 0
    counted = rows(answer.output, "step")
    assert sum(int(row[-1]) for row in counted) == 5
    assert ["R3", "not_planned", "none_on_record", "", "1"] in counted
    assert ["R4", "planned", "due", "line", "1"] in counted
    assert "5 decisions" in answer.output


def test_a_report_of_no_days_is_wrong_usage(counter: Counter) -> None:
    answer = madoguchi(counter.settings, "reminders", "report", "--from", "2026-11-02", "--to", "2026-11-01")
    assert (answer.exit_code, answer.output.strip()) == (2, "--to is before --from")


def test_the_call_list_has_who_was_not_reached_and_who_is_called_besides_and_not_who_has_acted(
    counter: Counter, clock: Clock
) -> None:
    clock.at = utc_now().replace(hour=3)
    today = day_in_japan(clock.at)
    unreached = Owner(1, (maturing("R4", today),), mobile=False).enter(counter.records)
    besides, declined = (Owner(number, (maturing("R5", today),)).enter(counter.records) for number in (2, 3))
    for _ in counter.reminders.deciding.decide(today):
        pass
    notice = notice_to(counter, unreached, today)
    clock.at = max(clock.at, notice.changed_at)
    tells(counter, notice, RecordReminder(notice.key, "failed", "blocked"))
    counter.reminders.follow_up.look()
    progress = RecordProgress("MD-00003-0", declined.maturities[0], declined="sold")
    counter.records.renewals.record(progress, clock())
    answer = madoguchi(counter.settings, "reminders", "staff")
    assert answer.exit_code == 0
    assert sorted(rows(answer.output, "contract")) == [
        ["…01-0", str(unreached.maturities[0]), "R4", "blocked", "line", unreached.id],
        ["…02-0", str(besides.maturities[0]), "R5", "due", "", besides.id],
    ]
