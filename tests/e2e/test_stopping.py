"""SIGTERM with work in hand: every process ends by itself, in time and in order, and nothing it held is lost."""

import os
import signal
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from simulator.faults import Fault
from tests.e2e.people import OnLine, OnSms
from tests.e2e.running import PROCESSES, STARTING_SECONDS, Service
from tests.e2e.waiting import until

MENU = "どのようなご用件でしょうか"
MOST_SECONDS = 10


@pytest.mark.parametrize("name", PROCESSES)
def test_a_process_told_to_end_ends_well_within_ten_seconds(counter: Service, name: str) -> None:
    assert counter.processes[name].stop(MOST_SECONDS) == 0


@pytest.mark.parametrize("name", PROCESSES)
def test_ctrl_c_is_as_good(counter: Service, name: str) -> None:
    process = counter.processes[name].running
    assert process is not None
    process.send_signal(signal.SIGINT)
    assert process.wait(MOST_SECONDS) == 0


def test_a_worker_told_to_end_finishes_what_it_says_and_leaves_the_rest_to_others(counter: Service) -> None:
    people: list[OnLine | OnSms] = [channel(counter.simulation) for channel in (OnLine, OnSms) for _ in range(10)]
    counter.simulation.faults.arm(Fault("line.reply", "slow", times=8, seconds=2.0))
    for person in people:
        person.says("メニュー")
    people[0].hears(MENU)
    assert counter.processes["worker"].stop(MOST_SECONDS) == 0
    assert counter.held() == []
    counter.start("worker")
    for person in people[1:]:
        person.hears(MENU, within=STARTING_SECONDS)
    counter.settle()
    assert [sum(MENU in text for text in person.texts()) for person in people] == [1] * len(people)


def test_a_web_process_told_to_end_answers_what_has_reached_it(counter: Service) -> None:
    people = [OnLine(counter.simulation) for _ in range(20)]
    with ThreadPoolExecutor(20) as pool:
        list(pool.map(lambda person: person.says("メニュー"), people))
        assert counter.processes["web"].stop(MOST_SECONDS) == 0
    counter.start("web")
    counter.wait_until_ready()
    for person in people:
        person.hears(MENU, within=STARTING_SECONDS)
    counter.settle()
    assert [sum(MENU in text for text in person.texts()) for person in people] == [1] * len(people)


def test_no_part_of_a_killed_web_process_goes_on_serving(counter: Service) -> None:
    web = counter.processes["web"].running
    assert web is not None
    web.kill()
    web.wait()
    until(lambda: not counter.ready(), "the orphan has ended")


def test_a_web_process_that_loses_its_worker_starts_another(counter: Service) -> None:
    web = counter.processes["web"].running
    assert web is not None
    for child in Path(f"/proc/{web.pid}/task/{web.pid}/children").read_text("ascii").split():
        os.kill(int(child), signal.SIGKILL)
    person = OnLine(counter.simulation)
    until(counter.ready, "another worker serves")
    person.says("メニュー")
    person.hears(MENU)
    assert web.poll() is None
