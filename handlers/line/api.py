"""The few calls an operator's commands make to LINE, through its SDK: who are we there, and does our webhook answer.

Not for the hot path: the SDK takes a fifth of a second to import.
"""

from linebot.v3.messaging import ApiClient, Configuration, MessagingApi
from linebot.v3.messaging.exceptions import ApiException
from msgspec import Struct
from urllib3.exceptions import HTTPError

from handlers.line.errors import LineUnavailable

_SECONDS = (2.0, 10.0)  # to connect, to read: LINE itself waits for our webhook in the test call


class Account(Struct, frozen=True):
    """The official account a token belongs to, and where LINE sends its webhooks (empty if nowhere)."""

    name: str
    basic_id: str
    webhook: str
    webhook_on: bool


class WebhookTest(Struct, frozen=True):
    """What LINE saw when it called our webhook: ``reason`` is its code, ``status`` the HTTP status it got."""

    success: bool
    reason: str
    status: int


class SetUp:
    """Set-up calls with one channel access token. ``base`` is the API's address without a path."""

    def __init__(self, base: str, token: str) -> None:
        self._configuration = Configuration(host=base.rstrip("/"), access_token=token)
        # The SDK would sleep through three retries of a GET that is told to wait.
        self._configuration.retries = 0

    def account(self) -> Account:
        """Ask who the token belongs to. Raises LineUnavailable."""
        try:
            with ApiClient(self._configuration) as client:
                api = MessagingApi(client)
                info = api.get_bot_info(_request_timeout=_SECONDS)
                endpoint = api.get_webhook_endpoint(_request_timeout=_SECONDS)
        except (ApiException, HTTPError, ValueError) as error:
            raise _unavailable(error) from None
        return Account(info.display_name, info.basic_id, endpoint.endpoint or "", bool(endpoint.active))

    def test_webhook(self) -> WebhookTest:
        """Have LINE call our webhook with no events. At most 60 an hour. Raises LineUnavailable."""
        try:
            with ApiClient(self._configuration) as client:
                result = MessagingApi(client).test_webhook_endpoint(_request_timeout=_SECONDS)
        except (ApiException, HTTPError, ValueError) as error:
            raise _unavailable(error) from None
        return WebhookTest(bool(result.success), result.reason, result.status_code)


def _unavailable(error: Exception) -> LineUnavailable:
    if isinstance(error, ApiException):
        return LineUnavailable(f"http_{error.status}")
    # The SDK's models refuse, as a ValueError, an answer they do not know.
    return LineUnavailable("unreachable" if isinstance(error, HTTPError) else "unreadable")
