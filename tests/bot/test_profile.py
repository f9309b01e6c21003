"""The insurer's profile: the sample is sound, and every slip in a file is named with its place."""

from datetime import time
from pathlib import Path

import pytest

import bot
from bot.profile import DEFAULT, ProfileError, contradictions, load
from flows.dispatch.distance import km
from flows.facts import Agency, Desk, Profile

SAMPLE = Path(bot.__file__).parent / "profiles" / "sample.toml"
PRODUCTS = {"normal", "miruplus", "mirunext", "miruplus_s", "tsunagaru"}

AGAIN = '[[agencies]]\nkey = "kakuu"\ndesk = "kakuu"\n[[agencies]]'
GOOD = SAMPLE.read_text(encoding="utf-8")


def test_the_sample_is_sound_and_has_a_desk_for_each_of_the_five_products() -> None:
    profile = load(SAMPLE)
    assert list(contradictions(profile)) == []
    assert set(profile.roadside_desk) == {DEFAULT, *PRODUCTS}
    assert profile.desk("contract") == Desk(
        "contract", "ご契約相談デスク", "03-0000-0003", time(9), time(17), (1, 2, 3, 4, 5), holidays=False
    )


def test_what_is_loaded_is_a_plain_profile_of_plain_desks() -> None:
    profile = load(SAMPLE)
    assert type(profile) is Profile
    assert {type(desk) for desk in profile.desks} == {Desk}
    assert {type(agency) for agency in profile.agencies} == {Agency}


def test_around_each_city_there_is_somebody_of_every_kind_with_a_number_nobody_can_have() -> None:
    known = load(SAMPLE).concierge
    assert len(known) == len({service.phone for service in known})
    for code in ("03-0", "052-0", "06-0", "07", "092-0"):
        assert any(service.phone.startswith(code) for service in known)
    for city in ((35.68, 139.76), (35.17, 136.9), (34.7, 135.5), (33.59, 130.41)):
        near = {each.kind for each in known if km(*city, each.latitude, each.longitude) < 20}
        assert near == {"taxi", "lodging", "garage", "hospital"}


@pytest.mark.parametrize("desk", load(SAMPLE).desks, ids=lambda desk: desk.key)
def test_the_samples_desks_have_numbers_nobody_can_have(desk: Desk) -> None:
    assert desk.phone.startswith("03-0000-")


@pytest.mark.parametrize(
    ("found", "instead", "key", "problem"),
    [
        ('brand = "みどり窓口損保"', "", "brand", "is required and missing"),
        ('brand = "みどり窓口損保"', "brand = 7", "brand", "expected `str`, got `int`"),
        ('brand = "みどり窓口損保"', 'brand = " "', "brand", "expected a name, got nothing"),
        ("two_way_sms = true", "two_ways = true", "two_ways", "is no key of a profile"),
        ("two_way_sms = true", 'brand = "again"', "brand", "a key may stand only once"),
        ("two_way_sms = true", "two_way_sms true", "two_way_sms", "Expected '='"),
        ("[roadside_desk]", "[roadside_desk]\n[roadside_desk]", "roadside_desk", "a key may stand only once"),
        ('phone = "03-0000-0002"', "phone = 3", "desks[1].phone", "expected `str`, got `int`"),
        ('phone = "03-0000-0002"', 'phone = "call us"', "desks[1].phone", "expected digits and hyphens"),
        ('phone = "03-0000-0002"', 'phon = "03"', "desks[1].phon", "is no key of a profile"),
        ('phone = "03-0000-0002"', "", "desks[1].phone", "is required and missing"),
        ("opens = 09:00:00", "", "desks[2].opens", "both, or neither for day and night"),
        ("closes = 17:00:00", "", "desks[2].closes", "both, or neither for day and night"),
        ("closes = 17:00:00", "closes = 09:00:00", "desks[2].closes", "expected a time of day after `opens`"),
        ("opens = 09:00:00", 'opens = "nine"', "desks[2].opens", "invalid RFC3339 encoded time"),
        ("[1, 2, 3, 4, 5]", "[0, 1]", "desks[2].weekdays", "from 1 (Monday) to 7 (Sunday)"),
        ("[1, 2, 3, 4, 5]", "[1, 1]", "desks[2].weekdays", "expected different numbers"),
        ("[1, 2, 3, 4, 5]", "[]", "desks[2].weekdays", "expected different numbers"),
        ('key = "connected"', 'key = "roadside"', "desks", "expected one desk with the key 'roadside', got 2"),
        ('contract_desk = "contract"', 'contract_desk = "nobody"', "contract_desk", "got 'nobody'"),
        ('tsunagaru = "connected"', 'tsunagaru = "x"', "roadside_desk.tsunagaru", "expected the key of a desk"),
        ('default = "roadside"', "", "roadside_desk", "expected an entry 'default'"),
        ("roadside@midori-madoguchi.example", "nobody", "staff_mail", "expected a mail address"),
        ("renewal@midori-madoguchi.example", "nobody", "renewal_mail", "expected a mail address"),
        ("claims@midori-madoguchi.example", "nobody", "claims_mail", "expected a mail address"),
        ('default = "claims"', "", "accident_desk", "expected an entry 'default'"),
        ('night = "roadside"', 'night = "x"', "accident_desk.night", "expected the key of a desk"),
        ("https://interpreting", "http://interpreting", "interpreting", "expected an address beginning with https://"),
        ("line_notifications = false", 'line_notifications = "no"', "line_notifications", "expected `bool`, got `str`"),
        ('desk = "kakuu"', 'desk = "nobody"', "agencies[0].desk", "expected the key of a desk"),
        ('desk = "kakuu"', "", "agencies[0].desk", "is required and missing"),
        ('desk = "kakuu"', 'desk = "kakuu"\nname = "x"', "agencies[0].name", "is no key of a profile"),
        ("https://dantai", "http://dantai", "agencies[0].url", "expected an address beginning with https://"),
        ("[[agencies]]", AGAIN, "agencies", "expected one agency with the key 'kakuu', got 2"),
        ("0570-00-8139", "JAF", "club_phone", "expected digits and hyphens"),
        ('phone = "03-0000-0202"', 'phone = "call"', "concierge[1].phone", "expected digits and hyphens"),
        ('kind = "taxi"              #', 'kind = "bus"  #', "concierge[0].kind", "invalid enum value 'bus'"),
        ("latitude = 35.69", "latitude = 139.7", "concierge[1].latitude", "expected degrees of a place in Japan"),
        ('name = "見本新宿交通"', 'name = " "', "concierge[1].name", "expected a name, got nothing"),
        ('["新宿区", "渋谷区"]', '["新宿区", ""]', "concierge[1].words", "expected names of places"),
        ('name = "見本新宿交通"', 'nam = "x"', "concierge[1].nam", "is no key of a profile"),
    ],
)
def test_a_slip_is_named_with_its_file_its_key_and_what_is_expected(
    tmp_path: Path, found: str, instead: str, key: str, problem: str
) -> None:
    assert GOOD.count(found) == 1
    file = tmp_path / "profile.toml"
    file.write_text(GOOD.replace(found, instead), encoding="utf-8")
    with pytest.raises(ProfileError) as caught:
        load(file)
    assert (caught.value.file, caught.value.key) == (file, key)
    assert problem in caught.value.problem
    assert str(caught.value).startswith(f"{file}: {key}: ")


@pytest.mark.parametrize("content", [None, b"\xff\xfe"])
def test_a_file_that_is_missing_or_no_text_is_named(tmp_path: Path, content: bytes | None) -> None:
    file = tmp_path / "profile.toml"
    if content is not None:
        file.write_bytes(content)
    with pytest.raises(ProfileError, match=r"profile\.toml: cannot be read"):
        load(file)
