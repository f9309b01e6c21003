"""Accidents as people tell them: in pieces, out of order, with second thoughts; the record is held against the story.

Each story was written before the counter had heard it: of the first sixteen, eight were read without a mistake at first
sight, of the ten after them six. What a story leaves open is answered by the usual taps; what it has told may not be
asked again.
"""

import pytest
from chat import Chat
from customers import WITH_TWO_CARS
from leading_accident import report_to
from stories import NOBODY, Story, asks, at, hurt, told

from flows.accident.recording import FileReport
from flows.events import Channel

STORIES = {
    "rear-ended": Story(
        (
            "あのー、さっき追突されまして",
            "いません、大丈夫です",
            "一般道です。信号待ちしてたら後ろからドンと",
            "国道16号の相模原の鵜野森交差点のあたりです",
            "15分くらい前ですかね",
            "けが人はいませんが、首が少し痛いです",
            "警察には連絡して、今来てもらってます",
            "走れます",
        ),
        {
            "kind": "car",
            "address": "国道16号の相模原の鵜野森交差点のあたり",
            "road_type": "ordinary",
            "police": "yes",
            "drivable": "yes",
            "emergency": "injury",
            "injuries": hurt("self", "light"),
            "occurred": at(11, 22, 21, 50),
            "about": True,
        },
        frozenset({"safe_place", "summary"}),
    ),
    "corrected day": Story(
        (
            "昨日の夜8時ごろスーパーの駐車場で車をぶつけました",
            "もう家です",
            "ライフ武蔵小山店の駐車場です",
            "隣に停まっていた車のドアにこすりました",
            "あ、昨日じゃなくておとといの夜でした",
            "相手の方とは連絡先を交換しました。けがはないです",
            "警察はまだです",
            "普通に走れます",
        ),
        {
            "kind": "parked",
            "occurred": at(11, 20, 20),
            "about": True,
            "address": "ライフ武蔵小山店の駐車場",
            "injuries": NOBODY,
            "police": "no",
            "drivable": "yes",
            "emergency": "none",
            "road_type": "",
            "summary": "昨日の夜8時ごろスーパーの駐車場で車をぶつけました",
        },
        frozenset(),
    ),
    "a cyclist": Story(
        (
            "自転車とぶつかってしまいました。相手の高校生が膝をすりむいています",
            "けがをした人がいます。救急車は呼びました",
            "品川区大井町の駅前の交差点です",
            "左折するときに巻き込んでしまいました",
            "今から10分前です",
            "警察は呼びました",
        ),
        {
            "kind": "cyclist",
            "emergency": "injury",
            "urgent": True,
            "occurred": at(11, 22, 21, 55),
            "address": "品川区大井町の駅前の交差点",
            "police": "yes",
            "injuries": hurt("others", "ambulance"),
        },
        frozenset({"safe_place", "consent", "drivable"}),
    ),
    "stolen": Story(
        (
            "車が盗まれたみたいです",
            "けが人はいません。家にいます",
            "昨日の夜11時に停めて、今朝7時に見たらありませんでした",
            "自宅マンションの駐車場です",
            "鍵は2本とも手元にあります",
            "警察にはこれから電話します",
        ),
        {
            "kind": "theft",
            "occurred": at(11, 22, 7),
            "address": "自宅マンションの駐車場",
            "details": {"stolen": "car", "keys": "kept"},
            "police": "later",
            "drivable": "",
            "road_type": "",
        },
        frozenset({"summary"}),
    ),
    "hail": Story(
        (
            "雹が降って車のボンネットがボコボコになりました",
            "誰もけがしてません",
            "11/20の15時ごろです",
            "会社の駐車場です。前橋市元総社町です",
            "走れます",
        ),
        {
            "kind": "weather",
            "occurred": at(11, 20, 15),
            "about": True,
            "police": "",
            "drivable": "yes",
            "address": "会社の駐車場、前橋市元総社町",
        },
        frozenset(),
    ),
    "a stone": Story(
        (
            "高速で飛び石を食らってフロントガラスにヒビが入りました",
            "危険はないです。もう家に着きました",
            "今日の午後2時くらい、関越道の花園インター付近です",
            "警察には届けてません",
            "運転できます",
        ),
        {
            "kind": "flying_stone",
            "occurred": at(11, 22, 14),
            "address": "関越道の花園インター付近",
            "police": "no",
            "drivable": "yes",
            "injuries": {},
        },
        frozenset(),
    ),
    "a pole": Story(
        (
            "雪道でスリップして電柱に突っ込みました。車が動きません",
            "けがはないです",
            "一般道です",
            "さっきです",
            "長野県白馬村の県道です",
            "警察はこれから呼びます",
        ),
        {
            "kind": "single",
            "drivable": "no",
            "injuries": NOBODY,
            "police": "later",
            "address": "長野県白馬村の県道",
            "road_type": "ordinary",
        },
        frozenset(),
    ),
    "hit and run": Story(
        (
            "コストコに停めてたら当て逃げされてました",
            "いないです",
            "ムーヴのほうです",
            "今日の13時から15時の間です",
            "コストコ多摩境店の駐車場です",
            "警察に届けて、受理番号ももらいました",
            "けがはありません",
            "走行できます",
        ),
        {
            "kind": "hit_and_run",
            "occurred": at(11, 22, 13),
            "address": "コストコ多摩境店の駐車場",
            "police": "yes",
            "injuries": NOBODY,
            "drivable": "yes",
        },
        frozenset({"vehicle"}),
        WITH_TWO_CARS,
    ),
    "told by the husband": Story(
        (
            "妻が事故を起こしました。私は家にいます",
            "けが人がいるかまだわかりません",
            "11月22日の21時半くらいだそうです",
            "川崎市中原区の武蔵小杉駅の近くです",
            "交差点で車同士だそうです",
            "妻は首が痛いと言っていて、相手の方は無事だそうです",
            "警察は来ています",
            "自走できないそうです",
        ),
        {
            "kind": "car",
            "occurred": at(11, 22, 21, 30),
            "about": True,
            "address": "川崎市中原区の武蔵小杉駅の近く",
            "injuries": hurt("passengers", "light"),
            "police": "yes",
            "drivable": "no",
        },
        frozenset({"safe_place", "consent", "summary"}),
    ),
    "in English": Story(
        (
            "I had an accident. A car hit me from behind at a red light",
            "No one is in danger",
            "It was about 20 minutes ago near Shibuya station",
            "My neck hurts a little, the other driver is fine",
            "The police are here",
            "Yes it can still be driven",
        ),
        {
            "kind": "car",
            "language": "en",
            "occurred": at(11, 22, 21, 45),
            "address": "Shibuya station",
            "injuries": hurt("self", "light"),
            "police": "yes",
            "drivable": "yes",
        },
        frozenset({"road_type", "consent"}),
    ),
    "in plain Japanese": Story(
        (
            "じこです。くるまに ぶつけられました",
            "けがは ないです",
            "きのうの ゆうがたです",
            "しんじゅくえきの ちかくです",
            "けいさつは きました",
            "くるまは うごきます",
        ),
        {
            "kind": "car",
            "occurred": at(11, 21, 17),
            "address": "しんじゅくえきの ちかく",
            "injuries": NOBODY,
            "police": "yes",
            "drivable": "yes",
        },
        frozenset({"summary"}),
    ),
    "vandals": Story(
        (
            "朝起きたら車に傷をつけられていました。10円パンチみたいです",
            "もう現場にいないです、けがもないです",
            "今朝6時に気づきました",
            "自宅の駐車場です",
            "警察に届けました",
            "走れます",
        ),
        {
            "kind": "vandalism",
            "occurred": at(11, 22, 6),
            "address": "自宅の駐車場",
            "police": "yes",
            "drivable": "yes",
        },
        frozenset(),
    ),
    "a deer": Story(
        (
            "鹿をはねました",
            "けが人はいません",
            "昨日の23時ごろ、北海道の道東自動車道です",
            "帯広市の国道38号です、間違えました",
            "警察には届け出済みです",
            "車は走りません。レッカー呼んで帰りました",
        ),
        {
            "kind": "animal",
            "occurred": at(11, 21, 23),
            "address": "帯広市の国道38号",
            "injuries": NOBODY,
            "police": "yes",
            "drivable": "no",
        },
        frozenset({"summary"}),
    ),
    "all in one breath": Story(
        (
            "右折しようとしたら直進のバイクと衝突しました。バイクの人は救急車で運ばれました。私はけがはありません。さっきのことです。場所は練馬区の谷原交差点です。警察は来ています。車は動きます",
        ),
        {
            "kind": "cyclist",
            "injuries": hurt("others", "ambulance"),
            "address": "練馬区の谷原交差点",
            "police": "yes",
            "drivable": "yes",
            "about": True,
            "urgent": True,
        },
        frozenset({"emergency", "road_type", "consent"}),
    ),
    "second thoughts": Story(
        (
            "事故の報告です",
            "けが人はいません",
            "相手は車です",
            "すみません、相手はバイクでした",
            "昨日の15時",
            "やっぱり14時半でした",
            "世田谷区用賀の環八です",
            "警察に届けました",
            "走れません",
            "やっぱり走れます",
        ),
        {
            "kind": "cyclist",
            "occurred": at(11, 21, 14, 30),
            "address": "世田谷区用賀の環八",
            "injuries": NOBODY,
            "police": "yes",
            "drivable": "yes",
        },
        frozenset({"summary"}),
    ),
    "a pillar": Story(
        (
            "立体駐車場で柱に擦っちゃって",
            "けがはないです",
            "今日の10時です",
            "横浜のジョイナスの駐車場です",
            "警察はまだ呼んでないです",
            "走れます",
        ),
        {
            "kind": "single",
            "occurred": at(11, 22, 10),
            "address": "横浜のジョイナスの駐車場",
            "police": "no",
            "drivable": "yes",
        },
        frozenset({"summary"}),
    ),
    "turning right": Story(
        (
            "すみません事故を起こしてしまいました",
            "けがはしてないと思います",
            "下道です",
            "ついさっき、20分前くらいに",
            "右折待ちからの右折で対向の直進車と接触しました。相手はトラックです",
            "場所は前橋市の国道50号、天川大島町の信号です",
            "こちらはけがなし、相手も大丈夫とのことです",
            "もう警察の人は到着しています",
            "エンジンかからないので動かせません",
        ),
        {
            "kind": "car",
            "occurred": at(11, 22, 21, 45),
            "about": True,
            "address": "前橋市の国道50号、天川大島町の信号",
            "emergency": "none",
            "injuries": NOBODY,
            "police": "yes",
            "drivable": "no",
            "summary": "右折待ちからの右折で対向の直進車と接触しました。相手はトラックです",
        },
        frozenset(),
    ),
    "a dog": Story(
        (
            "さっき犬が飛び出してきてひいてしまいました",
            "人は大丈夫です",
            "普通の道です",
            "埼玉県川越市の川越街道沿いです",
            "警察へは連絡しました",
            "バンパーが割れたけど走行は問題ないです",
        ),
        {"kind": "animal", "address": "埼玉県川越市の川越街道沿い", "police": "yes", "drivable": "yes"},
        frozenset(),
    ),
    "a tree": Story(
        (
            "台風で倒れた木が車に当たってルーフがへこんでいます",
            "けが人なし、家です",
            "昨日の夜だと思います。気づいたのは今朝の6時半です",
            "実家の駐車場、千葉県館山市です",
            "走れるかどうかわかりません",
        ),
        {
            "kind": "weather",
            "occurred": at(11, 22, 6, 30),
            "address": "実家の駐車場、千葉県館山市",
            "police": "",
            "drivable": "unknown",
        },
        frozenset(),
    ),
    "a window": Story(
        (
            "車上荒らしにあって窓ガラスを割られました",
            "大丈夫です。けがはないです",
            "今日の夕方5時ごろ戻ってきたら割られてました",
            "大宮公園の第二駐車場です",
            "警察にもう届けを出しました",
            "ガラスが割れているだけなので走れます",
        ),
        {
            "kind": "vandalism",
            "occurred": at(11, 22, 17),
            "about": True,
            "address": "大宮公園の第二駐車場",
            "police": "yes",
            "drivable": "yes",
        },
        frozenset(),
    ),
    "a taxi": Story(
        (
            "赤信号で停車中に後ろから来たタクシーに追突されました",
            "命に別状はないです。私が首と腰を痛めました",
            "今日の18時10分",
            "大阪市北区梅田の御堂筋です",
            "タクシーの運転手さんは無傷です",
            "警察は来てくれました",
            "車は自走可能です",
        ),
        {
            "kind": "car",
            "occurred": at(11, 22, 18, 10),
            "about": False,
            "address": "大阪市北区梅田の御堂筋",
            "injuries": hurt("self", "light"),
            "police": "yes",
            "drivable": "yes",
        },
        frozenset({"safe_place", "road_type", "consent"}),
    ),
    "a person on foot": Story(
        (
            "横断歩道で歩いているおばあさんにぶつかってしまいました",
            "けがをしています。救急車を呼びました",
            "一般道です",
            "安全な場所にいます",
            "今です",
            "名古屋市中村区の名古屋駅前です",
            "110番もしました",
            "車は動きます",
        ),
        {
            "kind": "pedestrian",
            "emergency": "injury",
            "injuries": hurt("others", "ambulance"),
            "address": "名古屋市中村区の名古屋駅前",
            "police": "yes",
            "drivable": "yes",
            "urgent": True,
        },
        frozenset({"consent"}),
    ),
    "two corrections": Story(
        (
            "昨日事故しました",
            "現場にはもういません",
            "相手は自転車です。いや、間違えました、原付でした",
            "夕方の4時半ごろです",
            "場所は福岡市博多区の博多駅筑紫口です",
            "間違えました、博多駅じゃなくて吉塚駅の前です",
            "相手は救急車で運ばれました。自分はけがないです",
            "警察に届けています",
            "走れます",
        ),
        {
            "kind": "cyclist",
            "occurred": at(11, 21, 16, 30),
            "about": True,
            "address": "吉塚駅の前",
            "injuries": hurt("others", "ambulance"),
            "police": "yes",
            "drivable": "yes",
        },
        frozenset({"summary"}),
    ),
    "told by the other driver of the family": Story(
        (
            "家内が昼過ぎにイトーヨーカドー大森店の駐車場でバックしてポールにぶつけたそうです",
            "もう自宅です",
            "今日の13時半ごろです",
            "誰もけがはありません",
            "警察には届けてないです。届けたほうがいいですか？",
            "走るのは問題ありません",
        ),
        {
            "kind": "single",
            "occurred": at(11, 22, 13, 30),
            "address": "イトーヨーカドー大森店の駐車場",
            "injuries": NOBODY,
            "police": "no",
            "drivable": "yes",
        },
        frozenset(),
    ),
    "gone from the garage": Story(
        (
            "ガレージの車がなくなってます！盗まれた！",
            "けが人はいません",
            "気がついたのは今朝9時、最後に見たのは昨日の22時です",
            "自宅のガレージです",
            "鍵は1本が車の中でした",
            "110番しました",
        ),
        {
            "kind": "theft",
            "occurred": at(11, 22, 9),
            "address": "自宅のガレージ",
            "details": {"stolen": "car", "keys": "inside"},
            "police": "yes",
        },
        frozenset(),
    ),
    "a stranger in English": Story(
        (
            "My parked car was hit and the driver fled",
            "Nobody is hurt",
            "Today at 3:30 pm",
            "at AEON Mall Makuhari",
            "I have reported it to the police",
            "The car is drivable",
        ),
        {
            "kind": "hit_and_run",
            "occurred": at(11, 22, 15, 30),
            "address": "AEON Mall Makuhari",
            "police": "yes",
            "drivable": "yes",
            "relation": "self",
        },
        frozenset({"plate", "relation", "name", "phone"}),
        None,
    ),
}


@pytest.mark.parametrize("name", STORIES)
def test_a_story_becomes_its_report(channel: Channel, name: str) -> None:
    story = STORIES[name]
    report, asked = told(story, channel)
    assert {field: getattr(report, field) for field in story.becomes} == story.becomes
    assert asked == asks(story, channel)


@pytest.mark.parametrize("name", STORIES)
def test_what_was_confirmed_is_what_was_shown(name: str) -> None:
    chat = Chat("line", STORIES[name].customer)
    chat.says(*STORIES[name].words)
    report_to(chat, "review")
    shown = {row.label: row.value for row in chat.question.rows}
    chat.taps(chat.question.choices[0].label)
    (filed,) = chat.did(FileReport)
    if filed.report.address:
        assert filed.report.address in shown.values()
    assert filed.report.summary in shown.values()
