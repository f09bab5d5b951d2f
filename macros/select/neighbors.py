"""One record -> its relations in words, downward and upward.

What very many stand in is told by kind; what an organization makes stands the newest first, with its years.
"""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from macros.relate import Catalog
from macros.relate.lifecycle import availability_event, ended, follows
from macros.relate.links import Link, relations
from macros.schema import SYSTEMS
from macros.schema.record import Event
from macros.schema.vocabularies import EventType, Role
from macros.select.anchors import edge_anchors
from macros.select.lookup import system

_ROLES = {Role.DEFAULT: "by default", Role.CHOICE: "where a user chooses it"}
_MANY = 8  # ends of a relation that are still read as one list

End = tuple[str | None, tuple[str, ...], str, str]  # id or undisclosed, sources, what is added in words, anchor


@dataclass(frozen=True)
class Neighbors:
    """The records at the other ends of one relation, in words, with the sources of each."""

    verb: str
    ends: tuple[End, ...]


def downward(catalog: Catalog, id: str) -> list[Neighbors]:
    """Give what the record states of others, by relation."""
    record = system(catalog, id)
    words = relations(type(record))
    groups: dict[str, list[Link]] = defaultdict(list)
    for link in catalog.down.get(id, ()):
        if link.relation != "made_by":
            groups[words[link.relation].label].append(link)
    named = {name: edge_anchors(name, getattr(record, name)) for name in words}
    return [
        Neighbors(verb, tuple(_end(link, link.edge.to, named[link.relation][link.index]) for link in links))
        for verb, links in groups.items()
    ]


def upward(catalog: Catalog, id: str) -> list[Neighbors]:
    """Give what others state of the record, by relation as seen from here."""
    groups: dict[str, list[Link]] = defaultdict(list)
    for link in catalog.up.get(id, ()):
        if link.start in catalog.systems:
            words = relations(type(catalog.systems[link.start]))
            groups[words[link.relation].inverse].append(link)
    found = [group for verb, links in groups.items() for group in _told(catalog, verb, links)]
    before = catalog.whole(_followed).get(id, ())
    return [*found, Neighbors("Successor of", tuple(before))] if before else found


def _told(catalog: Catalog, verb: str, links: list[Link]) -> Iterator[Neighbors]:
    """Give one list, or one a kind where there are very many of several kinds."""
    kinds = defaultdict(list)
    for link in links:
        kinds[catalog.systems[link.start].folder].append(link)
    if len(links) <= _MANY or len(kinds) == 1:
        yield Neighbors(verb, _others(catalog, links))
        return
    for folder in SYSTEMS:
        if folder in kinds:
            yield Neighbors(f"{verb} {SYSTEMS[folder].plural.lower()}", _others(catalog, kinds[folder]))


def _others(catalog: Catalog, links: list[Link]) -> tuple[End, ...]:
    if links[0].relation != "made_by":
        return tuple(_end(link, link.start) for link in links)
    begun = {link.start: _begin(catalog, link.start) for link in links}
    newest = sorted(links, key=lambda link: first.date if (first := begun[link.start]) else "", reverse=True)
    ends = ((link.start, link.edge.source or ()) for link in newest)
    return tuple((id, sources, _years(catalog, id, begun[id]), "") for id, sources in ends)


def _begin(catalog: Catalog, id: str) -> Event | None:
    return availability_event(catalog.systems[id], catalog.as_of, EventType.PUBLISHED, EventType.ANNOUNCED)


def _years(catalog: Catalog, id: str, first: Event | None) -> str:
    """Say in which years a thing lives, as far as its events tell."""
    end = ended(catalog.systems[id], catalog.as_of)
    if first is None:
        return f"until {end.date[:4]}" if end else ""
    begin = f"by {first.date[:4]}" if first.event is EventType.IN_USE else first.date[:4]
    return f"{begin} to {end.date[:4]}" if end else begin


def _followed(catalog: Catalog) -> dict[str, list[End]]:
    """Give what each record is named as the successor of."""
    found: dict[str, list[End]] = defaultdict(list)
    for other, record in catalog.systems.items():
        for event in record.events:
            for id in dict.fromkeys(event.successor):
                if follows(record, event, catalog.systems.get(id)):
                    found[id].append((other, event.source, "", ""))
    return found


def _end(link: Link, id: str | None, anchor: str = "") -> End:
    edge = link.edge
    added = [f"{edge.count} each"] if edge.count and edge.count > 1 else []
    added += [f"{edge.member} only"] if edge.member else []
    added += [_ROLES[edge.role]] if edge.role else []
    added += [f"since {edge.since}"] if edge.since else []
    added += [f"until {edge.until}"] if edge.until else []
    return id, edge.source or (), ", ".join(added), anchor
