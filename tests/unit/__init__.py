"""Each stage of the line, with invented records."""
