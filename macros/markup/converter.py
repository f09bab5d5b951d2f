"""Markdown with the extensions of mkdocs.yml, as MkDocs runs it: to look at a page before anything is built."""

import re
from dataclasses import dataclass
from functools import cache, cached_property
from html import unescape
from pathlib import Path
from typing import Any

import markdown
import yaml

from macros.markup.findings import Finding

_CONFIGURATION = Path(__file__).parents[2] / "mkdocs.yml"
_ID = re.compile(r'\sid="([^"]*)"')
_OF_MKDOCS = ("toc", "tables", "fenced_code")  # it adds these, before all others


class _Settings(yaml.SafeLoader):
    """Reads mkdocs.yml, where only the extensions are wanted."""


def _default(loader: yaml.SafeLoader, node: yaml.SequenceNode) -> object:
    return loader.construct_sequence(node)[-1]


_Settings.add_constructor("!ENV", _default)


@cache
def _extensions() -> tuple[tuple[str, ...], dict[str, dict[str, Any]]]:
    with _CONFIGURATION.open(encoding="utf-8") as opened:  # so that a fault names it
        settings = yaml.load(opened, Loader=_Settings) or {}  # noqa: S506 - a safe loader with one tag
    options: dict[str, dict[str, Any]] = {}
    for one in settings.get("markdown_extensions", ()):
        options |= one if isinstance(one, dict) else {one: {}}
    return tuple(dict.fromkeys((*_OF_MKDOCS, *options))), options


@dataclass(frozen=True)
class Converted:
    """The HTML of a page, tokens filled in, what may not stand in it, and the addresses of its links and pictures."""

    html: str
    findings: tuple[Finding, ...]
    addresses: tuple[tuple[str, str], ...]  # "a" or "img", and where it leads

    @cached_property
    def anchors(self) -> frozenset[str]:
        """Give the anchors of the page."""
        return frozenset(map(unescape, _ID.findall(self.html)))


def convert(text: str) -> Converted:
    """Give what Markdown makes of `text`."""
    names, options = _extensions()
    found: list[Finding] = []
    addresses: list[tuple[str, str]] = []
    own = options | {"macros.stash": {"collect": found, "addresses": addresses}}
    try:
        html = markdown.markdown(text, extensions=names, extension_configs=own)
    except RecursionError:
        return Converted("", (Finding("blocks follow each other without an end; put empty lines between them"),), ())
    return Converted(html, tuple(found), tuple(addresses))
