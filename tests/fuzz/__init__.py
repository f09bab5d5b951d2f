"""Random pages: what we read of each, and what others make of it."""
