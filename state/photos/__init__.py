"""Where pictures lie: sealed, outside everything a web server shows, on a disk or in a bucket.

:mod:`state.photos.store` is what any place must be able to do; :mod:`state.photos.disk` and :mod:`state.photos.s3` are
the two there are, chosen by :func:`state.photos.opening.open_store`; :mod:`state.photos.album` seals what goes there.
What a picture is, and whether it may be kept, stands in the records (:mod:`state.records.photos`).
"""
