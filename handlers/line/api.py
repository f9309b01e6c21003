"""The few calls an operator's commands make to LINE, through its SDK: who are we there, and where are webhooks sent.

Not for the hot path: the SDK takes a fifth of a second to import.
"""

from typing import Final

from linebot.v3.messaging import ApiClient, Configuration, MessagingApi, SetWebhookEndpointRequest
from linebot.v3.messaging.exceptions import ApiException
from msgspec import Struct
from urllib3.exceptions import HTTPError

from handlers.line.errors import LineUnavailable

SECONDS: Final = (2.0, 10.0)
"""To connect, to read: LINE itself waits for our webhook in the test call."""

FAULTS: Final = (ApiException, HTTPError, ValueError)
"""All that a call through the SDK raises; its models refuse, as a ValueError, an answer they do not know."""


class Account(Struct, frozen=True):
    """The official account a token belongs to, and where LINE sends its webhooks (empty if nowhere).

    ``premium_id`` is an id that was bought in place of the basic one; both lead to the chat, and begin with @.
    """

    name: str
    basic_id: str
    webhook: str
    webhook_on: bool
    premium_id: str = ""

    def is_called(self, line_id: str) -> bool:
        """Whether addresses with this id open the chat with this account."""
        return line_id in {self.basic_id, self.premium_id}


class WebhookTest(Struct, frozen=True):
    """What LINE saw when it called our webhook: ``reason`` is its code, ``status`` the HTTP status it got."""

    success: bool
    reason: str
    status: int


class SetUp:
    """Set-up calls with one channel access token. ``base`` is the API's address without a path."""

    def __init__(self, base: str, token: str) -> None:
        self._configuration = configured(base, token)

    def account(self) -> Account:
        """Ask who the token belongs to. Raises LineUnavailable."""
        try:
            with ApiClient(self._configuration) as client:
                api = MessagingApi(client)
                info = api.get_bot_info(_request_timeout=SECONDS)
                endpoint = api.get_webhook_endpoint(_request_timeout=SECONDS)
        except FAULTS as error:
            raise unavailable(error) from None
        return Account(
            info.display_name,
            info.basic_id,
            endpoint.endpoint or "",
            bool(endpoint.active),
            info.premium_id or "",
        )

    def send_webhooks_to(self, url: str) -> None:
        """Have LINE send our webhooks to this address, at most 500 characters. Raises LineUnavailable."""
        try:
            with ApiClient(self._configuration) as client:
                request = SetWebhookEndpointRequest(endpoint=url)
                MessagingApi(client).set_webhook_endpoint(request, _request_timeout=SECONDS)
        except FAULTS as error:
            raise unavailable(error) from None

    def test_webhook(self) -> WebhookTest:
        """Have LINE call our webhook with no events. At most 60 an hour. Raises LineUnavailable."""
        try:
            with ApiClient(self._configuration) as client:
                result = MessagingApi(client).test_webhook_endpoint(_request_timeout=SECONDS)
        except FAULTS as error:
            raise unavailable(error) from None
        return WebhookTest(bool(result.success), result.reason, result.status_code)


def configured(base: str, token: str) -> Configuration:
    """The SDK, told whom to call, and not to sleep through three retries of a GET that is told to wait."""
    configuration = Configuration(host=base.rstrip("/"), access_token=token)
    configuration.retries = 0
    return configuration


def unavailable(error: Exception) -> LineUnavailable:
    """What the SDK raised, as an error of ours."""
    if isinstance(error, ApiException):
        return LineUnavailable(f"http_{error.status}")
    return LineUnavailable("unreachable" if isinstance(error, HTTPError) else "unreadable")
