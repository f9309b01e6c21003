"""The platform's own OpenAPI description as a referee, read from the folder that PLATFORM_CONTRACTS names.

OpenAPI's discriminators mean nothing to JSON Schema, and its objects are open. Here a reference to a polymorphic
schema becomes "one of its kinds, by ``type``", and each kind is closed: an unknown field is a fault.
"""

from pathlib import Path
from typing import Any

import yaml
from jsonschema import Draft202012Validator

_HERE = "#/components/schemas/"


class Contract:
    def __init__(self, folder: str, file: str) -> None:
        self._schemas = yaml.safe_load(Path(folder, file).read_text(encoding="utf-8"))["components"]["schemas"]
        definitions = {name: self._closed(schema) for name, schema in self._schemas.items()}
        for name, schema in self._schemas.items():
            if "discriminator" in schema:
                kinds = {kind: _name(target) for kind, target in schema["discriminator"]["mapping"].items()}
                definitions[name] = {
                    "type": "object",
                    "required": ["type"],
                    "properties": {"type": {"enum": list(kinds)}},
                    "allOf": [
                        {"if": {"properties": {"type": {"const": kind}}}, "then": {"$ref": f"#/$defs/{target}"}}
                        for kind, target in kinds.items()
                    ],
                }
        self._definitions = definitions

    def faults(self, name: str, value: object) -> list[str]:
        """Where the value departs from that schema."""
        validator = Draft202012Validator({"$ref": f"#/$defs/{name}", "$defs": self._definitions})
        return [f"{fault.json_path}: {fault.message}" for fault in validator.iter_errors(value)]

    def _closed(self, schema: Any) -> Any:
        """The schema with what it inherits written out, and nothing allowed beside it."""
        merged: dict[str, Any] = {"properties": {}, "required": []}
        self._merge(schema, merged)
        if not merged["properties"]:
            return _referring(schema)
        return {"type": "object", "additionalProperties": False, **merged}

    def _merge(self, schema: Any, merged: dict[str, Any]) -> None:
        if "$ref" in schema:
            schema = self._schemas[_name(schema["$ref"])]
        merged["properties"] |= _referring(schema.get("properties", {}))
        merged["required"] += schema.get("required", [])
        for inherited in schema.get("allOf", []):
            self._merge(inherited, merged)


def _name(reference: str) -> str:
    return reference.removeprefix(_HERE)


def _referring(node: Any) -> Any:
    """The node with its references pointing at our definitions."""
    if isinstance(node, list):
        return [_referring(item) for item in node]
    if not isinstance(node, dict):
        return node
    if "$ref" in node:
        return {"$ref": f"#/$defs/{_name(node['$ref'])}"}
    return {key: _referring(value) for key, value in node.items()}
