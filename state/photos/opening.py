"""From the setting to the store: ``file:///folder``, or ``s3://bucket/prefix?endpoint=https://…&region=…``."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from urllib.parse import parse_qs, unquote, urlsplit

from state.photos.disk import Disk
from state.photos.s3 import S3, Bucket
from state.photos.signing import Credentials
from state.photos.store import PhotoStore

REGION = "ap-northeast-1"
"""Tokyo: pictures of customers in Japan stay in Japan unless somebody says otherwise."""

EXPECTED = "file:///folder or s3://bucket/prefix?endpoint=https://…&region=…"


def open_store(url: str, credentials: Credentials, now: Callable[[], datetime]) -> PhotoStore:
    """The store at ``url``; nothing is opened before its first use. ``credentials`` are for a bucket.

    Raises:
        ValueError: the address is of no store, or a bucket has no credentials.
    """
    match bucket_of(url):
        case Path() as folder:
            return Disk(folder)
        case bucket:
            if not (credentials.key_id and credentials.secret):
                raise ValueError("a bucket needs AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY")
            return S3(bucket, credentials, now)


def bucket_of(url: str) -> Path | Bucket:
    """The folder or the bucket an address means. Raises ValueError if it means neither."""
    parts = urlsplit(url)
    match parts.scheme:
        # ``file:relative/folder`` is from where the process was started.
        case "file" if parts.path.strip("/") and not parts.netloc and not parts.query:
            return Path(unquote(parts.path))
        case "s3" if parts.netloc:
            return _bucket(parts.netloc, parts.path, parse_qs(parts.query, keep_blank_values=True))
        case _:
            raise ValueError(EXPECTED)


def _bucket(name: str, path: str, asked: dict[str, list[str]]) -> Bucket:
    region = asked.pop("region", [REGION])[-1]
    endpoint = asked.pop("endpoint", [f"https://s3.{region}.amazonaws.com"])[-1].rstrip("/")
    if asked or not endpoint.startswith(("http://", "https://")) or not urlsplit(endpoint).netloc:
        raise ValueError(EXPECTED)
    prefix = unquote(path).strip("/")
    return Bucket(endpoint, region, name, f"{prefix}/" if prefix else "")
