"""From a shock to a report that the desk moves on, through mailbox, worker, outbox and records, each told twice."""

from datetime import timedelta
from threading import Event as Stop

import pytest
from werkzeug.test import Client

from bot.app import create_app
from bot.delivery import Delivery
from bot.wiring import Counter
from flows.accident.recording import FileReport, TellClaims
from flows.delivery import Deliverer, Lane, Line, Route
from flows.effects import Send
from flows.events import TextReceived
from tests.bot.claiming import LINE, System
from tests.bot.conftest import NOW, Clock, bodies
from tests.bot.deliverers import Remembering
from tests.bot.desk import Desk
from tests.bot.test_impact_api import HANAKO, SHOCK
from tests.state.records.reporting import REPORT


class Half(Desk):
    """A desk whose records are written, and whose messages go nowhere and are remembered."""

    def __init__(self, counter: Counter, clock: Clock) -> None:
        self.counter = counter
        self.clock = clock
        self.out, self.mails, self.texts = Remembering(), Remembering(), Remembering()
        record = counter.deliverers()["record"]
        routes: dict[Route, Deliverer] = {"line": self.out, "sms": self.texts, "mail": self.mails, "record": record}
        self.delivery = Delivery(counter.outbox, counter.mailbox, routes, clock)
        self.worker = counter.worker()

    def settles_down(self) -> None:
        """Work until nothing is left to do now."""
        while self.works():
            pass

    def mailed(self) -> list[str]:
        """What the desk was told."""
        bodies_ = [attempt.line.body for attempt in self.mails.attempts]
        return [body.kind for body in bodies_ if isinstance(body, TellClaims)]


@pytest.fixture
def desk(counter: Counter, clock: Clock) -> Half:
    counter.records.customers.save(HANAKO)
    counter.records.links.link(LINE, "c1", NOW)
    counter.records.watchers.add("w1", "c1", "窓口 一郎", "+819000000005", "watchers/1", NOW)
    return Half(counter, clock)


@pytest.fixture
def service(counter: Counter, clock: Clock) -> System:
    return System(Client(create_app(counter, bodies())), clock)


def test_a_shock_is_asked_about_and_a_cry_for_help_reaches_desk_and_watcher_once(
    counter: Counter, desk: Half, service: System, clock: Clock
) -> None:
    for _ in range(2):
        service.tells(SHOCK)
    desk.settles_down()
    assert [said for said in desk.out.said if "お体は大丈夫でしょうか" in said] == desk.out.said
    assert len(desk.out.said) == 1
    desk.hears(TextReceived("助けて", "m1"), to=LINE)
    desk.settles_down()
    clock.pass_by(timedelta(seconds=5))
    desk.hears(TextReceived("呼びました", "m2"), to=LINE)
    desk.settles_down()
    (impact,) = counter.records.impacts.list()
    assert (impact.state, impact.watched_at is not None) == ("help", True)
    assert desk.mailed() == ["help"]
    assert [said for said in desk.texts.said if "/watch/" in said] == desk.texts.said
    assert len(desk.texts.said) == 1


def test_a_report_is_filed_and_what_the_desk_says_of_it_is_read_by_its_customer_once(
    counter: Counter, desk: Half, service: System, clock: Clock
) -> None:
    conversation = counter.records.pseudonyms.conversation(LINE)
    line = Line("key", conversation, "record", Lane.CONVERSATION, FileReport(REPORT), clock(), to=LINE)
    for _ in range(2):
        counter.outbox.post([line], clock())
        desk.settles_down()
    (filed,) = counter.records.reports.list()
    for _ in range(2):
        day = (clock() + timedelta(days=3)).date()
        body = {"state": "in_hand", "in_charge": "山田", "next_contact": day.isoformat()}
        assert service.says(filed.number, body, id="m1").status_code == 200
        desk.settles_down()
    (told,) = [
        message
        for attempt in desk.out.attempts
        if isinstance(attempt.line.body, Send)
        for message in attempt.line.body.messages
        if "担当者が決まり" in str(message)
    ]
    assert filed.number in str(told)


def test_sweeping_ends_when_it_is_told_to(counter: Counter) -> None:
    stop = Stop()
    stop.set()
    counter.claims.sweeping().run(stop)
