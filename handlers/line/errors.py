"""What can be wrong at LINE's edge, by what the caller does next.

::

    LineError
    ├── RequestRefused      answer 400 and record nothing
    │   ├── BadSignature    the request was not proved to be LINE's
    │   └── BadWebhook      the body is no webhook at all
    └── Unsendable          give the line up: LINE would refuse these messages however often they were sent

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
