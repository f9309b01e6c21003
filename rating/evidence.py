"""How sure a result is: uncertainties with a name and a source, carried beside the number they touch."""

from msgspec import Struct


class Uncertainty(Struct, frozen=True):
    """A reading that the sources do not settle.

    Attributes:
        name: stable name for machines, such as ``even_year_term``.
        says: what is uncertain, in a sentence.
        reference: the page that leaves it open.
        needs_staff: true when the number may be wrong for this customer and a person has to look before it is relied
            on; false when it is a remark about how a damaged page was read.
    """

    name: str
    says: str
    reference: str
    needs_staff: bool
