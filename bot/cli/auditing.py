"""That somebody read a record at the command line: one line on standard error, as the service logs, and no more."""

import sys

import structlog

from bot.logs import only_allowed


def note_read(event: str, number: str, command: str) -> None:
    """Leave the line. What is printed for the reader stays as it is."""
    logger = structlog.wrap_logger(
        structlog.PrintLogger(sys.stderr),
        processors=[
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            only_allowed,
            structlog.processors.JSONRenderer(),
        ],
    )
    logger.info(event, number=number, route=f"command:{command}")
