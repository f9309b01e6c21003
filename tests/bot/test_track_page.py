"""The live page of a job: what it says at each point of the way, when it ends, and what it never tells."""

import json
from datetime import timedelta
from html import unescape
from typing import Any, get_args

import pytest
from msgspec.structs import replace
from werkzeug.test import Client, TestResponse

from bot.tracking.telling import LINGERS
from bot.wiring import Counter
from flows.dispatch.job import Fix, Job, State
from flows.words import LANGUAGES, words
from tests.bot.accounts.people_signing_in import HEADING, TAG
from tests.bot.conftest import NOW, Clock
from tests.bot.signing import PUBLIC_URL
from tests.bot.tracked import (
    CALLER,
    CAR,
    FIRM,
    OFFER,
    OWNER,
    PHONE,
    PLATE,
    REQUEST,
    SEARCHING,
    TOKEN,
    Tracked,
    at_work,
    near,
)

WINDOW = "12:30〜12:45"
PROMISED = NOW + timedelta(minutes=30)
BEFORE: tuple[State, ...] = ("searching", "offered", "queued", "person")
COMING: tuple[State, ...] = ("accepted", "en_route", "arriving")
LATER: tuple[State, ...] = ("on_scene", "checking", "towing", "redirecting", "at_destination")
REACHED: dict[State, int] = dict.fromkeys(BEFORE, 0) | dict(
    zip((*COMING, *LATER), (1, 2, 3, 4, 4, 5, 5, 5), strict=True)
)


class Visitor:
    """Somebody with a link, on a telephone without scripts."""

    def __init__(self, client: Client, tracked: Tracked) -> None:
        self._client = client
        self.sees = tracked.stands

    def opens(self, path: str = f"/track/{TOKEN}", **headers: str) -> TestResponse:
        told = {"Accept-Language": "ja", **{name.replace("_", "-"): value for name, value in headers.items()}}
        return self._client.get(path, base_url=PUBLIC_URL, headers=told)

    def page(self, path: str = f"/track/{TOKEN}") -> str:
        """The page's words."""
        answer = self.opens(path)
        assert answer.status_code == 200
        return " ".join(unescape(TAG.sub(" ", answer.get_data(as_text=True))).split())

    def state(self, path: str = f"/track/{TOKEN}/state") -> dict[str, Any]:
        answer = self.opens(path)
        assert answer.status_code == 200
        assert answer.mimetype == "application/json"
        told: dict[str, Any] = json.loads(answer.data)
        return told


@pytest.fixture
def visitor(counter: Counter, client: Client) -> Visitor:
    return Visitor(client, Tracked(counter))


def standing(state: State, **changed: Any) -> Job:
    return replace(SEARCHING, state=state, **changed) if state in BEFORE else at_work(state, **changed)


@pytest.mark.parametrize("state", [*BEFORE, *COMING, *LATER, "completed", "gone", "closed"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_each_state_is_said_in_plain_words_of_the_requests_language(
    visitor: Visitor, state: State, language: str
) -> None:
    visitor.sees(standing(state, ended=NOW), language=language)
    said = visitor.page()
    key = "searching" if state == "offered" else state
    assert words(language).text(f"pages-track-{key}") in said  # type: ignore[arg-type]  # one of LANGUAGES
    assert words(language).text(f"pages-track-{key}-words") in said  # type: ignore[arg-type]  # one of LANGUAGES
    assert f'<html lang="{"en" if language == "en" else "ja"}">' in visitor.opens().get_data(as_text=True)


@pytest.mark.parametrize("state", get_args(State))
def test_the_page_and_its_script_are_told_the_same(visitor: Visitor, state: State) -> None:
    visitor.sees(standing(state, ended=NOW, fix=near(3)))
    if state == "cancelled":
        return
    page, told = visitor.page(), visitor.state()
    texts = [told[name] for name in ("title", "words", "window", "note", "partner", "call", "where", "age", "updated")]
    assert [text for text in texts if text not in page] == []
    assert [step["label"] for step in told["steps"] if step["label"] not in page] == []


@pytest.mark.parametrize(("state", "at"), REACHED.items())
def test_the_steps_show_how_far_it_is(visitor: Visitor, state: State, at: int) -> None:
    visitor.sees(standing(state))
    marks = [step["mark"] for step in visitor.state()["steps"]]
    assert marks == ["done"] * at + ["now"] + ["next"] * (6 - at)
    assert visitor.opens().get_data(as_text=True).count('aria-current="step"') == 1


def test_what_is_over_is_done_throughout_and_has_no_tow_where_there_was_none(visitor: Visitor) -> None:
    visitor.sees(at_work("completed", ended=NOW, work=("jump_start",)))
    steps = visitor.state()["steps"]
    assert {step["mark"] for step in steps} == {"done"}
    assert "towing" not in {step["key"] for step in steps}
    visitor.sees(at_work("completed", ended=NOW, work=("tow",)))
    assert "towing" in {step["key"] for step in visitor.state()["steps"]}


def test_steps_that_are_behind_say_when_they_were(visitor: Visitor) -> None:
    visitor.sees(at_work("on_scene", arrived=NOW + timedelta(minutes=28)))
    times = {step["key"]: step["time"] for step in visitor.state()["steps"]}
    assert times["received"] == "11:57"
    assert times["found"] == "11:59"
    assert times["there"] == "12:28"
    assert (times["towing"], times["done"]) == ("", "")


@pytest.mark.parametrize("state", COMING)
def test_the_window_is_told_in_japans_time_once_a_partner_has_promised_it(visitor: Visitor, state: State) -> None:
    visitor.sees(at_work(state))
    assert visitor.state()["window"] == WINDOW
    assert WINDOW in visitor.page()


@pytest.mark.parametrize("state", [*BEFORE, *LATER])
def test_no_time_is_told_before_anybody_has_accepted_or_after_the_truck_has_come(
    visitor: Visitor, state: State
) -> None:
    # Even where the job still holds what a partner that is no longer its own had promised.
    visitor.sees(replace(standing(state), eta=PROMISED, promised=PROMISED))
    assert (visitor.state()["window"], visitor.state()["note"]) == ("", "")
    assert WINDOW not in visitor.page()


def test_a_window_that_has_passed_is_marked_late_at_once(visitor: Visitor, clock: Clock) -> None:
    visitor.sees(at_work("en_route"))
    clock.pass_by(timedelta(minutes=45))
    assert visitor.state()["note"] == ""
    clock.pass_by(timedelta(seconds=1))
    told = visitor.state()
    assert (told["window"], told["note"]) == (WINDOW, "予定より遅れています。")


def test_a_promise_that_is_known_to_be_broken_is_no_longer_told(visitor: Visitor) -> None:
    visitor.sees(at_work("en_route", warned=("overdue",)))
    told = visitor.state()
    assert told["window"] == ""
    assert "新しい目安を業者に確認しています" in told["note"]
    assert WINDOW not in visitor.page()


def test_a_new_promise_ten_minutes_later_is_told_and_marked(visitor: Visitor) -> None:
    visitor.sees(at_work("en_route", eta=PROMISED + timedelta(minutes=10)))
    told = visitor.state()
    assert told["window"] == "12:40〜12:55"
    assert "最初の目安より遅れています" in told["note"]
    visitor.sees(at_work("en_route", eta=PROMISED + timedelta(minutes=5)))
    assert visitor.state()["note"] == ""


def test_a_window_after_midnight_says_that_it_is_tomorrow(visitor: Visitor, clock: Clock) -> None:
    clock.at = NOW + timedelta(hours=11, minutes=50)
    eta = clock.at + timedelta(minutes=30)
    visitor.sees(at_work("accepted", eta=eta, promised=eta, since=clock.at))
    assert visitor.state()["window"].startswith("あす 00:20〜")
    clock.pass_by(timedelta(minutes=15))
    assert visitor.state()["window"].startswith("00:20〜")


@pytest.mark.parametrize("state", [*COMING, *LATER, "completed"])
def test_the_partner_can_be_called(visitor: Visitor, state: State) -> None:
    visitor.sees(at_work(state, ended=NOW))
    page = visitor.opens().get_data(as_text=True)
    assert FIRM in page
    assert 'href="tel:0300000101"' in page
    assert PHONE in page


@pytest.mark.parametrize("state", BEFORE)
def test_while_nobody_has_accepted_no_firm_is_named(visitor: Visitor, state: State) -> None:
    visitor.sees(standing(state))
    assert visitor.state()["partner"] == visitor.state()["tel"] == ""
    assert FIRM not in visitor.page()


def test_the_truck_is_drawn_where_it_was_last_seen(visitor: Visitor) -> None:
    visitor.sees(at_work("en_route", fix=near(2.34, NOW - timedelta(minutes=3))))
    told = visitor.state()
    assert told["where"] == "業者の車は、お車から北へ、直線で約2.3 kmの所です。"
    assert told["age"] == "3分前の位置です。"
    assert told["sight"] == {"x": 0.0, "y": -60.8, "bar": 52.0, "bar_label": "2 km", "reach_label": "5 km"}
    assert told["place"] == f"geo:{CAR[0]:.6f},{CAR[1]:.6f}"
    page = visitor.opens().get_data(as_text=True)
    assert "translate(0.0 -60.8)" in page
    assert f'href="{told["place"]}"' in page


def test_a_position_grows_old_and_in_the_end_says_nothing(visitor: Visitor, clock: Clock) -> None:
    visitor.sees(at_work("en_route", fix=near(2)))
    assert visitor.state()["age"] == "いまから1分以内の位置です。"
    clock.pass_by(timedelta(minutes=60))
    assert visitor.state()["age"] == "60分前の位置です。"
    clock.pass_by(timedelta(seconds=1))
    told = visitor.state()
    assert (told["sight"], told["age"]) == (None, "")
    assert "まだ届いていません" in told["where"]


def test_a_clock_that_goes_ahead_makes_no_position_of_the_future(visitor: Visitor) -> None:
    visitor.sees(at_work("en_route", fix=near(2, NOW + timedelta(minutes=2))))
    assert visitor.state()["age"] == "いまから1分以内の位置です。"


def test_a_place_told_in_words_has_no_chart_but_the_trucks_position_opens_in_a_map(visitor: Visitor) -> None:
    visitor.sees(at_work("en_route", fix=Fix(35.7, 139.7, NOW)), latitude=None, longitude=None)
    told = visitor.state()
    assert (told["sight"], told["place"], told["truck_place"]) == (None, "", "geo:35.700000,139.700000")
    assert "文字でうかがっている" in told["where"]


@pytest.mark.parametrize("state", [*BEFORE, *LATER, "completed"])
def test_no_truck_is_followed_but_one_that_is_on_its_way(visitor: Visitor, state: State) -> None:
    visitor.sees(replace(standing(state, ended=NOW), fix=near(2)))
    told = visitor.state()
    assert (told["sight"], told["where"], told["place"], told["truck_place"]) == (None, "", "", "")


def test_the_garage_is_named_but_nobodys_home(visitor: Visitor) -> None:
    visitor.sees(at_work("towing", destination="見本自動車工業"), destination="partner")
    assert "見本自動車工業" in visitor.page()
    visitor.sees(at_work("towing", destination="東京都見本区1-2-3"), destination="home")
    assert "見本区" not in visitor.opens().get_data(as_text=True)


def test_a_truck_that_is_not_to_be_seen_is_being_looked_for(visitor: Visitor) -> None:
    visitor.sees(at_work("on_scene", disputed=NOW))
    assert visitor.state()["title"] == "到着を確認しています"


def test_the_page_stays_an_hour_after_the_job_and_no_longer(visitor: Visitor, clock: Clock) -> None:
    visitor.sees(at_work("completed", ended=NOW))
    clock.pass_by(LINGERS - timedelta(seconds=1))
    assert visitor.opens().status_code == 200
    assert visitor.state()["again"] == 60
    clock.pass_by(timedelta(seconds=1))
    assert visitor.opens().status_code == visitor.opens(f"/track/{TOKEN}/state").status_code == 410


def test_a_cancelled_job_has_no_page_any_more(visitor: Visitor) -> None:
    visitor.sees(at_work("cancelled", ended=NOW))
    assert visitor.opens().status_code == visitor.opens(f"/track/{TOKEN}/state").status_code == 410


def test_what_has_ended_and_what_never_was_look_the_same(visitor: Visitor) -> None:
    visitor.sees(at_work("cancelled", ended=NOW), language="en")
    ended, never = visitor.opens(), visitor.opens("/track/nobodys")
    assert ended.status_code == never.status_code == 410
    assert ended.data == never.data
    found = HEADING.search(ended.get_data(as_text=True))
    assert found is not None
    assert found[1] == "このページは終わりました"
    assert "03-0000-0001" in ended.get_data(as_text=True), "nobody is left without a way on"


@pytest.mark.parametrize("token", ["x", "0" * 2000, "%00", "％", TOKEN.upper(), TOKEN[:-1], OFFER, SEARCHING.number])
def test_an_address_nobody_gave_out_shows_nothing(visitor: Visitor, token: str) -> None:
    assert visitor.opens(f"/track/{token}").status_code == 410
    gone = visitor.opens(f"/track/{token}/state")
    assert gone.status_code == 410
    assert set(json.loads(gone.data)["error"]) == {"code", "message", "request_id"}


@pytest.mark.parametrize("state", get_args(State))
def test_it_tells_nothing_of_the_person(visitor: Visitor, state: State) -> None:
    visitor.sees(standing(state, ended=NOW, fix=near(2)))
    if state == "cancelled":
        return
    private = (CALLER, "090-0000-0055", "09000000055", PLATE, OWNER, REQUEST.address, OFFER, "c" * 26)
    for path in (f"/track/{TOKEN}", f"/track/{TOKEN}/state"):
        said = visitor.opens(path).get_data(as_text=True)
        assert [each for each in private if each in said] == []


def test_it_is_kept_nowhere_and_framed_by_nobody(visitor: Visitor) -> None:
    for path in (f"/track/{TOKEN}", f"/track/{TOKEN}/state", "/track/nobodys"):
        headers = visitor.opens(path).headers
        assert headers["Cache-Control"] == "no-store"
        assert headers["Referrer-Policy"] == "same-origin"
        assert headers["X-Frame-Options"] == "DENY"
        assert "default-src 'none'" in headers["Content-Security-Policy"]
        assert "Set-Cookie" not in headers


def test_without_scripts_it_is_loaded_anew(visitor: Visitor) -> None:
    assert '<noscript><meta http-equiv="refresh" content="30"></noscript>' in visitor.opens().get_data(as_text=True)
    assert "http-equiv" not in visitor.opens("/track/nobodys").get_data(as_text=True)


def test_its_reader_may_choose_another_language_and_keeps_it(visitor: Visitor) -> None:
    page = visitor.opens(f"/track/{TOKEN}?lang=en").get_data(as_text=True)
    assert '<html lang="en">' in page
    assert f'data-state="/track/{TOKEN}/state?lang=en"' in page
    assert visitor.state(f"/track/{TOKEN}/state?lang=en")["title"] == "We are looking for a firm"


def test_by_another_name_than_ours_nothing_is_shown(client: Client, visitor: Visitor) -> None:
    assert visitor.opens().status_code == 200
    assert client.get(f"/track/{TOKEN}", base_url="https://elsewhere.example").status_code == 421
