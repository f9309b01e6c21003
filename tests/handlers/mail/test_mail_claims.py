"""What the desk that takes accidents is mailed: what to do and whom to call, and never who was hurt."""

import re
from datetime import UTC, datetime, timedelta
from email.message import EmailMessage
from typing import get_args

import pytest
from aiosmtpd.controller import Controller
from mail_stub import Desk
from msgspec.structs import replace

from flows.accident.recording import ClaimsKind, TellClaims
from flows.accident.report import AccidentReport
from flows.delivery import Attempt, Delivered, Lane, Line
from handlers.mail.claims import ClaimsPost
from handlers.mail.compose import Post
from handlers.mail.deliver import MailDeliverer
from handlers.mail.errors import BadMailSetting

NOW = datetime(2026, 11, 22, 3, 0, tzinfo=UTC)
KEY = "9b2f6c1e-5d53-5a0e-8f0e-1d2c3b4a5968"
KINDS = sorted(get_args(ClaimsKind))
REPORT = AccidentReport(
    "line",
    "ja",
    customer="demo-1",
    contract="D-0001",
    name="見本 太郎",
    phone="+819000000001",
    occurred=NOW - timedelta(minutes=40),
    about=True,
    injuries={"self": "ambulance"},
    consent="injury/1",
    summary="赤信号で止まっていて、首を痛めました",
    details={"hospital": "架空病院"},
)
TOLD = TellClaims("filed", "C-20261122-0001", REPORT)
HURT = ("ambulance", "救急", "けが", "首", "病院", "injury")


def mail(told: TellClaims = TOLD) -> EmailMessage:
    sender = Post("Madoguchi <desk@own.example>", "a@own.example", str).sender
    return ClaimsPost(sender, "claims@own.example", lambda number: f"https://own.example/desk/{number}").compose(
        told, KEY, NOW, NOW
    )


def body(message: EmailMessage) -> str:
    return str(message.get_content())


@pytest.mark.parametrize("kind", KINDS)
def test_neither_subject_nor_body_says_who_was_hurt(kind: str) -> None:
    message = mail(replace(TOLD, kind=kind))
    assert not [word for word in HURT if word in str(message["Subject"]) + body(message)]


@pytest.mark.parametrize("kind", KINDS)
def test_the_subject_says_what_is_wanted_and_nothing_of_whom(kind: str) -> None:
    message = mail(replace(TOLD, kind=kind))
    assert re.fullmatch("【(事故|至急)】.+ C-20261122-0001", str(message["Subject"]))
    headers = "".join(map(str, message.values()))
    assert not [private for private in ("見本", "0000-", "D-0001", "demo") if private in headers]


def test_every_kind_says_what_to_do_in_its_own_words() -> None:
    mails = [mail(replace(TOLD, kind=kind)) for kind in KINDS]
    assert len({str(each["Subject"]) for each in mails}) == len(KINDS)
    assert len({body(each).splitlines()[0] for each in mails}) == len(KINDS)
    assert all("ください" in body(each).splitlines()[0] for each in mails)


def test_whom_to_call_and_where_to_read_on_stands_in_the_body() -> None:
    text = body(mail())
    known = ("見本 太郎", "090-0000-0001", "D-0001", "demo-1", "https://own.example/desk/C-20261122-0001")
    assert [value for value in known if value not in text] == []
    assert "事故の日時        2026-11-22(日) 11:20ごろ" in text


def test_before_there_is_a_number_there_is_no_link() -> None:
    text = body(mail(replace(TOLD, kind="stuck", number="")))
    assert "まだありません" in text
    assert "https://" not in text


def test_what_is_urgent_says_so() -> None:
    assert "Importance" not in mail()
    for told in (replace(TOLD, kind="silent"), replace(TOLD, report=replace(REPORT, urgent=True))):
        message = mail(told)
        assert message["Importance"] == "high"
        assert "【至急】" in message["Subject"]


def test_who_cannot_telephone_is_written_to() -> None:
    assert "文字でご連絡ください" in body(mail(replace(TOLD, report=replace(REPORT, voiceless=True))))


def test_a_number_that_is_none_writes_no_header() -> None:
    message = mail(replace(TOLD, number="C-1\r\nBcc: a@b.example"))
    assert "Bcc" not in message
    assert str(message["Subject"]).endswith("C-1Bccabexample")


def test_an_address_that_is_none_is_refused_at_the_start() -> None:
    with pytest.raises(BadMailSetting, match="claims_mail"):
        ClaimsPost(Post("desk@own.example", "a@own.example", str).sender, "nobody", str)


@pytest.mark.parametrize(
    ("claims_to", "expected"), [("claims@own.example", "claims@own.example"), ("", "a@own.example")]
)
def test_it_goes_to_those_who_take_accidents(desk: Desk, smtp: Controller, claims_to: str, expected: str) -> None:
    deliverer = MailDeliverer(
        f"smtp://{smtp.hostname}:{smtp.port}", "desk@own.example", "a@own.example", str, claims_to=claims_to
    )
    line = Line(KEY, "c" * 26, "mail", Lane.EMERGENCY, TOLD, NOW)
    assert isinstance(deliverer.deliver(Attempt(line, 1, in_doubt=False, now=NOW)), Delivered)
    assert desk.envelopes[-1].rcpt_tos == [expected]
