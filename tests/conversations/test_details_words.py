"""What the talk about details may never say or ask, in any language, and the words by which its parts are named."""

from collections.abc import Iterator
from typing import get_args

import pytest
from telling_more import Telling, book_of

from flows.accident.lint import complaints
from flows.answers.normal import plain, trimmed
from flows.details.sections import SECTIONS
from flows.router.asides import detail
from flows.session import Language
from flows.words import spoken, words

LANGUAGES: tuple[Language, ...] = get_args(Language)
OF_BODIES = ("details-hospital", "details-part-hospital")
BEFORE_THE_FACT = ("酒", "飲酒", "アルコール", "薬", "服用", "alcohol", "drunk", "drink", "medic", "drug")


def texts() -> Iterator[tuple[str, str, str]]:
    """Each text of the talk with its attributes, filled in."""
    for language in LANGUAGES:
        said = words(language)
        for key in sorted(said.keys):
            if key.startswith("details-"):
                values = dict.fromkeys(said.asks_for(key), "1")
                attributes = (said.attribute(key, name, **values) for name in ("title", "row", "again"))
                yield language, key, "\n".join((said.text(key, **values), *attributes))


def test_nothing_is_said_of_cover_money_or_fault() -> None:
    # The customer's own money is theirs to be asked for by others, and a claim that was received may be named.
    wrong = [(language, key, found) for language, key, text in texts() if (found := {*complaints(text)} - {"injury"})]
    assert not wrong


def test_only_the_question_about_the_hospital_names_one_and_its_wording_by_sms_does_not() -> None:
    named = {key for _, key, text in texts() if "injury" in complaints(text)}
    assert named <= {*OF_BODIES}


@pytest.mark.parametrize("word", BEFORE_THE_FACT)
def test_neither_alcohol_nor_medication_is_asked_about(word: str) -> None:
    assert not [key for _, key, text in texts() if word in text.lower()]


@pytest.mark.parametrize("part", SECTIONS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_each_part_is_gone_to_by_its_name_in_every_language(part: str, language: Language) -> None:
    chat = Telling(book_of(), language=language)
    chat.says("詳しい内容を伝えたい" if language == "ja" else "more details")
    chat.says(words(language).text(f"details-part-{part}"))
    talk = chat.session.talk
    assert talk is not None
    assert talk.state == SECTIONS[part][0]


def test_no_two_parts_have_the_same_name() -> None:
    names = [(part, trimmed(plain(word))) for part in SECTIONS for word in spoken(f"details-part-{part}")]
    assert len({name for _, name in names}) == len({*names})


@pytest.mark.parametrize(
    ("said", "part"),
    [
        ("相手の連絡先がわかりました", "parties"),
        ("相手の保険会社を聞きました", "parties"),
        ("目撃者がいました", "witnesses"),
        ("警察署の名前です", "police"),
        ("事故番号がわかりました", "police"),
        ("ドラレコがあります", "dashcam"),
        ("修理工場を決めました", "shop"),
        ("代車をお願いしたい", "rental"),
        ("相手から請求がきました", "claims"),
        ("もう全部伝えました", "complete"),
        ("全部伝えていません", ""),
        ("何が足りない？", "sections"),
        ("追加したい", "more"),
        ("詳しい内容を伝える", "more"),
        ("I got the police report number", "police"),
        ("I forgot to mention something", "more"),
        ("that's all", "complete"),
        ("what is missing", "sections"),
        ("車が動かない", ""),
        ("更新したい", ""),
        ("警察を呼んだほうがいいのか、それとも保険会社に先に電話したほうがいいのか教えてください", ""),
        ("パンクしました", ""),
    ],
)
def test_the_part_that_words_are_about(said: str, part: str) -> None:
    assert detail(said) == part


def test_english_and_easy_customers_are_asked_in_their_own_words() -> None:
    for language, said in (("en", "The others (1/13)"), ("easy", "相手（1/13）")):
        chat = Telling(book_of(), language=language)
        chat.says("more details" if language == "en" else "くわしい ことを 話す")
        chat.hears(said)
