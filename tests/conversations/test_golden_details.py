"""Talks about details as they lie in the store are read by today's code, go on to their end, and keep what was told."""

from pathlib import Path

import msgspec
import pytest
from chat import REPORT
from customers import HANAKO
from golden import FOLDER
from telling_more import Telling, book_of

from flows.session import Session

FILES = sorted(FOLDER.glob("details-*/*.json"))


@pytest.mark.parametrize("file", FILES, ids=lambda file: f"{file.parent.name}-{file.stem}")
def test_a_stored_talk_about_details_goes_on_to_its_end(file: Path) -> None:
    session = msgspec.json.decode(file.read_bytes(), type=Session)
    chat = Telling(book_of(), session.address.channel, HANAKO, session)
    chat.says("ヘルプ")
    chat.hears("戻る")
    if file.stem == "report":
        chat.taps(REPORT)
    chat.says("もう全部伝えました")
    chat.hears("ご報告ありがとうございます")
    assert chat.session.talk is None
    assert chat.book.report.complete
