"""What was told of an accident later reads on the desk's page and paper in words, in the order in which it is asked."""

from msgspec.structs import replace

from bot.claims.sheet import sections
from flows.accident.report import Party, Witness
from tests.bot.test_report_export import file
from tests.state.records.reporting import REPORT

DETAILS = {
    "rental": "yes",
    "shop_phone": "+81300000000",
    "shop": "架空自動車",
    "circumstances_2": "相手は電話をしていました",
    "circumstances": "信号は青でした",
    "damage": "front rear_left",
    "automation": "off",
    "driver": "other",
    "driver_relation": "family",
    "police_station": "not_yet",
    "dashcam": "unknown",
    "airbag": "no",
    "claims": "no",
    "witnesses": "none",
    "hospital": "架空病院",
}


def rows(title: str, **changed: object) -> list[tuple[str, str]]:
    told = replace(REPORT, **changed)
    return [(row.heading, row.value) for part in sections(file(told)) if part.title == title for row in part.rows]


def test_each_answer_is_in_words_and_in_the_order_of_the_questions() -> None:
    assert rows("追加のご報告", details=DETAILS) == [
        ("目撃した方", "いない"),
        ("事故の様子", "信号は青でした"),
        ("事故の様子（2）", "相手は電話をしていました"),
        ("お車の傷み", "前・左後ろ"),
        ("自動運転", "使っていなかった"),
        ("運転していた方", "ほかの人"),
        ("運転していた方とのご関係", "家族"),
        ("警察署", "まだ届けていない"),
        ("ドライブレコーダー", "わからない"),
        ("エアバッグ", "開いていない"),
        ("受けた請求", "受けていない"),
        ("病院", "架空病院"),
        ("修理の工場", "架空自動車"),
        ("工場の電話", "03-0000-0000"),
        ("代わりのお車の希望", "希望する"),
    ]


def test_an_answer_of_the_first_telling_stands_before_them() -> None:
    headings = [heading for heading, _ in rows("追加のご報告", details={"automation": "on", "keys": "kept"})]
    assert headings == ["鍵", "自動運転"]


def test_others_in_it_have_their_insurer_in_words() -> None:
    told = (Party("見本 一郎", "+819000000009", insurer="none"), Party("見本 次郎", insurer="unknown"))
    assert ("保険会社", "保険に入っていない") in rows("相手 1", parties=told)
    assert ("電話", "090-0000-0009") in rows("相手 1", parties=told)
    assert ("保険会社", "わからない") in rows("相手 2", parties=told)
    assert rows("目撃者 1", witnesses=(Witness("目撃 太郎"),)) == [("お名前", "目撃 太郎")]
