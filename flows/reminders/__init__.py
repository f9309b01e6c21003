"""Reminders of contracts that end: on which day, by which channel, in which words, and why not."""
