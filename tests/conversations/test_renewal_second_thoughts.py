"""A reminder is answered in everyday words, and a mind is changed: declined after all, renewed after all, stopped."""

import pytest
from chat import Chat
from leading_renewal import owner, renew
from renewing import BOTH_ENDING

from flows.effects import RecordConsent, RecordProgress, TellDesk
from flows.events import Channel


def stands_at(chat: Chat) -> tuple[str, str]:
    """The talk and its question."""
    talk = chat.session.talk
    return (talk.flow, talk.state) if talk else ("", "")


@pytest.fixture
def reminded(channel: Channel) -> Chat:
    chat = owner(channel)
    chat.is_reminded()
    return chat


@pytest.mark.parametrize(
    "words", ["このままでいい", "前と同じで", "変わらない", "変わりない", "うん", "ちょっと変えたい"]
)
def test_a_reminder_is_answered_in_everyday_words(reminded: Chat, words: str) -> None:
    reminded.says(words)
    assert stands_at(reminded) == ("renewal", "conditions")


@pytest.mark.parametrize("words", ["来週やる", "妻に聞いてから"])
def test_who_needs_time_is_asked_again_later(reminded: Chat, words: str) -> None:
    reminded.says(words)
    (kept,) = reminded.did(RecordProgress)
    assert kept.asleep_until is not None


@pytest.mark.parametrize("words", ["他社にする", "みらい損保に変えました", "車売った", "保険やめたい", "更新しない"])
def test_who_has_gone_elsewhere_or_gives_up_declines(reminded: Chat, words: str) -> None:
    reminded.says(words)
    assert stands_at(reminded) == ("renewal", "why")


@pytest.mark.parametrize("words", ["みらい損保に変えたら安い？", "みらい損保の方が安い", "他社にするか迷う"])
def test_who_only_compares_declines_nothing(reminded: Chat, words: str) -> None:
    reminded.says(words)
    assert stands_at(reminded) != ("renewal", "why")


def test_who_says_it_is_done_by_telephone_is_passed_on_to_the_desk(reminded: Chat) -> None:
    reminded.says("昨日電話で手続きした")
    (told,) = reminded.did(TellDesk)
    assert told.kind == "consult"


@pytest.mark.parametrize("words", ["やっぱり更新します", "やっぱり続けます"])
@pytest.mark.parametrize("declined", [("更新しない",), ("更新しない", "答えない")])
def test_who_declined_may_renew_after_all(reminded: Chat, declined: tuple[str, ...], words: str) -> None:
    reminded.taps(*declined)
    reminded.says(words)
    assert stands_at(reminded) == ("renewal", "conditions")


def test_who_wanted_advice_may_renew_after_all(reminded: Chat) -> None:
    reminded.taps("相談したい")
    reminded.says("やっぱりそのままで")
    assert stands_at(reminded) == ("renewal", "conditions")


@pytest.mark.parametrize("question", ["conditions", "plan", "insured", "apply"])
def test_who_is_in_the_midst_of_it_may_decline(channel: Channel, question: str) -> None:
    chat = owner(channel)
    renew(chat, question)
    chat.says("更新しない")
    assert stands_at(chat) == ("renewal", "why")


def test_who_was_never_reminded_may_decline_the_only_contract(channel: Channel) -> None:
    chat = owner(channel)
    chat.says("更新しない")
    assert stands_at(chat) == ("renewal", "why")
    chat.taps("答えない")
    assert [(kept.contract, kept.declined) for kept in chat.did(RecordProgress)] == [("C-car-1", "silent")]


def test_who_came_by_themselves_and_declines_is_declined_for_good(channel: Channel) -> None:
    chat = owner(channel)
    chat.says("更新したい", "更新しない")
    chat.taps("答えない")
    assert [kept.contract for kept in chat.did(RecordProgress)] == ["C-car-1"]


def test_of_several_contracts_nobody_is_taken_to_decline_one_unasked(channel: Channel) -> None:
    chat = owner(channel, BOTH_ENDING)
    chat.says("更新しない")
    chat.hears("ご契約相談デスク")
    assert not chat.did(RecordProgress)


def test_who_speaks_of_the_rest_goes_on_where_they_were(channel: Channel) -> None:
    chat = owner(channel)
    renew(chat, "plan")
    chat.taps("中断する")
    chat.says("更新の続き")
    assert stands_at(chat) == ("renewal", "plan")


@pytest.mark.parametrize(
    ("words", "condition", "read"),
    [
        ("免許ブルーになった", "licence", "blue"),
        ("通勤に使ってる", "use", "commuting"),
        ("誰でも運転できるようにして", "limit", "none"),
        ("夫婦だけでいい", "limit", "couple"),
    ],
)
def test_a_condition_told_where_all_are_shown_is_shown_with_them(
    channel: Channel, words: str, condition: str, read: str
) -> None:
    chat = owner(channel)
    renew(chat, "conditions")
    chat.says(words)
    chat.is_asked("conditions")
    assert chat.session.talk is not None
    assert chat.session.talk.slots[condition].value == read


@pytest.mark.parametrize("words", ["なし", "私", "その他", "たまに通勤", "夫婦と息子"])
def test_what_names_no_condition_changes_none(channel: Channel, words: str) -> None:
    chat = owner(channel)
    renew(chat, "conditions")
    assert chat.session.talk is not None
    before = chat.session.talk.slots
    chat.says(words)
    chat.is_asked("conditions")
    assert chat.session.talk.slots == before


@pytest.mark.parametrize(
    "words", ["広告は送らないで", "メールは送らないで紙でください", "満期まで送らないで", "SMSはいらない"]
)
def test_what_is_said_of_some_notices_stops_none_and_asks(reminded: Chat, words: str) -> None:
    reminded.says(words)
    assert not reminded.did(RecordConsent)
    assert stands_at(reminded) == ("linking", "contract")


@pytest.mark.parametrize(
    "words", ["もう送らないで", "停止", "通知いらない", "ストップ", "止めて", "お知らせを止めてください"]
)
def test_a_plain_stop_under_a_reminder_ends_the_notices(reminded: Chat, words: str) -> None:
    reminded.says(words)
    (kept,) = reminded.did(RecordConsent)
    assert (kept.purpose, kept.granted) == ("contract", False)


@pytest.mark.parametrize("words", ["停止", "もう送らないで", "通知いらない", "ストップ", "止めて"])
def test_a_stop_amid_a_renewal_asks_about_the_notices_and_keeps_the_answers(reminded: Chat, words: str) -> None:
    reminded.taps("そのまま継続")
    reminded.says(words)
    assert not reminded.did(RecordConsent)
    assert stands_at(reminded) == ("linking", "contract")
    reminded.taps("受け取らない")
    assert [kept.purpose for kept in reminded.did(RecordConsent)] == ["contract"]
    reminded.taps("受け取らない")
    assert stands_at(reminded) == ("renewal", "conditions")


@pytest.mark.parametrize("words", ["停止", "配信停止", "通知いらない", "止めて", "再開して", "通知を再開したい"])
def test_a_stop_out_of_the_blue_asks_what_may_be_sent(chat: Chat, words: str) -> None:
    chat.says(words)
    assert stands_at(chat) == ("linking", "contract")


@pytest.mark.parametrize("words", ["停止", "通知いらない"])
def test_a_stop_by_who_is_unknown_asks_for_no_consent(stranger: Chat, words: str) -> None:
    stranger.says(words)
    assert stands_at(stranger) == ("", "")


@pytest.mark.parametrize("put_off", ["あとで（3日後）", "相談したい"])
@pytest.mark.parametrize("words", ["電話で話したい", "担当者"])
def test_who_wants_a_person_after_a_reminder_has_the_contract_desk(reminded: Chat, put_off: str, words: str) -> None:
    reminded.taps(put_off)
    reminded.says(words)
    reminded.hears("ご契約相談デスク", "03-0000-0003")


def test_long_after_a_reminder_a_person_is_the_one_who_sends_help(reminded: Chat) -> None:
    reminded.taps("あとで（3日後）")
    reminded.waits(24 * 60)
    reminded.says("担当者")
    reminded.hears("事故・故障受付デスク")


@pytest.mark.parametrize("words", ["停止", "もう送らないで"])
def test_a_stop_by_who_is_reminded_and_not_linked_is_asked_under_the_reminder(words: str) -> None:
    chat = owner("sms", None)
    chat.is_reminded()
    chat.taps("そのまま継続")
    chat.is_asked("identify")
    chat.says(words)
    chat.is_asked("notice")
    assert not chat.did(RecordConsent)
    chat.taps("お知らせを停止")
    assert [kept.granted for kept in chat.did(RecordConsent)] == [False]
