"""More accidents as people tell them, written by another hand before the counter had heard one of them.

Rough and polite, from the west and from the north, in three messages or in ten, with what they had forgotten.
"""

import pytest
from stories import NOBODY, Story, asks, at, hurt, told

from flows.events import Channel

STORIES = {
    "kansai, hit from behind": Story(
        (
            "さっきな、信号で止まっとったら後ろからドーンて追突されてん",
            "けが人はおらんで",
            "普通の道や",
            "大阪市都島区の京橋駅の近くの国道1号",
            "20分ぐらい前やな",
            "警察もう来てくれてはる",
            "車は動くわ",
            "首がちょっと痛なってきたわ",
        ),
        {
            "kind": "car",
            "road_type": "ordinary",
            "police": "yes",
            "drivable": "yes",
            "occurred": at(11, 22, 21, 45),
        },
        frozenset({"safe_place"}),
    ),
    "rough and short": Story(
        (
            "事故った",
            "ケガはない",
            "一般道",
            "横浜市港北区新横浜2丁目",
            "3時半ごろ",
            "相手は軽トラ。交差点で出会い頭",
            "警察まだ",
            "うごかん",
        ),
        {
            "kind": "car",
            "occurred": at(11, 22, 15, 30),
            "address": "横浜市港北区新横浜2丁目",
            "injuries": NOBODY,
            "police": "no",
            "drivable": "no",
        },
        frozenset({"summary"}),
    ),
    "polite and long": Story(
        (
            (
                "お世話になっております。本日の夕方5時ごろ、武蔵小杉の駅前の立体駐車場で、柱に左後ろをこすってしまいました。"
                "けが人はおりません。警察にはまだ届けておりません。車は自走できます。"
            ),
        ),
        {
            "kind": "single",
            "occurred": at(11, 22, 17),
            "injuries": NOBODY,
            "police": "no",
            "drivable": "yes",
        },
        frozenset({"emergency"}),
    ),
    "a deer in hokkaido": Story(
        (
            "鹿とぶつかってしまったべさ",
            "みんな無事だわ",
            "道道です。帯広市の大正町のあたり",
            "30分前くらいかな",
            "警察には電話したよ",
            "バンパー割れてラジエーターから水漏れてる。走れないと思う",
        ),
        {
            "kind": "animal",
            "occurred": at(11, 22, 21, 35),
            "injuries": NOBODY,
            "police": "yes",
            "drivable": "no",
        },
        frozenset({"road_type", "summary"}),
    ),
    "found in the morning": Story(
        (
            "今朝、月極駐車場に行ったら車の右側がへこんでました。誰にやられたかわかりません",
            "今は家にいます",
            "気づいたのは8時過ぎです",
            "川崎市中原区の自宅近くの月極です",
            "警察は届け済みです",
            "走るのは問題ないです",
        ),
        {
            "kind": "hit_and_run",
            "occurred": at(11, 22, 8),
            "injuries": NOBODY,
            "police": "yes",
            "drivable": "yes",
        },
        frozenset(),
    ),
    "stolen car": Story(
        (
            "朝起きたら駐車場に車がないんです！盗まれたと思います",
            "今朝の7時です",
            "さいたま市大宮区の自宅の駐車場です",
            "鍵は2本とも手元にあります",
            "警察に被害届出しました",
        ),
        {
            "kind": "theft",
            "occurred": at(11, 22, 7),
            "police": "yes",
        },
        frozenset({"emergency"}),
    ),
    "tyres stolen": Story(
        (
            "タイヤとホイール4本とも盗まれました",
            "昨日の夜から今朝の間です。気づいたのは今朝6時半",
            "場所は千葉市稲毛区のマンションの駐車場",
            "110番して今警察が調べてます",
        ),
        {
            "kind": "theft",
            "occurred": at(11, 22, 6, 30),
            "police": "yes",
        },
        frozenset({"drivable", "emergency", "summary"}),
    ),
    "scratched": Story(
        (
            "車に10円パンチされてました",
            "昨日の昼ごろイオンモール幕張新都心の駐車場に停めてたときだと思います",
            "警察はこれから行きます",
            "運転はできます",
        ),
        {
            "kind": "vandalism",
            "occurred": at(11, 21, 12),
            "address": "イオンモール幕張新都心の駐車場",
            "police": "later",
            "drivable": "yes",
        },
        frozenset({"emergency", "summary"}),
    ),
    "hail": Story(
        (
            "ひょうでボンネットと屋根がぼこぼこになりました",
            "昨日の夕方です",
            "群馬県前橋市の会社の駐車場",
            "走れます",
        ),
        {
            "kind": "weather",
            "occurred": at(11, 21, 17),
            "drivable": "yes",
            "police": "",
            "injuries": {},
        },
        frozenset({"emergency"}),
    ),
    "flooded": Story(
        (
            "大雨で車が水没しました",
            "もう避難して自宅にいます",
            "今日の午前3時ごろ",
            "久留米市合川町です",
            "エンジンかかりません",
        ),
        {
            "kind": "weather",
            "occurred": at(11, 22, 3),
            "drivable": "no",
        },
        frozenset({"road_type", "summary"}),
    ),
    "a stone": Story(
        (
            "高速走ってたら前のトラックから石が飛んできてフロントガラスにヒビ入りました",
            "けがはないです。もう家に着いてます",
            "東名の海老名SAの手前あたり",
            "今日の昼1時ごろです",
            "警察には言ってません",
            "普通に走れました",
        ),
        {
            "kind": "flying_stone",
            "occurred": at(11, 22, 13),
            "police": "no",
            "drivable": "yes",
        },
        frozenset(),
    ),
    "an old man on a crossing": Story(
        (
            "右折のとき横断歩道のおじいさんに接触してしまいました。",
            "おじいさんは足が痛いと言っていて救急車を呼びました",
            "一般道の交差点です",
            "安全な所にいます",
            "杉並区荻窪5丁目の交差点です",
            "10分前です",
            "私はけがはありません",
            "警察も呼びました",
            "車は動かせます",
        ),
        {
            "kind": "pedestrian",
            "urgent": True,
            "injuries": hurt("others", "ambulance"),
            "occurred": at(11, 22, 21, 56),
            "police": "yes",
            "drivable": "yes",
        },
        frozenset({"consent"}),
    ),
    "a scooter, corrected": Story(
        (
            "左折しようとしたら原付とぶつかりました",
            "相手の人は腕を打ったみたいだけど歩けてます",
            "ふつうの道",
            "歩道にいます",
            "昨日の",
            "あ、間違えた今日の午後6時ごろです",
            "名古屋市千種区の今池交差点",
            "警察呼んだ",
            "走れる",
        ),
        {
            "kind": "cyclist",
            "injuries": hurt("others", "light"),
            "occurred": at(11, 22, 18),
            "police": "yes",
            "drivable": "yes",
        },
        frozenset({"consent", "summary"}),
    ),
    "the other has no insurance": Story(
        (
            "追突されたんですが相手が任意保険に入ってないって言うんです",
            "けが人はいません",
            "一般道です",
            "仙台市青葉区国分町2丁目",
            "今日の昼2時すぎ",
            "警察は来て、もう帰りました",
            "車は走れます",
        ),
        {
            "kind": "car",
            "injuries": NOBODY,
            "occurred": at(11, 22, 14),
            "police": "yes",
            "drivable": "yes",
        },
        frozenset(),
    ),
    "typos and haste": Story(
        (
            "事故です!交差点で横からつっこまれた",
            "みんなだいじょうぶです",
            "いっぱんどう",
            "博多駅の筑紫口の交差点です",
            "5ふんまえ",
            "けいさつよびました",
            "くるまうごかないです",
            "あと助手席の妻が肩いたいっていってます",
        ),
        {
            "kind": "car",
            "injuries": hurt("passengers", "light"),
            "occurred": at(11, 22, 22, 0),
            "police": "yes",
            "drivable": "no",
        },
        frozenset({"consent", "summary"}),
    ),
    "a friend at the wheel": Story(
        (
            "友人に車を貸したら電柱にぶつけたと連絡がありました",
            "友人は軽いむち打ちだそうです",
            "友人はもう病院に行きました",
            "昨夜11時ごろです",
            "場所は長野県松本市の国道19号",
            "警察には届けたそうです",
            "自走できずレッカーで運んでもらいました",
        ),
        {
            "kind": "single",
            "occurred": at(11, 21, 23),
            "police": "yes",
            "drivable": "no",
        },
        frozenset({"consent", "safe_place"}),
    ),
    "a door in the wind": Story(
        (
            "強風でドアがあおられて隣の車にぶつけてしまいました",
            "けがはありません",
            "お店の駐車場です",
            "コストコ幕張倉庫店の駐車場",
            "ほんの10分前",
            "警察はまだ呼んでないです",
            "走れます",
        ),
        {
            "kind": "parked",
            "injuries": NOBODY,
            "occurred": at(11, 22, 21, 55),
            "police": "no",
            "drivable": "yes",
        },
        frozenset(),
    ),
    "on the expressway": Story(
        (
            "高速で玉突き事故に巻き込まれました",
            "車線からは出ました。けが人はいないと思います",
            "高速です",
            "はい、ガードレールの外に全員います",
            "東北道の上り、佐野SAの手前です",
            "15分前",
            "警察には通報しました",
            "走れないです。レッカーお願いしたいです",
        ),
        {
            "kind": "car",
            "road_type": "expressway",
            "injuries": NOBODY,
            "occurred": at(11, 22, 21, 51),
            "police": "yes",
            "drivable": "no",
        },
        frozenset({"summary"}),
    ),
    "days later": Story(
        (
            "金曜日の朝に駐車場で当てられた件の報告です",
            "相手とは連絡先交換してます",
            "時間は9時ごろ",
            "けがはなかったです",
            "町田市のマルイの駐車場で停めてたときに隣の車が出るときに当てられました",
            "警察には届けてあります",
            "車は普通に乗れてます",
        ),
        {
            "kind": "parked",
            "injuries": NOBODY,
            "occurred": at(11, 20, 9),
            "police": "yes",
            "drivable": "yes",
        },
        frozenset(),
    ),
    "a stranger who borrowed": Story(
        (
            "母の車を借りて運転中に壁にこすりました",
            "けがなしです",
            "自宅の車庫です",
            "1時間前",
            "京都市左京区下鴨の自宅です",
            "警察には連絡してません",
            "動きます",
        ),
        {
            "kind": "single",
            "injuries": NOBODY,
            "occurred": at(11, 22, 21, 5),
            "police": "no",
            "drivable": "yes",
        },
        frozenset({"name", "phone", "plate", "relation", "summary"}),
        None,
    ),
}


@pytest.mark.parametrize("name", STORIES)
def test_a_story_retold_becomes_its_report(channel: Channel, name: str) -> None:
    story = STORIES[name]
    report, asked = told(story, channel)
    assert {field: getattr(report, field) for field in story.becomes} == story.becomes
    assert asked == asks(story, channel)
