"""A picture is looked at by a process of its own: what breaks there breaks nothing here."""

from concurrent.futures import ThreadPoolExecutor
from hashlib import sha256
from pathlib import Path
from time import monotonic

import pytest

from bot.photographs import looking
from bot.photographs.looking import MOST_BYTES, Looking, Picture, Undecided, Unfit
from state.records.photo_rows import Position
from tests.bot.photographs import pictures
from tests.bot.photographs.pictures import LATITUDE, LONGITUDE, picture, telling


def look(data: bytes, *, with_position: bool = False) -> Picture | Unfit:
    return Looking().look(data, with_position=with_position)


def instead(monkeypatch: pytest.MonkeyPatch, folder: Path, program: str) -> None:
    """Have another program look at pictures."""
    script = folder / "script.py"
    script.write_text(program)
    monkeypatch.setattr(looking, "SCRIPT", script)


def test_a_picture_is_told_with_all_that_is_recorded_of_it() -> None:
    found = look(picture(exif=telling(6)), with_position=True)
    assert isinstance(found, Picture)
    taken = found.taken
    assert (taken.media_type, taken.width, taken.height) == ("image/jpeg", 240, 320)
    assert (taken.size, taken.digest) == (len(found.content), sha256(found.content).hexdigest())
    assert taken.position == Position(LATITUDE, LONGITUDE)


def test_where_it_was_taken_is_not_even_read_when_nobody_asked() -> None:
    found = look(picture(exif=telling()))
    assert isinstance(found, Picture)
    assert found.taken.position is None


@pytest.mark.parametrize("data", [b"", b"<svg/>", b"\xff\xd8\xff", pictures.moving("WEBP"), pictures.words_bomb()])
def test_what_is_no_picture_is_refused_here_too(data: bytes) -> None:
    assert look(data) == Unfit("not_a_picture")


def test_more_than_ten_megabytes_are_not_looked_at() -> None:
    assert look(picture() + bytes(MOST_BYTES)) == Unfit("too_large")


def test_a_bomb_goes_off_nowhere() -> None:
    began = monotonic()
    assert look(pictures.bomb()) == Unfit("too_large")
    assert monotonic() - began < 10


def test_several_at_once_wait_for_their_turn() -> None:
    eye = Looking(at_once=1)
    with ThreadPoolExecutor(4) as threads:
        found = list(threads.map(lambda colour: eye.look(picture(colour), with_position=False), ["red", "green"] * 2))
    assert all(isinstance(each, Picture) for each in found)


def test_a_decoder_that_crashes_has_seen_no_picture(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    instead(monkeypatch, tmp_path, "import os, signal; os.kill(os.getpid(), signal.SIGSEGV)")
    assert look(picture()) == Unfit("not_a_picture")


@pytest.mark.parametrize("said", ["", "nonsense", "[]", '{"width": -1}\\nx', '{"width": 1, "height": 1}'])
def test_an_answer_that_makes_no_sense_is_no_picture(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, said: str
) -> None:
    instead(monkeypatch, tmp_path, f"print({said!r}, end='')")
    assert look(picture()) == Unfit("not_a_picture")


@pytest.mark.parametrize(
    "program", ["import time; time.sleep(60)", "import os, signal; os.kill(os.getpid(), signal.SIGKILL)"]
)
def test_a_machine_that_is_short_of_something_decides_nothing(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, program: str
) -> None:
    instead(monkeypatch, tmp_path, program)
    with pytest.raises(Undecided):
        Looking(patience=0.5).look(picture(), with_position=False)


def test_where_no_process_can_be_started_nothing_is_decided(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(looking.sys, "executable", "/nowhere/python")
    with pytest.raises(Undecided):
        look(picture())


def test_who_looks_at_pictures_is_told_no_secret(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("SECRET_KEYS", "the secret of the service")
    said = tmp_path / "environment.txt"
    instead(monkeypatch, tmp_path, f"import os; open({str(said)!r}, 'w').write(repr(dict(os.environ)))")
    look(picture())
    assert "secret of the service" not in said.read_text()
    assert "SECRET_KEYS" not in said.read_text()


def test_who_looks_at_pictures_can_write_no_file_and_has_little_memory(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    source = looking.SCRIPT.read_text()
    monkeypatch.setattr(looking, "SCRIPT", tmp_path / "limited.py")
    greedy = (
        "_limit()\n    try:\n        open('/tmp/x', 'w').write('x' * 10)\n        print('wrote')\n"
        "    except OSError:\n        pass\n"
        "    try:\n        bytearray(3_000_000_000)\n        print('took')\n    except MemoryError:\n        pass\n"
    )
    looking.SCRIPT.write_text(source.replace("_limit()\n    try:", f"{greedy}    try:", 1))
    assert isinstance(look(picture()), Picture)
