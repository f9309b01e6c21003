"""The live page on a telephone: it keeps itself up to date where it stands, and ends with its job."""

import os
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from playwright.sync_api import Browser as Chromium
from playwright.sync_api import Page, Route, expect

from flows.dispatch.job import Job
from tests.bot.tracked import PHONE, SEARCHING, TOKEN, Tracked, at_work, near
from tests.browser.conftest import Site
from tests.browser.test_signing_in_with_a_browser import OVERFLOWS, fits, heading, watched
from tests.chromium import in_a_browser

pytestmark = in_a_browser

TELEPHONE = {"width": 390, "height": 844}
BIG_ENOUGH = 44
"""Points that a finger hits (WCAG 2.2, 2.5.5)."""
AGAIN = 15_000


@pytest.fixture
def tracked(site: Site) -> Tracked:
    return Tracked(site.counter)


@pytest.fixture
def telephone(chrome: Chromium, tracked: Tracked) -> Iterator[Page]:
    """A telephone whose time the test holds."""
    del tracked  # what the page is about
    context = chrome.new_context(viewport=TELEPHONE, locale="ja-JP", has_touch=True, is_mobile=True)
    for page in watched(context):
        page.clock.install()
        yield page
    context.close()


def opens(page: Page, site: Site) -> None:
    page.goto(f"{site.url}/track/{TOKEN}")


def shown(page: Page, name: str) -> None:
    """A picture, where somebody wants them."""
    if folder := os.environ.get("PICTURES"):
        page.screenshot(path=Path(folder) / f"{name}.png", full_page=True)


@pytest.mark.parametrize("language", ["ja", "easy", "en"])
@pytest.mark.parametrize(
    "job",
    [SEARCHING, at_work("en_route", fix=near(3.2)), at_work("accepted", warned=("overdue",)), at_work("towing")],
    ids=lambda job: job.state,
)
def test_it_is_readable_for_everybody_all_the_way(
    telephone: Page, site: Site, tracked: Tracked, job: Job, language: str
) -> None:
    tracked.stands(job, language=language)
    opens(telephone, site)
    fits(telephone)
    shown(telephone, f"track-{job.state}-{language}")


def test_the_firm_is_called_with_one_tap(telephone: Page, site: Site, tracked: Tracked) -> None:
    tracked.stands(at_work("en_route"))
    opens(telephone, site)
    call = telephone.get_by_role("link", name=f"業者に電話する（{PHONE}）")
    expect(call).to_be_in_viewport()
    expect(call).to_have_attribute("href", "tel:0300000101")
    box = call.bounding_box()
    assert box is not None
    assert box["height"] >= BIG_ENOUGH


def test_it_follows_the_job_without_being_loaded_again(telephone: Page, site: Site, tracked: Tracked) -> None:
    opens(telephone, site)
    heading(telephone, "業者を探しています")
    said = telephone.locator("#said")
    expect(said).to_be_empty()
    expect(telephone.get_by_role("heading", name="到着の目安")).to_be_hidden()
    telephone.evaluate("document.body.dataset.same = 'yes'")

    tracked.stands(at_work("accepted"))
    telephone.clock.fast_forward(AGAIN)
    heading(telephone, "業者が決まりました")
    expect(telephone.locator("[data-told=window]")).to_have_text("12:30〜12:45")
    expect(said).to_have_text("業者が決まりました 12:30〜12:45")
    expect(telephone.locator("[aria-current=step]")).to_contain_text("業者が決定")
    assert telephone.title().startswith("業者が決まりました")

    tracked.stands(at_work("en_route", fix=near(4)))
    telephone.clock.fast_forward(AGAIN)
    expect(telephone.get_by_role("img", name="お車を中心にした図")).to_be_visible()
    expect(telephone.get_by_text("直線で約4 kmの所です。")).to_be_visible()
    tracked.stands(at_work("en_route", fix=near(1)))
    heard = said.text_content()
    telephone.clock.fast_forward(AGAIN)
    expect(telephone.get_by_text("直線で約1 kmの所です。")).to_be_visible()
    expect(said).to_have_text(heard or "-")
    fits(telephone)
    shown(telephone, "track-followed")
    assert telephone.evaluate("document.body.dataset.same") == "yes"


def test_who_is_at_the_call_button_stays_there(telephone: Page, site: Site, tracked: Tracked) -> None:
    tracked.stands(at_work("accepted"))
    opens(telephone, site)
    call = telephone.get_by_role("link", name="業者に電話する")
    for _ in range(9):
        telephone.keyboard.press("Tab")
        if call.evaluate("link => link === document.activeElement"):
            break
    expect(call).to_be_focused()
    assert telephone.evaluate("getComputedStyle(document.activeElement).outlineStyle") == "solid"
    tracked.stands(at_work("arriving", fix=near(1)))
    telephone.clock.fast_forward(AGAIN)
    heading(telephone, "まもなく到着します")
    expect(call).to_be_focused()


def test_where_there_is_no_signal_it_says_so_and_tries_less_and_less_often(
    telephone: Page, site: Site, tracked: Tracked
) -> None:
    opens(telephone, site)
    tries: list[str] = []

    def dead(route: Route) -> None:
        tries.append(route.request.url)
        route.fulfill(status=503, body="{}")

    telephone.route("**/state*", dead)
    note = telephone.locator("#stale")
    expect(note).to_be_hidden()
    telephone.clock.fast_forward(AGAIN)
    expect(note).to_contain_text("新しい状況を確認できません")
    fits(telephone)
    telephone.clock.fast_forward(AGAIN)
    assert len(tries) == 1
    with telephone.expect_response("**/state*"):
        telephone.clock.fast_forward(AGAIN)
    assert len(tries) == 2

    telephone.unroute("**/state*")
    tracked.stands(at_work("accepted"))
    telephone.evaluate("dispatchEvent(new Event('online'))")
    heading(telephone, "業者が決まりました")
    expect(note).to_be_hidden()


def test_a_page_nobody_looks_at_asks_nothing_and_is_up_to_date_once_somebody_does(
    telephone: Page, site: Site, tracked: Tracked
) -> None:
    opens(telephone, site)
    asked: list[str] = []
    telephone.on("request", lambda request: asked.append(request.url) if request.url.endswith("/state") else None)
    see = """state => {
        Object.defineProperty(document, "visibilityState", { value: state, configurable: true });
        document.dispatchEvent(new Event("visibilitychange"));
    }"""
    telephone.evaluate(see, "hidden")
    tracked.stands(at_work("accepted"))
    telephone.clock.fast_forward(9 * AGAIN)
    heading(telephone, "業者を探しています")
    telephone.evaluate(see, "visible")
    heading(telephone, "業者が決まりました")
    assert len(asked) == 1


def test_it_ends_with_the_job(telephone: Page, site: Site, tracked: Tracked) -> None:
    tracked.stands(at_work("at_destination"))
    opens(telephone, site)
    tracked.stands(at_work("completed", ended=site.clock()))
    telephone.clock.fast_forward(AGAIN)
    heading(telephone, "完了しました")
    fits(telephone)
    shown(telephone, "track-completed-ja")
    site.clock.pass_by(timedelta(hours=1))
    telephone.clock.fast_forward(4 * AGAIN)
    heading(telephone, "このページは終わりました")
    expect(telephone.get_by_text("119番")).to_be_visible()
    fits(telephone)


def test_a_job_called_off_takes_its_page_along(telephone: Page, site: Site, tracked: Tracked) -> None:
    opens(telephone, site)
    tracked.stands(at_work("cancelled", ended=site.clock()))
    telephone.clock.fast_forward(AGAIN)
    heading(telephone, "このページは終わりました")


def test_without_scripts_it_says_all_and_asks_to_be_loaded_again(
    chrome: Chromium, site: Site, tracked: Tracked
) -> None:
    tracked.stands(at_work("en_route", fix=near(2)))
    context = chrome.new_context(viewport=TELEPHONE, locale="ja-JP", java_script_enabled=False)
    page = context.new_page()
    opens(page, site)
    heading(page, "お車へ向かっています")
    expect(page.get_by_role("img", name="お車を中心にした図")).to_be_visible()
    expect(page.get_by_text("12:30〜12:45")).to_be_visible()
    assert page.locator("meta[http-equiv=refresh]").count() == 1
    tracked.stands(at_work("on_scene"))
    page.get_by_role("link", name="最新の状況を見る").click()
    heading(page, "到着しました")
    context.close()


def test_a_truck_jumps_where_movement_is_not_wanted(chrome: Chromium, site: Site, tracked: Tracked) -> None:
    tracked.stands(at_work("en_route", fix=near(2)))
    for wish, moves in (("no-preference", True), ("reduce", False)):
        context = chrome.new_context(viewport=TELEPHONE, reduced_motion=wish)  # type: ignore[arg-type]  # a literal
        page = context.new_page()
        opens(page, site)
        duration = page.locator("#truck").evaluate("truck => parseFloat(getComputedStyle(truck).transitionDuration)")
        assert (duration > 0) is moves
        context.close()


def test_at_320_points_nothing_is_cut_off(chrome: Chromium, site: Site, tracked: Tracked) -> None:
    context = chrome.new_context(viewport={"width": 320, "height": 500}, locale="ja-JP")
    page = context.new_page()
    for language in ("ja", "easy", "en"):
        tracked.stands(at_work("en_route", fix=near(2), eta=SEARCHING.since + timedelta(hours=3)), language=language)
        opens(page, site)
        assert not page.evaluate(OVERFLOWS)
    context.close()
