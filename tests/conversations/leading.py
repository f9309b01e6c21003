"""Leading a talk to the question a script is about, by the answers most people would give on the way."""

from collections.abc import Iterator
from itertools import takewhile

from chat import Chat

HERE = "(sends the location)"
USUAL = {
    "voiceless": "電話不可・文字で連絡",
    "emergency": "いない",
    "safe_place": "はい、安全です",
    "vehicle": "プリウス 12-42",
    "plate": "品川 300 さ 12-42",
    "model": "白のプリウス",
    "body": "ふつうの乗用車",
    "equipment": "特にない",
    "place": HERE,
    "pin": "合っている",
    "landmark": "道玄坂の交番の前",
    "road_type": "一般道",
    "route": "東名高速",
    "direction": "上り",
    "kilopost": "23.4",
    "near_exit": "横浜町田インター",
    "clearance": "2.1",
    "floor": "地下2階",
    "symptom": "バッテリー上がり",
    "moment": "とめている間に",
    "spare": "ある",
    "flats": "1本",
    "locked_in": "いない",
    "key_inside": "車の中にある",
    "fuel": "レギュラー",
    "wheels": "1つ",
    "drop": "車輪の高さくらいまで",
    "airbag": "開いていない",
    "drivable": "動かせない",
    "occupants": "2人",
    "vulnerable": "いない",
    "phone": "090-0000-0001",
    "name": "見本 太郎",
    "club": "会員ではない",
    "destination": "任せる",
    "destination_address": "見本モータース",
    "review": "この内容で依頼する",
}


def walk(chat: Chat, **answers: str) -> Iterator[str]:
    """Each question as it is asked, answered by a tap where one will do, until the request is filed."""
    if chat.session.talk is None:
        chat.says("車が動かない")
    for _ in range(40):
        talk = chat.session.talk
        if talk is None or talk.state not in USUAL:
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


def lead(chat: Chat, to: str, **answers: str) -> tuple[str, ...]:
    """Answer until ``to`` is asked or reached; the questions that were asked on the way."""
    asked = tuple(takewhile(lambda state: state != to, walk(chat, **answers)))
    talk = chat.session.talk
    assert talk is not None, "the talk is over"
    assert talk.state == to, f"never came to {to}: {asked}"
    return asked


def to_receipt(chat: Chat, **answers: str) -> None:
    """All the way to the receipt."""
    lead(chat, "filing", **answers)
    chat.is_recorded()


def to_truck(chat: Chat, **answers: str) -> Chat:
    """All the way to a truck that is promised."""
    to_receipt(chat, **answers)
    chat.is_told("accepted")
    return chat
