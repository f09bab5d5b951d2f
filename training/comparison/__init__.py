"""What the page of all architectures shows of the three image models."""
