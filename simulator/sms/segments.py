"""How many segments a text message is sent, and billed, in.

Sources: 3GPP TS 23.038 (GSM 7-bit default alphabet and its extension table), TS 23.040 (concatenation); Twilio,
"What the heck is a segment".
"""

BASIC = frozenset(
    "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§"
    "¿abcdefghijklmnopqrstuvwxyzäöñüà"
)
EXTENDED = frozenset("\f^{}\\[~]|€")
GSM_ALONE, GSM_JOINED = 160, 153
UCS_ALONE, UCS_JOINED = 70, 67


def segments_of(text: str) -> int:
    """Return the number of segments: 160 or 153 septets in GSM-7, else 70 or 67 UTF-16 units.

    One character outside GSM-7 makes the whole message UCS-2, so Japanese always has the smaller room.
    """
    if all(character in BASIC or character in EXTENDED for character in text):
        length = sum(2 if character in EXTENDED else 1 for character in text)
        alone, joined = GSM_ALONE, GSM_JOINED
    else:
        length = len(text.encode("utf-16-le", "surrogatepass")) // 2
        alone, joined = UCS_ALONE, UCS_JOINED
    return 1 if length <= alone else -(-length // joined)
