"""LINE's and Twilio's side of the wire, for a desk without a phone.

A development tool, imported by nothing: it answers the calls a bot makes, refuses what the platforms would refuse,
posts signed webhooks back, and shows both phones and the staff's mailbox on one page. State lives in memory and ends
with the process.

Folders: ``line`` and ``sms`` are the two platforms, ``web`` is the page. Start with :mod:`simulator.app`.
"""
