"""Calls that draw the living figures and the cards of the models that they run."""

from macros.calls.registry import call
from macros.render.living import SCRIPTS, figure, files_of
from macros.render.page import Page
from macros.schema import Weights
from macros.schema.numbers import number_text
from macros.select import lookup


@call
def living(page: Page, name: str) -> str:
    """Draw a living figure: its example, which a script brings to life."""
    found = figure(name)
    needed = (*SCRIPTS, *found.scripts) if page.from_source else files_of(found)
    scripts = [script for script in needed if script not in page.scripts]
    page.scripts += scripts
    return page.draw(
        "living",
        name=name,
        figure=found,
        scripts=scripts,
        cards={id: _card(page, id) for id in found.cards},
        number=number_text,
    )


def _card(page: Page, id: str) -> Weights:
    return lookup.find(page.catalog.weights, id, "model card")


@call
def card(page: Page, id: str) -> str:
    """Draw the card of a model that runs in the pages."""
    return page.draw("card", id=id, card=_card(page, id), number=number_text)


@call
def cards(page: Page) -> str:
    """Draw every model card."""
    found = page.catalog.weights.items()
    return page.draw("cards", cards=[(id, record, card(page, id)) for id, record in found])
