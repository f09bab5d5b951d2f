"""Calls that draw numbers, set formulas and calculate."""

from macros.calls.registry import call
from macros.charts import CHARTS
from macros.faults import Refused
from macros.render.formulas import mathml
from macros.render.page import Page
from macros.schema.numbers import number_text
from macros.select import calculators, lookup
from macros.select import fits as fitted
from macros.suggest import choice

_WIDE, _NARROW = 700, 350


@call
def chart(page: Page, name: str) -> str:
    """Draw a chart, with its numbers as a table."""
    if name not in CHARTS:
        raise Refused(f'no chart "{name}"{choice(name, sorted(CHARTS))}')
    found = CHARTS[name](page.catalog)
    if found is None:
        return ""
    return page.draw("chart", chart=found, wide=found.draw(_WIDE), narrow=found.draw(_NARROW))


@call
def formula(page: Page, name: str) -> str:
    """Set a formula."""
    return page.draw("formula", name=name.replace("-", " "), mathml=mathml(name))


@call
def calculator(page: Page, name: str, model: str, accelerator: str = "") -> str:
    """Draw a calculator that begins with a model: "training" (compute, energy), or "memory" (what serving takes)."""
    if name not in {"training", "memory"}:
        raise Refused(f'no calculator "{name}"; there are memory, training')
    models = calculators.trained(page.catalog) if name == "training" else calculators.served(page.catalog)
    for id in filter(None, (model, accelerator)):
        lookup.system(page.catalog, id)
    return page.draw(
        f"calculator_{name}",
        models=models,
        chips=calculators.chips(page.catalog),
        example=model,
        chip=accelerator,
        number=number_text,
        scientific=calculators.scientific,
    )


@call
def fits(page: Page) -> str:
    """List what runs in how much memory."""
    chips = [one for one in calculators.chips(page.catalog) if one.memory and page.catalog.systems[one.id].article]
    return page.draw(
        "fits",
        rows=fitted.fitting(page.catalog),
        number=number_text,
        chips=chips,
        precisions=fitted.PRECISIONS,
        contexts=fitted.CONTEXTS,
    )
