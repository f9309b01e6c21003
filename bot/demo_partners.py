"""A file of partners whose software is the simulator's: the sample's, each with a webhook there."""

import re
from pathlib import Path

from bot.dispatching import partners

PARTNER = re.compile(r'^\[\[partners\]\]\nkey = "(?P<key>[^"]+)".*\n', re.MULTILINE)


def write_demo_partners(sample: Path, file: Path, simulator: str) -> Path:
    """Write ``sample`` to ``file`` with the webhooks of ``simulator``, its address without a trailing slash.

    Returns:
        The file.

    Raises:
        PartnersError: the sample cannot be used, or has webhooks already.
    """

    def reached(found: re.Match[str]) -> str:
        return f'{found[0]}webhook = "{simulator}/partners/{found["key"]}/webhook"\n'

    file.write_text(PARTNER.sub(reached, sample.read_text(encoding="utf-8")), encoding="utf-8")
    partners.load(file)
    return file
