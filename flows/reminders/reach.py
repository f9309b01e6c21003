"""Where a customer can be reminded, and why not elsewhere."""

from collections.abc import Mapping
from typing import Literal

from msgspec import Struct

from flows.events import Address
from flows.reminders.cadence import Rung, Step

Closed = Literal["blocked", "opted_out", "no_consent", "landline", "unreachable", "none_on_record"]
"""Why a rung is closed: the account is blocked there, they said stop, they declined notices there, a telephone that
takes no SMS, an address that has taken nothing, no address at all."""

_REFUSALS = frozenset({"opted_out", "no_consent"})
_ADDRESSES: tuple[Rung, ...] = ("line", "notification", "sms", "mail")


class Reach(Struct, frozen=True):
    """The addresses of one customer. Personal data.

    Attributes:
        line: their linked LINE account.
        sms: their mobile telephone.
        mail: their mail address, empty for none.
        notifications: LINE通知メッセージ can be sent by the number of ``sms``.
        closed: why a rung that is missing or must not be used is closed.
    """

    line: Address | None = None
    sms: Address | None = None
    mail: str = ""
    notifications: bool = False
    closed: Mapping[Rung, Closed] = {}

    def rungs(self) -> frozenset[Rung]:
        """The rungs that are open.

        A notification message reaches nobody who has blocked the account (LINE's rule), and nobody gets one who has
        refused either LINE or messages to that number. A person may call anybody who has not refused everything.
        """
        found: set[Rung] = set()
        if self.line and "line" not in self.closed:
            found.add("line")
        if self.sms and "sms" not in self.closed:
            found.add("sms")
            if self.notifications and "notification" not in self.closed and not self._refuses_line():
                found.add("notification")
        if self.mail and "mail" not in self.closed:
            found.add("mail")
        if found or not self._refused():
            found.add("staff")
        return frozenset(found)

    def refusal(self) -> Closed | None:
        """With which word they have refused to be reminded at all: no address is open, and one they closed so."""
        return self._refused() if "staff" not in self.rungs() else None

    def why_not(self, step: Step) -> Closed:
        """Why the first rung of a step's ladder is closed."""
        return self.closed.get(step.ladder[0], "none_on_record")

    def _refused(self) -> Closed | None:
        return next((why for rung in _ADDRESSES if (why := self.closed.get(rung)) in _REFUSALS), None)

    def _refuses_line(self) -> bool:
        why = self.closed.get("line")
        return why == "blocked" or why in _REFUSALS
