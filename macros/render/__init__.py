"""Selections and templates -> HTML. Nothing else makes HTML."""
