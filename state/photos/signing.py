"""Signing requests to an S3-compatible store: AWS Signature Version 4, in the Authorization header.

Source: Amazon S3 API Reference, "Authenticating Requests: Using the Authorization Header (AWS Signature Version 4)",
whose examples are the tests.
"""

import hmac
from collections.abc import Mapping
from datetime import UTC, datetime
from hashlib import sha256
from urllib.parse import quote

from msgspec import Struct

ALGORITHM = "AWS4-HMAC-SHA256"
SERVICE = "s3"
UNRESERVED = "-_.~"


class Credentials(Struct, frozen=True):
    """An access key; ``token`` goes with temporary ones. Never shown."""

    key_id: str
    secret: str
    token: str = ""

    def __repr__(self) -> str:
        return "Credentials(…)"


class Request(Struct, frozen=True):
    """What is signed: ``path`` and ``query`` as they are meant, not yet encoded; ``headers`` with ``host``."""

    method: str
    path: str
    query: Mapping[str, str]
    headers: Mapping[str, str]
    body: bytes = b""


def signed(request: Request, credentials: Credentials, region: str, now: datetime) -> dict[str, str]:
    """The headers to send: those of the request, the date, the digest of the body, and the signature over all."""
    at = now.astimezone(UTC).strftime("%Y%m%dT%H%M%SZ")
    digest = sha256(request.body).hexdigest()
    headers = {name.lower(): " ".join(value.split()) for name, value in request.headers.items()}
    headers |= {"x-amz-date": at, "x-amz-content-sha256": digest}
    if credentials.token:
        headers["x-amz-security-token"] = credentials.token
    names = ";".join(sorted(headers))
    canonical = "\n".join(
        (
            request.method,
            encoded_path(request.path),
            encoded_query(request.query),
            *(f"{name}:{headers[name]}" for name in sorted(headers)),
            "",
            names,
            digest,
        )
    )
    scope = f"{at[:8]}/{region}/{SERVICE}/aws4_request"
    to_sign = "\n".join((ALGORITHM, at, scope, sha256(canonical.encode()).hexdigest()))
    signature = _mac(_key(credentials.secret, scope), to_sign).hex()
    proof = f"{ALGORITHM} Credential={credentials.key_id}/{scope},SignedHeaders={names},Signature={signature}"
    return headers | {"authorization": proof}


def encoded_path(path: str) -> str:
    """A path as it is sent and signed: everything but letters, digits, ``-_.~`` and the slashes is encoded, once."""
    return quote(path, safe=f"/{UNRESERVED}")


def encoded_query(query: Mapping[str, str]) -> str:
    """A query as it is sent and signed, by the order of its encoded names."""
    pairs = ((quote(name, safe=UNRESERVED), quote(value, safe=UNRESERVED)) for name, value in query.items())
    return "&".join(f"{name}={value}" for name, value in sorted(pairs))


def _key(secret: str, scope: str) -> bytes:
    key = f"AWS4{secret}".encode()
    for part in scope.split("/"):
        key = _mac(key, part)
    return key


def _mac(key: bytes, said: str) -> bytes:
    return hmac.digest(key, said.encode(), sha256)
