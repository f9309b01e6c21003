"""How an armed fault strikes a call: around the view that would have answered it."""

import functools
import socket
import time
from collections.abc import Callable, Mapping
from typing import ParamSpec

from flask import Response, request

from simulator.errors import SimulatorError
from simulator.faults import Faults

P = ParamSpec("P")


def strikes(
    faults: Faults, target: str, refusals: Mapping[str, Callable[[], SimulatorError]]
) -> Callable[[Callable[P, Response]], Callable[P, Response]]:
    """Decorate a view so that faults armed for ``target`` strike it.

    ``refusals`` makes the platform's own answer per kind; ``fail_before`` and ``fail_after`` both need one.
    The view runs, and what it accepts stays accepted, for every kind whose name does not end a call before it.
    """

    def decorate(view: Callable[P, Response]) -> Callable[P, Response]:
        @functools.wraps(view)
        def struck(*args: P.args, **kwargs: P.kwargs) -> Response:
            fault = faults.take(target)
            kind = fault.kind if fault else ""
            if fault and kind == "slow":
                time.sleep(fault.seconds)
            refusal = refusals[kind]() if kind in refusals else None
            if refusal and kind != "fail_after":
                raise refusal
            response = view(*args, **kwargs)
            if refusal:
                raise refusal
            if kind == "cut_after":
                _cut_connection()
            return response

        return struck

    return decorate


def _cut_connection() -> None:
    """Close the socket under the answer; werkzeug takes the broken pipe for a caller who hung up."""
    connection = request.environ.get("werkzeug.socket")
    if isinstance(connection, socket.socket):
        connection.shutdown(socket.SHUT_RDWR)
