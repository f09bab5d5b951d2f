"""The whole site as plain Markdown files and a configuration without hooks: what Zensical builds."""

import shutil
from pathlib import Path
from typing import Any

import yaml

from macros.load.pages import AuthoredPage
from macros.publish.navigation import navigation
from macros.publish.record_pages import record_pages
from macros.relate import Catalog


def write_tree(root: Path, target: Path, catalog: Catalog, pages: list[AuthoredPage]) -> None:
    """Write authored and generated pages, data, macros and mkdocs.yml into `target`, which must not exist."""
    for folder in ("docs", "data", "macros", "overrides"):
        shutil.copytree(root / folder, target / folder, ignore=shutil.ignore_patterns("__pycache__", ".*"))
    texts = {page.path: _page(page.front, page.text) for page in record_pages(catalog)}
    texts |= {page.path.removeprefix("docs/"): _page(page.front.value, page.body) for page in pages}
    for path, text in texts.items():
        file = target / "docs" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    (target / "mkdocs.yml").write_text(_configuration(root, pages), encoding="utf-8")


def _page(front: dict[str, Any], text: str) -> str:
    """Give a page as it was read: front matter in a form that every reader of YAML takes alike."""
    return f"---\n{yaml.safe_dump(front, allow_unicode=False, width=10_000)}---\n{text}"


class _Keep(yaml.SafeLoader):
    """Reads mkdocs.yml with the default of each `!ENV`, which is all that it is asked for here."""


def _default(loader: yaml.SafeLoader, node: yaml.SequenceNode) -> object:
    return loader.construct_sequence(node)[-1]


_Keep.add_constructor("!ENV", _default)


def _configuration(root: Path, pages: list[AuthoredPage]) -> str:
    settings = yaml.load((root / "mkdocs.yml").read_text(encoding="utf-8"), Loader=_Keep)  # noqa: S506 - a safe loader with one tag
    del settings["hooks"]
    settings["extra"]["links_from_source"] = True
    settings["plugins"].insert(0, "search")  # its own: ours is written by the hooks
    settings["nav"] = navigation(settings["nav"], pages)
    return yaml.safe_dump(settings, sort_keys=False)
