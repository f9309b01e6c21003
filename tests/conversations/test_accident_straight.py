"""From the first word to the number of the report, without a detour: people, second accidents, police, the facts."""

from datetime import UTC, datetime, timedelta

import pytest
from chat import SHIBUYA, Chat
from customers import HANAKO, INSURER, PRIUS, contract, customer
from leading_accident import NUMBER, report_to, reported
from msgspec.structs import replace

from flows.accident.recording import FileReport, TellClaims
from flows.delivery import Lane
from flows.details import cadence
from flows.effects import SetTimer
from flows.messages import Ask, Call, Card

NOBODY = dict.fromkeys(("self", "passengers", "others"), "none")
ON_THE_WAY = {"emergency", "road_type", "when", "place", "pin", "kind", "summary", "review"}
"""What every kind is asked."""


def calls(chat: Chat) -> list[str]:
    cards = [message for message in chat.said if isinstance(message, Ask | Card)]
    return [button.phone for card in cards for button in card.buttons if isinstance(button, Call)]


def test_a_linked_customer_on_the_plain_way_needs_at_most_twelve_taps() -> None:
    chat = Chat("line", HANAKO)
    chat.follows()
    chat.taps("事故にあった")
    chat.is_asked("emergency")
    chat.taps("いない")
    chat.is_asked("road_type")
    chat.taps("一般道・屋外の駐車場")
    chat.is_asked("when")
    chat.taps("たった今・先ほど")
    chat.is_asked("place")
    chat.sends_location()
    chat.is_asked("pin")
    chat.taps("合っている")
    chat.is_asked("kind")
    chat.taps("車どうし")
    chat.is_asked("injury")
    chat.taps("いない")
    chat.is_asked("police")
    chat.taps("済んだ・警察が来ている")
    chat.is_asked("drivable")
    chat.taps("走れる")
    chat.is_asked("summary")
    chat.says("信号待ちで追突されました")
    chat.is_asked("review")
    chat.taps("この内容で受け付ける")
    (filed,) = chat.did(FileReport)
    report = filed.report
    assert (report.kind, report.police, report.drivable, report.injuries) == ("car", "yes", "yes", NOBODY)
    assert (report.latitude, report.longitude, report.position_trusted) == (*SHIBUYA, "yes")
    assert (report.name, report.phone, report.relation) == ("見本 花子", "+819000000001", "self")
    assert (report.contract, report.vehicle, report.plate) == ("C-car-1", "car-1", "品川 300 さ 12-42")
    assert (report.summary, report.road_type, report.emergency) == ("信号待ちで追突されました", "ordinary", "none")
    assert report.occurred is not None
    assert timedelta(0) <= chat.now - report.occurred < timedelta(minutes=3)
    assert report.about
    assert not report.urgent
    chat.is_recorded(NUMBER)
    chat.hears("受け付けました", NUMBER)
    assert chat.taps_made <= 12


def test_who_tells_it_in_one_breath_needs_three_taps() -> None:
    chat = Chat("line", HANAKO)
    chat.says("さっき渋谷駅前の交差点で追突されました。けがはありません。警察は呼びました。車は動きます")
    asked = report_to(chat, "filing")
    assert asked == ("emergency", "road_type", "review")
    assert chat.taps_made == 3


def test_people_second_accidents_and_the_police_come_within_three_taps_and_in_this_order() -> None:
    chat = Chat("line", HANAKO)
    chat.says("事故です")
    assert chat.question.urgent
    assert calls(chat) == ["119", "110"]
    chat.hears("運転中の操作はお控えください", "けがをした方")
    chat.taps("けが人がいる")
    chat.hears("すぐに119番へ", "動かさない", "安全な場所", "110番")
    chat.taps("高速・自動車専用道")
    chat.hears("全員が車を降り", "三角表示板", "ガードレールの外")
    chat.taps("はい、安全です")
    chat.hears("警察へ届けてください", "責任のことや示談のお話は、その場ではなさらないでください")
    assert chat.taps_made == 3


@pytest.mark.parametrize(
    ("place", "told"),
    [
        ("一般道・屋外の駐車場", "歩道など"),
        ("高速・自動車専用道", "ガードレールの外"),
        ("自宅", "家の中など"),
        ("屋内・立体・地下の駐車場", "排気"),
        ("わからない", "高速道路なら"),
    ],
)
def test_a_second_accident_is_prevented_by_the_kind_of_place(chat: Chat, place: str, told: str) -> None:
    report_to(chat, "road_type")
    chat.taps(place)
    chat.hears(told)


def test_the_same_way_by_numbers_and_a_link(chat: Chat) -> None:
    assert reported(chat).channel == chat.channel
    chat.hears(NUMBER)


def test_a_stranger_comes_to_the_number_too(stranger: Chat) -> None:
    report_to(stranger, "filing", relation="家族")
    (filed,) = stranger.did(FileReport)
    report = filed.report
    assert (report.plate, report.relation, report.name) == ("品川 300 さ 12-42", "family", "見本 太郎")
    assert (report.customer, report.contract, report.phone) == ("", "", "+819000000001")


def test_not_knowing_is_never_a_dead_end(stranger: Chat) -> None:
    dunno = dict.fromkeys(
        ("emergency", "road_type", "plate", "when", "injury", "police", "drivable", "kind"), "わからない"
    )
    answers = dunno | {"kind": "そのほか・わからない", "place": "大きな橋のたもと", "summary": "あとで話す"}
    report = reported(stranger, **answers)
    assert (report.kind, report.occurred, report.summary, report.emergency) == ("other", None, "", "unsure")
    assert report.injuries == dict.fromkeys(("self", "passengers", "others"), "unknown")


@pytest.mark.parametrize(
    ("kind", "asked"),
    [
        ("車どうし", {"injury", "police", "drivable"}),
        ("歩行者", {"injury", "police", "drivable"}),
        ("自転車・バイク", {"injury", "police", "drivable"}),
        ("壁・電柱など（単独）", {"injury", "police", "drivable"}),
        ("駐車場で・駐車中に", {"injury", "police", "drivable"}),
        ("動物", {"injury", "police", "drivable"}),
        ("当て逃げ・ひき逃げ", {"injury", "police", "drivable"}),
        ("盗難", {"stolen", "keys", "police"}),
        ("いたずら・車上荒らし", {"police", "drivable"}),
        ("台風・大雨・雹など", {"drivable"}),
        ("飛び石", {"police", "drivable"}),
        ("そのほか・わからない", {"injury", "police", "drivable"}),
    ],
)
def test_each_kind_is_asked_what_it_needs_and_no_more(kind: str, asked: set[str]) -> None:
    chat = Chat("line", HANAKO)
    assert {*report_to(chat, "filing", kind=kind)} - ON_THE_WAY == asked


def test_who_has_left_the_scene_is_told_nothing_about_standing_on_roads(chat: Chat) -> None:
    chat.says("事故の報告です")
    chat.taps("もう現場にいない")
    chat.is_asked("when")
    chat.never_hears("ハザード", "110番")
    assert reported(chat, when="昨日").road_type == ""


def test_a_day_alone_is_asked_its_hour(chat: Chat) -> None:
    report = reported(chat, when="昨日", hour="夕方")
    assert (report.occurred, report.about) == (datetime(2026, 11, 21, 8, 0, tzinfo=UTC), True)


def test_of_today_only_hours_that_have_passed_are_offered_and_taken(chat: Chat) -> None:
    chat.now = datetime(2026, 11, 22, 5, 0, tzinfo=UTC)  # 14:00 in Japan
    report_to(chat, "when")
    chat.taps("今日")
    chat.is_asked("hour")
    assert [choice.label for choice in chat.question.choices] == ["朝", "昼", "わからない"]
    chat.says("16時")
    chat.hears("これから先の時刻はお受けできません")
    chat.says("13時半")
    chat.is_asked("place")


@pytest.mark.parametrize("typed", ["明日の朝", "2027/1/1", "4年前", "2022/11/1 10:00"])
def test_neither_the_future_nor_what_lies_years_back_is_an_answer(chat: Chat, typed: str) -> None:
    report_to(chat, "when")
    chat.says(typed)
    chat.is_asked("when")
    chat.hears("これから先の日時や、3年より前の日時はお受けできません")


def test_what_the_police_ask_is_filled_in_from_the_answers(chat: Chat) -> None:
    report_to(chat, "police")
    chat.taps("まだ・していない")
    chat.hears(
        "110番で伝えること", "けががなくても", "人身事故", "日時: 2026年11月22日", "場所", "事故の種類: 車どうし"
    )
    assert calls(chat)[:2] == ["110", "119"]
    chat.is_asked("drivable")


def test_where_somebody_has_to_be_looked_for_the_police_come_first(chat: Chat) -> None:
    report_to(chat, "police", kind="当て逃げ・ひき逃げ")
    chat.hears("届け出がいちばん先")


def test_the_receipt_says_what_happens_next_what_not_to_do_and_what_to_have_ready(chat: Chat) -> None:
    reported(chat)
    chat.hears(
        "受け付けました",
        "担当者からお電話",
        "責任のことや示談のお話は、お相手となさらないで",
        "修理は、担当者と話すまで",
        "運転免許証",
        "ドライブレコーダー",
        NUMBER,
        "担当の受付時間",
    )


@pytest.mark.parametrize(
    ("product", "hour", "phone"),
    [("normal", 4, "03-0000-0005"), ("normal", 13, "03-0000-0001"), ("tsunagaru", 13, "03-0000-0002")],
)
def test_the_desk_is_that_of_the_product_and_of_the_hour(product: str, hour: int, phone: str) -> None:
    chat = Chat("line", customer(replace(contract(PRIUS), product=product)))
    chat.now = datetime(2026, 11, 24, hour, 0, tzinfo=UTC)  # a Tuesday
    reported(chat)
    assert calls(chat) == [phone]
    assert phone in {desk.phone for desk in INSURER.desks}


def test_nothing_is_done_before_the_record_answers_and_the_desk_hears_then(chat: Chat) -> None:
    report_to(chat, "filing")
    chat.never_hears("受け付けました", NUMBER)
    assert not chat.did(TellClaims)
    assert [timer.name for timer in chat.did(SetTimer)] == ["report-filing"]
    chat.is_recorded(NUMBER)
    assert [(told.kind, told.number) for told in chat.did(TellClaims)] == [("filed", NUMBER)]
    chat.is_recorded(NUMBER)
    chat.hears_nothing()


def test_a_record_that_is_slow_is_told_of_and_a_person_knows(chat: Chat) -> None:
    report_to(chat, "filing")
    chat.waits(minutes=1)
    chat.hears("時間がかかっています", "担当者にも知らせました")
    assert [told.kind for told in chat.did(TellClaims)] == ["stuck"]
    chat.waits(minutes=3)
    chat.hears_nothing()
    chat.is_recorded(NUMBER)
    chat.hears(NUMBER)
    chat.waits(minutes=10)
    assert not chat.did(TellClaims)


def test_the_talk_is_urgent_to_the_machinery_until_it_is_over(chat: Chat) -> None:
    chat.says("事故です")
    assert chat.session.lane is Lane.EMERGENCY
    reported(chat)
    chat.waits(minutes=12 * 60)
    chat.hears_nothing()
    assert (chat.session.talk, chat.session.lane) == (None, Lane.CONVERSATION)
    assert [*chat.session.timers] == [cadence.timer(NUMBER)]


def test_a_story_that_is_too_long_is_kept_to_its_limit_and_that_is_said(chat: Chat) -> None:
    report_to(chat, "summary")
    chat.says("交差点で信号を待っていました。" * 30)
    chat.hears("はじめの300字")
    report_to(chat, "filing")
    (filed,) = chat.did(FileReport)
    assert len(filed.report.summary) == 300
