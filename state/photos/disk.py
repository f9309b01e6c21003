"""Pictures in a folder of ours: two levels of folders by the first letters of the key, a file each.

A file is written beside its place, brought to the disk, and renamed into it: whoever reads sees it whole or not at all,
and so does whoever comes after a power cut. Only the service's own user can read them, and nobody can run them.
"""

import os
from collections.abc import Iterator
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from secrets import token_hex

from state.photos.errors import PhotosUnavailable
from state.photos.store import KEY, Stored, checked

FILE, FOLDER = 0o600, 0o700
UNFINISHED = ".part"


class Disk:
    """Implements :class:`state.photos.store.PhotoStore` in ``folder``, which is made when something is first put."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def put(self, key: str, blob: bytes) -> None:
        """Write the file; see :class:`state.photos.store.PhotoStore`."""
        place = self._place(key)
        unfinished = place.with_name(f"{key}.{token_hex(8)}{UNFINISHED}")
        try:
            self._make(place.parent)
            try:
                _write(unfinished, blob)
                unfinished.replace(place)
            except OSError:
                with suppress(OSError):
                    unfinished.unlink(missing_ok=True)
                raise
            _settle(place.parent)
        except OSError as error:
            raise _unavailable(error) from None

    def get(self, key: str) -> bytes | None:
        """Read the file."""
        try:
            return self._place(key).read_bytes()
        except FileNotFoundError:
            return None
        except OSError as error:
            raise _unavailable(error) from None

    def delete(self, key: str) -> None:
        """Remove the file."""
        place = self._place(key)
        try:
            place.unlink(missing_ok=True)
            with suppress(FileNotFoundError):
                _settle(place.parent)
        except OSError as error:
            raise _unavailable(error) from None

    def list(self, prefix: str = "") -> Iterator[Stored]:
        """Walk through the folders."""
        for file in self._files():
            if KEY.fullmatch(file.name) and file.name.startswith(prefix):
                with suppress(FileNotFoundError):
                    about = file.stat()
                    yield Stored(file.name, datetime.fromtimestamp(about.st_mtime, UTC), about.st_size)

    def tidy(self, before: datetime) -> int:
        """Remove unfinished files."""
        found = 0
        for file in self._files():
            if file.suffix != UNFINISHED:
                continue
            with suppress(FileNotFoundError):
                if datetime.fromtimestamp(file.stat().st_mtime, UTC) < before:
                    file.unlink()
                    found += 1
        return found

    def _files(self) -> Iterator[Path]:
        try:
            for folder, _, names in os.walk(self._folder, onerror=_raise):
                yield from (Path(folder) / name for name in names)
        except FileNotFoundError:
            return
        except OSError as error:
            raise _unavailable(error) from None

    def _place(self, key: str) -> Path:
        return self._folder / checked(key)[:2] / key[2:4] / key

    def _make(self, folder: Path) -> None:
        if folder.is_dir():
            return
        for each in (*reversed(folder.relative_to(self._folder).parents), folder.relative_to(self._folder)):
            made = self._folder / each
            with suppress(FileExistsError):
                made.mkdir(FOLDER, parents=True)
                _settle(made.parent)


def _write(file: Path, blob: bytes) -> None:
    descriptor = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_CLOEXEC", 0), FILE)
    with os.fdopen(descriptor, "wb") as opened:
        opened.write(blob)
        opened.flush()
        os.fsync(descriptor)


def _settle(folder: Path) -> None:
    """Bring to the disk which files a folder has: a name is not safe before its folder is."""
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _raise(error: OSError) -> None:
    # A folder that is gone by now has nothing in it.
    if not isinstance(error, FileNotFoundError):
        raise error


def _unavailable(error: OSError) -> PhotosUnavailable:
    # Its message would name a path of this machine.
    return PhotosUnavailable(type(error).__name__ if type(error) is not OSError else f"errno_{error.errno}")
