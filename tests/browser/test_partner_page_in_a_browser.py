"""The partner's page on a telephone: by touch, by keyboard alone, without scripts, read out, and on the way."""

import os
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from playwright.sync_api import Browser as Chromium
from playwright.sync_api import Page, expect

from flows.dispatch.happenings import Accepted, Instructed, Reported
from flows.dispatch.job import Job
from tests.bot.dispatching.partnering import FAR_OFF, HERE, job_of, open_offer, opened
from tests.browser.conftest import Site
from tests.browser.test_signing_in_with_a_browser import OVERFLOWS, fits, heading, watched
from tests.chromium import in_a_browser

pytestmark = in_a_browser

TELEPHONE = {"width": 390, "height": 844}
BIG_ENOUGH = 44
"""Points that a finger hits (WCAG 2.2, 2.5.5)."""

LOOK_MS = 15_000
SHARE_MS = 20_000
TAKE, NOT_THIS_TIME = "この時間で引き受ける", "今回は見送る"
WHEN, WHY = "現場に着くまでの時間", "理由"


@pytest.fixture
def job(site: Site) -> Job:
    return opened(site.counter)


@pytest.fixture
def telephone(chrome: Chromium) -> Iterator[Page]:
    """A telephone whose time the test holds."""
    context = chrome.new_context(viewport=TELEPHONE, locale="ja-JP", has_touch=True, is_mobile=True)
    for page in watched(context):
        page.clock.install()
        yield page
    context.close()


@pytest.fixture
def without_scripts(chrome: Chromium) -> Iterator[Page]:
    context = chrome.new_context(viewport=TELEPHONE, locale="ja-JP", java_script_enabled=False)
    yield context.new_page()
    context.close()


def opens(page: Page, site: Site, job: Job, language: str = "ja") -> None:
    page.goto(f"{site.url}/partner/{open_offer(job).id}?lang={language}")


def accepted(site: Site, job: Job) -> None:
    offer = open_offer(job)
    site.counter.dispatching.answer(Accepted(offer.id, offer.partner, 40), site.clock())


def said(site: Site, job: Job, status: str) -> None:
    site.counter.dispatching.move(job.number, Reported(open_offer(job).partner, status), site.clock())  # type: ignore[arg-type]  # one of them


def says(page: Page, label: str) -> None:
    button = page.get_by_role("button", name=label, exact=True)
    box = button.bounding_box()
    assert box is not None
    assert box["height"] >= BIG_ENOUGH
    button.tap()


def shown(page: Page, name: str) -> None:
    """A picture, where somebody wants them."""
    if folder := os.environ.get("PICTURES"):
        page.screenshot(path=Path(folder) / f"{name}.png", full_page=True)


def test_an_offer_is_accepted_and_done_by_touch_alone(telephone: Page, site: Site, job: Job) -> None:
    opens(telephone, site, job)
    heading(telephone, "出動のご依頼")
    fits(telephone)
    shown(telephone, "partner-offer")
    telephone.get_by_label(WHEN).select_option("40")
    says(telephone, TAKE)
    heading(telephone, f"出動 {job.number}")
    fits(telephone)
    shown(telephone, "partner-job")
    for label, state in (
        ("出発しました", "en_route"),
        ("まもなく着きます", "arriving"),
        ("現場に着きました", "on_scene"),
        ("搬送を始めました", "towing"),
        ("搬送先に着きました", "at_destination"),
    ):
        says(telephone, label)
        expect(telephone.get_by_role("button", name=label, exact=True)).to_have_count(0)
        assert job_of(site.counter, job.number).state == state
        fits(telephone)
    telephone.get_by_label("搬送", exact=True).check()
    says(telephone, "作業が終わりました")
    heading(telephone, "作業完了をお受けしました")
    fits(telephone)
    assert job_of(site.counter, job.number).work == ("tow",)


@pytest.mark.parametrize("language", ["ja", "easy", "en"])
@pytest.mark.parametrize("state", ["offered", "accepted", "on_scene", "checking"])
def test_it_is_readable_for_everybody_in_every_language(
    telephone: Page, site: Site, job: Job, state: str, language: str
) -> None:
    if state != "offered":
        accepted(site, job)
    if state in {"on_scene", "checking"}:
        said(site, job, "on_scene")
    if state == "checking":
        said(site, job, "not_found")
    opens(telephone, site, job, language)
    fits(telephone)
    shown(telephone, f"partner-{state}-{language}")


def test_a_double_tap_says_it_once(telephone: Page, site: Site, job: Job) -> None:
    opens(telephone, site, job)
    telephone.get_by_label(WHEN).select_option("30")
    telephone.get_by_role("button", name=TAKE).dblclick()
    heading(telephone, f"出動 {job.number}")
    expect(telephone.get_by_role("alert")).to_have_count(0)


def test_who_chose_nothing_is_led_to_the_field(telephone: Page, site: Site, job: Job) -> None:
    opens(telephone, site, job)
    says(telephone, NOT_THIS_TIME)
    expect(telephone.get_by_role("alert")).to_be_focused()
    fits(telephone)
    telephone.get_by_role("link", name="お受けいただけない理由をお選びください。").click()
    expect(telephone.get_by_label(WHY)).to_be_focused()
    telephone.get_by_label(WHY).select_option("busy")
    says(telephone, NOT_THIS_TIME)
    heading(telephone, "お返事をお受けしました")
    fits(telephone)


def test_the_customer_is_called_and_found_with_one_tap(telephone: Page, site: Site, job: Job) -> None:
    accepted(site, job)
    opens(telephone, site, job)
    for name, address in (
        ("電話する（090-0000-0077）", "tel:+819000000077"),
        ("地図で見る", f"https://maps.google.com/?q={HERE['latitude']},{HERE['longitude']}"),
        ("地図アプリで開く", f"geo:{HERE['latitude']},{HERE['longitude']}?q={HERE['latitude']},{HERE['longitude']}"),
    ):
        link = telephone.get_by_role("link", name=name)
        expect(link).to_have_attribute("href", address)
        box = link.bounding_box()
        assert box is not None
        assert box["height"] >= BIG_ENOUGH


def test_the_seconds_run_down_and_the_page_says_when_they_are_over(telephone: Page, site: Site, job: Job) -> None:
    opens(telephone, site, job)
    left = telephone.get_by_role("timer")
    expect(left).to_have_text("お返事の期限まで、あと90秒")
    telephone.clock.run_for(30_000)
    expect(left).to_have_text("お返事の期限まで、あと60秒")
    site.clock.pass_by(timedelta(seconds=91))
    telephone.clock.run_for(62_000)
    heading(telephone, "お返事の期限を過ぎました")
    fits(telephone)


def test_a_change_is_told_and_does_not_take_the_form_away(telephone: Page, site: Site, job: Job) -> None:
    accepted(site, job)
    opens(telephone, site, job)
    telephone.get_by_label("続けられないとき").get_by_label(WHY).select_option("other")
    site.counter.dispatching.move(job.number, Instructed("cancel"), site.clock())
    with telephone.expect_response(lambda answer: answer.url.endswith("/state")):
        telephone.clock.run_for(LOOK_MS + 1_000)
    again = telephone.get_by_role("status").get_by_role("link", name="最新の内容を見る")
    expect(again).to_be_visible()
    fits(telephone)
    again.click()
    heading(telephone, "このご依頼は取り消しになりました")


def test_the_position_is_shared_when_the_driver_wants_it_until_the_truck_is_there(
    telephone: Page, site: Site, job: Job
) -> None:
    accepted(site, job)
    context = telephone.context
    context.grant_permissions(["geolocation"], origin=site.url)
    context.set_geolocation(FAR_OFF)
    opens(telephone, site, job)
    assert job_of(site.counter, job.number).fix is None
    says(telephone, "位置を共有する")
    share = telephone.get_by_label("いまの位置")
    expect(share.get_by_role("status")).to_contain_text("共有しています")
    first = job_of(site.counter, job.number).fix
    assert first is not None
    assert (first.latitude, first.longitude) == pytest.approx(tuple(FAR_OFF.values()), abs=1e-5)
    says(telephone, "出発しました")
    expect(share.get_by_role("button", name="共有をやめる")).to_be_visible()
    fits(telephone)
    expect(share.get_by_role("status")).to_contain_text("共有しています")
    telephone.clock.run_for(SHARE_MS + 1_000)
    with telephone.expect_response(lambda answer: answer.request.method == "POST"):
        context.set_geolocation(HERE)
    assert job_of(site.counter, job.number).state == "arriving"
    says(telephone, "現場に着きました")
    expect(telephone.get_by_role("button", name="共有をやめる")).to_have_count(0)
    assert job_of(site.counter, job.number).fix is None


def test_without_leave_to_look_the_page_says_what_to_do(telephone: Page, site: Site, job: Job) -> None:
    accepted(site, job)
    opens(telephone, site, job)
    says(telephone, "位置を共有する")
    share = telephone.get_by_label("いまの位置")
    expect(share.get_by_role("status")).to_contain_text("端末の設定")
    expect(share.get_by_role("button", name="位置を共有する")).to_be_visible()


def test_by_keyboard_alone_an_offer_is_accepted(telephone: Page, site: Site, job: Job) -> None:
    opens(telephone, site, job)
    telephone.keyboard.press("Tab")
    expect(telephone.get_by_role("link", name="本文へ進む")).to_be_focused()
    choice = telephone.get_by_label(WHEN)
    for _ in range(20):
        telephone.keyboard.press("Tab")
        if choice.evaluate("choice => choice === document.activeElement"):
            break
    expect(choice).to_be_focused()
    telephone.keyboard.press("ArrowDown")
    telephone.keyboard.press("ArrowDown")
    telephone.keyboard.press("Tab")
    expect(telephone.get_by_role("button", name=TAKE)).to_be_focused()
    assert telephone.evaluate("getComputedStyle(document.activeElement).outlineStyle") == "solid"
    telephone.keyboard.press("Enter")
    heading(telephone, f"出動 {job.number}")


def test_without_scripts_it_is_all_done_as_well(without_scripts: Page, site: Site, job: Job) -> None:
    opens(without_scripts, site, job)
    expect(without_scripts.get_by_text("あと90秒")).to_be_visible()
    without_scripts.get_by_label(WHEN).select_option("20")
    without_scripts.get_by_role("button", name=TAKE).click()
    heading(without_scripts, f"出動 {job.number}")
    expect(without_scripts.get_by_role("button", name="位置を共有する")).to_be_hidden()
    without_scripts.get_by_role("button", name="現場に着きました").click()
    without_scripts.get_by_role("button", name="お客さまが見つかりません").click()
    expect(without_scripts.get_by_text("救援がまだ必要かどうかを確かめています")).to_be_visible()
    assert job_of(site.counter, job.number).state == "checking"


def test_a_link_that_is_no_offer_s_ends_in_words(telephone: Page, site: Site) -> None:
    telephone.goto(f"{site.url}/partner/nothing")
    heading(telephone, "このリンクは使えません")
    fits(telephone)


def test_at_320_points_nothing_is_cut_off_there_either(chrome: Chromium, site: Site, job: Job) -> None:
    context = chrome.new_context(viewport={"width": 320, "height": 500}, locale="ja-JP")
    page = context.new_page()
    opens(page, site, job)
    assert not page.evaluate(OVERFLOWS)
    accepted(site, job)
    opens(page, site, job)
    assert not page.evaluate(OVERFLOWS)
    context.close()
