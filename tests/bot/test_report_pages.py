"""The claims desk's pages: who has the link can read, print and take; reading changes nothing and leaves one line."""

from datetime import timedelta
from typing import Any

import pytest
import structlog
from werkzeug.test import Client

from bot.wiring import Counter
from flows.accident.news import ImpactSettled, ReportUpdated
from flows.accident.standing import DeskUpdate
from flows.accident.watching import ThreeFacts
from flows.effects import Send
from flows.messages import Say
from state.records.impacts import Impact, Shock
from tests.bot.claiming import LINE, filed, heard, lines_of
from tests.bot.conftest import NOW, Clock
from tests.bot.test_impact_api import HANAKO
from tests.state.records.reporting import REPORT


def path(url: str) -> str:
    """Where a page of ours is, without its host."""
    return "/" + url.split("/", 3)[3]


@pytest.fixture
def number(counter: Counter) -> str:
    return filed(counter)


@pytest.fixture
def page(counter: Counter, number: str) -> str:
    return path(counter.tickets.report_url(number))


@pytest.fixture
def shock(counter: Counter) -> str:
    """The number of a shock whose customer is watched."""
    counter.records.customers.save(HANAKO)
    counter.records.links.link(LINE, "c1", NOW)
    counter.records.watchers.add("w1", "c1", "窓口 一郎", "+819000000005", "watchers/1", NOW)
    told = Shock("AB-123456", "v1", "", 35.658034, 139.701636)
    noted = counter.records.impacts.note("k", "d", "c1", "c", "strong", told, NOW, "silent", NOW)
    assert isinstance(noted, Impact)
    return noted.number


def state_of(counter: Counter, number: str) -> tuple[str, str]:
    found = counter.records.reports.get(number)
    assert found is not None
    return found.state, found.in_charge


def test_the_page_has_all_that_was_told(client: Client, page: str, number: str) -> None:
    text = client.get(page).text
    told = (number, REPORT.summary, "架空署", "目撃 次郎", "救急搬送", "090-0000-0001", "担当する")
    assert [part for part in told if part not in text] == []


def test_reading_changes_nothing_and_leaves_a_line_without_a_name(
    client: Client, counter: Counter, page: str, number: str
) -> None:
    before = counter.records.reports.get(number)
    with structlog.testing.capture_logs() as logged:
        client.get(page)
        client.get(f"{page}/pdf")
    assert counter.records.reports.get(number) == before
    read = [entry for entry in logged if entry["event"] == "report read"]
    assert [(entry["number"], entry["route"]) for entry in read] == [(number, "page"), (number, "pdf")]
    assert not [word for word in ("窓口", "花子", "0000-0001", "救急") if word in str(logged)]


def test_who_takes_it_is_told_to_the_customer(client: Client, counter: Counter, page: str, number: str) -> None:
    day = (NOW + timedelta(days=3)).date()
    answer = client.post(page, data={"by": "山田", "next_contact": day.isoformat()})
    assert answer.status_code == 200
    assert "担当者として記録しました" in answer.text
    assert state_of(counter, number) == ("in_hand", "山田")
    assert heard(counter) == [(LINE, ReportUpdated(number, "in_hand", "山田", day))]


def test_taken_again_by_the_same_person_it_is_told_once(client: Client, counter: Counter, page: str) -> None:
    assert [client.post(page, data={"by": "山田"}).status_code for _ in range(2)] == [200, 200]
    assert len(heard(counter)) == 1


def test_somebody_elses_report_is_not_taken_from_them(client: Client, counter: Counter, page: str, number: str) -> None:
    client.post(page, data={"by": "山田"})
    answer = client.post(page, data={"by": "佐藤"})
    assert answer.status_code == 409
    assert "山田さんが、すでに担当しています" in answer.text
    assert state_of(counter, number) == ("in_hand", "山田")


def test_a_report_that_has_moved_on_without_a_person_may_still_be_taken(
    client: Client, counter: Counter, page: str, number: str
) -> None:
    counter.claims.updating.update(number, DeskUpdate("investigating"), "m", NOW)
    assert client.post(page, data={"by": "山田"}).status_code == 200
    assert state_of(counter, number) == ("investigating", "山田")


def test_a_closed_report_is_taken_by_nobody(client: Client, counter: Counter, page: str, number: str) -> None:
    counter.claims.updating.update(number, DeskUpdate("closed"), "m", NOW)
    assert "担当する" not in client.get(page).text
    assert client.post(page, data={"by": "山田"}).status_code == 409


@pytest.mark.parametrize("by", ["", "  ", "\u202e", "\u3164"])
def test_a_name_that_cannot_be_read_is_none(client: Client, counter: Counter, page: str, number: str, by: str) -> None:
    answer = client.post(page, data={"by": by})
    assert answer.status_code == 422
    assert "お名前を入れてください" in answer.text
    assert state_of(counter, number) == ("received", "")


def test_the_paper_is_a_pdf_named_after_the_report(client: Client, page: str, number: str) -> None:
    answer = client.get(f"{page}/pdf")
    assert answer.data.startswith(b"%PDF-")
    assert answer.content_type == "application/pdf"
    assert answer.headers["Content-Disposition"] == f'attachment; filename="{number}.pdf"'
    assert answer.headers["Cache-Control"] == "no-store"


@pytest.mark.parametrize("change", [lambda ticket: ticket[:-1], lambda ticket: ticket + "x"])
def test_a_forged_link_opens_nothing(client: Client, page: str, change: Any) -> None:
    assert client.get(change(page)).status_code == 410
    assert client.post(change(page), data={"by": "山田"}).status_code == 410
    assert client.get(f"{change(page)}/pdf").status_code == 410


def test_a_link_is_over_after_a_week_and_opens_only_its_own_page(
    client: Client, counter: Counter, page: str, number: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for other in (counter.tickets.acknowledge_url(number), counter.tickets.watch_url(number)):
        ticket = other.rsplit("/", 1)[1]
        assert client.get(f"/desk/report/{ticket}").status_code == 410
    monkeypatch.setattr("bot.tickets.VALID_SECONDS", -1)
    assert client.get(page).status_code == 410


def test_what_a_customer_wrote_is_no_markup(client: Client, counter: Counter) -> None:
    number = filed(counter, summary="<script>alert(1)</script>")
    text = client.get(path(counter.tickets.report_url(number))).text
    assert "<script>" not in text


# shocks


def test_the_page_of_a_shock_says_whom_to_call_and_changes_nothing(
    client: Client, counter: Counter, shock: str
) -> None:
    page = path(counter.tickets.report_url(shock))
    assert page.startswith("/desk/impact/")
    text = client.get(page).text
    assert [part for part in (shock, "窓口 花子", "090-0000-0001", "35.658034", "お返事なし") if part not in text] == []
    assert lines_of(counter) == []


def test_an_accident_that_a_person_confirms_reaches_the_watchers_once(
    client: Client, counter: Counter, shock: str
) -> None:
    page = path(counter.tickets.report_url(shock))
    answers = [
        client.post(page, data={"decided": "confirmed", "hurt": hurt, "ambulance": "yes"}) for hurt in ("yes", "no")
    ]
    assert [answer.status_code for answer in answers] == [200, 200]
    found = counter.records.impacts.get(shock)
    assert found is not None
    assert (found.state, found.facts) == ("confirmed", ThreeFacts("yes", "yes"))
    assert len(lines_of(counter)) == 1
    assert heard(counter) == [(LINE, ImpactSettled(shock, "person"))]


def test_of_no_accident_nobody_hears(client: Client, counter: Counter, shock: str) -> None:
    client.post(path(counter.tickets.report_url(shock)), data={"decided": "dismissed"})
    found = counter.records.impacts.get(shock)
    assert found is not None
    assert found.state == "dismissed"
    assert lines_of(counter) == []


@pytest.mark.parametrize("form", [{}, {"decided": "maybe"}])
def test_whoever_decides_nothing_changes_nothing(
    client: Client, counter: Counter, shock: str, form: dict[str, str]
) -> None:
    assert client.post(path(counter.tickets.report_url(shock)), data=form).status_code == 422
    assert (counter.records.impacts.get(shock) or Any).state == "silent"


# watchers


def test_a_watcher_reads_exactly_the_three_facts(client: Client, counter: Counter, shock: str, clock: Clock) -> None:
    counter.claims.watching.confirm(shock, ThreeFacts("yes", "no"), clock())
    (line,) = lines_of(counter)
    assert isinstance(line.body, Send)
    assert isinstance(line.body.messages[0], Say)
    link = line.body.messages[0].text.split("。")[-1].strip()
    text = client.get(path(link)).text
    assert text.count("<li>") == 3
    told = ("窓口 花子", "事故がありました", "けが：けがをした人がいます", "救急車：呼んでいません")
    assert [part for part in told if part not in text] == []
    assert not [part for part in ("35.6", "AB-123456", "0000-0001", "品川") if part in text]


def test_before_anything_is_confirmed_there_is_nothing_to_read(client: Client, counter: Counter, shock: str) -> None:
    assert client.get(path(counter.tickets.watch_url(shock))).status_code == 410
