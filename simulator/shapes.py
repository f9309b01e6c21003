"""The one loose type here: a JSON object as it stood on the wire."""

from typing import Any, TypeAlias

Json: TypeAlias = dict[str, Any]
