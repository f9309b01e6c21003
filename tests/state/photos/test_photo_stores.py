"""A disk and a bucket keep pictures alike: whole or not at all, sealed, by key, until they are let go of."""

import itertools
import os
import stat
import subprocess
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from pathlib import Path

import pytest

from state.errors import Unreadable
from state.photos.album import Album
from state.photos.disk import Disk
from state.photos.errors import PhotosUnavailable
from state.photos.opening import open_store
from state.photos.s3 import S3, Bucket
from state.photos.signing import Credentials
from state.photos.store import PhotoStore
from state.vault import Vault
from tests.bucket_server import KEY_ID, REGION, SECRET, BucketServer
from tests.state.photos.conftest import CREDENTIALS, utc_now

ONE, TWO = "0123456789abcdef" * 2, "fedcba9876543210" * 2
PICTURE = b"the picture of a car " * 5_000
NOT_KEYS = ["", "short", "0" * 31, "0" * 33, "../" + "0" * 29, "0" * 31 + "/", "0" * 31 + "G", "0" * 32 + "\n"]
Lying = Callable[[], list[bytes]]


def test_what_was_put_is_there(store: PhotoStore) -> None:
    assert store.get(ONE) is None
    store.put(ONE, PICTURE)
    assert store.get(ONE) == PICTURE
    assert store.get(TWO) is None


def test_putting_again_replaces(store: PhotoStore, lying: Lying) -> None:
    store.put(ONE, PICTURE)
    store.put(ONE, b"another")
    assert lying() == [b"another"]


def test_what_was_let_go_of_is_gone(store: PhotoStore, lying: Lying) -> None:
    store.put(ONE, PICTURE)
    store.delete(ONE)
    store.delete(ONE)
    store.delete(TWO)
    assert store.get(ONE) is None
    assert lying() == []


def test_everything_is_listed_with_its_size_and_its_time(store: PhotoStore) -> None:
    assert list(store.list()) == []
    keys = [f"{each:032x}" for each in range(10)]
    before = utc_now() - timedelta(seconds=2)
    for key in keys:
        store.put(key, PICTURE)
    listed = sorted(store.list(), key=lambda each: each.key)
    assert [each.key for each in listed] == keys
    assert {each.size for each in listed} == {len(PICTURE)}
    assert all(before <= each.at <= utc_now() for each in listed)
    assert [each.key for each in store.list(keys[7])] == [keys[7]]


@pytest.mark.parametrize("key", NOT_KEYS)
def test_a_key_that_is_none_reaches_nothing(store: PhotoStore, key: str) -> None:
    for use in (store.get, store.delete, lambda each: store.put(each, b"")):
        with pytest.raises(ValueError, match="32 hexadecimal digits"):
            use(key)


def test_many_at_once_are_all_there(store: PhotoStore) -> None:
    keys = [f"{each * 7_919:032x}" for each in range(40)]
    with ThreadPoolExecutor(8) as threads:
        list(threads.map(lambda key: store.put(key, key.encode()), keys * 2))
        assert list(threads.map(store.get, keys)) == [key.encode() for key in keys]


def test_a_picture_lies_sealed_and_opens_under_its_own_key_alone(store: PhotoStore, vault: Vault, lying: Lying) -> None:
    album = Album(store, vault)
    album.put(ONE, PICTURE)
    assert album.get(ONE) == PICTURE
    (blob,) = lying()
    assert b"car" not in blob
    store.put(TWO, blob)
    with pytest.raises(Unreadable):
        album.get(TWO)


def test_an_altered_picture_does_not_open(store: PhotoStore, vault: Vault, lying: Lying) -> None:
    album = Album(store, vault)
    album.put(ONE, PICTURE)
    (blob,) = lying()
    store.put(ONE, blob[:-1] + bytes([blob[-1] ^ 1]))
    with pytest.raises(Unreadable):
        album.get(ONE)


def test_after_a_rotation_the_old_secret_is_not_needed(store: PhotoStore) -> None:
    secrets = ["a new secret of the tests", "an old secret of the tests"]
    old, both, new = (Album(store, Vault(known)) for known in (secrets[1:], secrets, secrets[:1]))
    old.put(ONE, PICTURE)
    with pytest.raises(Unreadable):
        new.get(ONE)
    assert both.renew(ONE)
    assert new.get(ONE) == PICTURE
    assert not both.renew(ONE)
    assert not both.renew(TWO)


class TestTheDisk:
    def test_files_are_for_the_service_alone_and_never_run(self, tmp_path: Path) -> None:
        umask = os.umask(0)
        try:
            Disk(tmp_path / "photos").put(ONE, PICTURE)
        finally:
            os.umask(umask)
        for found in (tmp_path / "photos", *(tmp_path / "photos").rglob("*")):
            mode = stat.S_IMODE(found.stat().st_mode)
            assert mode == (0o700 if found.is_dir() else 0o600), found

    def test_files_are_spread_over_folders(self, tmp_path: Path) -> None:
        Disk(tmp_path).put(ONE, PICTURE)
        assert (tmp_path / ONE[:2] / ONE[2:4] / ONE).is_file()

    def test_what_was_begun_and_never_ended_is_no_picture_and_is_cleared_away(self, tmp_path: Path) -> None:
        disk = Disk(tmp_path)
        disk.put(ONE, PICTURE)
        begun = tmp_path / ONE[:2] / ONE[2:4] / f"{TWO}.0123456789abcdef.part"
        begun.write_bytes(PICTURE[:10])
        assert [each.key for each in disk.list()] == [ONE]
        assert disk.tidy(utc_now() - timedelta(hours=1)) == 0
        assert disk.tidy(utc_now() + timedelta(seconds=1)) == 1
        assert not begun.exists()
        assert disk.get(ONE) == PICTURE

    def test_whoever_is_killed_while_writing_leaves_the_picture_before_or_the_one_after(self, tmp_path: Path) -> None:
        program = f"""
from pathlib import Path
from state.photos.disk import Disk
disk = Disk(Path({str(tmp_path)!r}))
while True:
    for letter in (b"a", b"b"):
        disk.put({ONE!r}, letter * 3_000_000)
        print(flush=True)
"""
        for round_ in range(4):
            child = subprocess.Popen([sys.executable, "-c", program], stdout=subprocess.PIPE)  # noqa: S603  # our own program
            assert child.stdout is not None
            for _ in range(2 + round_):
                child.stdout.readline()
            child.kill()
            child.wait()
            child.stdout.close()
            whole = Disk(tmp_path).get(ONE)
            assert whole in {b"a" * 3_000_000, b"b" * 3_000_000}
        Disk(tmp_path).tidy(utc_now() + timedelta(seconds=1))
        assert [file.name for file in tmp_path.rglob("*") if file.is_file()] == [ONE]

    def test_a_folder_that_cannot_be_used_is_unavailable_and_not_named(self, tmp_path: Path) -> None:
        (tmp_path / "photos").write_text("a file where the folder should be")
        disk = Disk(tmp_path / "photos")
        with pytest.raises(PhotosUnavailable) as caught:
            disk.put(ONE, PICTURE)
        assert str(tmp_path) not in str(caught.value)
        for use in (lambda: disk.get(ONE), lambda: list(disk.list())):
            with pytest.raises(PhotosUnavailable):
                use()

    def test_a_full_disk_leaves_nothing_half_written(self) -> None:
        # A device on which every write says that it is full.
        assert Path("/dev/full").is_char_device()
        with pytest.raises(PhotosUnavailable):
            Disk(Path("/dev/full")).put(ONE, PICTURE)

    def test_the_address_may_be_relative_to_where_the_service_was_started(self) -> None:
        assert isinstance(open_store("file:.run/photos", Credentials("", ""), utc_now), Disk)


class TestTheBucket:
    def test_keys_lie_under_the_prefix_of_the_address(self, bucket: BucketServer) -> None:
        open_store(bucket.setting, CREDENTIALS, utc_now).put(ONE, PICTURE)
        assert list(bucket.objects) == [f"kept/{ONE}"]

    def test_what_others_keep_in_the_bucket_is_not_ours(self, bucket: BucketServer) -> None:
        store = open_store(bucket.setting, CREDENTIALS, utc_now)
        store.put(ONE, PICTURE)
        bucket.objects["kept/readme.txt"] = bucket.objects[f"others/{TWO}"] = (b"", utc_now())
        assert [each.key for each in store.list()] == [ONE]

    @pytest.mark.parametrize("credentials", [Credentials("AKIDOTHER", SECRET), Credentials(KEY_ID, "another")])
    def test_a_wrong_secret_is_a_store_that_cannot_be_used(
        self, bucket: BucketServer, credentials: Credentials
    ) -> None:
        store = open_store(bucket.setting, credentials, utc_now)
        with pytest.raises(PhotosUnavailable, match="SignatureDoesNotMatch"):
            store.put(ONE, PICTURE)
        assert bucket.objects == {}

    def test_temporary_credentials_bring_their_token(self, bucket: BucketServer) -> None:
        bucket.token = "for an hour"
        store = open_store(bucket.setting, Credentials(KEY_ID, SECRET, "for an hour"), utc_now)
        store.put(ONE, PICTURE)
        assert store.get(ONE) == PICTURE

    def test_a_bucket_that_is_not_there_is_no_missing_picture(self, bucket: BucketServer) -> None:
        elsewhere = S3(Bucket(bucket.url, REGION, "another-bucket"), CREDENTIALS, utc_now)
        for use in (elsewhere.get, elsewhere.delete, lambda key: elsewhere.put(key, b"")):
            with pytest.raises(PhotosUnavailable, match="NoSuchBucket"):
                use(ONE)
        with pytest.raises(PhotosUnavailable, match="NoSuchBucket"):
            list(elsewhere.list())

    @pytest.mark.parametrize("fault", [500, 503, 301, "cut", "silent"])
    def test_a_fault_is_unavailable_and_passes(self, bucket: BucketServer, fault: int | str) -> None:
        store = open_store(bucket.setting, CREDENTIALS, utc_now)
        store.put(ONE, PICTURE)
        bucket.failing.append(fault)
        with pytest.raises(PhotosUnavailable):
            store.get(ONE)
        assert store.get(ONE) == PICTURE

    def test_nobody_there_is_unavailable(self) -> None:
        nowhere = S3(Bucket("http://127.0.0.1:9", REGION, "bucket"), CREDENTIALS, utc_now)
        with pytest.raises(PhotosUnavailable, match="NewConnectionError"):
            nowhere.put(ONE, PICTURE)

    def test_a_list_of_many_pages_breaks_off_where_the_store_does(self, bucket: BucketServer) -> None:
        store = open_store(bucket.setting, CREDENTIALS, utc_now)
        for each in range(9):
            store.put(f"{each:032x}", b"")
        pages = store.list()
        assert len(list(itertools.islice(pages, 3))) == 3
        bucket.failing.append(500)
        with pytest.raises(PhotosUnavailable):
            list(pages)

    def test_credentials_show_themselves_to_nobody(self) -> None:
        assert SECRET not in f"{CREDENTIALS!r} {CREDENTIALS}"


NO_FOLDERS = ["", "photos", "/photos", "file:", "file:///", "file://host/photos", "file:///photos?x=1"]
NO_BUCKETS = ["s3://", "s3:///path", "s3://bucket?endpoint=ftp://x", "s3://bucket?endpoint=", "s3://bucket?other=1"]


@pytest.mark.parametrize("url", [*NO_FOLDERS, *NO_BUCKETS, "gs://bucket", "http://bucket"])
def test_an_address_of_no_store_is_refused_with_what_is_expected(url: str) -> None:
    with pytest.raises(ValueError, match="file:///folder or s3://bucket"):
        open_store(url, CREDENTIALS, utc_now)


def test_a_bucket_without_credentials_is_refused_at_once() -> None:
    with pytest.raises(ValueError, match="AWS_ACCESS_KEY_ID"):
        open_store("s3://bucket", Credentials("", ""), utc_now)
