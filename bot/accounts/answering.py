"""What a talk wants of the accounts, carried out and answered with an event for that talk."""

from datetime import datetime
from typing import cast

from bot.accounts.codes import VerificationCodes
from bot.accounts.linking import Linking
from flows import effects
from flows.events import CodeIssued, Linked, LinkRefused, LinkStringRead, Unlinked
from flows.session import Language

Answer = LinkStringRead | CodeIssued | Linked | LinkRefused | Unlinked


class Answering:
    """Carries out :data:`flows.effects.Linking`. Safe to share between threads."""

    def __init__(self, linking: Linking, codes: VerificationCodes) -> None:
        self._linking = linking
        self._codes = codes

    def answer(self, wanted: effects.Linking, by: str, now: datetime) -> Answer:
        """Do it and say what came of it; ``by`` names the wish, and the same one again comes to the same.

        Raises:
            StateError: it could not be done now.
        """
        match wanted:
            case effects.Link(address, nonce):
                return self._linking.link(address, nonce, by, now)
            case effects.ReadLinkString(address, text):
                return LinkStringRead(self._linking.read_string(address, text, by, now))
            case effects.IssueCode(address, language):
                return self._codes.for_phone(address, by, cast("Language", language), now)
            case effects.LinkPhone(address, code, birth):
                return self._linking.link_phone(address, code, birth, by, now)
            case effects.Unlink(address):
                return self._linking.unlink(address, by, now)
