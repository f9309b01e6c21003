"""What the simulator must agree on with the service it plays against."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Self

ENVIRONMENT = {
    "bind": "SIMULATOR_BIND",
    "service_url": "SIMULATOR_SERVICE_URL",
    "public_url": "PUBLIC_URL",
    "line_channel_secret": "LINE_CHANNEL_SECRET",
    "line_token": "LINE_CHANNEL_ACCESS_TOKEN",
    "twilio_sid": "TWILIO_ACCOUNT_SID",
    "twilio_token": "TWILIO_AUTH_TOKEN",
    "twilio_from": "TWILIO_FROM",
    "twilio_messaging_service": "TWILIO_MESSAGING_SERVICE_SID",
    "smtp_bind": "SIMULATOR_SMTP_BIND",
    "partners": "DISPATCH_PARTNERS",
    "partner_habit": "SIMULATOR_PARTNERS",
}
"""Field to environment variable: credentials carry the service's own names, so that one file serves both."""


@dataclass(frozen=True)
class Config:
    """Addresses and invented credentials.

    ``bind`` and ``smtp_bind`` are ``host:port``, port 0 picks a free one. Webhooks are posted to ``service_url`` and,
    for Twilio, signed for ``public_url``, as they would be behind a proxy. ``redelivery_delays`` are the seconds before
    each further try of a LINE webhook that was not answered with 2xx; ``webhook_seconds`` is how long LINE waits for
    the answer (2 s, LINE's development guidelines for partners). ``advanced_opt_out`` is Twilio's feature of that name:
    webhooks then carry ``OptOutType``. ``carrier_seconds`` lie between two statuses of a text message.
    ``line_id`` is the account's basic id, by which addresses lead to its chat. ``partners`` is the path of the
    service's file of partners, whose software is played here, none where it is empty; ``partner_habit`` is how they
    treat offers (:data:`simulator.partners.books.Habit`), and ``partner_seconds`` lie between two deeds of one.
    """

    bind: str = "127.0.0.1:8090"
    service_url: str = "http://127.0.0.1:8080"
    public_url: str = "http://127.0.0.1:8080"
    line_channel_secret: str = "simulated-line-channel-secret"  # noqa: S105 - invented, opens nothing
    line_token: str = "simulated-line-access-token"  # noqa: S105 - invented, opens nothing
    line_bot_user: str = "Ub000000000000000000000000000000b"
    line_name: str = "みどり窓口損保"
    line_id: str = "@midori-madoguchi"
    twilio_sid: str = "AC00000000000000000000000000000000"
    twilio_token: str = "simulated-twilio-auth-token"  # noqa: S105 - invented, opens nothing
    twilio_from: str = "+815000000000"
    twilio_messaging_service: str = ""
    advanced_opt_out: bool = False
    smtp_bind: str = "127.0.0.1:8025"
    redelivery_delays: tuple[float, ...] = (1.0, 4.0, 16.0)
    webhook_seconds: float = 2.0
    carrier_seconds: float = 0.4
    partners: str = ""
    partner_habit: str = "automatic"
    partner_seconds: float = 3.0

    @classmethod
    def from_environment(cls, environ: Mapping[str, str]) -> Self:
        """Take what ``environ`` sets under the names of :data:`ENVIRONMENT`, and the defaults for the rest."""
        return cls(**{field: environ[name] for field, name in ENVIRONMENT.items() if environ.get(name)})  # type: ignore[arg-type]  # every field named there is a string


def host_and_port(bind: str) -> tuple[str, int]:
    """Split ``host:port``.

    Raises:
        ValueError: there is no port, or it is not a number.
    """
    host, colon, port = bind.rpartition(":")
    if not colon or not port.isdecimal():
        raise ValueError(f"{bind!r} is not host:port, such as 127.0.0.1:8090")
    return host, int(port)
