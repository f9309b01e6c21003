import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.messages import Ask, Call, Card, Choice, Message, Open, Row, Say, Share
from handlers.sms.keywords import swallowed
from handlers.sms.limits import MAX_CHARACTERS, check, fits
from handlers.sms.render import render

EXITS = (Choice("back", "戻る"), Choice("cancel", "やめる"), Choice("human", "担当者"))
CALLS = (Call("119に電話", "119"), Call("受付に電話", "0120-000-119"))


def test_words_are_sent_as_they_are() -> None:
    assert render([Say("【みどり】受け付けました。")]) == ("【みどり】受け付けました。",)


def test_a_question_has_numbered_answers_and_its_ways_out_in_one_last_line() -> None:
    question = Ask("p1", "けが人はいますか。", (Choice("yes", "いる"), Choice("no", "いない")), EXITS)
    assert render([question]) == ("けが人はいますか。\n1 いる\n2 いない\n戻る / やめる / 担当者",)


SAME = Choice("same", "今と同じ 56,040円", "", (Row("対人", "無制限"), Row("車両", "なし")))
MORE = Choice("more", "あんしん 78,900円", "車両保険つき", (Row("対人", "無制限"), Row("車両", "一般型")))


def test_what_there_is_to_know_of_an_answer_stands_beneath_it_in_few_lines() -> None:
    question = Ask("p1", "プランは？", (SAME, MORE, Choice("none", "付けない")), EXITS[:2])
    (sent,) = render([question])
    assert sent == (
        "プランは？\n"
        "1 今と同じ 56,040円\n 対人 無制限・車両 なし\n"
        "2 あんしん 78,900円\n 車両保険つき\n 対人 無制限・車両 一般型\n"
        "3 付けない\n"
        "戻る / やめる"
    )


def test_answers_too_long_for_one_sms_are_parted_between_each_other() -> None:
    plans = tuple(Choice(str(each), f"プラン{each}", "", (Row("対人", "無" * 140),)) for each in range(5))
    pages = render([Ask("p1", "プランは？", plans, EXITS[:1])])
    assert len(pages) == 2
    assert all(fits(page) for page in pages)
    assert pages[1].startswith("5 プラン4\n 対人 無")


def test_a_card_has_its_facts_and_then_its_buttons() -> None:
    card = Card(
        "受付番号", "お待ちください。", (Row("番号", "R-1"),), (*CALLS, Open("地図", "https://own.example/t/x"))
    )
    assert render([card]) == (
        "受付番号\nお待ちください。\n番号: R-1\n119に電話\n受付に電話 0120-000-119\n地図 https://own.example/t/x",
    )


def test_in_an_urgent_message_the_numbers_to_call_come_before_the_facts() -> None:
    card = Card("119へ", "", (Row("場所", "路肩"),), CALLS[:1], urgent=True)
    assert render([card]) == ("119へ\n119に電話\n場所: 路肩",)


def test_messages_of_one_send_are_one_sms_with_a_line_between() -> None:
    assert render([Say("一。"), Say("二。"), Ask("p", "三？", (Choice("a", "はい"),))]) == (
        "一。\n\n二。\n\n三？\n1 はい",
    )


@pytest.mark.parametrize(
    ("said", "sent"),
    [
        ("受け付けました。", "【みどり】受け付けました。"),
        ("【みどり】受け付けました。", "【みどり】受け付けました。"),
        ("\n 受け付けました。", "【みどり】受け付けました。"),
    ],
)
def test_a_text_opens_with_who_writes(said: str, sent: str) -> None:
    assert render([Say(said)], "みどり") == (sent,)
    assert render([], "みどり") == ()


def test_a_label_never_takes_a_second_line() -> None:
    assert render([Ask("p", "色？", (Choice("a", "赤\n2 青"),), (Choice("x", "やめ\r\nる"),))]) == (
        "色？\n1 赤 2 青\nやめ る",
    )


def test_a_question_without_answers_to_choose_has_no_numbers() -> None:
    assert render([Ask("p", "お名前は？", wants="text")]) == ("お名前は？",)


def test_nothing_to_say_is_no_sms() -> None:
    assert render([]) == render([Say(" \n")]) == ()


def test_a_review_within_what_carriers_join_stays_one_sms_however_long() -> None:
    review = Ask(
        "p", "よろしいですか。", (Choice("ok", "送る"),), EXITS, rows=tuple(Row("項目", "あ" * 40) for _ in range(13))
    )
    (text,) = render([review])
    assert [violation.rule for violation in check(text)] == ["over_budget"]


def test_what_no_carrier_joins_is_sent_as_several_with_the_question_last_and_nothing_lost() -> None:
    rows = tuple(Row(f"項目{number}", "あ" * 60) for number in range(20))
    texts = render([Ask("p", "よろしいですか。", (Choice("ok", "送る"), Choice("change", "直す")), EXITS, rows=rows)])
    assert [text.splitlines()[-1] for text in texts] == ["(1/3)", "(2/3)", "(3/3)"]
    assert texts[-1].endswith("1 送る\n2 直す\n戻る / やめる / 担当者\n(3/3)")
    assert all(fits(text) for text in texts)
    sent = "\n".join(texts)
    assert all(f"{row.label}: {row.value}" in sent for row in rows)


def test_answers_stay_together() -> None:
    for length in range(500, 700, 7):
        choices = tuple(Choice(str(number), f"選択肢その{number}") for number in range(9))
        last = render([Say("あ" * length), Ask("p", "どれ？", choices, EXITS)])[-1]
        assert all(f"{number} 選択肢その{number - 1}" in last for number in range(1, 10))


def test_one_endless_line_is_broken_and_not_lost() -> None:
    texts = render([Say("🚗" * 1000)])
    assert len(texts) == 4
    assert sum(text.count("🚗") for text in texts) == 1000
    assert all(fits(text) for text in texts)


def test_labels_that_twilio_would_act_on_are_named_by_their_keys() -> None:
    question = Ask("p", "Sure?", (Choice("yes", "Yes"), Choice("no", "No")), (Choice("cancel", "Cancel"),))
    assert swallowed([Say("STOP"), question]) == ("yes", "cancel")
    assert swallowed([Ask("p", "?", (Choice("yes", "はい"),), EXITS)]) == ()


WORDS = st.text(max_size=300)
LABELS = st.text(max_size=30)
CHOICES = st.lists(st.builds(Choice, st.text(max_size=5), LABELS), max_size=13).map(tuple)
ROWS = st.lists(st.builds(Row, LABELS, WORDS), max_size=12).map(tuple)
BUTTONS = st.lists(
    st.one_of(
        st.builds(Call, LABELS, st.just("0120-000-119")), st.builds(Open, LABELS, st.just("https://o.example/x"))
    ),
    max_size=3,
).map(tuple)
MESSAGES = st.one_of(
    st.builds(Say, WORDS),
    st.builds(Card, LABELS, WORDS, ROWS, BUTTONS, st.booleans()),
    st.builds(
        Ask, st.just("p"), WORDS, CHOICES, CHOICES, title=LABELS, rows=ROWS, buttons=BUTTONS, urgent=st.booleans()
    ),
)


def squeezed(text: str) -> str:
    return re.sub(r"\s", "", text)


@given(st.lists(MESSAGES, min_size=1, max_size=5))
def test_whatever_is_said_can_be_sent_and_nothing_is_lost(messages: list[Message]) -> None:
    texts = render(messages)
    assert all(fits(text) and len(text) <= MAX_CHARACTERS and text.strip() for text in texts)
    marks = [re.compile(rf"\({place}/{len(texts)}\)\Z") for place in range(1, len(texts) + 1)]
    sent = squeezed(
        "".join(mark.sub("", text) if len(texts) > 1 else text for mark, text in zip(marks, texts, strict=True))
    )
    for message in messages:
        assert squeezed(message.text) in sent
        if isinstance(message, Ask):
            numbered = "".join(f"{place}{choice.label}" for place, choice in enumerate(message.choices, start=1))
            assert squeezed(numbered) in sent
        for row in () if isinstance(message, Say) else message.rows:
            assert squeezed(f"{row.label}:{row.value}") in sent


def test_words_to_share_stand_there_to_be_copied() -> None:
    (text,) = render((Card("ご家族へ", "送るのはご自身です。", buttons=(Share("家族へ送る", "無事です。"),)),))
    assert text == "ご家族へ\n送るのはご自身です。\n家族へ送る\n無事です。"
