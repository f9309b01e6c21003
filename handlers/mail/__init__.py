"""Mail: an alert the insurer's people can act on, a letter to a customer, each handed to an SMTP server."""
