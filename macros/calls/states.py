"""Calls that say what ends, and how many records are in which state."""

from macros.calls.registry import call
from macros.render.page import Page
from macros.schema import SYSTEMS
from macros.select.endings import late_endings, next_endings
from macros.select.state_counts import limits, state_counts


@call
def endings(page: Page, ahead: bool = True) -> str:
    """List the ends that lie ahead, or those of the last year."""
    found = next_endings(page.catalog) if ahead else late_endings(page.catalog)
    said = "Planned ends, the soonest first" if ahead else "Ends of the last year, the latest first"
    return page.draw("endings", endings=found, ahead=ahead, caption=f"{said}, as of {page.catalog.as_of}.")


@call
def states(page: Page) -> str:
    """Count the records of each kind in each state, with the days after which what was seen no longer counts."""
    titles = {kind: record.plural for kind, record in SYSTEMS.items()}
    counts = state_counts(page.catalog)
    return page.draw("states", counts=counts, limits=limits(), titles=titles, today=page.catalog.as_of)


@call
def edition(page: Page) -> str:
    """Give the day of the edition."""
    return page.draw("inline", form="number", number=page.catalog.as_of)
