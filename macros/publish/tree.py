"""The whole site as plain Markdown files and a configuration without hooks: what Zensical builds."""

import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from posixpath import dirname, join, normpath, relpath
from typing import Any

import yaml

from macros.load.pages import AuthoredPage
from macros.made_pages import made_pages
from macros.publish.navigation import navigation
from macros.publish.speech import not_found
from macros.relate import Catalog
from macros.work.files import write_file

_LINK = re.compile(r"\]\((?!\w+:|/|#)([^)#\s]+)([)#])")


def write_tree(root: Path, target: Path, catalog: Catalog, pages: list[AuthoredPage]) -> None:
    """Write authored and generated pages, data, macros and mkdocs.yml into `target`, which must not exist."""
    for folder in ("docs", "data", "macros", "overrides"):
        shutil.copytree(root / folder, target / folder, ignore=shutil.ignore_patterns("__pycache__", ".*"))
    texts = {page.path: write_page(page.front, page.text) for page in made_pages(catalog)}
    texts |= {page.inside: write_page(page.front.value, page.body) for page in pages if not page.language}
    texts |= dict(_translations(catalog, pages))
    for page in pages:
        if page.language:
            (target / page.path).unlink()
    for path, text in texts.items():
        write_file(target / "docs" / path, text)
    write_file(target / "mkdocs.yml", _configuration(root, catalog, pages))


def _translations(catalog: Catalog, pages: list[AuthoredPage]) -> Iterator[tuple[str, str]]:
    """Give the translations of whole languages at the place of their address, with links as seen from there."""
    originals = {page.inside: page for page in pages}
    index = {path for path in originals if path.endswith("index.md")}
    places = {page.inside: _place(page, index) for page in pages}
    for page in pages:
        if page.language and catalog.languages[page.language].whole:
            here, place = dirname(page.inside), places[page.inside]

            def moved(link: re.Match[str], here: str = here, place: str = place) -> str:
                leads = normpath(join(here, link[1]))
                return f"]({relpath(places.get(leads, leads), dirname(place))}{link[2]}"

            yield place, write_page(page.told(originals[page.original]), _LINK.sub(moved, page.body))


def _place(page: AuthoredPage, index: set[str]) -> str:
    if not page.language:
        return page.inside
    return f"{page.address}/index.md" if page.original in index else f"{page.address}.md"


def write_page(front: dict[str, Any], text: str) -> str:
    """Give a page as it was read: front matter in a form that every reader of YAML takes alike."""
    return f"---\n{yaml.safe_dump(front, allow_unicode=False, width=10_000)}---\n{text}"


class _Keep(yaml.SafeLoader):
    """Reads mkdocs.yml with the default of each `!ENV`, which is all that it is asked for here."""


def _default(loader: yaml.SafeLoader, node: yaml.SequenceNode) -> object:
    return loader.construct_sequence(node)[-1]


_Keep.add_constructor("!ENV", _default)


def _configuration(root: Path, catalog: Catalog, pages: list[AuthoredPage]) -> str:
    settings = yaml.load((root / "mkdocs.yml").read_text(encoding="utf-8"), Loader=_Keep)  # noqa: S506 - a safe loader with one tag
    del settings["hooks"]
    settings["extra"] |= {"links_from_source": True, "not_found": not_found(catalog)}
    settings["plugins"].insert(0, "search")  # its own: ours is written by the hooks
    settings["nav"] = navigation(settings["nav"], pages)
    return yaml.safe_dump(settings, sort_keys=False)
