import base64
import hmac

import pytest
from hypothesis import given
from hypothesis import strategies as st
from linebot.v3.webhook import SignatureValidator

from handlers.line.errors import BadSignature, RequestRefused
from handlers.line.signature import verify

# LINE's published vector ("Verify webhook signature").
SECRET = "8c570fa6dd201bb328f1c1eac23a96d8"
BODY = b'{"destination":"U8e742f61d673b39c7fff3cecb7536ef0","events":[]}'
SIGNATURE = "GhRKmvmHys4Pi8DxkF4+EayaH0OqtJtaZxgTD9fMDLs="


def test_the_published_vector_is_accepted() -> None:
    verify(SECRET, BODY, SIGNATURE)
    verify([SECRET], BODY, SIGNATURE)


def test_during_a_changeover_either_secret_is_good() -> None:
    verify(["the new one", SECRET], BODY, SIGNATURE)
    verify([SECRET, "the new one"], BODY, SIGNATURE)


@pytest.mark.parametrize(
    ("secrets", "body", "header"),
    [
        ([SECRET], BODY, None),
        ([SECRET], BODY, ""),
        ([SECRET], BODY, SIGNATURE.lower()),
        ([SECRET], BODY, SIGNATURE[:-1]),
        ([SECRET], BODY, f" {SIGNATURE}"),
        ([SECRET], BODY, "署名"),
        ([SECRET], BODY, "\udcff"),
        ([SECRET], BODY + b" ", SIGNATURE),
        ([SECRET], b"", SIGNATURE),
        (["another secret"], BODY, SIGNATURE),
        ([], BODY, SIGNATURE),
        ([""], BODY, base64.b64encode(hmac.digest(b"", BODY, "sha256")).decode()),
    ],
    ids=[
        "missing",
        "empty",
        "case",
        "cut",
        "space",
        "not ascii",
        "raw byte",
        "body",
        "no body",
        "secret",
        "no secret",
        "empty secret",
    ],
)
def test_anything_else_is_refused(secrets: list[str], body: bytes, header: str | None) -> None:
    with pytest.raises(BadSignature):
        verify(secrets, body, header)


def test_a_refusal_is_one_the_web_answers_with_400() -> None:
    assert issubclass(BadSignature, RequestRefused)


@given(secret=st.text(st.characters(codec="utf-8"), min_size=1), body=st.text(st.characters(codec="utf-8")))
def test_the_platforms_own_validator_agrees(secret: str, body: str) -> None:
    signature = base64.b64encode(hmac.digest(secret.encode(), body.encode(), "sha256")).decode()
    assert SignatureValidator(secret).validate(body, signature)
    verify([secret], body.encode(), signature)
