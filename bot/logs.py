"""Structured logs: ids, outcomes and milliseconds. Never words, phones, names, positions, user ids, codes or tokens.

What may be logged is a list, not a habit: a key that is not on it is dropped, and counted as a fault by the tests.
"""

import logging
import sys
import threading
from collections.abc import MutableMapping
from types import TracebackType
from typing import Any, Literal

import structlog

ALLOWED = frozenset(
    {"event", "level", "timestamp", "logger", "process", "request", "conversation", "key", "route", "outcome", "reason"}
    | {"status", "count", "partition", "milliseconds", "attempt", "trace", "error", "where", "number", "port", "path"}
)

Entry = MutableMapping[str, Any]


def only_allowed(_logger: object, _method: str, entry: Entry) -> Entry:
    """Drop every key that is not on the list."""
    return {key: value for key, value in entry.items() if key in ALLOWED}


class Discreet(logging.Formatter):
    """What libraries log, without their words: who, how badly, and of an exception its class and its line."""

    def formatException(  # noqa: N802  # the name the standard library calls
        self, ei: tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None]
    ) -> str:
        """One line instead of a traceback, whose last line is the message."""
        error = ei[1]
        return "" if error is None else "{error} at {where}".format(**fault(error))


def _unhandled(error: BaseException | None) -> None:
    """Tell what nobody caught, and what ends a thread or the process, like any other fault."""
    if error is not None and not isinstance(error, SystemExit):
        structlog.get_logger().error("unhandled", **fault(error))


def configure(style: Literal["json", "console"]) -> None:
    """Set up logging for this process, also for libraries that use the standard one (warnings and worse only)."""
    renderer: Any = structlog.processors.JSONRenderer() if style == "json" else structlog.dev.ConsoleRenderer()
    structlog.configure(
        processors=[
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            only_allowed,
            renderer,
        ],
        wrapper_class=structlog.make_filtering_bound_logger(logging.INFO),
        logger_factory=structlog.PrintLoggerFactory(sys.stderr),
        cache_logger_on_first_use=True,
    )
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(Discreet("%(levelname)s %(name)s"))
    logging.basicConfig(level=logging.WARNING, handlers=[handler], force=True)
    sys.excepthook = lambda _kind, error, _trace: _unhandled(error)
    threading.excepthook = lambda told: _unhandled(told.exc_value)


def fault(error: BaseException) -> dict[str, str]:
    """What may be said of an exception: its class and the line it came from. Its message may quote a customer."""
    last = error.__traceback__
    while last is not None and last.tb_next is not None:
        last = last.tb_next
    where = f"{last.tb_frame.f_code.co_filename.rsplit('/', 1)[-1]}:{last.tb_lineno}" if last else "?"
    return {"error": type(error).__name__, "where": where}
