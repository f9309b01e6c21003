"""Signed addresses of staff pages: whoever got the mail can take the request in hand, and nobody can make one up."""

from collections.abc import Sequence

from itsdangerous import BadSignature, URLSafeTimedSerializer

VALID_SECONDS = 7 * 24 * 3600


class Tickets:
    """Makes and reads them. The first secret signs; all are accepted, so that keys can be rotated."""

    def __init__(self, secrets: Sequence[str], public_url: str) -> None:
        # itsdangerous signs with the last of its keys.
        self._signer = URLSafeTimedSerializer(list(reversed(secrets)), salt="acknowledge")
        self._public_url = public_url

    def acknowledge_url(self, number: str) -> str:
        """The page on which to take the request of this receipt number in hand."""
        return f"{self._public_url}/desk/{self._signer.dumps(number)}"

    def number(self, ticket: str) -> str | None:
        """The receipt number of a ticket; None for one that is forged or older than a week."""
        try:
            return str(self._signer.loads(ticket, max_age=VALID_SECONDS))
        except BadSignature:
            return None
