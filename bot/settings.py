"""Settings: environment variables, read once. A missing or malformed one stops the start and says what is expected."""

from pathlib import Path
from typing import Annotated, Literal

from pydantic import AfterValidator, Field, ValidationError, field_validator, model_validator
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

import rating
from handlers.dispatch.errors import BadKey
from handlers.dispatch.signature import key_of
from state.photos.opening import EXPECTED, bucket_of
from state.photos.signing import Credentials

SAMPLE_PROFILE = Path(__file__).parent / "profiles" / "sample.toml"
SAMPLE_PARTNERS = Path(__file__).parent / "profiles" / "partners.toml"
SAMPLE_TARIFF = Path(rating.__file__).parent / "tariffs" / "sample.toml"
SHORTEST_SECRET = 16


class WrongSettings(Exception):
    """The environment is not right; each line names a variable and what is expected of it, never its value."""


def _without_slash(url: str) -> str:
    if not url.startswith(("http://", "https://")):
        raise ValueError("an address beginning with http:// or https://")
    return url.rstrip("/")


def _listed(value: object) -> object:
    return tuple(part.strip() for part in value.split(",") if part.strip()) if isinstance(value, str) else value


Url = Annotated[str, AfterValidator(_without_slash)]
Several = Annotated[tuple[str, ...], NoDecode]


class Settings(BaseSettings):
    """Everything the service is told from outside. Field descriptions are what docs/settings.md prints."""

    model_config = SettingsConfigDict(frozen=True, extra="ignore", hide_input_in_errors=True)

    line_channel_secret: Several = Field(description="LINE channel secret; two, comma-separated, while one is reissued")
    line_channel_access_token: str = Field(min_length=1, description="LINE channel access token")
    line_api_base: Url = Field("https://api.line.me", description="LINE Messaging API")
    line_data_api_base: Url = Field("https://api-data.line.me", description="LINE content API")
    line_access_base: Url = Field("https://access.line.me", description="where LINE ends an account link")
    line_link_base: Url = Field("https://line.me", description="LINE's addresses that open a chat")
    twilio_account_sid: str = Field(pattern=r"^AC[0-9a-fA-F]{32}$", description="Twilio account SID: AC…")
    twilio_auth_token: Several = Field(description="Twilio auth token; two, comma-separated, while one is replaced")
    twilio_from: str = Field("", description="SMS sender: an E.164 number or an alphanumeric id")
    twilio_messaging_service_sid: str = Field("", description="or a messaging service, MG and 32 hex digits")
    twilio_api_base: Url = Field("https://api.twilio.com", description="Twilio API")
    redis_url: str = Field(
        pattern=r"^(redis|rediss|unix|redis\+cluster)://", description="address of Redis or a cluster"
    )
    database_url: str = Field(min_length=1, description="SQLAlchemy URL: postgresql+psycopg://… or sqlite:///…")
    public_url: Url = Field(description="where customers, LINE and Twilio reach the service")
    smtp_url: str = Field(pattern=r"^smtps?(\+starttls)?://", description="smtp://, smtps:// or smtp+starttls://")
    mail_from: str = Field(pattern=r"^[^@\s]+@[^@\s]+$", description="sender of mails to staff")
    secret_keys: Several = Field(description="secrets of at least 16 characters; the first encrypts, all decrypt")
    insurer_profile: Path = Field(SAMPLE_PROFILE, description="the insurer's profile (TOML)")
    tariff: Path = Field(
        SAMPLE_TARIFF, description="the tariff premiums are worked out with (TOML); the sample's is invented"
    )
    dispatch_partners: Path = Field(
        SAMPLE_PARTNERS, description="who helps at the roadside (TOML); the sample's partners are invented"
    )
    photos: str = Field(
        "file:.run/photos",
        description=f"where customers' photos lie, sealed: {EXPECTED}; "
        "a folder is this machine's, so that several machines need a bucket or a shared one",
    )
    aws_access_key_id: str = Field("", description="access key of the bucket of PHOTOS")
    aws_secret_access_key: str = Field("", description="its secret")
    aws_session_token: str = Field("", description="and its session token, where it is a temporary one")
    claims_keys: Several = Field(
        (), description="secrets (whsec_…) the claims desk's system signs with; two, comma-separated, while exchanged"
    )
    telematics_keys: Several = Field(
        (), description="secrets (whsec_…) the telematics service signs with; two, comma-separated, while exchanged"
    )
    bind: str = Field("127.0.0.1:8080", pattern=r"^[^:\s]+:\d{1,5}$", description="host:port of the web process")
    trusted_proxies: int = Field(
        0, ge=0, le=9, description="how many proxies stand before web, each adding to X-Forwarded-For"
    )
    reminders: Literal["on", "off"] = Field(
        "on", description="off: the clock reminds nobody, until it is started with on again"
    )
    log_format: Literal["json", "console"] = Field("json", description="json or console")
    prometheus_multiproc_dir: str = Field(
        "", description="shared folder, so that /metrics counts for all processes here"
    )

    _several = field_validator(
        "line_channel_secret", "twilio_auth_token", "secret_keys", "claims_keys", "telematics_keys", mode="before"
    )(_listed)

    @field_validator("line_channel_secret", "twilio_auth_token")
    @classmethod
    def _some(cls, value: tuple[str, ...]) -> tuple[str, ...]:
        if not value:
            raise ValueError("at least one value")
        return value

    @field_validator("claims_keys", "telematics_keys")
    @classmethod
    def _signing(cls, value: tuple[str, ...]) -> tuple[str, ...]:
        try:
            for secret in value:
                key_of(secret)
        except BadKey:
            raise ValueError("comma-separated secrets: whsec_ and the base64 of 24 to 64 bytes") from None
        return value

    @field_validator("secret_keys")
    @classmethod
    def _long_enough(cls, value: tuple[str, ...]) -> tuple[str, ...]:
        if not value or any(len(secret) < SHORTEST_SECRET for secret in value):
            raise ValueError(f"comma-separated secrets of at least {SHORTEST_SECRET} characters")
        return value

    @field_validator("insurer_profile", "tariff", "dispatch_partners")
    @classmethod
    def _there(cls, value: Path) -> Path:
        if not value.is_file():
            raise ValueError("the path of a file that exists")
        return value

    @field_validator("photos")
    @classmethod
    def _some_store(cls, value: str) -> str:
        bucket_of(value)
        return value

    @model_validator(mode="after")
    def _with_credentials(self) -> "Settings":
        if self.photos.startswith("s3:") and not (self.aws_access_key_id and self.aws_secret_access_key):
            raise ValueError("AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY for the bucket of PHOTOS")
        return self

    @model_validator(mode="after")
    def _one_sender(self) -> "Settings":
        if bool(self.twilio_from) == bool(self.twilio_messaging_service_sid):
            raise ValueError("exactly one of TWILIO_FROM and TWILIO_MESSAGING_SERVICE_SID")
        return self

    @property
    def photo_credentials(self) -> Credentials:
        """What opens the bucket of photos."""
        return Credentials(self.aws_access_key_id, self.aws_secret_access_key, self.aws_session_token)

    @property
    def address(self) -> tuple[str, int]:
        """Host and port to listen on."""
        host, _, port = self.bind.rpartition(":")
        return host, int(port)


def read_settings() -> Settings:
    """The settings of this process's environment.

    Raises:
        WrongSettings: with a line for every variable at fault.
    """
    try:
        return Settings()
    except ValidationError as error:
        lines = [_line(found["loc"], found["type"], found["msg"]) for found in error.errors(include_input=False)]
        raise WrongSettings("\n".join(lines)) from None


def _line(location: tuple[int | str, ...], kind: str, message: str) -> str:
    if not location:
        return message.removeprefix("Value error, ")
    name = str(location[0])
    expected = Settings.model_fields[name].description if name in Settings.model_fields else ""
    problem = "is missing" if kind == "missing" else "is not right"
    return f"{name.upper()} {problem}: expected {expected}"
