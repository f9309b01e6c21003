"""An S3-compatible store for tests: one bucket in memory, which lets in whoever signs as AWS's reference has it.

It works out each signature itself, from the bytes that came over the wire, and shares no code with what is tested.
"""

import hashlib
import hmac
import re
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qsl, unquote, urlsplit

KEY_ID, SECRET, REGION, BUCKET = "AKIDEXAMPLE", "a secret of the tests", "ap-northeast-1", "photos-of-tests"
PROOF = re.compile(
    r"AWS4-HMAC-SHA256 Credential=([^/]+)/(\d{8})/([\w-]+)/s3/aws4_request,"
    r"\s*SignedHeaders=([\w;-]+),\s*Signature=(\w{64})"
)
PAGE = 3
"""Objects on a page of a list, however many were asked for: few, so that tests see several pages."""


class BucketServer:
    """What is in the bucket, what was asked of it, and what shall go wrong."""

    def __init__(self) -> None:
        self.objects: dict[str, tuple[bytes, datetime]] = {}
        self.asked: list[str] = []
        self.failing: list[int | str] = []
        """Answers to give instead of the next ones: a status, ``cut`` (in the middle of a body), or ``silent``."""
        self.url = ""
        self.token = ""

    @property
    def setting(self) -> str:
        return f"s3://{BUCKET}/kept?endpoint={self.url}&region={REGION}"


@contextmanager
def bucket_server() -> Iterator[BucketServer]:
    """A store on a port of its own."""
    bucket = BucketServer()

    class Handler(_Handler):
        store = bucket

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    bucket.url = f"http://127.0.0.1:{server.server_port}"
    thread = threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True)
    thread.start()
    try:
        yield bucket
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    store: BucketServer

    def log_message(self, *_: object) -> None:
        """Say nothing."""

    def handle_request(self) -> None:
        body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
        parts = urlsplit(self.path)
        bucket, _, key = unquote(parts.path).removeprefix("/").partition("/")
        self.store.asked.append(f"{self.command} {key}".strip())
        fault = self.store.failing.pop(0) if self.store.failing else None
        if isinstance(fault, int):
            return self._refuse(fault, "SlowDown")
        if fault == "silent":
            self.close_connection = True
            return None
        if not self._is_signed(parts.path, parts.query, body):
            return self._refuse(403, "SignatureDoesNotMatch")
        if bucket != BUCKET:
            return self._refuse(404, "NoSuchBucket")
        return self._serve(key, dict(parse_qsl(parts.query)), body, cut=fault == "cut")

    do_GET = do_PUT = do_DELETE = handle_request  # noqa: N815  # names the standard library calls

    def _serve(self, key: str, query: dict[str, str], body: bytes, *, cut: bool) -> None:
        objects = self.store.objects
        if self.command == "PUT":
            objects[key] = (body, datetime.now(UTC))
            return self._answer(200)
        if self.command == "DELETE":
            objects.pop(key, None)
            return self._answer(204)
        if not key and query.get("list-type") == "2":
            return self._answer(200, self._list(query))
        if key not in objects:
            return self._refuse(404, "NoSuchKey")
        return self._answer(200, objects[key][0], cut=cut)

    def _list(self, query: dict[str, str]) -> bytes:
        begin = query.get("continuation-token", "")
        keys = sorted(key for key in self.store.objects if key.startswith(query.get("prefix", "")) and key > begin)
        rows = "".join(_row(key, *self.store.objects[key]) for key in keys[:PAGE])
        more = len(keys) > PAGE
        token = f"<NextContinuationToken>{keys[PAGE - 1]}</NextContinuationToken>" if more else ""
        told = f"<IsTruncated>{str(more).lower()}</IsTruncated>{token}{rows}"
        xmlns = "http://s3.amazonaws.com/doc/2006-03-01/"
        return f'<?xml version="1.0"?><ListBucketResult xmlns="{xmlns}">{told}</ListBucketResult>'.encode()

    def _refuse(self, status: int, code: str) -> None:
        self._answer(status, f"<Error><Code>{code}</Code></Error>".encode())

    def _answer(self, status: int, body: bytes = b"", *, cut: bool = False) -> None:
        self.send_response(status)
        if status != 204:
            self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body[: len(body) // 2] if cut else body)
        if cut:
            self.close_connection = True

    def _is_signed(self, path: str, query: str, body: bytes) -> bool:
        found = PROOF.fullmatch(self.headers.get("Authorization", ""))
        digest = hashlib.sha256(body).hexdigest()
        at = self.headers.get("x-amz-date", "")
        if not found or found[1] != KEY_ID or found[3] != REGION or not at.startswith(found[2]):
            return False
        if self.headers.get("x-amz-content-sha256") != digest:
            return False
        if self.store.token and self.headers.get("x-amz-security-token") != self.store.token:
            return False
        names = found[4].split(";")
        if not {"host", "x-amz-date", "x-amz-content-sha256"} <= set(names):
            return False
        lines = [self.command, path, "&".join(sorted(query.split("&"))) if query else ""]
        lines += [f"{name}:{self.headers[name].strip()}" for name in names]
        canonical = "\n".join([*lines, "", found[4], digest])
        scope = f"{found[2]}/{REGION}/s3/aws4_request"
        said = f"AWS4-HMAC-SHA256\n{at}\n{scope}\n{hashlib.sha256(canonical.encode()).hexdigest()}"
        key = b"AWS4" + SECRET.encode()
        for part in (found[2], REGION, "s3", "aws4_request", said):
            key = hmac.new(key, part.encode(), hashlib.sha256).digest()
        return hmac.compare_digest(key.hex(), found[5])


def _row(key: str, blob: bytes, at: datetime) -> str:
    when = f"<LastModified>{at:%Y-%m-%dT%H:%M:%S.000Z}</LastModified>"
    return f"<Contents><Key>{key}</Key>{when}<Size>{len(blob)}</Size></Contents>"
