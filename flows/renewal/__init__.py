"""The renewal talk: reminded, eligible, what changes, conditions, plan, declarations, document, checks, applied."""
