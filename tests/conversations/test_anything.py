"""Whatever people and platforms send, a step ends well: sendable, with a way on, and the session fit to be kept."""

from collections.abc import Callable

import pytest
from chat import Chat
from customers import HANAKO, SATO
from hypothesis import given, settings
from hypothesis import strategies as st
from leading import lead, to_receipt
from leading_renewal import owner, renew
from waiting import STAGES

from flows.binding import parse
from flows.catalogue import FLOWS
from flows.effects import FileApplication
from flows.events import Channel, ChoiceTapped
from flows.messages import Ask

JAPANESE = st.text(st.characters(categories=("L", "N", "P", "S", "Z"), max_codepoint=0xFFEF), max_size=60)
WORDS = """
はい|やめる|戻る|最初から|あとで|続き|メニュー|担当者|English|日本語|やさしい日本語|事故です|119|けが人がいます|レッカー
|保険料はいくら？|いくらかかりますか|電話ください|090-0000-0009に電話ください|ありがとう|ふざけるな|こんにちは
|連携したい|連携解除|専用ページ|パスワードを忘れた|お知らせの設定|別の契約者に変えたい|昭和60年4月1日|123456|再送|コードが届かない
|連携コード: MDG-7K2M-9QXD-4T8V-N3BC|連携コード: MDG-7K2M|機種変更した|解除する|うまくいかない|受け取る
|更新したい|そのまま|変更|更新しない|停止|同意して申し込む|条件を変える|使用目的は業務に変更|2028年5月1日|35|答え直す

|写真|写真を送りたい|事故の写真|ほかのご用件|残さない|傷やへこみ|以上です|まだ？|取りやめる|解決した|場所を直す|来ていない|お困りごと|タクシー|家族へ知らせる|よかった
|やっぱり高速でした|高速で赤ちゃんがいます|耳が聞こえません|トラブルを直したい|わからない|1|99|http://example.com| |
""".replace("\n", "").split("|")
TYPED = st.one_of(JAPANESE, st.sampled_from([*WORDS, "あ" * 5000]))
PROMPTS = st.one_of(
    st.text(max_size=30),
    st.from_regex(r"(home|roadside|linking|renewal|photos)\.[a-z_]{1,12}\.[0-9]{1,3}", fullmatch=True),
)
VERBS: dict[str, Callable[[Chat, object], None]] = {
    "says": lambda chat, words: chat.says(str(words)),
    "taps": lambda chat, button: chat.taps_raw(ChoiceTapped(*button)),  # type: ignore[misc]  # a pair
    "sends a sticker": lambda chat, _: chat.sends_sticker(),
    "sends a place": lambda chat, _: chat.sends_location() if chat.channel == "line" else None,
    "sends a photo": lambda chat, _: chat.sends_photo(),
    "sends photos": lambda chat, order: chat.sends_photos(order, 4),  # type: ignore[arg-type,func-returns-value]  # places
    "has pictures fetched": lambda chat, outcome: chat.is_kept(outcome=outcome),  # type: ignore[arg-type]  # one of them
    "uploads": lambda chat, _: chat.uploads("scene"),
    "has reported": lambda chat, _: chat.has_reported(number=f"C-20261122-{len(chat.reports) + 1:04d}"),
    "unsends": lambda chat, nth: chat.unsends(int(str(nth)) % len(chat.sent)) if chat.sent else None,
    "waits": lambda chat, minutes: chat.waits(int(str(minutes))),
    "is recorded": lambda chat, _: chat.is_recorded(),
    "is acknowledged": lambda chat, _: chat.is_acknowledged(),
    "is told": lambda chat, news: chat.is_told(*news),  # type: ignore[misc]  # a kind and what stands beside it
    "is not reached": lambda chat, unreachable: chat.is_not_reached(unreachable=bool(unreachable)),
    "confirms a link": lambda chat, _: chat.confirms_link(),
    "is linked": lambda chat, before: chat.is_linked(SATO, before=bool(before)),
    "is refused": lambda chat, reason: chat.link_is_refused(reason),
    "has sent a string": lambda chat, good: chat.string_is_read(good=bool(good)),
    "is sent a code": lambda chat, outcome: chat.code_is_sent(outcome),
    "is linked elsewhere": lambda chat, _: chat.is_linked_elsewhere(),
    "ends it on the page": lambda chat, _: chat.wishes_unlink_on_page(),
    "is unlinked": lambda chat, _: chat.is_unlinked(),
    "is reminded": lambda chat, notice: chat.is_reminded(notice=str(notice)),
    "reads the page": lambda chat, _: chat.reads_document() if _was_offered(chat) else None,
    "blocks": lambda chat, _: chat.blocks(),
    "follows": lambda chat, _: chat.follows(),
}
RENEWAL = ("notice", "conditions", "condition_list", "plan", "document", "point", "cover", "apply", "filing")
"""Where the renewal talk begins."""


def _was_offered(chat: Chat) -> bool:
    return any(screen.wording.startswith("renewal-document@") for screen in chat.screens())


def renewing(channel: Channel, to: str) -> Chat:
    """Somebody in the middle of renewing, at noon."""
    chat = owner(channel)
    other = {"condition_list": {"conditions": "change"}, "point": {"duplicate": "yes"}}
    renew(chat, to, **other.get(to, {}))
    return chat


LINKING = {
    "link": ("連携したい",),
    "checked": ("連携したい", "昭和60年4月1日", "012345"),
    "unlink": ("連携解除",),
    "lost": ("メールアドレスが使えない",),
    "consents": ("お知らせの設定", "はい"),
}
"""Where the linking talk begins, and the words that lead there."""

TALKING = ("emergency", "plate", "landmark", "occupants", "review", "filing")
UNDER_WAY = ("waiting", "coming", "at_work")
"""Where the roadside talk begins, before and after its receipt."""

NOTHING = st.none()
EVENTS = st.one_of(
    st.tuples(st.just("says"), TYPED),
    st.tuples(st.just("taps"), st.tuples(PROMPTS, st.text(max_size=10))),
    st.tuples(st.just("unsends"), st.integers(0, 99)),
    st.tuples(st.just("sends photos"), st.lists(st.integers(1, 4), min_size=1, unique=True)),
    st.tuples(st.just("has pictures fetched"), st.sampled_from(["kept", "duplicate", "too_large", "gone"])),
    st.tuples(st.just("waits"), st.integers(1, 90)),
    st.tuples(st.sampled_from(["is not reached", "is linked", "has sent a string"]), st.booleans()),
    st.tuples(st.just("is reminded"), st.sampled_from(["notice-1", "notice-2"])),
    st.tuples(st.just("is told"), st.tuples(st.sampled_from(sorted(STAGES)))),
    st.tuples(st.just("is refused"), st.sampled_from(["over", "wrong", "locked", "unknown"])),
    st.tuples(st.just("is sent a code"), st.sampled_from(["sent", "too_soon", "too_many", "locked"])),
    *(
        st.tuples(st.just(verb), NOTHING)
        for verb in (
            "sends a sticker",
            "sends a place",
            "sends a photo",
            "uploads",
            "has reported",
            "reads the page",
            "is recorded",
            "is acknowledged",
            "confirms a link",
            "is linked elsewhere",
            "ends it on the page",
            "is unlinked",
            "blocks",
            "follows",
        )
    ),
)


def goes_well(chat: Chat, events: list[tuple[str, object]]) -> None:
    """Whatever happens, there is one question at most, it is the one that is waited for, and nobody is left alone."""
    for verb, what in events:
        taken = chat.taken
        VERBS[verb](chat, what)
        asked = [message for message in chat.said if isinstance(message, Ask)]
        talk = chat.session.talk
        if verb == "waits" or chat.taken == taken:
            continue
        assert len(asked) <= 1, "two questions at once"
        if asked and (prompt := parse(asked[0].prompt)) and prompt.flow in FLOWS:
            assert talk is not None
            assert prompt.state == talk.state, "asked one thing while waiting for another"
        if verb in {"says", "sends a sticker", "sends a photo"} and talk is not None:
            assert chat.said or {"words:late", "string"} & {*chat.trace}, "a customer was left without an answer"


@pytest.mark.parametrize("channel", ["line", "sms"])
@given(events=st.lists(EVENTS, max_size=25), start=st.sampled_from(RENEWAL))
@settings(max_examples=150, deadline=None)
def test_anything_may_be_sent_while_renewing(channel: Channel, events: list[tuple[str, object]], start: str) -> None:
    chat = renewing(channel, start)
    goes_well(chat, events)
    shown = {screen.prompt for screen in chat.screens()}
    filed = [effect.application for effect in chat.everything if isinstance(effect, FileApplication)]
    agreed = [answer for answer in chat.answers_kept() if (answer.state, answer.value) == ("apply", "apply")]
    assert len(filed) <= len(agreed), "filed what nobody agreed to"
    assert all(answer.prompt in shown for answer in agreed)


@pytest.mark.parametrize("channel", ["line", "sms"])
@given(
    events=st.lists(EVENTS, max_size=25),
    start=st.sampled_from(["", *TALKING, *UNDER_WAY, *LINKING]),
)
@settings(max_examples=200, deadline=None)
def test_anything_may_be_sent_at_any_time(channel: Channel, events: list[tuple[str, object]], start: str) -> None:
    chat = Chat(channel, None if start in {"plate", "link", "checked"} else HANAKO)
    if start in LINKING:
        chat.says(*LINKING[start])
    elif start in UNDER_WAY:
        to_receipt(chat)
        if start != "waiting":
            chat.is_told("accepted" if start == "coming" else "on_scene")
    elif start:
        lead(chat, start, **({"pin": "ずれている"} if start == "landmark" else {}))
    goes_well(chat, events)
