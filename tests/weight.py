"""What a first visit of a page sends, compressed as servers send it."""

import gzip
import re
from pathlib import Path
from posixpath import dirname, join, normpath

_LOADED = re.compile(r'<(?:script|link)\b[^>]*?\s(?:src|href)="([^":?#]+\.(?:js|css|woff2))"')
TEXT = {".html", ".js", ".css", ".svg", ".json"}


def sent(site: Path, path: str) -> dict[str, int]:
    """Give the files that a first visit of a page loads, with their bytes."""
    html = (site / path).read_text(encoding="utf-8")
    loaded = {normpath(join(dirname(path), address)) for address in _LOADED.findall(html)}
    return {file: packed(site / file) for file in (path, *sorted(loaded))}


def packed(file: Path) -> int:
    """Give the bytes of a file as it is sent."""
    content = file.read_bytes()
    return len(gzip.compress(content, 9)) if file.suffix in TEXT else len(content)
