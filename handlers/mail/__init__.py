"""Mail to the insurer's own people: an alert becomes a message a desk can act on, handed to an SMTP server."""
