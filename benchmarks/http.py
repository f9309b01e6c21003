"""As much of HTTP/1.1 as the load and the stand-in need: whole messages out of a stream of bytes."""

import re

_LENGTH = re.compile(rb"content-length: *(\d+)", re.IGNORECASE)
_END = b"\r\n\r\n"


class Messages:
    """Splits what arrives on one connection into messages; each has a Content-Length, or no body."""

    def __init__(self) -> None:
        self._buffer = b""

    def feed(self, data: bytes) -> list[bytes]:
        """The messages complete by now, head and body."""
        self._buffer += data
        found: list[bytes] = []
        while (head := self._buffer.find(_END)) >= 0:
            length = _LENGTH.search(self._buffer, 0, head)
            end = head + len(_END) + (int(length[1]) if length else 0)
            if len(self._buffer) < end:
                break
            found.append(self._buffer[:end])
            self._buffer = self._buffer[end:]
        return found
