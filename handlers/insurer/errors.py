"""What can be wrong with what the insurer's systems post.

::

    InsurerError
    └── BadFields       the body is not what the address takes: answer 422 with what is wrong in which field

It carries no body.
"""

from msgspec import Struct


class InsurerError(Exception):
    """The root of everything raised in this package."""


class FieldError(Struct, frozen=True):
    """What is wrong in one field; an empty name means the body as a whole."""

    field: str
    problem: str


class BadFields(InsurerError):
    """The body breaks the description. ``fields`` are all the errors that were found, at least one."""

    def __init__(self, *fields: FieldError) -> None:
        self.fields = fields
        super().__init__(", ".join(field.field or "body" for field in fields))
