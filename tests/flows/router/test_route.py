"""What customers write, and where it must lead. The corpora are ours, invented; each line is an intent and words.

``urgent``, ``errands`` and ``unrelated`` shaped the lexicon, but for a third held out while they did:
of that, 93 % was read right at the end. ``blind``, ``fresh``, ``last`` and ``later`` were written
afterwards to measure it: 88, 82, 84 and 88 % at first sight, the second and third on purpose harder.
``accidents`` are the first words of people who have had one: 67 % before the lexicon was widened for them, and of the
next 23, 78 % at first sight; of 33 sentences that only speak of accidents one was taken for one. All serve as examples
now, so a new measure needs new words. ``a|b`` means that either is right.
"""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.router.route import route

CORPUS = Path(__file__).parent / "corpus"
URGENT = {"roadside", "accident"}
DANGER = {"emergency", "locked_in"}


def corpus(name: str) -> list[tuple[set[str], str]]:
    lines = (CORPUS / f"{name}.tsv").read_text(encoding="utf-8").splitlines()
    return [(set(intents.split("|")), words) for intents, words in (line.split("\t") for line in lines)]


@pytest.mark.parametrize(
    ("name", "right"),
    [
        ("urgent", 0.98),
        ("errands", 0.99),
        ("unrelated", 0.98),
        ("blind", 0.98),
        ("fresh", 0.96),
        ("last", 0.96),
        ("later", 0.96),
        ("accidents", 0.98),
    ],
)
def test_a_corpus_is_read_as_well_as_it_has_been(name: str, right: float) -> None:
    lines = corpus(name)
    wrong = [words for intents, words in lines if route(words).intent not in intents]
    assert len(wrong) <= len(lines) * (1 - right), wrong


def test_every_urgent_line_of_the_first_corpora_is_marked_urgent() -> None:
    lines = [words for name in ("urgent", "unrelated") for _, words in corpus(name)]
    for words in lines:
        routed = route(words)
        assert routed.urgent is (routed.intent in URGENT)


@pytest.mark.parametrize(
    ("words", "intent"),
    [
        ("昨日バッテリー買った", "none"),
        ("事故のニュース見た", "none"),
        ("パンクロックが好き", "none"),
        ("鍵の閉じ込めって保険使える？", "faq"),
        ("事故ったら等級どうなる？", "faq"),
        ("レッカー代は出ますか", "faq"),
        ("事故で動けない", "accident"),
        ("ぶつけた", "accident"),
        ("溝に落ちた", "roadside"),
        ("脱輪", "roadside"),
        ("接触事故を起こしました", "accident"),
        ("昨日ぶつけられました", "accident"),
        ("昨日パンクした", "none"),
        ("昨日からエンジンがかからない", "roadside"),
        ("帰ろうとしたらエンジンかからない", "roadside"),
        ("パンクしたらどうすればいい？", "faq"),
        ("パンクしたけどどうすればいい？", "roadside"),
    ],
)
def test_what_happened_is_told_from_what_is_talked_about(words: str, intent: str) -> None:
    assert route(words).intent == intent


@pytest.mark.parametrize(
    "words",
    [
        "エンジンがかからない",
        "ｴﾝｼﾞﾝがかからない",
        "えんじんがかからない",
        "エンジン かからない",
        "エンジンかからん",
        "エンジンかからへん",
        "エンジンが掛かりません",
        "エンジソがかからない",
        "Ｅｎｇｉｎｅ ｗｏｎ’ｔ ｓｔａｒｔ",
    ],
)
def test_one_trouble_in_any_spelling_is_the_same_trouble(words: str) -> None:
    routed = route(words)
    assert (routed.intent, routed.hints) == ("roadside", {"symptom": "start"})


@pytest.mark.parametrize(
    ("words", "hints"),
    [
        ("バッテリーが上がってエンジンがかからない", {"symptom": "battery"}),
        ("パンクしました", {"symptom": "flat"}),
        ("鍵を閉じ込めました", {"symptom": "lockout"}),
        ("子供が車に閉じ込められた", {"symptom": "lockout", "locked_in": "child"}),
        ("犬が車内に閉じ込められた", {"symptom": "lockout", "locked_in": "pet"}),
        ("ガス欠です", {"symptom": "fuel"}),
        ("電欠しました", {"symptom": "charge"}),
        ("脱輪しました", {"symptom": "ditch"}),
        ("雪にはまって動けない", {"symptom": "snow"}),
        ("警告灯がついて止まりました", {"symptom": "warning"}),
        ("レッカー呼んで", {"symptom": "unknown"}),
        ("車が燃えてる", {"symptom": "unknown", "emergency": "fire"}),
        ("踏切で動けない", {"symptom": "unknown", "emergency": "crossing"}),
        ("事故で車が動きません", {"symptom": "accident"}),
        ("けが人がいます", {"emergency": "injury"}),
        ("追突されました。けが人はいません", {}),
    ],
)
def test_what_is_already_told_is_not_asked_again(words: str, hints: dict[str, str]) -> None:
    routed = route(words)
    assert routed.urgent
    assert routed.hints == hints


@given(st.text())
def test_anything_leads_somewhere_and_only_trouble_is_urgent(text: str) -> None:
    routed = route(text)
    assert routed.urgent is (routed.intent in URGENT)
    assert routed.urgent or not routed.hints.keys() & {"symptom", *DANGER}


@given(
    st.sampled_from(["エンジンがかからない", "追突されました", "更新したい", "パンクしてません"]),
    st.sampled_from(["。", "！", "  ", "\n", "…"]),
)
def test_punctuation_changes_nothing(words: str, mark: str) -> None:
    assert route(mark + words + mark) == route(words)
