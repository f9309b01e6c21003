"""Linking an address to a customer: from LINE, from the policyholder's page, and by a code from a telephone.

Every way ends in a nonce that stands for one customer and one address, or in a right code, and is carried out once,
whoever repeats it: by the recorder, for the conversation of that address. The customer's other addresses and the
account's mail are told first, so that no crash can leave a link its owner does not hear of.
"""

from collections.abc import Callable
from datetime import date, datetime, timedelta
from hashlib import blake2b
from secrets import compare_digest

import msgspec
from msgspec import Struct

from bot.accounts.codes import VerificationCodes
from bot.accounts.letters import Letters
from flows.delivery import Line
from flows.directory import Directory
from flows.events import (
    Address,
    Channel,
    Envelope,
    LinkConfirmed,
    Linked,
    LinkedElsewhere,
    LinkRefused,
    Unlinked,
    UnlinkWished,
)
from flows.linking import strings
from flows.session import Language
from state.codes import Gone, Locked, Wrong
from state.grants import Grants
from state.mailbox import Mailbox
from state.records import Records
from state.turn import Mail

MINUTES = timedelta(minutes=10)
"""How long a nonce and a string are good: as long as LINE's own link token."""

REPEATED_FOR = timedelta(days=1)
"""How long a line may be carried out again: as long as the outbox tries it."""

LETTERS: Language = "ja"
"""The language of letters about what happens in a chat, whose language the records do not know."""


class Nonce(Struct, frozen=True):
    """What a nonce stands for: this customer, at this address and no other. Personal data."""

    customer: str
    address: Address


class Waiting(Struct, frozen=True):
    """A string that was given out to a customer's page, and who has sent it, if anybody has. Personal data."""

    customer: str
    sender: Address | None = None


class Linking:
    """The service behind pages and recorder. Safe to share between threads.

    Args:
        records: accounts, links.
        directory: who the policyholders are.
        grants: nonces and strings.
        codes: verification codes.
        letters: tells the account's mail.
        mailbox: tells conversations.
        new_key: makes a nonce.
        new_string: makes the 16 characters of a string.
    """

    def __init__(  # noqa: PLR0913, PLR0917  # its parts
        self,
        records: Records,
        directory: Directory,
        grants: Grants,
        codes: VerificationCodes,
        letters: Letters,
        mailbox: Mailbox,
        new_key: Callable[[], str],
        new_string: Callable[[], str],
    ) -> None:
        self._records = records
        self._directory = directory
        self._grants = grants
        self._codes = codes
        self._letters = letters
        self._mailbox = mailbox
        self._new_key = new_key
        self._new_string = new_string

    def nonce(self, customer: str, address: Address, now: datetime) -> str:
        """A new nonce for the customer who is signed in, to be brought back by the platform of this address."""
        nonce = self._new_key()
        self._grants.give("nonce", nonce, msgspec.msgpack.encode(Nonce(customer, address)), now + MINUTES, now)
        return nonce

    def link(self, address: Address, nonce: str, by: str, now: datetime) -> Linked | LinkRefused:
        """Carry out :class:`flows.effects.Link`; ``by`` is its line's key."""
        packed = self._grants.take("nonce", nonce, by, now)
        meant = msgspec.msgpack.decode(packed, type=Nonce | None) if packed else None
        if meant is None or meant.address != address:
            return LinkRefused("over")
        return self._link(address, meant.customer, by, now)

    def string(self, customer: str, now: datetime) -> str:
        """The 16 characters of a new string for the page of the customer who is signed in."""
        secret = self._new_string()
        self._grants.give("string", secret, msgspec.msgpack.encode(Waiting(customer)), now + MINUTES, now)
        return secret

    def read_string(self, address: Address, text: str, by: str, now: datetime) -> bool:  # noqa: ARG002  # one signature for all that are carried out
        """Carry out :class:`flows.effects.ReadLinkString`: note the first to send it; nobody else's is good."""
        secret = strings.find(text)
        waiting = self.waiting(secret, now) if secret and address.channel == "line" else None
        if secret is None or waiting is None or waiting.sender not in {None, address}:
            return False
        sent = msgspec.msgpack.encode(Waiting(waiting.customer, address))
        return self._grants.change("string", secret, sent, now)

    def waiting(self, secret: str, now: datetime) -> Waiting | None:
        """What has become of a string; None once it is used, refused or over."""
        packed = self._grants.look("string", secret, now) if secret else None
        return msgspec.msgpack.decode(packed, type=Waiting) if packed else None

    def confirm(self, secret: str, customer: str, shown: str, now: datetime) -> bool:
        """Their yes on the page: tell the conversation that sent the string. False where there is nothing to confirm.

        Args:
            secret: the string's.
            customer: who is signed in on the page.
            shown: the :meth:`mark` of the address the page showed them: another one since then is not confirmed.
            now: the present.
        """
        waiting = self.waiting(secret, now)
        if waiting is None or waiting.sender is None or waiting.customer != customer:
            return False
        if not compare_digest(self.mark(waiting.sender).encode(), shown.encode()):
            return False
        packed = self._grants.take("string", secret, self.mark(waiting.sender), now)
        taken = msgspec.msgpack.decode(packed, type=Waiting) if packed else None
        if taken is None or taken.sender != waiting.sender:
            return False
        nonce = self.nonce(customer, waiting.sender, now)
        self._post(waiting.sender, f"confirmed:{_named(secret)}", LinkConfirmed(nonce), now)
        return True

    def refuse(self, secret: str) -> None:
        """Their no: the string is void."""
        self._grants.revoke("string", secret)

    def link_phone(self, address: Address, code: str, birth: date, by: str, now: datetime) -> Linked | LinkRefused:
        """Carry out :class:`flows.effects.LinkPhone`; ``by`` is its line's key."""
        match self._codes.of_phone(address, code, by, now):
            case Wrong(left):
                return LinkRefused("wrong", left=left)
            case Locked(again):
                return LinkRefused("locked", again=again)
            case Gone():
                return LinkRefused("over")
        # A number nobody has is asked about like one that somebody has.
        owners = self._directory.by_phone(address.to) or ("",)
        born = [customer for customer in owners if self._directory.born(customer) == birth]
        if len(born) != 1:
            return LinkRefused("unknown")
        return self._link(address, born[0], by, now)

    def unlink(self, address: Address, by: str, now: datetime, language: Language = LETTERS) -> Unlinked:
        """Carry out :class:`flows.effects.Unlink`; ``by`` is its line's key."""
        customer = self._records.links.by_address([address]).get(address)
        if customer is not None:
            self._letters.post(self._letter("unlinked", customer, address.channel, by, language, now), now)
            self._records.links.unlink(address)
        return Unlinked()

    def end(self, address: Address, by: str, now: datetime, language: Language) -> None:
        """End a link from the page: it ends here and now, and its conversation hears of it."""
        self.unlink(address, by, now, language)
        self._post(address, f"unlink-wished:{by}", UnlinkWished(), now)

    def mark(self, address: Address) -> str:
        """What an address is called in forms and addresses of pages, which says nothing of it."""
        return self._records.pseudonyms.conversation(address)

    def _link(self, address: Address, customer: str, by: str, now: datetime) -> Linked:
        before = self._records.links.by_address([address]).get(address)
        begun = f"begun {by}"
        if before == customer:
            # Carried out again after a crash it is as new as it was the first time.
            return Linked(customer, before=self._grants.look("nonce", begun, now) is None)
        self._grants.give("nonce", begun, msgspec.msgpack.encode(None), now + REPEATED_FOR, now)
        others = [other for other in self._records.links.of(customer) if other != address]
        news = [self._mail(other, f"elsewhere:{by}", LinkedElsewhere(address.channel), now) for other in others]
        self._mailbox.post(news, now)
        letters = self._letter("linked", customer, address.channel, by, LETTERS, now)
        if before is not None:
            letters += self._letter("unlinked", before, address.channel, by, LETTERS, now)
        self._letters.post(letters, now)
        self._records.links.link(address, customer, now)
        return Linked(customer)

    def _letter(  # noqa: PLR0913, PLR0917  # what the letter says
        self, kind: str, customer: str, channel: Channel, by: str, language: Language, now: datetime
    ) -> list[Line]:
        account = self._records.accounts.of(customer)
        if account is None or not account.mail:
            return []
        write = self._letters.linked if kind == "linked" else self._letters.unlinked
        return [write(account.mail, language, channel, f"{kind}:{by}", now)]

    def _post(self, to: Address, id_: str, event: LinkConfirmed | UnlinkWished, now: datetime) -> None:
        self._mailbox.post([self._mail(to, id_, event, now)], now)

    def _mail(
        self, to: Address, id_: str, event: LinkConfirmed | UnlinkWished | LinkedElsewhere, now: datetime
    ) -> Mail:
        conversation = self.mark(to)
        return Mail(conversation, Envelope(f"{id_}:{conversation}", now, now, event, to))


def _named(secret: str) -> str:
    return blake2b(secret.encode(), digest_size=16).hexdigest()
