"""Blind indexes: keyed hashes by which a sealed value can be found, and from which it cannot be read.

A hash without a key would be no shelter: all Japanese mobile numbers can be tried in minutes. The key is the keyring's
``pepper``. Each kind of value is hashed apart, so that equal hashes in two columns say nothing.
"""

import unicodedata

from flows.events import Address
from state.pseudonyms import Pseudonyms


class Index:
    """What is looked up, by kind. Plates and policy numbers are found in any width, spacing and hyphenation."""

    def __init__(self, pseudonyms: Pseudonyms) -> None:
        self._pseudonyms = pseudonyms

    def address(self, address: Address) -> str:
        """Of a channel's address, taken exactly."""
        return self._pseudonyms.index(f"address:{address.channel}:{address.to}")

    def phone(self, phone: str) -> str:
        """Of a telephone number in E.164."""
        return self._pseudonyms.index(f"phone:{phone}")

    def mail(self, mail: str) -> str:
        """Of a mail address: exact before the @ (a mail ID is case-sensitive, renewal guide ⑭), any case behind it."""
        local, _, domain = mail.rpartition("@")
        return self._pseudonyms.index(f"mail:{local}@{domain.lower()}")

    def plate(self, plate: str) -> str:
        """Of a number plate."""
        return self._pseudonyms.index(f"plate:{bare(plate)}")

    def policy(self, number: str) -> str:
        """Of a policy number."""
        return self._pseudonyms.index(f"policy:{bare(number)}")

    def tracking(self, token: str) -> str:
        """Of the secret of a live page, taken exactly."""
        return self._pseudonyms.index(f"tracking:{token}")

    def offer(self, offer: str) -> str:
        """Of an offer's id, which is a secret of its partner's, taken exactly."""
        return self._pseudonyms.index(f"offer:{offer}")

    def picture(self, digest: str) -> str:
        """Of a picture, by the digest of its content: who has the picture cannot ask the records for it."""
        return self._pseudonyms.index(f"picture:{digest}")


def bare(text: str) -> str:
    """Letters and digits only, of one width and case: ``品川３００ さ 12-34`` becomes ``品川300さ1234``."""
    return "".join(filter(str.isalnum, unicodedata.normalize("NFKC", text).casefold()))
