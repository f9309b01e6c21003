"""Questions to the pamphlet, B P21-P34."""

from datetime import date, datetime

import pytest

from rating import accidents
from rating.cover.catalogue import GENERAL, LIMITED_10, Catalogue, catalogue
from rating.cover.covers import covers, excluded_by
from rating.cover.doubts import doubts
from rating.cover.errors import NotStated, UnknownName
from rating.cover.matrices import matrices
from rating.cover.terms import UNLIMITED, numbers
from rating.dates.first_registration import MONTHS_REPLACEMENT
from rating.dates.grace import GRACE_DAYS
from rating.errors import BeforeFirstEntry, InvalidInput


@pytest.mark.parametrize(
    ("accident", "general", "limited"),
    [
        ("ご契約のお車以外の自動車との衝突・接触", "○", "○"),
        ("あて逃げ", "○", "○"),
        ("乗用具との衝突・接触", "○", "○"),
        ("歩行者・動物との衝突・接触", "○", "○"),
        ("火災・爆発", "○", "○"),
        ("盗難", "○", "○"),
        ("騒擾、労働争議に伴う暴力行為または破壊行為", "○", "○"),
        ("台風・竜巻・洪水・高潮", "○", "○"),
        ("落書き、いたずら、窓ガラス破損", "○", "○"),
        ("飛来中または落下中の他物との衝突", "○", "○"),
        ("その他の偶然な事故", "○", "○"),
        ("電柱・ガードレール等の他物との衝突・接触", "○", "×"),
        ("墜落・転覆", "○", "×"),
        ("地震・噴火・津波", "×", "×"),
        ("故障", "×", "×"),
        ("バッテリー上がり", "×", "×"),
        ("タイヤのみの損害(火災・盗難を除く)", "×", "×"),
        ("定着されていない付属品のみの損害(火災を除く)", "×", "×"),
    ],
)
def test_the_car_is_covered_as_printed(book: Catalogue, accident: str, general: str, limited: str) -> None:
    answers = [book.covers(accident, cover) for cover in (GENERAL, LIMITED_10)]
    assert [answer.value for answer in answers] == [general == "○", limited == "○"]
    assert {answer.page for answer in answers} == {"B P29"}


def test_the_narrower_cover_has_the_ten_accidents_of_its_name() -> None:
    table = matrices().matrix["vehicle"]
    assert sum(table.covers(row, "limited_10") for row in table.rows) == 10


def test_theft_is_covered_unless_a_rider_takes_it_out(book: Catalogue) -> None:
    assert book.covers("theft").value
    assert not book.covers("theft", riders=["車両盗難対象外特約"]).value
    assert book.covers("fire", riders=["車両盗難対象外特約"]).value


@pytest.mark.parametrize(
    ("table", "row", "column", "covered", "page"),
    [
        ("rental", "事故", "towed", True, "B P32"),
        ("rental", "事故", "not_towed", True, "B P32"),
        ("rental", "故障・トラブル", "towed", True, "B P32"),
        ("rental", "故障・トラブル", "not_towed", False, "B P32"),
        ("personal_injury", "in_insured_car", "人身傷害保険のみ", True, "B P25"),
        ("personal_injury", "in_other_car", "人身傷害保険のみ", False, "B P25"),
        ("personal_injury", "on_foot_or_bicycle", "人身傷害保険のみ", False, "B P25"),
        ("personal_injury", "without_a_car", "人身傷害保険のみ", False, "B P25"),
        ("personal_injury", "in_other_car", "交通事故特約をセット", True, "B P25"),
        ("personal_injury", "on_foot_or_bicycle", "交通事故特約をセット", True, "B P25"),
        ("personal_injury", "without_a_car", "交通事故特約をセット", True, "B P25"),
        ("everyday", "bicycle_in_japan", "自転車賠償特約", True, "B P33"),
        ("everyday", "bicycle_abroad", "自転車賠償特約", False, "B P33"),
        ("everyday", "stopped_train", "自転車賠償特約", False, "B P33"),
        ("everyday", "entrusted_goods", "everyday_liability", True, "B P33"),
        ("family_bike", "injury_with_party", "自損・無保険車傷害型", False, "B P33"),
        ("family_bike", "injury_alone", "自損・無保険車傷害型", True, "B P33"),
        ("road_assistance", "落輪", "towing", True, "B P31"),
        ("road_assistance", "スタック", "towing", False, "B P31"),
        ("road_assistance", "電欠", "towing", True, "B P31"),
    ],
)
def test_the_other_tables_say(book: Catalogue, *, table: str, row: str, column: str, covered: bool, page: str) -> None:
    answer = book.applies(table, row, column)
    assert (answer.value, answer.page) == (covered, page)


def test_an_answer_from_merged_cells_says_so(book: Catalogue) -> None:
    answer = book.applies("family_bike", "injury_alone", "family_bike_self")
    assert [doubt.name for doubt in answer.uncertain] == ["family_bike_cells"]


@pytest.mark.parametrize(
    ("table", "row", "column", "remark"),
    [
        ("rental", "accident", "not_towed", "rental_table"),
        ("personal_injury", "without_a_car", "with_traffic_accident", "accident_without_a_car"),
        ("vehicle", "other_chance", "general", "other_chance_numbers"),
    ],
)
def test_an_answer_from_a_damaged_cell_carries_a_remark(
    book: Catalogue, table: str, row: str, column: str, remark: str
) -> None:
    answer = book.applies(table, row, column)
    assert [(doubt.name, doubt.needs_staff) for doubt in answer.uncertain] == [(remark, False)]


def test_no_word_on_unlocking_cars_with_an_immobiliser(book: Catalogue) -> None:
    with pytest.raises(NotStated) as refused:
        book.applies("road_assistance", "immobiliser_unlocking", "quick_repair")
    assert (refused.value.rule, refused.value.reference) == ("immobiliser_unlocking", "B P31")


def test_an_empty_cell_is_not_a_no(book: Catalogue) -> None:
    with pytest.raises(NotStated) as refused:
        book.applies("road_assistance", "out_of_fuel", "towing")
    assert refused.value.rule == "empty_cell"


@pytest.mark.parametrize(
    ("what", "cause", "days", "page"),
    [
        ("rental", "accident", 30, "B P32"),
        ("rental", "breakdown", 15, "B P32"),
        ("rental", "replaced", 90, "B P32"),
        ("replacement_days", "", 90, "B P30"),
        ("vehicle_replacement_grace", "", 30, "B P34"),
        ("driver_condition_grace", "", 30, "B P34"),
        ("late_renewal", "", 30, "B P34"),
        ("lump_sum_short_days", "", 4, "B P28"),
    ],
)
def test_how_many_days(book: Catalogue, what: str, cause: str, days: int, page: str) -> None:
    answer = book.days(what, cause)
    assert (answer.value, answer.unit, answer.page) == (days, "days", page)


def test_how_many_litres(book: Catalogue) -> None:
    answer = book.litres("fuel")
    assert (answer.value, answer.unit, answer.page) == (10, "litres", "B P31")


def test_what_is_counted_in_yen_is_no_number_of_days(book: Catalogue) -> None:
    with pytest.raises(UnknownName):
        book.days("jaf_extra")
    with pytest.raises(UnknownName):
        book.litres("rental_accident")


@pytest.mark.parametrize(
    ("what", "value", "unit", "page"),
    [
        ("compulsory_death", 30_000_000, "yen", "B P23"),
        ("compulsory_disability", 40_000_000, "yen", "B P23"),
        ("compulsory_injury", 1_200_000, "yen", "B P23"),
        ("towing", UNLIMITED, "yen", "B P31"),
        ("quick_repair_minutes", 30, "minutes", "B P31"),
        ("jaf_extra", 4_000, "yen", "B P31"),
        ("lawyer", 3_000_000, "yen", "B P33"),
        ("everyday_liability_abroad", 300_000_000, "yen", "B P33"),
        ("uninsured_car_injury", 200_000_000, "yen", "B P25"),
        ("bodily_injury_expenses", 200_000, "yen", "B P23"),
    ],
)
def test_limits_are_read_with_unit_and_page(book: Catalogue, what: str, value: object, unit: str, page: str) -> None:
    answer = book.limit(what)
    assert (answer.value, answer.unit, answer.page) == (value, unit, page)


AUTOMATIC = {
    "対人賠償保険",
    "対人臨時費用特約",
    "対歩行者等傷害特約",
    "対物賠償保険",
    "対物超過修理費用特約",
    "不正アクセス・車両の欠陥等による事故の被害者救済費用特約",
    "心神喪失等による事故の被害者救済費用特約",
    "人身傷害保険",
    "入院・後遺障害における人身傷害諸費用特約",
    "人身傷害家族臨時交通費用特約",
    "車両保険無過失事故特約",
    "全損時諸費用特約",
    "車両価額協定保険特約",
    "ロードアシスタンスサービス",
    "ロードサービス費用特約",
    "代車補償拡張特約",
    "他車運転特約",
    "臨時代替自動車特約",
    "ご契約のお車の入替自動補償特約",
    "継続手続忘れサポート特約",
}


def test_what_comes_by_itself_and_what_is_chosen(book: Catalogue) -> None:
    automatic = {cover.name for cover in covers().cover.values() if book.is_automatic(cover.name).value}
    assert automatic == AUTOMATIC


@pytest.mark.parametrize(
    ("rider", "note"),
    [
        ("全損時諸費用特約", "With 車両保険."),
        ("人身傷害家族臨時交通費用特約", "With テレマティクス自動車保険."),
        ("代車補償拡張特約", "Unless: 代車補償対象外特約 is chosen (P22)."),
        ("対人賠償保険", ""),
    ],
)
def test_an_automatic_rider_says_what_it_comes_with(book: Catalogue, rider: str, note: str) -> None:
    assert book.is_automatic(rider).note == note


@pytest.mark.parametrize(
    ("rider", "excluded"),
    [
        ("新車特約", {"車両全損時復旧費用特約", "車両盗難対象外特約", "リースカーレンタル費用特約"}),
        ("車両全損時復旧費用特約", {"新車特約", "車両盗難対象外特約", "リースカーレンタル費用特約"}),
        ("車両盗難対象外特約", {"新車特約", "車両全損時復旧費用特約"}),
        ("リースカー特約", {"新車特約", "車両全損時復旧費用特約", "全損時諸費用特約", "車両価額協定保険特約"}),
        ("代車補償拡張特約", {"代車補償対象外特約"}),
        ("代車補償対象外特約", {"代車補償拡張特約"}),
        ("対人賠償保険", set()),
    ],
)
def test_what_cannot_stand_side_by_side(book: Catalogue, rider: str, excluded: set[str]) -> None:
    assert set(book.excludes(rider).value) == excluded


def test_exclusion_holds_both_ways() -> None:
    for key in covers().cover:
        assert all(key in excluded_by(other) for other in excluded_by(key))


@pytest.mark.parametrize(
    ("rider", "needed"),
    [
        ("犯罪被害事故特約", ("交通事故特約",)),
        ("弁護士費用(自動車・自転車事故型)特約", ("自転車賠償特約",)),
        ("対人賠償保険", ()),
    ],
)
def test_what_a_rider_needs(book: Catalogue, rider: str, needed: tuple[str, ...]) -> None:
    assert book.requires(rider).value == needed


def test_numbers_that_the_dates_use_too_are_the_same(book: Catalogue) -> None:
    for name in ("vehicle_replacement_grace", "driver_condition_grace"):
        assert book.days(name).value == GRACE_DAYS
    assert book.limit("new_car_months").value == MONTHS_REPLACEMENT


def test_riders_have_the_names_under_which_accidents_are_classed(book: Catalogue) -> None:
    classed = accidents.covers(date(2025, 4, 1))
    shared = classed.keys() & covers().cover.keys()
    assert len(shared) > 20
    for key in shared:
        assert book.cover(classed[key].ja) is covers().cover[key]


def test_what_is_left_when_a_change_is_reported_late(book: Catalogue) -> None:
    answer = book.after_grace()
    assert answer.page == "B P34"
    assert answer.value == (
        "対人賠償保険",
        "対人臨時費用特約",
        "対物賠償保険",
        "対物超過修理費用特約",
        "不正アクセス・車両の欠陥等による事故の被害者救済費用特約",
        "心神喪失等による事故の被害者救済費用特約",
    )


@pytest.mark.parametrize(
    ("rider", "enough", "note", "page"),
    [
        ("交通事故特約", True, "", "B P28"),
        ("傷害一時金特約", True, "Where that contract has 交通事故特約.", "B P28"),
        ("自転車賠償特約", True, "", "B P34"),
        ("車両保険", False, "", "B P34"),
    ],
)
def test_where_one_contract_of_a_family_is_enough(
    book: Catalogue, rider: str, *, enough: bool, note: str, page: str
) -> None:
    answer = book.one_contract_is_enough(rider)
    assert (answer.value, answer.note, answer.page) == (enough, note, page)


@pytest.mark.parametrize("key", covers().cover)
def test_every_cover_answers_by_key_and_name_with_its_page(book: Catalogue, key: str) -> None:
    cover = covers().cover[key]
    for name in (key, cover.name, *cover.also):
        assert book.cover(name) is cover
    assert cover.page.startswith("B P")
    assert cover.pays.endswith(".")
    for answer in (book.is_automatic(key), book.excludes(key), book.requires(key), book.not_covered(key)):
        assert answer.page == cover.page
    assert len(book.limits(key)) == len(cover.limits)


@pytest.mark.parametrize("table", matrices().matrix)
def test_every_cell_answers_or_refuses(book: Catalogue, table: str) -> None:
    found = matrices().matrix[table]
    for row in found.rows:
        for column in found.columns:
            mark = found.rows[row].marks[list(found.columns).index(column)]
            if mark == "?":
                with pytest.raises(NotStated):
                    book.applies(table, row, column)
            else:
                assert book.applies(table, row, column).value is (mark == "○")


@pytest.mark.parametrize("name", numbers())
def test_every_number_belongs_to_a_cover_or_to_the_guide_and_the_plan(book: Catalogue, name: str) -> None:
    owned = {number for cover in covers().cover.values() for number in cover.limits}
    assert name in owned or name.startswith(("rental_guide_", "marugoto_"))
    assert book.limit(name).page.startswith("B P")


def test_readings_that_nobody_is_told_have_no_reading() -> None:
    silent = {name for name, doubt in doubts().items() if doubt.reading is None}
    assert silent == {"immobiliser_unlocking", "jaf_with_towing", "no_fault_pictures"}
    assert all(doubts()[name].needs_staff for name in silent)


@pytest.mark.parametrize("start", [date(2024, 12, 31), date(1999, 1, 1)])
def test_a_policy_from_before_the_pamphlet_is_refused(start: date) -> None:
    with pytest.raises(BeforeFirstEntry) as refused:
        catalogue(start)
    assert refused.value.turn == date(2025, 1, 1)


def test_the_first_day_of_the_pamphlet_is_in_force() -> None:
    assert catalogue(date(2025, 1, 1)).litres("fuel").value == 10


def test_an_instant_is_not_a_day() -> None:
    with pytest.raises(InvalidInput) as refused:
        catalogue(datetime(2025, 4, 1, 16, 0))  # noqa: DTZ001 - what is refused here
    assert refused.value.path == "$.start"


def test_names_that_are_not_there_are_refused_with_those_that_are(book: Catalogue) -> None:
    with pytest.raises(UnknownName) as refused:
        book.covers("隕石")
    assert "earthquake" in refused.value.known
    with pytest.raises(UnknownName):
        book.covers("theft", "全部")
    with pytest.raises(UnknownName):
        book.cover("海上保険")
    with pytest.raises(UnknownName):
        book.limit("moon")
    with pytest.raises(UnknownName):
        book.applies("moon", "theft", "general")
