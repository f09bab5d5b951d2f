"""Calls for the glossary, the market, drawings, and the schema itself."""

from itertools import groupby

from macros.calls.registry import call
from macros.checks import every
from macros.faults import Refused
from macros.render.environment import TEMPLATES
from macros.render.page import Page
from macros.schema import SYSTEMS
from macros.schema.numbers import number_text
from macros.schema.stack import LAYERS, Layer
from macros.select import dictionary as select
from macros.select import gaps as known
from macros.select import lookup, watched
from macros.select.freshness import ages


@call
def glossary(page: Page) -> str:
    """List every term, A to Z."""
    terms = page.catalog.terms.items()
    letters = {letter: list(some) for letter, some in groupby(terms, key=lambda item: item[1].name[0].upper())}
    return page.draw("glossary", letters=letters)


@call
def projection(page: Page, id: str) -> str:
    """Give one market projection as published."""
    found = lookup.find(page.catalog.projections, id, "projection")
    return page.draw("projection", id=id, projection=found, number=number_text)


@call
def diagram(page: Page, name: str) -> str:
    """Draw one of our own diagrams."""
    known = sorted(file.name.removesuffix(".svg.jinja") for file in (TEMPLATES / "diagrams").glob("*.svg.jinja"))
    if name not in known:
        raise Refused(f'no diagram "{name}"; there are {", ".join(known)}')
    return page.draw("diagram", name=name)


@call
def core(page: Page, layer: str) -> str:
    """Draw the strip of a layer under a page's title."""
    lookup.one_of(Layer, layer, "layer")
    return page.draw("core", layer=layer)


@call
def dictionary(page: Page) -> str:
    """List every field of every kind."""
    return page.draw("dictionary", shared=select.shared(page.catalog), kinds=select.dictionary(page.catalog))


@call
def kinds(page: Page) -> str:
    """List the kinds of records by layer, each with how many there are, and lead to their tables."""
    names = {layer: entry.name for layer, entry in LAYERS.items()} | {None: ""}
    layers = [(name, [kind for kind in SYSTEMS.values() if kind.layer == layer]) for layer, name in names.items()]
    return page.draw("kinds", layers=layers, counts={name: len(page.catalog.of_kind(name)) for name in SYSTEMS})


@call
def freshness(page: Page) -> str:
    """Say how old the volatile facts are, and list those past the limit of their kind."""
    titles = {kind: record.plural for kind, record in SYSTEMS.items()}
    drawn = page.draw("freshness", kinds=ages(page.catalog), today=page.catalog.as_of, titles=titles)
    return watch_report(page) + drawn


def watch_report(page: Page) -> str:
    """Draw what the last watch found, by kind and by host."""
    titles = {kind: record.plural for kind, record in SYSTEMS.items()} | {"projections": "Projections"}
    last = page.catalog.watches[-1] if page.catalog.watches else None
    kinds = watched.by_kind(page.catalog) if last else []
    return page.draw("watched", watch=last, kinds=kinds, titles=titles, keys=watched.KEYS, total=watched.total(kinds))


@call
def find(page: Page) -> str:
    """Give the box and the list of the page of results."""
    return page.draw("find")


@call
def gaps(page: Page) -> str:
    """Count what is not known, and list the records that lack something."""
    found = known.gaps(page.catalog)
    return page.draw("gaps", gaps=found, counts=known.counts(page.catalog, found))


@call
def rules(page: Page) -> str:
    """List all that the check can tell, each with a bad and a good example."""
    return page.draw("rules", rules=every())


@call
def registry(page: Page) -> str:
    """List every source of the site."""
    return page.draw("registry", sources=list(page.catalog.sources.items()))
