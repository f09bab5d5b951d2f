"""What others make of the same text: the Markdown beside each page of our site, written out for them."""

import json
import shutil
import subprocess
import sys
from collections.abc import Iterator
from importlib.metadata import version
from pathlib import Path

_BUILDER = Path(sys.executable).parent
_STOCK = """\
site_name: The same text
site_url: https://text.example/
theme: {name: material, font: false}
nav: [Home: index.md]
not_in_nav: "*"
markdown_extensions: [admonition, attr_list, footnotes, tables, {toc: {permalink: true}}]
plugins: [search]
"""
_HUGO = "baseURL = 'https://text.example/'\ntitle = 'The same text'\ndisableKinds = ['taxonomy', 'term', 'RSS']\n"
_LAYOUT = """\
<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{{ .Title }}</title></head><body>
<nav>{{ range .Site.Home.Sections }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}</nav>
<aside>{{ .TableOfContents }}</aside><main>{{ .Content }}</main></body></html>
"""
COMMANDS = {
    "mkdocs": (str(_BUILDER / "mkdocs"), "build", "--quiet", "--clean"),
    "zensical": (str(_BUILDER / "zensical"), "build", "--clean"),
    "hugo": ("hugo", "--quiet"),
}


def write_text(site: Path, target: Path) -> int:
    """Write the text of a built site out for each; give the number of pages. Links are those of the site."""
    shutil.rmtree(target, ignore_errors=True)
    pages = [file.relative_to(site) for file in sorted(site.rglob("index.md"))]
    sections = {page.parent.parent for page in pages if page.parent != Path()}
    for page in pages:
        text = (site / page).read_text(encoding="utf-8")
        title = next((line[2:] for line in text.splitlines() if line.startswith("# ")), page.parent.name)
        for name, path in _places(page, page.parent in sections):
            file = target / name / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(f"---\ntitle: {json.dumps(title)}\n---\n{text}", encoding="utf-8")
    for name in ("mkdocs", "zensical"):
        (target / name / "mkdocs.yml").write_text(_STOCK, encoding="utf-8")
    layouts = target / "hugo/layouts/_default"
    layouts.mkdir(parents=True)
    (target / "hugo/config.toml").write_text(_HUGO, encoding="utf-8")
    for layout in ("single", "list"):
        (layouts / f"{layout}.html").write_text(_LAYOUT, encoding="utf-8")
    return len(pages)


def _places(page: Path, section: bool) -> Iterator[tuple[str, Path]]:
    yield "mkdocs", Path("docs", page)
    yield "zensical", Path("docs", page)
    yield "hugo", Path("content", page.with_name("_index.md") if section else page)


def clear(folder: Path) -> None:
    """Let the next build begin from nothing."""
    for name in ("site", "public", "resources", ".cache"):
        shutil.rmtree(folder / name, ignore_errors=True)


def missing() -> dict[str, str]:
    """Give who cannot be run here, and why, in a sentence."""
    absent = f"Hugo was not run: it is not installed ({_debian('hugo')})."
    return {} if shutil.which("hugo") else {"hugo": absent}


def _debian(package: str) -> str:
    return f"apt-get install {package}"


def versions() -> dict[str, str]:
    """Give the versions of all that is run."""
    found = {name: version(name) for name in ("mkdocs", "mkdocs-material", "zensical")}
    if not missing():
        said = subprocess.run(["hugo", "version"], capture_output=True, text=True, check=True).stdout
        found["hugo"] = said.split()[1].removeprefix("v").partition("+")[0]
    return found | {"python": sys.version.split()[0]}
