"""LINE's addresses: an account link ends on one phone only, words wait to be sent, a friend is added once."""

import os
import re
from pathlib import Path
from typing import Any
from urllib.parse import quote, unquote, urlencode

import pytest
import yaml
from jsonschema import Draft202012Validator

from tests.simulator.desk import ANOTHER, ANYONE, STRANGER, Desk, Service

NONCE = "bm9uY2U+/=" + "n" * 12
ACCOUNT = quote("@midori-madoguchi", safe="")
WORDS = "連携コード: MDG-7K2M+9QXD=4T8V&N3BC"


@pytest.fixture
def token(desk: Desk) -> str:
    """A link token of the first person's."""
    return str(desk.calls("POST", f"user/{ANYONE}/linkToken")["linkToken"])


def dialog(token: str, nonce: str = NONCE) -> str:
    return "dialog/bot/accountLink?" + urlencode({"linkToken": token, "nonce": nonce})


def links(desk: Desk, service: Service) -> list[dict[str, Any]]:
    desk.waits()
    return [event for event in service.events() if event["type"] == "accountLink"]


def test_a_link_ends_on_the_phone_it_was_issued_for(desk: Desk, service: Service, token: str) -> None:
    page = desk.opens(dialog(token), ANYONE)
    (event,) = links(desk, service)
    assert (page.status, event["link"]) == (200, {"result": "ok", "nonce": NONCE})
    assert event["source"] == {"type": "user", "userId": ANYONE}
    desk.calls("POST", "message/reply", json={
        "replyToken": event["replyToken"], "messages": [{"type": "text", "text": "連携しました"}],
    })  # fmt: skip


@pytest.mark.parametrize("another", [ANOTHER, STRANGER])
def test_on_another_phone_it_fails_naming_nobody_and_the_token_is_spent(
    desk: Desk, service: Service, token: str, another: str
) -> None:
    assert desk.opens(dialog(token), another).status == 400
    assert desk.opens(dialog(token), ANYONE).status == 400
    (event,) = links(desk, service)
    assert event["link"] == {"result": "failed", "nonce": NONCE}
    assert not {"source", "replyToken"} & set(event)


def test_one_who_has_blocked_the_account_since_cannot_link(desk: Desk, service: Service, token: str) -> None:
    desk.does(f"line/{ANYONE}/block")
    desk.opens(dialog(token), ANYONE)
    assert [event["link"]["result"] for event in links(desk, service)] == ["failed"]


@pytest.mark.parametrize(
    ("seconds", "nonce"), [(601, NONCE), (0, "n" * 9), (0, "n" * 256)], ids=["old", "short", "long"]
)
def test_a_link_that_cannot_be_used_makes_no_event(
    desk: Desk, service: Service, token: str, seconds: int, nonce: str
) -> None:
    desk.does("clock", skip=seconds)
    page = desk.opens(dialog(token, nonce), ANYONE)
    assert page.status == 400
    assert "使えません" in page.data.decode()
    assert links(desk, service) == []


def test_a_link_works_once(desk: Desk, service: Service, token: str) -> None:
    assert [desk.opens(dialog(token), ANYONE).status for _ in range(2)] == [200, 400]
    assert len(links(desk, service)) == 1


def test_ten_minutes_are_enough(desk: Desk, token: str) -> None:
    desk.does("clock", skip=595)
    assert desk.opens(dialog(token), ANYONE).status == 200


def test_a_browser_that_is_nobodys_is_asked_whose_it_is_and_nothing_is_spent(
    desk: Desk, service: Service, token: str
) -> None:
    asked = desk.opens(dialog(token))
    assert (asked.status, links(desk, service)) == (200, [])
    (way,) = re.findall(rf'href="(/line/open\?as={ANYONE}[^"]+)"', asked.data.decode())
    gone_on = desk.opens(way.removeprefix("/line/").replace("&amp;", "&"))
    assert gone_on.headers["Set-Cookie"].startswith(f"simulated_phone={ANYONE};")
    assert desk.opens(gone_on.headers["Location"].removeprefix("/line/"), ANYONE).status == 200
    assert [event["link"]["nonce"] for event in links(desk, service)] == [NONCE]


@pytest.mark.parametrize("url", ["javascript:alert(1)", "//elsewhere.example", "data:text/html,x", ""])
def test_only_addresses_of_the_web_are_opened(desk: Desk, url: str) -> None:
    assert desk.opens("open?" + urlencode({"as": ANYONE, "url": url})).status == 404


def test_words_wait_in_the_input_bar_and_leave_it_when_something_is_sent(desk: Desk, service: Service) -> None:
    answer = desk.opens(f"R/oaMessage/{ACCOUNT}/?{quote(WORDS)}", ANYONE)
    assert (answer.status, answer.headers["Location"]) == (302, f"/?friend={ANYONE}")

    def drafts() -> dict[str, str]:
        return {friend["user"]: friend["draft"] for friend in desk.sees("state")["friends"] if friend["draft"]}

    assert drafts() == {ANYONE: WORDS}
    assert service.heard == []
    desk.does(f"line/{ANYONE}/text", text=WORDS)
    assert drafts() == {}
    desk.waits()
    assert service.events()[0]["message"]["text"] == WORDS


def test_a_friend_is_added_once(desk: Desk, service: Service) -> None:
    for _ in range(2):
        answer = desk.opens(f"R/ti/p/{ACCOUNT}", STRANGER)
        assert answer.headers["Location"] == f"/?friend={STRANGER}"
    desk.waits()
    assert [(event["type"], event["source"]["userId"]) for event in service.events()] == [("follow", STRANGER)]


@pytest.mark.parametrize("address", [f"R/oaMessage/{ACCOUNT}/?hello", f"R/ti/p/{ACCOUNT}"])
def test_an_address_of_the_chat_asks_whose_phone_it_is_too(desk: Desk, address: str) -> None:
    page = desk.opens(address).data.decode()
    assert quote("/line/" + unquote(address), safe="") in page


@pytest.mark.parametrize("address", ["R/oaMessage/%40somebody-else/?hello", "R/ti/p/%40somebody-else"])
def test_another_account_is_not_found(desk: Desk, address: str) -> None:
    assert desk.opens(address, ANYONE).status == 404


def test_a_test_without_a_browser_follows_the_same_addresses(desk: Desk, service: Service, token: str) -> None:
    def follow(address: str, user: str = ANYONE) -> str:
        return str(desk.does(f"line/{user}/open", url=f"{desk.url}/line/{address}")["outcome"])

    assert follow(dialog(token)) == "linked"
    assert follow(dialog(token)) == "expired"
    assert follow(f"R/oaMessage/{ACCOUNT}/?{quote(WORDS)}") == "draft"
    assert follow(f"R/ti/p/{ACCOUNT}", STRANGER) == "added"
    assert follow(f"R/ti/p/{ACCOUNT}", STRANGER) == "friend"
    assert follow("R/ti/p/nobody") == "nowhere"
    other = desk.calls("POST", f"user/{ANYONE}/linkToken")["linkToken"]
    assert follow(dialog(other), ANOTHER) == "refused"
    desk.does(f"line/{ANYONE}/open", expecting=400, url="http://127.0.0.1:1/account/")
    desk.does("line/Unobody/open", expecting=404, url=f"{desk.url}/line/{dialog(token)}")
    assert [event["link"]["result"] for event in links(desk, service)] == ["ok", "failed"]


@pytest.mark.skipif("PLATFORM_CONTRACTS" not in os.environ, reason="PLATFORM_CONTRACTS names no folder of descriptions")
def test_both_events_fit_lines_own_description(desk: Desk, service: Service, token: str) -> None:
    description = yaml.safe_load((Path(os.environ["PLATFORM_CONTRACTS"]) / "webhook.yml").read_text())
    desk.opens(dialog(token), ANYONE)
    desk.opens(dialog(desk.calls("POST", f"user/{ANYONE}/linkToken")["linkToken"]), ANOTHER)
    validator = Draft202012Validator(
        {"$ref": "#/components/schemas/AccountLinkEvent", "components": description["components"]}
    )
    events = links(desk, service)
    assert [[error.message for error in validator.iter_errors(event)] for event in events] == [[], []]
