"""Both places for pictures, empty, and what they hold seen from outside."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from state.photos.opening import open_store
from state.photos.signing import Credentials
from state.photos.store import PhotoStore
from tests.bucket_server import KEY_ID, SECRET, BucketServer, bucket_server

CREDENTIALS = Credentials(KEY_ID, SECRET)


def utc_now() -> datetime:
    return datetime.now(UTC)


@pytest.fixture(scope="session")
def served() -> Iterator[BucketServer]:
    with bucket_server() as bucket:
        yield bucket


@pytest.fixture
def bucket(served: BucketServer) -> BucketServer:
    served.objects.clear()
    served.asked.clear()
    served.failing.clear()
    served.token = ""
    return served


@pytest.fixture(params=["disk", "s3"])
def place(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def store(place: str, tmp_path: Path, request: pytest.FixtureRequest) -> PhotoStore:
    if place == "disk":
        return open_store(f"file://{tmp_path}/photos", CREDENTIALS, utc_now)
    bucket: BucketServer = request.getfixturevalue("bucket")
    return open_store(bucket.setting, CREDENTIALS, utc_now)


@pytest.fixture
def lying(place: str, tmp_path: Path, request: pytest.FixtureRequest) -> Callable[[], list[bytes]]:
    """All the bytes that lie in the store, as whoever keeps the machine reads them."""
    if place == "disk":
        return lambda: [file.read_bytes() for file in (tmp_path / "photos").rglob("*") if file.is_file()]
    bucket: BucketServer = request.getfixturevalue("bucket")
    return lambda: [blob for blob, _ in bucket.objects.values()]
