"""Each kind of accident is asked what it needs, is told what it needs to hear, and which grade class it usually has."""

from datetime import date

import pytest
from chat import Chat
from customers import HANAKO
from leading_accident import report_to, reported

from flows.accident.lint import complaints
from flows.accident.needs import KINDS, usual_class
from flows.accident.recording import FileReport
from flows.session import Language
from rating.accidents import classify

TODAY = date(2026, 11, 22)
THREE, ONE, NO_COUNT = "「3等級ダウン事故」", "「1等級ダウン事故」", "「ノーカウント事故」"
STRUCK = "信号待ちで止まっていたら後ろから追突されました"
UNINSURED = "相手は任意保険に入っていないそうです"


@pytest.fixture
def line() -> Chat:
    return Chat("line", HANAKO)


@pytest.mark.parametrize(
    ("kind", "told"),
    [
        ("車どうし", THREE),
        ("歩行者", THREE),
        ("自転車・バイク", THREE),
        ("壁・電柱など（単独）", THREE),
        ("駐車場で・駐車中に", THREE),
        ("動物", THREE),
        ("当て逃げ・ひき逃げ", THREE),
        ("盗難", ONE),
        ("いたずら・車上荒らし", ONE),
        ("台風・大雨・雹など", ONE),
        ("飛び石", ONE),
    ],
)
def test_who_asks_hears_which_grade_class_such_an_accident_usually_has(chat: Chat, kind: str, told: str) -> None:
    reported(chat, kind=kind, summary="あとで話す")
    chat.says("等級はどうなりますか")
    chat.hears("保険をお使いになった場合", "ふつう", told, "お使いになるかどうかは", "担当者の説明を聞いてから")
    assert [each for each in (THREE, ONE, NO_COUNT) if each in chat.words] == [told]


def test_where_the_kind_is_not_known_no_class_is_named(chat: Chat) -> None:
    reported(chat, kind="そのほか・わからない", summary="あとで話す")
    chat.taps("等級のこと")
    chat.hears("担当者が内容を確かめて")
    chat.never_hears(THREE, ONE, NO_COUNT)


@pytest.mark.parametrize("kind", ["いたずら・車上荒らし", "台風・大雨・雹など"])
def test_what_the_printed_list_leaves_open_is_said_to_be_confirmed_by_a_person(chat: Chat, kind: str) -> None:
    reported(chat, kind=kind, summary="あとで話す")
    chat.taps("等級のこと")
    chat.hears(ONE, "担当者が確かめてから")


@pytest.mark.parametrize("story", [STRUCK, f"追突されました。{UNINSURED}"])
def test_who_was_run_into_hears_both_classes_that_are_usual(chat: Chat, story: str) -> None:
    chat.says(story)
    reported(chat)
    chat.says("等級は？")
    chat.hears("何をお使いになるかによって", THREE, NO_COUNT, "担当者が確かめてから")


def test_the_classes_come_from_the_rating_module() -> None:
    for kind in KINDS:
        assert usual_class(kind, TODAY).classes[0] in {"three", "one"}
    aside = classify(("lawyer_car",), "collision", TODAY).accident_class
    assert usual_class("car", TODAY, struck=True).classes == ("three", aside)


def test_the_grade_is_explained_also_while_the_report_is_taken(line: Chat) -> None:
    report_to(line, "police", kind="飛び石")
    line.says("等級は下がりますか")
    line.hears(ONE)
    line.is_asked("police")


@pytest.mark.parametrize("language", ["ja", "easy", "en"])
@pytest.mark.parametrize("story", [STRUCK, "A car hit my car from behind while I was waiting at the lights"])
def test_of_a_car_that_was_run_into_nothing_is_said_of_whose_fault_it_was(language: Language, story: str) -> None:
    chat = Chat("line", HANAKO, language=language)
    chat.says(story)
    report = reported(chat)
    assert report.kind == "car"
    assert report.details["struck"] == "at_rest"
    (explained,) = [line for line in chat.words.splitlines() if "弁護士" in line or "lawyer" in line]
    assert set(complaints(explained)) <= set()


def test_who_was_run_into_hears_that_the_desk_explains_what_it_can_do(chat: Chat) -> None:
    chat.says(STRUCK)
    report = reported(chat)
    assert (report.kind, report.details) == ("car", {"struck": "at_rest"})
    chat.hears("法律の決まり", "弁護士への相談", "担当者が、できることをご説明します")
    chat.never_hears("お相手が悪い", "0対100", "交渉できません", "交渉いたします")


def test_that_the_car_stood_is_taken_from_the_story_told_later(chat: Chat) -> None:
    chat.says("追突されました")
    report = reported(chat, summary="信号待ちで止まっていたら、後ろから追突されました")
    assert report.details["struck"] == "at_rest"


def test_of_who_was_only_hit_from_behind_nobody_says_that_they_drove(chat: Chat) -> None:
    chat.says("追突されました")
    report_to(chat, "review", summary="大きな音がして、気がついたら押し出されていました")
    assert {row.label: row.value for row in chat.question.rows}["ぶつかったときの様子"] == "後ろから当てられた"


def test_who_was_not_run_into_hears_nothing_of_it(chat: Chat) -> None:
    reported(chat, summary="左折するときに曲がりきれず当ててしまいました")
    chat.never_hears("法律の決まり")


def test_how_the_cars_met_is_shown_and_can_be_put_right(chat: Chat) -> None:
    chat.says(STRUCK)
    report_to(chat, "review")
    assert {row.label: row.value for row in chat.question.rows}[
        "ぶつかったときの様子"
    ] == "止まっているときに当てられた"
    chat.taps("直すところがある", "ぶつかったときの様子", "そのほか")
    report = reported(chat)
    assert report.details["struck"] == "moving"
    chat.never_hears("法律の決まり")


@pytest.mark.parametrize(
    ("told", "is_"),
    [
        (UNINSURED, "none"),
        ("相手の保険会社はわかりません", "unknown"),
        ("向こうは無保険らしいです", "none"),
        ("保険会社は聞き忘れました", "unknown"),
    ],
)
def test_where_the_other_side_has_no_insurance_its_name_and_plate_are_asked_to_be_noted(
    chat: Chat, told: str, is_: str
) -> None:
    chat.says("交差点で車とぶつかりました", told)
    report = reported(chat)
    assert report.details["other_insurance"] == is_
    chat.hears("お名前・ご連絡先・ナンバー", "担当者がご説明します")


def test_nobody_is_asked_about_the_other_sides_insurance_at_once(chat: Chat) -> None:
    assert not {"struck", "other_insurance"} & {*report_to(chat, "filing")}


def test_whose_car_is_gone_is_asked_for_its_keys_and_not_whether_it_drives(line: Chat) -> None:
    asked = report_to(line, "filing", kind="盗難")
    assert {"stolen", "keys", "police"} <= {*asked}
    assert not {"drivable", "injury"} & {*asked}


def test_whose_wheels_are_gone_is_asked_whether_the_car_drives_and_offered_a_tow(chat: Chat) -> None:
    asked = report_to(chat, "filing", kind="盗難", stolen="部品・車内の物", drivable="走れない")
    assert "keys" not in asked
    (filed,) = chat.did(FileReport)
    assert (filed.report.details, filed.report.drivable) == ({"stolen": "parts"}, "no")
    chat.is_recorded("C-20261122-0001")
    chat.hears("レッカー")


def test_nobody_starts_a_car_that_stood_in_water_to_find_out(chat: Chat) -> None:
    report_to(chat, "drivable", kind="台風・大雨・雹など")
    chat.hears("エンジンをかけないで")


def test_who_was_left_alone_notes_what_is_known_of_the_other_car(chat: Chat) -> None:
    reported(chat, kind="当て逃げ・ひき逃げ", summary="あとで話す")
    chat.hears("ナンバーや色", "防犯カメラ")


@pytest.mark.parametrize(
    "kind", ["盗難", "いたずら・車上荒らし", "台風・大雨・雹など", "飛び石", "動物", "壁・電柱など（単独）"]
)
def test_where_there_is_nobody_else_nobody_elses_address_is_wanted(chat: Chat, kind: str) -> None:
    reported(chat, kind=kind, summary="あとで話す")
    chat.never_hears("お相手の連絡先")


def test_a_car_found_damaged_had_nobody_in_it(chat: Chat) -> None:
    chat.says("買い物から戻ったら車のドアがへこんでいて、相手はいませんでした")
    asked = report_to(chat, "filing")
    assert "injury" not in asked
    (filed,) = chat.did(FileReport)
    assert filed.report.kind == "hit_and_run"
    assert set(filed.report.injuries.values()) == {"none"}


@pytest.mark.parametrize("state", ["police", "done"])
@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("示談交渉はしてもらえますか", "法律の決まりとご契約の内容"),
        ("もらい事故は交渉してもらえないって本当ですか", "担当者が、できることをご説明します"),
        ("弁護士特約は使えますか", "弁護士への相談も含め"),
        ("相手が無保険だったらどうなりますか", "できることをご説明します"),
        ("相手の保険会社から電話が来たらどうすればいいですか", "「担当者からご連絡します」とだけ"),
        ("修理工場に持って行っていいですか", "担当者と話すまでお待ちください"),
        ("病院に行ったほうがいいですか", "早めに診てもらってください"),
        ("警察に届けないとだめですか", "届け出が要ります"),
        ("ドラレコの映像はどうしたらいいですか", "電源をお切りください"),
    ],
)
def test_what_people_ask_after_an_accident_is_answered_and_answers_no_question_of_ours(
    line: Chat, state: str, asked: str, told: str
) -> None:
    if state == "done":
        reported(line)
    else:
        report_to(line, state)
    line.says(asked)
    line.hears(told)
    assert line.session.talk is not None
    assert line.session.talk.state == state


@pytest.mark.parametrize("told", ["車はディーラーに持って行きました", "弁護士に相談しました", "病院へ行きました"])
def test_what_is_told_afterwards_is_news_and_no_question(line: Chat, told: str) -> None:
    reported(line)
    line.says(told)
    line.never_hears("お待ちください", "診てもらってください", "できることをご説明します")
