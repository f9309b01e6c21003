"""Photos written as files, for staff who want more of them than a page."""

from pathlib import Path

from bot.wiring import Counter


def written(counter: Counter, number: str, folder: Path) -> int:
    """Write every photo kept of this number into a folder, each under its id; how many there were.

    Raises:
        RecordsUnavailable, PhotosUnavailable, Unreadable: some may have been written; doing it again is safe.
    """
    folder.mkdir(parents=True, exist_ok=True)
    done = 0
    for photo in counter.records.photos.of(number):
        if (content := counter.album.get(photo.id)) is not None:
            (folder / f"{photo.id}.jpg").write_bytes(content)
            done += 1
    return done
