"""Why a word about a job is not taken.

Each tells its caller what to do next::

DispatchRefused
├── NotYours        no such offer or job of this partner's: do not ask again
├── TooLate         the offer has run out, was answered, or went to somebody else: the job is not yours
├── OutOfOrder      the job is further than that, or not yet so far: look where it stands
└── Over            the job has ended: nothing more is needed
"""


class DispatchRefused(Exception):
    """A word that does not count. ``state`` is where the offer or job stands, empty where nobody is to know."""

    def __init__(self, state: str = "") -> None:
        self.state = state
        super().__init__(state)


class NotYours(DispatchRefused):
    """No such offer or job is this partner's."""


class TooLate(DispatchRefused):
    """The offer no longer waits for an answer."""


class OutOfOrder(DispatchRefused):
    """The job cannot come to that from where it stands."""


class Over(DispatchRefused):
    """The job has ended."""
