"""The mailbox, filled over real SMTP."""

import smtplib
from email.message import EmailMessage

import pytest

from simulator.mail import CODE
from tests.simulator.desk import Desk


def send(desk: Desk, to: str, subject: str, words: str, attachment: bytes = b"") -> None:
    letter = EmailMessage()
    letter["From"], letter["To"], letter["Subject"] = "bot@counter.example", to, subject
    letter.set_content(words)
    if attachment:
        letter.add_attachment(attachment, maintype="application", subtype="pdf", filename="報告.pdf")
    with smtplib.SMTP(*desk.running.smtp) as smtp:
        smtp.send_message(letter)


def test_a_letter_sent_by_smtp_is_read_in_the_mailbox(desk: Desk) -> None:
    send(desk, "desk@counter.example", "レッカー手配", "場所：東京駅", attachment=b"%PDF")
    (read,) = desk.sees("mail")["letters"]
    assert (read["subject"], read["text"].strip(), read["to"]) == (
        "レッカー手配",
        "場所：東京駅",
        ["desk@counter.example"],
    )
    assert (read["attachments"], read["code"]) == (["報告.pdf"], "")


def test_letters_are_found_by_whom_they_are_for(desk: Desk) -> None:
    for to in ("a@sample.example", "desk@counter.example", "A@sample.example"):
        send(desk, to, f"{to}へ", "本文")
    found = desk.sees("mail?to=A%40Sample.example")["letters"]
    assert [letter["number"] for letter in found] == [1, 3]
    assert desk.sees("mail?to=nobody%40sample.example")["letters"] == []
    assert len(desk.sees("mail")["letters"]) == 3


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("確認コード: 012345", "012345"),
        ("コードは012345です。", "012345"),
        ("Your code is 012345.", "012345"),
        ("012345\n\n20分以内に入力してください。", "012345"),
        ("電話 03-000000、受付 20261122、証券 MD-000001、12345", ""),
        ("https://counter.example/account/first/Ab123456cd", ""),
        ("コードはありません", ""),
    ],
)
def test_a_code_is_six_digits_and_part_of_nothing_longer(words: str, code: str) -> None:
    found = CODE.search(words)
    assert (found[0] if found else "") == code


def test_the_code_in_a_letter_is_told_apart(desk: Desk) -> None:
    send(desk, "a@sample.example", "確認コード", "コードは\n\n012345\n\nです。")
    assert desk.sees("mail")["letters"][0]["code"] == "012345"
