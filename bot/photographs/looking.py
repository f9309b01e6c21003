"""Having a picture looked at by a process of its own, a few at a time.

Whatever the bytes do to the decoder (fill its memory, keep it busy, crash it), they do it there. It gets no secret of
ours, not even in its environment.
"""

import os
import subprocess
import sys
from hashlib import sha256
from pathlib import Path
from signal import SIGKILL
from threading import BoundedSemaphore
from typing import Annotated, Literal

import msgspec
from msgspec import Meta, Struct

from state.records.photo_rows import Position, Taken

MOST_BYTES = 10 * 1024 * 1024
"""Of one picture as it is sent (counter script, accident report)."""

AT_ONCE = 2
PATIENCE_SECONDS = 30.0
SCRIPT = Path(__file__).with_name("developing.py")
MEDIA_TYPE = "image/jpeg"

SIGNATURES = (b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n", b"RIFF")
Reason = Literal["not_a_picture", "too_large"]


class Unfit(Struct, frozen=True):
    """Nothing that can be kept."""

    reason: Reason


class Picture(Struct, frozen=True):
    """A picture of our own: its bytes, and what is recorded of it."""

    content: bytes
    taken: Taken


class Undecided(Exception):
    """It could not be looked at just now: the machine is short of something. Later it may work."""


class _Said(Struct):
    unfit: Reason | None = None
    width: Annotated[int, Meta(ge=0)] = 0
    height: Annotated[int, Meta(ge=0)] = 0
    position: tuple[float, float] | None = None


class Looking:
    """Has pictures looked at. Safe for many threads: those beyond ``at_once`` wait for their turn."""

    def __init__(self, at_once: int = AT_ONCE, patience: float = PATIENCE_SECONDS) -> None:
        self._patience = patience
        self._places = BoundedSemaphore(at_once)

    def look(self, data: bytes, *, with_position: bool) -> Picture | Unfit:
        """Make a picture of our own of what somebody sent; where it was taken only if asked.

        Raises:
            Undecided: no process could be started, or it was not done in time though it had little to do.
        """
        if len(data) > MOST_BYTES:
            return Unfit("too_large")
        if not data.startswith(SIGNATURES):
            return Unfit("not_a_picture")
        if not self._places.acquire(timeout=self._patience):
            raise Undecided("every place is taken")
        try:
            return self._developed(data, with_position=with_position)
        finally:
            self._places.release()

    def _developed(self, data: bytes, *, with_position: bool) -> Picture | Unfit:
        command = [sys.executable, "-I", str(SCRIPT), *(["position"] if with_position else [])]
        try:
            done = subprocess.run(  # noqa: S603  # our own script
                command,
                input=data,
                capture_output=True,
                timeout=self._patience,
                check=False,
                env=_bare_environment(),
                cwd="/",
            )
        except (OSError, subprocess.TimeoutExpired) as error:
            raise Undecided(type(error).__name__) from None
        if done.returncode == -SIGKILL:
            # By the system, which was out of memory. What the picture itself asks for too much ends otherwise.
            raise Undecided("killed")
        head, _, content = done.stdout.partition(b"\n")
        try:
            said = msgspec.json.decode(head, type=_Said)
        except msgspec.DecodeError:
            return Unfit("not_a_picture")
        if said.unfit or not content or done.returncode:
            return Unfit(said.unfit or "not_a_picture")
        where = None if said.position is None else Position(*said.position)
        digest = sha256(content).hexdigest()
        return Picture(content, Taken(digest, MEDIA_TYPE, said.width, said.height, len(content), where))


def _bare_environment() -> dict[str, str]:
    """What a Python may need to find its own libraries, and nothing else."""
    return {name: os.environ[name] for name in ("LD_LIBRARY_PATH", "SYSTEMROOT") if name in os.environ}
