"""More of a report in ordinary words: what is told is kept, and nothing that was not said is kept for it."""

import pytest
from telling_more import Telling, book_of

from flows.accident.report import Party, Witness
from flows.events import Channel


@pytest.fixture
def chat(channel: Channel) -> Telling:
    return Telling(book_of(), channel)


@pytest.mark.parametrize(
    ("said", "asked", "party"),
    [
        ("林 次郎", "party_1_phone", Party("林 次郎")),
        ("小林です。小さい林と書きます", "party_1_phone", Party("小林")),
        ("090-1111-2222ですがつながりにくいです", "party_1_name", Party(phone="+819011112222")),
        ("足立330た98-76", "party_1_name", Party(plate="足立 330 た 98-76")),
        ("トラックの会社は山田運輸で、運転手の名前は聞いてません", "party_1_phone", Party("山田運輸")),
        ("田中さんって人で、電話は090-1111-2222", "party_1_plate", Party("田中", "+819011112222")),
        ("トラックに乗ってた田中さん", "party_1_phone", Party("田中")),
        ("相手は佐々木さんという女性で、保険は三井住友海上", "party_1_phone", Party("佐々木", insurer="三井住友海上")),
        ("山本さん 横浜 580 い 34-49 のプリウス", "party_1_phone", Party("山本", plate="横浜 580 い 34-49")),
        ("チャリの高校生で名前は田村", "party_1_phone", Party("田村")),
        ("加害者は佐藤一郎です", "party_1_phone", Party("佐藤一郎")),
        ("練馬501の12-34", "party_1_name", Party(plate="練馬 501 の 12-34")),
        ("あいおいニッセイ同和", "party_1_name", Party(insurer="あいおいニッセイ同和")),
        ("保険は損保ジャパンだそうですがナンバーはメモし忘れました", "party_1_name", Party(insurer="損保ジャパン")),
    ],
)
def test_a_single_answer_where_a_part_opens_begins_it(chat: Telling, said: str, asked: str, party: Party) -> None:
    chat.opens()
    chat.says(said)
    chat.is_asked(asked)
    assert chat.book.report.parties == (party,)


@pytest.mark.parametrize(
    ("said", "asked"),
    [
        ("ナンバーだけ写メ撮った。練馬501の8", "party_1_name"),
        ("相手は逃げたのでわかりません", "witnesses"),
        ("わからない", "witnesses"),
        ("相手の名前は聞いてません", "witnesses"),
        ("相手は女性", "parties"),
        ("相手は外人さん", "parties"),
        ("おじいさんでした。名前聞くの忘れた", "parties"),
        ("相手は赤い車でした", "parties"),
        ("お疲れ様です", "parties"),
        ("保険は大丈夫です", "parties"),
        ("私の電話は090-1111-2222です", "parties"),
        ("電話してください 090-1111-2222", "parties"),
    ],
)
def test_words_that_name_nobody_name_nobody(chat: Telling, said: str, asked: str) -> None:
    chat.opens()
    chat.says(said)
    chat.is_asked(asked)
    assert chat.book.report.parties == ()


@pytest.mark.parametrize(
    ("said", "asked", "party"),
    [
        ("あいおいニッセイ同和", "party_1_name", Party(insurer="あいおいニッセイ同和")),
        ("田中さんって人で、電話は090-1111-2222", "party_1_plate", Party("田中", "+819011112222")),
        ("高橋 誠（たかはし まこと）さん、62歳", "party_1_phone", Party("高橋 誠")),
        ("携帯は090-2222-3333、自宅は0312345678", "party_1_name", Party(phone="+819022223333")),
        (
            "佐藤花子 090-1234-5678 品川５００さ１２３４ 東京海上日動",
            "party_1_more",
            Party("佐藤花子", "+819012345678", plate="品川 500 さ 12-34", insurer="東京海上日動"),
        ),
    ],
)
def test_what_is_told_at_the_name_is_kept_for_what_it_is(chat: Telling, said: str, asked: str, party: Party) -> None:
    chat.opens()
    chat.goes_by("今伝える", said)
    chat.is_asked(asked)
    assert chat.book.report.parties == (party,)


@pytest.mark.parametrize(
    "company",
    [
        "東京海上日動",
        "損保ジャパン",
        "三井住友海上",
        "ソニー損保",
        "アクサ",
        "SBI損保",
        "楽天損保",
        "三井ダイレクト損保",
        "チューリッヒ",
        "おとなの自動車保険",
        "セゾン自動車火災",
        "イーデザイン損保",
        "共栄火災",
        "日新火災",
        "AIG損保",
        "全労済",
        "こくみん共済",
        "JA共済",
        "農協",
        "大同火災",
    ],
)
@pytest.mark.parametrize(
    "wrapped", ["{}", "{}です", "相手の保険は{}", "保険会社は{}だそうです", "{}に入ってるそうです"]
)
def test_a_known_insurer_is_nobodys_name(company: str, wrapped: str) -> None:
    chat = Telling(book_of())
    chat.opens()
    chat.goes_by("今伝える", wrapped.format(company))
    chat.is_asked("party_1_name")
    assert chat.book.report.parties == (Party(insurer=company),)


@pytest.mark.parametrize(
    ("answers", "party"),
    [
        (("保険入ってないって言ってた",), Party("田中", insurer="none")),
        (
            ("電話番号は聞いてないです", "品川５００さ１２３４ 東京海上日動"),
            Party("田中", "", "", "品川 500 さ 12-34", "", "東京海上日動"),
        ),
        (("あとで", "あとで", "東京海上だと思います"), Party("田中", insurer="東京海上")),
        (("あとで", "あとで", "保険屋の名前は聞いてないです"), Party("田中", insurer="unknown")),
    ],
)
def test_what_is_told_of_somebody_named_is_kept(chat: Telling, answers: tuple[str, ...], party: Party) -> None:
    chat.opens()
    chat.goes_by("今伝える", "田中", *answers)
    assert chat.book.report.parties == (party,)


@pytest.mark.parametrize(
    ("said", "asked", "witnesses"),
    [
        ("コンビニの店員さんが見てました。名前は知りません", "witness_1_phone", (Witness("コンビニの店員さん"),)),
        ("後ろの車の人が見てたはずだけど行ってしまった", "witness_1_more", (Witness("後ろの車の人"),)),
        ("田中さんが見てました。電話は090-1111-2222", "witness_1_more", (Witness("田中", "+819011112222"),)),
        ("隣のおばさんが見てたって", "witness_1_phone", (Witness("隣のおばさん"),)),
        ("誰も見てないです", "circumstances", ()),
        ("いたけど名前はわからない", "witnesses", ()),
    ],
)
def test_who_saw_it_is_kept_as_they_are_told_of(
    chat: Telling, said: str, asked: str, witnesses: tuple[Witness, ...]
) -> None:
    chat.opens("目撃者")
    chat.says(said)
    chat.is_asked(asked)
    assert chat.book.report.witnesses == witnesses


READ = [
    ("損傷", "右側面、左は無事", "damage", {"damage": "right"}),
    ("損傷", "右が凹んだけど左は大丈夫", "damage", {"damage": "right"}),
    ("損傷", "左は無事だけど右がやられた", "damage", {"damage": "right"}),
    ("損傷", "左は傷はない", "damage", {}),
    ("損傷", "ガラスは割れてない、右ドアだけ", "damage", {"damage": "right"}),
    ("損傷", "前はぐちゃぐちゃ、後ろは大丈夫", "damage", {"damage": "front"}),
    ("損傷", "後ろのバンパーと左のテールランプ", "automation", {"damage": "rear rear_left"}),
    ("損傷", "右のヘッドライト", "damage", {"damage": "front_right"}),
    ("損傷", "見た目は何ともない", "automation", {"damage": "none"}),
    ("自動運転", "クルコン使ってました", "driver", {"automation": "on"}),
    ("自動運転", "その時は切ってた", "driver", {"automation": "off"}),
    ("自動運転", "使ってなかったです", "driver", {"automation": "off"}),
    ("自動運転", "そんなの付いてない", "driver", {"automation": "none"}),
    (
        "運転者",
        "娘の彼氏です、二十三",
        "driver_name",
        {"driver": "other", "driver_relation": "else", "driver_age": "23"},
    ),
    (
        "運転者",
        "私じゃなくて父です。78さい",
        "driver_name",
        {"driver": "other", "driver_relation": "family", "driver_age": "78"},
    ),
    (
        "運転者",
        "おとうさんです。70歳です",
        "driver_name",
        {"driver": "other", "driver_relation": "family", "driver_age": "70"},
    ),
    ("運転者", "妻です、四十五歳", "driver_name", {"driver": "other", "driver_relation": "family", "driver_age": "45"}),
    ("運転者", "友達の田中さん", "driver_age", {"driver": "other", "driver_relation": "friend", "driver_name": "田中"}),
    ("運転者", "息子じゃないです", "driver", {}),
    ("警察署", "わかんない。110番したら来た", "dashcam", {"police_station": "unknown"}),
    (
        "警察署",
        "埼玉県警の川口署です。受理番号は12345",
        "dashcam",
        {"police_station": "川口署", "police_number": "12345"},
    ),
    (
        "警察署",
        "用賀交番のおまわりさんに来てもらいました。番号は聞いてません",
        "dashcam",
        {"police_station": "用賀交番"},
    ),
    ("警察署", "警察署の名前は忘れた", "dashcam", {"police_station": "unknown"}),
    ("警察署", "受理番号は聞いてません", "police_station", {}),
    ("警察署", "世田谷です。番号は聞いてません", "police_number", {"police_station": "世田谷"}),
    ("警察署", "渋谷警察署にはまだ届けてません", "dashcam", {"police_station": "not_yet"}),
    ("警察署", "呼んでないけど自分で届けた、渋谷警察署", "police_number", {"police_station": "渋谷警察署"}),
    ("ドラレコ", "前だけ付いてます。録れてると思う", "airbag", {"dashcam": "yes"}),
    ("ドラレコ", "上書きされちゃった", "airbag", {"dashcam": "no"}),
    ("ドラレコ", "付けてない", "airbag", {"dashcam": "no"}),
    ("ドラレコ", "後ろだけのやつがあって、まだ見てません", "airbag", {"dashcam": "unknown"}),
    ("ドラレコ", "録れてるかわかりません", "airbag", {"dashcam": "unknown"}),
    ("エアバッグ", "開かんかった", "claims", {"airbag": "no"}),
    ("エアバッグ", "運転席は開いたけど助手席は開かなかった", "claims", {"airbag": "yes"}),
    ("エアバッグ", "開いたかどうかわからない", "claims", {"airbag": "unknown"}),
    ("代車", "あったら助かります", "overview", {"rental": "yes"}),
    ("代車", "ないと仕事に行けない", "overview", {"rental": "yes"}),
    ("代車", "特に困ってない", "overview", {"rental": "no"}),
    ("代車", "いらん、妻の車あるし", "overview", {"rental": "no"}),
    (
        "請求",
        "修理代を払えって電話が来ました",
        "hospital",
        {"claims": "yes", "claims_said": "修理代を払えって電話が来ました"},
    ),
    ("請求", "相手からまだ何も言われてない", "hospital", {"claims": "no"}),
    ("請求", "請求が来たらどうすればいいですか", "claims", {}),
    ("病院", "行ってない", "shop", {}),
    ("病院", "明日行こうと思ってます", "shop", {}),
    ("病院", "痛くないから行かない", "shop", {}),
    ("病院", "行きました", "hospital", {}),
    ("病院", "救急車で日赤に運ばれた", "shop", {"hospital": "日赤"}),
    ("病院", "昨日、見本病院に行きました", "shop", {"hospital": "見本病院"}),
    ("病院", "架空病院", "shop", {"hospital": "架空病院"}),
    ("修理", "まだ決めてないです", "rental", {}),
    ("修理", "保険会社に任せます", "rental", {"shop": "propose"}),
    (
        "修理",
        "近所のトヨタに持ってく予定。電話は03-9999-8888",
        "rental",
        {"shop": "近所のトヨタ", "shop_phone": "+81399998888"},
    ),
]


@pytest.mark.parametrize(("part", "said", "asked", "told"), READ)
def test_an_answer_in_ordinary_words_is_read(
    chat: Telling, part: str, said: str, asked: str, told: dict[str, str]
) -> None:
    chat.opens(part)
    chat.says(said)
    chat.is_asked(asked)
    assert chat.book.report.details == told


@pytest.mark.parametrize("part", dict.fromkeys(part for part, *_ in READ))
def test_a_question_is_no_answer(part: str) -> None:
    chat = Telling(book_of())
    chat.opens(part)
    for said in ("もし付いてなかったらどうなりますか", "行ってないと困りますか", "言われてないとだめですか"):
        chat.says(said)
        assert chat.book.report.details == {}


def test_a_sixth_of_the_others_has_no_place(channel: Channel) -> None:
    five = tuple(Party(f"見本{number}郎") for number in "一二三四五")
    chat = Telling(book_of(parties=five), channel)
    chat.opens("お相手")
    chat.is_asked("parties")
    chat.says("見本次郎、090-0000-0008")
    assert chat.book.report.parties == five
