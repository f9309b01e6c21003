import re

from applications import PLAIN, applications, asked
from hypothesis import given, settings
from msgspec.structs import replace

from rating.application import Application, Driving, VehicleCover
from rating.classes.car import Car
from rating.explain import explain
from rating.payments import Payment
from rating.quote import quote
from rating.tariff import sample
from rating.telematics import Score


def test_every_step_is_a_sentence_with_its_page() -> None:
    sentences = explain(quote(asked(vehicle=VehicleCover(100)), sample()))
    assert any(
        re.fullmatch(r" +等級別係数 無事故 -51%: [\d,]+円 × 0\.49 = [\d,]+円 \[B P36 table 2\]", s) for s in sentences
    )
    for sentence in sentences:
        if "円 ×" in sentence or "基準" in sentence:
            assert sentence.endswith("]")


def test_the_notice_of_an_invented_tariff_comes_first() -> None:
    sentences = explain(quote(PLAIN, sample()))
    assert sentences[0].endswith("架空")
    assert sentences[1] == sample().version.notice.ja
    assert sentences[2] == sample().version.notice.en


def test_a_tariff_in_use_needs_no_notice() -> None:
    in_use = replace(sample(), version=replace(sample().version, name="ours", invented=False))
    sentences = explain(quote(PLAIN, in_use))
    assert sentences[0] == f"料率 ours 2025.1 ({in_use.version.fingerprint})"
    assert sentences[1].startswith("等級 13")


def test_distance_bonus_payment_and_missing_conditions_are_told() -> None:
    connected = "\n".join(explain(quote(asked(product="connected", driving=Driving(1_000, Score(90, 900))), sample())))
    assert "運転分保険料の見込み: 1年 12,000km 分 4,560円" in connected
    assert "福祉車両割引: 適用なし (welfare_car) [B P37 3]" in connected
    long = "\n".join(explain(quote(asked(years=3, bonus=True, payment=Payment("monthly")), sample())))
    assert "無事故祝金" in long
    for year in (1, 2, 3):
        assert f"第{year}保険年度の払込み: 分割払 +5%" in long


def test_what_is_uncertain_is_told_and_who_has_to_look() -> None:
    text = "\n".join(explain(quote(asked(product="dashcam"), sample())))
    assert "不確か: dashcam_score_discount" in text
    assert text.endswith("要確認")


@settings(max_examples=20, deadline=None)
@given(applications())
def test_the_total_is_always_said(application: Application) -> None:
    found = quote(application, sample())
    assert f"保険料 {found.premium:,}円" in explain(found)


def test_the_birth_date_is_not_repeated() -> None:
    text = "\n".join(explain(quote(asked(car=Car("goods", "2015-06")), sample())))
    assert "1985" not in text
