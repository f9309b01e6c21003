"""The insurer's own systems: the claims desk says how reports stand, the telematics service tells of shocks.

Both post what they have to say, signed as Standard Webhooks say; here it is read. ``claims.json`` and
``telematics.json`` describe both to those who write the other side.
"""
