"""What a customer hears of the truck: each state once, truly, and a time only where one is promised."""

from datetime import timedelta

import pytest
from chat import Chat
from customers import HANAKO, INSURER, PRIUS, contract, customer
from leading import to_receipt, to_truck
from showing import shown
from waiting import PAGE, PARTNER, PHONE, STAGES, hour

from flows.dispatch.news import Kind
from flows.messages import Ask, Call, Card, Open
from flows.session import Language
from handlers.sms import limits as sms_limits
from handlers.sms.render import render as sms_render


def card(chat: Chat) -> Ask | Card:
    (said,) = chat.said
    assert isinstance(said, Ask | Card)
    return said


def test_who_comes_is_told_with_firm_window_page_and_number(chat: Chat) -> None:
    to_receipt(chat)
    chat.is_told("accepted")
    start, end = chat.window
    chat.hears("業者が決まりました", "安全な場所でお待ちください", PARTNER, f"{hour(start)}〜{hour(end)}")
    assert [button.url for button in card(chat).buttons if isinstance(button, Open)] == [PAGE]
    assert [button.phone for button in card(chat).buttons if isinstance(button, Call)] == [PHONE]
    assert start < end


def test_on_line_what_may_be_chosen_stands_beside_the_keyboard_and_by_sms_in_a_list(chat: Chat) -> None:
    asked = card(to_truck(chat))
    assert isinstance(asked, Ask)
    beside = [choice.label for choice in asked.exits]
    listed = [choice.label for choice in asked.choices]
    wished = ["いまの状況", "場所を直す", "お困りごと", "家族へ知らせる", "解決した", "取りやめる"]
    if chat.channel == "line":
        assert (listed, beside) == ([], [*wished, "担当者と話す"])
    else:
        assert (listed, beside) == (wished, ["担当者と話す"])


def test_a_customer_who_cannot_telephone_gets_no_number_to_call(chat: Chat) -> None:
    chat = Chat(chat.channel)
    chat.says("耳が聞こえません。車が動かない")
    to_truck(chat)
    assert not [button for button in card(chat).buttons if isinstance(button, Call)]


@pytest.mark.parametrize(
    ("kind", "title"),
    [
        ("en_route", "業者が出発しました"),
        ("delayed", "到着が遅れています"),
        ("arriving", "まもなく到着します"),
        ("on_scene", "業者が到着しました"),
        ("towing", "お車を運びます"),
        ("at_destination", "お車が行き先に着きました"),
        ("second_truck", "別の車両を手配しています"),
    ],
)
def test_each_step_is_told_in_one_message(chat: Chat, kind: Kind, title: str) -> None:
    to_truck(chat)
    chat.is_told(kind)
    chat.hears(title)
    assert len(chat.said) == 1
    assert shown(chat.said[0]).count(title) == 1


def test_a_delay_comes_with_the_new_window_and_never_with_the_old(chat: Chat) -> None:
    to_truck(chat)
    before = chat.window
    chat.is_told("delayed", earliest=before[0] + timedelta(minutes=30))
    chat.hears("遅れています", f"{hour(chat.window[0])}〜{hour(chat.window[1])}")
    chat.never_hears(hour(before[0]))
    chat.says("まだ？")
    chat.hears(f"{hour(chat.window[0])}〜{hour(chat.window[1])}")
    chat.never_hears(hour(before[0]))


def test_a_broken_promise_is_no_time_any_more(chat: Chat) -> None:
    to_truck(chat)
    chat.is_told("delayed", expected=False)
    chat.hears("遅れています", "業者に確かめています")
    chat.never_hears("到着の目安")
    chat.says("まだですか")
    chat.hears("遅れています", "わかり次第お知らせ")
    chat.is_told("en_route", expected=False)
    chat.hears("出発しました", "業者に確かめて")


def test_near_the_car_nobody_steps_to_it_and_on_an_expressway_nobody_leaves_the_guardrail(chat: Chat) -> None:
    to_truck(chat)
    chat.is_told("arriving")
    chat.hears("近づかず", "安全な場所")
    on_the_expressway = to_truck(Chat(chat.channel, HANAKO), road_type="高速・自動車専用道")
    on_the_expressway.is_told("arriving")
    on_the_expressway.hears("ガードレールの外", "車には戻らない")


def test_the_garage_is_named_with_the_hour_the_car_was_put_down(chat: Chat) -> None:
    to_truck(chat)
    chat.is_told("on_scene")
    chat.is_told("towing", destination="見本モータース")
    chat.hears("お車を運びます", "行き先: 見本モータース")
    chat.is_told("at_destination", destination="見本モータース")
    chat.hears("着きました", f"時刻: {hour(chat.now)}", "見本モータース")


def test_when_all_is_done_it_is_said_what_to_keep_and_what_comes_next(chat: Chat) -> None:
    to_truck(chat)
    chat.is_told("completed", work=("tow",))
    chat.hears("作業が終わりました", "領収書", "修理を始める前に", "窓口に電話", "いかがでしたか")
    chat.is_asked("rating")


def test_free_fuel_that_was_used_is_named_where_it_is_counted(chat: Chat) -> None:
    to_truck(chat, symptom="ガス欠")
    chat.is_told("completed", work=("fuel",))
    chat.hears("1年の間に1回")
    without_limit = Chat(chat.channel, customer(contract(PRIUS, fleet_discount=True)))
    to_truck(without_limit, symptom="ガス欠")
    without_limit.is_told("completed", work=("fuel",))
    without_limit.never_hears("1年の間に1回")


@pytest.mark.parametrize(("reason", "words"), [("wrong_equipment", "対応できる車両"), ("partner_down", "動けなくなり")])
def test_a_second_truck_is_explained_and_no_time_of_the_first_stays(chat: Chat, reason: str, words: str) -> None:
    to_truck(chat)
    chat.is_told("second_truck", reason=reason)
    chat.hears("別の車両", words, "決まり次第")
    chat.says("いまどこ")
    chat.hears("手配を進めています")
    chat.never_hears("到着の目安:", PARTNER)


def test_an_accident_that_is_found_puts_people_and_the_police_first_and_staff_hear_of_it(chat: Chat) -> None:
    to_truck(chat)
    chat.is_told("on_scene")
    chat.is_told("accident_found")
    chat.hears("119番", "安全な場所", "110番", "責任や示談", "作業は、このまま続けます")
    assert chat.alerts() == ["accident_found"]
    assert card(chat).urgent
    chat.is_told("towing")
    chat.hears("お車を運びます")


@pytest.mark.parametrize(
    ("stage", "words"), [("closed", "終わりとしました"), ("cancelled", "取り消しました"), ("gone", "終えました")]
)
def test_what_the_insurer_ends_is_said_and_is_over(chat: Chat, stage: object, words: str) -> None:
    to_truck(chat)
    chat.is_told("gone" if stage == "gone" else "closed", stage=stage)  # type: ignore[arg-type]  # one of the states
    chat.hears("R-20261122-0001", words)
    assert chat.session.talk is None
    assert not chat.session.timers


def test_news_of_somebody_elses_request_are_not_ours(chat: Chat) -> None:
    to_receipt(chat)
    chat.is_told("accepted", number="R-20261122-9999")
    chat.hears_nothing()
    assert "news:unawaited:accepted" in chat.trace


def test_news_after_the_talk_is_over_say_nothing(chat: Chat) -> None:
    to_truck(chat)
    chat.says("取りやめる")
    chat.taps("取りやめる")
    chat.is_told("en_route")
    chat.hears_nothing()
    assert not chat.effects


QUESTIONS = """
まだ？|まだですか|まだ|あと何分|いまどこ|いつ来ますか|状況を教えてください|where is it|where is it?
""".strip().split("|")


@pytest.mark.parametrize("words", QUESTIONS)
def test_whoever_asks_where_it_is_hears_the_truth_and_before_acceptance_no_time(chat: Chat, words: str) -> None:
    to_receipt(chat)
    chat.says(words)
    chat.hears("手配を進めています")
    chat.never_hears("到着の目安:")
    assert not chat.alerts()
    chat.is_told("accepted")
    chat.says(words)
    chat.hears("出発の準備", PARTNER, hour(chat.window[0]))
    chat.is_told("en_route")
    chat.says(words)
    chat.hears("向かっています", hour(chat.window[0]))
    chat.is_told("arriving")
    chat.says(words)
    chat.hears("すぐ近く")
    chat.is_told("on_scene")
    chat.says(words)
    chat.hears("到着したと連絡")
    chat.is_told("towing", destination="見本モータース")
    chat.says(words)
    chat.hears("運んでいます", "見本モータース")
    assert not chat.alerts()


@pytest.mark.parametrize(
    ("language", "title", "where", "status"),
    [
        ("en", "A firm has accepted", "where is it?", "getting ready"),
        ("easy", "助ける 人が 決まりました", "今 どうなっているか", "これから 出ます"),
    ],
)
def test_it_is_told_in_the_customers_language(language: Language, title: str, where: str, status: str) -> None:
    for channel in ("line", "sms"):
        chat = Chat(channel, HANAKO)  # type: ignore[arg-type]  # the two channels
        to_receipt(chat)
        chat.says("English" if language == "en" else "やさしい日本語")
        chat.is_told("accepted")
        chat.hears(title, PARTNER, hour(chat.window[0]))
        chat.says(where)
        chat.hears(status, hour(chat.window[0]))


@pytest.mark.parametrize("language", ["日本語", "やさしい日本語", "English"])
@pytest.mark.parametrize("kind", STAGES)
def test_news_are_short_enough_to_be_read_by_sms(language: str, kind: Kind) -> None:
    chat = to_truck(Chat("sms", HANAKO))
    chat.says(language)
    chat.is_told(kind, reason="no_partner" if kind == "person" else "", destination="見本モータース 川口本店")
    for text in sms_render(tuple(chat.said), INSURER.brand):
        assert not sms_limits.check(text)
