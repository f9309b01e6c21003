"""Settings: whatever is missing or wrong is named with what is expected, and never with its value."""

import pytest

from bot.local import SIMULATED
from bot.settings import Settings, WrongSettings, read_settings

ENOUGH = {
    **SIMULATED,
    "REDIS_URL": "redis://127.0.0.1/0",
    "DATABASE_URL": "sqlite:///:memory:",
    "SECRET_KEYS": "a secret of the settings' tests 01",
}
REQUIRED = sorted(name for name, field in Settings.model_fields.items() if field.is_required())


@pytest.fixture
def environment(monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    """An environment with all that is needed and nothing else of ours."""
    for name in Settings.model_fields:
        monkeypatch.delenv(name.upper(), raising=False)
    for name, value in ENOUGH.items():
        monkeypatch.setenv(name, value)
    return monkeypatch


def problem() -> str:
    with pytest.raises(WrongSettings) as caught:
        read_settings()
    assert caught.value.__cause__ is None
    assert caught.value.__suppress_context__
    return str(caught.value)


@pytest.mark.usefixtures("environment")
def test_what_the_sample_environment_holds_is_enough() -> None:
    assert read_settings().address == ("127.0.0.1", 8080)


@pytest.mark.parametrize("name", REQUIRED)
def test_a_missing_variable_is_named(environment: pytest.MonkeyPatch, name: str) -> None:
    environment.delenv(name.upper())
    said = problem()
    assert said.startswith(f"{name.upper()} is missing: expected ")
    assert "\n" not in said


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("LINE_CHANNEL_SECRET", " , "),
        ("LINE_CHANNEL_ACCESS_TOKEN", ""),
        ("LINE_API_BASE", "wrong-value"),
        ("TWILIO_ACCOUNT_SID", "wrong-value"),
        ("TWILIO_AUTH_TOKEN", ","),
        ("TWILIO_API_BASE", "ftp://wrong-value"),
        ("REDIS_URL", "http://wrong-value"),
        ("DATABASE_URL", ""),
        ("PUBLIC_URL", "wrong-value"),
        ("SMTP_URL", "http://wrong-value"),
        ("MAIL_FROM", "wrong-value"),
        ("SECRET_KEYS", "wrong-value"),
        ("INSURER_PROFILE", "/nowhere/wrong-value"),
        ("TARIFF", "/nowhere/wrong-value"),
        ("BIND", "wrong-value"),
        ("PHOTOS", "/var/photos"),
        ("PHOTOS", "gs://bucket"),
        ("LOG_FORMAT", "wrong-value"),
        ("PHOTOS", "wrong-value"),
        ("PHOTOS", "gs://wrong-value"),
    ],
)
def test_a_malformed_variable_is_named_and_its_value_is_not(
    environment: pytest.MonkeyPatch, name: str, value: str
) -> None:
    environment.setenv(name, value)
    said = problem()
    assert said.startswith(f"{name} is not right: expected ")
    assert "wrong-value" not in said


@pytest.mark.parametrize("both", [True, False])
def test_there_is_exactly_one_sender_of_sms(environment: pytest.MonkeyPatch, *, both: bool) -> None:
    if both:
        environment.setenv("TWILIO_MESSAGING_SERVICE_SID", "MG" + "0" * 32)
    else:
        environment.delenv("TWILIO_FROM")
    assert "TWILIO_FROM" in problem()
    assert "TWILIO_MESSAGING_SERVICE_SID" in problem()


def test_all_that_is_wrong_is_told_at_once(environment: pytest.MonkeyPatch) -> None:
    environment.delenv("REDIS_URL")
    environment.setenv("BIND", "8080")
    assert [line.split()[0] for line in problem().splitlines()] == ["REDIS_URL", "BIND"]


def test_secrets_are_rotated_by_putting_a_new_one_first(environment: pytest.MonkeyPatch) -> None:
    environment.setenv("SECRET_KEYS", "the new secret of them all, the old secret of them all")
    assert read_settings().secret_keys == ("the new secret of them all", "the old secret of them all")


def test_a_bucket_of_photos_needs_its_credentials_from_the_start(environment: pytest.MonkeyPatch) -> None:
    environment.setenv("PHOTOS", "s3://bucket")
    assert "AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY" in problem()
    environment.setenv("AWS_ACCESS_KEY_ID", "AKIDEXAMPLE")
    environment.setenv("AWS_SECRET_ACCESS_KEY", "tiger")
    assert "tiger" not in f"{read_settings().photo_credentials!r}"
