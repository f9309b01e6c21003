"""What can go wrong between Twilio and us, by what the caller does next.

::

    SmsError
    ├── BadSignature        not from Twilio: answer 403 and read nothing
    └── TwilioError         raised by transport.py and api.py; deliver.py turns each into an outcome, none goes further
        ├── NotSent         the request never left: try again
        ├── MaybeSent       it left and no clear answer came back: look it up, then try again
        └── Declined        Twilio said no, with a code: see codes.py

None of them carries an address, a text or a URL. What the libraries below raise does, so it is never chained.
"""


class SmsError(Exception):
    """Anything this package raises."""


class BadSignature(SmsError):
    """The request cannot be shown to come from Twilio."""


class TwilioError(SmsError):
    """A call to Twilio's API did not succeed."""


class NotSent(TwilioError):
    """No connection came about, so Twilio has seen nothing."""


class MaybeSent(TwilioError):
    """The request was under way when something broke, or Twilio answered with a fault of its own (408, 5xx)."""


class Declined(TwilioError):
    """Twilio understood the request and refused it.

    Attributes:
        status: the HTTP status, 300–499.
        code: Twilio's own error code, or the status where it gave none.
    """

    def __init__(self, status: int, code: int) -> None:
        super().__init__(f"status {status}, code {code}")
        self.status = status
        self.code = code
