"""The partner's page: what it shows to whom, what its forms do, and how it ends. Opening it changes nothing."""

import re
from datetime import timedelta
from typing import Any, get_args

import pytest
from msgspec.structs import replace
from werkzeug.test import TestResponse

from bot.dispatching.at_hand import SAID_BY_STATUS, at_hand, statuses, troubles
from bot.dispatching.partner_forms import MINUTES, minutes_offered
from bot.wiring import Counter
from flows.dispatch.happenings import Accepted, Instructed, Refused, Reported, Status
from flows.dispatch.job import ASSIGNED, ENDS, Job
from flows.dispatch.policy import Policy
from tests.bot.accounts.people_signing_in import Browser
from tests.bot.conftest import Clock
from tests.bot.dispatching.partnering import FAR_OFF, HERE, REQUEST, job_of, open_offer, opened
from tests.handlers.dispatch.partner_cases import NOW, OFFER, PAGE, assigned, offer, offered

MARKS = (REQUEST.name, REQUEST.phone, "090-0000-0077", REQUEST.plate, REQUEST.address, "目印の角", "35.658034")
ACCEPT = {"do": "accept", "minutes": "40"}
DECLINE = {"do": "decline", "reason": "busy"}


def accepted(counter: Counter, job: Job) -> Job:
    offer = open_offer(job)
    counter.dispatching.answer(Accepted(offer.id, offer.partner, 40), counter.now())
    return job_of(counter, job.number)


def said(answer: TestResponse) -> str:
    return answer.get_data(as_text=True)


def values(answer: TestResponse, name: str) -> list[str]:
    """What can be chosen for a field."""
    found = re.search(rf'<select id="{name}".*?</select>', said(answer), re.DOTALL)
    assert found, name
    return [value for value in re.findall(r'<option value="([^"]*)"', found[0]) if value]


def buttons(answer: TestResponse) -> list[str]:
    return re.findall(r'name="status" value="(\w+)"', said(answer))


def test_an_offers_page_says_what_it_takes_to_decide_and_nothing_of_the_customer(browser: Browser, path: str) -> None:
    answer = browser.get(path)
    assert (answer.status_code, browser.heading) == (200, "出動のご依頼")
    for words in ("12:01", "一般道", "パンク", "2人", "直線で約", "あと90秒"):
        assert words in browser.words
    assert [mark for mark in MARKS if mark in said(answer)] == []
    assert "35.658,139.702" in said(answer)


def test_opening_the_page_changes_nothing(counter: Counter, browser: Browser, job: Job, path: str) -> None:
    for _ in range(3):
        browser.get(path)
        browser.send("HEAD", path)
        browser.get(f"{path}/state")
    assert job_of(counter, job.number) == job


def test_a_yes_makes_the_job_the_partners_and_shows_whom_to_help(
    counter: Counter, browser: Browser, job: Job, path: str
) -> None:
    browser.get(path)
    sent = browser.send("POST", path, ACCEPT)
    assert (sent.status_code, sent.headers["Location"]) == (303, path)
    answer = browser.get(path)
    assert browser.heading == f"出動 {job.number}"
    stands = job_of(counter, job.number)
    assert (stands.state, stands.eta) == ("accepted", NOW + timedelta(minutes=40))
    for words in (REQUEST.name, REQUEST.plate, REQUEST.address, "目印の角", "12:40", "090-0000-0077"):
        assert words in browser.words
    assert 'href="tel:+819000000077"' in said(answer)
    assert 'href="geo:35.658034,139.701636?q=35.658034,139.701636"' in said(answer)
    assert 'href="https://maps.google.com/?q=35.658034,139.701636"' in said(answer)


def test_a_no_ends_the_page_and_the_next_partner_is_asked(
    counter: Counter, browser: Browser, job: Job, path: str
) -> None:
    browser.get(path)
    browser.post(path, DECLINE)
    assert browser.heading == "お返事をお受けしました"
    after = job_of(counter, job.number)
    assert after.offers[0].reason == "busy"
    assert open_offer(after).partner != open_offer(job).partner


@pytest.mark.parametrize(
    ("form", "words"),
    [
        ({"do": "accept"}, "現場に着くまでの時間をお選びください"),
        ({"do": "accept", "minutes": ""}, "現場に着くまでの時間をお選びください"),
        ({"do": "accept", "minutes": "0"}, "現場に着くまでの時間をお選びください"),
        ({"do": "accept", "minutes": "４０"}, "現場に着くまでの時間をお選びください"),
        ({"do": "accept", "minutes": "9" * 9000}, "現場に着くまでの時間をお選びください"),
        ({"do": "decline"}, "お受けいただけない理由をお選びください"),
        ({"do": "decline", "reason": "rain"}, "お受けいただけない理由をお選びください"),
        ({}, "もう一度お選びください"),
        ({"do": "dance"}, "もう一度お選びください"),
        ({"do": "status", "status": "flying"}, "もう一度お選びください"),
        ({"do": "trouble"}, "もう一度お選びください"),
        ({"do": "position", "latitude": "x", "longitude": "nan"}, "もう一度お選びください"),
    ],
    ids=range(12),
)
def test_what_is_left_out_can_be_put_in(
    counter: Counter, browser: Browser, job: Job, form: dict[str, str], words: str
) -> None:
    path = f"/partner/{open_offer(job).id}"
    browser.get(path)
    answer = browser.post(path, form)
    assert answer.status_code == 422
    assert words in browser.words or "続けられない理由をお選びください" in browser.words
    assert len(answer.data) < 20_000, "what was sent is not sent back"
    assert job_of(counter, job.number) == job
    browser.post(path, ACCEPT)
    assert job_of(counter, job.number).state == "accepted"


def test_only_arrivals_that_would_not_be_refused_can_be_chosen(browser: Browser, path: str) -> None:
    assert [int(value) for value in values(browser.get(path), "minutes")] == list(MINUTES)
    assert minutes_offered(Policy(soonest=timedelta(minutes=20), latest=timedelta(minutes=60))) == (
        20,
        25,
        30,
        40,
        50,
        60,
    )


def test_an_arrival_too_far_ahead_typed_by_hand_is_told_to_be_refused(browser: Browser, path: str) -> None:
    browser.get(path)
    browser.post(path, {"do": "accept", "minutes": "999"})
    assert browser.heading == "今回は、ほかの業者にお願いします"


def test_after_the_deadline_the_page_says_that_it_is_too_late(browser: Browser, clock: Clock, path: str) -> None:
    browser.get(path)
    clock.pass_by(timedelta(seconds=90))
    answer = browser.post(path, ACCEPT)
    assert answer.status_code == 409
    assert browser.heading == "お返事の期限を過ぎました"


def test_a_job_goes_through_its_states_by_the_buttons_there_are(
    counter: Counter, browser: Browser, job: Job, path: str
) -> None:
    accepted(counter, job)
    walk: list[tuple[dict[str, Any], list[str]]] = [
        ({"do": "status", "status": "en_route", "minutes": "60"}, ["en_route", "arriving", "on_scene"]),
        ({"do": "status", "status": "arriving"}, ["arriving", "on_scene"]),
        ({"do": "status", "status": "on_scene"}, ["on_scene"]),
        ({"do": "status", "status": "towing", "destination": "見本工場"}, ["towing", "completed", "not_found"]),
        ({"do": "status", "status": "at_destination"}, ["at_destination"]),
        ({"do": "status", "status": "completed", "work": ["tow", "none"]}, ["completed"]),
    ]
    for form, offered_ in walk:
        assert buttons(browser.get(path)) == offered_
        browser.post(path, form)
        assert job_of(counter, job.number).state == form["status"]
    assert browser.heading == "作業完了をお受けしました"
    done = job_of(counter, job.number)
    assert (done.destination, done.work) == ("見本工場", ("tow", "none"))


def test_setting_out_may_promise_a_new_arrival_and_so_may_the_way(
    counter: Counter, browser: Browser, job: Job, path: str
) -> None:
    accepted(counter, job)
    browser.get(path)
    browser.post(path, {"do": "status", "status": "en_route", "minutes": "60"})
    assert "13:00" in browser.words
    browser.post(path, {"do": "later", "minutes": "90"})
    assert "13:30" in browser.words
    answer = browser.post(path, {"do": "later", "minutes": ""})
    assert answer.status_code == 422
    assert job_of(counter, job.number).eta == NOW + timedelta(minutes=90)


def test_a_position_is_taken_while_the_truck_is_on_its_way(
    counter: Counter, browser: Browser, job: Job, path: str
) -> None:
    accepted(counter, job)
    far = {"do": "position", "latitude": str(FAR_OFF["latitude"]), "longitude": str(FAR_OFF["longitude"])}
    near = {"do": "position", "latitude": str(HERE["latitude"]), "longitude": str(HERE["longitude"])}
    sent = browser.send("POST", path, far)
    assert (sent.status_code, sent.data) == (204, b"")
    fix = job_of(counter, job.number).fix
    assert fix is not None
    assert (fix.latitude, fix.longitude) == (FAR_OFF["latitude"], FAR_OFF["longitude"])
    browser.send("POST", path, near)
    assert job_of(counter, job.number).state == "arriving"
    counter.dispatching.move(job.number, Instructed("cancel"), counter.now())
    assert browser.send("POST", path, far).status_code == 409


def test_what_does_not_fit_how_things_stand_is_said_and_shown(
    counter: Counter, browser: Browser, job: Job, path: str
) -> None:
    accepted(counter, job)
    browser.get(path)
    answer = browser.post(path, {"do": "status", "status": "completed"})
    assert answer.status_code == 409
    assert "いまの状況では受け付けられませんでした" in browser.words
    assert buttons(answer) == ["en_route", "arriving", "on_scene"]


def test_who_cannot_go_on_says_why_and_the_job_goes_on(counter: Counter, browser: Browser, job: Job, path: str) -> None:
    accepted(counter, job)
    assert values(browser.get(path), "trouble") == ["wrong_equipment", "partner_down", "other"]
    browser.post(path, {"do": "trouble"})
    assert "続けられない理由をお選びください" in browser.words
    browser.post(path, {"do": "trouble", "trouble": "wrong_equipment", "needs": ["flatbed"]})
    assert browser.heading == "このご依頼は、担当から外れました"
    after = job_of(counter, job.number)
    assert (after.partner, after.needs) == ("", ("flatbed",))
    assert [mark for mark in MARKS if mark in browser.words] == []


@pytest.mark.parametrize("way", ["cancelled", "declined", "expired"])
def test_what_is_over_is_a_plain_end_without_the_customer(
    counter: Counter, browser: Browser, clock: Clock, job: Job, way: str
) -> None:
    offer = open_offer(job)
    match way:
        case "cancelled":
            accepted(counter, job)
            counter.dispatching.move(job.number, Instructed("cancel"), clock())
        case "declined":
            counter.dispatching.answer(Refused(offer.id, offer.partner, "busy"), clock())
        case _:
            clock.pass_by(timedelta(minutes=2))
            counter.sweeping().look()
    answer = browser.get(f"/partner/{offer.id}")
    assert answer.status_code == 200
    assert "<form" not in said(answer)
    assert [mark for mark in MARKS if mark in said(answer)] == []


@pytest.mark.parametrize("offer", ["x", "a" * 64, "a" * 500, "%00", "日本", "..%2f"])
def test_a_link_nobody_was_given_opens_nothing(browser: Browser, offer: str) -> None:
    for method in ("GET", "POST"):
        answer = browser.send(method, f"/partner/{offer}", ACCEPT if method == "POST" else None)
        assert answer.status_code in {404, 410}
    assert browser.send("GET", "/partner/x/state").status_code == 410


def test_the_page_knows_when_anything_on_it_has_changed(
    counter: Counter, browser: Browser, job: Job, path: str
) -> None:
    accepted(counter, job)

    def mark() -> str:
        return str(browser.send("GET", f"{path}/state").get_json()["mark"])

    before = mark()
    assert before == mark()
    assert f'data-mark="{before}"' in said(browser.get(path))
    offer = open_offer(job)
    counter.dispatching.move(job.number, Reported(offer.partner, "en_route"), counter.now())
    assert mark() != before


def test_a_form_of_another_site_is_not_taken(counter: Counter, browser: Browser, job: Job, path: str) -> None:
    answer = browser.send("POST", path, ACCEPT, Origin="https://evil.example")
    assert answer.status_code == 400
    assert job_of(counter, job.number) == job


def test_the_page_may_ask_where_it_is_and_for_nothing_else(browser: Browser, path: str) -> None:
    headers = browser.get(path).headers
    assert "geolocation=(self)" in headers["Permissions-Policy"]
    assert "camera=()" in headers["Permissions-Policy"]
    assert headers["Cache-Control"] == "no-store"
    assert headers["Referrer-Policy"] == "same-origin"
    assert "default-src 'none'" in headers["Content-Security-Policy"]


@pytest.mark.parametrize(("language", "heading"), [("en", "A roadside job for you"), ("easy", "仕事の お願い")])
def test_the_page_speaks_the_languages_there_are(browser: Browser, path: str, language: str, heading: str) -> None:
    browser.get(f"{path}?lang={language}")
    assert browser.heading == heading
    sent = browser.send("POST", f"{path}?lang={language}", ACCEPT)
    assert sent.headers["Location"] == f"{path}?lang={language}"


def test_words_of_the_customers_cannot_become_part_of_the_page(counter: Counter, browser: Browser) -> None:
    wild = '<script>alert(1)</script> https://evil.example/ "x"'
    job = opened(counter, address=wild, name=wild, details={"landmark": wild})
    accepted(counter, job)
    answer = browser.get(f"/partner/{open_offer(job).id}")
    assert "<script>alert" not in said(answer)
    assert not re.search('href="[^"]*evil', said(answer))


@pytest.mark.parametrize("state", sorted(ASSIGNED))
def test_every_state_of_a_job_has_its_words_and_ways(state: Any) -> None:
    hand = at_hand(assigned(state), OFFER, PAGE, NOW)
    assert hand is not None
    assert (hand.stands, hand.state) == ("job", state)
    assert "other" in troubles(state), "a driver can always give a job back"
    if state != "redirecting":
        assert statuses(state)


def test_every_status_there_is_has_its_button_or_its_form() -> None:
    forms = {"unsuccessful", "accepted"}  # why it cannot be done; a promise anew
    assert {*SAID_BY_STATUS, *forms} == set(get_args(Status))


@pytest.mark.parametrize("state", sorted(ENDS))
def test_every_end_is_one(state: Any) -> None:
    hand = at_hand(assigned(state), OFFER, PAGE, NOW)
    assert hand is not None
    assert (hand.stands, hand.why, hand.sheet) == ("over", state, None)
    assert statuses(state) == troubles(state) == ()


@pytest.mark.parametrize("state", ["declined", "expired", "eta_refused", "withdrawn"])
def test_an_offer_that_was_not_taken_shows_nothing_whoever_has_the_job(state: str) -> None:
    case = assigned()
    case = replace(case, job=replace(case.job, offers=(offer(state),)))
    hand = at_hand(case, OFFER, PAGE, NOW)
    assert hand is not None
    assert (hand.stands, hand.why, hand.sheet) == ("over", state, None)


def test_a_job_that_went_on_to_somebody_else_is_released() -> None:
    hand = at_hand(assigned(partner="somebody-else"), OFFER, PAGE, NOW)
    assert hand is not None
    assert (hand.stands, hand.why, hand.sheet) == ("over", "released", None)


def test_an_offer_is_one_until_its_deadline() -> None:
    stands = [at_hand(offered(), OFFER, PAGE, NOW + timedelta(seconds=second)) for second in (0, 89, 90)]
    assert [hand.stands for hand in stands if hand] == ["offer", "offer", "over"]
    assert at_hand(offered(), "another", PAGE, NOW) is None
