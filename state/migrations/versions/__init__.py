"""One file per step, oldest first; a released one is never changed."""
