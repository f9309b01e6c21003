"""The linking talk: whose address this is, how it becomes so, and how it ends."""
