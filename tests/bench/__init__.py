"""The benchmark: invented records at several sizes, checked, built and edited beside what others make of the text."""
