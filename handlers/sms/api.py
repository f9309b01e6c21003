"""The two calls we make of Twilio's Messages resource: create one, and list what was sent to a number."""

from datetime import datetime, timedelta

from msgspec import Struct
from twilio.base.exceptions import TwilioException  # type: ignore[import-untyped]  # twilio publishes no types
from twilio.rest import Client  # type: ignore[import-untyped]  # the same

from handlers.sms.errors import MaybeSent
from handlers.sms.transport import Timeouts, Transport

TWILIO = "https://api.twilio.com"
RECENT = 100


class Account(Struct, frozen=True):
    """Whose messages they are. ``sender`` is a number, a name, or the SID of a messaging service (``MG…``)."""

    sid: str
    token: str
    sender: str
    base: str = TWILIO


class Text(Struct, frozen=True):
    """One SMS to be created: E.164 number, body, where its fate is reported, and how long it may wait in the queue."""

    to: str
    body: str
    status_callback: str
    validity: timedelta


class Sent(Struct, frozen=True):
    """One SMS that Twilio has."""

    sid: str
    body: str


class Messages:
    """The Messages resource of one account. Safe to share between threads."""

    def __init__(self, account: Account, timeouts: Timeouts) -> None:
        self._client = Client(account.sid, account.token, http_client=Transport(timeouts))
        self._client.api.base_url = account.base.rstrip("/")
        service = account.sender.startswith("MG")
        self._sender = {"messaging_service_sid" if service else "from_": account.sender}

    def create(self, text: Text) -> str:
        """Hand a text to Twilio and return its SID, or an empty string where it was taken but the answer hides it.

        Raises:
            NotSent, MaybeSent, Declined: see errors.py.
        """
        try:
            message = self._client.messages.create(
                to=text.to,
                body=text.body,
                status_callback=text.status_callback,
                validity_period=max(1, int(text.validity.total_seconds())),
                # Twilio would swap look-alike characters, and a look-up by body would then miss its message.
                smart_encoded=False,
                **self._sender,
            )
        except (ValueError, TypeError, AttributeError):
            # The transport lets only a 2xx through to the library: whatever that cannot read, the message is taken.
            return ""
        return str(message.sid or "")

    def recent(self, to: str, since: datetime) -> list[Sent]:
        """What was created for a number from ``since`` on, as far as the latest hundred reach.

        Not filtered by Twilio: its only date filter is on when a message went out, which a queued one has not.

        Raises:
            NotSent, MaybeSent, Declined: see errors.py. MaybeSent also where the list is unreadable.
        """
        try:
            found = self._client.messages.list(to=to, limit=RECENT, page_size=RECENT)
            return [
                Sent(str(message.sid), str(message.body))
                for message in found
                if message.direction != "inbound" and message.date_created and message.date_created >= since
            ]
        except (TwilioException, ValueError, TypeError, AttributeError, KeyError):
            raise MaybeSent("unreadable list") from None
