"""Talks about accidents as released versions have stored them go on to the number of the report."""

from pathlib import Path

import msgspec
import pytest
from chat import REPORT, Chat
from customers import WITH_TWO_CARS
from golden import FOLDER
from leading_accident import report_to

from flows.accident.recording import FileReport
from flows.session import Session

STORED = sorted(FOLDER.glob("accident-*/*.json"))


@pytest.mark.parametrize("file", STORED, ids=lambda file: f"{file.parent.name}-{file.stem}")
def test_a_stored_accident_goes_on_to_its_number(file: Path) -> None:
    session = msgspec.json.decode(file.read_bytes(), type=Session)
    assert session.talk is not None
    chat = Chat("line", WITH_TWO_CARS if session.customer else None, session)
    if session.talk.state == "done":
        chat.says("等級は？")
        chat.hears("等級ダウン事故")
        return
    if session.talk.state != "filing":
        chat.says("ヘルプ")
        if session.talk.state in {"change", "agreed"}:
            chat.says("戻る")
        report_to(chat, "filing")
        assert chat.did(FileReport)
    chat.is_recorded(REPORT)
    chat.hears(REPORT)


def test_there_are_stored_accidents() -> None:
    assert STORED
