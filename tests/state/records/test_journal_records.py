"""The turn journal: written once, read in order, and able to forget a message that was taken back."""

from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from typing import Any

import msgspec
import pytest
from msgspec.structs import replace

from flows.accident.recording import FileReport
from flows.dispatch.happenings import Instructed
from flows.dispatch.news import DispatchNews, Progress
from flows.effects import FileRequest, Instruct, Send
from flows.events import Envelope, LocationReceived, TextReceived
from flows.messages import Card, Row
from flows.roadside.request import RoadsideRequest
from flows.session import Slot
from state.records import Records
from state.records.journal import Entry
from state.records.redaction import redacted, words_of
from tests.state.records.reporting import REPORT

NOW = datetime(2026, 4, 1, tzinfo=UTC)


def entry(version: int, *said: Any, conversation: str = "c") -> Entry:
    return Entry(conversation, version, NOW + timedelta(seconds=version), msgspec.msgpack.encode(said))


def test_turns_are_read_in_order_whatever_order_they_were_written_in(book: Records) -> None:
    book.journal.write([entry(2, "b"), entry(10, "c"), entry(1, "x", conversation="other"), entry(1, "a")])
    assert book.journal.read("c") == (entry(1, "a"), entry(2, "b"), entry(10, "c"))


def test_a_turn_written_again_stays_as_it_is(book: Records) -> None:
    book.journal.write([entry(1, "a")])
    book.journal.write([entry(1, "changed"), entry(2, "b")])
    assert book.journal.read("c") == (entry(1, "a"), entry(2, "b"))


def test_a_conversation_begins_with_an_instant_for_a_version(book: Records) -> None:
    first = replace(entry(1, "a"), version=1_800_000_000_000_001)
    book.journal.write([first])
    assert book.journal.read("c") == (first,)


def test_nothing_written_is_nothing_read(book: Records) -> None:
    book.journal.write([])
    assert book.journal.read("c") == ()


def test_writers_with_the_same_turns_do_not_stand_in_each_others_way(book: Records) -> None:
    turns = [entry(version, "a") for version in range(40)]
    with ThreadPoolExecutor(4) as threads:
        list(threads.map(book.journal.write, [turns, turns[::-1]] * 4))
    assert book.journal.read("c") == tuple(turns)


def plate_turns() -> list[Entry]:
    said = Envelope("e1", NOW, NOW, TextReceived("しながわ300さ1234です", message="m1"))
    slots = {"plate": Slot("品川 300 さ 12-34", source="m1"), "symptom": Slot("flat", source="m0")}
    review = Send((Card("確認", rows=(Row("ナンバー", "品川300さ 12-34"), Row("症状", "パンク"))),))
    request = FileRequest(RoadsideRequest("line", "ja", plate="品川 300 さ 12-34", symptom="flat"))
    return [entry(1, said), entry(2, slots, review), entry(3, request)]


def test_where_a_car_was_to_go_is_forgotten_in_what_dispatch_was_told_and_told(book: Records) -> None:
    said = Envelope("e1", NOW, NOW, TextReceived("架空整備工場", message="m1"))
    slots = {"destination": Slot("架空整備工場", source="m1")}
    wish = Instruct("R-20260401-0001", Instructed("destination", "架空整備工場"))
    stands = Progress("towing", partner="渋谷レッカー", destination="架空整備工場")
    news = DispatchNews("R-20260401-0001", "towing", NOW, stands)
    book.journal.write([entry(1, said), entry(2, slots, wish), entry(3, Envelope("e2", NOW, NOW, news))])
    assert book.journal.forget("c", "m1") == 3
    kept = b"".join(turn.turn for turn in book.journal.read("c")).decode(errors="ignore")
    assert "架空整備" not in kept
    assert "渋谷レッカー" in kept


def test_an_unsent_message_is_forgotten_with_the_slot_it_filled_and_wherever_that_was_repeated(book: Records) -> None:
    book.journal.write(plate_turns())
    assert book.journal.forget("c", "m1") == 3
    kept = b"".join(turn.turn for turn in book.journal.read("c")).decode(errors="ignore")
    assert "品川" not in kept
    assert "しながわ" not in kept
    assert kept.count("パンク") == 1
    assert kept.count("flat") == 2


def test_forgetting_again_changes_nothing(book: Records) -> None:
    book.journal.write(plate_turns())
    book.journal.forget("c", "m1")
    after = book.journal.read("c")
    assert book.journal.forget("c", "m1") == 0
    assert book.journal.read("c") == after


def test_forgetting_one_conversations_message_leaves_the_others_alone(book: Records) -> None:
    book.journal.write([*plate_turns(), entry(1, TextReceived("品川 300 さ 12-34", "m1"), conversation="other")])
    assert book.journal.forget("other", "m1") == 1
    assert book.journal.read("c") == tuple(plate_turns())


def test_a_forgotten_turn_still_decodes_into_its_types(book: Records) -> None:
    event = Envelope("e1", NOW, NOW, LocationReceived(35.658034, 139.701636, "m1", address="渋谷区"))
    request = FileRequest(RoadsideRequest("line", "ja", latitude=35.658034, longitude=139.701636))
    book.journal.write([Entry("c", 1, NOW, msgspec.msgpack.encode((event, request)))])
    book.journal.forget("c", "m1")
    seen, filed = msgspec.msgpack.decode(book.journal.read("c")[0].turn, type=tuple[Envelope, FileRequest])
    assert seen.event == LocationReceived(0.0, 0.0, "m1", address="")
    assert (filed.request.latitude, filed.request.longitude) == (0.0, 0.0)


@pytest.mark.parametrize(
    ("word", "text", "forgotten"),
    [
        ("品川 300 さ 12-34", "お車は品川300さ1234ですね", True),
        ("+819000000001", "お電話: 090-0000-0001", True),
        ("+819000000001", "お電話: 090-0000-0002", False),
        ("花子", "窓口 花子 様", True),
        ("森", "森", True),
        ("森", "青森駅", False),
        ("12", "12", True),
        ("12", "あと12分", False),
        ("flat", "flat", False),
        ("JA", "ja", False),
        ("flat", "flat tyre", True),
        ("!?", "!?", False),
    ],
)
def test_a_repetition_is_known_however_it_is_written(word: str, text: str, *, forgotten: bool) -> None:
    assert redacted([text], "m1", {word}) == ([""] if forgotten else [text])


def test_what_another_message_said_too_stands_and_ids_are_no_repetition() -> None:
    turn = [
        {"value": "品川 300", "source": "m2"},
        {"text": "品川 300", "message": "m2"},
        {"id": "品川300", "x": "品川300"},
    ]
    assert redacted(turn, "m1", {"品川 300"}) == [*turn[:2], {"id": "品川300", "x": ""}]


def test_what_other_messages_said_is_no_word_of_this_one() -> None:
    turn = [{"text": "a", "message": "m1"}, {"text": "b", "message": "m2"}, {"value": "c", "source": "m1"}]
    assert words_of(turn, "m1") == {"a", "c"}


def test_who_was_hurt_is_forgotten_with_the_message_that_said_so_in_every_report_made_of_it() -> None:
    report = replace(REPORT, injuries={"self": "ambulance", "passengers": "none"})
    told = [Slot("ambulance", "m1"), Slot("none", "m2"), FileReport(report)]
    turn = msgspec.msgpack.decode(msgspec.msgpack.encode(told))
    forgotten = redacted(turn, "m1", words_of(turn, "m1"))
    filed = msgspec.convert(forgotten[2], FileReport).report
    assert filed.injuries == {"self": "withheld", "passengers": "none"}
    assert [party.injury for party in filed.parties] == ["withheld"]
    assert filed.summary == report.summary
