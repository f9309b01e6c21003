"""What can go wrong with stored pictures.

::

    StateError               (state/errors.py)
    ├── Unreadable           no key opens a picture, or it was altered: look at SECRET_KEYS, else restore from a backup
    └── PhotosUnavailable    the disk or the bucket did not do it: try again later, by the same key
"""

from state.errors import StateError


class PhotosUnavailable(StateError):
    """The store did not answer, is full, or does not let us in; ``reason`` is a code or an error's class."""

    def __init__(self, reason: str) -> None:
        super().__init__(f"the store of photos cannot be used: {reason}")
        self.reason = reason
