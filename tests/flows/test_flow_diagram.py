"""The picture of a flow says what its table says."""

from small_flow import SMALL

from flows.diagram import mermaid
from flows.roadside.flow import ROADSIDE


def test_every_row_is_an_arrow_and_every_end_leads_out() -> None:
    assert mermaid(SMALL).splitlines() == [
        "stateDiagram-v2",
        "    [*] --> start",
        "    start --> emergency: begin",
        "    emergency --> stuck: answered [always]",
        "    emergency --> withdrawn: answered",
        "    stuck --> withdrawn: said",
        "    withdrawn --> [*]",
        "    class stuck note",
        "    classDef note font-style:italic",
    ]


def test_no_row_of_a_large_table_is_left_out() -> None:
    drawn = mermaid(ROADSIDE)
    assert all(f"{source} --> {dest}: {trigger}" in drawn for trigger, source, dest, *_ in ROADSIDE.table)
