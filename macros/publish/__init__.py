"""Catalog -> pages, frames, navigation, and the site itself."""
