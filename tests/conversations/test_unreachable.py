"""When our words do not arrive, or are not wanted."""

from chat import NUMBER, Chat
from leading import lead, to_receipt

from flows.effects import AlertStaff, Send, Suppress, Unsuppress
from flows.events import Address


def elsewhere(chat: Chat) -> list[Send]:
    return [send for send in chat.did(Send) if send.to is not None]


def test_what_line_does_not_deliver_is_said_by_sms_and_staff_are_told() -> None:
    chat = Chat("line")
    to_receipt(chat)
    chat.is_not_reached()
    (send,) = elsewhere(chat)
    assert send.to == Address("sms", "+819000000001")
    assert NUMBER in str(send.messages)
    assert [alert.kind for alert in chat.did(AlertStaff)] == ["unreachable"]


def test_before_the_receipt_the_sms_speaks_of_no_number() -> None:
    chat = Chat("line")
    lead(chat, "review")
    chat.is_not_reached()
    (send,) = elsewhere(chat)
    assert "受付番号" not in str(send.messages)


def test_a_telephone_that_takes_no_sms_either_is_not_written_to_for_ever() -> None:
    chat = Chat("line")
    to_receipt(chat)
    chat.is_not_reached()
    chat.is_not_reached()
    assert not chat.effects


def test_a_landline_gets_no_sms_but_staff_hear() -> None:
    chat = Chat("line")
    to_receipt(chat, phone="03-6450-4509")
    chat.is_not_reached()
    assert not elsewhere(chat)
    assert chat.did(AlertStaff)


def test_a_number_that_takes_nothing_is_left_alone() -> None:
    chat = Chat("sms")
    to_receipt(chat)
    chat.is_not_reached(unreachable=True)
    assert [effect.address for effect in chat.did(Suppress)] == [chat.address]
    assert chat.did(AlertStaff)


def test_outside_a_talk_a_lost_message_is_nobodys_emergency(chat: Chat) -> None:
    chat.says("こんにちは")
    chat.is_not_reached()
    assert not chat.effects


def test_who_stops_us_or_blocks_us_is_written_to_no_more_until_they_come_back(chat: Chat) -> None:
    chat.blocks()
    assert [effect.reason for effect in chat.did(Suppress)] == ["opted_out" if chat.channel == "sms" else "blocked"]
    chat.hears_nothing()
    chat.follows()
    assert [effect.address for effect in chat.did(Unsuppress)] == [chat.address]


def test_blocking_with_a_request_under_way_tells_staff(chat: Chat) -> None:
    to_receipt(chat)
    chat.blocks()
    assert [alert.kind for alert in chat.did(AlertStaff)] == ["unreachable"]
    chat.hears_nothing()


def test_coming_back_finds_the_talk_where_it_was() -> None:
    chat = Chat("line")
    lead(chat, "symptom")
    chat.blocks()
    chat.follows()
    chat.taps("途中の続き")
    chat.is_asked("symptom")
