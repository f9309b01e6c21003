"""What can be wrong between partners and us, by what the caller does next.

::

    PartnerError
    ├── BadKey          a secret that cannot sign: correct the partners' file
    ├── BadSignature    the request was not proved to be the partner's, or is too old: answer 401, say no more
    └── BadFields       the body is not what the address takes: answer 422 with what is wrong in which field

None of them carries a body or a secret.
"""

from msgspec import Struct


class PartnerError(Exception):
    """The root of everything raised in this package."""


class BadKey(PartnerError):
    """Not ``whsec_`` and the base64 of 24 to 64 bytes."""


class BadSignature(PartnerError):
    """A header is missing or malformed, the time is out of the window, or no key of the partner's signed."""


class FieldError(Struct, frozen=True):
    """What is wrong in one field; an empty name means the body as a whole."""

    field: str
    problem: str


class BadFields(PartnerError):
    """The body breaks the description. ``fields`` are all the errors that were found, at least one."""

    def __init__(self, *fields: FieldError) -> None:
        self.fields = fields
        super().__init__(", ".join(field.field or "body" for field in fields))
