"""A page as it is built, and the record behind it -> what the search knows of it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import IntEnum
from typing import Any, TypeGuard

from macros.publish.search.quantities import spoken
from macros.publish.search.sections import Section, sections
from macros.relate import Catalog
from macros.relate.lifecycle import maker_ids
from macros.relate.links import relations
from macros.relate.states import status
from macros.schema import Claim, System, Term
from macros.schema.facts import NumberFact
from macros.schema.fields import extra, fact_fields
from macros.schema.reference import Projection, Source
from macros.schema.vocabularies import Standing, spelled
from macros.select import records
from macros.select.statuses import word

_REMARK = re.compile(r" \(.*\)$")


class Sort(IntEnum):
    """What an entry is: the thing itself comes before its word, a page, and what is said of it."""

    THING = 0
    TERM = 1
    PAGE = 2
    CLAIM = 3


@dataclass(frozen=True)
class Entry:
    """One place that a search can lead to, with all that it is found by."""

    url: str
    title: str
    sort: Sort
    place: int = 0  # among its sort: what more records are joined to comes first
    tags: tuple[str, ...] = ()
    names: tuple[str, ...] = ()  # beside the title
    figures: tuple[str, ...] = ()  # the facts as they may be typed: 141gb, 175billion
    sections: tuple[Section, ...] = ()
    language: str = ""  # where it is not English
    stands_for: str = ""  # the address of the entry that says the same in English


def entries_of(catalog: Catalog, page: Any) -> Iterator[Entry]:
    """Give the entries of one page of MkDocs: its own, and those of the terms and projections that stand on it.

    A trace has none: the page of its record speaks for it.
    """
    kind, _, id = str(page.meta.get("record", "")).partition("/")
    if page.meta.get("translates"):
        code, _, original = page.url.partition("/")
        yield replace(_page(page), language=code, stands_for=original or "./")
        return
    path = page.file.src_uri.removesuffix(".md")
    folder, _, name = path.partition("/")
    if kind == "trace":
        return
    if kind == "claims":
        yield _claim(page, catalog.claims[id])
    elif id:
        yield _record(page.url, catalog, id)
    elif name in catalog.of_kind(folder):
        record = _record(page.url, catalog, name)
        written = _page(page)
        told = (record.sections[0], *written.sections)
        yield replace(record, title=written.title, names=(record.title, *record.names), sections=told)
    else:
        yield _page(page)
    if path == "glossary":
        yield from (_term(page.url, id, term) for id, term in catalog.terms.items())
    for id, projection in catalog.projections.items():
        if f'id="{id}"' in page.content:
            yield _projection(page.url, id, projection)


def _page(page: Any) -> Entry:
    section = page.ancestors[-1].title if page.ancestors else None
    home = page.is_homepage
    title = "Home" if home else page.meta.get("title") or page.title
    told = (Section("", "", page.meta.get("description", "")), *sections(page.content))
    names = tuple(page.meta.get("aliases", ()))
    return Entry(page.url, title, Sort.PAGE, tags=(section,) if section else (), names=names, sections=told)


def _record(url: str, catalog: Catalog, id: str) -> Entry:
    record = catalog.systems[id]
    now = status(catalog, id)
    tags = [
        record.singular,
        *([f"{record.layer} layer"] if record.layer else []),
        *([word(now).lower()] if now else []),
        *(f"by {catalog.systems[maker].name}" for maker in maker_ids(record)),
    ]
    title, *names = catalog.names(id)
    names += [variant.name for variant in getattr(record, "variants", ())]
    place = -len(catalog.up.get(id, ())) - len(catalog.down.get(id, ()))
    told = tuple(_told(catalog, id, record))
    return Entry(url, title, Sort.THING, place, tuple(tags), _names(title, names), _figures(record), told)


def _names(title: str, others: list[str] | tuple[str, ...]) -> tuple[str, ...]:
    """Give the other names; a title with a remark behind it, "Gemini (model family)", is a name without it too."""
    bare = _REMARK.sub("", title)
    return tuple(dict.fromkeys(name for name in (bare, *others) if name != title))


def _figures(record: System) -> tuple[str, ...]:
    found = []
    for name, field in fact_fields(type(record)):
        for fact in getattr(record, name):
            if isinstance(fact, NumberFact):
                found += [said for one in fact.numbers for said in spoken(one, extra(field, "unit") or "")]
    return tuple(dict.fromkeys(found))


def _told(catalog: Catalog, id: str, record: System) -> Iterator[Section]:
    """Give the sections of a record's page, with the anchors that the page has."""
    makers = [catalog.systems[maker].name for maker in maker_ids(record)]
    made = f"Made by {', '.join(makers)}." if makers else ""
    papers = [f"{source.title}." for source in map(catalog.sources.get, record.sources) if _is_paper(source)]
    yield Section("", "", _joined(record.summary, record.details or "", made, *record.notes, *papers))
    if rows := records.facts(catalog, id):
        yield Section("facts", "Facts", ". ".join(f"{row.label}: {row.value.words}" for row in rows))
    ends: dict[str, list[str]] = {}
    words = relations(type(record))
    for link in catalog.down.get(id, ()):
        if link.relation != "made_by" and link.edge.to:
            ends.setdefault(words[link.relation].label, []).append(catalog.systems[link.edge.to].name)
    if ends:
        said = ". ".join(f"{verb}: {', '.join(to)}" for verb, to in ends.items())
        yield Section("rests-on", "What it rests on", said)
    if record.events:
        events = (_joined(f"{event.event} {event.date}.", event.note or "") for event in record.events)
        yield Section("lifecycle", "Lifecycle", " ".join(events))


def _is_paper(source: Source | None) -> TypeGuard[Source]:
    return source is not None and source.standing is Standing.PAPER


def _joined(*texts: str) -> str:
    return " ".join(text for text in texts if text)


def _claim(page: Any, claim: Claim) -> Entry:
    about = f"{claim.layer} layer" if claim.layer else str(claim.topic)
    verdicts = [f"2023: {spelled(claim.then.verdict)}", f"today: {spelled(claim.now.verdict)}"]
    text = _joined(claim.claim, claim.then.why, claim.now.why)
    tags, names = ("claim", about, *verdicts), _names(page.meta["title"], [claim.claim])
    return Entry(page.url, page.meta["title"], Sort.CLAIM, 0, tags, names, (), (Section("", "", text),))


def _term(url: str, id: str, term: Term) -> Entry:
    where = Section("", "", term.definition)
    return Entry(f"{url}#{id}", term.name, Sort.TERM, 0, ("term",), _names(term.name, term.aliases), (), (where,))


def _projection(url: str, id: str, projection: Projection) -> Entry:
    series = (_joined(series.measure, series.note or "") for series in projection.series)
    where = Section("", "", _joined(projection.summary, *series, *projection.notes))
    names = _names(projection.name, projection.aliases)
    return Entry(f"{url}#{id}", projection.name, Sort.TERM, 0, ("projection",), names, (), (where,))
