"""Parsers of typed answers: any Japanese typing habit in, one canonical value or None out. Pure, and never raising."""
