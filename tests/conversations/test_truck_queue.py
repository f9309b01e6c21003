"""A surge: honest words, no time, the choice to wait or to arrange a tow oneself, and what that takes."""

from chat import NUMBER, Chat
from customers import HANAKO
from leading import lead, to_receipt

from flows.effects import Send


def queued(chat: Chat) -> Chat:
    to_receipt(chat)
    chat.is_told("queued")
    return chat


def test_a_queue_is_told_without_a_time_and_with_both_ways(chat: Chat) -> None:
    queued(chat)
    chat.hears("順番に", "時刻のお約束ができません", "119番", "このまま待つ", "自分で手配する")
    chat.says("あと何分")
    chat.hears(NUMBER, "時刻のお約束ができません")


def test_in_a_queue_the_watchdog_promises_nobody_a_call_but_tells_staff_when_dispatch_falls_silent(chat: Chat) -> None:
    queued(chat)
    chat.waits(minutes=80)
    chat.hears_nothing()
    assert not chat.alerts()
    chat.is_told("still_queued")
    chat.hears("まだ順番を")
    chat.waits(minutes=80)
    assert not chat.alerts()
    chat.waits(minutes=11)
    chat.hears_nothing()
    assert chat.alerts() == ["unacknowledged"]


def test_what_many_hear_at_once_travels_behind_what_somebody_waits_for(chat: Chat) -> None:
    queued(chat)
    assert [(send.bulk, send.until) for send in chat.did(Send)] == [(False, None)]
    chat.is_told("still_queued")
    ((bulk, until),) = [(send.bulk, send.until) for send in chat.did(Send)]
    assert bulk
    assert until is not None
    assert until > chat.now


def test_who_waits_says_so_once(chat: Chat) -> None:
    queued(chat)
    chat.taps("このまま待つ")
    assert chat.wishes() == [("wait", "")]
    chat.hears("承知しました")
    chat.never_hears("このまま待つ")
    chat.is_told("accepted")
    chat.hears("業者が決まりました")


def test_who_says_nothing_waits_as_well(chat: Chat) -> None:
    queued(chat)
    chat.waits(minutes=60)
    assert not chat.wishes()
    chat.is_told("accepted")
    chat.hears("業者が決まりました")


def test_a_tow_of_ones_own_is_explained_before_it_is_confirmed(chat: Chat) -> None:
    queued(chat)
    chat.taps("自分で手配する")
    chat.is_asked("self_arranging")
    chat.hears("先に窓口へお電話", "領収書", "請求書", "15万円", "10％", "担当者が確かめます")
    assert not chat.wishes()
    chat.taps("自分で手配する")
    assert chat.wishes() == [("self_arranged", "")]
    assert chat.alerts() == ["self_arranged"]
    chat.hears("順番を取り消しました", "03-0000-0001")
    assert chat.session.talk is None
    assert not chat.session.timers


def test_a_stranger_hears_no_sums_that_depend_on_a_policy(stranger: Chat) -> None:
    queued(stranger)
    stranger.says("自分で手配します")
    stranger.hears("ご契約によります")
    stranger.never_hears("15万円")


def test_who_would_rather_wait_after_all_keeps_the_turn(chat: Chat) -> None:
    queued(chat)
    chat.taps("自分で手配する", "順番を待つ")
    assert not chat.wishes()
    chat.hears("順番をお待ち")


def test_a_firm_that_accepts_overtakes_the_question(chat: Chat) -> None:
    queued(chat)
    chat.taps("自分で手配する")
    chat.is_told("accepted")
    chat.hears("業者が決まりました")
    assert chat.session.talk is not None
    assert chat.session.talk.state == "coming"
    chat.says("自分で手配する")
    assert not chat.wishes()
    chat.hears("出発の準備")


def test_a_queue_that_takes_too_long_ends_with_a_person(chat: Chat) -> None:
    queued(chat)
    chat.is_told("person", reason="long_queue")
    chat.hears("長くお待たせ", "担当者からお電話")
    assert chat.alerts() == ["no_partner"]


def test_a_queue_can_be_left_for_something_else_and_its_news_come_all_the_same() -> None:
    chat = queued(Chat("line", HANAKO))
    chat.says("連携解除")
    chat.is_asked("unlink")
    chat.is_told("accepted")
    chat.hears("業者が決まりました")
    assert chat.session.talk is not None
    assert chat.session.talk.flow == "linking"


def test_before_the_receipt_nobody_can_be_queued(chat: Chat) -> None:
    lead(chat, "review")
    chat.is_told("queued")
    chat.hears_nothing()
