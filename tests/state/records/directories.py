"""What every directory of policyholders has to keep, whoever owns it: subclass it, and fill ``directory``."""

from datetime import date

import pytest
from msgspec.structs import replace as changed

from flows.directory import Directory, Identity
from flows.facts import Contract, Customer, Vehicle

CAR = Vehicle("v1", "品川 300 さ 12-42", "小型車", "白")
FIRST = Contract("AB-123456", "normal", date(2025, 5, 1), date(2026, 5, 1), CAR)
SECOND = Contract("AB-123457", "normal", date(2025, 6, 1), date(2026, 6, 1), changed(CAR, id="v2"))
OTHERS = Contract("CD-777777", "normal", date(2025, 6, 1), date(2026, 6, 1), changed(CAR, id="v3"))

HANAKO = Customer("c1", "窓口 花子", "マドグチ ハナコ", "+819000000001", (FIRST, SECOND))
TARO = Customer("c2", "窓口 太郎", "マドグチ タロウ", "+819000000001", (OTHERS,))
ANON = Customer("c3", "見本 次郎", "ミホン ジロウ", "+819000000003")
PEOPLE = {HANAKO: date(1980, 4, 1), TARO: date(1975, 12, 31), ANON: None}
"""Whom a directory under test knows, with their dates of birth."""

SELF = Identity("AB-123456", "窓口 花子", "マドグチ ハナコ", date(1980, 4, 1))


class DirectoryContract:
    """Tests for a ``directory`` that knows :data:`PEOPLE`."""

    @pytest.fixture
    def directory(self) -> Directory:
        raise NotImplementedError

    def test_customers_are_found_by_id_and_strangers_left_out(self, directory: Directory) -> None:
        assert directory.find(["c1", "c3", "nobody"]) == {"c1": HANAKO, "c3": ANON}
        assert directory.find([]) == {}

    def test_a_telephone_may_be_shared(self, directory: Directory) -> None:
        assert sorted(directory.by_phone("+819000000001")) == ["c1", "c2"]
        assert directory.by_phone("+819000000009") == ()

    def test_a_birth_date_is_told_where_it_is_known(self, directory: Directory) -> None:
        assert [directory.born(id_) for id_ in ("c1", "c3", "nobody")] == [date(1980, 4, 1), None, None]

    @pytest.mark.parametrize(
        "identity",
        [
            SELF,
            changed(SELF, policy="AB-123457"),
            changed(SELF, policy="ａｂ１２３４５６"),
            changed(SELF, name="窓口　花子"),
            changed(SELF, name="窓口花子", kana="まどぐち　はなこ"),
            changed(SELF, kana="ﾏﾄﾞｸﾞﾁ ﾊﾅｺ"),
        ],
        ids=["as recorded", "another policy", "wide policy", "wide space", "hiragana", "narrow kana"],
    )
    def test_who_says_all_of_it_is_recognised_however_it_is_written(
        self, directory: Directory, identity: Identity
    ) -> None:
        assert directory.identify(identity) == "c1"

    @pytest.mark.parametrize(
        "identity",
        [
            changed(SELF, policy="AB-123458"),
            changed(SELF, policy=""),
            changed(SELF, policy="CD-777777"),
            changed(SELF, name="窓口 太郎"),
            changed(SELF, name=""),
            changed(SELF, kana="マドグチ タロウ"),
            changed(SELF, kana=""),
            changed(SELF, birth=date(1980, 1, 4)),
            changed(SELF, birth=date(1, 1, 1)),
        ],
        ids=["no policy", "none said", "another's", "name", "no name", "kana", "no kana", "birth", "first day"],
    )
    def test_who_says_one_thing_wrong_is_nobody(self, directory: Directory, identity: Identity) -> None:
        assert directory.identify(identity) is None
