"""Letters to customers: complete in every language, harmless on a locked screen, and once for one cause."""

from datetime import timedelta
from typing import get_args

import pytest

from bot import profile
from bot.accounts.letters import Kind, Letters, Notice
from bot.settings import SAMPLE_PROFILE
from bot.wiring import Counter
from flows.delivery import Line
from flows.effects import Letter, Send
from flows.messages import Say
from flows.session import Language
from flows.words import LANGUAGES
from handlers.sms import limits
from tests.bot.conftest import NOW, PUBLIC_URL

READER = "Marked.Reader@mail.example"
CAUSE = "cause"
SECRETS = {"link": f"{PUBLIC_URL}/account/first/abc", "password": "marked-pass", "code": "012345", "channel": "line"}
UNTIL = NOW + timedelta(hours=24)


@pytest.fixture
def letters(counter: Counter) -> Letters:
    return Letters(counter.outbox, counter.records.pseudonyms, profile.load(SAMPLE_PROFILE), PUBLIC_URL)


def written(letters: Letters, kind: Kind, language: Language, cause: str = CAUSE) -> Line:
    return letters.letter(kind, READER, language, cause, NOW, until=UNTIL, **SECRETS)


def letter(line: Line) -> Letter:
    assert isinstance(line.body, Letter)
    return line.body


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", get_args(Kind))
def test_each_letter_names_its_sender_a_desk_and_that_nobody_asks_for_codes(
    letters: Letters, kind: Kind, language: Language
) -> None:
    body = letter(written(letters, kind, language))
    assert body.to == READER
    assert "みどり窓口損保" in body.subject
    assert "みどり窓口損保" in body.text
    assert "03-0000-0003" in body.text
    assert {"ja": "お尋ねすることはありません", "easy": "聞くことは ありません", "en": "never ask"}[
        language
    ] in body.text
    assert "{" not in body.text


@pytest.mark.parametrize("kind", get_args(Kind))
def test_a_subject_holds_nothing_that_opens_anything(letters: Letters, kind: Kind) -> None:
    for language in LANGUAGES:
        subject = letter(written(letters, kind, language)).subject
        assert not [secret for secret in (READER, *SECRETS.values()) if secret != "line" and secret in subject]
        assert "\n" not in subject


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_a_letter_is_for_stands_in_it_with_its_end_in_japans_time(letters: Letters, language: Language) -> None:
    first = letter(written(letters, "first", language)).text
    assert SECRETS["link"] in first
    assert SECRETS["password"] in first
    assert "12:00" in first
    assert SECRETS["code"] in letter(written(letters, "code", language)).text
    reset = letter(written(letters, "reset", language)).text
    assert SECRETS["link"] in reset
    assert f"{PUBLIC_URL}/account/forgot" in letter(written(letters, "password_changed", language)).text


def test_an_address_stands_alone_on_its_line_so_that_no_reader_takes_a_full_stop_along(letters: Letters) -> None:
    for language in LANGUAGES:
        assert SECRETS["link"] in letter(written(letters, "first", language)).text.splitlines()


def test_a_letter_is_not_delivered_after_what_it_carries_has_ended(letters: Letters) -> None:
    assert written(letters, "code", "ja").expires == UNTIL


def test_one_cause_is_one_letter_and_each_kind_another(letters: Letters) -> None:
    assert written(letters, "first", "ja").key == written(letters, "first", "ja").key
    keys = {written(letters, kind, "ja", cause).key for kind in get_args(Kind) for cause in ("one", "two")}
    assert len(keys) == 2 * len(get_args(Kind))


def test_letters_to_one_mailbox_go_one_after_the_other_and_their_stream_does_not_name_it(letters: Letters) -> None:
    first, second = written(letters, "first", "ja"), written(letters, "reset", "en")
    other = letters.letter("no_account", "other@mail.example", "ja", CAUSE, NOW)
    assert first.conversation == second.conversation != other.conversation
    assert "marked" not in first.conversation


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", get_args(Notice))
def test_a_notice_is_an_sms_to_the_number_on_record_that_a_telephone_can_show(
    letters: Letters, kind: Notice, language: Language
) -> None:
    line = letters.notice(kind, "+819000000014", language, CAUSE, NOW)
    assert line.route == "sms"
    assert line.to is not None
    assert line.to.to == "+819000000014"
    assert isinstance(line.body, Send)
    (said,) = line.body.messages
    assert isinstance(said, Say)
    assert limits.check(said.text) == []
    assert "03-0000-0003" in said.text
