"""Sessions as released versions have stored them are read by today's code, and their talks go on to the end."""

from pathlib import Path

import msgspec
import pytest
from chat import NUMBER, Chat
from customers import SATO, WITH_TWO_CARS
from golden import FOLDER, OF_A_GROUP, ON_EXPRESSWAY, UNDERWAY, file_of
from leading import lead
from leading_renewal import answers, renew
from renewing import NOON

from flows.accident.watching import Watcher
from flows.catalogue import FLOWS
from flows.session import Session

FILES = sorted(FOLDER.glob("*/*.json"))


@pytest.mark.parametrize("flow", FLOWS)
def test_every_state_of_todays_version_has_a_golden_session(flow: str) -> None:
    today = FLOWS[flow]
    states = {*today.questions, *today.waiting}
    assert {state for state in states if file_of(flow, today.version, state).exists()} == states


def of(flow: str) -> list[Path]:
    return [file for file in FILES if file.parent.name.startswith(f"{flow}-")]


def to_the_end(chat: Chat) -> None:
    """A truck has been promised, or more: it does its work, and is judged."""
    if chat.session.talk is not None and not chat.session.talk.state.startswith("rating"):
        chat.is_told("completed")
    if chat.session.talk is not None and chat.session.talk.state == "rating":
        chat.taps("よかった")
    chat.taps("到着の早さ")
    assert chat.wishes() == [("rated", "good:speed")]
    assert chat.session.talk is None


@pytest.mark.parametrize("file", of("roadside"), ids=lambda file: f"{file.parent.name}-{file.stem}")
def test_a_stored_talk_goes_on_to_its_end(file: Path) -> None:
    session = msgspec.json.decode(file.read_bytes(), type=Session)
    assert session.talk is not None
    stranger = "model" in session.talk.slots or session.talk.state == "plate"
    chat = Chat("line", None if stranger and "vehicle" not in session.talk.slots else WITH_TWO_CARS, session)
    chat.says("ヘルプ")
    chat.hears("戻る")
    if session.talk.state in {state for state, *_ in UNDERWAY}:
        to_the_end(chat)
        return
    if session.talk.state == "withdrawing":
        chat.taps("このまま待つ")
    elif session.talk.state not in {"waiting", "in_hand"}:
        if chat.session.talk is not None and chat.session.talk.state == "change":
            chat.taps("人数")
        lead(chat, "filing")
        chat.is_recorded()
        chat.hears(NUMBER)
    if session.talk.state != "in_hand":
        chat.is_acknowledged()
    chat.says("状況を教えてください")
    chat.hears(NUMBER)
    chat.waits(minutes=24 * 60)
    assert chat.session.talk is None


@pytest.mark.parametrize("file", of("linking"), ids=lambda file: f"{file.parent.name}-{file.stem}")
def test_a_stored_linking_talk_goes_on_to_its_end(file: Path) -> None:
    session = msgspec.json.decode(file.read_bytes(), type=Session)
    chat = Chat(session.address.channel, SATO if session.customer == SATO.id else None, session)
    chat.says("ヘルプ")
    chat.hears("戻る")
    if file.stem == "unlinking":
        chat.is_unlinked()
        chat.hears("連携を解除しました")
    else:
        chat.is_linked(SATO)
        chat.hears("連携できました", "佐藤 見＊")
        chat.taps("受け取る", "受け取らない")
    assert chat.session.talk is None


@pytest.mark.parametrize("file", of("renewal"), ids=lambda file: f"{file.parent.name}-{file.stem}")
def test_a_stored_renewal_talk_goes_on_to_its_end(file: Path) -> None:
    session = msgspec.json.decode(file.read_bytes(), type=Session)
    chat = Chat(session.address.channel, OF_A_GROUP if session.customer else None, session)
    chat.now = NOON
    chat.says("ヘルプ")
    chat.hears("戻る")
    match file.stem:
        case "why":
            answers(chat, "silent")
            chat.hears("承りました")
        case "identify":
            answers(chat, "desk")
            chat.hears("お電話で承ります")
        case "filing":
            chat.is_recorded()
            chat.hears(NUMBER)
        case "point":
            answers(chat, "duplicate")
            renew(chat)
        case "change" | "condition_list" | "contradiction":
            answers(chat, "youngest")
            renew(chat)
        case _:
            renew(chat)
            assert chat.applies().contract == "C-car-1"
    if file.stem != "filing" and chat.session.talk:
        chat.is_recorded()
    assert chat.session.talk is None


@pytest.mark.parametrize("file", [*of("impact"), *of("shock")], ids=lambda file: f"{file.parent.name}-{file.stem}")
def test_a_stored_talk_after_a_shock_goes_on_to_its_end(file: Path) -> None:
    session = msgspec.json.decode(file.read_bytes(), type=Session)
    chat = Chat(session.address.channel, WITH_TWO_CARS, session)
    chat.says("ヘルプ")
    chat.hears("戻る")
    chat.says({"emergency": "大丈夫です", "ambulance": "呼びました", "offer": "何もありません"}[file.stem])
    assert chat.session.talk is None


@pytest.mark.parametrize("file", of("watchers"), ids=lambda file: f"{file.parent.name}-{file.stem}")
def test_a_stored_talk_about_watchers_goes_on_to_its_end(file: Path) -> None:
    session = msgspec.json.decode(file.read_bytes(), type=Session)
    chat = Chat(session.address.channel, WITH_TWO_CARS, session)
    chat.watchers = (Watcher("w1", "見本 一郎", "+819000000005"),)
    chat.says("ヘルプ")
    chat.hears("戻る")
    said = {
        "wish": ["このままでよい"],
        "name": ["見本 二郎", "090-0000-0006", "同意する"],
        "reach": ["090-0000-0006", "同意する"],
        "consent": ["同意する"],
        "whom": ["やめない"],
    }
    chat.says(*said[file.stem])
    assert chat.session.talk is None


@pytest.mark.parametrize("file", of("photos"), ids=lambda file: f"{file.parent.name}-{file.stem}")
def test_a_stored_talk_about_photos_goes_on_to_its_end(file: Path) -> None:
    session = msgspec.json.decode(file.read_bytes(), type=Session)
    chat = Chat(session.address.channel, WITH_TWO_CARS, session)
    chat.has_reported(ON_EXPRESSWAY, number="C-20261121-0001")
    chat.says("ヘルプ")
    chat.hears("戻る")
    said = {
        "purpose": ["ほかのご用件"],
        "report": ["1", "はい、安全です", "残さない", "以上です"],
        "safe": ["はい、安全です", "残さない", "以上です"],
        "position": ["残さない", "以上です"],
        "wanted": ["現場の全体", "以上です"],
    }
    chat.says(*said.get(file.stem, ["以上です"]))
    assert chat.session.talk is None
    chat.waits(minutes=10)
    assert not chat.session.timers


@pytest.mark.parametrize("file", FILES, ids=lambda file: f"{file.parent.name}-{file.stem}")
def test_a_stored_session_is_stored_again_as_it_was(file: Path) -> None:
    session = msgspec.json.decode(file.read_bytes(), type=Session)
    binary = msgspec.msgpack.encode(session)
    assert msgspec.msgpack.decode(binary, type=Session) == session
    assert len(binary) <= 2_000
