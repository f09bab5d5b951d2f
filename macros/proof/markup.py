"""Markup that a page must not carry: what runs, what asks another host, what the policy of the site forbids."""

import re
from collections.abc import Iterator

from macros.faults import Fault
from macros.load.pages import AuthoredPage

# Only whole fences: in raw HTML a backtick is a backtick.
_FENCE = re.compile(r"^[ >]*(`{3,}|~{3,})[^`\n]*\n.*?^[ >]*\1 *$", re.DOTALL | re.MULTILINE)
_REFUSED = {
    re.compile(
        r"<\s*(script|iframe|object|embed|link|meta|base|form|style)\b", re.IGNORECASE
    ): "an element that pages may not have",
    re.compile(r"<[^>]*[\s/\"']on[a-z]+\s*=|\{[^}\n]*\bon[a-z]+\s*=", re.IGNORECASE): "a script in an attribute",
    re.compile(
        r"<[^>]*[\s/\"']style\s*=|\{[^}\n]*\bstyle\s*=", re.IGNORECASE
    ): "a style attribute; use a class of the style sheets",
    re.compile(
        r"(?:\]\(|\]:|=)\s*[\"'<]?\s*(?:javascript|data|vbscript):", re.IGNORECASE
    ): "an address that is not one",
    re.compile(
        r"!\[[^\]]*\]\(\s*(?:https?:)?//|<img[^>]*src\s*=\s*[\"']?(?:https?:)?//", re.IGNORECASE
    ): "a picture from another host",
}


def check(page: AuthoredPage) -> Iterator[Fault]:
    """Find what `page` must not carry outside its fenced code."""
    text = _FENCE.sub(lambda skipped: re.sub(r"[^\n]", " ", skipped[0]), page.text)
    for pattern, what in _REFUSED.items():
        for found in pattern.finditer(text):
            line = text.count("\n", 0, found.start()) + 1
            column = found.start() - text.rfind("\n", 0, found.start())
            yield Fault(page.path, line, column, "", f"{what}; remove it")
