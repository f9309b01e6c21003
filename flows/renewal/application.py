"""The application a renewal talk ends in: what is asked for, at which premium, by which tariff."""

from datetime import date

from msgspec import Struct

from flows.events import Channel
from rating.application import Application


class RenewalApplication(Struct, frozen=True, omit_defaults=True):
    """An application to renew one contract, as confirmed by its policyholder.

    Whoever has ``application`` and the tariff named here can work the premium out again and must come to the same yen.

    Attributes:
        channel, language: in which talk it was made.
        customer: the insurer's id of the policyholder.
        contract: number of the policy that ends.
        maturity: the day it ends, and the first day of what is applied for.
        draft: the talk it was made in; with the conversation it names the screens that were shown.
        plan: which of the plans offered.
        application: what is to be insured, and how it is paid.
        premium: yen of the whole term, before the way of paying.
        to_pay: yen of all payments.
        tariff: name, version and fingerprint of the tariff, with spaces between.
        answers: what the customer answered, by question.
        document: which edition of the important matters (重要事項説明) they went through.
    """

    channel: Channel
    language: str
    customer: str
    contract: str
    maturity: date
    draft: int
    plan: str
    application: Application
    premium: int
    to_pay: int
    tariff: str
    answers: dict[str, str]
    document: str
