"""What is never said of an accident: cover, amounts, fault; alcohol; bodies on a locked screen; "call" to the deaf.

Held against every text there is, and against everything that is said on the way through every kind of accident.
"""

import re
from collections.abc import Iterator
from itertools import product
from typing import get_args

import pytest
from chat import REPORT, Chat
from customers import HANAKO
from showing import state_of

from flows.accident.lint import complaints
from flows.accident.needs import KINDS
from flows.effects import Send
from flows.events import Channel
from flows.messages import Ask, Call, Card
from flows.session import Language
from flows.words import words
from handlers.line.render import render as line_render
from handlers.sms.render import render as sms_render

LANGUAGES: tuple[Language, ...] = get_args(Language)
OF_ACCIDENTS = ("accident-", "impact-", "shock-", "watchers-", "claims-")
DECLINED = re.compile(
    r"(?:責任|示談|金額|だれが 悪い)[^。]*(?:なさらないで|しないで|お書きにならなくて|書かなくて"
    r"|お答えできません|答えられません)"
    r"|続きは、[^。]*いくらでも(?: |$|伺)"
    r"|(?:do not|need not|cannot) (?:\w+ ){0,4}(?:fault|settlement)",
    re.IGNORECASE,
)
"""A sentence may name what is not to be spoken of here, to say just that."""

DRINK_AND_DRUGS = re.compile(
    r"飲酒|お?酒|アルコール|酒気|薬|くすり|服用|\b(?:alcohol|drinks?|drinking|drunk|drugs?|medic\w+|sober)\b",
    re.IGNORECASE,
)
TELEPHONE = re.compile(
    r"電話(?!不可|リレーサービス|番号|は ?使え|は できない|も)|おかけ|(?<!No )\b(?:call|phone|telephone)(?! relay|:)\b",
    re.IGNORECASE,
)
BODY = re.compile(r"けが|怪我|痛|救急搬送|入院|むち打ち|骨折|無傷|hurt|injur|pain|hospital", re.IGNORECASE)


def texts() -> Iterator[tuple[str, str]]:
    """Every text about accidents, in every language, with its values left open."""
    for language in LANGUAGES:
        said = words(language)
        for key in sorted(said.keys):
            if key.startswith(OF_ACCIDENTS) or re.fullmatch(r"answer-.*-accident(?:-filed)?", key):
                yield f"{language}:{key}", said.text(key, **dict.fromkeys(said.asks_for(key), "…"))


def sentences(text: str) -> Iterator[str]:
    yield from (each for each in re.split(r"(?<=[。.!?？])\s*|\n", text) if each)


def forbidden(text: str) -> list[str]:
    """The sentences that speak of cover, amounts or fault, and not to say that this is no matter for here."""
    kinds = {"cover", "amount", "fault"}
    return [each for each in sentences(text) if kinds & {*complaints(each)} and not DECLINED.search(each)]


def test_no_text_speaks_of_cover_amounts_or_fault_but_to_decline() -> None:
    assert not [(key, found) for key, text in texts() if (found := forbidden(text))]


@pytest.mark.parametrize(
    "text",
    [
        "お相手に責任があります。",
        "修理代は5万円ほどです。",
        "保険金をお支払いします。",
        "It was not your fault.",
        "過失は10対0です。",
    ],
)
def test_such_a_statement_would_be_noticed(text: str) -> None:
    assert forbidden(text)


def test_no_text_asks_about_drink_or_drugs() -> None:
    assert not [key for key, text in texts() if DRINK_AND_DRUGS.search(text)]


def test_what_goes_by_sms_about_bodies_names_nothing() -> None:
    neutral = [(key, text) for key, text in texts() if key.endswith("-neutral")]
    assert len(neutral) == len(LANGUAGES) * 5
    assert not [key for key, text in neutral if BODY.search(text)]


def test_a_watchers_sms_says_nothing_of_bodies() -> None:
    assert not [key for key, text in texts() if key.endswith("watchers-sms") and BODY.search(text)]


def test_texts_for_who_cannot_telephone_ask_nobody_to() -> None:
    assert not [key for key, text in texts() if "by_text" in key and TELEPHONE.search(text)]


TYPED = {
    "plate": "品川 300 さ 12-42",
    "occurred": "11/20 14:30",
    "name": "見本 太郎",
    "phone": "090-0000-0001",
    "summary": "。。。。",
}
TAPPED = {
    "voiceless": "yes",
    "emergency": "none",
    "road_type": "ordinary",
    "safe_place": "no",
    "vehicle": "car-1",
    "when": "now",
    "pin": "yes",
    "stolen": "car",
    "keys": "kept",
    "injury": "ambulance",
    "hurt_who": "several",
    "hurt_self": "light",
    "hurt_passengers": "light",
    "hurt_others": "ambulance",
    "police": "no",
    "drivable": "no",
    "summary": "later",
    "review": "confirm",
}


def tap(chat: Chat, key: str) -> None:
    """Choose by key, whatever stands on the button."""
    chat.taps(next(choice.label for choice in chat.question.choices if choice.key == key))


def whole_way(chat: Chat, **chosen: str) -> None:
    """All the way to the receipt, and everything that can be asked for there; in any language."""
    begin = {"ja": "事故です", "easy": "じこです", "en": "I had an accident"}
    for text in ([chosen.pop("first")] if "first" in chosen else []) + [begin[chat.session.language]]:
        if chat.session.talk is None:
            chat.says(text)
    for _ in range(40):
        talk = chat.session.talk
        assert talk is not None
        if talk.state == "filing":
            break
        if talk.state == "place":
            chat.sends_location()
        elif talk.state in {**TAPPED, **chosen}:
            tap(chat, {**TAPPED, **chosen}[talk.state])
        else:
            chat.says(TYPED[talk.state])
    chat.waits(minutes=1)
    chat.is_recorded(REPORT)
    for wish in ("tell110", "grade"):
        if wish in {choice.key for choice in chat.question.choices}:
            tap(chat, wish)
    chat.is_acknowledged(REPORT)


def spoken(chat: Chat) -> str:
    """Everything that was said to the customer, as they read it."""
    sent = [effect for effect in chat.everything if isinstance(effect, Send)]
    if chat.channel == "sms":
        return "\n".join(text for effect in sent for text in sms_render(effect.messages))
    return "\n".join(
        part
        for effect in sent
        for message in effect.messages
        for part in (
            getattr(message, "title", ""),
            getattr(message, "text", ""),
            *(button.label for button in getattr(message, "buttons", ())),
        )
        if part
    )


WAYS = [(kind, language) for kind, language in product(KINDS, LANGUAGES)]
DANGERS = ("injury", "fire", "in_lane", "crossing", "in_water")


@pytest.mark.parametrize(("kind", "language"), WAYS)
def test_nothing_that_is_said_on_the_way_speaks_of_cover_amounts_fault_drink_or_drugs(
    channel: Channel, kind: str, language: Language
) -> None:
    chat = Chat(channel, HANAKO, language=language)
    whole_way(chat, kind=kind)
    said = spoken(chat)
    assert not forbidden(said)
    assert not DRINK_AND_DRUGS.search(said)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("danger", ["none", *DANGERS])
@pytest.mark.parametrize("road", ["ordinary", "expressway"])
def test_who_cannot_telephone_is_never_told_to(channel: Channel, language: Language, danger: str, road: str) -> None:
    chat = Chat(channel, HANAKO, language=language)
    deaf = {
        "ja": "耳が聞こえません。事故です",
        "easy": "耳が聞こえません。じこです",
        "en": "I am deaf. I had an accident",
    }
    whole_way(chat, first=deaf[language], kind="car", emergency=danger, road_type=road)
    assert not [sentence for sentence in sentences(spoken(chat)) if TELEPHONE.search(sentence)]
    asked = [message for effect in chat.everything if isinstance(effect, Send) for message in effect.messages]
    buttons = [button for message in asked if isinstance(message, Ask | Card) for button in message.buttons]
    assert not [button for button in buttons if isinstance(button, Call)]


@pytest.mark.parametrize(("kind", "language"), [way for way in WAYS if way[0] in {"car", "single", "pedestrian"}])
def test_no_locked_screen_shows_what_was_told_of_bodies(kind: str, language: Language) -> None:
    chat = Chat("line", HANAKO, language=language)
    whole_way(chat, kind=kind)
    first = next(at for at, effect in enumerate(chat.everything) if isinstance(effect, Send) and _asks_injury(effect))
    for effect in chat.everything[first:]:
        for message in line_render(effect.messages) if isinstance(effect, Send) else ():
            preview = str(message.get("altText") or message.get("text"))
            assert not BODY.search(preview) or "110" in preview, preview


def _asks_injury(effect: Send) -> bool:
    return any(isinstance(message, Ask) and state_of(message) == "injury" for message in effect.messages)
