"""The sample customers' cars, and how each is insured: variety enough to meet every rule of renewal once.

Rates are worked out by the sample tariff; sums insured, classes and grades are made up.
"""

from bot.sample_policies import GROUP, LUMP, MONTHLY, Insurance
from flows.facts import Vehicle
from rating.application import Drivers, VehicleCover
from rating.classes.model import ModelClass
from rating.grade import Accidents
from rating.standing import Standing
from rating.telematics import Score

HATCHBACK = Vehicle("sample-01-1", "品川 300 さ 12-42", "ハイブリッド小型車", "白", propulsion="hybrid")
MINIVAN = Vehicle("sample-02-1", "練馬 330 た 34-49", "ミニバン", "黒", body="minivan")
KEI = Vehicle("sample-02-2", "練馬 580 あ 56-42", "軽ワゴン", "水色", body="kei")
CONNECTED = Vehicle("sample-03-1", "名古屋 301 な 78-49", "つながる小型車", "赤")
ELECTRIC = Vehicle("sample-04-1", "横浜 300 は 21-42", "電気自動車", "青", propulsion="ev")
SEDAN = Vehicle("sample-05-1", "なにわ 500 ま 43-49", "セダン", "銀")
SNOW_CAR = Vehicle("sample-06-1", "旭川 300 や 65-42", "四輪駆動車", "緑", body="suv", four_wheel_drive=True)
FLEET_ONE = Vehicle("sample-07-1", "福岡 400 ら 87-49", "商用バン", "白", body="minivan", propulsion="diesel")
FLEET_TWO = Vehicle("sample-07-2", "福岡 400 ら 87-42", "商用バン", "白", body="minivan", propulsion="diesel")
FLEET_THREE = Vehicle("sample-07-3", "福岡 480 り 11-49", "軽トラック", "白", body="kei", four_wheel_drive=True)
GROUP_CAR = Vehicle("sample-08-1", "千葉 501 さ 22-42", "コンパクトカー", "黄")
MATURED_CAR = Vehicle("sample-09-1", "大宮 502 す 33-49", "ワゴン", "灰")
SPORTS_CAR = Vehicle("sample-10-1", "神戸 330 せ 44-42", "スポーツカー", "赤", low=True)
STAFF_ONLY_CAR = Vehicle("sample-11-1", "仙台 300 そ 55-49", "セダン", "黒")
SMS_CAR = Vehicle("sample-13-1", "広島 580 ち 66-42", "軽自動車", "桃", body="kei")
SPOUSES_CAR = Vehicle("sample-15-1", "広島 501 て 88-42", "コンパクトカー", "紺")
UNLINKED_CAR = Vehicle("sample-14-1", "札幌 300 つ 77-49", "四輪駆動車", "白", body="suv", four_wheel_drive=True)
LATE_CAR = Vehicle("sample-16-1", "静岡 502 な 90-42", "コンパクトカー", "橙")
CHANGED_CAR = Vehicle("sample-17-1", "岡山 301 に 91-49", "ワゴン", "青")
COMPANY_CAR = Vehicle("sample-18-1", "新潟 400 ぬ 92-42", "商用バン", "白", body="minivan", propulsion="diesel")
SOLD_CAR = Vehicle("sample-19-1", "熊本 580 ね 93-49", "軽自動車", "茶", body="kei")

# A new car's discount ends with the next term, which begins in its 58th month.
HATCHBACK_INSURED = Insurance(
    "small_passenger",
    Standing(14),
    45,
    ModelClass(6, 7, 6, 5),
    drivers=Drivers("couple", "35", 43),
    vehicle=VehicleCover(140, "general", 5),
    riders=("total_loss_expenses_double", "lawyer_car"),
)
MINIVAN_INSURED = Insurance(
    "normal_passenger",
    Standing(11),
    30,
    ModelClass(9, 8, 8, 9),
    licence="blue",
    drivers=Drivers("none", "21", 22),
    vehicle=VehicleCover(230, "general", 10),
    aeb="maker",
    payment=MONTHLY,
)
KEI_INSURED = Insurance(
    "kei_passenger",
    Standing(9),
    80,
    ModelClass(3, 3, 2, 3),
    licence="blue",
    use="commuting",
    drivers=Drivers("couple", "26", 31),
    payment=LUMP,
)
CONNECTED_INSURED = Insurance(
    "normal_passenger",
    Standing(12),
    20,
    ModelClass(7, 7, 8, 8),
    drivers=Drivers("couple", "35", 36),
    vehicle=VehicleCover(210, "general", 5),
    aeb="maker",
    score=Score(88, 6400),
    payment=LUMP,  # this product is paid by account debit alone
)
# ECOカー割引 ends with the next term, which begins in the car's 19th month.
ELECTRIC_INSURED = Insurance(
    "normal_passenger",
    Standing(8),
    6,
    ModelClass(8, 7, 6, 8),
    drivers=Drivers("insured", "26", 29),
    vehicle=VehicleCover(320, "general", 0),
    riders=("new_car", "everyday_liability"),
    aeb="maker",
    score=Score(74, 3100),
)
SEDAN_INSURED = Insurance(
    "small_passenger",
    Standing(20),
    110,
    ModelClass(5, 5, 4, 4),
    drivers=Drivers("couple", "35", 66),
    score=Score(82, 2200),
)
# An accident that lowers by one, more than three months ago: the grade falls, and renewal online is open.
SNOW_CAR_INSURED = Insurance(
    "normal_passenger",
    Standing(17),
    60,
    ModelClass(10, 9, 9, 11),
    drivers=Drivers("none", "35", 40),
    vehicle=VehicleCover(160, "limited_10", 5),
    riders=("earthquake_fixed",),
    accidents=Accidents(one=1),
)
FLEET_VAN_INSURED = Insurance(
    "small_goods", Standing(16), 70, use="business", drivers=Drivers("none", "26", 27), payment=MONTHLY, cars=3
)
FLEET_KEI_INSURED = Insurance(
    "kei_goods", Standing(13), 95, use="business", drivers=Drivers("none", "26", 27), payment=MONTHLY, cars=3
)
GROUP_INSURED = Insurance(
    "small_passenger",
    Standing(10),
    52,
    ModelClass(6, 6, 5, 5),
    licence="blue",
    use="commuting",
    drivers=Drivers("couple", "26", 31),
    vehicle=VehicleCover(110, "limited_10", 5),
    payment=GROUP,
)
MATURED_INSURED = Insurance(
    "small_passenger", Standing(18), 100, ModelClass(4, 5, 5, 4), drivers=Drivers("couple", "35", 57)
)
# The accident was six weeks ago: whoever renews now talks to the desk.
SPORTS_CAR_INSURED = Insurance(
    "normal_passenger",
    Standing(7),
    33,
    ModelClass(13, 14, 12, 15),
    licence="blue",
    drivers=Drivers("insured", "26", 26),
    vehicle=VehicleCover(280, "general", 10),
    score=Score(55, 5200),
    accidents=Accidents(three=1),
)
STAFF_ONLY_INSURED = Insurance(
    "normal_passenger",
    Standing(20),
    130,
    ModelClass(6, 5, 5, 4),
    drivers=Drivers("couple", "35", 79),
    score=Score(90, 1500),
)
# Model classes change with the review of 1 January, and a gold licence follows the blue one.
SMS_CAR_INSURED = Insurance(
    "kei_passenger",
    Standing(12),
    75,
    ModelClass(4, 3, 4, 3),
    next_classes=ModelClass(4, 4, 4, 2),
    licence="blue",
    licence_next="gold",
    licence_expires_in=0,
    use="commuting",
    drivers=Drivers("couple", "35", 47),
    vehicle=VehicleCover(70, "limited_10", 5),
    payment=LUMP,
)
UNLINKED_INSURED = Insurance(
    "normal_passenger",
    Standing(9),
    15,
    ModelClass(9, 9, 8, 10),
    drivers=Drivers("couple", "35", 36),
    vehicle=VehicleCover(300, "general", 5),
    payment=MONTHLY,
)
SPOUSES_INSURED = Insurance(
    "small_passenger",
    Standing(6, mark="S"),
    12,
    ModelClass(5, 6, 5, 6),
    licence="green",
    drivers=Drivers("couple", "35", 46),
    vehicle=VehicleCover(150, "general", 5),
)
LATE_INSURED = Insurance(
    "small_passenger", Standing(15), 90, ModelClass(5, 4, 5, 4), drivers=Drivers("couple", "35", 51)
)
CHANGED_INSURED = Insurance(
    "normal_passenger",
    Standing(13),
    26,
    ModelClass(8, 8, 7, 7),
    drivers=Drivers("couple", "35", 37),
    vehicle=VehicleCover(190, "general", 5),
)
COMPANY_INSURED = Insurance(
    "small_goods", Standing(14), 60, use="business", drivers=Drivers("none", "any", 19), payment=MONTHLY
)
SOLD_INSURED = Insurance(
    "kei_passenger", Standing(16), 140, ModelClass(2, 3, 3, 2), drivers=Drivers("couple", "35", 62)
)
