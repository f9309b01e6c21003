"""A third hand's accidents, written after the first two had been read: what was learned must hold for others too."""

import pytest
from stories import NOBODY, Story, asks, at, hurt, told

from flows.events import Channel

STORIES = {
    "in full-width figures": Story(
        (
            "本日１５時４０分頃、渋谷区神宮前３丁目の交差点にて右折時に直進してきたバイクと接触しました。",
            "相手の方は転倒し右足を骨折、救急車で運ばれました。",
            "私は無傷です。警察の実況見分も終わりました。車は自走可能です。",
        ),
        {
            "kind": "cyclist",
            "occurred": at(11, 22, 15, 40),
            "address": "渋谷区神宮前3丁目の交差点",
            "injuries": hurt("others", "ambulance"),
            "police": "yes",
            "drivable": "yes",
        },
        frozenset({"consent"}),
    ),
    "a bicycle ran into a standing car": Story(
        (
            "信号待ちで停車中に自転車がぶつかってきました",
            "自転車の男の子が手をすりむいてます",
            "埼玉県川口市本町1丁目です",
            "30分くらい前です",
            "交番のおまわりさんに来てもらいました",
            "車は走れます",
        ),
        {
            "kind": "cyclist",
            "occurred": at(11, 22, 21, 35),
            "address": "埼玉県川口市本町1丁目",
            "injuries": hurt("others", "light"),
            "police": "yes",
            "drivable": "yes",
            "details": {"struck": "at_rest"},
        },
        frozenset({"consent", "road_type", "safe_place"}),
    ),
    "snow": Story(
        (
            "雪道でスリップしてガードレールに突っ込んじゃいました",
            "けがはないです 車から降りて歩道にいます",
            "長野県白馬村の国道148号",
            "さっきです。15分前くらい",
            "警察には電話しました",
            "前がつぶれて動きません",
        ),
        {
            "kind": "single",
            "address": "長野県白馬村の国道148号",
            "injuries": NOBODY,
            "police": "yes",
            "drivable": "no",
        },
        frozenset(),
    ),
    "a cat": Story(
        (
            "ねこをひいてしまいました…",
            "人は大丈夫です",
            "一般道です",
            "八王子市みなみ野の市道",
            "今さっき",
            "警察にはまだ連絡していません",
            "車に傷はありますが走れます",
        ),
        {
            "kind": "animal",
            "address": "八王子市みなみ野の市道",
            "injuries": NOBODY,
            "police": "no",
            "drivable": "yes",
        },
        frozenset({"summary"}),
    ),
    "broken into": Story(
        (
            "車上荒らしにあいました。助手席の窓ガラスが割られてカバンを盗られました",
            "昨日の23時から今朝の7時の間だと思います。気づいたのは今朝7時です",
            "自宅マンションの駐車場です。福岡市博多区千代",
            "警察には届けて被害届も出しました",
            "窓がないので運転できません",
        ),
        {
            "kind": "vandalism",
            "occurred": at(11, 22, 7),
            "police": "yes",
            "drivable": "no",
        },
        frozenset({"emergency"}),
    ),
    "roof tiles in a typhoon": Story(
        (
            "台風で隣の家の瓦が飛んできて車の屋根とフロントガラスが壊れました",
            "けが人はいません",
            "おとといの夜です。10時ごろ",
            "自宅の駐車場。鹿児島市鴨池2丁目",
            "フロントガラスが割れてるので運転は無理です",
        ),
        {
            "kind": "weather",
            "occurred": at(11, 20, 22),
            "drivable": "no",
        },
        frozenset(),
    ),
    "a taxi door": Story(
        (
            "コンビニの駐車場に停めてたら隣のタクシーのドアが当たって凹みました",
            "けがなんてしてません",
            "相手の運転手さんは名刺くれました",
            "セブンイレブン目黒碑文谷店の駐車場です",
            "今日のお昼12時半くらい",
            "警察はこれから呼ぶところです",
            "全然走れます",
        ),
        {
            "kind": "parked",
            "occurred": at(11, 22, 12, 30),
            "address": "セブンイレブン目黒碑文谷店の駐車場",
            "injuries": NOBODY,
            "police": "later",
            "drivable": "yes",
        },
        frozenset(),
    ),
    "a chain of second thoughts": Story(
        (
            "さっき事故りました",
            "いないです",
            "一般道です",
            "昨日の夜7時頃に…あ、すみません今日です。今日の夜7時頃です",
            "横浜市青葉区のたまプラーザ駅前",
            "駐車場から出るとき歩いてる人に当たってしまって",
            "その人は膝をちょっと打ったみたいです",
            "警察はまだ、やっぱりさっき呼びました",
            "走れます",
        ),
        {
            "kind": "pedestrian",
            "occurred": at(11, 22, 19),
            "address": "横浜市青葉区のたまプラーザ駅前",
            "injuries": hurt("others", "light"),
            "police": "yes",
            "drivable": "yes",
        },
        frozenset(),
    ),
    "rough, with no stops": Story(
        (
            "高速でトラックにカマ掘られた",
            "俺は首と腰いてえ 嫁は大丈夫",
            "路肩にいる ガードレールの外",
            "東名下り 厚木インターの先",
            "10分前",
            "警察呼んだ",
            "車もう動かねえよ",
        ),
        {
            "kind": "car",
            "road_type": "expressway",
            "injuries": hurt("self", "light"),
            "police": "yes",
            "drivable": "no",
        },
        frozenset({"consent", "summary"}),
    ),
    "an explicit date": Story(
        (
            "11月19日の朝8時20分に、環七の大原交差点で前の車に追突してしまいました。",
            "双方けがはありませんでした。",
            "警察には当日届け出ています。",
            "車は修理工場まで自走しました。",
        ),
        {
            "kind": "car",
            "occurred": at(11, 19, 8, 20),
            "about": False,
            "injuries": NOBODY,
            "police": "yes",
            "drivable": "yes",
        },
        frozenset(),
    ),
    "both hurt": Story(
        (
            "交差点で出会い頭に車とぶつかりました。私は胸が痛くて、相手の方も首が痛いと言っています",
            "一般道です",
            "歩道に避難しています",
            "新潟市中央区万代1丁目",
            "5分前",
            "救急車と警察は呼びました",
            "動かせません",
        ),
        {
            "kind": "car",
            "emergency": "injury",
            "urgent": True,
            "address": "新潟市中央区万代1丁目",
            "police": "yes",
            "drivable": "no",
        },
        frozenset({"consent", "hurt_passengers"}),
    ),
    "in kana": Story(
        (
            "じこにあいました",
            "けがはないです",
            "いえのちかくです",
            "きのうのゆうがた4じごろ",
            "おおさかしきたくうめだです",
            "くるまとぶつかりました",
            "けいさつにはいいました",
            "うごきます",
        ),
        {
            "kind": "car",
            "occurred": at(11, 21, 16),
            "injuries": NOBODY,
            "police": "yes",
            "drivable": "yes",
        },
        frozenset({"summary"}),
    ),
    "a wall in the garage": Story(
        (
            "立体駐車場でバックしてたら後ろの壁にぶつけてしまった",
            "けがはありません",
            "地下です",
            "今日の10時15分",
            "そごう千葉店の立体駐車場",
            "警察に届ける必要ありますか",
            "まだです",
            "走行に問題ありません",
        ),
        {
            "kind": "single",
            "occurred": at(11, 22, 10, 15),
            "address": "そごう千葉店の立体駐車場",
            "injuries": NOBODY,
            "police": "no",
            "drivable": "yes",
        },
        frozenset(),
    ),
    "a child ran out": Story(
        (
            "子どもが飛び出してきてはねてしまいました",
            "意識はありますが頭から血が出てます。救急車呼びました",
            "普通の道路です",
            "子どものそばの歩道にいます",
            "福島県郡山市駅前2丁目",
            "たった今です",
            "警察も呼びました",
            "動きます",
        ),
        {
            "kind": "pedestrian",
            "emergency": "injury",
            "urgent": True,
            "injuries": hurt("others", "ambulance"),
            "police": "yes",
            "drivable": "yes",
        },
        frozenset({"consent"}),
    ),
    "fled on the road": Story(
        (
            "国道で後ろから追突されて相手が逃げました！",
            "私は首が痛いです",
            "ふつうの国道です",
            "安全なところにいます",
            "宇都宮市の国道4号の平出町付近",
            "20分前です",
            "110番しました。黒いワゴンでした",
            "走れます",
        ),
        {
            "kind": "hit_and_run",
            "injuries": hurt("self", "light"),
            "police": "yes",
            "drivable": "yes",
        },
        frozenset({"consent"}),
    ),
    "english": Story(
        (
            "Someone rear-ended me at a red light about 30 minutes ago",
            "Nobody is hurt",
            "It's an ordinary road",
            "near Meguro Station",
            "The police came and took a report",
            "The car still drives but the bumper is broken",
        ),
        {
            "kind": "car",
            "injuries": NOBODY,
            "police": "yes",
            "drivable": "yes",
        },
        frozenset(),
    ),
    "afterwards, a relative": Story(
        (
            "父が昨日の昼過ぎに事故を起こしまして、代わりに連絡しています",
            "父は軽い打撲です。相手の方は無事です",
            "スーパーの駐車場で他の車にぶつけたそうです",
            "岡山市北区のイオンモール岡山の駐車場です",
            "警察には届けてます",
            "車は修理に出しました",
        ),
        {
            "kind": "parked",
            "occurred": at(11, 21, 12),
            "police": "yes",
        },
        frozenset({"consent", "drivable", "name", "phone", "plate", "relation"}),
        None,
    ),
}


@pytest.mark.parametrize("name", STORIES)
def test_a_story_told_again_becomes_its_report(channel: Channel, name: str) -> None:
    story = STORIES[name]
    report, asked = told(story, channel)
    assert {field: getattr(report, field) for field in story.becomes} == story.becomes
    assert asked == asks(story, channel)
