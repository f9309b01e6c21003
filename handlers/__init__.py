"""The outside world, a folder each: requests become events, and effects become calls."""
