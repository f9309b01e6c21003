"""Linking a LINE account from the chat and from the page, and a telephone by code: once, for its owner, told to all."""

import re
from datetime import date, timedelta
from threading import Barrier, Thread
from urllib.parse import parse_qs, quote, urlsplit

import pytest
from msgspec.structs import replace

from bot.local import SIMULATED
from bot.wiring import Counter
from flows.events import Address, CodeIssued, LinkConfirmed, Linked, LinkedElsewhere, LinkRefused, UnlinkWished
from flows.linking.strings import link_string
from handlers.line.errors import LineUnavailable, NotAFriend
from state.records.errors import RecordsUnavailable
from tests.bot.accounts.people_signing_in import LINE, MAIL, PASSWORD, PHONE, TARO, Browser, Outside, opened, registered
from tests.bot.conftest import Clock

THIEF = Address("line", "U00000000000000000000000000000999")
MOBILE = Address("sms", PHONE)
BORN = date(1980, 4, 1)
LINE_ACCESS = SIMULATED["LINE_ACCESS_BASE"]
OVER = "このリンクは使えません"


class Line:
    """LINE's side: it hands out link tokens and knows names, unless it is told to be away."""

    def __init__(self) -> None:
        self.asked: list[str] = []
        self.names = {LINE.to: "たろう", THIEF.to: "しらないひと"}
        self.fails: Exception | None = None

    def issue(self, user: str) -> str:
        self.asked.append(user)
        if self.fails is not None:
            raise self.fails
        return f"link-token-{len(self.asked)}"

    def name(self, user: str) -> str | None:
        if isinstance(self.fails, LineUnavailable):
            raise self.fails
        return self.names.get(user)


@pytest.fixture(autouse=True)
def account(counter: Counter, clock: Clock) -> None:
    registered(counter, clock)
    counter.records.customers.save(TARO, BORN)


@pytest.fixture
def line(counter: Counter) -> Line:
    made = Line()
    counter.__dict__["link_tokens"] = counter.__dict__["line_profiles"] = made
    return made


@pytest.fixture
def door(counter: Counter, clock: Clock) -> str:
    return opened(counter, clock, "link")


def nonce_of(location: str) -> str:
    return parse_qs(urlsplit(location).query)["nonce"][0]


def joined(browser: Browser, door: str) -> str:
    """Press "link" on the page; where it leads."""
    answer = browser.send("POST", f"/account/link/{door}", {"csrf_token": browser.proof})
    return answer.headers["Location"]


def signed_in_through(browser: Browser, outside: Outside, door: str) -> None:
    browser.get(f"/account/link/{door}")
    assert browser.heading == "ログイン"
    browser.post("/account/login", {"login": MAIL, "password": PASSWORD, "door": door})
    browser.post("/account/code", {"code": outside.code(MAIL)})
    assert browser.heading == "LINEと連携する"


# From the chat


def test_from_the_chat_to_line_and_linked(  # noqa: PLR0917  # fixtures
    counter: Counter, clock: Clock, browser: Browser, outside: Outside, line: Line, door: str
) -> None:
    signed_in_through(browser, outside, door)
    assert "見本 太＊ 様" in browser.words
    assert "たろう" in browser.words
    assert "いつでも解除" in browser.words
    assert line.asked == [], "a link token is asked for on the tap, never ahead"
    location = joined(browser, door)
    assert location.startswith(f"{LINE_ACCESS}/dialog/bot/accountLink?linkToken=link-token-1&nonce=")
    assert line.asked == [LINE.to]
    assert counter.records.links.of(TARO.id) == ()
    assert counter.linking.link(LINE, nonce_of(location), "line-1", clock()) == Linked(TARO.id)
    assert counter.records.links.of(TARO.id) == (LINE,)
    assert "連携" in outside.texts(MAIL)[-1]


def test_a_link_page_that_is_looked_at_gives_nothing_away_and_changes_nothing(
    counter: Counter, outside: Outside, line: Line, door: str
) -> None:
    for number in range(5):
        stranger = Browser(counter, ip=f"198.51.100.{number}")
        stranger.get(f"/account/link/{door}")
        assert "たろう" not in stranger.words
    assert line.asked == []
    assert outside.collect() == []


def test_a_nonce_is_good_once_for_that_address_and_ten_minutes(  # noqa: PLR0917  # fixtures
    counter: Counter, clock: Clock, browser: Browser, outside: Outside, line: Line, door: str
) -> None:
    signed_in_through(browser, outside, door)
    first, second, third = (nonce_of(joined(browser, door)) for _ in range(3))
    assert len(line.asked) == 3
    assert counter.linking.link(THIEF, first, "thief", clock()) == LinkRefused("over")
    assert counter.linking.link(LINE, first, "line-1", clock()) == LinkRefused("over")
    assert counter.linking.link(LINE, second, "line-2", clock()) == Linked(TARO.id)
    assert counter.linking.link(LINE, second, "line-3", clock()) == LinkRefused("over")
    clock.pass_by(timedelta(minutes=10))
    assert counter.linking.link(LINE, third, "line-4", clock()) == LinkRefused("over")
    assert counter.linking.link(LINE, "x" * 43, "line-5", clock()) == LinkRefused("over")


def test_a_link_that_is_carried_out_again_after_a_crash_is_linked_and_told_once(
    counter: Counter, clock: Clock, outside: Outside
) -> None:
    counter.records.links.link(MOBILE, TARO.id, clock())
    nonce = counter.linking.nonce(TARO.id, LINE, clock())
    for _ in range(3):
        assert counter.linking.link(LINE, nonce, "line-1", clock()) == Linked(TARO.id)
    assert counter.linking.link(LINE, "begun line-1", "line-2", clock()) == LinkRefused("over")
    assert set(counter.records.links.of(TARO.id)) == {MOBILE, LINE}
    assert len(outside.texts(MAIL)) == 1
    assert outside.events(MOBILE) == [LinkedElsewhere("line")]


def test_a_crash_between_telling_and_linking_loses_neither(counter: Counter, clock: Clock, outside: Outside) -> None:
    counter.records.links.link(MOBILE, TARO.id, clock())
    nonce, link = counter.linking.nonce(TARO.id, LINE, clock()), counter.records.links.link

    def dies(*_: object) -> None:
        raise RecordsUnavailable("away")

    counter.records.links.link = dies  # type: ignore[assignment, method-assign]  # just then
    with pytest.raises(RecordsUnavailable):
        counter.linking.link(LINE, nonce, "line-1", clock())
    counter.records.links.link = link  # type: ignore[method-assign]  # as it was
    assert counter.linking.link(LINE, nonce, "line-1", clock()) == Linked(TARO.id)
    assert outside.events(MOBILE) == [LinkedElsewhere("line")]
    assert len({line.key for line in outside.collect()}) == 1


def test_linking_again_what_is_linked_says_so_and_alarms_nobody(
    counter: Counter, clock: Clock, outside: Outside
) -> None:
    counter.records.links.link(LINE, TARO.id, clock())
    nonce = counter.linking.nonce(TARO.id, LINE, clock())
    assert counter.linking.link(LINE, nonce, "line-1", clock()) == Linked(TARO.id, before=True)
    assert outside.collect() == []


def test_two_line_accounts_of_one_customer_are_both_theirs_and_the_first_is_told(
    counter: Counter, clock: Clock, outside: Outside
) -> None:
    counter.records.links.link(LINE, TARO.id, clock())
    nonce = counter.linking.nonce(TARO.id, THIEF, clock())
    assert counter.linking.link(THIEF, nonce, "line-1", clock()) == Linked(TARO.id)
    assert outside.events(LINE) == [LinkedElsewhere("line")]
    assert outside.events(THIEF) == []


def test_two_line_accounts_of_one_customer_are_told_apart_by_when_they_were_linked(
    counter: Counter, clock: Clock, browser: Browser, outside: Outside
) -> None:
    counter.records.links.link(LINE, TARO.id, clock())
    clock.pass_by(timedelta(days=1))
    counter.records.links.link(THIEF, TARO.id, clock())
    browser.signs_in(outside)
    lines = re.findall(r"LINE (\d+年\d+月\d+日 \d\d:\d\d から) 連携を解除する", browser.words)
    assert len(set(lines)) == 2
    assert "別のLINEとも連携する" in browser.words
    second = re.findall(r"/account/unlink/[^\"]+", browser.page.get_data(as_text=True) if browser.page else "")[1]
    browser.get(second)
    assert lines[1] in browser.words


def test_an_address_that_goes_over_to_another_customer_is_told_to_both(
    counter: Counter, clock: Clock, outside: Outside
) -> None:
    other = replace(TARO, id="customer-2", phone="+819000000102", contracts=())
    registered(counter, clock, other, "hanako@example.jp")
    counter.records.links.link(LINE, other.id, clock())
    nonce = counter.linking.nonce(TARO.id, LINE, clock())
    assert counter.linking.link(LINE, nonce, "line-1", clock()) == Linked(TARO.id)
    assert counter.records.links.of(other.id) == ()
    assert "解除" in outside.texts("hanako@example.jp")[-1]


@pytest.mark.parametrize(
    ("fails", "status", "heading"),
    [
        (NotAFriend(), 409, "友だち追加をお願いします"),
        (LineUnavailable("read_timeout"), 503, "LINEにつながりませんでした"),
    ],
)
def test_when_line_does_not_play_along_there_are_words_and_one_way_on(  # noqa: PLR0917  # fixtures
    browser: Browser, outside: Outside, line: Line, door: str, fails: Exception, status: int, heading: str
) -> None:
    signed_in_through(browser, outside, door)
    line.fails = fails
    answer = browser.post(f"/account/link/{door}")
    assert (answer.status_code, browser.heading) == (status, heading)
    assert answer.get_data(as_text=True).count('class="button"') == 1
    line.fails = None
    browser.get(f"/account/link/{door}")
    assert joined(browser, door).startswith(f"{LINE_ACCESS}/dialog/")


@pytest.mark.parametrize("late", [False, True])
def test_a_link_that_is_over_leads_back_to_the_chat_with_the_right_words(
    browser: Browser, clock: Clock, door: str, *, late: bool
) -> None:
    if late:
        clock.pass_by(timedelta(minutes=30))
    else:
        door = "00" + "z" * 16
    answer = browser.get(f"/account/link/{door}")
    assert (answer.status_code, browser.heading) == (410, OVER)
    assert f"{SIMULATED['LINE_LINK_BASE']}/R/oaMessage/%40midori-madoguchi/?{quote('連携')}" in answer.get_data(
        as_text=True
    )


def test_a_door_of_another_kind_or_of_a_telephone_links_nothing(
    counter: Counter, clock: Clock, browser: Browser, line: Line
) -> None:
    enter = opened(counter, clock, "enter", TARO.id)
    assert browser.get(f"/account/link/{enter}").status_code == 410
    phone = opened(counter, clock, "link", who=MOBILE)
    assert browser.get(f"/account/link/{phone}").status_code == 410
    assert line.asked == []


def test_opened_in_another_browser_it_asks_to_sign_in_there(
    counter: Counter, browser: Browser, outside: Outside, line: Line, door: str
) -> None:
    signed_in_through(browser, outside, door)
    elsewhere = Browser(counter, ip="198.51.100.9")
    elsewhere.get(f"/account/link/{door}")
    assert elsewhere.heading == "ログイン"
    elsewhere.post(f"/account/link/{door}")
    assert elsewhere.heading == "ログイン"
    assert line.asked == []


def test_who_came_in_by_a_chat_alone_gives_a_code_before_another_is_linked(
    counter: Counter, clock: Clock, browser: Browser, outside: Outside, line: Line
) -> None:
    counter.records.links.link(MOBILE, TARO.id, clock())
    enter = opened(counter, clock, "enter", TARO.id, MOBILE)
    browser.get(f"/account/enter/{enter}")
    browser.post(f"/account/enter/{enter}")
    clock.pass_by(timedelta(seconds=1))
    door = opened(counter, clock, "link")
    browser.get(f"/account/link/{door}")
    browser.post(f"/account/link/{door}")
    assert browser.heading == "ご本人さまの確認"
    assert line.asked == []
    browser.post("/account/confirm", {"way": "mail"})
    assert "専用ページに戻る" in browser.words
    assert "ログインからやり直す" not in browser.words, "they are signed in"
    browser.post("/account/code", {"code": outside.code(MAIL)})
    assert browser.heading == "LINEと連携する"
    assert joined(browser, door).startswith(f"{LINE_ACCESS}/dialog/")


# From the page


@pytest.fixture
def waiting(browser: Browser, outside: Outside, line: Line) -> str:
    """A browser that is signed in and shows a string; the string."""
    del line
    browser.signs_in(outside)
    browser.get("/account/line")
    browser.post("/account/line")
    found = browser.words
    start = found.index("連携コード: ")
    string = found[start : start + len(link_string("0" * 16))]
    assert quote(string, safe="") in browser.page.get_data(as_text=True)  # type: ignore[union-attr]  # it is there
    return string


def state(browser: Browser) -> str:
    answer = browser.send("GET", "/account/line/state")
    return str(answer.json["state"]) if answer.status_code == 200 and answer.json else str(answer.status_code)


def test_from_the_page_to_the_chat_and_back(
    counter: Counter, clock: Clock, browser: Browser, outside: Outside, waiting: str
) -> None:
    assert state(browser) == "waiting"
    assert counter.linking.read_string(LINE, waiting, "read-1", clock())
    assert state(browser) == "sent"
    browser.get("/account/line")
    assert browser.heading == "あなたのLINEですか"
    assert "たろう" in browser.words
    browser.post("/account/line/yes", {"mark": counter.linking.mark(LINE)})
    assert browser.heading == "連携をお受けしました"
    (heard,) = outside.events(LINE)
    assert isinstance(heard, LinkConfirmed)
    assert counter.linking.link(LINE, heard.nonce, "line-1", clock()) == Linked(TARO.id)
    assert state(browser) == "over"


def test_a_string_sent_by_somebody_else_does_nothing_when_its_owner_says_no(
    counter: Counter, clock: Clock, browser: Browser, outside: Outside, waiting: str
) -> None:
    assert counter.linking.read_string(THIEF, waiting, "read-1", clock())
    browser.get("/account/line")
    assert "しらないひと" in browser.words
    browser.post("/account/line/no")
    assert browser.heading == "連携を取りやめました"
    assert outside.events(THIEF) == []
    assert not counter.linking.read_string(LINE, waiting, "read-2", clock())
    assert counter.records.links.of(TARO.id) == ()


def test_a_string_has_one_sender_however_often_it_is_carried_out(counter: Counter, clock: Clock, waiting: str) -> None:
    assert counter.linking.read_string(LINE, waiting, "read-1", clock())
    assert counter.linking.read_string(LINE, waiting, "read-1", clock())
    assert not counter.linking.read_string(THIEF, waiting, "read-2", clock())


def test_a_yes_counts_for_the_name_that_was_shown_and_no_other(
    counter: Counter, clock: Clock, browser: Browser, outside: Outside, waiting: str
) -> None:
    assert counter.linking.read_string(THIEF, waiting, "read-1", clock())
    browser.get("/account/line")
    answer = browser.post("/account/line/yes", {"mark": counter.linking.mark(LINE)})
    assert answer.status_code == 409
    assert outside.events(THIEF) == outside.events(LINE) == []


@pytest.mark.parametrize(
    "change",
    [
        str.lower,
        lambda string: string + "!",
        lambda string: string[:-1],
        lambda string: string.replace("連携コード: ", ""),
        lambda string: f"「{string}」",
        lambda _: link_string("0" * 16),
        lambda _: "",
    ],
)
def test_an_edited_string_is_not_good(
    counter: Counter, clock: Clock, browser: Browser, waiting: str, change: object
) -> None:
    assert callable(change)
    assert not counter.linking.read_string(LINE, change(waiting), "read-1", clock())
    assert state(browser) == "waiting"


def test_a_string_is_good_on_line_only_and_for_ten_minutes(
    counter: Counter, clock: Clock, browser: Browser, waiting: str
) -> None:
    assert not counter.linking.read_string(MOBILE, waiting, "read-1", clock())
    clock.pass_by(timedelta(minutes=10))
    assert not counter.linking.read_string(LINE, waiting, "read-2", clock())
    assert state(browser) == "over"
    browser.get("/account/line")
    assert "前の文字は使えなくなりました" in browser.words


def test_a_new_string_voids_the_one_before_it(counter: Counter, clock: Clock, browser: Browser, waiting: str) -> None:
    browser.post("/account/line")
    assert waiting not in browser.words
    assert not counter.linking.read_string(LINE, waiting, "read-1", clock())


def test_another_browser_of_the_same_customer_cannot_say_yes(
    counter: Counter, clock: Clock, outside: Outside, waiting: str
) -> None:
    assert counter.linking.read_string(LINE, waiting, "read-1", clock())
    clock.pass_by(timedelta(seconds=61))
    second = Browser(counter, ip="198.51.100.9")
    second.signs_in(outside)
    assert second.post("/account/line/yes", {"mark": counter.linking.mark(LINE)}).status_code == 409
    assert outside.events(LINE) == []


def test_who_has_signed_out_can_no_longer_say_yes(
    counter: Counter, clock: Clock, browser: Browser, outside: Outside, waiting: str
) -> None:
    assert counter.linking.read_string(LINE, waiting, "read-1", clock())
    browser.post("/account/logout")
    browser.get("/account/login")
    browser.post("/account/line/yes", {"mark": counter.linking.mark(LINE)})
    assert browser.heading == "ログイン"
    assert outside.events(LINE) == []


def test_a_yes_given_twice_at_once_is_one_yes(
    counter: Counter, clock: Clock, browser: Browser, outside: Outside, waiting: str
) -> None:
    assert counter.linking.read_string(LINE, waiting, "read-1", clock())
    browser.get("/account/line")
    form, gate = {"csrf_token": browser.proof, "mark": counter.linking.mark(LINE)}, Barrier(2)
    statuses: list[int] = []

    def says_yes() -> None:
        gate.wait()
        statuses.append(browser.send("POST", "/account/line/yes", form).status_code)

    both = [Thread(target=says_yes) for _ in range(2)]
    for each in both:
        each.start()
    for each in both:
        each.join()
    assert 200 in statuses
    assert len(outside.events(LINE)) == 1


def test_without_a_name_from_line_the_page_asks_for_care(
    counter: Counter, clock: Clock, browser: Browser, line: Line, waiting: str
) -> None:
    assert counter.linking.read_string(LINE, waiting, "read-1", clock())
    line.fails = LineUnavailable("read_timeout")
    browser.get("/account/line")
    assert "送った覚えがあるときだけ" in browser.words


# By telephone


def test_a_telephone_is_linked_by_code_and_date_of_birth(counter: Counter, clock: Clock, outside: Outside) -> None:
    assert counter.verification_codes.for_phone(MOBILE, "wish-1", "ja", clock()) == CodeIssued("sent")
    text = outside.texts(PHONE)[-1]
    assert "@counter.example" not in text, "what is typed in a talk belongs to no page"
    code = outside.code(PHONE)
    assert counter.linking.link_phone(MOBILE, code, BORN, "try-1", clock()) == Linked(TARO.id)
    assert counter.records.links.of(TARO.id) == (MOBILE,)
    assert counter.linking.link_phone(MOBILE, code, BORN, "try-2", clock()) == LinkRefused("over")


def test_a_wish_that_is_carried_out_again_sends_the_same_code_once(
    counter: Counter, clock: Clock, outside: Outside
) -> None:
    for _ in range(3):
        assert counter.verification_codes.for_phone(MOBILE, "wish-1", "ja", clock()) == CodeIssued("sent")
    # The platform is asked with one key, and each of the texts is the same.
    assert len(set(outside.texts(PHONE))) == 1
    assert len({line.key for line in outside.lines}) == 1
    assert isinstance(counter.linking.link_phone(MOBILE, outside.code(PHONE), BORN, "try-1", clock()), Linked)


def test_two_wishes_have_two_codes_a_minute_apart(counter: Counter, clock: Clock, outside: Outside) -> None:
    counter.verification_codes.for_phone(MOBILE, "wish-1", "ja", clock())
    first = outside.code(PHONE)
    again = clock() + timedelta(seconds=60)
    assert counter.verification_codes.for_phone(MOBILE, "wish-2", "ja", clock()) == CodeIssued("too_soon", again)
    clock.at = again
    assert counter.verification_codes.for_phone(MOBILE, "wish-2", "ja", clock()) == CodeIssued("sent")
    assert outside.code(PHONE) != first


@pytest.mark.parametrize("number", [PHONE, "+819000000777"])
def test_a_number_we_know_and_one_we_do_not_are_spoken_to_alike(
    counter: Counter, clock: Clock, outside: Outside, number: str
) -> None:
    to = Address("sms", number)
    assert counter.verification_codes.for_phone(to, "wish-1", "ja", clock()) == CodeIssued("sent")
    code = outside.code(number)
    wrong = f"{(int(code) + 1) % 10**6:06d}"
    day = date(1999, 9, 9)
    assert counter.linking.link_phone(to, wrong, day, "try-1", clock()) == LinkRefused("wrong", left=4)
    assert counter.linking.link_phone(to, wrong, day, "try-1", clock()) == LinkRefused("wrong", left=4)
    assert counter.linking.link_phone(to, code, day, "try-2", clock()) == LinkRefused("unknown")
    assert counter.linking.link_phone(to, code, BORN, "try-3", clock()) == LinkRefused("over")


def test_two_customers_of_one_number_are_told_apart_by_their_dates_of_birth(
    counter: Counter, clock: Clock, outside: Outside
) -> None:
    spouse = replace(TARO, id="customer-2", contracts=())
    counter.records.customers.save(spouse, date(1982, 5, 5))
    counter.verification_codes.for_phone(MOBILE, "wish-1", "ja", clock())
    code = outside.code(PHONE)
    assert counter.linking.link_phone(MOBILE, code, date(1982, 5, 5), "try-1", clock()) == Linked(spouse.id)


def test_two_customers_of_one_number_and_birth_date_are_for_the_desk(
    counter: Counter, clock: Clock, outside: Outside
) -> None:
    counter.records.customers.save(replace(TARO, id="customer-2", contracts=()), BORN)
    counter.verification_codes.for_phone(MOBILE, "wish-1", "ja", clock())
    answer = counter.linking.link_phone(MOBILE, outside.code(PHONE), BORN, "try-1", clock())
    assert answer == LinkRefused("unknown")


def test_a_code_for_the_talk_opens_no_page(counter: Counter, clock: Clock, browser: Browser, outside: Outside) -> None:
    counter.verification_codes.for_phone(MOBILE, "wish-1", "ja", clock())
    spoken = outside.code(PHONE)
    browser.get("/account/login")
    browser.post("/account/login", {"login": MAIL, "password": PASSWORD})
    if spoken != outside.code(MAIL):
        browser.post("/account/code", {"code": spoken})
        assert browser.heading == "確認コードの入力"


# Ending it


def test_unlinking_is_told_to_the_account_once(counter: Counter, clock: Clock, outside: Outside) -> None:
    counter.records.links.link(LINE, TARO.id, clock())
    for _ in range(2):
        counter.linking.unlink(LINE, "unlink-1", clock())
    assert counter.records.links.of(TARO.id) == ()
    assert len(outside.texts(MAIL)) == 1


def test_unlinked_on_the_page_the_chat_hears_of_it(
    counter: Counter, clock: Clock, browser: Browser, outside: Outside
) -> None:
    counter.records.links.link(LINE, TARO.id, clock())
    browser.signs_in(outside)
    mark = counter.linking.mark(LINE)
    browser.get(f"/account/unlink/{mark}")
    assert counter.records.links.of(TARO.id) == (LINE,)
    browser.post(f"/account/unlink/{mark}")
    assert browser.heading == "連携を解除しました"
    assert counter.records.links.of(TARO.id) == ()
    assert outside.events(LINE) == [UnlinkWished()]
    browser.post(f"/account/unlink/{mark}")
    assert browser.heading == "連携を解除しました"
