"""What a talk about an accident wants recorded: written once, answered with its number, and watchers told once."""

from datetime import timedelta
from typing import Any

import pytest
from msgspec.structs import replace

from bot.recorder import Recorder
from bot.wiring import Counter
from flows.accident.recording import (
    AddWatcher,
    AmendReport,
    AnswerImpact,
    FileReport,
    RemoveWatcher,
    Reporting,
    TellWatchers,
)
from flows.accident.watching import ThreeFacts
from flows.delivery import Attempt, Delivered, Lane, Line
from flows.effects import Letter, Send
from flows.events import RequestFiled
from flows.messages import Say
from state.records.impacts import Impact, Shock
from tests.bot.claiming import LINE, lines_of, mail_of
from tests.bot.conftest import NOW
from tests.state.records.reporting import REPORT

CONVERSATION = "abcdefghijklmnopqrstuvwxyz"
TODAY = replace(REPORT, occurred=NOW - timedelta(minutes=20))
HURT = ThreeFacts("yes", "no")


@pytest.fixture
def recorder(counter: Counter) -> Recorder:
    deliverer = counter.deliverers()["record"]
    assert isinstance(deliverer, Recorder)
    return deliverer


def attempt(body: Reporting, key: str = "key") -> Attempt:
    return Attempt(Line(key, CONVERSATION, "record", Lane.EMERGENCY, body, NOW, to=LINE), 1, in_doubt=False, now=NOW)


def shock(counter: Counter, **felt: Any) -> str:
    """The number of a shock of the customer's car a quarter of an hour ago."""
    at = felt.pop("at", NOW - timedelta(minutes=15))
    told = Shock("AB-123456", "v1")
    noted = counter.records.impacts.note("k", "d", "c1", CONVERSATION, "strong", told, at, "asked", NOW)
    assert isinstance(noted, Impact)
    return noted.number


def watched(counter: Counter) -> None:
    counter.records.watchers.add("w1", "c1", "窓口 一郎", "+819000000005", "watchers/1", NOW)
    counter.records.watchers.add("w2", "c1", "窓口 二郎", "jiro@example.jp", "watchers/1", NOW)


def state_of(counter: Counter, number: str) -> str:
    found = counter.records.impacts.get(number)
    assert found is not None
    return found.state


def test_a_report_delivered_twice_is_filed_once_and_answered_with_its_number(
    recorder: Recorder, counter: Counter
) -> None:
    outcomes = [recorder.deliver(attempt(FileReport(REPORT))) for _ in range(2)]
    (filed,) = counter.records.reports.list()
    assert outcomes == [Delivered(filed.number)] * 2
    assert (filed.conversation, filed.address) == (CONVERSATION, LINE)
    assert [each.event for each in mail_of(counter)] == [RequestFiled("key", filed.number)]


def test_what_is_told_later_takes_its_place(recorder: Recorder, counter: Counter) -> None:
    recorder.deliver(attempt(FileReport(REPORT)))
    (filed,) = counter.records.reports.list()
    assert recorder.deliver(attempt(AmendReport(filed.number, replace(REPORT, complete=True)), "2")) == Delivered()
    (amended,) = counter.records.reports.list()
    assert amended.report.complete


@pytest.mark.parametrize("answer", ["safe", "silent", "help", "report"])
def test_what_came_of_asking_after_a_shock_is_kept(recorder: Recorder, counter: Counter, answer: Any) -> None:
    number = shock(counter)
    recorder.deliver(attempt(AnswerImpact(number, answer)))
    assert state_of(counter, number) == answer
    assert lines_of(counter) == []


def test_watchers_are_told_the_three_facts_once(recorder: Recorder, counter: Counter) -> None:
    number = shock(counter)
    watched(counter)
    recorder.deliver(attempt(TellWatchers(number, HURT)))
    recorder.deliver(attempt(TellWatchers(number, ThreeFacts("no", "yes")), "another"))
    sms, mail = sorted(lines_of(counter), key=lambda line: line.route, reverse=True)
    assert isinstance(sms.body, Send)
    assert isinstance(sms.body.messages[0], Say)
    text = sms.body.messages[0].text
    assert f"{counter.settings.public_url}/watch/" in text
    assert isinstance(mail.body, Letter)
    assert mail.body.to == "jiro@example.jp"
    assert [line for line in mail.body.text.splitlines() if line.startswith("・")] == [
        "・事故がありました",
        "・けが：けがをした人がいます",
        "・救急車：呼んでいません",
    ]


def test_what_others_may_read_on_a_locked_telephone_says_nothing_of_injuries(
    recorder: Recorder, counter: Counter
) -> None:
    number = shock(counter)
    watched(counter)
    recorder.deliver(attempt(TellWatchers(number, HURT)))
    for line in lines_of(counter):
        if isinstance(line.body, Send):
            assert "けがをした" not in str(line.body.messages)
            assert "呼ん" not in str(line.body.messages)
        else:
            assert isinstance(line.body, Letter)
            assert "けが" not in line.body.subject + line.body.text[:60]


@pytest.mark.parametrize("unconfirmed", ["silent", "safe"])
def test_watchers_hear_nothing_of_what_nobody_has_confirmed(
    recorder: Recorder, counter: Counter, unconfirmed: Any
) -> None:
    number = shock(counter)
    watched(counter)
    recorder.deliver(attempt(AnswerImpact(number, unconfirmed)))
    assert lines_of(counter) == []


def test_a_report_of_what_a_car_has_felt_confirms_it(recorder: Recorder, counter: Counter) -> None:
    number = shock(counter)
    watched(counter)
    recorder.deliver(attempt(FileReport(TODAY)))
    found = counter.records.impacts.get(number)
    assert found is not None
    assert (found.state, found.report, found.facts) == ("report", "C-20261122-0001", ThreeFacts("yes", "yes"))
    assert len(lines_of(counter)) == 2


def test_a_report_of_another_day_confirms_no_shock(recorder: Recorder, counter: Counter) -> None:
    number = shock(counter)
    watched(counter)
    recorder.deliver(attempt(FileReport(REPORT)))
    assert state_of(counter, number) == "asked"
    assert lines_of(counter) == []


def test_a_watcher_is_named_once_and_forgotten_when_they_are_no_longer_wanted(
    recorder: Recorder, counter: Counter
) -> None:
    for _ in range(2):
        recorder.deliver(attempt(AddWatcher("c1", "窓口 一郎", "+819000000005", "watchers/1"), "uuid"))
    (watcher,) = counter.records.watchers.of("c1")
    assert (watcher.id, watcher.name) == ("uuid", "窓口 一郎")
    recorder.deliver(attempt(RemoveWatcher("c1", watcher.id)))
    assert counter.records.watchers.of("c1") == ()
