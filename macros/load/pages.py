"""The authored pages of docs/: front matter with places, and text with the lines of the file."""

import os
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path
from typing import Any

from macros.faults import Fault, Faults
from macros.load.parse import Parsed, parse
from macros.load.syntax import without_conflicts
from macros.load.text import decode
from macros.work.reads import NotedList

_MARK = "---\n"
_BLANK = re.compile(r"\A(?:[ \t]*\n)+")
_OTHER_MARK = re.compile(r"(---|\.\.\.|%)")
# MkDocs would publish these too, but nobody here would have read them.
_OTHER_PAGES = {".markdown", ".mdown", ".mkdn", ".mkd", ".html", ".htm", ".xhtml", ".md"}
_LANGUAGE = re.compile(r"\.([a-z]{2})\.md\Z")


def address_of(inside: str) -> str:
    """Give the address of the page at a path below docs/."""
    language = _LANGUAGE.search(inside)
    address = _LANGUAGE.sub(".md", inside).removesuffix(".md")
    address = "" if address == "index" else address.removesuffix("/index")
    return f"{language[1]}/{address}".rstrip("/") if language else address


@dataclass(frozen=True)
class AuthoredPage:
    """One Markdown file. `text` keeps the file's lines: those of the front matter are empty in it."""

    path: str  # from the root of the project
    front: Parsed
    text: str
    head: str = ""  # the front matter as it is written, without its marks

    @property
    def inside(self) -> str:
        """Give the path below docs/."""
        return self.path.removeprefix("docs/")

    @property
    def body(self) -> str:
        """Give the text without the empty lines before it: what MkDocs is handed."""
        return _BLANK.sub("", self.text)

    @property
    def address(self) -> str:
        """Give the page's address without its ending: `layers/model`, `layers` for an index, "" for the home page.

        A translation stands below its language: `de/layers/model`.
        """
        return address_of(self.inside)

    @property
    def language(self) -> str:
        """Give the language that the page's name tells, "" for English."""
        found = _LANGUAGE.search(self.path)
        return found[1] if found else ""

    @property
    def original(self) -> str:
        """Give the path below docs/ of the English page."""
        return _LANGUAGE.sub(".md", self.inside)

    @property
    def digest(self) -> str:
        """Give what tells this text from every other that the page has had."""
        return sha256(f"{self.head}{_MARK}{self.body}".encode()).hexdigest()[:12]

    @property
    def title(self) -> str:
        """Give the title of the front matter."""
        return str(self.front.value.get("title", self.path))

    def told(self, original: "AuthoredPage") -> dict[str, Any]:
        """Give the front matter with that of the English page, whose other names are no names of this."""
        shared = {key: value for key, value in original.front.value.items() if key != "aliases"}
        return {**shared, **self.front.value}

    def get(self, key: str) -> Any:
        """Give what the front matter says under `key`."""
        return self.front.value.get(key)

    def fault(self, place: str, message: str, code: str = "front-matter") -> Fault:
        """Give a fault in the front matter."""
        line, column = self.front.positions.get((place,), (1, 1))
        return Fault(self.path, line, column, place, message, code=code)


def load_pages(root: Path) -> tuple[list[AuthoredPage], list[Fault]]:
    """Read every Markdown file below `root`/docs, in order of path."""
    pages: list[AuthoredPage] = []
    faults: list[Fault] = []
    for folder, folders, names in os.walk(root / "docs"):
        folders.sort()
        for name in sorted([*names, *(name for name in folders if Path(folder, name).is_symlink())]):
            file = Path(folder, name)
            path = file.relative_to(root).as_posix()
            if file.is_symlink():
                faults.append(Fault(path, 1, 1, "", "is a link; a page is a file of its own", code="docs-file"))
            elif file.suffix == ".md":
                try:
                    pages.append(_page(path, file, faults))
                except Faults as found:
                    faults += found.faults
            elif file.suffix.lower() in _OTHER_PAGES:
                faults.append(
                    Fault(
                        path, 1, 1, "", "is not a page; a page is Markdown in a file named <name>.md", code="docs-file"
                    )
                )
    return pages, faults


def listing(pages: Iterable[AuthoredPage]) -> Sequence[AuthoredPage]:
    """Give the pages as one of them knows the others: by front matter, and not by text."""
    return NotedList(replace(page, front=Parsed(page.front.value), text="", head="") for page in pages)


def _page(path: str, file: Path, faults: list[Fault]) -> AuthoredPage:
    """Give the page; where its front matter cannot be read, a fault is added and it has none."""
    text, conflicts = without_conflicts(path, decode(path, file.read_bytes()))
    faults += conflicts
    end = text.find("\n" + _MARK, len(_MARK) - 1) if text.startswith(_MARK) else -1
    if end < 0:
        closed = (
            "is never closed with ---" if text.startswith(_MARK) else "is missing; a page begins with --- and a title"
        )
        faults.append(Fault(path, 1, 1, "", f"the front matter {closed}", code="front-matter"))
        return AuthoredPage(path, Parsed({}), text)
    head, body = text[len(_MARK) : end + 1], text[end + 1 + len(_MARK) :]
    shifted = "\n" * (head.count("\n") + 2) + body
    faults += [
        Fault(
            path,
            number,
            1,
            "",
            f'"{line}" ends the front matter for other readers; remove the line',
            code="front-matter",
        )
        for number, line in enumerate(head.split("\n"), 2)
        if _OTHER_MARK.match(line)
    ]
    try:
        return AuthoredPage(path, parse(path, f"\n{head}"), shifted, head)
    except Faults as found:
        faults += found.faults
        return AuthoredPage(path, Parsed({}), shifted)
