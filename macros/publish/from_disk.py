"""A page of the hosted site -> the same page for reading from disk: its links name files, and no server is needed.

Both come from one rendering. A template marks what only one of them has:
`<!--hosted-->...<!--/hosted-->` and `<!--disk-->...<!--/disk-->`; authors cannot, for their comments are refused.
"""

import re
import shutil
from functools import lru_cache
from html import escape, unescape
from pathlib import Path
from urllib.parse import urlsplit

from macros.markup.copies import only
from macros.work.files import files_in, write_file

# What leads to a place on the page or to another site stays as it is. The last part tells a tag from text that shows
# one: in text there is no ">".
_ADDRESS = re.compile(r'(\s(?:href|src|data-href|data-compare)=")(?!#|https?:)([^"]*)"(?=(?:[^"<>]++|"[^"]*")*+>)')

# What is for machines, and what the search of the hosted copy fetches.
_HOSTED_ONLY = re.compile(r"cards/.*|.*\.md|search/[^/]*\.json")

# Nothing can be fetched ahead from disk, so that a font which may be left out always would be.
_LATE_FONT = re.compile(r"(font-display: ?)optional")


def hosted(html: str) -> str:
    """Give what the hosted copy has of a page."""
    return only("hosted", html)


def from_disk(html: str) -> str:
    """Give what the copy for reading from disk has of a page, with links to files."""
    return _ADDRESS.sub(_to_file, only("disk", html))


def _to_file(written: re.Match[str]) -> str:
    before, address = written.groups()
    return f'{before}{_escaped(address)}"'


@lru_cache(100_000)  # the frame of each page leads to the same
def _escaped(address: str) -> str:
    return escape(file_of(unescape(address)))


def file_of(address: str) -> str:
    """Give an address on the site as that of a file: `../models/` as `../models/index.html`."""
    parts = urlsplit(address)
    path = parts.path
    if parts.scheme or parts.netloc or not path:
        return address
    if path in {".", ".."} or path.endswith(("/.", "/..")):
        path += "/"
    if not path.endswith("/"):
        return address
    path = "index.html" if path == "./" else f"{path}index.html"
    return parts._replace(path=path).geturl()


def write_page(folder: Path, path: str, html: str) -> None:
    """Write a page of the copy, which is made of the same `html` as that of the hosted site."""
    write_file(folder / path, from_disk(html))


def copy_files(site: Path, folder: Path) -> None:
    """Bring what is the same in both copies: all but pages, what pages have for machines, and the search's index."""
    for path in files_in(site):
        file, target = site / path, folder / path
        if _HOSTED_ONLY.fullmatch(path) or target.exists():
            continue
        if file.suffix == ".css":
            write_file(target, _LATE_FONT.sub(r"\1swap", file.read_text(encoding="utf-8")))
        else:
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(file, target)
