import re
from datetime import UTC, datetime
from email.message import EmailMessage
from typing import Literal, get_args, get_type_hints

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from flows.effects import AlertStaff
from flows.roadside.request import RoadsideRequest
from handlers.mail.compose import ANSWERABLE, Post
from handlers.mail.errors import BadMailSetting
from handlers.mail.sheet import HEADINGS, sheet

NOW = datetime(2026, 11, 22, 3, 0, tzinfo=UTC)
KEY = "9b2f6c1e-5d53-5a0e-8f0e-1d2c3b4a5968"
KINDS = sorted(get_args(get_type_hints(AlertStaff)["kind"]))
REQUEST = RoadsideRequest(
    "line",
    "ja",
    emergency="in_lane",
    safe_place="yes",
    customer="demo-1",
    contract="D-0001",
    vehicle="car-1",
    plate="品川 300 さ 12-34",
    model="サンプル号",
    colour="白",
    latitude=35.658034,
    longitude=139.701636,
    address="渋谷区道玄坂",
    position_trusted="off",
    road_type="expressway",
    route="東名高速",
    direction="down",
    kilopost="123.4",
    clearance="2.1",
    floor="地下2階",
    symptom="flat",
    details={"spare": "架空のこたえ"},
    body="kei",
    equipment="ev",
    occupants=3,
    vulnerable="unknown",
    phone="+819000000001",
    name="見本 太郎",
    destination="garage_x",
    destination_address="見本モータース",
    urgent=True,
)


def post(sender: str = "Madoguchi <desk@own.example>", to: str = "a@own.example, b@own.example") -> Post:
    return Post(sender, to, lambda number: f"https://own.example/staff/{number}")


def mail(kind: str = "filed", number: str = "R-1001", request: RoadsideRequest = REQUEST) -> EmailMessage:
    return post().compose(AlertStaff(kind, request, number), KEY, NOW, NOW)  # type: ignore[arg-type]  # tables of names


def body(message: EmailMessage) -> str:
    return str(message.get_content())


def test_the_whole_request_is_in_the_mail_in_words() -> None:
    text = body(mail())
    for value in (
        "LINE",
        "日本語",
        "車線の上にいる",
        "はい、安全です",
        "demo-1",
        "D-0001",
        "car-1",
        "品川 300 さ 12-34",
        "サンプル号",
        "白",
        "35.658034, 139.701636",
        "渋谷区道玄坂",
        "ずれている",
        "高速・自動車専用道",
        "東名高速",
        "下り",
        "123.4",
        "2.1",
        "地下2階",
        "パンク",
        "架空のこたえ",
        "軽自動車",
        "電気自動車",
        "3人",
        "わからない",
        "090-0000-0001",
        "見本 太郎",
        "garage_x",
        "見本モータース",
    ):
        assert value in text, value


def test_every_field_of_a_request_has_its_place_on_the_sheet() -> None:
    placed = [field for fields in HEADINGS.values() for field in fields]
    assert len(placed) == len(set(placed))
    assert (set(placed) - {"position"}) | {"latitude", "longitude"} == set(RoadsideRequest.__struct_fields__)


def test_values_stand_under_each_other() -> None:
    (line,) = [line for line in body(mail()).splitlines() if line.startswith("ナンバー")]
    assert line == "ナンバー          品川 300 さ 12-34"


def test_what_was_not_asked_takes_no_line() -> None:
    titles = {section.title: section.lines for section in sheet(RoadsideRequest("sms", "ja"))}
    assert [line.value for line in titles["安全"]] == ["わからない"]
    assert "場所" not in titles


def test_a_foreign_telephone_keeps_its_country() -> None:
    assert "+1 202-555-0123" in body(mail(request=replace(REQUEST, phone="+12025550123")))


def test_who_cannot_telephone_is_to_be_written_to() -> None:
    text = body(mail("danger", request=replace(REQUEST, details={"voiceless": "yes"})))
    (line,) = [line for line in text.splitlines() if line.startswith("電話 ")]
    assert line == "電話              090-0000-0001・電話不可・文字で連絡"
    assert "文字でご連絡ください" in text
    assert "文字でご連絡ください" not in body(mail("danger"))


@pytest.mark.parametrize(("danger", "words"), [("crossing", "踏切の中にいる"), ("in_water", "水につかっている")])
def test_a_deadly_place_is_named(danger: Literal["crossing", "in_water"], words: str) -> None:
    assert words in body(mail("danger", request=replace(REQUEST, emergency=danger)))


def test_a_telephone_that_is_none_is_shown_as_it_was_given() -> None:
    assert "内線7" in body(mail(request=replace(REQUEST, phone="内線7")))


@pytest.mark.parametrize("kind", KINDS)
def test_the_subject_says_what_happened_and_nothing_of_the_customer(kind: str) -> None:
    subject = str(mail(kind)["Subject"])
    assert subject.endswith(" R-1001")
    assert len(subject) > len(" R-1001")
    for private in ("見本", "0000", "品川", "渋谷", "D-0001", "demo"):
        assert private not in subject


def test_every_kind_has_its_own_subject_and_its_own_words() -> None:
    assert len({str(mail(kind)["Subject"]) for kind in KINDS}) == len(KINDS)
    assert len({body(mail(kind)).splitlines()[0] for kind in KINDS}) == len(KINDS)


def test_an_urgent_request_says_so_in_the_subject() -> None:
    assert str(mail()["Subject"]).startswith("【至急】")
    assert not str(mail(request=replace(REQUEST, urgent=False))["Subject"]).startswith("【")


@pytest.mark.parametrize("kind", KINDS)
def test_the_link_is_there_where_somebody_has_to_take_the_request(kind: str) -> None:
    assert ("https://own.example/staff/R-1001" in body(mail(kind))) is (kind in ANSWERABLE)


def test_without_a_number_there_is_nothing_to_take() -> None:
    text = body(mail("danger", ""))
    assert "https://" not in text
    assert "受付番号：まだありません" in text


def test_headers() -> None:
    message = mail()
    assert message["Message-ID"] == f"<{KEY}@own.example>"
    assert message["From"] == "Madoguchi <desk@own.example>"
    assert message["To"] == "a@own.example, b@own.example"
    assert message["Date"] == "Sun, 22 Nov 2026 12:00:00 +0900"
    assert message["Auto-Submitted"] == "auto-generated"
    assert "日時：2026-11-22(日) 12:00" in body(message)


def header_names(raw: bytes) -> list[bytes]:
    return re.findall(rb"(?m)^([^:\s]+):", raw.partition(b"\r\n\r\n")[0])


@given(st.text(), st.text())
def test_nothing_typed_becomes_a_header_or_a_line_of_ours(number: str, typed: str) -> None:
    request = replace(REQUEST, name=f"{typed}\r\nBcc: x@evil.example\n■ 受付番号：偽", address=typed)
    message = mail(number=f"{number}\r\nBcc: x@evil.example", request=request)
    raw = message.as_bytes()
    assert header_names(raw) == header_names(mail().as_bytes())
    assert raw.isascii()
    assert "\n■ 受付番号" not in body(message)


@pytest.mark.parametrize(
    ("sender", "to", "setting"),
    [
        ("", "a@own.example", "MAIL_FROM"),
        ("desk", "a@own.example", "MAIL_FROM"),
        ("a@own.example, b@own.example", "a@own.example", "MAIL_FROM"),
        ("a@own.example\r\nBcc: x@evil.example", "a@own.example", "MAIL_FROM"),
        ("desk@own.example", "", "staff_mail"),
        ("desk@own.example", "not an address", "staff_mail"),
        ("desk@own.example", "窓口@own.example", "staff_mail"),
    ],
)
def test_an_address_that_is_none_is_found_at_the_start(sender: str, to: str, setting: str) -> None:
    with pytest.raises(BadMailSetting) as refused:
        post(sender, to)
    assert refused.value.setting == setting


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("https://evil.example/a", "https: //evil.example/a"),
        ("x:\u200b//y", "x: //y"),
        ("HTTP://x ftp://y", "HTTP: //x ftp: //y"),
        ("WWW.evil.example", "WWW .evil.example"),
        ("\u202eelpmaxe\u202c", "elpmaxe"),
        ("\u2066a\u2069\x00\x1b[31m\u200bb\ufeff", "a[31mb"),
        ("家族👨\u200d👩\u200d👧", "家族👨\u200d👩\u200d👧"),
        ("国道1号 上り//渋谷", "国道1号 上り//渋谷"),
    ],
    ids=ascii,
)
def test_nothing_a_customer_writes_can_be_clicked_or_hides(written: str, shown: str) -> None:
    text = body(mail(request=replace(REQUEST, address=written)))
    assert [line.split(maxsplit=1)[1] for line in text.splitlines() if line.startswith("住所・目印")] == [shown]


@given(st.text(max_size=30), st.text(max_size=30))
def test_the_only_link_in_a_mail_is_ours(name: str, car: str) -> None:
    text = body(mail(request=replace(REQUEST, name=name, model=car + "https://x", details={"spare": f"{car}://"})))
    assert re.findall(r"\w*://\S*", text) == ["https://own.example/staff/R-1001"]


@pytest.mark.parametrize("kind", ["news", "callback"])
def test_the_customers_words_stand_in_the_body_and_nowhere_else(kind: str) -> None:
    alert = AlertStaff(kind, REQUEST, "R-1001", "架空の橋の下に移りました\n受付番号：R-9999 http://x.example")  # type: ignore[arg-type]  # two kinds
    message = post().compose(alert, KEY, NOW, NOW)
    assert "「架空の橋の下に移りました 受付番号：R-9999 http: //x.example」" in body(message)
    assert "架空" not in "".join(map(str, message.values()))


def test_without_words_of_the_customers_the_mail_has_no_place_for_them() -> None:
    assert "お客さまの言葉" not in body(mail("callback"))
