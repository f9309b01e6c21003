"""What can go wrong in what lasts, split by what the caller does next.

::

    StateError
    ├── StoreUnavailable   Redis did not answer, or takes no writes just now: do the same again later
    ├── StoreBroken        Redis refused a command of ours as wrong: fix the code or the server's version
    └── Unreadable         no key opens it, it was altered, or its shape is unknown: leave it, look at SECRET_KEYS

A duplicate, a full mailbox and a lost lease are ordinary results, not errors: see :class:`state.mailbox.Posting` and
:class:`state.mailbox.Fenced`.
"""


class StateError(Exception):
    """Root of everything this package raises on purpose."""


class StoreUnavailable(StateError):
    """Redis did not answer in time or cannot take writes; repeating the same call later is safe."""


class StoreBroken(StateError):
    """Redis says that a command or script is wrong; repeating it will not help."""


class Unreadable(StateError):
    """A sealed value cannot be opened; the message names its kind, never its content."""
