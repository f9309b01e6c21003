"""What people ask while they wait for help is answered, and the talk goes on where it was."""

import pytest
from chat import NUMBER, Chat
from leading import lead, to_receipt

from flows.effects import AlertStaff


@pytest.mark.parametrize(
    ("words", "answer"),
    [
        ("いくらかかりますか", "費用は、ご契約と作業の内容で決まります"),
        ("何分かかりますか", "業者が決まりましたらお知らせします"),
        ("雨なので車の中で待っていいですか", "車道から離れた所"),
        ("JAFと何が違うんですか", "JAFは別の団体"),
        ("領収書はもらえますか", "領収書をお手元に"),
        ("窓を割ってもいい？", "まず119番へ"),
        ("代車は出ますか", "ご契約の内容によります"),
        ("このあとどうなりますか", "担当者がご案内します"),
        ("今どうなっていますか", "受付の途中です"),
    ],
)
def test_a_question_is_answered_and_the_open_one_is_put_again(chat: Chat, words: str, answer: str) -> None:
    lead(chat, "occupants")
    chat.says(words)
    chat.hears(answer)
    chat.is_asked("occupants")
    assert "miss" not in chat.trace


@pytest.mark.parametrize("words", ["いくらかかりますか", "領収書はもらえますか", "まだ？"])
def test_a_question_is_no_place(chat: Chat, words: str) -> None:
    lead(chat, "place")
    chat.says(words)
    chat.is_asked("place")
    assert "miss" not in chat.trace


def test_only_the_question_is_repeated_and_not_what_stood_around_it(chat: Chat) -> None:
    lead(chat, "place")
    chat.says("いくらかかりますか")
    chat.hears("お車のある場所を教えてください")
    chat.never_hears("いちばん早く確実")


def test_nobody_waits_in_a_car_on_an_expressway(chat: Chat) -> None:
    lead(chat, "symptom", road_type="高速・自動車専用道")
    chat.says("赤ちゃんがいるので車の中で待っていいですか")
    chat.hears("車内では待たずに", "ガードレールの外")
    chat.is_asked("symptom")


def test_nobody_goes_back_to_a_burning_car(chat: Chat) -> None:
    lead(chat, "symptom", emergency="火や煙が出ている")
    chat.says("寒いので車の中で待っていいですか")
    chat.hears("お車には戻らず")


def test_a_price_of_the_contract_is_a_matter_for_its_desk(chat: Chat) -> None:
    lead(chat, "occupants")
    chat.says("保険料はいくらですか？")
    chat.hears("ご契約相談デスク")
    chat.never_hears("作業の内容で決まります")


@pytest.mark.parametrize("words", ["まだですか？", "今どうなってますか", "何分で来ますか"])
def test_while_waiting_a_question_after_us_is_answered_by_where_things_stand(chat: Chat, words: str) -> None:
    to_receipt(chat)
    chat.says(words)
    chat.hears(NUMBER, "手配を進めています")
    chat.never_hears("読み取れません")
    assert not chat.did(AlertStaff)


def test_while_waiting_another_question_is_just_answered(chat: Chat) -> None:
    to_receipt(chat)
    chat.says("領収書はもらえますか")
    chat.hears("領収書をお手元に")
    chat.never_hears(NUMBER)


def test_an_answer_wins_over_a_question_it_sounds_like(chat: Chat) -> None:
    lead(chat, "safe_place")
    chat.says("まだ")
    assert chat.session.talk is not None
    assert chat.session.talk.slots["safe_place"].value == "no"
