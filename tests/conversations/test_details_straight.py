"""Stage 2 of an accident report told in one go, skipped through, gone back in, jumped about in, and corrected."""

import pytest
from chat import Chat
from msgspec.structs import replace
from telling_more import FILED, Book, Telling, book_of, stands

from flows.accident.recording import AddDetails, TellClaims
from flows.accident.report import AccidentReport, Kind, Party, Witness
from flows.details.keeping import GATES, is_kept
from flows.details.sections import SECTIONS, needed
from flows.events import Channel

EVERYTHING = (
    ("parties", "今伝える"),
    ("party_1_name", "見本 一郎"),
    ("party_1_phone", "090-0000-0009"),
    ("party_1_plate", "横浜 580 い 34-49"),
    ("party_1_insurer", "無保険"),
    ("party_1_more", "いる"),
    ("party_2_name", "見本 次郎"),
    ("party_2_phone", "スキップ"),
    ("party_2_plate", "わからない"),
    ("party_2_insurer", "架空火災"),
    ("party_2_more", "いない"),
    ("witnesses", "いる"),
    ("witness_1_name", "目撃 太郎"),
    ("witness_1_phone", "090-0000-0008"),
    ("witness_1_more", "いない"),
    ("circumstances", "信号待ちで止まっていたら、後ろから追突されました。そのあと車が動かなくなりました"),
    ("damage", "1 3"),
    ("automation", "オフ"),
    ("driver", "ほかの人"),
    ("driver_name", "見本 三郎"),
    ("driver_relation", "息子"),
    ("driver_age", "35歳"),
    ("police_station", "渋谷警察署"),
    ("police_number", "第1234号"),
    ("dashcam", "残っている"),
    ("airbag", "開いていない"),
    ("claims", "受けている"),
    ("claims_said", "相手から修理代を請求された"),
    ("hospital", "架空病院"),
    ("shop", "架空自動車"),
    ("shop_phone", "03-0000-0000"),
    ("rental", "希望する"),
)
TOLD = replace(
    FILED,
    details={
        "circumstances": "信号待ちで止まっていたら、後ろから追突されました。そのあと車が動かなくなりました",
        "damage": "front right",
        "automation": "off",
        "driver": "other",
        "driver_name": "見本 三郎",
        "driver_relation": "family",
        "driver_age": "35",
        "police_station": "渋谷警察署",
        "police_number": "第1234号",
        "dashcam": "yes",
        "airbag": "no",
        "claims": "yes",
        "claims_said": "相手から修理代を請求された",
        "hospital": "架空病院",
        "shop": "架空自動車",
        "shop_phone": "+81300000000",
        "rental": "yes",
    },
    parties=(
        Party("見本 一郎", "+819000000009", plate="横浜 580 い 34-49", insurer="none"),
        Party("見本 次郎", insurer="架空火災"),
    ),
    witnesses=(Witness("目撃 太郎", "+819000000008"),),
)


@pytest.fixture
def chat(channel: Channel) -> Telling:
    """A linked customer whose report is filed."""
    return Telling(book_of(), channel)


def state(chat: Chat) -> str:
    talk = chat.session.talk
    return talk.state if talk else ""


def test_everything_told_in_order_is_on_record_field_by_field(chat: Telling) -> None:
    chat.opens()
    for asked, answer in EVERYTHING:
        chat.is_asked(asked)
        chat.says(answer)
    chat.is_asked("overview")
    assert chat.book.report == TOLD
    chat.says("これで全部")
    assert chat.book.report == replace(TOLD, complete=True)
    assert chat.told_desk() == ["complete"]
    chat.hears("ご報告ありがとうございます", "担当者が内容を確かめ")
    assert chat.session.talk is None


def test_each_answer_is_saved_as_it_is_given(chat: Telling) -> None:
    chat.opens()
    for asked, answer in EVERYTHING:
        chat.says(answer)
        kept = is_kept(asked) and asked not in GATES and answer not in {"スキップ", "わからない"}
        assert len(chat.did(AddDetails)) == int(kept), asked


def test_the_desk_hears_the_whole_report_when_it_is_complete(chat: Telling) -> None:
    chat.opens()
    chat.goes_by(*(answer for _, answer in EVERYTHING), "これで全部")
    (told,) = chat.did(TellClaims)
    assert told.report == replace(TOLD, complete=True)


def test_skipping_everything_keeps_nothing_and_what_is_missing_can_be_asked_again(chat: Telling) -> None:
    chat.opens()
    for _ in SECTIONS:
        chat.says("スキップ")
    chat.is_asked("overview")
    assert chat.book.report == FILED
    assert chat.book.taken == []
    chat.hears("お相手: まだ", "代わりのお車: まだ")
    chat.says("まだのところを続ける")
    chat.is_asked("parties")
    chat.hears("（1/13）")


def test_later_is_an_answer_at_every_question_and_never_a_dead_end(chat: Telling) -> None:
    for place, (asked, _) in enumerate(EVERYTHING):
        one = Telling(book_of(), chat.channel)
        one.opens()
        one.goes_by(*(answer for _, answer in EVERYTHING[:place]))
        one.is_asked(asked)
        one.says("いない" if asked.endswith("_more") else "あとで")
        assert state(one) not in {"", asked}
        assert asked not in one.book.report.details


def test_back_leads_to_the_question_before_and_loses_nothing(chat: Telling) -> None:
    chat.opens()
    chat.goes_by("今伝える", "見本 一郎", "090-0000-0009")
    chat.says("戻る")
    chat.is_asked("party_1_phone")
    chat.says("戻る", "見本 二郎")
    chat.is_asked("party_1_plate")
    assert chat.book.report.parties == (Party("見本 二郎", "+819000000009"),)


def test_the_name_of_a_part_leads_to_it_from_anywhere(chat: Telling) -> None:
    chat.opens()
    chat.goes_by("今伝える", "見本 一郎")
    chat.says("修理")
    chat.is_asked("shop")
    chat.says("架空自動車", "あとで")
    chat.says("目撃者")
    chat.is_asked("witnesses")
    chat.says("いない")
    chat.is_asked("circumstances")
    assert chat.book.report.details == {"shop": "架空自動車", "witnesses": "none"}


def test_what_is_missing_can_be_chosen_from_a_list(chat: Telling) -> None:
    chat.opens()
    chat.goes_by("今伝える", "見本 一郎", "一覧")
    chat.is_asked("sections")
    chat.hears("お相手（済）", "目撃した方（まだ）", "警察（まだ）")
    chat.taps("警察（まだ）")
    chat.is_asked("police_station")
    chat.says("渋谷警察署")
    chat.is_asked("police_number")


def test_a_part_begun_and_not_finished_goes_on_where_it_was_left(chat: Telling) -> None:
    chat.opens("警察署")
    chat.goes_by("渋谷警察署", "あとで", "一覧")
    chat.taps("警察（まだ）")
    chat.is_asked("police_number")


def test_an_answer_is_corrected_from_the_list_of_answers(chat: Telling) -> None:
    chat.opens()
    chat.goes_by("今伝える", "見本 一郎", "090-0000-0009", "答えを直したい")
    chat.is_asked("fix")
    chat.taps("お相手1のお電話")
    chat.is_asked("party_1_phone")
    chat.says("080-0000-0009")
    assert chat.book.report.parties == (Party("見本 一郎", "+818000000009"),)


def test_a_correction_in_words_changes_the_answer_it_names(chat: Telling) -> None:
    chat.opens("自動運転")
    chat.goes_by("動いていた")
    chat.says("自動運転はオフに訂正します")
    assert chat.book.report.details == {"automation": "off"}


def test_what_depends_on_a_corrected_answer_is_asked_anew(chat: Telling) -> None:
    chat.opens("警察署")
    chat.goes_by("渋谷警察署", "第1234号", "警察")
    chat.is_asked("police_station")
    chat.says("目黒警察署")
    chat.is_asked("police_number")
    assert chat.book.report.details == {"police_station": "目黒警察署"}


def test_a_part_that_is_left_for_later_keeps_what_was_told_of_it_before(chat: Telling) -> None:
    chat.opens("警察署")
    chat.goes_by("渋谷警察署", "第1234号", "警察", "あとで")
    assert chat.book.report.details == {"police_station": "渋谷警察署", "police_number": "第1234号"}


@pytest.mark.parametrize("wrong", ["123", "電話は知りません。たしか近所の人です", "090-000"])
def test_a_telephone_that_is_none_is_asked_for_again(chat: Telling, wrong: str) -> None:
    chat.opens()
    chat.goes_by("今伝える", "見本 一郎", wrong)
    assert state(chat) == "party_1_phone"
    assert chat.book.report.parties == (Party("見本 一郎"),)
    chat.says("090-0000-0009")
    chat.is_asked("party_1_plate")


def test_what_happened_is_told_on_and_never_over(chat: Telling) -> None:
    chat.opens("事故の状況")
    chat.says("信号は青でした。相手が右折してきました")
    chat.says("事故の様子")
    chat.hears("書き足します")
    chat.says("速さは時速40キロくらいでした")
    chat.says("事故の様子", "相手は携帯電話を見ていました")
    assert chat.book.report.details == {
        "circumstances": "信号は青でした。相手が右折してきました",
        "circumstances_2": "速さは時速40キロくらいでした",
        "circumstances_3": "相手は携帯電話を見ていました",
    }


def test_a_long_story_is_kept_whole(chat: Telling) -> None:
    story = "交差点の手前で信号が変わり、" * 100
    chat.opens("事故の状況")
    chat.says(story)
    assert chat.book.report.details["circumstances"] == story


def test_parts_of_the_car_are_tapped_one_after_the_other() -> None:
    chat = Telling(book_of())
    chat.opens("損傷")
    chat.taps("後ろ")
    chat.is_asked("damage")
    chat.hears("ほかにもありますか")
    chat.taps_old("屋根")
    chat.taps("左後ろ", "以上です")
    chat.is_asked("automation")
    assert chat.book.report.details == {"damage": "rear rear_left roof"}


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        ("1 3", "front right"),
        ("１、９", "front roof"),
        ("前と左後ろ", "front rear_left"),
        ("フロントバンパー、ボンネットと窓", "front glass"),
        ("傷みはない", "none"),
        ("わからない", "unknown"),
        ("後ろ", "rear"),
        ("屋根とガラスがへこみました", "roof glass"),
    ],
)
def test_parts_of_the_car_are_read_as_numbers_and_as_words(chat: Telling, said: str, kept: str) -> None:
    chat.opens("損傷")
    chat.says(said)
    assert chat.book.report.details == {"damage": kept}


def test_a_number_beyond_the_list_is_no_part(chat: Telling) -> None:
    chat.opens("損傷")
    chat.says("1 99")
    chat.is_asked("damage")
    assert chat.book.taken == []


def test_who_has_not_been_to_the_police_is_told_that_it_is_needed(chat: Telling) -> None:
    chat.opens("警察署")
    chat.says("まだ届けていない")
    chat.hears("警察への届け出が要ります", "110番")
    chat.is_asked("dashcam")
    assert chat.book.report.details == {"police_station": "not_yet"}


def test_footage_is_to_be_kept_as_it_is(chat: Telling) -> None:
    chat.opens("ドラレコ")
    chat.says("残っている")
    chat.hears("上書きされないよう", "カードを抜き", "消したり編集したりせず")


def test_the_desk_may_propose_a_garage(chat: Telling) -> None:
    chat.opens("修理")
    chat.says("担当者に相談したい")
    chat.is_asked("rental")
    assert chat.book.report.details == {"shop": "propose"}


@pytest.mark.parametrize(
    ("kind", "parts"),
    [
        (
            "single",
            "witnesses circumstances damage automation driver police dashcam airbag claims hospital shop rental",
        ),
        ("animal", "circumstances damage automation driver police dashcam airbag hospital shop rental"),
        ("theft", "witnesses circumstances police rental"),
        ("vandalism", "witnesses circumstances damage police dashcam shop rental"),
        ("weather", "circumstances damage shop rental"),
        ("flying_stone", "circumstances damage police dashcam shop rental"),
    ],
)
def test_each_kind_is_asked_what_it_needs_and_no_more(chat: Telling, kind: Kind, parts: str) -> None:
    chat.book = Book(stands(replace(FILED, kind=kind)))
    asked = []
    chat.opens()
    while state(chat) != "overview":
        asked.append(state(chat))
        chat.says("スキップ")
    assert asked == [SECTIONS[part][0] for part in parts.split()]
    assert chat.book.taken == []


def test_nobody_on_foot_is_asked_for_a_plate(chat: Telling) -> None:
    chat.book = Book(stands(replace(FILED, kind="pedestrian")))
    chat.opens()
    chat.goes_by("今伝える", "見本 一郎", "090-0000-0009")
    chat.is_asked("party_1_more")


@pytest.mark.parametrize(
    "report",
    [
        replace(FILED, injuries={"self": "none"}),
        replace(FILED, injuries={}),
        replace(FILED, consent=""),
        replace(FILED, injuries=dict.fromkeys(FILED.injuries, "withheld"), consent=""),
    ],
)
def test_where_somebody_is_treated_is_asked_only_with_consent_and_where_somebody_is_hurt(
    report: AccidentReport,
) -> None:
    assert "hospital" not in needed(report)
    assert "hospital" in needed(FILED)


def test_nothing_but_stage_two_is_ever_changed(chat: Telling) -> None:
    chat.opens()
    chat.goes_by(*(answer for _, answer in EVERYTHING))
    first = {field: getattr(chat.book.report, field) for field in AccidentReport.__struct_fields__[:25]}
    assert first == {field: getattr(FILED, field) for field in AccidentReport.__struct_fields__[:25]}


def test_a_session_holds_no_more_than_what_the_record_does_not_show_yet(chat: Telling) -> None:
    chat.opens()
    for _, answer in EVERYTHING:
        chat.says(answer)
        talk = chat.session.talk
        assert talk is not None
        assert sum(is_kept(slot) for slot in talk.slots.keys() - GATES) <= 3
