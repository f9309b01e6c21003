"""The report's questions answered as people speak, and what is said of something else while one of them is open."""

import pytest
from chat import Chat
from leading_accident import report_to

LIGHT = "軽いけが・痛み"
ANSWERS: dict[str, dict[str, tuple[str, ...]]] = {
    "police": {
        "yes": (
            "もう来てくれてます",
            "おまわりさんに見てもらった",
            "お巡りさんが来て調べてくれてます",
            "けーさつきてる",
            "高速隊が来ました",
            "相手が通報してくれました",
            "物損で届けてます",
            "向こうが警察呼んで処理終わってる",
            "警察には言うた",
            "110番したら30分待ちと言われた",
            "警察は向こうが電話してくれた",
            "お店の人が警察を呼んだ",
            "はい、呼びました",
            "今来てます",
            "警察行った後です",
            "相手が呼んでくれた",
            "110にかけた",
            "調書とってもらいました",
            "警察待ちです",
            "They're on the way",
        ),
        "no": (
            "まだです",
            "していません",
            "いいえ、まだです",
            "まだ何もしてません",
            "まだ呼んでません",
            "呼んでない",
            "警察は呼ばなかった",
            "警察呼ばないことにした",
            "警察さはまだ電話してね",
            "まだっす",
            "呼んどらん",
            "してへん",
            "not yet",
        ),
        "later": ("これからです", "今から呼びます", "I will"),
    },
    "drivable": {
        "yes": (
            "走れなくはない",
            "走れないことはない",
            "動かないわけじゃない",
            "動かんことはない",
            "運転して帰ってきました",
            "自走で家まで帰りました",
            "問題ないです",
        ),
        "no": (
            "動きますがブレーキが効かない",
            "無理",
            "動かせそうにないです",
            "走れそうにない",
            "もう動かん",
            "タイヤがパンクしてる",
            "レッカーされました",
        ),
    },
    "road_type": {"ordinary": ("ふつうの道です",)},
    "injury": {"none": ("誰も", "ひとりなので誰も", "車だけです", "けがは誰もしてません")},
    "hurt_who": {"several": ("私と妻", "相手と私", "二人とも"), "passengers": ("うちの子", "乗せてた友達")},
    "kind": {
        "animal": ("イノシシ",),
        "cyclist": ("電動キックボード", "自転車の人"),
        "car": ("軽トラと",),
        "parked": ("停めてる間に",),
    },
    "review": {"confirm": ("おっけー", "あってる")},
}
GIVEN = [(at, value, words) for at, values in ANSWERS.items() for value, each in values.items() for words in each]


@pytest.mark.parametrize(("at", "value", "words"), GIVEN)
def test_a_plain_answer_is_taken(chat: Chat, at: str, value: str, words: str) -> None:
    report_to(chat, at, **({"injury": LIGHT} if at == "hurt_who" else {}))
    chat.says(words)
    assert chat.session.talk is not None
    assert chat.session.talk.slots[at].value == value


def test_that_it_may_be_recorded_is_consent(chat: Chat) -> None:
    chat.says("追突されて首を痛めました")
    report_to(chat, "consent")
    chat.says("記録していいですよ")
    assert chat.session.talk is not None
    assert chat.session.talk.slots["consent"].value == "yes"


@pytest.mark.parametrize(
    "words",
    [
        "誰もけがしてません",
        "けがはしてません",
        "相手とはまだ話してません",
        "相手の保険会社とはまだ連絡してません",
        "まだ現場です",
        "まだ動揺してます",
        "これから病院です",
        "これから帰ります",
        "レッカー呼んだ",
        "友達が来ました",
        "相手が来ました",
        "妻を呼びました",
        "nobody is hurt",
    ],
)
def test_what_is_said_of_something_else_tells_nothing_of_the_police(chat: Chat, words: str) -> None:
    report_to(chat, "police")
    chat.says(words)
    chat.is_asked("police")
    assert chat.session.talk is not None
    assert "police" not in chat.session.talk.slots


@pytest.mark.parametrize("at", ["police", "drivable"])
@pytest.mark.parametrize("words", ["警察は向こうが電話してくれた", "警察さはまだ電話してね", "お店の人が警察を呼んだ"])
def test_a_call_to_the_police_is_no_wish_to_be_called(chat: Chat, at: str, words: str) -> None:
    report_to(chat, at)
    chat.says(words)
    assert not any("callback" in note or "human" in note for note in chat.trace)
    assert chat.session.talk is not None
    assert chat.session.talk.state != "phone"


@pytest.mark.parametrize(
    "words",
    [
        "けがは誰もしてません",
        "相手の保険会社とはまだ連絡してません",
        "首がちかっと痛かけど大したことなか",
        "事故は五時四十分です、朝の",
    ],
)
def test_what_is_told_is_no_question_for_the_desk(chat: Chat, words: str) -> None:
    report_to(chat, "police")
    chat.says(words)
    assert not any(note.startswith("intent:faq") for note in chat.trace)
    chat.is_asked("police")


def test_another_telephone_number_is_taken_and_not_our_own_given(chat: Chat) -> None:
    report_to(chat, "review")
    chat.says("電話番号を090-5555-6666に変えて")
    chat.is_asked("review")
    assert chat.session.talk is not None
    assert chat.session.talk.slots["phone"].value == "+819055556666"


@pytest.mark.parametrize(
    "words", ["白バイに止められたあと追突されました", "警察を呼んでください", "救急に通報しました"]
)
def test_a_story_with_police_in_it_does_not_say_that_they_were_told(chat: Chat, words: str) -> None:
    report_to(chat, "kind")
    chat.says(words)
    assert chat.session.talk is not None
    assert "police" not in chat.session.talk.slots
