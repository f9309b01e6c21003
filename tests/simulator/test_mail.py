"""The staff's mailbox, filled over real SMTP."""

import smtplib
from email.message import EmailMessage

from tests.simulator.desk import Desk


def test_a_letter_sent_by_smtp_is_read_in_the_mailbox(desk: Desk) -> None:
    letter = EmailMessage()
    letter["From"], letter["To"], letter["Subject"] = "bot@counter.example", "desk@counter.example", "レッカー手配"
    letter.set_content("場所：東京駅")
    letter.add_attachment(b"%PDF", maintype="application", subtype="pdf", filename="報告.pdf")
    with smtplib.SMTP(*desk.running.smtp) as smtp:
        smtp.send_message(letter)

    (read,) = desk.sees("mail")["letters"]
    assert (read["subject"], read["text"].strip(), read["to"]) == (
        "レッカー手配",
        "場所：東京駅",
        ["desk@counter.example"],
    )
    assert read["attachments"] == ["報告.pdf"]
