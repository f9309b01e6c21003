import socket
import ssl
import threading
from datetime import UTC, datetime, timedelta

import pytest
from aiosmtpd.controller import Controller
from mail_stub import Desk

from flows.delivery import Attempt, Delivered, Lane, Line, Outcome, Refused, Retry
from flows.effects import AlertStaff, Send
from flows.messages import Say
from flows.roadside.request import RoadsideRequest
from handlers.mail.deliver import MailDeliverer

NOW = datetime(2026, 11, 22, 3, 0, tzinfo=UTC)
KEY = "9b2f6c1e-5d53-5a0e-8f0e-1d2c3b4a5968"
MESSAGE_ID = f"<{KEY}@own.example>"


def deliverer(where: str, to: str = "a@own.example", tls: ssl.SSLContext | None = None) -> MailDeliverer:
    return MailDeliverer(where, "desk@own.example", to, lambda number: f"https://own.example/{number}", tls=tls)


def attempt(*, in_doubt: bool = False) -> Attempt:
    body = AlertStaff("filed", RoadsideRequest("sms", "ja", name="見本 太郎"), "R-1001")
    line = Line(KEY, "c1", "mail", Lane.EMERGENCY, body, NOW)
    return Attempt(line, number=1, in_doubt=in_doubt, now=NOW)


def test_an_alert_arrives_as_it_was_written(desk: Desk, smtp: Controller) -> None:
    to = "a@own.example, b@own.example"
    assert deliverer(f"smtp://127.0.0.1:{smtp.port}", to).deliver(attempt()) == Delivered(MESSAGE_ID)
    (mail,) = desk.mails
    assert mail["Message-ID"] == MESSAGE_ID
    assert "見本 太郎" in mail.get_content()
    assert desk.envelopes[0].mail_from == "desk@own.example"
    assert desk.envelopes[0].rcpt_tos == ["a@own.example", "b@own.example"]
    assert desk.greetings == ["own.example"]


def test_a_line_of_another_route_is_refused() -> None:
    line = Line(KEY, "c1", "sms", Lane.EMERGENCY, Send((Say("x"),)), NOW)
    assert deliverer("smtp://localhost").deliver(Attempt(line, 1, in_doubt=False, now=NOW)) == Refused("wrong_route")


@pytest.mark.parametrize("in_doubt", [False, True])
def test_nobody_listening_is_tried_again(*, in_doubt: bool) -> None:
    with socket.socket() as unused:
        unused.bind(("127.0.0.1", 0))
        outcome = deliverer(f"smtp://127.0.0.1:{unused.getsockname()[1]}").deliver(attempt(in_doubt=in_doubt))
    assert outcome == Retry("no_connection", in_doubt=in_doubt)


def test_a_server_that_hangs_up_before_anything_was_sent_is_tried_again() -> None:
    with socket.create_server(("127.0.0.1", 0)) as rude:

        def hang_up() -> None:
            rude.accept()[0].close()

        thread = threading.Thread(target=hang_up)
        thread.start()
        outcome = deliverer(f"smtp://127.0.0.1:{rude.getsockname()[1]}").deliver(attempt())
        thread.join()
    assert outcome == Retry("no_connection", in_doubt=False)


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        ("451 later", Retry("server:451", in_doubt=False)),
        ("554 no", Refused("server:554")),
    ],
)
@pytest.mark.parametrize("stage", ["sender", "recipient", "data"])
def test_an_answer_of_the_server_is_an_outcome(
    desk: Desk, smtp: Controller, stage: str, answer: str, expected: Outcome
) -> None:
    if stage == "sender":
        desk.sender_answer = answer
    elif stage == "recipient":
        desk.recipient_answers["a@own.example"] = answer
    else:
        desk.data_answer = answer
    if isinstance(expected, Refused) and stage == "recipient":
        expected = Refused(expected.reason, unreachable=True)
    assert deliverer(f"smtp://127.0.0.1:{smtp.port}").deliver(attempt()) == expected
    assert desk.mails == []


def test_one_refused_recipient_does_not_keep_the_others_from_it(desk: Desk, smtp: Controller) -> None:
    desk.recipient_answers["gone@own.example"] = "550 gone"
    to = "gone@own.example, b@own.example"
    assert deliverer(f"smtp://127.0.0.1:{smtp.port}", to).deliver(attempt()) == Delivered(MESSAGE_ID)
    assert desk.envelopes[0].rcpt_tos == ["b@own.example"]


def test_while_one_recipient_may_be_taken_later_it_is_tried_again(desk: Desk, smtp: Controller) -> None:
    desk.recipient_answers = {"gone@own.example": "550 gone", "busy@own.example": "450 busy"}
    to = "gone@own.example, busy@own.example"
    outcome = deliverer(f"smtp://127.0.0.1:{smtp.port}", to).deliver(attempt())
    assert outcome == Retry("server:450", in_doubt=False)


def test_an_answer_lost_after_the_last_line_is_in_doubt_and_sent_again_as_the_same_message(
    desk: Desk, smtp: Controller
) -> None:
    desk.cut_after_data = True
    mailer = deliverer(f"smtp://127.0.0.1:{smtp.port}")
    assert mailer.deliver(attempt()) == Retry("ambiguous", in_doubt=True)
    desk.cut_after_data = False
    assert mailer.deliver(attempt(in_doubt=True)) == Delivered(MESSAGE_ID)
    assert [mail["Message-ID"] for mail in desk.mails] == [MESSAGE_ID, MESSAGE_ID]


@pytest.mark.parametrize(
    ("password", "expected"),
    [
        ("p%40ss%2Fword", Delivered(MESSAGE_ID)),
        ("wrong", Retry("credentials", in_doubt=False, after=timedelta(minutes=10))),
    ],
)
def test_a_login(
    desk: Desk, server_tls: ssl.SSLContext, trust: ssl.SSLContext, password: str, expected: Outcome
) -> None:
    smtp = desk.listen(tls=server_tls, auth=True)
    try:
        mailer = deliverer(f"smtp+starttls://desk:{password}@127.0.0.1:{smtp.port}", tls=trust)
        outcome = mailer.deliver(attempt())
    finally:
        smtp.stop()
    assert outcome == expected
    assert desk.logins[0][0] == b"desk"


@pytest.mark.parametrize("scheme", ["smtps", "smtp+starttls"])
def test_mail_travels_protected(desk: Desk, server_tls: ssl.SSLContext, trust: ssl.SSLContext, scheme: str) -> None:
    smtp = desk.listen(tls=server_tls, implicit=scheme == "smtps")
    try:
        outcome = deliverer(f"{scheme}://127.0.0.1:{smtp.port}", tls=trust).deliver(attempt())
    finally:
        smtp.stop()
    assert outcome == Delivered(MESSAGE_ID)
    assert desk.protected == [True]


def test_a_server_with_a_certificate_of_nobody_we_trust_gets_nothing(desk: Desk, server_tls: ssl.SSLContext) -> None:
    smtp = desk.listen(tls=server_tls)
    try:
        outcome = deliverer(f"smtp+starttls://127.0.0.1:{smtp.port}").deliver(attempt())
    finally:
        smtp.stop()
    assert outcome == Retry("no_connection", in_doubt=False)
    assert desk.mails == []


def test_a_server_that_offers_no_protection_where_it_is_asked_for_gets_nothing(desk: Desk, smtp: Controller) -> None:
    outcome = deliverer(f"smtp+starttls://127.0.0.1:{smtp.port}").deliver(attempt())
    assert outcome == Retry("configuration", in_doubt=False, after=timedelta(minutes=10))
    assert desk.mails == []
