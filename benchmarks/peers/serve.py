"""Granian in front of a counterpart, set as ours is: ``python -m benchmarks.peers.serve PORT TARGET [factory]``."""

import sys

from granian import Granian
from granian.constants import Interfaces

from bot.web import BLOCKING_THREADS


def main(port: int, target: str, *, factory: bool) -> None:
    """Serve until ended."""
    Granian(
        target,
        address="127.0.0.1",
        port=port,
        interface=Interfaces.WSGI,
        factory=factory,
        blocking_threads=BLOCKING_THREADS,
        log_enabled=False,
        websockets=False,
    ).serve()


if __name__ == "__main__":
    main(int(sys.argv[1]), sys.argv[2], factory="factory" in sys.argv[3:])
