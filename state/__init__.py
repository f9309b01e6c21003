"""What lasts: conversations in Redis, records in SQL.

In Redis: :mod:`state.mailbox` takes events in and commits turns, :mod:`state.outbox` hands out what is to be delivered,
:mod:`state.timers` turns due instants into events. For signing in: :mod:`state.codes`, :mod:`state.grants`,
:mod:`state.limits`, :mod:`state.web_sessions`. :mod:`state.keys` lists every key, lua/ holds every script. In SQL:
:mod:`state.records`. Personal data is sealed in both by :mod:`state.vault`.
"""
