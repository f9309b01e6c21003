"""A talk that began under an older release goes on under this one, as the release declares."""

import pytest
from chat import NUMBER, Chat
from leading import lead, to_receipt
from msgspec.structs import replace

from flows import upgrading
from flows.effects import FileRequest
from flows.session import Session


def of_version(chat: Chat, version: int, state: str | None = None) -> Session:
    talk = chat.session.talk
    assert talk is not None
    return replace(chat.session, talk=replace(talk, version=version, state=state or talk.state))


def test_a_talk_of_an_older_version_keeps_its_answers_and_takes_the_next_one(chat: Chat) -> None:
    lead(chat, "symptom")
    chat.session = of_version(chat, 0)
    chat.taps("パンク")
    chat.is_asked("spare")
    assert any(code.startswith("upgrade:0") for code in chat.trace)
    lead(chat, "filing")
    assert chat.files().symptom == "flat"


def test_a_question_that_no_longer_exists_is_replaced_by_the_one_that_is_open() -> None:
    chat = Chat("line")
    lead(chat, "symptom")
    chat.session = of_version(chat, 0, state="weather")
    chat.says("雨です")
    chat.is_asked("symptom")


def test_a_request_on_its_way_to_the_records_is_not_asked_for_again(chat: Chat) -> None:
    lead(chat, "filing")
    chat.session = of_version(chat, 0)
    chat.is_recorded()
    chat.hears(NUMBER)
    assert sum(isinstance(effect, FileRequest) for effect in chat.everything) == 1


def test_a_filed_request_goes_on_waiting(chat: Chat) -> None:
    to_receipt(chat)
    chat.session = of_version(chat, 0)
    chat.waits(minutes=3.1)
    chat.hears("まだ手配中です")


def test_a_release_may_let_talks_go_on_where_they_stand(monkeypatch: pytest.MonkeyPatch, chat: Chat) -> None:
    monkeypatch.setattr(upgrading, "UPGRADES", {("roadside", 0): "continue"})
    lead(chat, "symptom")
    chat.session = of_version(chat, 0)
    chat.taps("ガス欠")
    chat.is_asked("fuel")


def test_a_release_may_hand_talks_to_a_person(monkeypatch: pytest.MonkeyPatch, chat: Chat) -> None:
    monkeypatch.setattr(upgrading, "UPGRADES", {("roadside", 0): "person"})
    lead(chat, "symptom")
    chat.session = of_version(chat, 0)
    chat.says("ガス欠")
    chat.hears("03-0000-0001")


def test_a_talk_put_aside_is_brought_up_to_date_as_well() -> None:
    chat = Chat("line")
    lead(chat, "symptom")
    chat.says("あとで")
    (talk,) = chat.session.paused
    chat.session = replace(chat.session, paused=(replace(talk, version=0, state="weather"),))
    chat.says("続き")
    chat.is_asked("symptom")
