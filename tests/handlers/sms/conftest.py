from collections.abc import Iterator

import pytest
from twilio_stub import TwilioStub


@pytest.fixture
def twilio() -> Iterator[TwilioStub]:
    stub = TwilioStub()
    yield stub
    stub.close()
