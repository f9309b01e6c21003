"""The file of partners: the sample is sound and complete, and every slip in a file is named with its place."""

from datetime import time
from decimal import Decimal
from itertools import chain
from pathlib import Path

import pytest

from bot.dispatching.partners import Account, PartnersError, load
from bot.settings import SAMPLE_PARTNERS, SAMPLE_PROFILE
from flows.dispatch.distance import km
from flows.dispatch.partner import Area, Partner
from flows.dispatch.policy import Policy

GOOD = SAMPLE_PARTNERS.read_text(encoding="utf-8")
SAMPLE = load(SAMPLE_PARTNERS)
KEY = '"whsec_aW52ZW50ZWQga2V5IG9mIHNoaW5hZ2F3YSwgc2FtcGxlIG9ubHk="'
HOOK = '# webhook = "https://dispatch.example/madoguchi"'
FIRST = 'mail = "haisha@mihon-shinagawa.example"\nmobile = "+819000000101"            # E.164\n'


def test_the_sample_has_two_partners_round_each_of_four_cities() -> None:
    served = [area for account in SAMPLE.accounts.values() for area in account.partner.areas]
    assert {area.key for area in SAMPLE.areas} == {"tokyo", "nagoya", "osaka", "fukuoka"}
    assert sorted(served) == sorted(2 * ["tokyo", "nagoya", "osaka", "fukuoka"])


def test_what_is_loaded_is_plain_and_found_by_its_key() -> None:
    assert {type(area) for area in SAMPLE.areas} == {Area}
    assert {type(account.partner) for account in SAMPLE.accounts.values()} == {Partner}
    assert {type(account) for account in SAMPLE.accounts.values()} == {Account}
    assert type(SAMPLE.policy) is Policy
    assert all(account.partner.key == key for key, account in SAMPLE.accounts.items())
    johoku = SAMPLE.accounts["kakuu-johoku"]
    assert (johoku.partner.clearance, johoku.partner.opens, johoku.mobile) == (Decimal("2.1"), time(7), "+819000000102")


def test_the_samples_policy_is_the_scripts_and_leaves_nothing_out() -> None:
    assert SAMPLE.policy == Policy()
    table = GOOD[GOOD.index("[policy]") : GOOD.index("[[areas]]")]
    assert [key for key in Policy.__struct_fields__ if f"\n{key} = " not in table] == []


@pytest.mark.parametrize("area", SAMPLE.areas, ids=lambda area: area.key)
@pytest.mark.parametrize("hour", range(24))
def test_each_area_of_the_sample_has_somebody_for_anything_at_any_hour(area: Area, hour: int) -> None:
    able = [
        partner
        for partner in (account.partner for account in SAMPLE.accounts.values())
        if area.key in partner.areas
        and partner.open_at(time(hour))
        and partner.expressway
        and {"flatbed", "ev", "winch", "dolly"} <= set(partner.equipment)
        and km(partner.latitude, partner.longitude, area.latitude, area.longitude) < partner.reach_km
    ]
    assert able


@pytest.mark.parametrize("account", SAMPLE.accounts.values(), ids=SAMPLE.accounts)
def test_nobody_can_be_reached_by_what_the_sample_says(account: Account) -> None:
    assert account.partner.phone.startswith(("03-0000-01", "050-0000-01"))
    assert account.mobile.startswith("+8190000001") or not account.mobile
    assert account.mail.endswith(".example") or not account.mail
    assert not account.webhook
    assert any(word in account.partner.name for word in ("架空", "仮想"))


def test_no_number_of_the_sample_is_another_sample_s() -> None:
    numbers = [account.partner.phone for account in SAMPLE.accounts.values()]
    assert len(set(numbers)) == 8
    assert not [number for number in numbers if number in SAMPLE_PROFILE.read_text(encoding="utf-8")]


def test_the_partners_of_the_sample_differ_in_what_they_can_do() -> None:
    partners = [account.partner for account in SAMPLE.accounts.values()]
    for differing in ("equipment", "opens", "expressway", "clearance", "trucks", "reach_km"):
        assert len({getattr(partner, differing) for partner in partners}) > 1


@pytest.mark.parametrize(
    ("found", "instead", "key", "problem"),
    [
        ('offer = "PT90S"', "offer = 90", "policy.offer", "expected `duration`, got `int`"),
        ('offer = "PT90S"', 'offer = "90 s"', "policy.offer", "invalid ISO8601 duration"),
        ('offer = "PT90S"', 'offer = "PT0S"', "policy.offer", "expected more than nothing"),
        ("offers = 3", "offers = 0", "policy.offers", "expected more than nothing"),
        ("arriving_km = 2.0", "arriving_km = nan", "policy.arriving_km", "expected more than nothing"),
        ('offer = "PT90S"', 'ofer = "PT90S"', "policy.ofer", "is no key of a file of partners"),
        ('latest = "PT240M"', 'latest = "PT5M"', "policy.latest", "expected longer than `soonest`"),
        ('limit = "PT6M"', 'limit = "PT1M"', "policy.limit", "expected at least `offer`"),
        ("radius_km = 60.0", "radius_km = 0", "areas[3].radius_km", "expected kilometres, more than 0"),
        ("latitude = 33.590", "latitude = 51.5", "areas[3].latitude", "a place in Japan"),
        ('name = "福岡"', 'name = " "', "areas[3].name", "expected a name, got nothing"),
        ('words = ["福岡県"', 'words = ["東京"', "areas", "expected one area with the word '東京', got 2"),
        ('words = ["福岡県"', 'words = [""', "areas[3].words", "none of them empty"),
        ('key = "fukuoka"', 'key = "osaka"', "areas", "expected one area with the key 'osaka', got 2"),
        ('key = "kakuu-johoku"', 'key = "Johoku"', "partners[1].key", "expected a-z and 0-9"),
        ('key = "kakuu-johoku"', f'key = "{"k" * 41}"', "partners[1].key", "40 letters at most"),
        ('key = "kakuu-johoku"', 'key = "mihon-nagoya"', "partners", "with the key 'mihon-nagoya', got 2"),
        (
            'areas = ["fukuoka"]\nreach_km',
            'areas = ["kyoto"]\nreach_km',
            "partners[6].areas",
            "different keys of areas",
        ),
        ('areas = ["fukuoka"]\nreach_km', "areas = []\nreach_km", "partners[6].areas", "different keys of areas"),
        ("latitude = 33.319", "latitude = 33", "partners[7].latitude", ""),
        ("longitude = 130.508", "longitude = -130.508", "partners[7].latitude", "a place in Japan"),
        ('phone = "050-0000-0108"', 'phone = "call"', "partners[7].phone", "expected digits and hyphens"),
        ('equipment = ["ev", "dolly"]', 'equipment = ["ev", "ev"]', "partners[7].equipment", "expected each kind once"),
        ('equipment = ["ev", "dolly"]', 'equipment = ["crane"]', "partners[7].equipment[0]", "invalid enum value"),
        ("clearance = 2.6", "clearance = -1", "partners[0].clearance", "expected more than 0"),
        ("trucks = 4", "trucks = 0", "partners[0].trucks", "expected more than 0"),
        ("reach_km = 25.0", "reach_km = nan", "partners[1].reach_km", "expected more than 0"),
        ("closes = 22:00:00", "", "partners[1].closes", "expected both, or neither"),
        ("closes = 22:00:00", "closes = 07:00:00", "partners[1].closes", "expected another time of day"),
        (FIRST, "", "partners[0].webhook", "expected a way to reach the partner"),
        (HOOK, 'webhook = "http://dispatch.example/"', "partners[0].webhook", "beginning with https://"),
        (HOOK, 'webhook = "https://"', "partners[0].webhook", "beginning with https://"),
        (HOOK, 'webhook = "https://user@dispatch.example/"', "partners[0].webhook", "without a user"),
        (HOOK, 'webhook = "https://dispatch.example:99999/"', "partners[0].webhook", "beginning with https://"),
        (HOOK, 'webhook = "https://dispatch.example/ x"', "partners[0].webhook", "beginning with https://"),
        (f"keys = [{KEY}]", f"{HOOK[2:]}\nkeys = []", "partners[0].keys", "what goes to a webhook is signed"),
        (KEY, '"whsec_c2hvcnQ="', "partners[0].keys[0]", "the base64 of 24 to 64 bytes"),
        (f"keys = [{KEY}]", "", "partners[0].keys", ""),
        ('mail = "yakan@reiji-mikawa.example"', 'mail = "yakan"', "partners[3].mail", "expected a mail address"),
        ('"+819000000102"', '"09000000102"', "partners[1].mobile", "expected a mobile number in E.164"),
        ('"+819000000102"', '"+81300000102"', "partners[1].mobile", "expected a mobile number in E.164"),
        ('"whsec_aW52ZW50ZWQga2V5IG9mIGpvaG9rdSwgc2FtcGxlIG9ubHk="', KEY, "partners", "keys of each partner's own"),
        ("trucks = 4", "truck = 4", "partners[0].truck", "is no key of a file of partners"),
    ],
)
def test_a_slip_in_the_file_is_named_with_its_key_and_what_is_expected(
    tmp_path: Path, found: str, instead: str, key: str, problem: str
) -> None:
    assert GOOD.count(found) == 1
    file = tmp_path / "partners.toml"
    file.write_text(GOOD.replace(found, instead), encoding="utf-8")
    if not problem:
        assert load(file)
        return
    with pytest.raises(PartnersError) as caught:
        load(file)
    assert (caught.value.file, caught.value.key) == (file, key)
    assert problem in caught.value.problem
    assert "whsec_" not in str(caught.value).replace("`whsec_`", "")


@pytest.mark.parametrize(
    "webhook", ["https://dispatch.example/x?y=1", "http://127.0.0.1:8099/", "http://localhost/x", "http://[::1]:8/x"]
)
def test_webhooks_go_by_https_and_plainly_on_this_machine_alone(tmp_path: Path, webhook: str) -> None:
    file = tmp_path / "partners.toml"
    file.write_text(GOOD.replace(HOOK, f'webhook = "{webhook}"'), encoding="utf-8")
    assert load(file).accounts["mihon-shinagawa"].webhook == webhook


def test_a_file_of_partners_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(PartnersError, match=r"partners\.toml: cannot be read"):
        load(tmp_path / "partners.toml")


def test_no_two_areas_of_the_sample_share_a_word() -> None:
    words = list(chain.from_iterable(area.words for area in SAMPLE.areas))
    assert len(set(words)) == len(words)
