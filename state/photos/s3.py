"""Pictures in a bucket of an S3-compatible store: four calls of its REST API, signed, with bounded waits.

A put is whole or nothing there (Amazon S3 User Guide, "Amazon S3 data consistency model"). Requests name the bucket in
the path, which every such store understands.
"""

from collections.abc import Callable, Iterator, Mapping
from datetime import datetime
from http import HTTPStatus
from urllib.parse import urlsplit
from xml.etree import ElementTree as ET

from msgspec import Struct
from urllib3 import PoolManager, Timeout
from urllib3.exceptions import HTTPError

from state.photos.errors import PhotosUnavailable
from state.photos.signing import Credentials, Request, encoded_path, encoded_query, signed
from state.photos.store import KEY, Stored, checked

TIMEOUT = Timeout(connect=2.0, read=8.0)
MOST_BYTES = 32 * 1024 * 1024
"""More than any picture of ours, and than any page of a list, has."""

PAGE = "1000"
CONNECTIONS = 8


class Bucket(Struct, frozen=True):
    """Where it is: ``endpoint`` without a slash at its end; ``prefix`` begins every key there, and may be empty."""

    endpoint: str
    region: str
    name: str
    prefix: str = ""


class S3:
    """Implements :class:`state.photos.store.PhotoStore` in a bucket that exists. ``now`` dates the signatures."""

    def __init__(self, bucket: Bucket, credentials: Credentials, now: Callable[[], datetime]) -> None:
        self._bucket = bucket
        self._credentials = credentials
        self._now = now
        self._pool = PoolManager(num_pools=1, maxsize=CONNECTIONS, block=False, retries=False)

    def put(self, key: str, blob: bytes) -> None:
        """PutObject."""
        status, body = self._call("PUT", self._name(key), blob)
        if status != HTTPStatus.OK:
            raise _refused(status, body)

    def get(self, key: str) -> bytes | None:
        """GetObject."""
        status, body = self._call("GET", self._name(key))
        if status == HTTPStatus.OK:
            return body
        if _is_missing(status, body):
            return None
        raise _refused(status, body)

    def delete(self, key: str) -> None:
        """DeleteObject."""
        status, body = self._call("DELETE", self._name(key))
        if status not in {HTTPStatus.OK, HTTPStatus.NO_CONTENT} and not _is_missing(status, body):
            raise _refused(status, body)

    def list(self, prefix: str = "") -> Iterator[Stored]:
        """ListObjectsV2, page by page."""
        begins = self._bucket.prefix
        asked = {"list-type": "2", "max-keys": PAGE, "prefix": begins + prefix}
        while True:
            status, body = self._call("GET", "", query=asked)
            if status != HTTPStatus.OK:
                raise _refused(status, body)
            page = _parsed(body)
            found = (_stored(each, begins) for each in page.iterfind("{*}Contents"))
            yield from (each for each in found if KEY.fullmatch(each.key))
            more = page.findtext("{*}NextContinuationToken")
            if page.findtext("{*}IsTruncated") != "true" or not more:
                return
            asked = asked | {"continuation-token": more}

    def tidy(self, before: datetime) -> int:  # noqa: ARG002  # the port's own parameter
        """There is nothing half-done in a bucket."""
        return 0

    def _name(self, key: str) -> str:
        return self._bucket.prefix + checked(key)

    def _call(
        self, method: str, name: str, body: bytes = b"", query: Mapping[str, str] | None = None
    ) -> tuple[int, bytes]:
        path = f"{urlsplit(self._bucket.endpoint).path}/{self._bucket.name}/{name}".removesuffix("/")
        request = Request(method, path, query or {}, {"host": urlsplit(self._bucket.endpoint).netloc}, body)
        headers = signed(request, self._credentials, self._bucket.region, self._now())
        origin = "{0.scheme}://{0.netloc}".format(urlsplit(self._bucket.endpoint))
        try:
            answer = self._pool.urlopen(
                method,
                f"{origin}{encoded_path(path)}?{encoded_query(request.query)}".removesuffix("?"),
                body=body or None,
                headers=headers,
                timeout=TIMEOUT,
                retries=False,
                redirect=False,
                preload_content=False,
            )
            try:
                found = answer.read(MOST_BYTES + 1)
                answer.release_conn()
            except BaseException:
                answer.close()
                raise
        except (HTTPError, OSError) as error:
            raise PhotosUnavailable(type(error).__name__) from None
        announced = answer.headers.get("content-length", "")
        if len(found) > MOST_BYTES or (method == "GET" and announced.isdigit() and len(found) != int(announced)):
            raise PhotosUnavailable("broken_off")
        return answer.status, found


def _is_missing(status: int, body: bytes) -> bool:
    """Whether an object is not there. A bucket that is not there is answered by the same status."""
    return status == HTTPStatus.NOT_FOUND and _code(body) != "NoSuchBucket"


def _refused(status: int, body: bytes) -> PhotosUnavailable:
    code = _code(body)
    return PhotosUnavailable(code if code.isalpha() else f"http_{status}")


def _code(body: bytes) -> str:
    try:
        return ET.fromstring(body).findtext("{*}Code", "")  # noqa: S314  # of the store we chose, and bounded
    except ET.ParseError:
        return ""


def _stored(told: ET.Element, begins: str) -> Stored:
    try:
        at = datetime.fromisoformat(told.findtext("{*}LastModified", ""))
        return Stored(told.findtext("{*}Key", "").removeprefix(begins), at, int(told.findtext("{*}Size", "")))
    except ValueError:
        raise PhotosUnavailable("unreadable_list") from None


def _parsed(body: bytes) -> ET.Element:
    try:
        return ET.fromstring(body)  # noqa: S314  # of the store we chose, and bounded
    except ET.ParseError:
        raise PhotosUnavailable("unreadable_list") from None
