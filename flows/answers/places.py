"""Positions people paste: coordinates, or the address of a map that holds them; and places told in words.

Nothing is looked up.
"""

import re
from urllib.parse import unquote

from flows.answers.normal import plain, trimmed

_NUMBER = r"[-+]?[0-9]{1,3}\.[0-9]{1,20}"
_PAIR = rf"(?P<latitude>{_NUMBER})(?: ?, ?| )(?P<longitude>{_NUMBER})"
_FORMS = tuple(
    re.compile(form)
    for form in (
        # The pin of a Google place; the @ pair of the same address is only where the view was centred.
        rf"!3d(?P<latitude>{_NUMBER})!4d(?P<longitude>{_NUMBER})",
        rf"[?&](?:q|query|ll|coordinate|daddr|destination|center|sll)=(?:loc:)?{_PAIR}",
        rf"/(?:search|place|dir)/[^@]{{0,200}}?{_PAIR}",
        rf"@{_PAIR}",
        rf"\bgeo:{_PAIR}",
        (
            rf"(?:北緯|緯度|latitude|lat|n)[ :=]*(?P<latitude>{_NUMBER})°?[ ,、]*"
            rf"(?:東経|経度|longitude|long|lng|lon|e)[ :=]*(?P<longitude>{_NUMBER})"
        ),
        rf"(?<![0-9.]){_PAIR}(?![0-9.])",
    )
)
_DEGREES = (
    r"(?P<{0}d>[0-9]{{1,3}})[°度] ?(?P<{0}m>[0-9]{{1,2}})['′分] ?"
    r"(?P<{0}s>[0-9]{{1,2}}(?:\.[0-9]{{1,6}})?)(?:\"|″|''|′′|秒)"
)
_SEXAGESIMAL = re.compile(rf"(?:北緯)? ?{_DEGREES.format('n')} ?n?[ ,、]*(?:東経)? ?{_DEGREES.format('e')}")
_QUARTER, _HALF = 90.0, 180.0


def position(text: str) -> tuple[float, float] | None:
    """Latitude and longitude in WGS 84 degrees, rounded to six decimals, or None.

    Reads decimal pairs (``35.658034,139.701636``), degrees with minutes and seconds, geo: URIs (RFC 5870), and the
    addresses of Google and Apple maps. Shortened map links hold no position and give None.
    """
    answer = plain(unquote(text)).replace("’", "'").replace("”", '"')
    if found := _SEXAGESIMAL.search(answer):
        return _checked(_degrees(found, "n"), _degrees(found, "e"))
    for form in _FORMS:
        if found := form.search(answer):
            return _checked(float(found["latitude"]), float(found["longitude"]))
    return None


def _degrees(found: re.Match[str], axis: str) -> float:
    return int(found[f"{axis}d"]) + int(found[f"{axis}m"]) / 60 + float(found[f"{axis}s"]) / 3600


def _checked(latitude: float, longitude: float) -> tuple[float, float] | None:
    if abs(latitude) > _QUARTER or abs(longitude) > _HALF:
        return None
    return round(latitude, 6), round(longitude, 6)


def in_japan(latitude: float, longitude: float) -> bool:
    """Whether the position lies in the box 20–46° N, 122–154° E, which holds all of Japan and some sea."""
    return 20 <= latitude <= 46 and 122 <= longitude <= 154  # noqa: PLR2004 (the docstring names them)


# What places are called and told by. A word before the noun makes it this one: 渋谷駅, but 駅がわからない.
_NOUN = re.compile(
    r"[一-龥々ァ-ヴーぁ-んa-z0-9](?:駅|えき|市|区|町|村|県|都|府|郡|丁目|番地|号線|交差点|信号|スクエア|通り|坂|橋|峠|トンネル|"
    r"神社|寺|公園|小学校|中学校|高校|大学|病院|医院|クリニック|空港|港|埠頭|海岸|温泉|ホテル|旅館|銀行|郵便局|市役所|役場|警察署|交番|"
    r"消防署|図書館|体育館|球場|スタジアム|ビル|タワー|マンション|アパート|団地|モール|センター|プラザ|工場|倉庫|営業所|支店|店|屋|"
    r"駐車場|パーキング|インター|ジャンクション|サービスエリア|ランプ|料金所|出口|入口|バイパス|街道|国道|県道|自動車道|高速|バス停|"
    r"ic|sa|pa|jct)(?![a-z])"
)
_CHAIN = re.compile(
    r"ローソン|セブン|ファミマ|ファミリーマート|ミニストップ|デイリーヤマザキ|セイコーマート|イオン|イトーヨーカ|西友|ライフ|ドンキ|コストコ|"
    r"ニトリ|カインズ|コメリ|ユニクロ|しまむら|マクド|マック|すき家|吉野家|ガスト|サイゼ|スタバ|スターバックス|エネオス|出光|コスモ石油|"
    r"ヤマダ電機|オートバックス|イエローハット|道の駅|コンビニ|スーパー|ガソリンスタンド|ショッピング|ホームセンター|首都高|東名|名神|"
    r"lawson|7-?eleven|seven eleven|family ?mart|mini ?stop|aeon|costco|don quijote|mcdonald|starbucks|eneos|idemitsu"
)
_RELATION = re.compile(
    r"[一-龥々ァ-ヴーa-z0-9]の?(?:前|横|隣|となり|向かい|裏|そば|近く|ちかく|付近|あたり|辺り|手前|角|先|北側|南側|東側|西側|方面|上り|下り)"
)
_HOME = re.compile(r"自宅|実家|家の(?:前|駐車場|ガレージ)|うちの(?:前|駐車場)|会社の(?:前|駐車場)|職場|勤務先")
_ADDRESS = re.compile(
    r"〒|[0-9]{3}-[0-9]{4}|[一-龥ァ-ヴーぁ-ん]{2,}[0-9]+(?:-[0-9]+)+|(?:国道|県道|r|route ?)[0-9]+|[0-9]+号"
)
_ENGLISH_PLACE = re.compile(
    r"\b(?:stations?|street|st\.|avenue|ave|road (?!side)|crossing|intersection|exit|bridge|park|hotel|hospital|school|"
    r"university|airport|mall|store|shop|supermarket|convenience|restaurant|tower|building|temple|shrine|tunnel|port|museum|"
    r"(?:parking|rest) (?:lot|area)|service area|interchange|ward|city|prefecture|town|village|route [0-9]+|"
    r"(?:in front of|next to|across from|close to|near|behind|beside|opposite|outside|corner of) (?:the |a )?[a-z]{3,}|"
    r"tokyo|osaka|kyoto|nagoya|yokohama|kobe|fukuoka|sapporo|sendai|hiroshima|kawasaki|saitama|chiba|shibuya|shinjuku|ikebukuro|"
    r"shinagawa|ueno|ginza|roppongi|akihabara|hakone|nikko|nara|okinawa|naha|hokkaido|hamamatsu|shizuoka|"
    r"namba|umeda|kanazawa|niigata|okayama|kumamoto|kagoshima|matsuyama|takamatsu|nagasaki|gifu|odaiba|haneda|narita|kamakura|atami|karuizawa)\b|"
    r"[a-z]{2,}-?(?:ku|cho|machi|ken|dori|zaka|bashi|eki)\b"
)
_ABROAD = re.compile(
    r"ソウル|釜山|プサン|北京|上海|香港|台北|台湾|韓国|中国(?:です|$|の北|の上)|ハワイ|グアム|ニューヨーク|ロサンゼルス|ロンドン|パリ|"
    r"ベルリン|シンガポール|バンコク|アメリカ|海外|外国|\b(?:seoul|busan|beijing|shanghai|hong kong|taipei|taiwan|"
    r"korea|hawaii|guam|new york|london|paris|singapore|bangkok|abroad|overseas)\b"
)
_QUESTION = re.compile(
    r"\?|(?:です|ます|でしょう|いい)(?:の)?か|いくら|何(?:分|時|円|を|が|で)|どう(?:し|や|す|なる)|^(?:how|what|when|where|why|who|can|do|does|is|are)\b"
)
# What people say instead of a place. The end of a sentence tells: 動きません, 送れない, 待ってます.
_REMARK = re.compile(
    r"わから|分から|知らな|知りません|送れ|送りま|できな|でき(?:ま|ず)|不明|だめ|無理|(?:ません|ください|下さい|ます|[いたてるよねなか])$|の(?:車|中)$|真ん中$|^(?:さっき|先ほど|先程|最初|上に|同じ|この辺|このへん|その辺|いまいる|今いる|あとで|後で)|決めてな"
    r"|^(?:まだ|はい|いいえ|うん|ううん|ええ|さあ|なし|ない|いや|ここ|そこ|あそこ|こっち|外|中|"
    r"路上|道|道路|車|家|大丈夫|了解|普通|故障|事故|脱輪|落輪|電欠|追突|警告灯|異音|雪|全部|担当者|人間|緊急|至急|不安|子供|赤ちゃん|場所|住所|位置情報|"
    r"現在地|日本|都内|市内|県内)$|パンク|バッテリー|タイヤ|エンジン|レッカー|ガス欠|ガソリン(?!スタ)|インロック|インキー|鍵|キャンセル|メニュー|"
    r"スマホ|オペレーター|ロードサービス|オーバーヒート|こんにち|ありがと"
)
_JAPANESE_NAME = re.compile(r"[一-龥々ヶ]{2,10}|[一-龥々ァ-ヴー・]{3,20}|[ぁ-ん]{3,10}|[一-龥々ヶァ-ヴーぁ-ん]{2,12}")
_LONGEST_PLACE = 200


def is_place(text: str) -> bool:
    """Whether ``text`` may tell where a car stands in Japan: an address, a landmark, a road, or a position.

    A guard and no gazetteer: it takes what has the form of a place (道玄坂のローソンの前, 東名 上り 123キロ,
    "in front of the Lawson in Dogenzaka") and a bare name, and refuses answers to other questions, questions, troubles
    and places abroad.
    """
    answer = plain(text).strip(" 。、.!")
    if position(text):
        return True
    if not answer or len(answer) > _LONGEST_PLACE or _ABROAD.search(answer) or _QUESTION.search(answer):
        return False
    if _ADDRESS.search(answer) or _ENGLISH_PLACE.search(answer) or _CHAIN.search(answer) or _HOME.search(answer):
        return True
    unsure = re.search("わから|分から|知らな|送れ|できな", answer)
    if (_NOUN.search(answer) or _RELATION.search(answer)) and not unsure and not answer.endswith("の車"):
        return True
    name = trimmed(answer)
    return not _REMARK.search(name) and bool(_JAPANESE_NAME.fullmatch(name))
