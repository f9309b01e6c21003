import re
from datetime import UTC, datetime
from email.message import EmailMessage
from typing import get_args, get_type_hints

import pytest
from aiosmtpd.controller import Controller
from hypothesis import given
from hypothesis import strategies as st
from mail_stub import Desk
from msgspec.structs import replace

from flows.delivery import Attempt, Delivered, Lane, Line
from flows.effects import TellDesk
from flows.renewal.table import TABLE
from handlers.mail.compose import Post
from handlers.mail.deliver import MailDeliverer
from handlers.mail.desk import POINTS, RenewalPost
from handlers.mail.errors import BadMailSetting

NOW = datetime(2026, 11, 22, 3, 0, tzinfo=UTC)
KEY = "9b2f6c1e-5d53-5a0e-8f0e-1d2c3b4a5968"
KINDS = sorted(get_args(get_type_hints(TellDesk)["kind"]))
TOLD = TellDesk("mismatch", "demo-1", "見本 太郎", "+819000000001", "D-0001", "car", "架空の色に塗り替えました")


def renewal_post(to: str = "renewal@own.example, b@own.example") -> RenewalPost:
    return RenewalPost(Post("Madoguchi <desk@own.example>", "a@own.example", str).sender, to)


def mail(told: TellDesk = TOLD) -> EmailMessage:
    return renewal_post().compose(told, KEY, NOW, NOW)


def body(message: EmailMessage) -> str:
    return str(message.get_content())


def test_all_that_is_known_stands_in_the_body() -> None:
    text = body(mail())
    known = ("見本 太郎", "090-0000-0001", "D-0001", "demo-1", "ステップ2", "架空の色に塗り替えました")
    assert [value for value in known if value not in text] == []
    assert "日時：2026-11-22(日) 12:00" in text


@pytest.mark.parametrize("kind", KINDS)
def test_the_subject_says_what_is_wanted_and_nothing_of_whom(kind: str) -> None:
    message = mail(replace(TOLD, kind=kind))
    assert re.fullmatch("【継続手続き】.+です|【継続手続き】.+あります", str(message["Subject"]))
    headers = "".join(map(str, message.values()))
    assert not [private for private in ("見本", "0000", "D-0001", "demo", "架空") if private in headers]


def test_every_kind_says_what_to_do_in_its_own_words() -> None:
    mails = [mail(replace(TOLD, kind=kind)) for kind in KINDS]
    assert len({str(each["Subject"]) for each in mails}) == len(KINDS)
    assert len({body(each).splitlines()[0] for each in mails}) == len(KINDS)
    assert all("ください" in body(each).splitlines()[0] for each in mails)


def test_every_question_that_leads_to_the_desk_has_its_name_here() -> None:
    points = {source for _, source, destination, *_ in TABLE if destination == "told"}
    assert points <= set(POINTS)
    assert points


def test_a_point_without_a_name_stands_as_it_is() -> None:
    assert "該当の箇所        something_new" in body(mail(replace(TOLD, point="something_new")))


def test_who_is_not_linked_has_to_prove_who_they_are() -> None:
    assert "ご本人であることを確かめて" in body(mail(TellDesk("consult", "", "", "+819000000001", "D-0001")))
    assert "ご本人であることを確かめて" not in body(mail())


def test_without_a_telephone_staff_look_into_their_records() -> None:
    assert "電話番号がわかりません" in body(mail(replace(TOLD, phone="")))
    assert "電話番号がわかりません" not in body(mail())


def test_what_is_not_known_takes_no_line() -> None:
    text = body(mail(TellDesk("consult", "", "", "", "")))
    assert not [heading for heading in ("お名前", "証券番号", "お客さまの言葉", "該当の箇所") if heading in text]


@given(st.text(), st.text())
def test_nothing_typed_becomes_a_header_a_line_of_ours_or_a_link(name: str, typed: str) -> None:
    forged = f"{typed}\r\nBcc: x@evil.example\n■ お客さま https://evil.example"
    message = mail(replace(TOLD, name=f"{name}{forged}", words=forged, contract=forged))
    raw = message.as_bytes()
    assert re.findall(rb"(?m)^([^:\s]+):", raw.partition(b"\r\n\r\n")[0]) == re.findall(
        rb"(?m)^([^:\s]+):", mail().as_bytes().partition(b"\r\n\r\n")[0]
    )
    assert raw.isascii()
    assert body(message).count("\n■ お客さま") == 1
    assert "://" not in body(message)


def attempt() -> Attempt:
    return Attempt(Line(KEY, "c1", "mail", Lane.CONVERSATION, TOLD, NOW), number=1, in_doubt=False, now=NOW)


@pytest.mark.parametrize(
    ("renewals_to", "read_by"), [("renewal@own.example", "renewal@own.example"), ("", "roadside@own.example")]
)
def test_it_goes_to_who_sees_to_renewals_or_else_to_everybodys_mailbox(
    desk: Desk, smtp: Controller, renewals_to: str, read_by: str
) -> None:
    where = f"smtp://127.0.0.1:{smtp.port}"
    deliverer = MailDeliverer(where, "desk@own.example", "roadside@own.example", str, renewals_to=renewals_to)
    assert deliverer.deliver(attempt()) == Delivered(f"<{KEY}@own.example>")
    assert desk.envelopes[0].rcpt_tos == [read_by]
    assert "見本 太郎" in desk.mails[0].get_content()


def test_a_mailbox_that_is_none_is_found_at_the_start() -> None:
    with pytest.raises(BadMailSetting) as refused:
        MailDeliverer("smtp://localhost", "desk@own.example", "a@own.example", str, renewals_to="nobody")
    assert refused.value.setting == "renewal_mail"
