import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.answers import hours
from flows.answers.hours import Hour, hour_of


@pytest.mark.parametrize(
    ("typed", "hour"),
    [
        ("14:30", Hour(14, 30)),
        ("１４：３０", Hour(14, 30)),
        ("午後3時半", Hour(15, 30)),
        ("午前0時", Hour(0)),
        ("午後12時", Hour(12)),
        ("朝8時ごろ", Hour(8, about=True)),
        ("けさ7じ", Hour(7)),
        ("お昼の1時", Hour(13)),
        ("昼の11時", Hour(11)),
        ("夕方5時", Hour(17)),
        ("夜8時15分", Hour(20, 15)),
        ("夜12時", Hour(0, late=True)),
        ("深夜1時", Hour(1)),
        ("深夜11時", Hour(23)),
        ("25時", Hour(1, late=True)),
        ("八時", Hour(8, halves=True)),
        ("8じはん", Hour(8, 30, halves=True)),
        ("8時10分前", Hour(7, 50, halves=True)),
        ("20時", Hour(20)),
        ("3pm", Hour(15)),
        ("around 8:15 am", Hour(8, 15, about=True)),
        ("12 a.m.", Hour(0)),
        ("正午", Hour(12, only=True)),
        ("夕方", Hour(17, about=True, only=True)),
        ("よる", Hour(20, about=True, only=True)),
        ("8時間", None),
        ("30時", None),
        ("14:75", None),
        ("", None),
        ("夜間", None),
        ("朝食", None),
    ],
)
def test_an_hour_is_read(typed: str, hour: Hour | None) -> None:
    assert hour_of(typed) == hour


@pytest.mark.parametrize("typed", ["夕方", "夜道で", "朝の通勤で", "深夜"])
def test_a_part_of_the_day_in_passing_is_no_hour(typed: str) -> None:
    assert hour_of(typed, alone=False) is None


@given(st.integers(0, 23), st.integers(0, 59))
def test_every_minute_of_the_day_is_read_as_it_is_written(hour: int, minute: int) -> None:
    assert hour_of(f"{hour}:{minute:02}") == Hour(hour, minute)
    told = hour_of(f"{hour}時{minute}分")
    assert told is not None
    assert (told.hour, told.minute, told.halves) == (hour, minute, 1 <= hour < 12)
    half = "午前" if hour < 12 else "午後"
    assert hour_of(f"{half}{hour % 12}時{minute}分") == Hour(hour, minute)


@given(st.builds(Hour, st.integers(0, 23), st.integers(0, 59), *[st.booleans()] * 4))
def test_what_is_written_is_read_again(hour: Hour) -> None:
    assert hours.read(hours.write(hour)) == hour


@given(st.text())
def test_no_text_raises_and_every_hour_is_one_of_the_day(text: str) -> None:
    hours.read(text)
    hour = hour_of(text)
    assert hour is None or (0 <= hour.hour <= 23 and 0 <= hour.minute <= 59)


@pytest.mark.parametrize(
    "typed", ["一時停止の交差点", "相手は一時停止しませんでした", "一時不停止", "一時的に", "2時の方向から", "6時方向"]
)
def test_a_stop_and_a_direction_are_no_times(typed: str) -> None:
    assert hour_of(typed) is None


def test_a_time_beside_a_stop_is_one() -> None:
    assert hour_of("13時ごろ、一時停止の交差点で") == Hour(13, about=True)
