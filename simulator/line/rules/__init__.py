"""What LINE refuses in a message: structure, lengths in two counting rules, and what may stand where.

The limits are those of the Messaging API reference and of its page on character counting. Unknown properties pass, as
they do at LINE.
"""

from simulator.line.rules.messages import MOST_MESSAGES, check_messages

__all__ = ["MOST_MESSAGES", "check_messages"]
