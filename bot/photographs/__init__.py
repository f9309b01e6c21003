"""Photos of accidents, from the bytes somebody sent to a picture of our own, sealed beside its report.

:mod:`bot.photographs.keeping` keeps and erases them; what it is sent is looked at by :mod:`bot.photographs.looking`, in
a process of its own that runs :mod:`bot.photographs.developing`. They come from LINE through
:mod:`bot.photographs.fetching`, or through our page (:mod:`bot.pages.photos`). :mod:`bot.photographs.clearing` looks
after what lies in the store.
"""
