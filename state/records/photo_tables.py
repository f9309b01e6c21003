"""The tables of photos. The pictures themselves lie in :mod:`state.photos`, each under the ``id`` of its row."""

from datetime import datetime

from sqlalchemy import Column, Index, Integer, Named, String, Table, TypedColumns

from state.records.tables import Instant, metadata, sealed

DRAFT = 80
"""Letters of what names a talk: its conversation and its ``began``."""


class PhotoColumns(TypedColumns):
    """Pictures of accident reports. ``state`` is kept, refused or erased; ``reason`` is why it is not kept.

    ``number`` is the report's, once there is one; until then ``draft`` names the talk. What a row says of a picture is
    emptied when the picture is erased: what stays is that this message is not to be kept.
    """

    id: Named[str] = Column(String(32), primary_key=True)
    conversation: Named[str] = Column(String(64))
    message: Named[str] = Column(String(80))
    number: Named[str | None] = Column(String(20), index=True)
    draft: Named[str] = Column(String(DRAFT), index=True)
    wanted: Named[str] = Column(String(40))
    state: Named[str] = Column(String(10))
    reason: Named[str] = Column(String(40))
    digest_index: Named[str | None] = Column(String(64))
    media_type: Named[str] = Column(String(40))
    width: Named[int] = Column(Integer)
    height: Named[int] = Column(Integer)
    size: Named[int] = Column(Integer)
    set_id: Named[str] = Column(String(64))
    set_place: Named[int] = Column(Integer)
    set_total: Named[int] = Column(Integer)
    position: Named[bytes | None] = sealed(nullable=True)
    kept_at: Named[datetime | None] = Column(Instant)
    erased_at: Named[datetime | None] = Column(Instant)
    changed_at: Named[datetime] = Column(Instant, index=True)
    coarsened_at: Named[datetime | None] = Column(Instant)


class PhotoDraftColumns(TypedColumns):
    """Which report came of a talk: pictures sent before it was filed and fetched after it belong to it too."""

    draft: Named[str] = Column(String(DRAFT), primary_key=True)
    number: Named[str] = Column(String(20))
    filed_at: Named[datetime] = Column(Instant, index=True)


photos = Table("photos", metadata, PhotoColumns)
photo_drafts = Table("photo_drafts", metadata, PhotoDraftColumns)

once_sent = Index("uq_photos_conversation_message", photos.c.conversation, photos.c.message, unique=True)
"""A message is one picture, however often it is delivered."""
