"""A laboratory over each kind of store."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.moments import utc_now
from state import records
from state.photos.opening import open_store
from state.photos.signing import Credentials
from state.vault import Vault
from tests.bot.conftest import SECRET, Clock
from tests.bot.photographs.lab import Breakable, Lab
from tests.bucket_server import KEY_ID, BucketServer, bucket_server
from tests.bucket_server import SECRET as BUCKET_SECRET


@pytest.fixture(scope="session")
def bucket() -> Iterator[BucketServer]:
    with bucket_server() as served:
        yield served


@pytest.fixture(params=["disk", "s3"])
def lab(request: pytest.FixtureRequest, tmp_path: Path, clock: Clock) -> Iterator[Lab]:
    url = f"file://{tmp_path}/photos"
    if request.param == "s3":
        bucket: BucketServer = request.getfixturevalue("bucket")
        bucket.objects.clear()
        url = bucket.setting
    # Things that lie in a store bear the real time.
    clock.at = utc_now()
    engine = records.connect(f"sqlite:///{tmp_path}/records.db")
    records.upgrade(engine)
    vault = Vault([SECRET])
    store = open_store(url, Credentials(KEY_ID, BUCKET_SECRET), utc_now)
    yield Lab(records.open(engine, vault), Breakable(store), vault, clock)
    engine.dispose()
