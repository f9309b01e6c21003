"""What can be wrong at LINE's edge, by what the caller does next.

::

    LineError
    ├── RequestRefused      answer 400 and record nothing
    │   ├── BadSignature    the request was not proved to be LINE's
    │   └── BadWebhook      the body is no webhook at all
    ├── Unsendable          give the line up: LINE would refuse these messages however often they were sent
    ├── LineUnavailable     LINE could not be asked: try again, or look at the token and the network
    └── NotAFriend          LINE has nothing for this person: they must add the account, or unblock it, first

None of them carries a body, a text or an address.
"""


class LineError(Exception):
    """The root of everything raised in this package."""


class RequestRefused(LineError):
    """A request to our webhook that must be answered with 400."""


class BadSignature(RequestRefused):
    """The signature is missing, or none of the channel secrets produced it."""


class BadWebhook(RequestRefused):
    """The body is not JSON, not an object, or its events are not a list."""


class Unsendable(LineError):
    """Messages that cannot be put into LINE's form. ``rule`` is the short code of the limit they break."""

    def __init__(self, rule: str) -> None:
        super().__init__(f"LINE would refuse these messages: {rule}")
        self.rule = rule


class LineUnavailable(LineError):
    """A call that wanted an answer got none that can be used.

    ``reason`` is ``http_<status>``; ``unreadable`` for an answer of an unknown form; or why there was none:
    ``unreachable``, ``read_timeout``, ``connection_lost``, ``certificate``, ``tls``.
    """

    def __init__(self, reason: str) -> None:
        super().__init__(f"LINE's API could not be asked: {reason}")
        self.reason = reason


class NotAFriend(LineError):
    """LINE knows no friend of ours by this id: never added, blocked, or gone."""

    def __init__(self) -> None:
        super().__init__("LINE knows no such friend of this account")
