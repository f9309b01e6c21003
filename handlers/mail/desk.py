"""A customer in the middle of a renewal who wants or needs a person, as a mail to the insurer's people.

The subject says what is wanted and nothing of whom; the body what to do, and what is known of the customer.
"""

from collections.abc import Mapping
from datetime import datetime
from email.headerregistry import Address
from email.message import EmailMessage

from flows.effects import TellDesk
from handlers.mail.compose import addresses, envelope, spoken, templates
from handlers.mail.sheet import fact, harmless, national

POINTS: Mapping[str, str] = {
    "duplicate": "告知：同じお車のほかの保険がある",
    "cancelled": "告知：1年以内に保険会社から解除された",
    "relation": "団体：ご契約者と団体の関係",
    "insured_relation": "団体：記名被保険者とご契約者の関係",
    "owner_relation": "団体：お車の所有者とご契約者の関係",
    "insured": "ステップ1：記名被保険者の内容が違う",
    "car": "ステップ2：お車・使用目的の内容が違う",
    "grade": "ステップ3：等級・割引・前のご契約の内容が違う",
    "cover": "ステップ4：補償・お支払い方法の内容が違う",
    "needs_staff": "保険料をその場でご案内できない",
    "sold": "お車を手放した",
    "elsewhere": "ほかの保険に決めた",
    "price": "保険料が合わない",
    "stops_driving": "運転をやめる",
    "silent": "おっしゃらない",
}
"""What each point of the talk is called here; one that is not among them stands there as it is."""


class RenewalPost:
    """Who writes to whom about renewals. Raises BadMailSetting where an address is none.

    Args:
        sender: the address of the setting ``MAIL_FROM``.
        recipients: the profile's ``renewal_mail``, one or more addresses with commas between.
    """

    def __init__(self, sender: Address, recipients: str) -> None:
        self._sender = sender
        self._recipients = addresses("renewal_mail", recipients)

    def compose(self, told: TellDesk, key: str, created: datetime, now: datetime) -> EmailMessage:
        """Write the message; the arguments are those of :meth:`handlers.mail.compose.Post.compose`."""
        subject = templates.get_template("desk_subject.txt").render(told=told)
        message = envelope(self._sender, self._recipients, subject, key, now)
        lines = {
            "理由" if told.kind == "declined" else "該当の箇所": POINTS.get(told.point, told.point),
            "お名前": told.name,
            "電話": national(told.phone) if told.phone else "",
            "証券番号": told.contract,
            "お客さま番号": told.customer,
            "お客さまの言葉": told.words,
        }
        message.set_content(
            templates.get_template("desk_body.txt").render(
                told=told,
                created=spoken(created),
                lines=[fact(heading, value) for heading, value in lines.items() if harmless(value)],
            ),
            cte="base64",
        )
        return message
