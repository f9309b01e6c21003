"""A page of the policyholder's opened beside an urgent talk that only waits: one button, and the talk stays."""

from collections.abc import Mapping

from flows.asking import STAYS_OPEN
from flows.effects import Purpose
from flows.messages import Card, Open
from flows.session import Slot
from flows.turn import Turn


def open_page(turn: Turn, known: Mapping[str, Slot]) -> bool:
    """Open the page that is wished for, if one button is all it takes; whether it is."""
    wish = known["wish"].value if "wish" in known else ""
    linked, on_line = bool(turn.session.customer), turn.session.address.channel == "line"
    purpose: Purpose
    if wish == "page" and linked:
        purpose = "enter"
    elif wish in {"link", "page"} and not linked and on_line:
        purpose = "link"
    else:
        return False
    words = turn.words
    page = Open(words.text(f"kit-open-{purpose}"), turn.door("", turn.moment.now + STAYS_OPEN[purpose], purpose))
    text = words.text("linking-page" if purpose == "enter" else "linking-invitation")
    turn.speak((Card(words.text(f"linking-beside-{purpose}"), text, buttons=(page,)),))
    return True
