"""The first words of people who have had an accident, as they say them: each opens the report, and none is lost."""

import pytest
from chat import Chat

from flows.router.route import route

STRUCK = (
    "駐車場でバックしてたら後ろにいた子供に当たってしまいました",
    "ベビーカーに当たってしまった",
    "路地から自転車の高校生が飛び出してきて当たってしまいました",
    "自転車とぶつかりそうになって転ばせてしまった",
    "対向車がセンターラインを越えてきた",
    "八日市インターの出口で追突",
    "前の車が急に止まったので突っ込んでしまった",
    "出会い頭にドーンとやられた",
    "バックしたら隣の車にコツンとやっちゃいました",
    "隣の車のドアパンされた",
    "ドアパンしてしまいました",
    "四条河原町でバスに幅寄せされてミラー折られた",
    "朝起きたら車がない！",
    "雹でボコボコになりました",
    "高速で落下物踏んだ",
    "トラックの積み荷が落ちてきて当たった",
    "猪と正面からいっちゃった",
    "ガードレール壊した",
    "友達に車貸したら事故ったらしい",
    "やらかした、電柱",
    "さっき車と車でやってもうた",
    "チャリとぶつかった",
    "トラックにミラー持っていかれた",
    "起きたら車が傷だらけ",
    "仕事終わって車見たらバンパー割れてた",
    "電柱にやっちまった",
    "サイドミラー折っちゃった",
    "台風で車やられました",
    "車がなくなった",
    "鍵穴いたずらされた",
    "落ちてた木材踏んだ",
    "ブレーキ間に合わんくて前の車にコツン",
    "駐車場で当て逃げ",
    "追突されましたが大したことないです",
    "さっきっていうか…一時か一時半くらいに右折車とぶつかりまして",
)
LATE = (
    "三日前の事故のことなんですが今から報告できますか",
    "先週の事故まだ報告してないんですが大丈夫ですか",
    "先月の事故なんですが連絡が遅くなりました",
)
NO_BREAKDOWN = (
    "タイヤを四本ともパンクさせられた",
    "縁石に乗り上げてタイヤがバーストした",
    "側溝に落ちてバンパーも割れてます",
    "前の車のマフラーが落ちてきて踏んでしもた",
)
NO_ACCIDENT = (
    "ガードレールが壊れたら弁償ですか",
    "前の車は事故で廃車にしました",
    "車がないと困ります",
    "起きたら車が動かない",
    "友達が事故ったらしい",
    "誰かが事故ったらしい",
    "仕事でやらかした",
    "車がなくなったので解約したい",
    "先月の事故は示談しました",
    "チャリがパンクした",
    "台風で電車がとまった",
    "ミラーを割ったらいくらですか",
    "仕事で車の納期をやらかした",
    "鹿と正面から見つめ合った",
    "イライラして子供にあたってしまった",
    "帰ったら車がない日でした",
    "コンビニに車で行きました",
    "縁石に乗り上げてパンクした",
    "ドアパンされたら等級下がりますか",
    "石が飛んできて当たったら保険でますか",
    "タイヤがバーストした",
    "壁を壊したい",
    "ぶつかりそうになった",
    "もし事故をしたら報告はどうすればいいですか",
    "朝の電話は何時からですか",
)
KINDS = {
    "イノシシはねた": "animal",
    "タヌキ轢いた": "animal",
    "猪と正面からいっちゃった": "animal",
    "コンビニに突っ込みました": "single",
    "ガードレール壊した": "single",
    "縁石に乗り上げてタイヤがバーストした": "single",
    "側溝に落ちてバンパーも割れてます": "single",
    "やらかした、電柱": "single",
    "高速で落下物踏んだ": "single",
    "軽自動車の左側面に当たって": "car",
    "対向車がセンターラインを越えてきた": "car",
    "四条河原町でバスに幅寄せされてミラー折られた": "car",
    "さっき車と車でやってもうた": "car",
    "車にコイン傷つけられた": "vandalism",
    "タイヤを四本ともパンクさせられた": "vandalism",
    "ドアパンしてしまいました": "parked",
    "朝起きたら車がない！": "theft",
    "ベビーカーに当たってしまった": "pedestrian",
    "電動キックボードの人とぶつかった": "cyclist",
    "前の車のマフラーが落ちてきて踏んでしもた": "flying_stone",
}


@pytest.mark.parametrize("words", [*STRUCK, *LATE, *NO_BREAKDOWN])
def test_they_open_the_report(chat: Chat, words: str) -> None:
    chat.says(words)
    assert chat.session.talk is not None
    assert chat.session.talk.flow == "accident"


@pytest.mark.parametrize("words", NO_ACCIDENT)
def test_what_only_sounds_like_it_opens_none(words: str) -> None:
    assert route(words).intent != "accident"


@pytest.mark.parametrize(("words", "kind"), KINDS.items())
def test_the_kind_that_they_name_is_not_asked_again(chat: Chat, words: str, kind: str) -> None:
    chat.says(words)
    assert chat.session.talk is not None
    assert chat.session.talk.slots["kind"].value == kind
