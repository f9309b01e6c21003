"""The message objects this house sends, with every limit LINE has written down: tables to read and to be held to.

msgspec holds what is a matter of type (fields, enumerations, patterns; an unknown field is refused, where the SDK
drops it in silence). What is a matter of length is said beside the field, in the words of :mod:`rules`, and held by
:mod:`handlers.line.limits`. An object that is not here (imagemap, sticker, coupon…) is not sent by us.

Source: LINE Messaging API reference, "Message objects", "Action objects", "Flex Message", and the page "Character
counting in a text" for which of the two counting rules holds.
"""
