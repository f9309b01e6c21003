"""Jobs: one for each request, found by their secrets, changed whole or not at all, and by one at a time."""

from datetime import datetime, timedelta

import pytest
from msgspec import Struct
from msgspec.structs import replace
from sqlalchemy import Engine, func, select, update

from flows.dispatch.case import Case
from flows.dispatch.job import Job
from flows.dispatch.orders import Change, Count, UseUp
from flows.dispatch.partner import Standing
from flows.dispatch.refusals import TooLate
from state.records import Records
from state.records.dispatch_tables import jobs, offers
from state.records.errors import RecordRejected
from state.sealed import Sealed
from state.vault import Vault
from tests.state.records.dispatched import (
    NOW,
    STRANDED,
    become,
    filed,
    job,
    minutes,
    news,
    offer,
    offered,
    opened,
    tell,
)
from tests.state.records.test_request_records import THREADS, at_once

LATER = NOW + minutes(3)


class JobOfOld(Struct, frozen=True, omit_defaults=True):
    """A job as it was before anything was added that has a default."""

    number: str
    conversation: str
    state: str
    since: datetime
    filed: datetime
    token: str


def accept(partner: str) -> object:
    """A partner's answer to whatever offer is open."""

    def decide(case: Case) -> Change:
        if case.job.offer is None:
            raise TooLate(case.job.state)
        taken = tuple(replace(each, state="accepted") if each == case.job.offer else each for each in case.job.offers)
        after = replace(case.job, state="accepted", partner=partner, offers=taken)
        return Change(after, (news(case.job.told + 1, case.job.number), Count(partner, asked=1, accepted=1)))

    return decide


def number_of_rows(engine: Engine, table: object) -> int:
    with engine.connect() as connection:
        return connection.scalar(select(func.count()).select_from(table)) or 0


def test_a_request_gets_one_job_and_keeps_it(book: Records) -> None:
    number = filed(book)
    first, second = job(number), job(number, token="another", area="osaka")
    assert [book.jobs.open(each) for each in (first, second)] == [True, False]
    assert book.jobs.get(number) == Case(first, STRANDED)
    assert book.jobs.by_token("another") is None


def test_of_many_who_open_a_job_at_once_one_does(book: Records) -> None:
    number = filed(book)
    made = at_once(lambda i: book.jobs.open(job(number, token=f"token {i}")))
    assert made.count(True) == 1
    assert book.jobs.by_token(f"token {made.index(True)}") == book.jobs.get(number)


def test_a_job_needs_its_request_and_a_token_of_its_own(book: Records) -> None:
    with pytest.raises(RecordRejected):
        book.jobs.open(job("R-20260401-9999"))
    opened(book, token="the same")
    other = filed(book, "b")
    with pytest.raises(RecordRejected):
        book.jobs.open(job(other, token="the same"))
    assert book.jobs.get(other) is None


def test_a_job_is_found_by_the_secrets_of_its_pages_and_by_nothing_like_them(book: Records) -> None:
    number = opened(book)
    book.jobs.change(number, become(**_fields(offered(number, "shibuya", "shinjuku"))), NOW)
    case = book.jobs.get(number)
    assert case is not None
    assert book.jobs.by_token(case.job.token) == case
    assert [book.jobs.by_offer(each.id) for each in case.job.offers] == [case, case]
    assert book.jobs.by_offer(case.job.token) is None
    assert book.jobs.by_token(case.job.token.upper()) is None
    assert book.jobs.by_offer("") is None


def test_an_offer_made_with_the_job_is_found_too(book: Records) -> None:
    number = filed(book)
    book.jobs.open(offered(number, "shibuya"))
    assert book.jobs.by_offer(f"shibuya for {number}") == book.jobs.get(number)


def test_what_a_change_decides_is_what_is_kept(book: Records) -> None:
    number = opened(book)
    after = book.jobs.change(number, become(state="queued", due=LATER, area="osaka", urgent=True), LATER)
    assert after == book.jobs.get(number)
    assert after == Case(job(number, state="queued", due=LATER, area="osaka", urgent=True), STRANDED)
    assert book.jobs.queued("osaka", 5) == (number,)


def test_a_change_sees_the_request_as_it_was_corrected(book: Records) -> None:
    number = opened(book)
    corrected = replace(STRANDED, symptom="flat")
    book.requests.amend(number, corrected, LATER)
    seen = []

    def look(case: Case) -> Change:
        seen.append(case.request)
        return Change(case.job)

    book.jobs.change(number, look, LATER)
    assert seen == [corrected]


def test_of_partners_who_answer_at_once_one_wins_and_the_others_are_told(book: Records) -> None:
    number = filed(book)
    book.jobs.open(offered(number, "shibuya"))

    def answer(i: int) -> object:
        try:
            return book.jobs.change(number, accept(f"partner {i}"), LATER)  # type: ignore[arg-type]  # a decision
        except TooLate as refusal:
            return refusal.state

    answers = at_once(answer)
    case = book.jobs.get(number)
    assert case is not None
    assert answers.count("accepted") == THREADS - 1
    assert answers.index(case) == int(case.job.partner.removeprefix("partner "))
    assert [each.order for each in book.jobs.orders(10)] == [news(1, number)]
    assert sum(standing.accepted for standing in book.jobs.standings([f"partner {i}" for i in range(8)]).values()) == 1


def test_what_is_refused_leaves_nothing(book: Records, engine: Engine) -> None:
    number = opened(book)
    before = book.jobs.get(number)

    def refuse(case: Case) -> Change:
        raise TooLate(case.job.state)

    with pytest.raises(TooLate):
        book.jobs.change(number, refuse, LATER)
    assert book.jobs.get(number) == before
    assert number_of_rows(engine, offers) == 0


def test_what_fails_half_way_leaves_nothing_of_the_rest(book: Records) -> None:
    number, other = filed(book), opened(book, "b")
    book.jobs.open(offered(number, "shibuya"))
    before = book.jobs.get(other)
    theirs = (offer(f"shibuya for {number}", "shibuya"),)
    orders = (tell("shibuya"), Count("shibuya", asked=1), UseUp("fuel"))
    with pytest.raises(RecordRejected):
        book.jobs.change(other, become(*orders, state="completed", offers=theirs), LATER)
    assert book.jobs.get(other) == before
    assert book.jobs.orders(10) == ()
    assert book.jobs.standings(["shibuya"]) == {"shibuya": Standing(load=1)}
    (request,) = [each for each in book.requests.list() if each.number == other]
    assert request.state == "received"


def test_a_change_of_a_job_nobody_has_is_an_error_and_decides_nothing(book: Records) -> None:
    number = filed(book)
    with pytest.raises(LookupError):
        book.jobs.change(number, become(), NOW)


def test_a_job_keeps_its_number(book: Records) -> None:
    number = opened(book)
    with pytest.raises(ValueError, match="number"):
        book.jobs.change(number, become(number="R-20260401-9999"), NOW)
    assert book.jobs.get(number) == Case(job(number), STRANDED)


def test_offers_that_are_dropped_are_not_found_any_more(book: Records, engine: Engine) -> None:
    number = filed(book)
    book.jobs.open(offered(number, "shibuya", "shinjuku"))
    case = book.jobs.get(number)
    assert case is not None
    book.jobs.change(number, become(offers=case.job.offers[1:]), NOW)
    assert [book.jobs.by_offer(each.id) is None for each in case.job.offers] == [True, False]
    assert number_of_rows(engine, offers) == 1


@pytest.mark.parametrize(
    ("state", "becomes"),
    [
        ("completed", "closed"),
        ("gone", "closed"),
        ("closed", "closed"),
        ("cancelled", "cancelled"),
        ("accepted", "received"),
        ("person", "received"),
    ],
)
def test_a_request_is_over_when_its_job_is(book: Records, state: str, becomes: str) -> None:
    number = opened(book)
    book.jobs.change(number, become(state=state), LATER)
    request = book.requests.get(number)
    assert request is not None
    assert request.state == becomes
    assert request.changed_at == (NOW if becomes == "received" else LATER)


def test_who_takes_a_job_in_hand_has_its_request_and_keeps_it(book: Records) -> None:
    number = opened(book)
    for by, at in (("担当 一", LATER), ("担当 二", LATER + minutes(1))):
        book.jobs.change(number, become(state="person", by=by), at)
    request = book.requests.get(number)
    assert request is not None
    assert (request.state, request.acknowledged_by, request.acknowledged_at) == ("acknowledged", "担当 一", LATER)
    book.jobs.change(number, become(state="completed"), LATER)
    book.jobs.change(number, become(by="担当 三"), LATER)
    request = book.requests.get(number)
    assert request is not None
    assert (request.state, request.acknowledged_by) == ("closed", "担当 一")


def test_a_request_called_off_before_its_job_stays_so(book: Records) -> None:
    number = opened(book)
    book.requests.cancel(number, LATER)
    book.jobs.change(number, become(state="closed"), LATER)
    request = book.requests.get(number)
    assert request is not None
    assert request.state == "cancelled"


def test_what_is_due_comes_urgent_first_and_then_by_how_long_it_waits(book: Records) -> None:
    dues = {"a": 3, "b": 1, "c": 2, "d": 2, "late": 11}
    numbers = {key: opened(book, key, due=NOW + minutes(due), urgent=key in {"c", "late"}) for key, due in dues.items()}
    opened(book, "over", due=None)
    expected = tuple(numbers[key] for key in ("c", "b", "d", "a"))
    assert book.jobs.due(NOW + minutes(10), 10) == expected
    assert [book.jobs.due(NOW + minutes(10), limit) for limit in (0, 1, 2)] == [(), expected[:1], expected[:2]]
    assert book.jobs.due(NOW + minutes(2), 10) == expected[:3]
    assert book.jobs.due(NOW, 10) == ()


def test_a_queue_goes_by_urgency_and_then_by_who_asked_first(book: Records) -> None:
    asked = {"a": 3, "b": 1, "c": 4, "d": 2}
    numbers = {
        key: opened(book, key, state="queued", filed=NOW + minutes(at), urgent=key == "c") for key, at in asked.items()
    }
    opened(book, "elsewhere", state="queued", area="osaka")
    opened(book, "no longer", state="offered")
    expected = tuple(numbers[key] for key in ("c", "b", "d", "a"))
    assert book.jobs.queued("tokyo", 10) == expected
    assert book.jobs.queued("tokyo", 2) == expected[:2]


def test_those_whom_no_partner_has_are_counted_by_area(book: Records) -> None:
    states = ("searching", "offered", "queued", "person", "accepted", "on_scene", "checking", "completed", "cancelled")
    for state in states:
        opened(book, state, state=state)
    opened(book, "elsewhere", state="queued", area="osaka")
    assert [book.jobs.waiting_in(area) for area in ("tokyo", "osaka", "nagoya")] == [4, 1, 0]


def test_open_requests_without_a_job_are_found_oldest_first(book: Records) -> None:
    late, early, over, taken = (
        filed(book, key, NOW + minutes(at)) for key, at in (("a", 2), ("b", 1), ("c", 0), ("d", 3))
    )
    opened(book, "e")
    book.requests.cancel(over, NOW)
    book.requests.acknowledge(taken, "担当者", NOW)
    found = book.jobs.orphans(10)
    assert [each.number for each in found] == [early, late, taken]
    assert found[0] == book.requests.get(early)
    assert [each.number for each in book.jobs.orphans(1)] == [early]


def test_the_list_shows_what_is_not_over_as_it_was_filed_or_everything(book: Records) -> None:
    late, over, early = (
        opened(book, key, filed=NOW + minutes(at), state=state)
        for key, at, state in (("a", 2, "accepted"), ("b", 1, "completed"), ("c", 0, "person"))
    )
    assert [case.job.number for case in book.jobs.list()] == [early, late]
    assert [case.job.number for case in book.jobs.list(open_only=False)] == [early, over, late]


def test_a_job_kept_by_an_earlier_release_is_read_and_changed(book: Records, engine: Engine, vault: Vault) -> None:
    number = opened(book)
    old = JobOfOld(number, "c", "searching", NOW, NOW, "its token")
    blob = Sealed(vault, "jobs.job", JobOfOld).seal(old, number)
    with engine.begin() as connection:
        connection.execute(update(jobs).values(job=blob))
    assert book.jobs.get(number) == Case(Job(number, "c", "searching", NOW, NOW, "its token"), STRANDED)
    assert book.jobs.change(number, become(state="queued"), LATER).job.state == "queued"


def test_a_change_that_changes_nothing_writes_nothing(book: Records, engine: Engine) -> None:
    number = opened(book)
    book.jobs.change(number, become(), NOW + timedelta(days=1))
    with engine.connect() as connection:
        assert connection.scalar(select(jobs.c.changed_at)) == NOW


def _fields(made: Job) -> dict[str, object]:
    return {"state": made.state, "offers": made.offers}
