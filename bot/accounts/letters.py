"""Mails to customers and notices to the number on record: which there are, and how one is put into the outbox.

Words are in ``flows/texts/<language>/letters.ftl``. A letter says what happened, until when something works, what to do
if it was not you, and that we never ask for codes; of its reader it says nothing. Subjects show on locked screens.
"""

from collections.abc import Iterable
from datetime import datetime
from typing import Literal
from uuid import uuid5

from bot.lines import NAMESPACE
from flows.delivery import Lane, Line
from flows.effects import Letter, Send
from flows.events import Address, Channel
from flows.facts import JAPAN, Profile
from flows.messages import Say
from flows.session import Language
from flows.words import words
from state.outbox import Outbox
from state.pseudonyms import Pseudonyms

Kind = Literal[
    "first",
    "unconfirmed",
    "in_use",
    "code",
    "reset",
    "no_account",
    "password_changed",
    "mail_changed",
    "mail_left",
    "linked",
    "unlinked",
]
Notice = Literal["registered", "renumbered", "password_changed"]

PAGES: dict[Kind, str] = {
    "unconfirmed": "register",
    "in_use": "login",
    "no_account": "register",
    "linked": "",
}
"""The page below ``/account/`` that a kind of letter leads to, where it is always the same one."""


class Letters:
    """Writes to customers. Each method makes a line; ``post`` puts lines into the outbox, in one round trip.

    Args:
        outbox: where lines wait for their delivery.
        pseudonyms: name the stream of each address.
        profile: the insurer: whose letters these are, and the desk to call.
        public_url: where our pages are, without a trailing slash.
    """

    def __init__(self, outbox: Outbox, pseudonyms: Pseudonyms, profile: Profile, public_url: str) -> None:
        self._outbox = outbox
        self._pseudonyms = pseudonyms
        self._public_url = public_url
        desk = profile.desk(profile.contract_desk)
        self._always = {
            "brand": profile.brand,
            "desk": desk.name,
            "phone": desk.phone,
            "forgot": self.page("forgot"),
        }

    def page(self, path: str) -> str:
        """The address of one of our account pages."""
        return f"{self._public_url}/account/{path}"

    def letter(  # noqa: PLR0913  # the parts of a letter
        self,
        kind: Kind,
        to: str,
        language: Language,
        cause: str,
        now: datetime,
        *,
        until: datetime | None = None,
        **values: str,
    ) -> Line:
        """A mail to ``to``.

        Args:
            kind: what it is about.
            to: the mail address.
            language: of its words.
            cause: what it answers; the same cause is the same letter, however often it is posted.
            now: when it is written, UTC.
            until: until when what it carries works, UTC; it is not delivered after that.
            values: ``link``, ``password``, ``code`` or ``channel``, where the kind speaks of one.
        """
        said = words(language)
        given = {"link": self.page(PAGES.get(kind, ""))} | self._always | values
        when = {"until": said.text("letters-until", **_moment(until))} if until else {}
        body = said.text(f"letters-{kind}", **given, **when)
        text = "\n\n".join((said.text("letters-greeting", **given), body, said.text("letters-footer", **given)))
        return Line(
            key=_key(kind, cause),
            conversation=self._pseudonyms.index(f"letters:{to.lower()}"),
            route="mail",
            lane=Lane.CONVERSATION,
            body=Letter(to, said.attribute(f"letters-{kind}", "title", **given), f"{text}\n"),
            created=now,
            expires=until,
        )

    def notice(self, kind: Notice, phone: str, language: Language, cause: str, now: datetime) -> Line:
        """An SMS to ``phone`` (E.164), a number on record, never one that a visitor typed."""
        to = Address("sms", phone)
        said = words(language).text(f"notices-{kind}", **self._always, link=self.page("login"))
        return Line(
            key=_key(kind, cause),
            conversation=self._pseudonyms.conversation(to),
            route="sms",
            lane=Lane.CONVERSATION,
            body=Send((Say(said),), to),
            created=now,
            to=to,
        )

    def linked(self, to: str, language: Language, channel: Channel, cause: str, now: datetime) -> Line:
        """Another address of this channel speaks for the customer from now on."""
        return self.letter("linked", to, language, cause, now, channel=channel)

    def unlinked(self, to: str, language: Language, channel: Channel, cause: str, now: datetime) -> Line:
        """An address of this channel no longer speaks for the customer."""
        return self.letter("unlinked", to, language, cause, now, channel=channel)

    def post(self, lines: Iterable[Line], now: datetime) -> None:
        """Send them on their way: durable when this returns. Raises StoreUnavailable."""
        self._outbox.post(tuple(lines), now)


def _key(kind: str, cause: str) -> str:
    return str(uuid5(NAMESPACE, f"letter:{kind}:{cause}"))


def _moment(moment: datetime) -> dict[str, str | int]:
    local = moment.astimezone(JAPAN)
    return {"month": local.month, "day": local.day, "date": f"{local:%Y-%m-%d}", "time": f"{local:%H:%M}"}
