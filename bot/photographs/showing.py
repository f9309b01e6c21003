"""Photos as they are shown to those who may see them: the claims desk, the duty desk, and the partner whose job it is.

Who may is asked by the page; here the picture is opened, and nobody in between keeps a copy.
"""

from http import HTTPStatus

from flask import Response

from state.errors import Unreadable
from state.photos.album import Album
from state.records.photo_rows import Photo
from state.records.photos import Photos

HEADERS = {
    "Cache-Control": "private, no-store",
    "Content-Security-Policy": "default-src 'none'; sandbox",
    "Cross-Origin-Resource-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
}


def found(photos: Photos, number: str, photo: str) -> Photo | None:
    """The photo of that id among those kept of this number; None where it has none such."""
    return next((each for each in photos.of(number) if each.id == photo), None)


def shown(photo: Photo | None, album: Album) -> Response:
    """The picture, or word that it is gone: taken back since the page was made, or sealed by a key nobody has.

    Raises:
        PhotosUnavailable: the store could not be asked.
    """
    try:
        content = None if photo is None else album.get(photo.id)
    except Unreadable:
        content = None
    if photo is None or content is None:
        return Response("", HTTPStatus.GONE, headers=HEADERS, content_type="text/plain; charset=utf-8")
    return Response(content, headers=HEADERS, content_type=photo.media_type)
