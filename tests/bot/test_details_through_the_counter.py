"""A report reminded of and told in full through mailbox, worker, clock, outbox and records, on two channels."""

from datetime import UTC, datetime, timedelta

import pytest

from bot.wiring import Counter
from flows.accident.recording import TellClaims
from flows.accident.report import Party
from flows.accident.standing import DeskUpdate
from flows.events import Address, MessageUnsent, TextReceived
from state.keys import PARTITIONS
from state.records.reports import FiledReport
from tests.bot.claiming import LINE
from tests.bot.conftest import NOW, Clock
from tests.bot.test_accidents_through_the_counter import Half
from tests.bot.test_impact_api import HANAKO

SMS = Address("sms", "+819000000077")
REPORTED = (
    "事故にあいました",
    "もう現場にいない",
    "昨日の夕方5時ごろ",
    "渋谷区道玄坂1丁目の交差点",
    "車どうし",
    "いない",
    "済んだ・警察が来ている",
    "走れる",
    "あとで話す",
    "この内容で受け付ける",
)
TEN = datetime(2026, 11, 23, 1, tzinfo=UTC)
"""Ten in the morning in Japan, on the day after."""


@pytest.fixture
def desk(counter: Counter, clock: Clock) -> Half:
    counter.records.customers.save(HANAKO)
    counter.records.links.link(LINE, "c1", NOW)
    counter.records.links.link(SMS, "c1", NOW)
    return Half(counter, clock)


def says(desk: Half, *words: str, to: Address = LINE) -> str:
    """Type, one text after the other; the id of the last message."""
    message = ""
    for word in words:
        desk.clock.pass_by(timedelta(seconds=5))
        message = f"m{desk.clock().timestamp()}"
        desk.hears(TextReceived(word, message), to=to)
        desk.settles_down()
    return message


def report(desk: Half) -> FiledReport:
    (filed,) = desk.counter.records.reports.list(open_only=False)
    return filed


def fires(desk: Half, at: datetime) -> list[str]:
    """Let it become that late, and fire what is due; what is said on LINE then."""
    desk.clock.at = max(at, desk.clock())
    before = len(desk.out.said)
    for _ in range(3):
        desk.counter.timers.fire(range(PARTITIONS), desk.clock(), 50)
        desk.settles_down()
    return desk.out.said[before:]


def reminders(said: list[str]) -> int:
    return sum("まだ伺っていない項目" in words for words in said)


def test_a_customer_is_reminded_on_the_channel_they_reported_on_until_a_person_has_it(desk: Half) -> None:
    says(desk, *REPORTED)
    number = report(desk).number
    assert reminders(fires(desk, TEN - timedelta(minutes=15))) == 0
    assert reminders(fires(desk, TEN)) == 1
    assert reminders(fires(desk, TEN + timedelta(days=1))) == 0
    assert reminders(fires(desk, TEN + timedelta(days=2))) == 1
    assert desk.texts.said == []
    desk.counter.records.reports.update(number, DeskUpdate("in_hand", "山田"), "k", "d", desk.clock())
    assert reminders(fires(desk, TEN + timedelta(days=7))) == 0
    assert reminders(fires(desk, TEN + timedelta(days=30))) == 0


def test_what_is_told_after_a_reminder_is_on_record_at_once_and_ends_them(desk: Half) -> None:
    says(desk, *REPORTED)
    fires(desk, TEN)
    says(desk, "続ける", "今伝える", "見本 一郎", "090-0000-0009")
    assert report(desk).report.parties == (Party("見本 一郎", "+819000000009"),)
    says(desk, "もう全部伝えました")
    assert report(desk).report.complete
    told = [attempt.line.body for attempt in desk.mails.attempts if isinstance(attempt.line.body, TellClaims)]
    assert [body.kind for body in told] == ["filed", "complete"]
    assert told[-1].report.parties == (Party("見本 一郎", "+819000000009"),)
    assert reminders(fires(desk, TEN + timedelta(days=30))) == 0


def test_days_later_the_other_channel_goes_on_with_it(desk: Half) -> None:
    says(desk, *REPORTED)
    says(desk, "詳しい内容を伝える", "今伝える", "見本 一郎")
    desk.clock.pass_by(timedelta(days=6))
    says(desk, "警察署がわかりました", "渋谷警察署", to=SMS)
    says(desk, "090-0000-0009")
    found = report(desk).report
    assert found.details["police_station"] == "渋谷警察署"
    assert found.parties == (Party("見本 一郎", "+819000000009"),)


def test_a_message_taken_back_by_sms_or_on_line_leaves_nothing(desk: Half) -> None:
    says(desk, *REPORTED)
    message = says(desk, "相手の情報", "今伝える", "見本 一郎")
    says(desk, "もう全部伝えました")
    desk.hears(MessageUnsent(message), to=LINE)
    desk.settles_down()
    assert report(desk).report.parties == ()


def test_somebody_elses_conversation_never_reaches_it(desk: Half) -> None:
    says(desk, *REPORTED)
    stranger = Address("line", "U" + "9" * 32)
    says(desk, "詳しい内容を伝えたい", "相手の情報", "今伝える", "見本 一郎", to=stranger)
    assert report(desk).report.parties == ()
