"""What can go wrong in rating, split by what the caller does next.

::

    RatingError
    ├── InvalidInput          the input is wrong: correct the field at ``path``
    ├── Refused               the input is right and the rules say no: offer something else, or a person
    ├── NotInSources          no source gives this rule: a person decides, or a tariff supplies it
    ├── Undated               no rule is in force on that date: use another date or a newer data file
    │   ├── BeforeFirstEntry  the date lies before the first entry
    │   └── Ended             the rule was ended on or before the date
    └── DataFileError         a rules or tariff file is wrong: fix ``key`` in ``file``
        ├── UnknownKey        a key that nothing reads, most often a slip of the pen
        └── DuplicateKey      the same key twice

Every error carries a stable ``code`` for machines. No message quotes a name, a phone number or free text of a customer.
"""

from datetime import date
from typing import ClassVar


class RatingError(Exception):
    """Root of everything this package raises on purpose."""

    code: ClassVar[str] = "rating_error"


class InvalidInput(RatingError, ValueError):
    """A value is outside what the trade knows, or two values contradict each other.

    ``path`` is a JSON path such as ``$.standing.grade``. It is a :class:`ValueError` too, so that a record refusing its
    own fields while it is decoded is reported with the path to it.
    """

    code = "invalid_input"

    def __init__(self, message: str, path: str = "$") -> None:
        super().__init__(message)
        self.path = path


class Refused(RatingError):
    """The rules themselves refuse: ``rule`` names which, ``reference`` where it is printed."""

    code = "refused"

    def __init__(self, rule: str, message: str, reference: str) -> None:
        super().__init__(f"{message} ({reference})")
        self.rule = rule
        self.reference = reference


class NotInSources(RatingError):
    """No source prints this rule, and it is not guessed: ``rule`` names what is missing."""

    code = "not_in_sources"

    def __init__(self, rule: str, message: str, reference: str) -> None:
        super().__init__(f"{message} ({reference})")
        self.rule = rule
        self.reference = reference


class Undated(RatingError):
    """A parameter has no value on a date."""

    code = "undated"

    def __init__(self, parameter: str, on: date, turn: date, message: str) -> None:
        super().__init__(f"{parameter}: {message} (asked for {on.isoformat()})")
        self.parameter = parameter
        self.on = on
        self.turn = turn


class BeforeFirstEntry(Undated):
    """The date lies before the parameter's first entry; ``turn`` is the first date that has a value."""

    code = "before_first_entry"


class Ended(Undated):
    """The parameter was ended; ``turn`` is the first date without a value."""

    code = "ended"


class DataFileError(RatingError):
    """A rules or tariff file does not say what it should; ``key`` is where, ``file`` its name."""

    code = "data_file"

    def __init__(self, file: str, key: str, message: str) -> None:
        super().__init__(f"{file}: {key}: {message}")
        self.file = file
        self.key = key


class UnknownKey(DataFileError):
    """A key that nothing reads."""

    code = "unknown_key"


class DuplicateKey(DataFileError):
    """A key that stands twice in one table."""

    code = "duplicate_key"
