"""SMS through Twilio: requests become events, effects become API calls.

No word of Twilio's goes further than this folder. In: :mod:`~handlers.sms.signature` proves the sender,
:mod:`~handlers.sms.receive` reads the form. Out: :mod:`~handlers.sms.render` writes the text,
:mod:`~handlers.sms.deliver` decides, :mod:`~handlers.sms.api` calls.
"""
