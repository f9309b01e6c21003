"""What can go wrong when a cover is asked about: the leaves this package adds to :mod:`rating.errors`.

::

    RatingError
    ├── InvalidInput
    │   └── UnknownName            no cover, number, table or row of that name: choose one of ``known``
    ├── NotInSources
    │   └── NotStated              the page does not say, or its negation may be lost: ask the insurer
    └── DataFileError
        ├── MissingPage            an entry without the printed page it comes from: add it
        ├── DuplicateEntry         two entries answer to one name: rename one
        └── DanglingReference      a name that points at no entry: correct it

Besides these: ``InvalidInput`` for an argument outside its range, ``BeforeFirstEntry`` and ``Ended`` for a day without
rules, ``UnknownKey`` and ``DuplicateKey`` for a wrong file. Values that were refused are not quoted; names are.
"""

from rating.errors import DataFileError, InvalidInput, NotInSources


class UnknownName(InvalidInput):
    """No ``kind`` of that name; ``known`` lists those there are."""

    code = "unknown_name"

    def __init__(self, kind: str, known: tuple[str, ...]) -> None:
        super().__init__(f"no such {kind}; known: {', '.join(known)}", f"$.{kind}")
        self.kind = kind
        self.known = known


class NotStated(NotInSources):
    """The source does not answer, or its printed answer cannot be trusted."""

    code = "not_stated"


class MissingPage(DataFileError):
    """An entry without a printed page."""

    code = "missing_page"


class DuplicateEntry(DataFileError):
    """Two entries answer to one name."""

    code = "duplicate_entry"


class DanglingReference(DataFileError):
    """A name that points at nothing."""

    code = "dangling_reference"
