"""Pictures of an accident, in the talk: taken whenever they come, answered once for all that come at once.

:mod:`flows.photographs.arriving` takes them, :mod:`flows.photographs.belonging` finds whose they are; the talk that
shows what is worth a picture, and is never more than an offer, stands in :mod:`flows.photographs.table`.
"""
