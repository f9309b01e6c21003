"""Leading an accident talk to the question a script is about, by the answers most people would give on the way."""

from collections.abc import Iterator
from itertools import takewhile

from chat import Chat
from leading import HERE

from flows.accident.recording import FileReport
from flows.accident.report import AccidentReport

NUMBER = "C-20261122-0001"
USUAL = {
    "voiceless": "電話不可・文字で連絡",
    "emergency": "いない",
    "road_type": "一般道・屋外の駐車場",
    "safe_place": "はい、安全です",
    "vehicle": "プリウス 12-42",
    "plate": "品川 300 さ 12-42",
    "when": "たった今・先ほど",
    "hour": "夕方",
    "occurred": "11/20 14:30",
    "place": HERE,
    "pin": "合っている",
    "landmark": "道玄坂の交番の前",
    "kind": "車どうし",
    "stolen": "お車ごと",
    "struck": "止まっているときに当てられた",
    "other_insurance": "わからない",
    "keys": "手元にある",
    "consent": "記録してよい",
    "injury": "いない",
    "hurt_who": "お相手",
    "hurt_self": "なし",
    "hurt_passengers": "なし",
    "hurt_others": "軽い",
    "police": "済んだ・警察が来ている",
    "drivable": "走れる",
    "summary": "信号で止まっていたら、後ろから車が当たりました",
    "relation": "本人",
    "name": "見本 太郎",
    "phone": "090-0000-0001",
    "review": "この内容で受け付ける",
}


def walk(chat: Chat, **answers: str) -> Iterator[str]:
    """Each question as it is asked, answered by a tap where one will do, until the report is filed."""
    if chat.session.talk is None:
        chat.says("事故にあいました")
    for _ in range(40):
        talk = chat.session.talk
        if talk is None or talk.flow != "accident" or talk.state not in USUAL:
            return
        yield talk.state
        answer = {**USUAL, **answers}[talk.state]
        if answer == HERE:
            chat.sends_location()
        elif answer in {choice.label for choice in (*chat.question.choices, *chat.question.exits)}:
            chat.taps(answer)
        else:
            chat.says(answer)
    raise AssertionError("the talk goes in circles")


def report_to(chat: Chat, to: str, **answers: str) -> tuple[str, ...]:
    """Answer until ``to`` is asked or reached; the questions that were asked on the way."""
    asked = tuple(takewhile(lambda state: state != to, walk(chat, **answers)))
    talk = chat.session.talk
    assert talk is not None, "the talk is over"
    assert talk.state == to, f"never came to {to}, but to {talk.state}: {asked}"
    return asked


def reported(chat: Chat, **answers: str) -> AccidentReport:
    """All the way: the report as it is filed, and its number."""
    report_to(chat, "filing", **answers)
    (filed,) = chat.did(FileReport)
    chat.is_recorded(NUMBER)
    report: AccidentReport = filed.report
    return report
