"""The tests: a record in, a page or a fault out."""
