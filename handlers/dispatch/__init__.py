"""Roadside partners' software: what it posts becomes happenings, what partners are told becomes signed webhooks.

In: :mod:`signature` proves the sender, :mod:`inbound` reads the body. Out: :mod:`outbound` writes it, :mod:`deliver`
posts it (:mod:`wire` is the connection). ``openapi.json`` describes both directions to partners.
"""
