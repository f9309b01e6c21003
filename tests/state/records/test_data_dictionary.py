"""docs/records.md describes every column there is, and calls it by its kind."""

import re
from pathlib import Path

import pytest
from sqlalchemy import Column

from state.records.tables import is_sealed, metadata

DOCUMENT = Path(__file__).parents[3] / "docs" / "records.md"
SECTION = re.compile(r"^## (\w+) — .*?(?=^## |\Z)", re.MULTILINE | re.DOTALL)
ROW = re.compile(r"^\| (\w+) \| (sealed|index|clear)(, key|, unique)? \| .+ \| .+ \|$", re.MULTILINE)


def written() -> dict[str, dict[str, str]]:
    """Columns by table as the page has them, with their kind."""
    text = DOCUMENT.read_text(encoding="utf-8")
    return {
        section[1]: {name: kind + mark for name, kind, mark in ROW.findall(section[0])}
        for section in SECTION.finditer(text)
    }


def kind(column: Column[object]) -> str:
    what = "sealed" if is_sealed(column) else "index" if column.name.endswith("_index") else "clear"
    return what + (", key" if column.primary_key else ", unique" if column.unique else "")


def test_the_page_has_a_section_for_each_table_and_no_other() -> None:
    assert set(written()) == set(metadata.tables)


@pytest.mark.parametrize("table", metadata.sorted_tables, ids=str)
def test_the_page_has_each_column_in_order_by_its_kind(table: object) -> None:
    declared = metadata.tables[str(table)]
    assert list(written()[str(table)].items()) == [(column.name, kind(column)) for column in declared.columns]
