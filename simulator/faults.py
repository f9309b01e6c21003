"""Faults on demand: what goes wrong next, where, and how many times."""

import threading
from dataclasses import asdict, dataclass, replace

from simulator.errors import ControlRefusal
from simulator.live import Live
from simulator.shapes import Json

CALL_KINDS = {
    "fail_before": "500, and nothing was accepted",
    "fail_after": "500, although it was accepted",
    "cut_after": "accepted, then the connection is cut without an answer",
    "slow": "accepted, answered after `seconds`",
    "rate_limit": "429, too many requests: waiting helps",
}
WEBHOOK_KINDS = {
    "duplicate": "posted twice",
    "reorder": "held back until the person's next event has been posted, or `seconds` have gone by",
    "delay": "posted after `seconds`",
    "drop": "lost on the way",
}
KINDS: dict[str, dict[str, str]] = {
    "line.reply": CALL_KINDS,
    "line.push": CALL_KINDS | {"monthly_limit": "429, the month's quota is used up: waiting does not help"},
    "line.content": {
        "preparing": "202: LINE still prepares the picture",
        "fail_before": "500, and nothing is given out",
        "cut_after": "the connection is cut in the middle of the picture",
        "slow": "given out after `seconds`",
        "rate_limit": "429, too many requests: waiting helps",
    },
    "line.notification": CALL_KINDS | {"not_approved": "403, the account may not send notification messages"},
    "line.delivery": {"silent": "a notification message is accepted and never arrives: no delivery event"},
    "sms.create": CALL_KINDS,
    "partner.webhook": CALL_KINDS,
    "line.webhook": WEBHOOK_KINDS | {"drop": "lost on the way, then redelivered"},
    "sms.webhook": WEBHOOK_KINDS,
    "sms.status": WEBHOOK_KINDS,
    "sms.delivery": {"undelivered": "the carrier gives up; `code` is Twilio's error code (30003, 30007, …)"},
}
"""Where a fault can strike, and which faults exist there with what they do."""


@dataclass(frozen=True)
class Fault:
    """One armed fault: strikes the next ``times`` passings of ``target``."""

    target: str
    kind: str
    times: int = 1
    seconds: float = 3.0
    code: int = 30003


class Faults:
    """The armed faults, in the order they were armed; each passing takes at most one."""

    def __init__(self, live: Live) -> None:
        self._live = live
        self._lock = threading.Lock()
        self._armed: list[Fault] = []

    def arm(self, fault: Fault) -> None:
        """Arm one more.

        Raises:
            ControlRefusal: there is no such target or kind, or it would strike less than once.
        """
        if fault.target not in KINDS:
            raise ControlRefusal(f"target is one of {', '.join(KINDS)}")
        if fault.kind not in KINDS[fault.target]:
            raise ControlRefusal(f"kind at {fault.target} is one of {', '.join(KINDS[fault.target])}")
        if fault.times < 1 or fault.seconds < 0:
            raise ControlRefusal("times is at least 1 and seconds is not negative")
        with self._lock:
            self._armed.append(fault)
        self._live.tell("faults", armed=self.armed())

    def take(self, target: str) -> Fault | None:
        """Return the fault that strikes this passing of ``target``, spending it once, or nothing."""
        with self._lock:
            for index, fault in enumerate(self._armed):
                if fault.target == target:
                    self._armed[index : index + 1] = [replace(fault, times=fault.times - 1)] if fault.times > 1 else []
                    break
            else:
                return None
        self._live.tell("faults", armed=self.armed())
        return fault

    def armed(self) -> list[Json]:
        """Return what is still to strike."""
        with self._lock:
            return [asdict(fault) for fault in self._armed]

    def clear(self) -> None:
        """Disarm everything."""
        with self._lock:
            self._armed.clear()
        self._live.tell("faults", armed=[])
