"""The words: there in every language, asking for the same values, and free of what a reader would stumble over."""

import re
from importlib.resources import files
from typing import get_args

import pytest
from fluent.syntax import FluentParser
from fluent.syntax.ast import Message, VariableReference
from fluent.syntax.visitor import Visitor

from flows.session import Language
from flows.words import MissingWords, spoken, words

ON_PAPER = ("pages-", "letters-")
"""Pages and mails may write a date, and quote what a button or a law is called, each as its language does."""

LANGUAGES: tuple[Language, ...] = get_args(Language)
KEYS = sorted(words("ja").keys)


def filled(language: Language, key: str) -> str:
    """The text with something in every place, a number that reads the same in each language."""
    said = words(language)
    return said.text(key, **dict.fromkeys(said.asks_for(key), "1"))


class Variables(Visitor):
    """Collects what a text asks for."""

    def __init__(self) -> None:
        super().__init__()
        self.names: set[str] = set()

    def visit_VariableReference(self, node: VariableReference) -> None:  # noqa: N802  # the library's naming
        self.names.add(node.id.name)


def texts(language: Language) -> dict[str, Message]:
    folder = files("flows") / "texts" / language
    return {
        entry.id.name: entry
        for file in folder.iterdir()
        for entry in FluentParser().parse(file.read_text(encoding="utf-8")).body
        if isinstance(entry, Message)
    }


def asked_for(message: Message) -> set[str]:
    found = Variables()
    found.visit(message)
    return found.names


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_every_text_and_asks_for_the_same_values(language: Language) -> None:
    ours, japanese = texts(language), texts("ja")
    assert ours.keys() == japanese.keys()
    said = [key for key in japanese if not key.startswith(ON_PAPER)]
    assert not [key for key in said if asked_for(ours[key]) != asked_for(japanese[key])]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_text_knows_what_it_asks_for(language: Language) -> None:
    assert {key: set(words(language).asks_for(key)) for key in texts(language)} == {
        key: asked_for(message) for key, message in texts(language).items()
    }


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_key_stands_twice(language: Language) -> None:
    folder = files("flows") / "texts" / language
    keys = [key for file in folder.iterdir() for key in re.findall(r"(?m)^([a-z][\w-]*) =", file.read_text("utf-8"))]
    assert len(keys) == len(set(keys))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_question_that_has_a_title_or_a_row_has_it_in_every_language(language: Language) -> None:
    shape = {
        key: {attribute.id.name for attribute in entry.attributes} - {"also"} for key, entry in texts("ja").items()
    }
    ours = {
        key: {attribute.id.name for attribute in entry.attributes} - {"also"} for key, entry in texts(language).items()
    }
    assert ours == shape


def test_easy_japanese_is_spaced_and_its_sentences_are_short() -> None:
    long = []
    for key in KEYS:
        text = filled("easy", key)
        long += [f"{key}: {sentence}" for sentence in re.split("[。？]", text) if len(sentence) > 60]
    assert not long


def test_english_holds_no_japanese_but_names_of_things_here() -> None:
    allowed = re.compile(
        r"[13]等級ダウン事故|ノーカウント事故|人身事故|品川 300 さ|[上下]り|非常ボタン|日本語|やさしい|ことば|／"
    )
    said = [key for key in KEYS if not key.startswith(ON_PAPER)]
    strange = [key for key in said if re.search("[ぁ-んァ-ヴ一-龥]", allowed.sub("", filled("en", key)))]
    assert not strange


def test_a_text_that_is_missing_says_which() -> None:
    with pytest.raises(MissingWords, match="en: no text 'home-nothing'"):
        words("en").text("home-nothing")


def test_a_text_that_lacks_a_value_says_which() -> None:
    with pytest.raises(MissingWords, match="roadside-withdrawn"):
        words("ja").text("roadside-withdrawn")


def test_an_attribute_that_is_not_there_is_empty() -> None:
    assert words("ja").attribute("home-menu", "title") == "ご用件"
    assert not words("ja").attribute("home-menu", "subtitle")
    assert not words("ja").attribute("home-nothing", "title")


def test_a_choice_may_be_said_in_every_language() -> None:
    assert {"バッテリー上がり", "Flat battery", "バッテリーが ない", "dead battery"} <= set(
        spoken("roadside-symptom-battery")
    )
