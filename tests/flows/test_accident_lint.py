"""What may not be said of an accident is found in any spelling, and what the desk has to say passes."""

import pytest

from flows.accident.lint import complaints
from flows.words import LANGUAGES, words


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("この事故は補償されます", "cover"),
        ("お支払いできません", "cover"),
        ("お 支 払 い します", "cover"),
        ("保険金をご請求ください", "cover"),
        ("有責とのことです", "cover"),
        ("ほしょうします", "cover"),
        ("You are covered", "cover"),
        ("We will pay soon", "cover"),
        ("修理費は12万円です", "amount"),
        ("１０，０００円", "amount"),
        ("十万円ほどです", "amount"),
        ("￥5000", "amount"),
        ("about 30,000 yen", "amount"),
        ("過失割合を協議中です", "fault"),
        ("7対3で話しています", "fault"),
        ("７：３です", "fault"),
        ("相手が悪いと思います", "fault"),
        ("お客さまの責任は20%です", "fault"),
        ("the other driver is at fault", "fault"),
        ("おけがの具合はいかがですか", "injury"),
        ("入院先を教えてください", "injury"),
        ("Are you injured?", "injury"),
        ("https://elsewhere.example", "link"),
    ],
)
def test_what_may_not_be_said_is_found(text: str, found: str) -> None:
    assert found in complaints(text)


@pytest.mark.parametrize(
    "text",
    [
        "明日の10:00にお電話いたします",
        "14:30ごろご連絡します",
        "書類をお送りしました。ご返送をお待ちしています",
        "お車の確認が終わりました",
        "11/30(月)までにご連絡します",
        "相手の方と連絡が取れました",
        "代車は来週お届けの予定です",
        "We will call you on Monday at 10:00.",
        "担当は山田です。内線は4-2です",
    ],
)
def test_what_the_desk_has_to_say_passes(text: str) -> None:
    assert complaints(text) == ()


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_the_counter_itself_says_of_a_report_is_among_it(language: str) -> None:
    said = words(language)  # type: ignore[arg-type]  # one of the languages
    ours = [key for key in said.keys if key.startswith("claims-")]
    told = {key: complaints(said.text(key, **dict.fromkeys(said.asks_for(key), "x"))) for key in ours}
    assert {key: kinds for key, kinds in told.items() if set(kinds) - {"injury"}} == {}
    assert len(ours) > 20
