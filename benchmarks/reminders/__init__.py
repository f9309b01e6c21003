"""A year of reminders over many contracts, all in memory: whether every promise is kept, and what deciding costs."""
