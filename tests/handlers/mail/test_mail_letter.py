from datetime import UTC, datetime, timedelta
from email import message_from_bytes
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import default

import pytest
from aiosmtpd.controller import Controller
from hypothesis import given
from hypothesis import strategies as st
from mail_stub import Desk

from flows.delivery import Attempt, Delivered, Lane, Line, Outcome, Refused, Retry
from flows.effects import Letter
from handlers.mail.deliver import MailDeliverer
from handlers.mail.errors import BadAddress
from handlers.mail.letter import recipient, write

NOW = datetime(2026, 11, 22, 3, 0, tzinfo=UTC)
KEY = "9b2f6c1e-5d53-5a0e-8f0e-1d2c3b4a5968"
MESSAGE_ID = f"<{KEY}@own.example>"
SENDER = Address(username="counter", domain="own.example")
BRAND = "みどり窓口損保"
LINK = "https://own.example/account/finish/" + "x" * 300
TEXT = f"仮パスワードをお送りします。\n\n{LINK}\n\n24時間のあいだ使えます。\n"


def read(message: EmailMessage) -> EmailMessage:
    """The message as its reader gets it."""
    found = message_from_bytes(message.as_bytes(), policy=default)
    assert isinstance(found, EmailMessage)
    return found


def letter(subject: str = "登録のご案内", text: str = TEXT, to: str = "hanako@mail.example") -> EmailMessage:
    return read(write(Letter(to, subject, text), SENDER, BRAND, KEY, NOW))


def attempt(to: str = "hanako@mail.example", now: datetime = NOW, *, in_doubt: bool = False) -> Attempt:
    body, expires = Letter(to, "登録のご案内", TEXT), NOW + timedelta(minutes=20)
    return Attempt(Line(KEY, "c1", "mail", Lane.CONVERSATION, body, NOW, expires=expires), 1, in_doubt, now)


def post(smtp: Controller, given_attempt: Attempt) -> Outcome:
    where = f"smtp://127.0.0.1:{smtp.port}"
    mailer = MailDeliverer(where, "counter@own.example", "staff@own.example", str, brand=BRAND)
    return mailer.deliver(given_attempt)


def test_a_letter_comes_from_the_insurer_by_name_and_says_that_a_machine_wrote_it() -> None:
    mail = letter()
    assert mail["Subject"] == "登録のご案内"
    assert mail["From"].addresses == (Address(BRAND, "counter", "own.example"),)
    assert [address.addr_spec for address in mail["To"].addresses] == ["hanako@mail.example"]
    assert (mail["Message-ID"], mail["Auto-Submitted"]) == (MESSAGE_ID, "auto-generated")
    assert mail["Date"].datetime == NOW
    assert mail["Date"].datetime.utcoffset() == timedelta(hours=9)
    assert (mail.get_content_type(), mail.get_content_charset()) == ("text/plain", "utf-8")
    assert mail["Importance"] is None, "only staff are hurried"


def test_an_address_to_tap_stays_whole() -> None:
    assert LINK in letter().get_content().splitlines()


def test_a_letter_travels_in_short_lines_of_ascii() -> None:
    message = write(Letter("hanako@mail.example", "件名" * 60, TEXT), SENDER, BRAND, KEY, NOW)
    lines = message.as_bytes().split(b"\r\n")
    assert message.as_bytes().isascii()
    assert max(map(len, lines)) <= 78


@given(st.text(st.characters(codec="utf-8"), max_size=80), st.text(st.characters(codec="utf-8"), max_size=200))
def test_no_words_can_add_a_header_or_a_recipient(subject: str, text: str) -> None:
    mail = letter(subject, text)
    assert sorted(mail.keys()) == sorted(letter().keys())
    assert len(mail["To"].addresses) == 1
    assert not mail.defects


def test_a_subject_of_several_lines_is_one_line() -> None:
    mail = letter(subject="ご案内\r\nBcc: thief@elsewhere.example\r\n\r\nbody")
    assert mail["Bcc"] is None
    assert mail["Subject"] == "ご案内 Bcc: thief@elsewhere.example body"


@pytest.mark.parametrize(
    "to",
    [
        "Hanako.Yamada+car@mail.example",
        "h_a-n.a'k{o}@sub.mail-1.example",
        "a..b@mobile.example",
        "a.@mobile.example",
        ".a@mobile.example",
        "a@xn--wgv71a119e.example",
    ],
)
def test_an_address_that_exists_in_japan_is_reached(desk: Desk, smtp: Controller, to: str) -> None:
    assert post(smtp, attempt(to)) == Delivered(MESSAGE_ID)
    assert desk.envelopes[0].rcpt_tos == [to]
    assert [address.addr_spec for address in desk.mails[0]["To"].addresses] == [to]


WRONG = [
    "花子@mail.example",
    "hanako@メール.example",
    "hanako",
    "hanako@",
    "@mail.example",
    "hanako@localhost",
    "hanako@mail.example\r\nBcc: thief@elsewhere.example",
    "hanako@mail.example, thief@elsewhere.example",
    "hanako@mail.example>thief@elsewhere.example",
    "Hanako <hanako@mail.example>",
    '"hanako thief"@mail.example',
    "hana ko@mail.example",
    "thief@elsewhere.example@mail.example",
    "hanako@-mail.example",
    "hanako@mail..example",
    "hanako@[127.0.0.1]",
    "h" * 65 + "@mail.example",
    "h@" + "m." * 130 + "example",
    "",
]


@pytest.mark.parametrize("to", WRONG, ids=range(len(WRONG)))
def test_what_no_server_could_carry_is_refused_before_any_is_asked(desk: Desk, smtp: Controller, to: str) -> None:
    assert post(smtp, attempt(to)) == Refused("bad_address", unreachable=True)
    assert desk.greetings == desk.mails == []


@given(st.text(st.characters(codec="utf-8"), max_size=60) | st.emails())
def test_an_address_is_one_recipient_or_none(to: str) -> None:
    try:
        found = recipient(to)
    except BadAddress:
        return
    assert found.addr_spec.isascii()
    assert found.addr_spec == to
    assert letter(to=to)["To"].addresses == (found,)


def test_a_letter_arrives_at_its_customer_and_nobody_else(desk: Desk, smtp: Controller) -> None:
    assert post(smtp, attempt()) == Delivered(MESSAGE_ID)
    (mail,) = desk.mails
    assert desk.envelopes[0].rcpt_tos == ["hanako@mail.example"]
    assert mail.get_content().replace("\r\n", "\n") == TEXT


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        ("450 busy", Retry("server:450", in_doubt=False)),
        ("550 gone", Refused("server:550", unreachable=True)),
    ],
)
def test_a_mailbox_that_is_refused_is_told_from_one_that_waits(
    desk: Desk, smtp: Controller, answer: str, expected: Outcome
) -> None:
    desk.recipient_answers["hanako@mail.example"] = answer
    assert post(smtp, attempt()) == expected


def test_a_letter_refused_for_its_words_says_nothing_of_its_address(desk: Desk, smtp: Controller) -> None:
    desk.data_answer = "554 spam"
    assert post(smtp, attempt()) == Refused("server:554")


def test_a_letter_whose_answer_was_lost_goes_out_again_as_the_same_message(desk: Desk, smtp: Controller) -> None:
    desk.cut_after_data = True
    assert post(smtp, attempt()) == Retry("ambiguous", in_doubt=True)
    desk.cut_after_data = False
    assert post(smtp, attempt(in_doubt=True)) == Delivered(MESSAGE_ID)
    assert [mail["Message-ID"] for mail in desk.mails] == [MESSAGE_ID, MESSAGE_ID]


def test_a_letter_that_is_no_longer_true_is_not_sent(desk: Desk, smtp: Controller) -> None:
    assert post(smtp, attempt(now=NOW + timedelta(minutes=20))) == Refused("expired")
    assert desk.mails == []
