from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest
from line_stub import CUT, SLOW, Answer, LineStub
from urllib3 import PoolManager, Timeout

from flows.delivery import Attempt, Delivered, Lane, Line, Outcome, Retry
from flows.effects import ShowMenu
from flows.events import Address
from handlers.line.deliver import LineDeliverer
from handlers.line.menus.showing import AGAIN, KEPT, LEFT, NO_MENU, TRIES, Showing
from simulator.config import Config
from simulator.run import Running, running

NOW = datetime(2026, 11, 22, 3, 0, tzinfo=UTC)
USER = "U00000000000000000000000000000001"
DONE = Delivered("request-1")
ALIAS = "/v2/bot/richmenu/alias/madoguchi-linked-en"
LINK = f"/v2/bot/user/{USER}/richmenu"


def alias(menu: str) -> Answer:
    return Answer(200, f'{{"richMenuAliasId":"madoguchi-linked-en","richMenuId":"{menu}"}}'.encode())


def attempt(menu: str = "linked-en", number: int = 1, now: datetime = NOW, *, in_doubt: bool = False) -> Attempt:
    to = Address("line", USER)
    return Attempt(Line("k", "c", "line", Lane.CONVERSATION, ShowMenu(to, menu), NOW, to), number, in_doubt, now)


@pytest.fixture
def showing(stub: LineStub, pool: PoolManager) -> Showing:
    return Showing(stub.base, "channel-token", pool, Timeout(total=0.2))


def shows(showing: Showing, given_attempt: Attempt) -> Outcome:
    assert isinstance(given_attempt.line.body, ShowMenu)
    return showing.show(given_attempt.line.body, given_attempt)


def calls(stub: LineStub) -> list[tuple[str, str]]:
    return [(call.method, call.path) for call in stub.calls]


def test_a_menu_is_found_by_its_alias_and_linked(stub: LineStub, pool: PoolManager) -> None:
    stub.will(alias("richmenu-1"), Answer(200, b"{}"))
    assert LineDeliverer(stub.base, "channel-token", pool).deliver(attempt()) == DONE
    assert calls(stub) == [("GET", ALIAS), ("POST", f"{LINK}/richmenu-1")]
    assert {call.headers["authorization"] for call in stub.calls} == {"Bearer channel-token"}


def test_the_menu_of_everybody_is_shown_by_taking_the_own_one_away(stub: LineStub, showing: Showing) -> None:
    assert shows(showing, attempt("unlinked-ja")) == DONE
    assert calls(stub) == [("DELETE", LINK)]


def test_an_alias_is_asked_for_once_in_some_minutes(stub: LineStub, showing: Showing) -> None:
    stub.will(alias("richmenu-1"), Answer(200, b"{}"), Answer(200, b"{}"), alias("richmenu-2"), Answer(200, b"{}"))
    later = NOW + KEPT - timedelta(seconds=1)
    for now in (NOW, later, NOW + KEPT):
        assert shows(showing, attempt(now=now)) == DONE
    assert [path for _, path in calls(stub)] == [
        ALIAS,
        f"{LINK}/richmenu-1",
        f"{LINK}/richmenu-1",
        ALIAS,
        f"{LINK}/richmenu-2",
    ]


def test_a_menu_that_was_replaced_meanwhile_is_asked_for_anew(stub: LineStub, showing: Showing) -> None:
    stub.will(alias("old"), Answer(200, b"{}"))
    assert shows(showing, attempt()) == DONE
    stub.calls.clear()
    stub.will(Answer(404, b"{}"), alias("new"), Answer(200, b"{}"))
    assert shows(showing, attempt()) == DONE
    assert [path for _, path in calls(stub)] == [f"{LINK}/old", ALIAS, f"{LINK}/new"]


def test_where_no_menus_were_set_up_there_is_none_and_nobody_is_told(stub: LineStub, showing: Showing) -> None:
    stub.will(Answer(404, b'{"message":"richmenu alias not found"}'))
    assert shows(showing, attempt()) == NO_MENU
    stub.will(alias("gone"), Answer(404, b"{}"), alias("gone"), Answer(404, b"{}"))
    assert shows(showing, attempt()) == NO_MENU


@pytest.mark.parametrize("menu", ["", "../linked-ja", "linked-ja?x", "LINKED-JA", "linked--ja", "linked-ja\n"])
def test_a_name_of_no_menu_asks_line_nothing(stub: LineStub, showing: Showing, menu: str) -> None:
    assert shows(showing, attempt(menu)) == NO_MENU
    assert stub.calls == []


FAULTS = [
    (Answer(500, b"{}"), "http_500"),
    (Answer(429, b'{"message":"The API rate limit has been exceeded. Try again later."}'), "rate_limit"),
    (Answer(401, b"{}"), "credentials"),
    (CUT, "connection_lost"),
    (SLOW, "read_timeout"),
]


@pytest.mark.parametrize(("answer", "reason"), FAULTS, ids=range(len(FAULTS)))
def test_a_fault_is_tried_again_soon_and_then_left_since_words_wait_behind_it(
    stub: LineStub, showing: Showing, answer: Answer | str, reason: str
) -> None:
    stub.will(answer)
    for menu in ("linked-en", "unlinked-ja"):
        found = [shows(showing, attempt(menu, number)) for number in range(1, TRIES + 1)]
        assert found == [Retry(reason, in_doubt=False, after=AGAIN)] * (TRIES - 1) + [LEFT]


@pytest.mark.parametrize("answer", [Answer(200, b"{}"), Answer(200, b"\xff"), Answer(200, b'{"richMenuId":1}')])
def test_an_alias_that_cannot_be_read_is_a_fault(stub: LineStub, showing: Showing, answer: Answer) -> None:
    stub.will(answer)
    assert shows(showing, attempt()) == Retry("unreadable", in_doubt=False, after=AGAIN)


@pytest.mark.parametrize("status", [400, 403, 413])
def test_what_line_refuses_is_never_a_failure_that_the_talk_would_answer(
    stub: LineStub, showing: Showing, status: int
) -> None:
    stub.will(alias("richmenu-1"), Answer(status, b"{}"))
    assert shows(showing, attempt(number=TRIES)) == LEFT


def test_an_attempt_after_an_unclear_one_links_again(stub: LineStub, showing: Showing) -> None:
    stub.will(alias("richmenu-1"), Answer(200, b"{}"))
    assert shows(showing, attempt(number=2, in_doubt=True)) == DONE


@pytest.fixture
def simulator() -> Iterator[Running]:
    with running(Config(bind="127.0.0.1:0", smtp_bind="127.0.0.1:0")) as simulator:
        yield simulator


def test_the_simulated_phone_has_no_menu_before_setting_up(simulator: Running, pool: PoolManager) -> None:
    deliverer = LineDeliverer(f"{simulator.url}/line", Config().line_token, pool)
    assert deliverer.deliver(attempt()) == NO_MENU
    assert isinstance(deliverer.deliver(attempt("unlinked-ja")), Delivered)
