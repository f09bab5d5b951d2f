"""One source, one address, which is its own."""

import re
from collections.abc import Iterator

from macros.checks.once import once_for_text
from macros.checks.rule import rule
from macros.checks.shared import all_cited
from macros.faults import Fault, Mend
from macros.load import Entry
from macros.relate import Catalog
from macros.schema import Source
from macros.schema.trackers import untracked

COPY = re.compile(
    r"https://(?:web\.archive\.org|archive\.(?:today|ph|is|li|md|vn|fo)|webcache\.googleusercontent\.com)/"
)
_PLAIN = re.compile(r"^https://(?:www\.)?|/(?:index\.html?)?$|/(?=\?)|#.*$")


@rule(
    "same-address",
    "Cite the other source and leave this file out; what is only on another page of it has its own address.",
    excusable=True,
    bad="# data/sources/press-note.yml\nurl: https://www.acme.example/page/",
    good="# data/sources/press-note.yml\nurl: https://daily.example/note",
)
def check(catalog: Catalog) -> Iterator[Fault]:
    """No two sources have one address, however it is written."""
    uses: dict[str, int] = {}
    for entry, record in catalog.entries:
        for _, id in all_cited(catalog)[entry.path] if not isinstance(record, Source) else ():
            uses[id] = uses.get(id, 0) + 1
    first: dict[str, Entry] = {}
    # The one that is cited most is the first; the other is the copy.
    for entry, record in sorted(
        _sources(catalog), key=lambda one: (-uses.get(one[0].id, 0), len(one[0].id), one[0].id)
    ):
        (address,) = _plain(record.url)
        if address in first:
            yield entry.fault(("url",), f"is the address of {first[address].path} too")
        first.setdefault(address, entry)


@once_for_text
def _plain(address: str) -> list[str]:
    return [_PLAIN.sub("", _PLAIN.sub("", untracked(address))).casefold() + _fragment(address)]


def _fragment(address: str) -> str:
    """Give the part after # where it is a page of its own, as in an application of one file."""
    mark = address.partition("#")[2]
    return f"#{mark}" if mark else ""


def _sources(catalog: Catalog) -> list[tuple[Entry, Source]]:
    return [(entry, record) for entry, record in catalog.entries if isinstance(record, Source)]


@rule(
    "tracked-address",
    "Leave the parameters out that only tell who sent the reader.",
    bad="# data/sources/maker-page.yml\nurl: https://acme.example/page?utm_source=x",
    good="# data/sources/maker-page.yml\nurl: https://acme.example/page",
)
def check_trackers(catalog: Catalog) -> Iterator[Fault]:
    """No address tells who sent the reader."""
    for entry, record in catalog.entries:
        for key in ("url", "website"):
            address = getattr(record, key, None)
            if isinstance(address, str) and (plain := untracked(address)) != address:
                yield entry.fault(
                    (key,), f"has tracking parameters; write {plain}", mend=_mend(entry, key, address, plain)
                )


def _mend(entry: Entry, key: str, address: str, plain: str) -> Mend | None:
    line, column = entry.position((key,))
    start = column + len(key) + 2  # a colon and a space, as the formatter writes them
    return Mend(entry.path, line, start, start + len(address), plain)


@rule(
    "archive-address",
    "Write the address of the page itself.",
    excusable=True,
    bad="# data/sources/maker-page.yml\nurl: https://web.archive.org/web/2023/https://acme.example/page",
    good="# data/sources/maker-page.yml\nurl: https://acme.example/page",
)
def check_archives(catalog: Catalog) -> Iterator[Fault]:
    """No address is that of a copy in an archive."""
    for entry, record in catalog.entries:
        for key in ("url", "website"):
            if COPY.match(getattr(record, key, None) or ""):
                yield entry.fault((key,), "is the copy of an archive, not the page")
