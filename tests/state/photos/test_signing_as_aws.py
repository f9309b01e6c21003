"""Signatures are those of AWS's own examples.

Amazon S3 API Reference, "Signature Calculations for the Authorization Header: … Examples": its keys, its requests, its
results.
"""

from datetime import UTC, datetime

import pytest

from state.photos.signing import Credentials, Request, encoded_path, encoded_query, signed

EXAMPLE = Credentials("AKIAIOSFODNN7EXAMPLE", "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY")
HOST = {"Host": "examplebucket.s3.amazonaws.com"}
THEN = datetime(2013, 5, 24, tzinfo=UTC)
EXAMPLES = {
    "GET Object": (
        Request("GET", "/test.txt", {}, {**HOST, "Range": "bytes=0-9"}),
        "host;range;x-amz-content-sha256;x-amz-date",
        "f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41",
    ),
    "PUT Object": (
        Request(
            "PUT",
            "/test$file.text",
            {},
            {**HOST, "Date": "Fri, 24 May 2013 00:00:00 GMT", "x-amz-storage-class": "REDUCED_REDUNDANCY"},
            b"Welcome to Amazon S3.",
        ),
        "date;host;x-amz-content-sha256;x-amz-date;x-amz-storage-class",
        "98ad721746da40c64f1a55b78f14c238d841ea1380cd77a1b5971af0ece108bd",
    ),
    "GET Bucket Lifecycle": (
        Request("GET", "/", {"lifecycle": ""}, HOST),
        "host;x-amz-content-sha256;x-amz-date",
        "fea454ca298b7da1c68078a5d1bdbfbbe0d65c699e0f91ac7a200a0136783543",
    ),
    "Get Bucket (List Objects)": (
        Request("GET", "/", {"prefix": "J", "max-keys": "2"}, HOST),
        "host;x-amz-content-sha256;x-amz-date",
        "34b48302e7b5fa45bde8084f4b7868a86f0a534bc59db6670ed5711ef69dc6f7",
    ),
}


@pytest.mark.parametrize("example", EXAMPLES)
def test_an_example_of_the_reference_comes_out_as_printed(example: str) -> None:
    request, names, signature = EXAMPLES[example]
    headers = signed(request, EXAMPLE, "us-east-1", THEN)
    assert headers["authorization"] == (
        "AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20130524/us-east-1/s3/aws4_request,"
        f"SignedHeaders={names},Signature={signature}"
    )
    assert headers["x-amz-date"] == "20130524T000000Z"


def test_what_is_sent_is_what_was_signed() -> None:
    assert encoded_path("/bucket/a b+c$é~_.-") == "/bucket/a%20b%2Bc%24%C3%A9~_.-"
    assert encoded_query({"prefix": "kept/", "b": "", "a": "x y&z=+"}) == "a=x%20y%26z%3D%2B&b=&prefix=kept%2F"


def test_a_changed_body_has_another_signature() -> None:
    put, other = (Request("PUT", "/key", {}, HOST, body) for body in (b"one", b"two"))
    assert signed(put, EXAMPLE, "auto", THEN)["authorization"] != signed(other, EXAMPLE, "auto", THEN)["authorization"]
