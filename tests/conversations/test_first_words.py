"""Which language the first words are in: a name that Japanese writes in Latin letters is no English."""

import pytest
from chat import Chat


@pytest.mark.parametrize("words", ["JAF", "BMW", "N-BOX", "ETC", "GPS", "LINE", "iPhone", "ＪＡＦ"])
def test_a_name_in_capitals_is_answered_in_japanese(stranger: Chat, words: str) -> None:
    stranger.says(words)
    assert stranger.session.language == "ja"


@pytest.mark.parametrize("words", ["hello", "HELLO", "SOS", "TOW", "renew my policy", "RENEWAL", "I have a BMW"])
def test_english_is_answered_in_english(stranger: Chat, words: str) -> None:
    stranger.says(words)
    assert stranger.session.language == "en"
