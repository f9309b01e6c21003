"""The sample customers: invented people in the situations the conversations and the account pages have to master.

docs/sample-data.md lists them. Telephone numbers begin 090-0 or 03-0, which the numbering plan leaves out (総務省,
電気通信番号の種別: 090C…, C is not 0; a local number begins with 2 to 9); plates end in 42 or 49, which are passed over
when plates are given out; mail to .example reaches nobody (RFC 2606); places, policies and names are made up.
"""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from flows.events import Address, Channel
from flows.facts import Contract, Customer, Vehicle

Product = Literal["normal", "miruplus", "mirunext", "miruplus_s", "tsunagaru"]


@dataclass(frozen=True, slots=True)
class Policy:
    """A contract of a sample customer. ``matures_in`` is in days from the day of seeding, negative if it is over."""

    product: Product
    matures_in: int
    vehicle: Vehicle
    fleet_discount: bool = False
    fuel_used: bool = False
    home: str = "東京都見本市架空町1-1"

    def contract(self, number: str, today: date) -> Contract:
        """The contract as it stands today: one year, to the day."""
        maturity = today + timedelta(days=self.matures_in)
        return Contract(
            number=number,
            product=self.product,
            start=a_year_before(maturity),
            maturity=maturity,
            vehicle=self.vehicle,
            fleet_discount=self.fleet_discount,
            fuel_used=self.fuel_used,
            home_parking=self.home,
        )


@dataclass(frozen=True, slots=True)
class Sample:
    """A sample customer: number n is customer ``sample-n``, and what is linked is linked to that number's addresses.

    ``login`` is the ID of the account, a mail address or the ``phone`` itself; "" where there is no account.
    ``other_phone`` is the number on record where that is not the mobile number ending in n.
    """

    number: int
    name: str
    kana: str
    born: date
    login: str
    shows: str
    linked: tuple[Channel, ...]
    policies: tuple[Policy, ...]
    other_phone: str = ""

    @property
    def id(self) -> str:
        """The customer's id in the records."""
        return f"sample-{self.number:02d}"

    @property
    def phone(self) -> str:
        """A number nobody can have, in E.164."""
        return self.other_phone or mobile(self.number)

    @property
    def password(self) -> str:
        """The password of the account: the public knows it, so it opens nothing but sample data."""
        return f"mado-no-akari-{self.number:02d}"

    @property
    def line_user(self) -> str:
        """The LINE user of that number in the simulator."""
        return f"U{self.number:032d}"

    def addresses(self) -> tuple[Address, ...]:
        """What is linked to this customer."""
        to = {"line": self.line_user, "sms": self.phone}
        return tuple(Address(channel, to[channel]) for channel in self.linked)

    def customer(self, today: date) -> Customer:
        """The customer as known today."""
        contracts = tuple(
            policy.contract(f"MD-{self.number:04d}-{rank}", today) for rank, policy in enumerate(self.policies, start=1)
        )
        return Customer(self.id, self.name, self.kana, self.phone, contracts)


def mobile(number: int) -> str:
    """The invented mobile number ending in ``number``, in E.164."""
    return f"+81900000{number:04d}"


def a_year_before(day: date) -> date:
    """The same day of the year before; of 29 February, the 28th."""
    if (day.month, day.day) == (2, 29):
        return day.replace(year=day.year - 1, day=28)
    return day.replace(year=day.year - 1)


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

SAMPLES: tuple[Sample, ...] = (
    Sample(
        1,
        "佐藤 見本",
        "サトウ ミホン",
        date(1980, 4, 1),
        "sato.mihon@sample.example",
        "inside the renewal window; LINE and SMS are both linked",
        ("line", "sms"),
        (Policy("normal", 40, HATCHBACK),),
    ),
    Sample(
        2,
        "鈴木 例子",
        "スズキ レイコ",
        date(1989, 1, 7),
        "Suzuki.Reiko@sample.example",
        "two cars, so the talk asks which one; capital letters in the ID",
        ("line",),
        (Policy("miruplus", 200, MINIVAN), Policy("normal", 120, KEI)),
    ),
    Sample(
        3,
        "高橋 仮",
        "タカハシ カリ",
        date(1989, 1, 8),
        "takahashi.kari@sample.example",
        "つながる, with a desk of its own",
        ("line",),
        (Policy("tsunagaru", 150, CONNECTED),),
    ),
    Sample(
        4,
        "田中 電",
        "タナカ デン",
        date(1996, 2, 29),
        "tanaka.den@sample.example",
        "an electric car",
        ("line",),
        (Policy("mirunext", 90, ELECTRIC),),
    ),
    Sample(
        5,
        "伊藤 給",
        "イトウ キュウ",
        date(1955, 12, 31),
        "ito.kyu@sample.example",
        "this policy year's fuel delivery has been had",
        ("line",),
        (Policy("miruplus_s", 250, SEDAN, fuel_used=True),),
    ),
    Sample(
        6,
        "渡辺 雪",
        "ワタナベ ユキ",
        date(1948, 7, 15),
        "watanabe.yuki@sample.example",
        "a snowy home, where being stuck is not covered",
        ("line",),
        (Policy("miruplus", 180, SNOW_CAR, home="北海道旭川市架空町6-1"),),
    ),
    Sample(
        7,
        "山本 団",
        "ヤマモト ダン",
        date(1971, 10, 10),
        "yamamoto.dan@sample.example",
        "three cars under まとめて割引: fuel without a limit of times",
        ("line",),
        (
            Policy("normal", 300, FLEET_ONE, fleet_discount=True, fuel_used=True),
            Policy("normal", 300, FLEET_TWO, fleet_discount=True),
            Policy("normal", 300, FLEET_THREE, fleet_discount=True),
        ),
    ),
    Sample(
        8,
        "中村 集",
        "ナカムラ シュウ",
        date(1993, 6, 3),
        "nakamura.shu@sample.example",
        "a group contract through an employer; the records do not tell it apart yet",
        ("line",),
        (Policy("normal", 55, GROUP_CAR),),
    ),
    Sample(
        9,
        "小林 満",
        "コバヤシ ミツル",
        date(1966, 3, 21),
        "kobayashi.mitsuru@sample.example",
        "matured ten days ago, inside the 30 days of late renewal",
        ("line",),
        (Policy("normal", -10, MATURED_CAR),),
    ),
    Sample(
        10,
        "加藤 低",
        "カトウ ヒクシ",
        date(1999, 9, 9),
        "kato.hikushi@sample.example",
        "a low car, which needs a flat-bed truck",
        ("line",),
        (Policy("mirunext", 30, SPORTS_CAR),),
    ),
    Sample(
        11,
        "吉田 面",
        "ヨシダ メン",
        date(1939, 11, 23),
        "yoshida.men@sample.example",
        "cannot renew online; the records do not tell it apart yet; a landline on record, so no SMS",
        ("line",),
        (Policy("miruplus_s", 20, STAFF_ONLY_CAR),),
        other_phone="+81300000011",
    ),
    Sample(
        12,
        "山田 元",
        "ヤマダ ハジメ",
        date(1985, 5, 5),
        "yamada.hajime@sample.example",
        "linked, with no contract any more",
        ("line",),
        (),
    ),
    Sample(
        13,
        "佐々木 短",
        "ササキ タン",
        date(1977, 2, 11),
        "+819000000013",
        "linked by SMS only; the ID is the mobile number",
        ("sms",),
        (Policy("normal", 70, SMS_CAR),),
    ),
    Sample(
        14,
        "山口 未",
        "ヤマグチ ミ",
        date(1990, 8, 20),
        "",
        "not linked and never registered: registration begins here",
        (),
        (Policy("tsunagaru", 100, UNLINKED_CAR, home="北海道札幌市架空町14-1"),),
    ),
    Sample(
        15,
        "佐々木 連",
        "ササキ レン",
        date(1979, 12, 24),
        "sasaki.ren@sample.example",
        "married to 13 and reached on the same telephone, each with a contract",
        (),
        (Policy("mirunext", 160, SPOUSES_CAR),),
        other_phone=mobile(13),
    ),
)
