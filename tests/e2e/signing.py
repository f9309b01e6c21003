"""A sample customer at a browser of their own: signing in, and what the policyholder's page offers."""

import re
from urllib.parse import urlsplit

from playwright.sync_api import BrowserContext, Page, expect

from bot.samples import SAMPLES, Sample
from tests.e2e.running import Service
from tests.e2e.waiting import until

CODE = re.compile(r"(?<!\d)\d{6}(?!\d)")


def sample(number: int) -> Sample:
    return next(each for each in SAMPLES if each.number == number)


class AtTheBrowser:
    """One browser of one customer, on a small telephone."""

    def __init__(self, counter: Service, context: BrowserContext, customer: Sample) -> None:
        self.counter = counter
        self.customer = customer
        self.page: Page = context.new_page()

    def opens(self, address: str) -> None:
        self.page.goto(address)

    def signs_in(self) -> None:
        """On the page that asks for it: the ID, the password, and the code that comes by mail."""
        before = len(self.letters())
        self.page.get_by_label("ID（メールアドレスまたは携帯電話番号）").fill(self.customer.login)
        self.page.get_by_label("パスワード", exact=True).fill(self.customer.password)
        self.presses("ログインする")
        self.types_the_code(before)

    def types_the_code(self, before: int) -> None:
        """The code of the first letter after these."""
        letters = until(lambda: self.letters()[before:], "the code comes by mail")
        found = CODE.search(letters[0])
        assert found is not None
        self.page.get_by_label("確認コード", exact=True).fill(found.group())
        self.presses("確認する")

    def presses(self, button: str) -> None:
        self.page.get_by_role("button", name=button, exact=True).click()

    def sees(self, words: str) -> None:
        expect(self.page.locator("main")).to_contain_text(words)

    def is_on(self, path: str) -> bool:
        return urlsplit(self.page.url).path == path

    def letters(self) -> list[str]:
        """What has come to their mail address, oldest first."""
        letters = self.counter.simulation.mailbox.letters(self.customer.login)
        return [f"{letter['subject']}\n{letter['text']}" for letter in letters]
