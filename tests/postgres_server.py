"""A PostgreSQL of the tests' own: a new cluster in a temporary folder, reached by a socket in it, gone at the end."""

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

DEBIAN = Path("/usr/lib/postgresql/15/bin")
LENT = "nobody"


def programs() -> Path | None:
    """The folder of ``initdb`` and ``pg_ctl``: the one on PATH, else Debian's, which is not on PATH; or None."""
    found = shutil.which("pg_ctl")
    if found:
        return Path(found).resolve().parent
    return DEBIAN if (DEBIAN / "pg_ctl").exists() else None


@contextmanager
def postgres(folder: Path) -> Iterator[str]:
    """Run a server that listens to nothing but a socket, and yield the URL of its database ``postgres``."""
    # A socket may have a path of 107 bytes at most, so not in the folder a test is given.
    with tempfile.TemporaryDirectory(prefix="pg", dir="/tmp") as home:
        data = f"{home}/data"
        if os.getuid() == 0:
            shutil.chown(home, LENT)

        def run(program: str, *arguments: str) -> None:
            # PostgreSQL refuses to be run by root, who therefore lends it another user.
            prefix = ["runuser", "-u", LENT, "--"] if os.getuid() == 0 else []
            command = [*prefix, str(folder / program), "-D", data, *arguments]
            # The server inherits where its words go, so a pipe would stay open as long as it runs.
            with Path(home, program).open("w+") as words:
                code = subprocess.run(command, cwd=home, check=False, stdout=words, stderr=words).returncode  # noqa: S603  # our own command
                words.seek(0)
                if code:
                    raise RuntimeError(f"{program} failed: {words.read()}")

        # Nothing here has to survive a power cut.
        options = f"-k {home} -c listen_addresses='' -c fsync=off -c synchronous_commit=off -c full_page_writes=off"
        run("initdb", "--username=postgres", "--auth=trust", "--encoding=UTF8", "--locale=C", "--no-sync")
        run("pg_ctl", "--wait", "--log", f"{home}/log", "--options", options, "start")
        try:
            yield f"postgresql://postgres@/postgres?host={home}"
        finally:
            run("pg_ctl", "--wait", "--mode=immediate", "stop")
