"""What the HTML of a page's author may hold, found by a real parser after Markdown has run."""

from macros.markup.findings import Finding, findings

__all__ = ["Finding", "findings"]
