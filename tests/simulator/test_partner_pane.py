"""The partner pane in a real browser: an offer counts down, is taken, and a truck is driven to the car."""

import os
from dataclasses import replace
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Locator, Page, expect

from flows.dispatch.happenings import Accepted, Refused
from simulator.config import Config
from tests.chromium import in_a_browser
from tests.simulator.desk import Desk, Service
from tests.simulator.partner_side import FIRM, NUMBER, OFFER, OTHER, Counterpart, case, partners_file

pytestmark = in_a_browser


@pytest.fixture
def config(config: Config, tmp_path: Path) -> Config:
    return replace(config, partners=partners_file(tmp_path), partner_habit="manual", partner_seconds=0.0)


@pytest.fixture
def counter(desk: Desk, service: Service) -> Counterpart:
    return Counterpart(desk, service)


@pytest.fixture
def pane(page: Page) -> Locator:
    """The pane, before which somebody has just sat down."""
    tabs = page.locator(".tabs, .side-tabs").get_by_role("button", name="業者")
    tabs.filter(visible=True).click()
    return page.locator("[data-pane=partners]")


def firm(pane: Locator, key: str = FIRM) -> Locator:
    return pane.locator(f"[data-firm={key}]")


def shown(pane: Locator, name: str) -> None:
    """A picture, where somebody wants them."""
    if folder := os.environ.get("PICTURES"):
        width = (pane.page.viewport_size or {}).get("width")
        pane.page.screenshot(path=Path(folder) / f"{name}-{width}.png")


def test_an_offer_counts_down_and_is_taken_with_a_time(pane: Locator, counter: Counterpart) -> None:
    counter.offers()
    offer = firm(pane).locator(".offer")
    expect(offer.locator(".state")).to_contain_text("秒")
    expect(offer).to_contain_text("事故")
    shown(pane, "pane-offer")
    offer.get_by_label("到着までの分").fill("25")
    offer.get_by_role("button", name="引き受ける").click()
    expect(offer.locator(".state")).to_contain_text("受諾")
    expect(offer.get_by_role("button", name="引き受ける")).to_be_hidden()
    assert counter.heard() == [Accepted(OFFER, FIRM, 25)]


def test_an_offer_is_declined_with_a_reason(pane: Locator, counter: Counterpart) -> None:
    counter.offers()
    offer = firm(pane).locator(".offer")
    offer.get_by_label("辞退の理由").select_option("no_equipment")
    offer.get_by_role("button", name="断る").press("Enter")
    expect(offer.locator(".state")).to_contain_text("辞退")
    assert counter.heard() == [Refused(OFFER, FIRM, "no_equipment")]


def test_a_job_offers_every_next_status_and_no_other(pane: Locator, counter: Counterpart) -> None:
    counter.offers()
    counter.assigns()
    job = firm(pane).locator(".job")
    expect(firm(pane).locator(".offer")).to_have_count(0)
    expect(job.get_by_role("button", name="完了")).to_be_hidden()
    for button, state in (("出発", "出発"), ("まもなく到着", "まもなく到着"), ("到着", "到着"), ("搬送", "搬送")):
        job.get_by_role("button", name=button, exact=True).click()
        expect(job.locator(".state")).to_have_text(state)
    job.get_by_role("button", name="入庫").click()
    job.get_by_role("button", name="完了").click()
    expect(job.locator(".state")).to_have_text("完了")
    expect(job.get_by_role("button").filter(visible=True)).to_have_count(0)
    assert counter.statuses_heard() == ["en_route", "arriving", "on_scene", "towing", "at_destination", "completed"]


def test_what_somebody_types_stays_while_the_truck_drives(pane: Locator, counter: Counterpart) -> None:
    counter.assigns()
    job = firm(pane).locator(".job")
    minutes = job.get_by_label("新しい到着までの分")
    minutes.fill("35")
    before = job.locator(".truck").evaluate("truck => truck.style.transform")
    counter.desk.does(f"partners/{FIRM}/jobs/{NUMBER}/drive", steps=4, seconds=0)
    counter.desk.waits()
    expect(job.get_by_role("img")).to_have_attribute("aria-label", "トラックからお車まで 0.0 km")
    assert job.locator(".truck").evaluate("truck => truck.style.transform") != before
    expect(minutes).to_be_focused()
    expect(minutes).to_have_value("35")
    job.get_by_role("button", name="到着を伝え直す").click()
    expect(job.locator(".state")).to_have_text("出発")
    shown(pane, "pane-job")


def test_why_it_does_not_work_out_is_said(pane: Locator, counter: Counterpart) -> None:
    counter.assigns()
    job = firm(pane).locator(".job")
    job.get_by_label("できない理由").select_option("partner_down")
    job.get_by_role("button", name="できない").click()
    expect(job.locator(".state")).to_have_text("できず")
    assert counter.statuses_heard() == ["unsuccessful"]


def test_a_habit_is_changed_for_one_firm(pane: Locator, counter: Counterpart) -> None:
    with pane.page.expect_response("**/habit"):
        firm(pane).get_by_label("見本ロード一号（架空）の動き").select_option("automatic")
    counter.offers()
    expect(firm(pane).locator(".offer .state")).to_contain_text("受諾")
    expect(firm(pane, OTHER).get_by_label("見本ロード二号（架空）の動き")).to_have_value("manual")


def test_who_has_something_to_do_comes_first_and_a_reset_clears_it(pane: Locator, counter: Counterpart) -> None:
    expect(pane.locator("article").first).to_have_attribute("data-firm", FIRM)
    counter.offers()
    expect(pane.page.locator("#partner-count")).to_have_text("1")
    counter.tells("offer.ended", case(), reason="expired")
    expect(pane.page.locator("#partner-count")).to_have_text("0")
    counter.desk.does("reset")
    expect(pane.locator(".case")).to_have_count(0)


def test_the_pane_is_readable_for_everybody(pane: Locator, counter: Counterpart) -> None:
    counter.offers()
    counter.assigns()
    expect(firm(pane).locator(".job")).to_be_visible()
    counter.tells("offer.made", case())
    found = Axe().run(pane.page, context="[data-pane=partners]")
    assert found.violations_count == 0, found.generate_report()
