import ast
import sys
from collections.abc import Iterator
from pathlib import Path

RATING = Path(__file__).parents[2] / "rating"


def imported(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (name.name for name in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, path
            yield str(node.module)


def test_rating_stands_on_the_standard_library_and_msgspec_alone() -> None:
    allowed = set(sys.stdlib_module_names) | {"rating", "msgspec"}
    outside = {
        (path.name, name)
        for path in RATING.rglob("*.py")
        for name in imported(path)
        if name.split(".")[0] not in allowed
    }
    assert outside == set()


def test_rating_reads_no_clock_no_environment_and_draws_no_lots() -> None:
    forbidden = {"time", "os", "random", "secrets", "socket", "subprocess", "logging"}
    assert {name for path in RATING.rglob("*.py") for name in imported(path)} & forbidden == set()
    for path in RATING.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            assert not (isinstance(node, ast.Attribute) and node.attr in {"now", "today", "utcnow"}), path


def test_rating_has_no_floats() -> None:
    for path in RATING.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            assert not (isinstance(node, ast.Constant) and isinstance(node.value, float)), path
            assert not (isinstance(node, ast.Name) and node.id == "float"), path
            assert not (isinstance(node, ast.BinOp) and isinstance(node.op, ast.Div)), path
