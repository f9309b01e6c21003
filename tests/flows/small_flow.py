"""A flow small enough to break on purpose: one question, one note, one end."""

from dataclasses import replace
from typing import Any

from flows.flow import Flow
from flows.guide import Guide
from flows.question import Question


class SmallGuide(Guide):
    """Guards of the small flow."""

    def always(self) -> bool:
        return True


SMALL = Flow(
    name="roadside",
    version=1,
    start="start",
    table=(
        ("begin", "start", "emergency"),
        ("answered", "emergency", "stuck", "always"),
        ("answered", "emergency", "withdrawn"),
        ("said", "stuck", "withdrawn"),
    ),
    questions={"emergency": Question(choices=("none", "unsure"), row=False)},
    notes=("stuck",),
    ends=("withdrawn",),
    guide=SmallGuide,
    cards={"stuck": lambda _guide, _words: ()},
)


def broken(**fields: Any) -> Flow:
    """The small flow with something wrong in it."""
    return replace(SMALL, **fields)
