"""The sample customers: invented people in the situations the conversations and the account pages have to master.

docs/sample-data.md lists them. Telephone numbers begin 090-0 or 03-0, which the numbering plan leaves out (総務省,
電気通信番号の種別: 090C…, C is not 0; a local number begins with 2 to 9); plates end in 42 or 49, which are passed over
when plates are given out; mail to .example reaches nobody (RFC 2606); places, policies and names are made up.
"""

from dataclasses import dataclass
from datetime import date

from bot import sample_cars as cars
from bot.sample_policies import Policy
from flows.events import Address, Channel
from flows.facts import Customer
from flows.terms import Conditions


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
            policy.contract(f"MD-{self.number:04d}-{rank}", today, self.born)
            for rank, policy in enumerate(self.policies, start=1)
        )
        return Customer(self.id, self.name, self.kana, self.phone, contracts)


def mobile(number: int) -> str:
    """The invented mobile number ending in ``number``, in E.164."""
    return f"+81900000{number:04d}"


SAMPLES: tuple[Sample, ...] = (
    Sample(
        1,
        "佐藤 見本",
        "サトウ ミホン",
        date(1980, 4, 1),
        "sato.mihon@sample.example",
        "inside the renewal window, and 新車割引 ends; LINE and SMS are both linked",
        ("line", "sms"),
        (Policy("normal", 40, cars.HATCHBACK, cars.HATCHBACK_INSURED),),
    ),
    Sample(
        2,
        "鈴木 例子",
        "スズキ レイコ",
        date(1989, 1, 7),
        "Suzuki.Reiko@sample.example",
        "two cars, so the talk asks which one; a person confirms one premium; capital letters in the ID",
        ("line",),
        (Policy("miruplus", 43, cars.MINIVAN, cars.MINIVAN_INSURED), Policy("normal", 41, cars.KEI, cars.KEI_INSURED)),
    ),
    Sample(
        3,
        "高橋 仮",
        "タカハシ カリ",
        date(1989, 1, 8),
        "takahashi.kari@sample.example",
        "つながる, with a desk of its own, paid by account debit",
        ("line",),
        (Policy("tsunagaru", 28, cars.CONNECTED, cars.CONNECTED_INSURED),),
    ),
    Sample(
        4,
        "田中 電",
        "タナカ デン",
        date(1996, 2, 29),
        "tanaka.den@sample.example",
        "an electric car whose ECOカー割引 ends",
        ("line",),
        (Policy("mirunext", 33, cars.ELECTRIC, cars.ELECTRIC_INSURED),),
    ),
    Sample(
        5,
        "伊藤 給",
        "イトウ キュウ",
        date(1955, 12, 31),
        "ito.kyu@sample.example",
        "this policy year's fuel delivery has been had",
        ("line",),
        (Policy("miruplus_s", 250, cars.SEDAN, cars.SEDAN_INSURED, fuel_used=True),),
    ),
    Sample(
        6,
        "渡辺 雪",
        "ワタナベ ユキ",
        date(1948, 7, 15),
        "watanabe.yuki@sample.example",
        "a snowy home, where being stuck is not covered; an accident five months ago lowers the grade",
        ("line",),
        (Policy("normal", 36, cars.SNOW_CAR, cars.SNOW_CAR_INSURED, home="北海道旭川市架空町6-1", accident=170),),
    ),
    Sample(
        7,
        "山本 団",
        "ヤマモト ダン",
        date(1971, 10, 10),
        "yamamoto.dan@sample.example",
        "three cars under まとめて割引: fuel without a limit of times, and one reminder for all",
        ("line",),
        (
            Policy("normal", 44, cars.FLEET_ONE, cars.FLEET_VAN_INSURED, fleet_discount=True, fuel_used=True),
            Policy("normal", 44, cars.FLEET_TWO, cars.FLEET_VAN_INSURED, fleet_discount=True),
            Policy("normal", 44, cars.FLEET_THREE, cars.FLEET_KEI_INSURED, fleet_discount=True),
        ),
    ),
    Sample(
        8,
        "中村 集",
        "ナカムラ シュウ",
        date(1993, 6, 3),
        "nakamura.shu@sample.example",
        "a group contract (団体扱) through an employer, with an agency of its own",
        ("line",),
        (Policy("normal", 42, cars.GROUP_CAR, cars.GROUP_INSURED, conditions=Conditions(agency="kakuu")),),
    ),
    Sample(
        9,
        "小林 満",
        "コバヤシ ミツル",
        date(1966, 3, 21),
        "kobayashi.mitsuru@sample.example",
        "matured ten days ago, inside the 30 days of late renewal",
        ("line",),
        (Policy("normal", -10, cars.MATURED_CAR, cars.MATURED_INSURED),),
    ),
    Sample(
        10,
        "加藤 低",
        "カトウ ヒクシ",
        date(1999, 9, 9),
        "kato.hikushi@sample.example",
        "a low car, which needs a flat-bed truck; an accident six weeks ago, so no renewal online",
        ("line",),
        (Policy("mirunext", 30, cars.SPORTS_CAR, cars.SPORTS_CAR_INSURED, accident=42),),
    ),
    Sample(
        11,
        "吉田 面",
        "ヨシダ メン",
        date(1939, 11, 23),
        "yoshida.men@sample.example",
        "cannot renew online, for want of 継続手続特約; a landline on record, so no SMS",
        ("line",),
        (Policy("miruplus_s", 20, cars.STAFF_ONLY_CAR, cars.STAFF_ONLY_INSURED, conditions=Conditions(clause=False)),),
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
        "inside the renewal window, by SMS only; the ID is the mobile number",
        ("sms",),
        (Policy("normal", 35, cars.SMS_CAR, cars.SMS_CAR_INSURED),),
    ),
    Sample(
        14,
        "山口 未",
        "ヤマグチ ミ",
        date(1990, 8, 20),
        "",
        "not linked and never registered: registration begins here",
        (),
        (Policy("tsunagaru", 100, cars.UNLINKED_CAR, cars.UNLINKED_INSURED, home="北海道札幌市架空町14-1"),),
    ),
    Sample(
        15,
        "佐々木 連",
        "ササキ レン",
        date(1979, 12, 24),
        "sasaki.ren@sample.example",
        "married to 13 and reached on the same telephone, each with a contract",
        (),
        (Policy("mirunext", 160, cars.SPOUSES_CAR, cars.SPOUSES_INSURED),),
        other_phone=mobile(13),
    ),
    Sample(
        16,
        "遠藤 再",
        "エンドウ サイ",
        date(1973, 3, 3),
        "endo.sai@sample.example",
        "matured five days ago, and last year's renewal was late already: not late twice running",
        ("sms",),
        (Policy("normal", -5, cars.LATE_CAR, cars.LATE_INSURED, conditions=Conditions(renewed_late=True)),),
    ),
    Sample(
        17,
        "青木 変",
        "アオキ ヘン",
        date(1988, 11, 3),
        "aoki.hen@sample.example",
        "changed three weeks ago, so no renewal online until three months have passed",
        ("sms",),
        (Policy("normal", 25, cars.CHANGED_CAR, cars.CHANGED_INSURED, changed=21),),
    ),
    Sample(
        18,
        "有限会社 架空商会",
        "ユウゲンガイシャ カクウショウカイ",
        date(1962, 9, 15),
        "office@kakuu-shokai.example",
        "a company, which cannot renew online; born is the person named on the policy",
        ("sms",),
        (Policy("normal", 38, cars.COMPANY_CAR, cars.COMPANY_INSURED, conditions=Conditions(corporate=True)),),
    ),
    Sample(
        19,
        "森 譲",
        "モリ ユズル",
        date(1961, 5, 4),
        "mori.yuzuru@sample.example",
        "the car is sold and staff know it, so that no reminder goes out",
        ("sms",),
        (Policy("normal", 30, cars.SOLD_CAR, cars.SOLD_INSURED, conditions=Conditions(hold="sold")),),
    ),
)
