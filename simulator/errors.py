"""What can go wrong, by whose doing it is.

::

    SimulatorError
    ├── LineRefusal        a call LINE would refuse: answered in LINE's JSON shape
    ├── TwilioRefusal      a call Twilio would refuse: answered in Twilio's JSON shape
    ├── PartnerRefusal     a message a partner's software does not take: answered with a status
    └── ControlRefusal     the desk asked for something impossible: answered 400 or 404, correct the request
"""

from simulator.shapes import Json


class SimulatorError(Exception):
    """Root of everything the simulator raises."""


class LineRefusal(SimulatorError):
    """A refusal by LINE: an HTTP status, LINE's sentence, and where in the body it was found."""

    def __init__(
        self,
        status: int,
        message: str,
        details: list[Json] | None = None,
        headers: dict[str, str] | None = None,
        extra: Json | None = None,
    ) -> None:
        """Keep the parts: ``headers`` and ``extra`` travel with a 409, which names what was accepted before."""
        super().__init__(message)
        self.status = status
        self.headers = headers or {}
        self.body: Json = {"message": message, **({"details": details} if details else {}), **(extra or {})}


class TwilioRefusal(SimulatorError):
    """A refusal by Twilio: an HTTP status and one of Twilio's error codes."""

    def __init__(self, status: int, code: int, message: str) -> None:
        """Keep the parts of Twilio's error body."""
        super().__init__(message)
        self.status = status
        self.body: Json = {
            "code": code,
            "message": message,
            "more_info": f"https://www.twilio.com/docs/errors/{code}",
            "status": status,
        }


class PartnerRefusal(SimulatorError):
    """A message that a partner's software does not take: an HTTP status says why."""

    def __init__(self, status: int, message: str) -> None:
        """Keep the status."""
        super().__init__(message)
        self.status = status


class ControlRefusal(SimulatorError):
    """The control API was asked for something that cannot be done; the message says why."""

    def __init__(self, message: str, status: int = 400) -> None:
        """Keep the HTTP status: 404 for who or what is not there, else 400."""
        super().__init__(message)
        self.status = status
