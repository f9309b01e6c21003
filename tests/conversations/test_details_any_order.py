"""Two conversations of one customer, in any order, however late and often it arrives: the last word on each stands."""

from datetime import timedelta

from hypothesis import given, settings
from hypothesis import strategies as st
from telling_more import Telling, book_of

ANSWERS = {
    ("自動運転", "automation"): {"使っていなかった": "off", "動いていた": "on", "わからない": "unknown"},
    ("エアバッグ", "airbag"): {"開いた": "yes", "開いていない": "no"},
    ("ドラレコ", "dashcam"): {"残っている": "yes", "ない": "no"},
    ("代車", "rental"): {"希望する": "yes", "希望しない": "no"},
    ("修理", "shop"): {"担当者に相談したい": "propose", "わからない": "unknown"},
    ("損傷", "damage"): {"1 3": "front right", "傷みはない": "none"},
}
TOLD = st.sampled_from([(part, answer) for part, answers in ANSWERS.items() for answer in answers])


@settings(max_examples=60, deadline=None)
@given(
    said=st.lists(st.tuples(st.sampled_from(["line", "sms"]), TOLD, st.booleans()), max_size=8),
    late=st.randoms(use_true_random=False),
)
def test_the_last_word_on_each_question_stands(
    said: list[tuple[str, tuple[tuple[str, str], str], bool]], late: object
) -> None:
    book = book_of()
    chats = {channel: Telling(book, channel) for channel in ("line", "sms")}  # type: ignore[arg-type]  # channels
    expected: dict[str, str] = {}
    now = chats["line"].now
    for channel, ((name, slot), answer), written in said:
        chat = chats[channel]
        chat.slow = not written
        chat.now = now
        chat.says(name, answer)
        now = chat.now + timedelta(seconds=1)
        expected[slot] = ANSWERS[name, slot][answer]
    waiting = [wanted for chat in chats.values() for wanted in chat.waiting] * 2
    late.shuffle(waiting)  # type: ignore[attr-defined]  # a Random
    for wanted in waiting:
        book.take(wanted)
    assert book.report.details == expected
    for chat in chats.values():
        chat.waiting.clear()
        chat.slow = False
        chat.now = now
        chat.says("一覧")
        for (_, slot), label in zip(
            ANSWERS,
            ("自動運転", "エアバッグ", "ドライブレコーダー", "代わりのお車", "修理の工場", "お車の傷み"),
            strict=True,
        ):
            if said:
                assert f"{label}（{'済' if slot in expected else 'まだ'}）" in chat.words or not chat.session.talk
