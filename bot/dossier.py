"""A renewal application with all that proves it, as a JSON document for another program, an auditor or a court.

``docs/schema/renewal-application.schema.json`` describes it and is made here: ``madoguchi renewals schema``.
"""

from inspect import cleandoc
from typing import Any, Literal

import msgspec
from msgspec import Struct

from flows.effects import Evidence
from state.records.applications import Dossier, FiledApplication

DRAFT = "https://json-schema.org/draft/2020-12/schema"


class RenewalDossier(Struct, frozen=True):
    """What is exported. Personal data throughout.

    Attributes:
        format: what this document is; its number rises when a reader has to know of a change.
        filed: the application, its number and state; times are UTC.
        evidence: every screen with the name of its wording, its words and choices, and every answer, in order. A field
            that is left out has the value that the schema gives as its default.
    """

    format: Literal["renewal-application/1"]
    filed: FiledApplication
    evidence: tuple[Evidence, ...]


def exported(dossier: Dossier) -> str:
    """The document, indented, with a line break at its end."""
    document = RenewalDossier("renewal-application/1", dossier.filed, dossier.evidence)
    return msgspec.json.format(msgspec.json.encode(document).decode(), indent=2) + "\n"


def schema() -> str:
    """The JSON Schema of :func:`exported`, as published."""
    (described,), parts = msgspec.json.schema_components([RenewalDossier], ref_template="#/$defs/{name}")
    for part in parts.values():
        part["description"] = cleandoc(part.get("description", ""))
    whole: dict[str, Any] = {"$schema": DRAFT, "title": "A renewal application", **described, "$defs": parts}
    return msgspec.json.format(msgspec.json.encode(whole, order="sorted").decode(), indent=2) + "\n"
