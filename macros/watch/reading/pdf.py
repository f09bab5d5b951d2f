"""PDF -> passages, by the lines of its pages."""

import io
import time

from pypdf import PdfReader

from macros.watch.passages import Collector, Document

_MOST_PAGES, _SECONDS = 150, 20
_FULL = 60  # characters: a line that may go on in the next


def read_pdf(content: bytes) -> Document:
    """Give the text of a PDF; one that is locked, broken or a picture says so."""
    end, collector = time.monotonic() + _SECONDS, Collector()
    try:
        reader = PdfReader(io.BytesIO(content))
        if reader.is_encrypted and not reader.decrypt(""):
            return Document(unread="is a locked PDF")
        title = str((reader.metadata and reader.metadata.title) or "")
        pages = len(reader.pages)
        for number, page in enumerate(reader.pages):
            if number >= _MOST_PAGES or time.monotonic() > end:
                return Document(title, collector.passages, cut=True)
            _lines(collector, page.extract_text())
    except Exception as error:  # noqa: BLE001 - a broken file breaks the library in many ways
        return Document(unread=f"is a broken PDF ({type(error).__name__})")
    unread = "" if collector.passages else f"is a PDF without text ({pages} pages)"
    return Document(title, collector.passages, unread)


def _lines(collector: Collector, text: str) -> None:
    """Take the lines of a page; those of a paragraph are joined."""
    paragraph = ""
    for line in map(str.strip, text.splitlines()):
        paragraph = f"{paragraph[:-1]}{line}" if paragraph.endswith("-") else f"{paragraph} {line}".strip()
        if len(line) < _FULL or line.endswith((".", ":", "?", "!")):
            collector.text(paragraph)
            paragraph = ""
    collector.text(paragraph)
