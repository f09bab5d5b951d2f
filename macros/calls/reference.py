"""Calls for the glossary, the market, drawings, formulas, and the schema itself."""

from itertools import groupby

from macros.calls.registry import call
from macros.charts.draw import draw
from macros.charts.market import market, points
from macros.checks import RULES
from macros.faults import Refused
from macros.render.environment import TEMPLATES
from macros.render.formulas import mathml
from macros.render.page import Page
from macros.schema import SYSTEMS
from macros.schema.lists import Layer
from macros.select import dictionary as select
from macros.select import lookup
from macros.select.cells import number_text
from macros.select.freshness import ages
from macros.select.timelines import checked

_WIDE, _NARROW = 700, 350


@call
def glossary(page: Page) -> str:
    """List every term, A to Z."""
    terms = page.catalog.terms.items()
    letters = {letter: list(some) for letter, some in groupby(terms, key=lambda item: item[1].name[0].upper())}
    return page.draw("glossary", letters=letters)


@call
def projection(page: Page, id: str) -> str:
    """Give one market projection as published."""
    found = lookup.projection(page.catalog, id)
    return page.draw("projection", id=id, projection=found, number=number_text)


@call
def chart(page: Page, name: str) -> str:
    """Draw a chart: "market", the projected market sizes."""
    if name != "market":
        raise Refused(f'no chart "{name}"; there is market')
    shown = points(page.catalog.projections)
    rows = [[point.name, point.measure, point.year, number_text(point.value)] for point in shown]
    return page.draw(
        "chart",
        title="The generative-AI market, as projected",
        unit="Billion US dollars, by the year that each figure is for.",
        wide=draw(market(page.catalog.projections, _WIDE)),
        narrow=draw(market(page.catalog.projections, _NARROW)),
        head=["Projection", "Measure", "Year", "Billion US dollars"],
        rows=rows,
        sources=list(dict.fromkeys(id for point in shown for id in point.source)),
    )


@call
def diagram(page: Page, name: str) -> str:
    """Draw one of our own diagrams."""
    known = sorted(file.name.removesuffix(".svg.jinja") for file in (TEMPLATES / "diagrams").glob("*.svg.jinja"))
    if name not in known:
        raise Refused(f'no diagram "{name}"; there are {", ".join(known)}')
    return page.draw("diagram", name=name)


@call
def formula(page: Page, name: str) -> str:
    """Set a formula."""
    return page.draw("formula", mathml=mathml(name))


@call
def core(page: Page, layer: str) -> str:
    """Draw the strip of a layer under a page's title."""
    if layer not in list(Layer):
        raise Refused(f'no layer "{layer}"; expected {", ".join(Layer)}')
    return page.draw("core", layer=layer)


@call
def dictionary(page: Page) -> str:
    """List every field of every kind."""
    return page.draw("dictionary", shared=select.shared(), kinds=select.dictionary())


@call
def freshness(page: Page) -> str:
    """Say how old the volatile facts are, and list those past the limit of their kind."""
    titles = {kind: record.plural for kind, record in SYSTEMS.items()}
    return page.draw("freshness", kinds=ages(page.catalog), today=checked(page.catalog), titles=titles)


@call
def rules(page: Page) -> str:
    """List the rules that data/ is checked by."""
    return page.draw("rules", rules=RULES)


@call
def registry(page: Page) -> str:
    """List every source of the site."""
    return page.draw("registry", sources=list(page.catalog.sources.items()))
