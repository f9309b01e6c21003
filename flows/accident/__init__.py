"""Accident reporting: people first, then what must be known now, then the rest, at the customer's own pace."""
