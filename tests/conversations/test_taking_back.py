"""A message taken back is forgotten: here, in the records, and by staff."""

from chat import NUMBER, Chat
from leading import lead, to_receipt

from flows.effects import AlertStaff, Amend, Forget


def test_an_answer_taken_back_is_asked_for_again() -> None:
    chat = Chat("line")
    lead(chat, "place")
    chat.says("渋谷の橋の上")
    chat.is_asked("symptom")
    chat.unsends()
    assert chat.did(Forget) == [Forget(chat.sent[-1])]
    chat.hears("こちらでも消しました")
    chat.is_asked("place")
    chat.sends_location()
    lead(chat, "filing")
    assert chat.files().address == ""


def test_a_position_taken_back_is_asked_for_again() -> None:
    chat = Chat("line")
    lead(chat, "pin")
    chat.unsends()
    chat.is_asked("place")


def test_a_message_that_told_nothing_is_forgotten_in_silence() -> None:
    chat = Chat("line")
    lead(chat, "road_type")
    chat.says("いい天気ですね")
    chat.unsends()
    assert chat.did(Forget)
    chat.hears_nothing()


def test_taking_back_after_filing_changes_the_record_and_tells_staff() -> None:
    chat = Chat("line")
    lead(chat, "place")
    chat.says("渋谷の橋の上")
    place = chat.sent.index(chat.sent[-1])
    to_receipt(chat)
    chat.unsends(place)
    chat.hears("こちらでも消しました")
    (amended,) = chat.did(Amend)
    assert (amended.number, amended.request.address) == (NUMBER, "")
    assert [alert.kind for alert in chat.did(AlertStaff)] == ["changed"]


def test_taking_back_while_the_record_is_on_its_way_changes_it_as_soon_as_it_has_a_number() -> None:
    chat = Chat("line")
    lead(chat, "place")
    chat.says("渋谷の橋の上")
    place = chat.sent.index(chat.sent[-1])
    lead(chat, "filing")
    chat.unsends(place)
    assert not chat.did(Amend)
    chat.is_recorded()
    (amended,) = chat.did(Amend)
    assert (amended.number, amended.request.address) == (NUMBER, "")


def test_what_a_talk_put_aside_was_told_is_forgotten_too() -> None:
    chat = Chat("line")
    lead(chat, "place")
    chat.says("渋谷の橋の上")
    place = chat.sent.index(chat.sent[-1])
    chat.says("あとで")
    chat.unsends(place)
    chat.says("続き")
    lead(chat, "filing")
    assert chat.files().address == ""


def test_answers_taken_back_again_and_again_leave_no_trail(chat: Chat) -> None:
    lead(chat, "symptom")
    for _ in range(30):
        chat.says("ガス欠")
        chat.unsends()
        chat.is_asked("symptom")
    assert chat.session.talk is not None
    assert len(set(chat.session.talk.history)) == len(chat.session.talk.history)
