"""LINE: the official account, its friends, the Messaging API and the events it posts."""
