"""The pages that a talk opens, for a person without a session: both have the same ways to go wrong."""

from typing import Literal

from flows.events import Address
from tests.bot.accounts.people_signing_in import LINE, PHONE

TalkPage = Literal["document", "notice"]

PROMPTS: dict[TalkPage, str] = {"document": "renewal.document.7", "notice": "renewal.notice.1"}
WHO: dict[TalkPage, Address] = {"document": LINE, "notice": Address("sms", PHONE)}
FORMS: dict[TalkPage, dict[str, str]] = {"document": {}, "notice": {"choice": "same"}}
