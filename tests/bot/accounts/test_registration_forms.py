"""The registration form: what people write is read in every spelling they use, and nothing else is."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.accounts.applications import (
    FIELDS,
    Application,
    birth_date,
    kana_name,
    mail_address,
    person_name,
    policy_number,
    read,
    spoken_date,
)
from flows.answers.dates import date_of
from flows.directory import Identity
from flows.words import LANGUAGES
from state.records.index import bare

TODAY = date(2026, 11, 22)
FORM = {
    "name": "山口　未",
    "kana": "ﾔﾏｸﾞﾁ ﾐ",
    "birth": "昭和５５年４月１日",
    "mail": "Mi.Yamaguchi@Mail.Example",
    "policy": "ＭＤ－００１４－１",
    "terms": "yes",
}


def test_a_form_is_read_into_one_spelling() -> None:
    read_ = read(FORM, TODAY)
    assert read_ == Application(
        Identity(policy="MD-0014-1", name="山口 未", kana="ヤマグチ ミ", birth=date(1980, 4, 1)),
        "Mi.Yamaguchi@mail.example",
    )


@pytest.mark.parametrize("field", FIELDS)
def test_each_field_alone_is_named_when_it_is_missing(field: str) -> None:
    assert read({key: text for key, text in FORM.items() if key != field}, TODAY) == (field,)
    assert read(FORM | {field: " "}, TODAY) == (field,)


def test_an_empty_form_names_every_field_in_the_order_of_the_page() -> None:
    assert read({}, TODAY) == FIELDS


@pytest.mark.parametrize(
    "text",
    [
        "昭和55年4月1日",
        "S55.4.1",
        "s550401",
        "1980-04-01",
        "19800401",
        "1980年4月1日",
        "１９８０／４／１",
        "昭和五十五年四月一日",
    ],
)
def test_a_birth_date_is_read_in_both_calendars(text: str) -> None:
    assert birth_date(text, TODAY) == date(1980, 4, 1)


@pytest.mark.parametrize(
    "text", ["", "4月1日", "今日", "平成35年1月1日", "2015-01-01", "1900-01-01", "1980-02-30", "x", "9" * 5000]
)
def test_what_is_no_policyholders_birth_date_is_refused(text: str) -> None:
    assert birth_date(text, TODAY) is None


@pytest.mark.parametrize(
    ("day", "told"),
    [
        (date(1980, 4, 1), "昭和55年4月1日"),
        (date(1989, 1, 7), "昭和64年1月7日"),
        (date(1989, 1, 8), "平成元年1月8日"),
        (date(2019, 4, 30), "平成31年4月30日"),
        (date(2019, 5, 1), "令和元年5月1日"),
        (date(1926, 12, 24), "大正15年12月24日"),
        (date(1926, 12, 25), "昭和元年12月25日"),
    ],
)
def test_a_date_is_shown_in_both_calendars_on_both_sides_of_a_change_of_era(day: date, told: str) -> None:
    assert told in spoken_date(day, "ja")
    assert f"{day.year}年{day.month}月{day.day}日" in spoken_date(day, "ja")


@given(st.dates(date(1913, 1, 1), TODAY))
def test_a_date_shown_in_the_imperial_calendar_is_read_as_the_same_day(day: date) -> None:
    for language in LANGUAGES:
        assert str(day.year) in spoken_date(day, language)
    imperial = spoken_date(day, "ja").partition("（")[2].rstrip("）")
    assert date_of(imperial, TODAY) == day


@pytest.mark.parametrize(
    "mail",
    [
        "a@b.example",
        "first.last+tag@sub.mail.example",
        "o'neil!#$%&*/=?^_`{|}~-@mail.example",
        "a..b.@mobile.example",
        f"{'a' * 64}@mail.example",
        "x@xn--eckwd4c7cu47r2wf.example",
    ],
)
def test_an_address_that_mail_reaches_is_an_address(mail: str) -> None:
    assert mail_address(mail) == mail


def test_an_address_keeps_the_case_before_the_at_sign_and_loses_it_after() -> None:
    assert mail_address("　Some.One@MAIL.Example ") == "Some.One@mail.example"
    assert mail_address("ｔａｒｏ＠ｍａｉｌ．ｅｘａｍｐｌｅ") == "taro@mail.example"


@pytest.mark.parametrize(
    "mail",
    [
        "",
        "a",
        "@mail.example",
        "a@",
        "a@localhost",
        "a@-mail.example",
        "a@mail..example",
        "a b@mail.example",
        "a@mail.example\nBcc: b@mail.example",
        "a@mail.example\r\nSubject: x",
        "\na@mail.example",
        "a@mail.example\x00",
        "a@b.example,c@d.example",
        "a@b.example c@d.example",
        "<a@b.example>",
        "Name <a@b.example>",
        "日本@mail.example",
        "a@日本.example",
        "a@[127.0.0.1]",
        f"{'a' * 65}@mail.example",
        f"a@{'b' * 64}.example",
        f"a@{'b.' * 130}example",
        '"a\nb"@mail.example',
        '"a b"@mail.example',
    ],
    ids=ascii,
)
def test_what_no_mail_can_be_sent_to_or_more_than_one_address_is_refused(mail: str) -> None:
    assert mail_address(mail) is None


@given(st.text(max_size=300))
def test_whatever_is_typed_an_address_is_one_printable_line_or_nothing(text: str) -> None:
    for typed in (text, f"{text}@mail.example", f"a@{text}.example", f'"{text}"@mail.example'):
        mail = mail_address(typed)
        if mail is not None:
            assert mail.isascii()
            assert mail.isprintable()
            assert len(mail) <= 254
            assert mail_address(mail) == mail


@pytest.mark.parametrize(
    "name", ["山口 未", "My Nguyễn Thị", "O'Brien", "ハマダ", "つのだ☆", "佐々木 〆", "Müller-Lüdenscheidt"]
)
def test_a_name_is_taken_as_it_is_written(name: str) -> None:
    assert person_name(name) == name


@pytest.mark.parametrize("name", ["", "  ", "山田2", "!!", "山\x00田", "山\u202e田", "x" * 41], ids=ascii)
def test_what_is_no_name_is_refused(name: str) -> None:
    assert person_name(name) is None


@pytest.mark.parametrize("kana", ["ﾊﾏﾀﾞ ﾀﾛｳ", "はまだ　たろう", "ハマダ タロウ"])
def test_a_reading_is_katakana_however_it_is_typed(kana: str) -> None:
    assert kana_name(kana) == "ハマダ タロウ"


@pytest.mark.parametrize("kana", ["", "浜田", "Hamada", "ハマダ1", "ー", "・"])
def test_what_cannot_be_read_aloud_from_kana_is_refused(kana: str) -> None:
    assert kana_name(kana) is None


@pytest.mark.parametrize("number", ["MD-0014-1", "ＭＤ－００１４－１", "md 0014 1", "MD00141"])
def test_a_policy_number_is_the_same_in_any_width_case_and_hyphenation(number: str) -> None:
    assert bare(policy_number(number) or "") == "md00141"


@pytest.mark.parametrize(
    "number", ["", "---", "123", "x" * 31, "1234\x005", "証券番号1", "-" * 4000 + "1234"], ids=ascii
)
def test_what_is_no_policy_number_is_refused(number: str) -> None:
    assert policy_number(number) is None
