"""A cursor over a JSON body that notes what is wrong, and where, instead of stopping at the first fault."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Self
from urllib.parse import urlsplit

from simulator.line.rules.lengths import utf16_units
from simulator.shapes import Json

LOOPBACK = {"127.0.0.1", "localhost", "::1"}
URL_LIMIT = 2000


@dataclass(frozen=True)
class Node:
    """One JSON object, the path that leads to it (``messages[0].contents``), and the findings so far.

    A finding is ``{"message", "property"}``, LINE's shape of one entry of ``details``.
    """

    value: Json
    path: str = ""
    findings: list[Json] = field(default_factory=list)

    def fault(self, key: str, message: str) -> None:
        """Note one finding at ``key``, or at this object itself when ``key`` is empty."""
        at = f"{self.path}.{key}" if self.path and key else self.path or key
        self.findings.append({"message": message, "property": at})

    def text(
        self,
        key: str,
        limit: int,
        *,
        count: Callable[[str], int] = utf16_units,
        required: bool = True,
    ) -> str:
        """Return the text at ``key``, noting when it is missing, empty, no string, or over ``limit`` by ``count``."""
        value = self.value.get(key)
        if value is None:
            if required:
                self.fault(key, "May not be empty")
            return ""
        if not isinstance(value, str):
            self.fault(key, "Must be a string")
            return ""
        if not value and required:
            self.fault(key, "May not be empty")
        elif count(value) > limit:
            self.fault(key, f"Length must be between {int(required)} and {limit}")
        return value

    def choice(self, key: str, allowed: Iterable[str], *, required: bool = False) -> str:
        """Return the word at ``key``, noting when it is not one of ``allowed``."""
        value = self.value.get(key)
        if value is None and not required:
            return ""
        if value not in tuple(allowed):
            self.fault(key, f"Must be one of the following values: {list(allowed)}")
            return ""
        return str(value)

    def matches(self, key: str, pattern: re.Pattern[str], *, required: bool = False) -> None:
        """Note when the value at ``key`` is not wholly of ``pattern``."""
        value = self.value.get(key)
        if value is None and not required:
            return
        if not isinstance(value, str) or not pattern.fullmatch(value):
            self.fault(key, "Invalid value")

    def number(self, key: str, least: float, most: float, *, required: bool = True) -> None:
        """Note when the value at ``key`` is no number from ``least`` to ``most``."""
        value = self.value.get(key)
        if value is None and not required:
            return
        if isinstance(value, bool) or not isinstance(value, int | float) or not least <= value <= most:
            self.fault(key, f"Must be a number between {least:g} and {most:g}")

    def https(self, key: str, *, required: bool = True) -> None:
        """Note when ``key`` is not an HTTPS address of at most 2,000 characters.

        A loopback address may be plain HTTP, unlike at LINE: a desk has no certificate.
        """
        url = self.text(key, URL_LIMIT, required=required)
        try:
            parts = urlsplit(url)
        except ValueError:  # such as an unclosed bracket
            self.fault(key, "Must be an HTTPS URL")
            return
        if url and (parts.scheme != "https" or not parts.netloc) and parts.hostname not in LOOPBACK:
            self.fault(key, "Must be an HTTPS URL")

    def child(self, key: str, *, required: bool = True) -> Self | None:
        """Return the object at ``key``, noting when it is missing or no object."""
        value = self.value.get(key)
        if value is None and not required:
            return None
        if not isinstance(value, dict):
            self.fault(key, "Must be specified" if value is None else "Must be an object")
            return None
        return type(self)(value, f"{self.path}.{key}" if self.path else key, self.findings)

    def children(self, key: str, least: int, most: int) -> list[Self]:
        """Return the objects in the list at ``key``, noting when there are too few, too many, or it is no list."""
        value = self.value.get(key)
        if not isinstance(value, list):
            self.fault(key, "Must be specified" if value is None else "Must be an array")
            return []
        if not least <= len(value) <= most:
            self.fault(key, f"Size must be between {least} and {most}")
        found = []
        for index, item in enumerate(value):
            if isinstance(item, dict):
                at = f"{self.path}.{key}[{index}]" if self.path else f"{key}[{index}]"
                found.append(type(self)(item, at, self.findings))
            else:
                self.fault(f"{key}[{index}]", "Must be an object")
        return found
