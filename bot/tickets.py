"""Signed addresses of pages that need no sign-in: whoever was sent one can open it, and nobody can make one up."""

from collections.abc import Sequence

from itsdangerous import BadSignature, URLSafeTimedSerializer

VALID_SECONDS = 7 * 24 * 3600


class Tickets:
    """Makes and reads them. The first secret signs; all are accepted, so that keys can be rotated.

    A ticket opens the page it was made for and no other.
    """

    def __init__(self, secrets: Sequence[str], public_url: str) -> None:
        # itsdangerous signs with the last of its keys.
        keys = list(reversed(secrets))
        self._acknowledge, self._report, self._watch = (
            URLSafeTimedSerializer(keys, salt=salt) for salt in ("acknowledge", "report", "watch")
        )
        self._public_url = public_url

    def acknowledge_url(self, number: str) -> str:
        """The page on which to take the request of this receipt number in hand."""
        return f"{self._public_url}/desk/{self._acknowledge.dumps(number)}"

    def report_url(self, number: str) -> str:
        """The desk's page of a report (``C-…``) or of a shock (``I-…``)."""
        page = "impact" if number.startswith("I-") else "report"
        return f"{self._public_url}/desk/{page}/{self._report.dumps(number)}"

    def watch_url(self, number: str) -> str:
        """The page on which a watcher reads what is known of a shock."""
        return f"{self._public_url}/watch/{self._watch.dumps(number)}"

    def number(self, ticket: str) -> str | None:
        """The receipt number of a request's ticket; None for one that is forged or older than a week."""
        return _read(self._acknowledge, ticket)

    def report(self, ticket: str) -> str | None:
        """The number of a report's or a shock's ticket; None for one that is forged or older than a week."""
        return _read(self._report, ticket)

    def watched(self, ticket: str) -> str | None:
        """The number of a shock, of a watcher's ticket; None for one that is forged or older than a week."""
        return _read(self._watch, ticket)


def _read(signer: URLSafeTimedSerializer, ticket: str) -> str | None:
    try:
        return str(signer.loads(ticket, max_age=VALID_SECONDS))
    except BadSignature:
        return None
