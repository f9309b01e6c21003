"""What a message webhook is answered: nothing.

The answer to the customer goes out later through the API, in order and with retries; TwiML could do neither.
"""

from twilio.twiml.messaging_response import MessagingResponse  # type: ignore[import-untyped]  # no types published

CONTENT_TYPE = "text/xml"
EMPTY = str(MessagingResponse())
