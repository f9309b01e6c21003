"""Dispatch: from a filed request to a truck that is there. Pure: partners, offers, the job's table, and what is told.

A :class:`~flows.dispatch.job.Job` is moved by what happens (:mod:`flows.dispatch.happenings`) along one table
(:mod:`flows.dispatch.table`); each change says what its partner and its customer are to be told.
"""
