"""The catalog as data for others: files that programs read, with every value's source and day."""
