"""Calls that make tables and what else is drawn from many records."""

from collections.abc import Iterator, Sequence

from macros.calls.registry import call
from macros.render.page import Page
from macros.render.speech import spoken_table
from macros.schema import SYSTEMS
from macros.schema.stack import Layer
from macros.select import lookup, overview, timelines
from macros.select import tables as select
from macros.select.records import facts
from macros.select.tables import Filter
from macros.select.trace_end import trace_end
from macros.select.widths import NARROW, WIDE, fit

_FIRST = 8  # rows of a table that stands in a text
_COLUMNS = ("name", "category", "maker", "released", "status")


def _counted(page: Page, number: int, total: int, kind: str) -> str:
    """Say how many of how many; of all kinds together there is no total worth telling."""
    of = number < total and kind in SYSTEMS
    word = SYSTEMS[kind].singular if kind in SYSTEMS else "record"
    noun = page.say(word if (total if of else number) == 1 else f"{word}s")
    if of:
        return page.say("%(number)s of %(total)s %(noun)s", number=number, total=total, noun=noun)
    return f"{number} {noun}"


def _noun(kind: str) -> str:
    """Give the word for several of a kind; "storage" has no plural of its own."""
    several = SYSTEMS[kind].plural.lower() if kind in SYSTEMS else "records"
    return several if several.endswith("s") else f"{SYSTEMS[kind].singular}s"


def nouns() -> Iterator[str]:
    """Give the words for one and for several of each kind, as captions and tools say them."""
    for kind in ("systems", *SYSTEMS):
        one = SYSTEMS[kind].singular if kind in SYSTEMS else "record"
        yield from (one, f"{one}s", _noun(kind))


@call
def table(
    page: Page,
    kind: str,
    columns: Sequence[str] = _COLUMNS,
    more: Sequence[str] = (),
    facets: Sequence[str] = (),
    compare: bool = False,
    group: str | None = None,
    layer: str | None = None,
    modality: str | None = None,
    uses: str | None = None,
    maker: str | None = None,
    article: bool = False,
    ids: Sequence[str] | None = None,
    sort: str | None = None,
    caption: str = "",
    each: bool = False,
) -> str:
    """List the records of a kind, or of all kinds ("systems"), that the other arguments leave.

    Columns in `more` wait in the list of columns; `facets` are columns that rows can be chosen by; with `compare`
    rows can be set side by side, on the page of their kind; with `each`, the members of a family have rows too.
    """
    keep = Filter(group, layer, modality, uses, maker, article, ids)
    found = select.table(page.catalog, kind, columns, keep, (*more, *facets), each)
    found = spoken_table(select.sorted_by(found, sort) if sort else found, page.messages)
    said = f"{caption.rstrip('.')}. " if caption else ""
    return page.draw(
        "table",
        table=found,
        fit=fit(page.catalog, found, WIDE if facets else NARROW, compare),
        first=0 if compare or facets else _FIRST,
        facets=found.have(facets),
        caption=f"{said}{_counted(page, sum(not row.member for row in found.rows), found.total, kind)}.",
        noun=page.say(_noun(kind)),
        compare=compare,
        marked=kind == "systems",
        cited=kind in SYSTEMS,
        dated=compare and kind in SYSTEMS,
    )


@call
def timeline(
    page: Page,
    kind: str,
    group: str | None = None,
    article: bool = False,
    ids: Sequence[str] | None = None,
    caption: str = "When each could be had.",
) -> str:
    """Draw the lives of records as bars over the years, by age; all kinds ("systems") by kind, maker and age."""
    found = timelines.timeline(page.catalog, kind, Filter(group=group, article=article, ids=ids))
    order = {"layers": list(Layer), "kinds": list(SYSTEMS)}
    return page.draw("timeline", timeline=found, caption=caption, whole=kind == "systems", **order)


@call
def groups(page: Page, layer: str) -> str:
    """List the groups of a layer with their counts."""
    return page.draw("groups", groups=overview.groups(page.catalog, layer))


@call
def stack(page: Page, example: str = "chatgpt") -> str:
    """Draw the four layers with counts, and the trace of `example` through them."""
    catalog = page.catalog
    dated = sum(len(facts(catalog, id)) + len(record.events) for id, record in catalog.systems.items())
    totals = {"records": len(catalog.systems), "facts": dated, "sources": len(catalog.sources)}
    return page.draw("stack", floors=overview.stack(catalog, example), example=example, totals=totals)


@call
def doors(page: Page, ids: Sequence[str], traced: bool = False) -> str:
    """List records as links, each with its kind, or with where its trace leads."""
    ends = [trace_end(page.catalog, id) if traced else lookup.system(page.catalog, id).singular for id in ids]
    return page.draw("doors", doors=list(zip(ids, ends, strict=True)))
