"""Pictures as they come on LINE: each is kept at once; all that come at once are answered once."""

import re
from datetime import timedelta
from random import Random

import pytest
from chat import REPORT, Chat
from customers import HANAKO
from hypothesis import given, settings
from hypothesis import strategies as st

from flows.accident.recording import TellClaims
from flows.messages import Ask
from flows.pictures import PictureOutcome

TEN = (7, 2, 10, 1, 5, 9, 3, 8, 6, 4)
SOON = timedelta(seconds=2)


@pytest.fixture
def reported() -> Chat:
    """Somebody with one open report and nothing that is talked about."""
    chat = Chat("line", HANAKO)
    chat.has_reported()
    return chat


def test_a_single_picture_goes_with_the_only_open_report_and_is_thanked_for(reported: Chat) -> None:
    reported.sends_photo()
    (kept,) = reported.asked_for()
    assert (kept.number, kept.message, kept.wanted, kept.with_position) == (REPORT, "message-1", "", False)
    reported.hears("写真を1枚受け取りました", REPORT, "「写真」と送ると")


def test_what_is_worth_a_picture_is_mentioned_once(reported: Chat) -> None:
    reported.sends_photo()
    reported.sends_photo()
    reported.hears("写真を1枚受け取りました")
    reported.never_hears("「写真」と送ると")


def test_a_picture_that_was_kept_is_not_spoken_of_again(reported: Chat) -> None:
    reported.sends_photo()
    reported.is_kept()
    reported.hears_nothing()


def test_ten_at_once_out_of_order_are_all_kept_and_get_one_answer(reported: Chat) -> None:
    answers = reported.sends_photos(TEN, 10)
    assert answers == [0] * 9 + [1]
    reported.hears("写真を10枚受け取りました")
    assert [each.index for each in reported.asked_for()] == list(TEN)
    assert {(each.number, each.set_id, each.total) for each in reported.asked_for()} == {(REPORT, "E1", 10)}
    reported.waits(minutes=2)
    reported.hears_nothing()


def test_half_a_set_is_answered_after_a_while_and_the_rest_is_kept_without_a_word(reported: Chat) -> None:
    assert reported.sends_photos((3, 1), 5) == [0, 0]
    reported.waits(minutes=1)
    reported.hears("写真を2枚受け取りました", "残りの3枚も、届きしだい")
    assert reported.sends_photos((5, 2, 4), 5) == [0, 0, 0]
    reported.waits(minutes=1)
    reported.hears_nothing()
    assert len(reported.asked_for()) == 5


def test_two_sets_that_come_mixed_are_answered_each_for_itself(reported: Chat) -> None:
    said = [
        *reported.sends_photos((1,), 2, "E1"),
        *reported.sends_photos((2, 1), 3, "E2"),
        *reported.sends_photos((2,), 2, "E1"),
    ]
    assert said == [0, 0, 0, 1]
    reported.hears("写真を4枚受け取りました", "残りの1枚も")
    reported.sends_photos((3,), 3, "E2")
    reported.waits(minutes=1)
    reported.hears_nothing()


def test_single_pictures_close_upon_each_other_are_answered_together(reported: Chat) -> None:
    reported.sends_photo()
    for _ in range(3):
        reported.sends_photo(after=SOON)
        reported.hears_nothing()
    reported.waits(minutes=1)
    reported.hears("写真を3枚受け取りました")
    reported.sends_photo()
    reported.hears("写真を1枚受け取りました")


def test_a_set_of_unknown_size_is_answered_after_a_while(reported: Chat) -> None:
    assert reported.sends_photos((0, 0), 0) == [0, 0]
    reported.waits(minutes=1)
    reported.hears("写真を2枚受け取りました")
    reported.never_hears("残り")


@pytest.mark.parametrize(
    ("outcome", "words"),
    [
        ("duplicate", "3枚は、すでにお預かりしている写真と同じ"),
        ("too_many", "3枚は、20枚を超えるため"),
        ("too_large", "3枚は、10MBより大きいため"),
        ("not_a_picture", "3枚は、写真として開けませんでした"),
        ("gone", "3枚は、受け取れませんでした。もう一度"),
        ("failed", "3枚は、通信の不具合で"),
    ],
)
def test_what_was_not_kept_is_told_once_for_all_with_its_count(
    reported: Chat, outcome: PictureOutcome, words: str
) -> None:
    reported.sends_photos(TEN, 10)
    for place in (2, 5, 7):
        reported.is_kept(place, outcome=outcome)
        reported.hears_nothing()
    for place in (0, 1, 3, 4, 6, 8):
        reported.is_kept(place)
        reported.hears_nothing()
    reported.is_kept(9)
    reported.hears("先ほどの写真のうち", words)
    reported.waits(minutes=5)
    reported.hears_nothing()


def test_what_was_not_kept_is_told_after_a_minute_where_one_picture_hangs(reported: Chat) -> None:
    reported.sends_photos((1, 2, 3), 3)
    reported.is_kept(0, outcome="too_large")
    reported.is_kept(1)
    reported.waits(minutes=2)
    reported.hears("1枚は、10MBより大きいため")
    reported.is_kept(2, outcome="failed")
    reported.hears("1枚は、通信の不具合で")


def test_an_outcome_of_a_set_that_still_comes_waits_for_its_answer(reported: Chat) -> None:
    reported.sends_photos((1,), 2)
    reported.is_kept(0, outcome="duplicate")
    reported.hears_nothing()
    reported.sends_photos((2,), 2)
    reported.hears("写真を2枚受け取りました")
    reported.is_kept(1)
    reported.hears("1枚は、すでにお預かりしている")


def test_a_picture_that_was_taken_back_is_never_spoken_of(reported: Chat) -> None:
    reported.sends_photos((1, 2), 2)
    reported.unsends(-1)
    reported.hears_nothing()
    reported.is_kept(1, outcome="gone")
    reported.hears_nothing()
    reported.is_kept(0)
    reported.waits(minutes=10)
    reported.hears_nothing()


def test_taking_back_the_only_one_that_failed_leaves_nothing_to_tell(reported: Chat) -> None:
    reported.sends_photo()
    reported.unsends()
    reported.is_kept(0, outcome="failed")
    reported.waits(minutes=5)
    reported.hears_nothing()


def test_the_desk_hears_of_a_burst_once_and_of_the_next_one_again(reported: Chat) -> None:
    reported.sends_photos(TEN, 10)
    reported.is_kept()
    reported.sends_photo()
    reported.is_kept(10)
    assert not reported.did(TellClaims)
    reported.waits(minutes=10)
    (told,) = reported.did(TellClaims)
    assert (told.kind, told.number) == ("photos", REPORT)
    reported.sends_photo()
    reported.is_kept(11)
    reported.waits(minutes=10)
    assert len(reported.did(TellClaims)) == 1


def test_the_desk_hears_nothing_of_pictures_that_were_not_kept(reported: Chat) -> None:
    reported.sends_photo()
    reported.is_kept(outcome="not_a_picture")
    reported.waits(minutes=10)
    assert not reported.did(TellClaims)


def test_more_pictures_than_anybody_sends_keep_the_session_small(reported: Chat) -> None:
    for each in range(6):
        reported.sends_photos(range(1, 21), 20, f"E{each}")
    assert len(reported.asked_for()) == 120
    album = reported.session.album
    assert album is not None
    assert len(album.awaited) <= 40
    assert len(album.arriving) <= 4


def test_a_picture_sent_while_nothing_is_asked_asks_nothing(reported: Chat) -> None:
    reported.sends_photo()
    assert not [message for message in reported.said if isinstance(message, Ask)]


@given(
    sets=st.lists(st.integers(1, 8), min_size=1, max_size=3),
    rng=st.randoms(use_true_random=False),
    pauses=st.lists(st.integers(0, 40), max_size=30),
    lost=st.integers(0, 4),
)
@settings(max_examples=150, deadline=None)
def test_in_whatever_order_sets_come_none_is_answered_twice_and_nothing_is_missed(
    sets: list[int], rng: Random, pauses: list[int], lost: int
) -> None:
    chat = Chat("line", HANAKO)
    chat.has_reported()
    coming = [(f"E{name}", place, total) for name, total in enumerate(sets) for place in range(1, total + 1)]
    rng.shuffle(coming)
    del coming[: min(lost, len(coming) - 1)]
    thanked: list[int] = []
    for place, (set_id, index, total) in enumerate(coming):
        chat.sends_photos((index,), total, set_id)
        thanked += counts(chat)
        chat.waits(minutes=pauses[place] / 60 if place < len(pauses) else 0)
        thanked += counts(chat)
    chat.waits(minutes=1)
    thanked += counts(chat)
    assert [(each.set_id, each.index) for each in chat.asked_for()] == [(set_id, index) for set_id, index, _ in coming]
    assert len(thanked) <= len({set_id for set_id, _, _ in coming})
    # What is not counted was said to be on its way.
    assert sum(thanked) <= len(coming)
    album = chat.session.album
    assert album is not None
    assert not album.untold()


def counts(chat: Chat) -> list[int]:
    """How many pictures were thanked for in the last step."""
    return [int(found) for found in re.findall(r"写真を(\d+)枚受け取りました", chat.words)]
