"""Who is hurt is sensitive: consent comes first, no more is asked than is needed, and no locked screen shows it."""

import re
from collections.abc import Iterator

import pytest
from chat import Chat
from customers import HANAKO
from leading_accident import NUMBER, report_to, reported

from flows.accident.recording import AmendReport, FileReport
from flows.effects import Send
from handlers.line.render import render as line_render
from handlers.sms.render import render as sms_render

NOBODY = dict.fromkeys(("self", "passengers", "others"), "none")
WITHHELD = dict.fromkeys(("self", "passengers", "others"), "withheld")
UNKNOWN = dict.fromkeys(("self", "passengers", "others"), "unknown")
BODY = re.compile(r"けが|怪我|痛|救急搬送|入院|軽い|むち打ち|骨折|搬送|hurt|injur|pain|ambulance|首")
"""Words that tell of a body."""


def texts(chat: Chat, start: int) -> Iterator[str]:
    """Everything sent by SMS since the effect of this number."""
    for effect in chat.everything[start:]:
        if isinstance(effect, Send):
            yield from sms_render(effect.messages)


def previews(chat: Chat, start: int) -> Iterator[str]:
    """What LINE shows on a locked screen of everything sent since the effect of this number."""
    for effect in chat.everything[start:]:
        if isinstance(effect, Send):
            for message in line_render(effect.messages):
                yield str(message.get("altText") or message.get("text"))


def test_the_question_says_what_the_answer_is_kept_for_and_that_none_is_needed(chat: Chat) -> None:
    report_to(chat, "injury")
    chat.hears("事故の受付と担当者からのご連絡のためだけに記録", "同意", "「答えない」でも", "答えない")


@pytest.mark.parametrize(
    ("level", "who", "injuries"),
    [
        ("いない", "", NOBODY),
        ("わからない", "", UNKNOWN),
        ("答えない", "", WITHHELD),
        ("軽いけが・痛み", "運転していた方", NOBODY | {"self": "light"}),
        ("救急搬送・入院", "お相手", NOBODY | {"others": "ambulance"}),
        ("軽いけが・痛み", "わからない", UNKNOWN),
    ],
)
def test_groups_are_asked_about_only_where_somebody_is_hurt(
    chat: Chat, level: str, who: str, injuries: dict[str, str]
) -> None:
    asked = report_to(chat, "filing", injury=level, hurt_who=who)
    (filed,) = chat.did(FileReport)
    assert ("hurt_who" in asked) == bool(who)
    assert filed.report.injuries == injuries
    assert bool(filed.report.consent) == ("withheld" not in injuries.values())


def test_each_group_is_asked_about_where_several_are_hurt(chat: Chat) -> None:
    answers = {"hurt_self": "軽い", "hurt_passengers": "なし", "hurt_others": "救急搬送・入院"}
    asked = report_to(chat, "filing", injury="救急搬送・入院", hurt_who="複数の方", **answers)
    assert {"hurt_self", "hurt_passengers", "hurt_others"} <= {*asked}
    (filed,) = chat.did(FileReport)
    assert filed.report.injuries == {"self": "light", "passengers": "none", "others": "ambulance"}
    assert filed.report.urgent


def test_where_there_is_nobody_else_nobody_else_is_asked_about(chat: Chat) -> None:
    report_to(chat, "hurt_who", kind="動物", injury="軽いけが・痛み")
    assert "お相手" not in [choice.label for choice in chat.question.choices]
    asked = report_to(chat, "filing", hurt_who="複数の方", hurt_self="軽い", hurt_passengers="軽い")
    assert "hurt_others" not in asked


def test_consent_is_recorded_with_its_wording_and_its_time(chat: Chat) -> None:
    report_to(chat, "injury")
    asked_at = chat.now
    report = reported(chat, injury="軽いけが・痛み")
    assert re.fullmatch(r"accident-injury/1@ja 2026-11-22T13:\d\dZ", report.consent)
    assert report.consent.endswith(f"{asked_at:%H:%M}Z") or report.consent > f"{asked_at:%H:%M}"


def test_what_was_told_unasked_is_kept_only_with_consent(chat: Chat) -> None:
    chat.says("追突されました。相手の方が首を痛めています。私は無事です")
    report_to(chat, "consent")
    chat.hears("記録してよろしいですか", "記録しない場合も、受付はこのまま進めます")
    asked = report_to(chat, "filing", consent="記録してよい")
    assert "injury" not in asked
    (filed,) = chat.did(FileReport)
    assert filed.report.injuries == NOBODY | {"others": "light"}


def test_who_declines_goes_on_and_what_they_told_is_gone(chat: Chat) -> None:
    chat.says("追突されました。相手の方が首を痛めています。私は無事です")
    report_to(chat, "consent")
    chat.taps("記録しない")
    assert chat.session.talk is not None
    assert not {"injury", "hurt_who", "summary"} & chat.session.talk.slots.keys()
    asked = report_to(chat, "filing")
    assert "injury" not in asked
    (filed,) = chat.did(FileReport)
    assert (filed.report.injuries, filed.report.consent) == (WITHHELD, "")
    assert "首" not in filed.report.summary


def test_that_nobody_is_hurt_needs_no_consent(chat: Chat) -> None:
    chat.says("追突されました。けが人はいません")
    asked = report_to(chat, "filing")
    assert not {"consent", "injury"} & {*asked}
    (filed,) = chat.did(FileReport)
    assert (filed.report.injuries, filed.report.consent) == (NOBODY, "")


def test_danger_to_life_acts_at_once_whatever_is_agreed_to(chat: Chat) -> None:
    chat.says("追突されました。相手の方の意識がありません")
    chat.hears("すぐに119番へ")


@pytest.mark.parametrize("language", ["ja", "en", "easy"])
def test_by_sms_nothing_of_it_is_repeated(language: str) -> None:
    chat = Chat("sms", HANAKO, language=language)  # type: ignore[arg-type]  # one of the three
    chat.says({"ja": "事故です", "en": "I had an accident", "easy": "じこです"}[language])
    for answer in ("1", "1", "1", "1"):
        chat.says(answer)
        if chat.question.wants == "location":
            break
    chat.sends_location()
    chat.says("1", "1")
    chat.is_asked("injury")
    at = len(chat.everything)
    chat.says("3")
    chat.is_asked("hurt_who")
    chat.says("4", "2", "3", "2")
    chat.is_asked("police")
    chat.says("1", "1", "後ろから追突され、相手の方は軽傷のようです")
    chat.is_asked("review")
    chat.says("2")
    chat.says("戻る" if language != "en" else "back")
    chat.says("1")
    (filed,) = chat.did(FileReport)
    assert filed.report.injuries == {"self": "light", "passengers": "ambulance", "others": "light"}
    chat.is_recorded(NUMBER)
    for text in texts(chat, at):
        told = text
        for label in LABELS[language]:
            told = told.replace(label, "")
        assert not BODY.search(told), text


LABELS = {
    "ja": ("軽い\n", "救急搬送・入院", "おけが: お伝えいただいた内容", "おけが\n", "2 軽い"),
    "en": ("Light", "Ambulance, hospital", "Injuries: as you told us", "Injuries", "Not hurt"),
    "easy": ("救急車・入院", "けが: 教えてくれた こと", "けが\n"),
}
"""Choices that everybody is shown, and the name of the row, which everybody has."""


def test_by_sms_the_review_hides_what_was_told_and_how_it_came_about() -> None:
    chat = Chat("sms", HANAKO)
    report_to(chat, "review", injury="軽いけが・痛み", hurt_who="お相手")
    chat.hears("おけが: お伝えいただいた内容", "事故の状況: お伝えいただいた内容")
    chat.never_hears("軽いけが", "お相手", "おけがの方", "後ろから車が")


def test_on_line_the_chat_shows_it_and_the_locked_screen_does_not() -> None:
    chat = Chat("line", HANAKO)
    report_to(chat, "injury")
    at = len(chat.everything)
    asked = report_to(chat, "review", injury="救急搬送・入院", hurt_who="複数の方", summary="追突され首が痛いです")
    assert {"hurt_who", "hurt_self", "hurt_others"} <= {*asked}
    assert {row.label: row.value for row in chat.question.rows}["おけが"] == "救急搬送・入院"
    for preview in previews(chat, at):
        if "110番" not in preview:
            assert not BODY.search(preview), preview


def test_the_card_for_the_police_shows_who_is_hurt_in_the_chat_alone() -> None:
    chat = Chat("line", HANAKO)
    report_to(chat, "police", injury="軽いけが・痛み", hurt_who="お相手")
    at = len(chat.everything)
    chat.taps("まだ・していない")
    chat.hears("けが: お相手 軽い")
    assert not [preview for preview in previews(chat, at) if "お相手" in preview or "軽い" in preview]
    by_sms = Chat("sms", HANAKO)
    report_to(by_sms, "police", injury="軽いけが・痛み", hurt_who="お相手")
    by_sms.taps("まだ・していない")
    by_sms.never_hears("お相手", "軽い")


def test_an_answer_about_the_car_is_no_answer_about_people(chat: Chat) -> None:
    report_to(chat, "injury")
    chat.says("バンパーが割れたけど走行は問題ないです")
    chat.is_asked("injury")
    assert "drivable" not in report_to(chat, "filing")


def test_a_contradiction_is_asked_about_without_saying_what_was_told() -> None:
    chat = Chat("line", HANAKO)
    report_to(chat, "police", injury="救急搬送・入院", hurt_who="お相手")
    chat.says("相手はけがはないです。私もけがはないです")
    assert "お伝えいただいた内容" in str(chat.said[0])
    assert "救急搬送" not in str(chat.said[0])


def test_an_injury_corrected_after_filing_reaches_the_record(chat: Chat) -> None:
    reported(chat)
    chat.says("すみません、相手の方が軽いけがをしていました")
    (amended,) = chat.did(AmendReport)
    assert amended.report.injuries["others"] == "light"


def test_that_nobody_is_hurt_is_asked_anew_where_danger_told_afterwards_says_otherwise(chat: Chat) -> None:
    report_to(chat, "police")
    chat.says("子どもが車の中に閉じ込められています")
    report_to(chat, "injury")
    asked = report_to(chat, "filing", injury="わからない")
    assert "injury" in asked
    (filed,) = chat.did(FileReport)
    assert filed.report.injuries == UNKNOWN


def test_an_answer_about_bodies_that_danger_does_not_contradict_stays(chat: Chat) -> None:
    report_to(chat, "police", injury="軽いけが・痛み", hurt_who="お相手")
    chat.says("煙が出てきました")
    asked = report_to(chat, "filing")
    assert not {"injury", "hurt_who"} & {*asked}
    (filed,) = chat.did(FileReport)
    assert filed.report.injuries == NOBODY | {"others": "light"}


@pytest.mark.parametrize(
    ("told", "injuries"),
    [
        ("相手の方は首が痛いそうです", {"others": "ambulance"}),
        ("私も首が痛いです", {"others": "ambulance", "self": "light"}),
        ("痛みがあるようです", {"others": "ambulance"}),
    ],
)
def test_what_is_told_in_passing_adds_to_who_is_hurt_and_makes_nobody_better(
    chat: Chat, told: str, injuries: dict[str, str]
) -> None:
    report_to(chat, "police", injury="救急搬送・入院", hurt_who="お相手")
    chat.says(told)
    report_to(chat, "filing", hurt_passengers="なし")
    (filed,) = chat.did(FileReport)
    assert filed.report.injuries == NOBODY | injuries


def test_what_is_told_of_bodies_after_consent_was_refused_is_not_kept(chat: Chat) -> None:
    chat.says("追突されました。相手の方が首を痛めています。私は無事です")
    report_to(chat, "police", consent="記録しない")
    chat.says("私も腰が痛いです")
    assert chat.session.talk is not None
    assert "injury" not in chat.session.talk.slots
    report_to(chat, "filing")
    (filed,) = chat.did(FileReport)
    assert filed.report.injuries == WITHHELD


def test_danger_after_filing_leaves_no_record_that_says_nobody_is_hurt(chat: Chat) -> None:
    reported(chat)
    chat.says("同乗者が意識を失いました")
    (amended,) = chat.did(AmendReport)
    assert "none" not in amended.report.injuries.values() or "ambulance" in amended.report.injuries.values()


def test_the_card_for_the_police_does_not_list_what_nobody_knows() -> None:
    chat = Chat("line", HANAKO)
    chat.says("交差点で右折してきた車とぶつかりました。けが人がいます")
    chat.taps("一般道・屋外の駐車場", "はい、安全です")
    chat.hears("警察へ届けてください")
    chat.never_hears("お相手 わからない")
