"""A consent is worth what its wording was: a text that changes raises the version it is kept under."""

from hashlib import sha256

from flows.linking.errands import WORDINGS
from flows.words import LANGUAGES, words

SHOWN = {
    "linking-contract/1": "43d04778f1f676f6",
    "linking-marketing/1": "93967bdb107e62c1",
}
"""The fingerprint of the three languages' texts of each version. Never change one: add a version."""


def fingerprint(key: str) -> str:
    said = "\n".join(words(language).text(key) for language in LANGUAGES)
    return sha256(said.encode()).hexdigest()[:16]


def test_the_texts_asked_with_are_those_of_the_version_that_is_kept() -> None:
    assert {wording: fingerprint(wording.partition("/")[0]) for wording in WORDINGS.values()} == {
        wording: SHOWN[wording] for wording in WORDINGS.values()
    }
