"""The benchmark: seeded records at several sizes, built, checked and edited beside what others make of the same text."""
