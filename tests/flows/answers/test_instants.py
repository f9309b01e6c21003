from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.answers import instants
from flows.answers.instants import Instant, is_just_now, moment, names_day
from flows.facts import JAPAN

SUNDAY_NIGHT = datetime(2026, 11, 22, 22, 5, tzinfo=JAPAN).astimezone(UTC)
AFTERNOON = datetime(2026, 11, 22, 16, 0, tzinfo=JAPAN).astimezone(UTC)


def at(month: int, day: int, hour: int, minute: int = 0, *, about: bool = False, year: int = 2026) -> Instant:
    return Instant(datetime(year, month, day, hour, minute, tzinfo=JAPAN).astimezone(UTC), about)


@pytest.mark.parametrize(
    ("typed", "when"),
    [
        ("さっき", at(11, 22, 22, 5, about=True)),
        ("たった今です", at(11, 22, 22, 5, about=True)),
        ("just now", at(11, 22, 22, 5, about=True)),
        ("10分前", at(11, 22, 21, 55, about=True)),
        ("１０分くらい前", at(11, 22, 21, 55, about=True)),
        ("十分前", at(11, 22, 21, 55, about=True)),
        ("1時間半前", at(11, 22, 20, 35, about=True)),
        ("いちじかん まえ", at(11, 22, 21, 5, about=True)),
        ("数分前", at(11, 22, 22, 0, about=True)),
        ("an hour ago", at(11, 22, 21, 5, about=True)),
        ("今朝8時ごろ", at(11, 22, 8, about=True)),
        ("8時ごろ", at(11, 22, 20, about=True)),
        ("10時半", at(11, 22, 10, 30)),
        ("今日の10時", at(11, 22, 10)),
        ("今日の3時ごろ", at(11, 22, 15, about=True)),
        ("23時", at(11, 21, 23)),
        ("夜8時半", at(11, 22, 20, 30)),
        ("昨日の夕方", at(11, 21, 17, about=True)),
        ("きのうの よる 8時", at(11, 21, 20)),
        ("昨夜", at(11, 21, 21, about=True)),
        ("昨日の夜1時", at(11, 22, 1)),
        ("ゆうべ11時過ぎ", at(11, 21, 23, about=True)),
        ("昨日の3時", at(11, 21, 15)),
        ("昨日の9時", at(11, 21, 9)),
        ("一昨日の昼", at(11, 20, 12, about=True)),
        ("先週の金曜日の夜9時", at(11, 13, 21)),
        ("金曜の朝", at(11, 20, 8, about=True)),
        ("11/20 14:30", at(11, 20, 14, 30)),
        ("11月20日の午後2時半ごろ", at(11, 20, 14, 30, about=True)),
        ("12/20 9:00", at(12, 20, 9, year=2025)),
        ("令和8年11月20日 午後3時", at(11, 20, 15)),
        ("2026-11-20 8:00", at(11, 20, 8)),
        ("20日の15時", at(11, 20, 15)),
        ("Nov 20 at 2:30 pm", at(11, 20, 14, 30)),
        ("yesterday at 3pm", at(11, 21, 15)),
        ("2023/11/22 10:00", at(11, 22, 10, year=2023)),
        ("昨日", date(2026, 11, 21)),
        ("おとといです", date(2026, 11, 20)),
        ("3日前", date(2026, 11, 19)),
        ("先週の月曜", date(2026, 11, 9)),
        ("先月20日", date(2026, 10, 20)),
        ("2か月前", date(2026, 9, 22)),
        ("令和８年１１月２０日", date(2026, 11, 20)),
        ("30日", date(2026, 10, 30)),
        ("2023/11/21 10:00", None),
        ("4年前", None),
        ("今日の23時", None),
        ("11/22 22:06", None),
        ("明日8時", None),
        ("2027/1/1", None),
        ("13/45", None),
        ("わからない", None),
        ("", None),
    ],
)
def test_when_it_was_is_read(typed: str, when: Instant | date | None) -> None:
    assert moment(typed, SUNDAY_NIGHT) == when


@pytest.mark.parametrize(
    ("told", "day", "just_now"),
    [("さっきです", False, True), ("8時ごろ", False, False), ("昨日", True, False), ("10分前", True, False)],
)
def test_a_day_and_a_mere_just_now_are_told_apart(told: str, *, day: bool, just_now: bool) -> None:
    assert (names_day(told, SUNDAY_NIGHT), is_just_now(told, SUNDAY_NIGHT)) == (day, just_now)


def test_an_hour_whose_half_is_open_is_the_later_one_that_has_passed() -> None:
    assert moment("3時ごろ", AFTERNOON) == at(11, 22, 15, about=True)
    assert moment("5時ごろ", AFTERNOON) == at(11, 22, 5, about=True)


@pytest.mark.parametrize(
    ("told", "when"),
    [
        ("夜道で電柱にぶつけました", None),
        ("朝の通勤中に追突されました", None),
        ("20日の証明書", None),
        ("15時ごろ国道で追突されました", at(11, 22, 15, about=True)),
        ("昨日の夜、駐車場でこすりました", at(11, 21, 20, about=True)),
        ("さっき、追突されました", at(11, 22, 22, 5, about=True)),
        ("昨日バックで塀にこすりました", date(2026, 11, 21)),
        ("1-2-3のビルの前で", None),
        ("国道1号で", None),
    ],
)
def test_in_passing_only_what_is_plainly_a_time_counts(told: str, when: Instant | date | None) -> None:
    assert moment(told, SUNDAY_NIGHT, asked=False) == when


INSTANTS = st.integers(0, 1_500_000).map(lambda minutes: SUNDAY_NIGHT.astimezone(JAPAN) - timedelta(minutes=minutes))


@given(INSTANTS)
def test_every_passed_minute_is_read_as_it_is_written(when: datetime) -> None:
    written = when.replace(second=0, microsecond=0)
    for form in ("%Y/%m/%d %H:%M", "%Y年%m月%d日%H時%M分"):
        read = moment(written.strftime(form), SUNDAY_NIGHT)
        assert isinstance(read, Instant)
        if form.endswith("%M"):
            assert (read.at, read.about) == (written, False)
        assert read.at.astimezone(JAPAN).date() == written.date()


@given(st.integers(1, 44_000))
def test_so_many_minutes_ago_is_so_many_minutes_ago(minutes: int) -> None:
    if minutes < 10_000:
        assert moment(f"{minutes}分前", SUNDAY_NIGHT) == Instant(SUNDAY_NIGHT - timedelta(minutes=minutes), about=True)


@given(st.text(), st.integers(-10_000_000, 10_000_000))
def test_no_text_raises_and_nothing_is_in_the_future(text: str, minutes: int) -> None:
    now = SUNDAY_NIGHT + timedelta(minutes=minutes)
    moment(text, now, asked=False)
    found = moment(text, now)
    if isinstance(found, Instant):
        assert found.at <= now
    elif found is not None:
        assert found <= now.astimezone(JAPAN).date()


@given(
    st.builds(Instant, INSTANTS.map(lambda when: when.astimezone(UTC).replace(second=0, microsecond=0)), st.booleans())
)
def test_what_is_written_is_read_again(instant: Instant) -> None:
    assert instants.read(instants.write(instant)) == instant


@given(st.text())
def test_what_was_not_written_is_not_read(text: str) -> None:
    instants.read(text)
    instants.read_day(text)


def test_a_day_that_does_not_exist_is_none() -> None:
    assert instants.read_day("2026-02-30") is None
    assert instants.read("2026-02-30T10:00Z") is None
