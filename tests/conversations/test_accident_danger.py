"""Words for a life in danger bring the emergency card before anything else: from any talk, in any spelling."""

import pytest
from chat import Chat
from customers import HANAKO
from leading import to_receipt
from leading_accident import NUMBER, report_to, reported
from leading_renewal import owner, renew

from flows.accident.recording import AmendReport, FileReport, TellClaims
from flows.messages import Call, Card
from flows.session import Language

WORDS = (
    "意識がない",
    "いしきがありません",
    "ｲｼｷｶﾞﾅｲ",
    "血が出ています",
    "ちが でています",
    "出血しています",
    "息をしていない",
    "イキヲシテイナイ",
    "火が出ている",
    "くるまが もえています",
    "煙が出てきました",
    "ｹﾑﾘｶﾞﾃﾞﾃｲﾙ",
    "閉じ込められた",
    "トジコメラレタ",
    "子どもが中に",
    "こどもが くるまの なかに います",
    "動かない人がいる",
    "ひとが うごきません",
    "he is not breathing",
    "there is blood everywhere",
    "the car is on fire",
    "my child is inside the car",
)
ORDINARY = (
    "電池の火花",
    "血液型はA型です",
    "鍵を閉じ込みました",
    "けがはありません",
    "煙は出ていません",
    "意識していませんでした",
    "息子の車です",
    "火曜日のことです",
    "スマホが動かない",
)


def is_warned(chat: Chat) -> None:
    """The first thing that is said is whom to call."""
    card = chat.said[0]
    assert isinstance(card, Card), chat.words
    assert card.urgent
    assert {button.phone for button in card.buttons if isinstance(button, Call)} == {"119", "110"}


@pytest.mark.parametrize("words", WORDS)
@pytest.mark.parametrize("question", ["emergency", "when", "kind", "injury", "summary", "review"])
def test_at_any_question_of_the_report_the_card_comes_first(question: str, words: str) -> None:
    chat = Chat("line", HANAKO)
    report_to(chat, question)
    chat.says(words)
    is_warned(chat)


@pytest.mark.parametrize("words", WORDS)
@pytest.mark.parametrize("talk", ["none", "renewal", "linking", "roadside", "filed", "a truck is coming"])
def test_from_any_other_talk_the_card_comes_first(talk: str, words: str) -> None:
    chat = Chat("line", HANAKO)
    match talk:
        case "renewal":
            renew(chat := owner("line"), "plan")
        case "linking":
            chat.customer = None
            chat.says("連携したい")
        case "roadside":
            chat.says("車が動かない")
        case "filed":
            reported(chat)
        case "a truck is coming":
            to_receipt(chat)
        case _:
            pass
    chat.says(words)
    is_warned(chat)


@pytest.mark.parametrize("words", ORDINARY)
def test_ordinary_words_are_no_alarm(words: str) -> None:
    chat = Chat("line", HANAKO)
    report_to(chat, "summary")
    chat.says(words)
    assert not [message for message in chat.said if isinstance(message, Card) and message.urgent]
    assert "danger" not in chat.trace


def test_the_desk_hears_of_danger_when_it_is_told_and_once(chat: Chat) -> None:
    chat.says("事故です")
    chat.taps("火や煙が出ている")
    assert [told.kind for told in chat.did(TellClaims)] == ["danger"]
    report_to(chat, "filing")
    danger = [told for told in chat.everything if isinstance(told, TellClaims)]
    assert len(danger) == 1
    (filed,) = chat.did(FileReport)
    assert (filed.report.emergency, filed.report.urgent) == ("fire", True)


def test_who_is_shut_in_is_in_danger(chat: Chat) -> None:
    report_to(chat, "kind")
    chat.says("助手席の妻が閉じ込められています")
    chat.hears("119")
    report_to(chat, "filing")
    (filed,) = chat.did(FileReport)
    assert filed.report.emergency == "injury"


def test_danger_in_the_story_is_not_lost_as_the_story(chat: Chat) -> None:
    report_to(chat, "summary", police="まだ・していない")
    chat.says("バイクと衝突して、相手の方が頭から血を流して倒れています")
    is_warned(chat)
    report_to(chat, "filing")
    (filed,) = chat.did(FileReport)
    assert filed.report.summary == "バイクと衝突して、相手の方が頭から血を流して倒れています"
    assert filed.report.emergency == "injury"


def test_danger_told_again_has_its_card_again(chat: Chat) -> None:
    report_to(chat, "kind", emergency="火や煙が出ている")
    chat.says("まだ煙が出ています")
    is_warned(chat)
    chat.is_asked("kind")


def test_danger_told_after_filing_reaches_the_record_and_the_desk(chat: Chat) -> None:
    reported(chat)
    chat.says("煙が出てきました")
    is_warned(chat)
    (amended,) = chat.did(AmendReport)
    assert (amended.number, amended.report.emergency, amended.report.urgent) == (NUMBER, "fire", True)
    assert [told.kind for told in chat.did(TellClaims)] == ["danger"]


def test_silence_after_a_danger_answer_brings_a_person_within_five_minutes(chat: Chat) -> None:
    report_to(chat, "place", emergency="けが人がいる")
    chat.waits(minutes=4)
    chat.hears_nothing()
    chat.waits(minutes=1)
    assert [told.kind for told in chat.did(TellClaims)] == ["danger"]
    chat.hears("担当者に知らせました", "119番・110番")
    chat.is_asked("place")


def test_without_danger_silence_asks_once_and_ends_nothing(chat: Chat) -> None:
    report_to(chat, "kind")
    chat.waits(minutes=30)
    chat.hears("お変わりありませんか")
    chat.is_asked("kind")
    assert not chat.did(TellClaims)
    chat.waits(minutes=24 * 60)
    assert chat.session.talk is not None
    assert chat.session.talk.state == "kind"


def test_what_must_be_fled_is_asked_about_before_the_road(chat: Chat) -> None:
    chat.says("事故です")
    chat.taps("車線の上にいる")
    chat.hears("車線から出て110番へ", "車線の外の安全な場所")
    chat.is_asked("safe_place")
    chat.taps("まだです")
    chat.hears("車線の外へ")
    chat.is_asked("road_type")


def test_words_that_nobody_understands_in_danger_reach_a_person(chat: Chat) -> None:
    report_to(chat, "kind", emergency="けが人がいる")
    chat.says("ほげほげ")
    (told,) = chat.did(TellClaims)
    assert (told.kind, told.words) == ("news", "ほげほげ")


@pytest.mark.parametrize("language", ["easy", "en"])
def test_the_card_speaks_the_language_of_the_talk(language: Language) -> None:
    chat = Chat("line", HANAKO, language=language)
    chat.says("意識がない" if language == "easy" else "he is unconscious")
    is_warned(chat)
    chat.hears("119")
    assert chat.session.language == language


def test_who_cannot_telephone_is_told_other_ways_and_never_to_call(chat: Chat) -> None:
    chat.says("耳が聞こえません。事故にあいました")
    chat.hears("110番アプリ", "NET119", "電話リレーサービス", "文字だけで進めます")
    chat.taps("いない")
    chat.taps("一般道・屋外の駐車場")
    chat.hears("警察へ届けてください", "110番アプリか電話リレーサービス")
    assert not [button for card in chat.said if isinstance(card, Card) for button in card.buttons]
    report_to(chat, "police")
    chat.taps("これから")
    chat.hears("110番アプリか、電話リレーサービス")
    report = reported(chat)
    assert report.voiceless
    chat.hears("こちらへ文字でご連絡します")
    chat.never_hears("お電話いたします", "03-0000")
    chat.says("担当者")
    chat.hears("文字でご連絡するよう")
    assert [told.kind for told in chat.did(TellClaims)] == ["callback"]


def test_a_bruise_of_yesterdays_sends_nobody_to_119_today(chat: Chat) -> None:
    chat.says("昨日の昼に追突されて、首が少し痛いです")
    assert not [message for message in chat.said if isinstance(message, Card) and message.urgent]
    chat.is_asked("emergency")
    chat.says("首のほかは大丈夫です。首が痛いだけです")
    assert not [message for message in chat.said if isinstance(message, Card) and message.urgent]
    report = reported(chat)
    assert (report.emergency, report.urgent) == ("none", False)
    assert report.injuries["self"] == "light"


def test_what_threatens_a_life_is_danger_whenever_it_began(chat: Chat) -> None:
    chat.says("昨日追突されて首が痛かったのですが、夫の意識がありません")
    is_warned(chat)
