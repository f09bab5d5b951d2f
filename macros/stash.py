"""Keeps HTML made by macros out of Markdown's hands: a macro returns a token, this extension stores the HTML."""

import hashlib
import re
from typing import Any

from markdown import Markdown
from markdown.extensions import Extension
from markdown.preprocessors import Preprocessor

_TOKEN = re.compile(r"@@strata-([0-9a-f]{40})@@")
_held: dict[str, str] = {}
# After white space is normalized (30), which removes the marks of Markdown's own stash; before anything else reads.
_PRIORITY = 29


def hold(html: str) -> str:
    """Give the token that stands for `html` in Markdown source."""
    key = hashlib.sha1(html.encode(), usedforsecurity=False).hexdigest()
    _held[key] = html
    return f"@@strata-{key}@@"


class _Stash(Preprocessor):
    def run(self, lines: list[str]) -> list[str]:
        """Replace each known token by a place in Markdown's stash of raw HTML."""
        text = "\n".join(lines)
        return _TOKEN.sub(self._store, text).split("\n")

    def _store(self, match: re.Match[str]) -> str:
        html = _held.get(match[1])
        return match[0] if html is None else self.md.htmlStash.store(html)


class StashExtension(Extension):
    """Registers the preprocessor."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - the name that Markdown calls
        """Add it to `md`, and name our own elements that are no part of a paragraph."""
        md.block_level_elements.append("strata-table")
        md.preprocessors.register(_Stash(md), "strata-stash", _PRIORITY)


def makeExtension(**options: Any) -> StashExtension:  # noqa: N802 - the name that Markdown looks for
    """Give the extension, as Markdown asks for it by module name."""
    return StashExtension(**options)
