import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.answers.places import in_japan, is_place, position

TOWER = (35.658034, 139.701636)


@pytest.mark.parametrize(
    "typed",
    [
        "35.658034,139.701636",
        "35.658034, 139.701636",
        "３５．６５８０３４　１３９．７０１６３６",
        "北緯35.658034 東経139.701636",
        "N35.658034 E139.701636",
        "ここです 35.658034,139.701636 お願いします",
        "https://www.google.com/maps/@35.658034,139.701636,17z",
        "https://www.google.com/maps?q=35.658034,139.701636",
        "https://maps.google.com/?q=loc:35.658034%2C139.701636",
        "https://www.google.com/maps/search/?api=1&query=35.658034%2C139.701636",
        "https://www.google.co.jp/maps/place/x/@35.1,139.1,17z/data=!3m1!4b1!4m5!8m2!3d35.658034!4d139.701636",
        "https://www.google.com/maps/search/35.658034,+139.701636",
        "https://maps.apple.com/?ll=35.658034,139.701636&q=x",
        "geo:35.658034,139.701636",
    ],
)
def test_a_pasted_position_is_read(typed: str) -> None:
    assert position(typed) == TOWER


@pytest.mark.parametrize("typed", ["35°39'28.9\"N 139°42'05.9\"E", "北緯35度39分28.9秒 東経139度42分5.9秒"])
def test_degrees_minutes_and_seconds_are_read(typed: str) -> None:
    assert position(typed) == (35.658028, 139.701639)


@pytest.mark.parametrize("typed", ["", "35, 139", "https://maps.app.goo.gl/abcdef", "渋谷駅前", "135.6,139.7", "35.6"])
def test_what_is_no_position_is_none(typed: str) -> None:
    assert position(typed) is None


@pytest.mark.parametrize(
    ("latitude", "longitude", "inside"),
    [(35.6, 139.7, True), (24.3, 124.2, True), (19.9, 139.7, False), (37.8, -122.4, False)],
)
def test_positions_abroad_are_told_apart(latitude: float, longitude: float, inside: bool) -> None:  # noqa: FBT001  # as the maps write it
    assert in_japan(latitude, longitude) is inside


@given(st.integers(-90_000_000, 90_000_000), st.integers(-180_000_000, 180_000_000))
def test_every_position_is_read_back(latitude: int, longitude: int) -> None:
    printed = f"{latitude / 1e6:.6f},{longitude / 1e6:.6f}"
    assert position(printed) == (latitude / 1e6, longitude / 1e6)


PLACES = """
    東京都渋谷区道玄坂1-2-3 / 渋谷区道玄坂 / 〒150-0043 / 渋谷 / 渋谷駅 / しぶやえき / 渋谷駅前です /
    道玄坂上交差点 / 国道246号沿い /
    東名 上り 123キロポスト / 東名の上り / 浜松SA / 海老名サービスエリア / 中央道 談合坂PA 下り /
    首都高3号線 池尻付近 / ローソン道玄坂店の前 /
    セブンイレブンの駐車場にいます / ドンキの前あたり / 市役所の前 / 大阪城公園です / たぶん道玄坂のあたり /
    渋谷駅の前で動かない / 自宅です /
    家の駐車場 / 山の中の県道 / 35.658034,139.701636 / in front of the Lawson in Dogenzaka / Shibuya station /
    near Tokyo Tower /
    1-2-3 Dogenzaka, Shibuya-ku / Ikebukuro / Hotel New Otani parking lot
"""
NO_PLACES = """
    いない / 1 / わからない / わかりません / はい / いいえ / 送れない / 位置情報が送れない / 送り方がわからない /
    住所がわからない / 駅がわからない /
    いくらかかりますか / どうやって送るの / ほかの車 / 友達の車 / 車の中です / 道の真ん中です / ここです /
    どこでもいい / まだ / 寒い / 3人です /
    パンクしました / レッカーお願いします / 赤ちゃんがいます / キャンセル / 待ってください / ソウルです / Seoul /
    海外にいます / 09012345678 /
    My tyre is flat / no idea / I don't know / yes / help
"""


@pytest.mark.parametrize("words", [each.strip() for each in PLACES.split(" /")])
def test_addresses_landmarks_and_roads_may_be_where_a_car_stands(words: str) -> None:
    assert is_place(words)


@pytest.mark.parametrize("words", ["", *(each.strip() for each in NO_PLACES.split(" /"))])
def test_other_answers_questions_and_places_abroad_may_not(words: str) -> None:
    assert not is_place(words)


@given(st.text())
def test_no_text_raises(text: str) -> None:
    is_place(text)
    position(text)
