"""Photos: which message was a picture of which report, and whether it is kept. The pictures lie in :mod:`state.photos`.

A message is one picture for ever: however often it comes, the row that stands says what became of it. What is taken
back leaves a row too, whether or not it was ever fetched, so that nothing fetches it afterwards.
"""

from collections.abc import Collection
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, func, select, update

from state.records.applications import draft_of
from state.records.database import Database
from state.records.index import Index
from state.records.photo_rows import (
    LIKENESS,
    Photo,
    Sent,
    State,
    Taken,
    emptied,
    heir_id,
    lock,
    photo_id,
    photo_of,
    row_of,
    sealed_position,
)
from state.records.photo_tables import photo_drafts, photos
from state.vault import Vault

MOST = 20
"""Photos of one report (counter script, accident report)."""

KEPT = photos.c.state == "kept"


class Photos:
    """The photos, by the message that brought them and by report."""

    def __init__(self, database: Database, vault: Vault, index: Index) -> None:
        self._database = database
        self._index = index
        self._position = sealed_position(vault)

    def find(self, conversation: str, message: str) -> Photo | None:
        """What is known of a message, or None."""
        with self._database.read() as connection:
            return self._photo(connection, conversation, message)

    def get(self, photo: str) -> Photo | None:
        """The photo of that id, or None."""
        with self._database.read() as connection:
            row = _by_id(connection, photo)
            return None if row is None else photo_of(row, self._position)

    def full(self, sent: Sent) -> bool:
        """Whether the report of this message has all the photos it may have."""
        with self._database.read() as connection:
            number = sent.number or _number_of(connection, _draft(sent))
            return _is_full(connection, _group(number, _draft(sent)))

    def keep(self, sent: Sent, taken: Taken, now: datetime) -> Photo:
        """Record a picture that is stored under its :func:`state.records.photo_rows.photo_id`; how it stands now.

        It is refused as ``duplicate`` where the report has the same picture, as ``too_many`` beyond the twentieth. What
        stood before stands: a message that was refused or taken back is not kept, and one that was kept is kept once.
        """
        key, digest = photo_id(sent.conversation, sent.message), self._index.picture(taken.digest)
        with self._database.write() as connection:
            number = _take(connection, sent)
            stands = self._photo(connection, sent.conversation, sent.message)
            if stands is not None:
                return stands
            group = _group(number, _draft(sent))
            if self._has(connection, group, digest):
                found: dict[str, Any] = {"state": "refused", "reason": "duplicate", "digest_index": digest}
            elif _is_full(connection, group):
                found = {"state": "refused", "reason": "too_many"}
            else:
                where = None if taken.position is None else self._position.seal(taken.position, key)
                found = {"state": "kept", "kept_at": now, "digest_index": digest, "position": where}
                found |= {name: getattr(taken, name) for name in ("media_type", "width", "height", "size")}
            return self._add(connection, row_of(sent, number, now) | found)

    def refuse(self, sent: Sent, reason: str, now: datetime) -> Photo:
        """Record that a message brought no picture that can be kept, and why; how it stands from now on."""
        with self._database.write() as connection:
            number = _take(connection, sent)
            return self._add(connection, row_of(sent, number, now) | {"state": "refused", "reason": reason})

    def twin(self, duplicate: str) -> Photo | None:
        """The photo because of which this one was refused as ``duplicate``, or None."""
        with self._database.read() as connection:
            row = _by_id(connection, duplicate)
            return None if row is None else self._like(connection, row, KEPT)

    def heir(self, photo: str) -> Photo | None:
        """The earliest message that was refused because this photo was kept, and still stands; None without one."""
        with self._database.read() as connection:
            return self._heir(connection, _by_id(connection, photo))

    def erase(self, conversation: str, message: str, now: datetime, heir: str | None = "") -> bool:
        """Empty what is recorded of a message that was taken back, and let it never be kept again.

        ``heir`` is the photo that takes its place (:meth:`heir`), empty if there is none. By now the picture is stored
        under its :func:`state.records.photo_rows.heir_id` too, which is its id from this stroke on. None lets nobody
        inherit.

        Returns:
            False where another than ``heir`` would have to take its place: nothing was changed.
        """
        with self._database.write() as connection:
            tombstone = row_of(Sent(conversation, message), None, now) | emptied("unsent", now)
            connection.execute(self._database.insert(photos).values(tombstone).on_conflict_do_nothing())
            here = (photos.c.conversation == conversation) & (photos.c.message == message)
            before = connection.execute(select(photos.c.state, photos.c.draft).where(here)).one()
            if before.state == "kept":
                lock(connection, before.draft)
            row = connection.execute(select(photos).where(here).with_for_update()).one()
            # One that was kept only a moment ago is looked at again, under its lock.
            late = row.state != before.state
            if row.state == "kept" and heir is not None and (late or not self._inherit(connection, row, heir, now)):
                return False
            if row.state != "erased":
                connection.execute(update(photos).where(here).values(emptied("unsent", now)))
            return True

    def file(self, conversation: str, began: int, number: str, now: datetime) -> None:
        """Give the photos of a talk to the report that came of it: those on record, and those still to come."""
        draft = draft_of(conversation, began)
        with self._database.write() as connection:
            lock(connection, draft)
            lock(connection, number)
            row = {"draft": draft, "number": number, "filed_at": now}
            connection.execute(self._database.insert(photo_drafts).values(row).on_conflict_do_nothing())
            nobodys = (photos.c.draft == draft) & photos.c.number.is_(None)
            connection.execute(update(photos).where(nobodys).values(number=number))

    def of(self, number: str) -> tuple[Photo, ...]:
        """The photos kept of a report, in the order they came."""
        return self._kept(photos.c.number == number)

    def pictured(self, numbers: Collection[str]) -> dict[str, tuple[str, ...]]:
        """What the photos kept of these reports were to show, by report. One query."""
        query = select(photos.c.number, photos.c.wanted).where(photos.c.number.in_(numbers), KEPT).distinct()
        found: dict[str, list[str]] = {}
        with self._database.read() as connection:
            for row in connection.execute(query.order_by(photos.c.number, photos.c.wanted)).all():
                found.setdefault(row.number, []).append(row.wanted)
        return {number: tuple(filter(None, wanted)) for number, wanted in found.items()}

    def drafted(self, conversation: str, began: int) -> tuple[Photo, ...]:
        """The photos kept of a talk, in the order they came, whether or not a report came of it."""
        return self._kept(photos.c.draft == draft_of(conversation, began))

    def number(self, conversation: str, began: int) -> str:
        """The number of the report that came of a talk; empty while there is none."""
        with self._database.read() as connection:
            return _number_of(connection, draft_of(conversation, began)) or ""

    def known(self, ids: Collection[str]) -> dict[str, State]:
        """How those of these photos stand that are on record."""
        with self._database.read() as connection:
            rows = connection.execute(select(photos.c.id, photos.c.state).where(photos.c.id.in_(ids))).all()
        return {row.id: row.state for row in rows}

    def _kept(self, theirs: ColumnElement[bool]) -> tuple[Photo, ...]:
        query = select(photos).where(theirs, KEPT).order_by(photos.c.kept_at, photos.c.id)
        with self._database.read() as connection:
            return tuple(photo_of(row, self._position) for row in connection.execute(query).all())

    def _add(self, connection: Connection, row: dict[str, Any]) -> Photo:
        # What stands stands; and somebody may have taken the message back since it was looked for.
        connection.execute(self._database.insert(photos).values(row).on_conflict_do_nothing())
        found = self._photo(connection, row["conversation"], row["message"])
        if found is None:
            raise LookupError("a photo that was just recorded is not there")
        return found

    def _photo(self, connection: Connection, conversation: str, message: str) -> Photo | None:
        here = (photos.c.conversation == conversation) & (photos.c.message == message)
        row = connection.execute(select(photos).where(here)).one_or_none()
        return None if row is None else photo_of(row, self._position)

    @staticmethod
    def _has(connection: Connection, group: ColumnElement[bool], digest: str) -> bool:
        same = group & KEPT & (photos.c.digest_index == digest)
        return connection.scalar(select(photos.c.id).where(same).limit(1)) is not None

    def _inherit(self, connection: Connection, row: Row[Any], heir: str, now: datetime) -> bool:
        """Let ``heir`` take the place of a photo; False where it is not the one to do so."""
        if row.number is not None:
            lock(connection, row.number)
        found = self._heir(connection, row)
        if (found.id if found else "") != heir:
            return False
        if not heir:
            return True
        alike = {name: row._mapping[name] for name in LIKENESS}  # noqa: SLF001  # SQLAlchemy's name for a row as a mapping
        takes = {"id": heir_id(heir), "state": "kept", "reason": "", "kept_at": now, "changed_at": now} | alike
        waiting = update(photos).where(photos.c.id == heir, photos.c.state == "refused")
        return connection.execute(waiting.values(takes)).rowcount > 0

    def _heir(self, connection: Connection, row: Row[Any] | None) -> Photo | None:
        if row is None or row.state != "kept":
            return None
        return self._like(connection, row, photos.c.reason == "duplicate")

    def _like(self, connection: Connection, row: Row[Any], which: ColumnElement[bool]) -> Photo | None:
        same = _group(row.number, row.draft) & (photos.c.digest_index == row.digest_index) & which
        query = select(photos).where(same).order_by(photos.c.changed_at, photos.c.id).limit(1)
        found = connection.execute(query).one_or_none()
        return None if found is None else photo_of(found, self._position)


def _draft(sent: Sent) -> str:
    return draft_of(sent.conversation, sent.began)


def _take(connection: Connection, sent: Sent) -> str | None:
    """The number of the report a message belongs to, or None; nobody else adds to its photos from now on."""
    if not sent.number:
        lock(connection, _draft(sent))
    number = sent.number or _number_of(connection, _draft(sent))
    if number is not None:
        lock(connection, number)
    return number


def _group(number: str | None, draft: str) -> ColumnElement[bool]:
    """The photos that are counted together: those of a report, or of a talk while there is none."""
    return photos.c.draft == draft if number is None else photos.c.number == number


def _number_of(connection: Connection, draft: str) -> str | None:
    return connection.scalar(select(photo_drafts.c.number).where(photo_drafts.c.draft == draft))


def _is_full(connection: Connection, group: ColumnElement[bool]) -> bool:
    return connection.execute(select(func.count()).where(group, KEPT)).scalar_one() >= MOST


def _by_id(connection: Connection, key: str) -> Row[Any] | None:
    return connection.execute(select(photos).where(photos.c.id == key)).one_or_none()
