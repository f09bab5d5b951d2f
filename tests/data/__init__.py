"""The records and templates of the project itself."""
