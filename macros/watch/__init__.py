"""What the sources say now: fetched, read, and held against the catalog. Reads the network; no build imports it."""
