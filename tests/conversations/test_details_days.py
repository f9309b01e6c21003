"""Stage 2 over days: reminders and how they stop, two channels at once, what comes between, and whose report it is."""

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta

import pytest
from chat import NIGHT, REPORT, Chat
from customers import HANAKO, SATO
from leading_accident import NUMBER, reported
from msgspec.structs import replace
from telling_more import FILED, Book, Telling, book_of, stands

from flows.accident import wanting
from flows.accident.recording import AddDetails, TellClaims
from flows.accident.report import Party, Witness
from flows.details import cadence
from flows.effects import Send, SetTimer
from flows.events import Channel, MessageUnsent, TextReceived, TimerFired
from flows.session import Session
from handlers.line.render import render

DAY = 24 * 60


def at(day: int, hour: int) -> datetime:
    """An hour in Japan, so many days after the day the report was filed (22 November)."""
    return datetime(2026, 11, 22, hour, tzinfo=UTC) + timedelta(days=day, hours=-9)


def waiting(book: Book, channel: Channel = "line", **more: object) -> Telling:
    """A conversation in which a report was filed at night, and nobody has said anything since."""
    chat = Telling(book, channel)
    timer = cadence.first(REPORT, NIGHT)
    chat.session = replace(chat.session, timers={timer.name: timer.due}, **more)
    return chat


def reminded(chat: Telling, days: int) -> list[str]:
    """When, in Japan, reminders were heard within so many days of silence."""
    heard = []
    end = chat.now + timedelta(days=days)
    while chat.now < end:
        chat.waits(60)
        if "お知らせを停止" in chat.words:
            heard.append(f"{chat.now + timedelta(hours=9):%d}")
    return heard


def tell(chat: Telling, *said: str) -> None:
    chat.opens()
    chat.goes_by(*said)


# reminders


def test_a_filed_report_is_reminded_of_after_one_three_and_seven_days_at_ten(channel: Channel) -> None:
    chat = Telling(Book(), channel)
    report = reported(chat)
    chat.book.reports.append(replace(stands(report), filed=chat.now, number=NUMBER))
    days = [int(day) for day in reminded(chat, 30)]
    assert days == [23, 25, 29]


def test_a_reminder_comes_at_ten_and_says_what_is_missing_with_three_answers(channel: Channel) -> None:
    chat = waiting(book_of(), channel)
    assert dict(chat.session.timers) == {f"details:{REPORT}": at(1, 10)}
    chat.waits(DAY)
    chat.is_asked("notice")
    chat.hears(REPORT, "13", "続ける", "もう全部伝えた", "お知らせを停止")


def test_going_on_from_a_reminder_asks_what_is_missing(channel: Channel) -> None:
    chat = waiting(
        book_of(details={"police_station": "渋谷警察署", "police_number": "1"}, parties=(Party("一"),)), channel
    )
    chat.waits(DAY)
    chat.taps("続ける")
    chat.is_asked("witnesses")


def test_all_told_from_a_reminder_ends_them(channel: Channel) -> None:
    chat = waiting(book_of(), channel)
    chat.waits(DAY)
    chat.taps("もう全部伝えた")
    chat.hears("ご報告ありがとうございます")
    assert chat.book.report.complete
    assert chat.told_desk() == ["complete"]
    assert reminded(chat, 10) == []


@pytest.mark.parametrize("word", ["お知らせを停止", "停止"])
def test_stop_ends_the_reminders_and_nothing_else(channel: Channel, word: str) -> None:
    chat = waiting(book_of(), channel)
    chat.waits(DAY)
    chat.says(word)
    chat.hears("もうお送りしません")
    assert reminded(chat, 10) == []
    chat.says("続き")
    chat.is_asked("parties")


def test_stop_long_after_the_reminder_still_means_it(channel: Channel) -> None:
    chat = waiting(book_of(), channel)
    chat.waits(DAY + 300)
    chat.says("停止")
    chat.hears("もうお送りしません")
    assert reminded(chat, 10) == []


@pytest.mark.parametrize("state", ["in_hand", "investigating", "settling", "closed"])
def test_nobody_is_reminded_once_a_person_has_the_report(channel: Channel, state: str) -> None:
    chat = waiting(book_of(), channel)
    chat.book.becomes(state=state)
    assert reminded(chat, 10) == []


def test_nobody_is_reminded_of_what_was_completed_elsewhere(channel: Channel) -> None:
    chat = waiting(book_of(), channel)
    assert reminded(chat, 1) == ["23"]
    chat.book.becomes(complete=True, report=replace(FILED, complete=True))
    assert reminded(chat, 10) == []


def test_nobody_is_reminded_where_nothing_is_missing(channel: Channel) -> None:
    chat = waiting(book_of(kind="weather"), channel)
    tell(chat, "屋根に雹が当たりました", "屋根とガラス", "担当者に相談したい", "希望しない")
    chat.is_asked("overview")
    chat.says("またあとで")
    assert reminded(chat, 10) == []


def test_a_reminder_waits_for_what_is_being_talked_about(channel: Channel) -> None:
    chat = waiting(book_of(), channel)
    chat.now = at(1, 9) + timedelta(minutes=55)
    chat.says("車が動かない")
    chat.waits(10)
    chat.never_hears("お知らせを停止")
    assert chat.session.timers[f"details:{REPORT}"] == at(1, 11)


@pytest.mark.parametrize(("hour", "again"), [(23, at(2, 10)), (20, at(2, 10)), (19, at(2, 10))])
def test_a_reminder_that_is_late_is_not_given_at_night(channel: Channel, hour: int, again: datetime) -> None:
    chat = waiting(book_of(), channel)
    chat.is_reminded(at(1, hour) + timedelta(minutes=30))
    if hour == 19:
        chat.is_asked("notice")
        return
    chat.hears_nothing()
    assert chat.session.timers[f"details:{REPORT}"] == again


def test_a_reminder_that_was_set_again_fires_once(channel: Channel) -> None:
    chat = waiting(book_of(), channel)
    due = chat.session.timers[f"details:{REPORT}"]
    chat.session = replace(chat.session, timers={f"details:{REPORT}": due + timedelta(days=9)})
    chat.is_reminded(at(1, 10), due)
    chat.hears_nothing()
    chat.is_reminded(at(1, 10) + timedelta(days=9))
    chat.is_asked("notice")


def test_where_the_records_do_not_answer_it_is_tried_again_and_given_up_in_the_end(channel: Channel) -> None:
    chat = waiting(Book(), channel)
    chat.is_reminded(at(1, 10))
    assert chat.session.timers == {f"details:{REPORT}": at(1, 11)}
    chat.is_reminded(at(20, 10))
    assert chat.session.timers == {}


@pytest.mark.parametrize("hour", range(24))
def test_at_no_hour_is_anybody_reminded_at_night(hour: int) -> None:
    for tried in (cadence.first(REPORT, at(0, hour)), cadence.again(REPORT, at(3, hour))):
        assert cadence.is_decent(tried.due)
    following = cadence.following(REPORT, NIGHT, at(3, hour))
    assert following is not None
    assert cadence.is_decent(following.due)
    assert cadence.following(REPORT, NIGHT, at(7, 11)) is None


# two channels, and days


def test_two_are_told_at_once_and_a_third_days_later_from_the_other_channel() -> None:
    book = book_of()
    tell(
        Telling(book),
        "今伝える",
        "一",
        "あとで",
        "あとで",
        "あとで",
        "いる",
        "二",
        "あとで",
        "あとで",
        "あとで",
        "いない",
    )
    days_later = Telling(book, "sms")
    days_later.now = at(6, 15)
    days_later.says("相手の情報")
    days_later.is_asked("parties")
    days_later.hears("お相手は2名分伺っています")
    days_later.goes_by("もう1名伝える", "三", "090-0000-0007", "あとで", "あとで", "いない")
    assert book.report.parties == (Party("一"), Party("二"), Party("三", "+819000000007"))


@pytest.mark.parametrize("slow", [False, True])
def test_two_channels_in_turn_lose_nothing(*, slow: bool) -> None:
    book = book_of()
    line, sms = Telling(book), Telling(book, "sms")
    line.slow = slow
    tell(line, "今伝える", "見本 一郎")
    tell(sms, "警察署", "渋谷警察署")
    line.says("090-0000-0009")
    sms.says("第1234号")
    line.says("あとで", "無保険", "いない", "いる", "目撃 太郎")
    sms.says("残っている", "開いた")
    line.is_written()
    assert book.report == replace(
        FILED,
        details={"police_station": "渋谷警察署", "police_number": "第1234号", "dashcam": "yes", "airbag": "yes"},
        parties=(Party("見本 一郎", "+819000000009", insurer="none"),),
        witnesses=(Witness("目撃 太郎"),),
    )


def test_of_one_question_answered_on_both_channels_the_later_word_stands_and_both_see_it() -> None:
    book = book_of()
    line, sms = Telling(book), Telling(book, "sms")
    tell(line, "自動運転", "動いていた")
    sms.now = line.now + timedelta(minutes=1)
    tell(sms, "自動運転", "使っていなかった")
    line.now = sms.now + timedelta(minutes=1)
    line.says("答えを直したい")
    line.taps("自動運転")
    line.says("あとで")
    assert book.report.details == {"automation": "off"}


def test_a_late_line_of_one_channel_does_not_undo_the_newer_word_of_the_other() -> None:
    book = book_of()
    line, sms = Telling(book), Telling(book, "sms")
    line.slow = True
    tell(line, "警察署", "渋谷警察署")
    sms.now = line.now + timedelta(minutes=1)
    tell(sms, "警察署", "目黒警察署")
    line.is_written()
    assert book.report.details["police_station"] == "目黒警察署"
    for wanted in tuple(book.taken):
        book.take(wanted)
    assert book.report.details["police_station"] == "目黒警察署"


def test_who_adds_somebody_on_two_channels_adds_two() -> None:
    book = book_of()
    line, sms = Telling(book), Telling(book, "sms")
    tell(line, "今伝える", "一", "あとで", "あとで", "あとで")
    sms.says("相手の情報")
    sms.goes_by("もう1名伝える", "二", "あとで", "あとで", "あとで", "いない")
    line.says("いる")
    assert [party.name for party in book.report.parties] == ["一", "二"]
    line.says("いる", "三")
    assert [party.name for party in book.report.parties] == ["一", "二", "三"]


def test_what_was_told_is_not_asked_again_days_later(channel: Channel) -> None:
    book = book_of()
    tell(Telling(book, channel), "相手はいない", "いない", "雨の日でした。前の車に当たりました", "1 3", "オフ")
    later = Telling(book, channel)
    later.now = at(5, 12)
    later.says("続き")
    later.is_asked("driver")
    later.hears("（6/13）")


def test_a_talk_put_aside_is_gone_on_with_where_it_was_left(channel: Channel) -> None:
    chat = Telling(book_of(), channel)
    tell(chat, "今伝える", "見本 一郎", "中断する")
    chat.says("続き")
    chat.is_asked("party_1_phone")


def test_a_correction_of_what_was_filed_keeps_what_was_told_later(channel: Channel) -> None:
    chat = Telling(Book(), channel)
    chat.book.reports.append(replace(stands(reported(chat)), number=NUMBER))
    chat.says("詳しい内容を伝える")
    chat.is_asked("parties")
    chat.goes_by("今伝える", "見本 一郎")
    assert chat.book.report.parties == (Party("見本 一郎"),)


# more, complete, unlinked


def test_more_can_be_told_of_a_complete_report_and_the_desk_hears_of_it_once(channel: Channel) -> None:
    chat = Telling(book_of(), channel)
    tell(chat, "もう全部伝えました")
    assert chat.told_desk() == ["complete"]
    chat.says("追加")
    chat.is_asked("parties")
    chat.says("今伝える", "見本 一郎", "090-0000-0009")
    assert chat.book.report.complete
    assert chat.book.report.parties == (Party("見本 一郎", "+819000000009"),)
    assert chat.told_desk() == ["complete", "changed"]
    chat.says("もう全部伝えました")
    assert chat.told_desk() == ["complete", "changed"]


def test_a_stranger_goes_on_in_the_conversation_in_which_they_reported(channel: Channel) -> None:
    chat = Telling(Book(), channel, customer=None)
    chat.book.reports.append(replace(stands(reported(chat)), number=NUMBER))
    chat.says("詳しい内容を伝える")
    chat.goes_by("今伝える", "見本 一郎", "090-0000-0009")
    assert chat.book.report.parties == (Party("見本 一郎", "+819000000009"),)
    assert chat.book.report.customer == ""


def test_of_several_reports_the_one_that_is_meant_is_chosen(channel: Channel) -> None:
    older = stands(replace(FILED, kind="animal"), "C-20261101-0001", filed=at(-21, 12))
    chat = Telling(Book(stands(), older), channel)
    chat.says("詳しい内容を伝えたい")
    chat.is_asked("report")
    chat.hears(REPORT, "車どうし", "C-20261101-0001", "動物")
    chat.taps("C-20261101-0001")
    chat.is_asked("circumstances")
    chat.says("鹿が飛び出してきました")
    first, second = chat.book.reports
    assert first.report == FILED
    assert second.report is not None
    assert second.report.details == {"circumstances": "鹿が飛び出してきました"}


def test_nobody_without_a_report_is_asked_for_details(channel: Channel) -> None:
    chat = Telling(Book(), channel)
    chat.says("詳しい内容を伝えたい")
    assert chat.session.talk is None
    chat.says("相手の情報")
    assert chat.session.talk is None


def test_another_customers_report_is_never_reached(channel: Channel) -> None:
    book = book_of()
    chat = Telling(book, channel)
    tell(chat, "今伝える", "見本 一郎")
    chat.customer = SATO
    book.reports, mine = [], book.reports
    chat.says("090-0000-0009")
    chat.hears("ただいまご報告の内容を確かめられません")
    chat.says("続き", "080-0000-0000")
    assert chat.did(AddDetails) == []
    book.reports = mine
    assert book.report.parties == (Party("見本 一郎"),)


# what comes between


def test_what_is_told_of_a_report_closed_meanwhile_reaches_the_desk(channel: Channel) -> None:
    chat = Telling(book_of(), channel)
    tell(chat, "今伝える", "見本 一郎")
    chat.book.becomes(state="closed")
    chat.says("電話は090-0000-0009だそうです")
    chat.hears("お手続きは終わっています", "担当者に伝えます")
    (told,) = chat.did(TellClaims)
    assert (told.kind, told.number, told.words) == ("news", REPORT, "電話は090-0000-0009だそうです")
    assert chat.session.talk is None


def test_while_the_records_do_not_answer_nothing_is_lost_and_it_goes_on_afterwards(channel: Channel) -> None:
    book = book_of()
    chat = Telling(book, channel)
    chat.slow = True
    tell(chat, "今伝える", "見本 一郎")
    book.reports, kept = [], book.reports
    chat.says("090-0000-0009")
    chat.hears("これまでのお答えは残っています")
    book.reports = kept
    chat.is_written()
    chat.says("続き")
    chat.is_asked("party_1_phone")
    assert book.report.parties == (Party("見本 一郎"),)


@pytest.mark.parametrize("words", ["相手の意識がない", "助手席の人が血を流して倒れています", "車から火が出ています"])
def test_danger_in_the_middle_brings_the_card_first_and_the_desk_hears_of_it(channel: Channel, words: str) -> None:
    chat = Telling(book_of(), channel)
    tell(chat, "今伝える")
    chat.says(words)
    first = chat.said[0]
    assert first.urgent  # type: ignore[union-attr]  # the card
    chat.hears("119番")
    chat.is_asked("party_1_name")
    assert chat.told_desk() == ["danger"]


def test_danger_in_the_story_brings_the_card_and_the_story_is_kept(channel: Channel) -> None:
    chat = Telling(book_of(), channel)
    chat.now = at(5, 12)
    chat.opens("事故の状況")
    story = "交差点で衝突して、相手の方は意識がなく、血が出ていました"
    chat.says(story)
    assert chat.said[0].urgent  # type: ignore[union-attr]  # the card
    chat.is_asked("damage")
    assert chat.book.report.details == {"circumstances": story}


def test_a_new_accident_days_later_is_a_new_report(channel: Channel) -> None:
    chat = Telling(book_of(), channel)
    chat.now = at(5, 12)
    tell(chat, "今伝える")
    chat.says("また事故です。けが人がいます")
    assert chat.session.talk is not None
    assert chat.session.talk.flow == "accident"
    chat.hears("119番")


def test_a_person_is_one_word_away_by_the_accident_desk(channel: Channel) -> None:
    chat = Telling(book_of(), channel)
    tell(chat, "今伝える")
    chat.says("担当者")
    chat.hears(REPORT, "事故・故障受付デスク")
    chat.is_asked("party_1_name")


def test_who_cannot_telephone_is_written_to(channel: Channel) -> None:
    chat = Telling(book_of(voiceless=True), channel)
    tell(chat, "今伝える")
    chat.says("担当者")
    chat.hears("文字でご連絡")
    assert chat.told_desk() == ["callback"]
    chat.says("もう全部伝えました")
    chat.hears("こちらへ文字でご連絡します")


def test_how_the_report_stands_is_answered_within(channel: Channel) -> None:
    chat = Telling(book_of(), channel)
    tell(chat, "今伝える")
    chat.says("経過は？")
    chat.hears("事故のご報告の経過", REPORT)
    chat.is_asked("party_1_name")


@pytest.mark.parametrize("asked", ["過失割合はどうなりますか", "保険は使えますか", "修理代はいくらですか"])
def test_nothing_is_promised_within(channel: Channel, asked: str) -> None:
    chat = Telling(book_of(), channel)
    tell(chat, "今伝える")
    chat.says(asked)
    chat.hears("ここではお答えできません")
    chat.is_asked("party_1_name")


# messages that come again, and messages taken back


def test_a_message_taken_back_takes_its_answer_with_it(channel: Channel) -> None:
    chat = Telling(book_of(), channel)
    tell(chat, "今伝える", "見本 一郎", "090-0000-0009")
    chat.unsends(-2)
    assert chat.book.report.parties == (Party(phone="+819000000009"),)


def test_a_message_taken_back_when_its_talk_is_over_is_forgotten_all_the_same(channel: Channel) -> None:
    chat = Telling(book_of(), channel)
    tell(chat, "今伝える", "見本 一郎", "090-0000-0009")
    chat.says("もう全部伝えました")
    chat.unsends(-3)
    assert chat.book.report.parties == (Party(phone="+819000000009"),)
    assert chat.book.report.complete


def test_a_button_tapped_again_changes_nothing() -> None:
    chat = Telling(book_of())
    chat.opens("自動運転")
    chat.taps("動いていた")
    chat.taps_again()
    assert len(chat.book.taken) == 1


def test_an_old_button_corrects_its_own_answer() -> None:
    chat = Telling(book_of())
    chat.opens("自動運転")
    chat.taps("動いていた")
    chat.taps_old("使っていなかった")
    assert chat.book.report.details == {"automation": "off"}


# what must not be read by others, and who is looked up


def test_by_sms_nothing_tells_of_a_body_and_nothing_sensitive_is_repeated() -> None:
    chat = Telling(book_of(), "sms")
    tell(chat, "そのほかの確認")
    for _ in range(20):
        talk = chat.session.talk
        if talk is None or talk.state == "hospital":
            break
        chat.says("スキップ")
    chat.says("架空病院")
    chat.says("一覧", "戻る", "答えを直したい", "戻る", "あとで")
    assert chat.book.report.details == {"hospital": "架空病院"}
    for word in ("病院", "けが", "怪我", "治療", "通院", "受診", "架空病院"):
        assert word not in chat.all_said


def test_a_locked_telephone_shows_nothing_of_where_somebody_is_treated() -> None:
    chat = Telling(book_of())
    chat.opens("病院")
    chat.is_asked("hospital")
    chat.goes_by("架空病院", "一覧", "戻る", "答えを直したい", "戻る")
    chat.goes_by(*["スキップ"] * 16)
    chat.is_asked("overview")
    sent = [effect.messages for effect in chat.everything if isinstance(effect, Send)]
    shown = [each["altText"] for messages in sent for each in render(messages) if "altText" in each]
    assert len(shown) > 10
    assert not [text for text in shown if "病院" in str(text)]


@pytest.mark.parametrize(
    "said",
    ["相手の情報", "続き", "追加", "警察署", "修理", "詳しい内容", "目撃者がいます", "代車", "もう全部伝えました",
     "more details", "the other driver", "police station", "くわしい ことを 話す", "警察署がわかりました"],
)  # fmt: skip
def test_the_words_that_lead_here_have_the_reports_looked_up(said: str, channel: Channel) -> None:
    chat = Telling(book_of(), channel)
    assert wanting.reports(Session(chat.address), TextReceived(said, "m"))
    chat.says(said)
    if said != "もう全部伝えました":
        assert chat.session.talk is not None
        assert chat.session.talk.flow == "details"


def test_timers_of_reports_and_messages_taken_back_have_the_reports_looked_up() -> None:
    session = Session(Chat().address)
    assert wanting.reports(session, TimerFired(f"details:{REPORT}", NIGHT))
    assert wanting.reports(session, MessageUnsent("m"))
    assert not wanting.reports(session, TimerFired("silence", NIGHT))


def test_filing_sets_the_first_reminder(channel: Channel) -> None:
    chat = Telling(Book(), channel, customer=HANAKO)
    reported(chat)
    timers: Mapping[str, datetime] = {effect.name: effect.due for effect in chat.did(SetTimer)}
    assert timers[f"details:{NUMBER}"] == at(1, 10)
