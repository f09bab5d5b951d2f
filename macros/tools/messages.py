"""The messages of the site, gathered from templates, code and scripts; each language brought up to date with them."""

import re
from collections.abc import Iterable, Iterator
from io import BytesIO, StringIO
from pathlib import Path
from typing import Any

import click
import yaml
from babel.messages.catalog import Catalog
from babel.messages.extract import extract
from babel.messages.pofile import read_po, write_po
from jinja2.ext import babel_extract

from macros.faults import Refused
from macros.load.by_command import files
from macros.load.languages import FOLDER, HEAD, ORIGINALS, TITLES, spoken_by_theme
from macros.load.pages import load_pages
from macros.tools.labels import labels

_KEYWORDS: dict[str, Any] = {"say": None}
_JINJA = {"trim_blocks": "true", "lstrip_blocks": "true", "silent": "false"}
_WHOLE = {"parse_template_string": True}
_WIDTH = 0  # one line a message: a difference shows what changed
_PYTHON = ("macros/calls", "macros/export", "macros/publish")
Found = tuple[str, str]  # file and message


@click.command()
@click.argument("language", required=False)
def messages(language: str | None) -> None:
    """Gather what is to be translated, and bring data/languages/ up to date; LANGUAGE begins a new one, as fr."""
    root = Path.cwd()
    if language:
        _judge(language)
    found = originals(root)
    _write(root / "macros" / ORIGINALS.name, found, "")
    if language:
        (root / FOLDER).mkdir(parents=True, exist_ok=True)
        (root / FOLDER / f"{language}.po").touch()
    titles = [page.title for page in load_pages(root)[0] if not page.language]
    for file in files(root, FOLDER):
        click.echo(f"{file.relative_to(root).as_posix()}: {_update(file, found, titles)}")


def _judge(language: str) -> None:
    if not re.fullmatch("[a-z]{2}", language) or language == "en":
        raise Refused(f'"{language}" is no language other than English in two letters, as fr')
    if not spoken_by_theme(language):
        raise Refused(f"the theme has no words in the language {language}")


def originals(root: Path) -> Catalog:
    """Give all English messages of the project at `root`, each with the files that say it."""
    catalog = Catalog()
    for path, message in (*_of_templates(root), *_of_code(root), *_of_scripts(root), *_of_settings(root), *labels()):
        if message.strip():
            catalog.add(message, locations=[(path, 0)])
    return catalog


def _files(root: Path, folder: str, ending: str) -> Iterator[tuple[str, BytesIO]]:
    for file in sorted((root / folder).rglob(f"*{ending}")):
        yield file.relative_to(root).as_posix(), BytesIO(file.read_bytes())


def _of_templates(root: Path) -> Iterator[Found]:
    for folder, ending in (("macros/templates", ".jinja"), ("overrides", ".html")):
        for path, content in _files(root, folder, ending):
            yield from _said(path, (one[2] for one in babel_extract(content, list(_KEYWORDS), [], _JINJA)))


def _of_code(root: Path) -> Iterator[Found]:
    for folder in _PYTHON:
        for path, content in _files(root, folder, ".py"):
            yield from _said(path, (one[1] for one in extract("python", content, _KEYWORDS)))


def _of_scripts(root: Path) -> Iterator[Found]:
    for path, content in _files(root, "overrides/assets/js", ".js"):
        yield from _said(path, (one[1] for one in extract("javascript", content, _KEYWORDS, options=_WHOLE)))


def _said(path: str, found: Iterable[Any]) -> Iterator[Found]:
    """Give what is said in so many words; what is computed is a label, or said elsewhere."""
    for message in found:
        text = message[0] if isinstance(message, tuple) else message
        yield from ((path, text),) if isinstance(text, str) else ()


def _of_settings(root: Path) -> Iterator[Found]:
    """Give the words of mkdocs.yml that stand on pages."""
    path = "mkdocs.yml"
    said = yaml.load((root / path).read_bytes(), Loader=yaml.CBaseLoader)  # noqa: S506 - makes nothing but texts
    toc = next(one["toc"] for one in said["markdown_extensions"] if isinstance(one, dict) and "toc" in one)
    titles = [title for section in said["nav"] for title in section]
    toggles = [option["toggle"]["name"] for option in said["theme"]["palette"]]
    words = [said["copyright"], said["site_description"], toc["title"], toc["permalink_title"], *titles, *toggles]
    return ((path, word) for word in words)


def _update(file: Path, found: Catalog, titles: list[str]) -> str:
    """Bring one language up to date, keeping what is translated; say how far it is."""
    catalog = read_po(StringIO(file.read_text(encoding="utf-8")), locale=file.stem)
    wanted = Catalog()
    for one in found:
        if one.id:
            wanted.add(one.id)
    for title in titles:
        wanted.add(title, context=TITLES)
    catalog.update(wanted, update_header_comment=False)
    _write(file, catalog, HEAD.format(code=file.stem))
    frame = [one for one in catalog if one.id and not one.context]
    done = sum(bool(one.string) and not one.fuzzy for one in frame)
    return f"{done} of {len(frame)} messages translated"


def _write(file: Path, catalog: Catalog, head: str) -> None:
    made = BytesIO()
    write_po(
        made,
        catalog,
        width=_WIDTH,
        no_location=bool(head),
        omit_header=True,
        ignore_obsolete=True,
        include_lineno=False,
    )
    comment = catalog.header_comment if head and file.stat().st_size else ""
    file.write_text("\n".join(filter(None, (comment, head, made.getvalue().decode()))), encoding="utf-8")
