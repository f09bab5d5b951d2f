"""The schemas in an editor."""
