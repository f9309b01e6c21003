"""Keys as a table, and the scripts against it."""

import re
from importlib.resources import files
from pathlib import Path
from typing import get_args

import pytest

from state import keys
from state.keys import Kind, event_field, key, partition_of, tag, timer_id, timer_of
from state.scripts import script

LUA = Path(str(files("state"))) / "lua"
PARTS = {"queue.lua", "mail.lua", "stream.lua", "grant.lua", "code.lua"}
SCRIPTS = sorted(path.name for path in LUA.glob("*.lua") if path.name not in PARTS)


@pytest.mark.parametrize(
    ("made", "expected"),
    [
        (tag(0), "{p00}"),
        (tag(15), "{p15}"),
        (key(7, "mail", "ann"), "{p07}:mail:ann"),
        (key(7, "ready", "turns", "0"), "{p07}:ready:turns:0"),
        (key(7, "out", "line", "ann"), "{p07}:out:line:ann"),
        (key(7, "dead"), "{p07}:dead"),
        (key(7, "door", "ab12"), "{p07}:door:ab12"),
        (timer_id("ann", "answer", 1), "timer:ann:answer:1"),
    ],
)
def test_keys_are_written_like_this(made: str, expected: str) -> None:
    assert made == expected


def test_a_conversation_stays_in_its_partition_for_ever() -> None:
    assert [partition_of(name) for name in ("ann", "bob", "e4kq2m7t3zv5n6w8x9y2a3b4c5")] == [3, 0, 9]


def test_event_fields_are_short_and_differ() -> None:
    fields = {event_field(f"01H810YECXQQZ37VAXPF6H9E6T{i}") for i in range(1000)}
    assert {len(field) for field in fields} == {9}
    assert len(fields) == 1000
    assert all(timer_of(field) is None for field in fields)


def test_the_field_of_a_timer_tells_its_name_and_due_instant() -> None:
    field = event_field(timer_id("ann", "no-ack:R-20260401-0001", 1775012400123457))
    assert field == b"T:no-ack:R-20260401-0001:1775012400123457"
    assert timer_of(field) == ("no-ack:R-20260401-0001", 1775012400123457)


def test_every_kind_of_key_stands_in_the_table_and_is_used() -> None:
    rows = set(re.findall(r"^``(\w+)[:`]", keys.__doc__ or "", re.MULTILINE))
    written = "".join(path.read_text() for path in LUA.glob("*.lua"))
    plain = "".join(path.read_text() for path in LUA.parent.glob("*.py"))
    used = set(re.findall(r"':([a-z]+)(?::|')", written)) | set(re.findall(r'\bkey\(\w+, "([a-z]+)"', plain))
    assert rows == set(get_args(Kind))
    assert used == set(get_args(Kind))


@pytest.mark.parametrize("name", SCRIPTS)
def test_every_script_opens_with_its_contract(name: str) -> None:
    head = "".join(line for line in (LUA / name).read_text().splitlines(keepends=True) if line.startswith("--"))
    wanted = [r"^-- [A-Z].*\.$", r"^-- KEYS  ", r"^-- ARGV  ", r"^-- Touches  ", r"^-- Returns  "]
    assert [pattern for pattern in wanted if not re.search(pattern, head, re.MULTILINE)] == []


@pytest.mark.parametrize("name", SCRIPTS)
def test_every_script_is_called_from_one_place(name: str) -> None:
    calls = [path.name for path in LUA.parent.glob("*.py") if f'"{name.removesuffix(".lua")}"' in path.read_text()]
    assert len(calls) == 1


@pytest.mark.parametrize("name", SCRIPTS)
def test_a_script_names_the_keys_it_touches_itself(name: str) -> None:
    text = (LUA / name).read_text()
    touches = text[text.index("-- Touches") : text.index("-- Returns")]
    code = "\n".join(line for line in text.splitlines() if not line.startswith("--"))
    used = set(re.findall(r"':([a-z]+)(?::|')", code))
    assert {kind for kind in used if kind not in touches} == set()


@pytest.mark.parametrize("part", sorted(PARTS))
def test_every_shared_part_is_needed_and_included_once(part: str) -> None:
    needing = [name for name in SCRIPTS if (LUA / part).read_text() in script(name.removesuffix(".lua")).source]
    assert needing
    for name in needing:
        assert script(name.removesuffix(".lua")).source.count((LUA / part).read_text()) == 1


def test_a_script_that_does_not_exist_is_an_error() -> None:
    with pytest.raises(FileNotFoundError):
        script("no_such_script")
