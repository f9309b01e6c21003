"""A renewal in the words people have for it: whole answers are read, and what says more than one is asked again."""

import pytest
from chat import Chat
from leading_renewal import owner, renew

from flows.effects import FileApplication
from flows.events import Channel

LISTED = {
    "licence": "免許証の色",
    "use": "使用目的",
    "youngest": "いちばん若い運転者",
    "limit": "運転者の範囲",
    "condition": "年齢条件",
}


def changing(channel: Channel, condition: str) -> Chat:
    """Somebody about to change one of the conditions."""
    chat = owner(channel)
    renew(chat, "conditions")
    chat.taps("条件を変える")
    chat.taps(next(choice.label for choice in chat.question.choices if LISTED[condition] in choice.label))
    return chat


def answer(chat: Chat, question: str) -> str:
    """What the talk keeps as the answer to a question."""
    talk = chat.session.talk
    return talk.slots[question].value if talk is not None and question in talk.slots else ""


@pytest.mark.parametrize(
    "words",
    [
        "私と妻と息子",
        "夫婦と息子",
        "夫婦プラス娘",
        "本人と配偶者とたまに友人",
        "本人と息子",
        "夫婦だけじゃない",
        "妻の母も",
    ],
)
def test_nobody_who_drives_is_left_out(channel: Channel, words: str) -> None:
    chat = changing(channel, "limit")
    chat.says(words)
    chat.is_asked("limit")
    chat.hears("限定なし")


@pytest.mark.parametrize(
    ("condition", "words"),
    [
        ("use", "週に何日から通勤になるの？"),
        ("use", "業務ってなに？"),
        ("use", "仕事はやめた"),
        ("use", "たまに通勤"),
        ("use", "通勤するかも"),
        ("use", "週1で通勤"),
        ("use", "週3日通勤"),
        ("limit", "限定なしだといくら？"),
        ("limit", "限定なしは高い"),
        ("limit", "本人限定って何"),
        ("limit", "本人？"),
        ("condition", "年齢を問わずだといくら？"),
        ("condition", "26歳以上だと安い？"),
        ("licence", "次の更新でゴールド"),
        ("licence", "ゴールドじゃない"),
        ("youngest", "22?"),
        ("youngest", "息子20歳と娘18歳"),
        ("youngest", "妻は45歳"),
        ("limit", "妻"),
        ("limit", "本人だけでなく妻も"),
    ],
)
def test_a_question_a_doubt_and_a_denial_are_no_condition(channel: Channel, condition: str, words: str) -> None:
    chat = changing(channel, condition)
    chat.says(words)
    chat.is_asked(condition)


@pytest.mark.parametrize(
    ("condition", "words", "read"),
    [
        ("use", "通勤に使ってる", "commuting"),
        ("use", "ほぼ毎日通勤", "commuting"),
        ("use", "週5で通勤", "commuting"),
        ("use", "仕事で使います", "business"),
        ("use", "2番", "commuting"),
        ("licence", "免許ブルーになった", "blue"),
        ("licence", "免許の色はブルーです", "blue"),
        ("limit", "夫婦だけでいい", "couple"),
        ("limit", "私と妻です", "couple"),
        ("limit", "誰でも運転できるようにして", "none"),
        ("limit", "私だけ", "insured"),
        ("limit", "限定なしで", "none"),
        ("limit", "限定しないでください", "none"),
        ("limit", "my wife and me", "couple"),
        ("condition", "26歳以上でお願いします", "26"),
        ("condition", "26", "26"),
        ("youngest", "20歳の息子", "20"),
        ("youngest", "娘 23歳", "23"),
    ],
)
def test_a_whole_answer_is_read_as_it_is_said(channel: Channel, condition: str, words: str, read: str) -> None:
    chat = changing(channel, condition)
    chat.says(words)
    assert answer(chat, condition) == read
    assert chat.session.talk is not None
    assert chat.session.talk.state != condition


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("conditions", "あってます"),
        ("conditions", "全部同じ"),
        ("conditions", "はい変わりません"),
        ("conditions", "変更なし"),
        ("plan", "同じでいい"),
        ("plan", "このままで"),
        ("duplicate", "ほかにない"),
        ("insured", "変わりない"),
        ("car", "変わりない"),
        ("car", "車は変わらない"),
        ("form", "ネットでいい"),
        ("form", "紙で"),
    ],
)
def test_an_everyday_word_goes_on_to_the_next_question(channel: Channel, question: str, words: str) -> None:
    chat = owner(channel)
    renew(chat, question)
    chat.says(words)
    assert chat.session.talk is not None
    assert (chat.session.talk.flow, chat.session.talk.state != question) == ("renewal", True)


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("plan", "車両いらない"),
        ("plan", "車両保険はいらない"),
        ("plan", "今と同じは高い"),
        ("cover", "車両保険はいらない"),
        ("document", "開かない"),
        ("form", "紙？"),
        ("form", "郵送"),
    ],
)
def test_what_answers_nothing_is_asked_again_and_begins_nothing(channel: Channel, question: str, words: str) -> None:
    chat = owner(channel)
    renew(chat, question)
    chat.says(words)
    chat.is_asked(question)


@pytest.mark.parametrize("words", ["うん", "申し込みたい", "これで申し込んで"])
def test_an_everyday_word_applies(channel: Channel, words: str) -> None:
    chat = owner(channel)
    renew(chat, "apply")
    chat.says(words)
    assert len(chat.did(FileApplication)) == 1


def test_who_wants_to_correct_something_is_asked_what(channel: Channel) -> None:
    chat = owner(channel)
    renew(chat, "apply")
    chat.says("修正したい")
    chat.is_asked("change")
