"""Linking from end to end: the talk, the pages in a real browser, LINE's own page, and the talk again."""

import re
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser

from tests.chromium import chromium, in_a_browser
from tests.e2e.people import OnLine, OnSms
from tests.e2e.running import Service
from tests.e2e.signing import CODE, AtTheBrowser, sample
from tests.e2e.waiting import until

pytestmark = in_a_browser

TEMPORARY = re.compile(r"仮パスワード[:：]\s*(\S+)")

Sits = Callable[[int], AtTheBrowser]


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with chromium() as opened:
        yield opened


@pytest.fixture
def sits(counter: Service, browser: Browser) -> Iterator[Sits]:
    """Sample customer n before a browser that nobody else uses."""
    contexts = []

    def at(number: int) -> AtTheBrowser:
        contexts.append(browser.new_context(viewport={"width": 390, "height": 844}, locale="ja-JP"))
        return AtTheBrowser(counter, contexts[-1], sample(number))

    yield at
    for context in contexts:
        context.close()


def whose(counter: Service, person: OnLine | OnSms) -> str | None:
    """The customer the records know this person as."""
    address = person.address
    return counter.records.links.by_address([address]).get(address)


def asks_to_link(person: OnLine) -> str:
    """Say so in the talk; the address of the page behind the button that comes."""
    person.says("連携したい")
    person.hears("ログインすると、連携できます")
    return person.page()


def code_of(person: OnSms) -> str:
    """The code that came by SMS, once it has been asked for too."""
    person.hears("6桁の番号を")
    return until(lambda: [found[0] for text in person.texts() if (found := CODE.search(text))], "the code comes")[-1]


def ends_the_link(counter: Service, person: OnLine, at: AtTheBrowser) -> str:
    """Press the last button on our page, and let LINE's page open on this person's phone."""
    at.presses("連携する")
    at.page.wait_for_url("**/dialog/bot/accountLink*")
    return counter.simulation.line_links.opens(person.user, at.page.url).outcome


@pytest.mark.usefixtures("menus")
def test_linked_from_the_talk(counter: Service, sits: Sits) -> None:
    person, at = OnLine(counter.simulation), sits(3)
    at.opens(asks_to_link(person))
    at.signs_in()
    at.sees("高橋 仮")
    assert ends_the_link(counter, person, at) == "linked"
    assert "連携できました" in person.hears("高橋")
    assert whose(counter, person) == "sample-03"
    for answer in ("受け取る", "受け取らない"):
        person.hears("よろしいですか")
        person.taps(answer)
    person.hears("設定しました")
    counter.settle()
    assert counter.records.consents.standing("sample-03", person.address) == {"contract": True, "marketing": False}
    until(lambda: person.menu().startswith("madoguchi-linked-ja"), "the menu for the linked")
    assert any("連携" in letter for letter in at.letters()[1:]), "the account's mail is told"


def test_the_page_opens_from_the_talk_once_and_without_a_password(counter: Service, sits: Sits) -> None:
    person, at = OnLine(counter.simulation, sample(2).line_user), sits(2)
    person.says("専用ページ")
    person.hears("5分間、1回だけ")
    address = person.page()
    at.opens(address)
    at.presses("専用ページに入る")
    at.sees("鈴木")
    other = sits(2)
    other.opens(address)
    other.sees("5分の期限が過ぎています")


def test_linked_from_the_policyholders_page(counter: Service, sits: Sits) -> None:
    person, at = OnLine(counter.simulation), sits(4)
    at.opens(f"{counter.url}/account/")
    at.signs_in()
    at.page.get_by_role("link", name="別のLINEとも連携する").click()
    at.presses("連携をはじめる")
    words = at.page.locator(".string").inner_text()
    chat = at.page.get_by_role("link", name="LINEを開く").get_attribute("href")
    assert counter.simulation.line_links.opens(person.user, str(chat)).draft == words
    person.says(words)
    person.hears("ページ")
    at.page.get_by_role("button", name="はい、連携する").wait_for()
    at.presses("はい、連携する")
    person.hears("連携できました")
    assert whose(counter, person) == "sample-04"


def test_a_stolen_string_does_nothing(counter: Service, sits: Sits) -> None:
    thief, at = OnLine(counter.simulation), sits(6)
    at.opens(f"{counter.url}/account/")
    at.signs_in()
    at.page.get_by_role("link", name="別のLINEとも連携する").click()
    at.presses("連携をはじめる")
    words = at.page.locator(".string").inner_text()
    thief.says(words)
    thief.hears("ページ")
    assert whose(counter, thief) is None
    at.presses("いいえ、やめる")
    at.sees("取りやめました")
    owner = OnLine(counter.simulation)
    owner.says(words)
    owner.hears("お使いいただけませんでした")
    counter.settle()
    assert whose(counter, thief) is whose(counter, owner) is None


def test_the_link_opened_on_another_phone_links_nobody(counter: Service, sits: Sits) -> None:
    person, other, at = OnLine(counter.simulation), OnLine(counter.simulation), sits(7)
    at.opens(asks_to_link(person))
    at.signs_in()
    assert ends_the_link(counter, other, at) == "refused"
    counter.settle()
    assert whose(counter, person) is whose(counter, other) is None


def test_when_line_says_nothing_the_talk_does(counter: Service, sits: Sits) -> None:
    person, at = OnLine(counter.simulation), sits(9)
    at.opens(asks_to_link(person))
    at.signs_in()
    at.presses("連携する")
    at.page.wait_for_url("**/dialog/bot/accountLink*")
    counter.simulation.clock.skip(660)
    assert counter.simulation.line_links.opens(person.user, at.page.url).outcome == "expired"
    assert whose(counter, person) is None
    person.says("うまくいかない")
    person.hears("どのようなこと")


def test_linked_by_sms_with_a_code(counter: Service) -> None:
    person = OnSms(counter.simulation, sample(10).phone)
    person.says("連携")
    person.hears("生年月日")
    person.says("平成11年9月9日")
    person.says(code_of(person))
    person.hears("連携できました")
    assert whose(counter, person) == "sample-10"
    person.says("連携解除")
    person.hears("解除しますか")
    person.says("解除する")
    person.hears("解除しました")
    assert whose(counter, person) is None


def test_the_wrong_birth_date_and_a_number_nobody_has_sound_the_same(counter: Service) -> None:
    heard = []
    for number in (sample(8).phone, ""):
        person = OnSms(counter.simulation, number)
        person.says("連携")
        person.hears("生年月日")
        person.says("1970年1月1日")
        person.says(code_of(person))
        heard.append(person.hears("確認できませんでした"))
        assert whose(counter, person) is None
    assert heard[0] == heard[1]


def test_ended_on_the_page_it_is_ended_in_the_talk(counter: Service, sits: Sits) -> None:
    person, at = OnLine(counter.simulation, sample(5).line_user), sits(5)
    at.opens(f"{counter.url}/account/")
    at.signs_in()
    at.page.get_by_role("link", name="連携を解除する").click()
    at.presses("解除する")
    at.sees("ご契約の内容が見られなくなりました")
    person.hears("連携を解除しました")
    assert whose(counter, person) is None


def test_the_first_registration_ends_on_a_page_of_ones_own(counter: Service, sits: Sits) -> None:
    mail, own = "yamaguchi.mi@sample.example", "mado-no-hikari-2026"
    at = sits(14)
    at.opens(f"{counter.url}/account/register")
    for field, value in {
        "お名前": "山口　未",
        "お名前（カナ）": "やまぐち み",
        "生年月日": "平成２年８月２０日",
        "メールアドレス": mail,
        "証券番号": "ＭＤ－００１４－１",
    }.items():
        at.page.get_by_label(field, exact=True).fill(value)
    at.page.get_by_label("利用規約に同意します").check()
    at.presses("入力した内容を確かめる")
    at.sees("1990年8月20日")
    at.presses("この内容で申し込む")
    (letter,) = until(lambda: counter.simulation.mailbox.letters(mail), "the temporary password comes")
    temporary = TEMPORARY.search(letter["text"])
    assert temporary is not None
    at.opens(next(line for line in letter["text"].splitlines() if "/account/first/" in line))
    at.page.get_by_label("仮パスワード").fill(temporary[1])
    at.page.get_by_label("お名前（カナ）").fill("ヤマグチ ミ")
    at.page.get_by_label("生年月日").fill("1990-08-20")
    at.page.get_by_label("新しいパスワード", exact=True).fill(own)
    at.page.get_by_label("新しいパスワード（確認）").fill(own)
    at.presses("登録する")
    at.sees("LINE")
    at.opens(f"{counter.url}/account/")
    at.sees("山口")
    told = OnSms(counter.simulation, sample(14).phone)
    told.hears("登録")
