"""The counterparts: as little as can be written for the same job, and what others would have us use."""
