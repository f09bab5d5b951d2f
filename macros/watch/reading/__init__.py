"""The bytes of a source -> a document, by what they are: HTML, PDF, JSON, TOML, YAML, CSV, Markdown or plain text."""

import csv
import io
import json
import re
import tomllib
from collections.abc import Callable
from urllib.parse import urlsplit

from macros.watch.passages import Collector, Document
from macros.watch.reading.html import read_html
from macros.watch.reading.pdf import read_pdf
from macros.watch.reading.plain import read_plain
from macros.watch.reading.structured import DEEP, is_deep, read_value, read_yaml

_CHARSET = re.compile(rb"""(?:charset|encoding)\s*=\s*["']?\s*([\w-]+)""", re.IGNORECASE)
_ENDING = re.compile(r"\.(\w{2,8})$")
_BINARY = ("image/", "audio/", "video/", "font/", "application/zip", "application/gzip", "application/octet-stream")


def read(content: bytes, media_type: str, address: str) -> Document:
    """Give the document that `content` is; one that cannot be read says why."""
    kind, _, options = media_type.lower().partition(";")
    ending = _ENDING.search(urlsplit(address).path.lower())
    form = _form(kind.strip(), ending[1] if ending else "", content)
    if form == "pdf":
        return read_pdf(content)
    if form == "binary":
        return Document(unread=f"is no text ({kind or 'unknown type'})")
    return _READERS[form](decode(content, options))


def _form(kind: str, ending: str, content: bytes) -> str:
    start = content[:512].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if kind == "application/pdf" or start.startswith(b"%pdf-"):
        return "pdf"
    if b"\0" in content[:2048] and not content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "binary"
    if start.startswith((b"<!doctype html", b"<html")) or "html" in kind:
        return "html"
    if "json" in kind or ending in {"json", "ipynb", "jsonl"}:
        return "json"
    for form in ("toml", "yaml", "csv"):
        if form in kind or ending == form or (form == "yaml" and ending == "yml"):
            return form
    return "binary" if kind.startswith(_BINARY) and not kind.endswith("octet-stream") else "plain"


def decode(content: bytes, options: str = "") -> str:
    """Give the text of `content`: UTF-8 where it is that, whatever it says of itself; then what it says."""
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return content.decode("utf-16", "replace")
    said = _CHARSET.search(options.encode()) or _CHARSET.search(content[:2048])
    for charset in ("utf-8-sig", said[1].decode() if said else "cp1252", "cp1252"):
        try:
            return content.decode(charset)
        except (UnicodeDecodeError, LookupError):
            continue
    return content.decode("latin-1")


def _json(text: str) -> Document:
    if is_deep(text):
        return DEEP
    try:
        return read_value(json.loads(text))
    except (ValueError, RecursionError):
        lines = [line for line in text.splitlines() if line.strip()]
        try:
            return read_value([json.loads(line) for line in lines])
        except (ValueError, RecursionError):
            return read_plain(text)


def _toml(text: str) -> Document:
    if is_deep(text):
        return DEEP
    try:
        return read_value(tomllib.loads(text))
    except (tomllib.TOMLDecodeError, RecursionError):
        return read_plain(text)


def _csv(text: str) -> Document:
    collector = Collector()
    try:
        collector.table(list(csv.reader(io.StringIO(text))), heads=1)
    except csv.Error:
        return read_plain(text)
    return Document(passages=collector.passages)


_READERS: dict[str, Callable[[str], Document]] = {
    "html": read_html,
    "json": _json,
    "toml": _toml,
    "yaml": read_yaml,
    "csv": _csv,
    "plain": read_plain,
}
