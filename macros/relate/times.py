"""When an edge holds: by its own dates, by the day of its source, and by whether both of its ends were there."""

from macros.relate.graph import Catalog
from macros.relate.lifecycle import ended, existed_on, happened
from macros.relate.links import Link, named
from macros.schema.days import before, first_day, last_day
from macros.schema.edges import Edge


def valid_on(catalog: Catalog, link: Link, day: str | None) -> bool:
    """Tell whether a link held on `day`; on that of the edition where it is None.

    An edge of which no day is known is taken for today's and for no earlier day.
    """
    on = day or catalog.as_of
    ends = [catalog.systems[id] for id in (link.start, link.edge.to) if id and id in catalog.systems]
    if not all(existed_on(end, on) for end in ends) or _rests_on_the_ended(catalog, link, on):
        return False
    edge, known = link.edge, known_from(catalog, link.edge)
    if day is None:
        return not (edge.until and happened(edge.until, on)) and (not edge.since or happened(edge.since, on))
    return bool(known) and first_day(known) <= last_day(on) and not (edge.until and before(edge.until, on))


def known_from(catalog: Catalog, edge: Edge) -> str:
    """Give the day from which an edge is known to hold: its beginning, else the first day on which anyone says so."""
    told = [edge.as_of, *(catalog.day_of(source) for source in edge.source or ())]
    return edge.since or min(filter(None, told), key=first_day, default="")


def known_until(catalog: Catalog, edge: Edge, day: str) -> str:
    """Give the last day, up to `day`, of which someone says that an edge held; "" where none is known."""
    told = [edge.since, edge.as_of, *(catalog.day_of(source) for source in edge.source or ())]
    return max((first_day(one) for one in told if one and happened(one, day)), default="")


def said_when(catalog: Catalog, edge: Edge) -> str:
    """Say in words when an edge holds."""
    span = [f"since {edge.since}"] if edge.since else []
    span += [f"until {edge.until}"] if edge.until else []
    if span:
        return ", ".join(span)
    day = edge.as_of or max((catalog.day_of(source) for source in edge.source or ()), default="")
    return f"as of {day}" if day else "day not said"


def _rests_on_the_ended(catalog: Catalog, link: Link, day: str) -> bool:
    """Tell whether a link would let what goes on rest on what was gone; what it was made from may be gone."""
    target = catalog.systems.get(link.edge.to or "")
    if link.relation not in named("runs") or target is None:
        return False
    end = ended(target, day)
    own = ended(catalog.systems[link.start], day) if link.start in catalog.systems else None
    return end is not None and end.date != day and own is None
