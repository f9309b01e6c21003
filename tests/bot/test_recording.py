"""What a turn wants recorded about a renewal or a request: written once, and answered with its number."""

from datetime import date, timedelta

import pytest

from bot.accounts.answering import Answering
from bot.recorder import Recorder
from bot.wiring import Counter
from flows.delivery import Attempt, Delivered, Lane, Line
from flows.dispatch.news import DispatchNews
from flows.effects import FileApplication, FileRequest, Forget, Record, RecordProgress
from flows.events import RequestFiled
from flows.keeping import KeepAnswer, KeepScreen
from flows.roadside.request import RoadsideRequest
from flows.terms import Progress
from tests.bot.conftest import NOW, Clock
from tests.state.records.renewing import CONTRACT, MATURITY, application
from tests.state.samples import EVERYWHERE, LEASE

CONVERSATION = "abcdefghijklmnopqrstuvwxyz"
SCREEN = KeepScreen(3, "renewal.use.1", "renewal-use@ja", "", "お車の使い方は？", NOW)
ANSWER = KeepAnswer(3, "renewal.use.1", "use", "leisure", NOW, "m1")


@pytest.fixture
def recorder(counter: Counter, clock: Clock) -> Recorder:
    answering = Answering(counter.linking, counter.verification_codes)
    return Recorder(
        counter.records,
        counter.mailbox,
        counter.journal,
        answering,
        counter.dispatching,
        counter.photographs,
        counter.claims.recording,
        clock,
    )


def attempt(body: Record, key: str = "key") -> Attempt:
    return Attempt(Line(key, CONVERSATION, "record", Lane.CONVERSATION, body, NOW), 1, in_doubt=False, now=NOW)


def test_an_application_delivered_twice_is_filed_once_and_answered_with_its_number(
    recorder: Recorder, counter: Counter
) -> None:
    outcomes = [recorder.deliver(attempt(FileApplication(application()))) for _ in range(2)]
    (filed,) = counter.records.applications.list()
    assert outcomes == [Delivered(filed.number)] * 2
    assert counter.records.renewals.progress([(CONTRACT, MATURITY)]) == {CONTRACT: Progress(applied=filed.number)}
    (claimed,) = counter.mailbox.claim(EVERYWHERE, 10, NOW, LEASE).claims
    assert [each.event for each in claimed.mail] == [RequestFiled("key", filed.number)]


def test_the_number_of_a_request_is_read_before_any_news_of_its_job(
    recorder: Recorder, counter: Counter, clock: Clock
) -> None:
    clock.pass_by(timedelta(seconds=2))  # writing the record took that long
    nowhere = RoadsideRequest("line", "ja", symptom="flat", phone="+819000000077")
    recorder.deliver(attempt(FileRequest(nowhere)))
    (claimed,) = counter.mailbox.claim(EVERYWHERE, 10, clock(), LEASE).claims
    assert [type(each.event) for each in claimed.mail] == [RequestFiled, DispatchNews]


def test_who_applies_again_in_another_talk_is_told_the_first_number(recorder: Recorder) -> None:
    first, second = (recorder.deliver(attempt(FileApplication(application()), key)) for key in ("one", "two"))
    assert first == second


def test_screens_and_answers_are_kept_for_the_application_of_their_talk(recorder: Recorder, counter: Counter) -> None:
    for key, shown in (("1", SCREEN), ("2", ANSWER), ("2", ANSWER)):
        assert recorder.deliver(attempt(shown, key)) == Delivered()
    recorder.deliver(attempt(FileApplication(application())))
    (filed,) = counter.records.applications.list()
    dossier = counter.records.applications.export(filed.number)
    assert dossier is not None
    assert set(dossier.evidence) == {SCREEN, ANSWER}
    assert len(dossier.evidence) == 2


def test_an_answer_taken_back_before_applying_is_forgotten(recorder: Recorder, counter: Counter) -> None:
    recorder.deliver(attempt(ANSWER, "1"))
    assert recorder.deliver(attempt(Forget("m1"), "2")) == Delivered()
    dossier = counter.records.applications.export(
        counter.records.applications.file("key", CONVERSATION, application(), NOW)
    )
    assert dossier is not None
    (kept,) = dossier.evidence
    assert isinstance(kept, KeepAnswer)
    assert kept.value == ""


def test_what_an_owner_says_about_renewing_is_kept(recorder: Recorder, counter: Counter) -> None:
    later = RecordProgress(CONTRACT, MATURITY, asleep_until=date(2026, 4, 1))
    assert recorder.deliver(attempt(later)) == Delivered()
    found = counter.records.renewals.progress([(CONTRACT, MATURITY)])
    assert found == {CONTRACT: Progress(asleep_until=date(2026, 4, 1))}
