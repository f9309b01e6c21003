"""The string from the page is read as it was given out, or not at all."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from flows.linking.strings import ALPHABET, LENGTH, find, link_string, resembles

SECRETS = st.text(ALPHABET, min_size=LENGTH, max_size=LENGTH)
SECRET = "7K2M9QXD4T8VN3BC"
STRING = "連携コード: MDG-7K2M-9QXD-4T8V-N3BC"


def test_the_string_says_what_it_is() -> None:
    assert link_string(SECRET) == STRING


@given(SECRETS, st.sampled_from(["", " ", "\n", "　"]))
def test_what_is_sent_unchanged_is_read(secret: str, around: str) -> None:
    assert find(around + link_string(secret) + around) == secret


@given(SECRETS, st.data())
def test_one_character_more_less_or_other_and_nothing_is_read_that_was_given_out(
    secret: str, data: st.DataObject
) -> None:
    string = link_string(secret)
    at = data.draw(st.integers(0, len(string) - 1))
    edited = string[:at] + data.draw(st.text(max_size=2)) + string[at + 1 :]
    assume(edited.strip() != string)
    assert find(edited) != secret


@pytest.mark.parametrize(
    "edited",
    [
        STRING.lower(),
        STRING.removeprefix("連携コード: "),
        f"{STRING} です",
        f"これです {STRING}",
        STRING.replace("-", "ー"),
        STRING.replace("MDG", "ＭＤＧ"),
        STRING.replace("-N3BC", ""),
        f"{STRING}\n{STRING}",
    ],
)
def test_an_edited_string_is_known_for_one_and_not_read(edited: str) -> None:
    assert find(edited) is None
    assert resembles(edited)


@pytest.mark.parametrize("words", ["連携コードが届かない", "連携コード", "mdgって何ですか", "車が動かない", ""])
def test_other_words_are_no_string(words: str) -> None:
    assert find(words) is None
    assert not resembles(words)


@pytest.mark.parametrize("secret", ["", SECRET[:-1], SECRET + "0", SECRET.lower(), "I" * 16, "７" * 16])
def test_a_secret_of_another_form_is_refused(secret: str) -> None:
    with pytest.raises(ValueError, match="Crockford"):
        link_string(secret)
