"""A record -> the Markdown of its page: headings and calls with its id; no word of the record but its title."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from textwrap import shorten

from macros.page_lint.docs.addresses import generated
from macros.relate import Catalog
from macros.schema import System
from macros.select import records
from macros.select.claims import claims
from macros.select.generations import generations
from macros.select.similar import similar
from macros.select.subgraphs import leads_on
from macros.work.reads import noted

TRACES = "catalog/trace"
_TITLE = 70
_SOURCES = ("## Sources { #sources data-search-exclude }", "{{ sources() }}")
_UNSAFE = re.compile(r'[<>{}"&\s]+')


@dataclass(frozen=True)
class RecordPage:
    """A page made in the build; `path` is relative to docs/."""

    id: str
    path: str
    front: dict[str, str]
    text: str

    @property
    def body(self) -> str:
        """Give the text, by the name that it has on an authored page."""
        return self.text


def record_pages(catalog: Catalog) -> Iterator[RecordPage]:
    """Give a page for every system and every claim."""
    return (record_page(catalog, address) for address in generated(catalog))


def record_page(catalog: Catalog, address: str) -> RecordPage:
    """Give the page of a record, or of a trace, by its address."""
    folder, _, id = address.rpartition("/")
    path = f"{address}.md"
    with noted(path):
        if folder == TRACES:
            return _trace(id, catalog.systems[id])
        if folder == "claims":
            claim = catalog.claims[id]
            front = _front(shorten(claim.claim, _TITLE, placeholder="…"), claim.claim, address)
            return RecordPage(id, path, front, _joined([f'{{{{ claim("{id}") }}}}', *_SOURCES]))
        record = catalog.systems[id]
        return RecordPage(id, path, _front(record.name, record.summary, address), _text(catalog, id, record))


def _plain(text: str) -> str:
    return _UNSAFE.sub(" ", text).strip()


def _front(title: str, description: str, record: str) -> dict[str, str]:
    return {"title": _plain(title), "description": _plain(description), "record": record}


def _joined(parts: list[str]) -> str:
    return "\n\n".join(parts) + "\n"


def _text(catalog: Catalog, id: str, record: System) -> str:
    parts = [
        f'{{{{ head("{id}") }}}}',
        f'{{{{ opening("{id}") }}}}',
    ]
    for heading, anchor, calls in _sections(catalog, id, record):
        parts += [f"## {heading} {{ #{anchor} }}", *(f"{{{{ {call} }}}}" for call in calls)]
    heading, sources = _SOURCES
    return _joined([*parts, heading, f'{{{{ health("{id}") }}}}', sources])


def _trace(id: str, record: System) -> RecordPage:
    """Give the page of an application's trace; the search leads to the record instead."""
    front = _front(f"What {record.name} rests on", f"The trace of {record.name} in 2023 and today.", f"trace/{id}")
    parts = [
        f'{{{{ trace_head("{id}") }}}}',
        "## In the article's time { #then }",
        f'{{{{ trace_then("{id}") }}}}',
        "## Today { #today }",
        f'{{{{ trace("{id}") }}}}',
        "## What changed { #changed }",
        f'{{{{ trace_changes("{id}") }}}}',
    ]
    return RecordPage(id, f"{TRACES}/{id}.md", front, _joined([*parts, *_SOURCES]))


def _sections(catalog: Catalog, id: str, record: System) -> Iterator[tuple[str, str, list[str]]]:
    if records.facts(catalog, id):
        yield "Facts", "facts", [f'facts("{id}")']
    if getattr(record, "variants", ()):
        yield "Members", "members", [f'members("{id}")']
    if generations(catalog, id):
        yield "Generations", "generations", [f'generations("{id}")']
    if records.downward(catalog, id):
        drawn = [f'trace("{id}")'] if leads_on(catalog, id) else []
        yield "What it rests on", "rests-on", [*drawn, f'relations("{id}")']
    if records.upward(catalog, id):
        drawn = [f'trace("{id}", direction="up")'] if leads_on(catalog, id, up=True) else []
        heading = "What it makes" if record.folder == "organizations" else "What rests on it"
        yield heading, "carries", [*drawn, f'mentions("{id}")']
    if similar(catalog, id):
        yield "Similar records", "similar data-search-exclude", [f'similar("{id}")']
    if claims(catalog, about=id):
        yield "Claims about it", "claims", [f'ledger(about="{id}", first=3)']
    if record.events:
        yield "Lifecycle", "lifecycle", [f'lifecycle("{id}")']
