"""The partners of ``make run``: the sample's, reached at the simulator, which knows each of them."""

from pathlib import Path

import pytest

from bot.demo_partners import write_demo_partners
from bot.dispatching.partners import PartnersError, load
from bot.settings import SAMPLE_PARTNERS
from simulator.partners.firms import read_firms


def test_every_partner_of_the_sample_is_reached_at_the_simulator(tmp_path: Path) -> None:
    found = load(write_demo_partners(SAMPLE_PARTNERS, tmp_path / "partners.toml", "http://127.0.0.1:8090"))
    assert len(found.accounts) == 8
    for key, account in found.accounts.items():
        assert account.webhook == f"http://127.0.0.1:8090/partners/{key}/webhook"
    sample = load(SAMPLE_PARTNERS)
    assert found.areas == sample.areas
    assert [each.partner for each in found.accounts.values()] == [each.partner for each in sample.accounts.values()]


def test_the_simulator_knows_the_same_firms_by_the_same_secrets(tmp_path: Path) -> None:
    file = write_demo_partners(SAMPLE_PARTNERS, tmp_path / "partners.toml", "http://127.0.0.1:8090")
    accounts = load(file).accounts
    firms = {firm.key: firm for firm in read_firms(str(file))}
    assert firms.keys() == accounts.keys()
    for key, firm in firms.items():
        partner = accounts[key].partner
        assert firm.secrets == accounts[key].keys
        assert (firm.name, firm.yard) == (partner.name, (partner.latitude, partner.longitude))
        assert firm.middle != firm.yard


def test_a_file_that_has_its_webhooks_already_is_refused(tmp_path: Path) -> None:
    once = write_demo_partners(SAMPLE_PARTNERS, tmp_path / "once.toml", "http://127.0.0.1:8090")
    with pytest.raises(PartnersError):
        write_demo_partners(once, tmp_path / "twice.toml", "http://127.0.0.1:8091")
