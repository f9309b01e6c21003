"""Where the car is: by position, by words, on an expressway, in a garage, at home, abroad."""

from collections.abc import Callable

from chat import SHIBUYA, Chat
from leading import lead


def test_on_an_expressway_people_leave_the_road_before_anything_is_asked(chat: Chat) -> None:
    lead(chat, "road_type")
    chat.taps("高速・自動車専用道")
    chat.hears("全員が車を降り", "ガードレールの外", "車より後ろ", "非常電話", "#9910")
    chat.is_asked("safe_place")
    lead(chat, "route")


def test_on_an_expressway_with_a_kilometre_post(chat: Chat) -> None:
    asked = lead(chat, "filing", road_type="高速・自動車専用道", kilopost="１２３．４キロ")
    request = chat.files()
    assert (request.route, request.direction, request.kilopost) == ("東名高速", "up", "123.4")
    assert "near_exit" not in asked


def test_on_an_expressway_without_a_kilometre_post_in_sight(chat: Chat) -> None:
    asked = lead(chat, "review", road_type="高速・自動車専用道", kilopost="わからない")
    assert "near_exit" in asked
    chat.hears("道路を管理する会社の許可")
    chat.taps("この内容で依頼する")
    assert chat.files().details["near_exit"] == "横浜町田インター"


def test_a_direction_may_be_said_in_ones_own_words(chat: Chat) -> None:
    lead(chat, "direction", road_type="高速・自動車専用道")
    chat.says("名古屋方面")
    lead(chat, "filing")
    assert chat.files().direction == "名古屋方面"


def test_somebody_frail_beside_an_expressway_is_urgent(chat: Chat) -> None:
    lead(chat, "filing", road_type="高速・自動車専用道", vulnerable="赤ちゃん・小さな子")
    assert chat.files().urgent


def test_in_a_garage_the_truck_must_fit(chat: Chat) -> None:
    lead(chat, "filing", road_type="屋内・立体・地下の駐車場", clearance="２１０ｃｍ")
    request = chat.files()
    assert (request.clearance, request.floor) == ("2.1", "地下2階")


def test_at_home_nothing_more_is_asked(chat: Chat) -> None:
    asked = lead(chat, "filing", road_type="自宅")
    assert not {"route", "clearance", "landmark"} & set(asked)


def test_a_place_in_words_is_taken_without_a_pin(chat: Chat) -> None:
    lead(chat, "place")
    chat.says("渋谷区道玄坂1丁目 コンビニの前")
    chat.is_asked("symptom")
    lead(chat, "filing")
    request = chat.files()
    assert (request.address, request.latitude) == ("渋谷区道玄坂1丁目 コンビニの前", None)


def test_a_pin_that_is_off_is_put_right_in_words(chat: Chat) -> None:
    lead(chat, "pin")
    chat.taps("ずれている")
    chat.is_asked("landmark")
    lead(chat, "review")
    chat.hears("道玄坂の交番の前")
    chat.taps("この内容で依頼する")
    assert (chat.files().position_trusted, chat.files().details["landmark"]) == ("off", "道玄坂の交番の前")


def test_a_second_position_replaces_the_first_and_is_asked_about_anew(chat: Chat) -> None:
    lead(chat, "pin")
    chat.sends_location(34.702485, 135.495951)
    chat.is_asked("pin")
    lead(chat, "filing")
    assert chat.files().latitude == 34.702485


def test_a_position_abroad_is_not_taken(chat: Chat) -> None:
    lead(chat, "place")
    chat.sends_location(48.8584, 2.2945)
    chat.hears("国内ではないよう")
    chat.is_asked("place")


def test_a_position_sent_early_is_kept() -> None:
    chat = Chat("line")
    chat.says("車が動かない")
    chat.sends_location()
    chat.is_asked("emergency")
    chat.never_hears("直しました")
    assert "place" not in lead(chat, "review")


def test_a_position_out_of_the_blue_is_thanked_for_with_the_menu() -> None:
    chat = Chat("line")
    chat.sends_location()
    chat.hears("ありがとうございます", "車が動かない・故障")


def test_by_sms_a_link_asks_for_the_position() -> None:
    chat = Chat("sms")
    lead(chat, "place")
    chat.hears("位置情報を送る https://counter.example/here/")


def test_coordinates_typed_are_a_position(chat: Chat) -> None:
    lead(chat, "place")
    chat.says("35.658034, 139.701636")
    chat.is_asked("pin")


def test_a_number_typed_where_a_number_is_wanted_is_that_number(chat: Chat) -> None:
    lead(chat, "floor", road_type="屋内・立体・地下の駐車場", clearance="2")
    chat.says("2")
    lead(chat, "occupants")
    chat.says("3")
    lead(chat, "filing")
    request = chat.files()
    assert (request.clearance, request.floor, request.occupants) == ("2.0", "2", 3)


def test_not_knowing_a_number_is_an_answer_in_words(chat: Chat) -> None:
    lead(chat, "filing", road_type="屋内・立体・地下の駐車場", clearance="わからない", floor="わからない")
    request = chat.files()
    assert (request.clearance, request.floor) == ("unknown", "unknown")


def test_a_place_sent_before_the_talk_is_used_when_the_talk_begins_soon(on_line: Callable[[], Chat]) -> None:
    chat = on_line()
    chat.sends_location()
    chat.hears("お困りのことをお選びください")
    chat.waits(minutes=20)
    assert "place" not in lead(chat, "pin")
    lead(chat, "filing")
    assert (chat.files().latitude, chat.files().longitude) == SHIBUYA


def test_a_place_sent_long_before_the_talk_is_asked_for_again(on_line: Callable[[], Chat]) -> None:
    chat = on_line()
    chat.sends_location()
    chat.waits(minutes=31)
    assert "place" in lead(chat, "pin")


def test_a_place_taken_back_before_the_talk_is_forgotten(on_line: Callable[[], Chat]) -> None:
    chat = on_line()
    chat.sends_location()
    chat.unsends()
    assert "place" in lead(chat, "pin")
