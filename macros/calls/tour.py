"""The ordered tour: pages whose front matter has `step` and `minutes`."""

from macros.calls.registry import call
from macros.faults import Refused
from macros.load.pages import AuthoredPage
from macros.render.page import Page


def _stops(page: Page) -> list[AuthoredPage]:
    return sorted((stop for stop in page.authored if stop.get("step")), key=lambda stop: stop.get("step"))


@call
def steps(page: Page) -> str:
    """List the steps of the tour."""
    stops = [{"title": one.title, "path": one.address, "minutes": one.get("minutes")} for one in _stops(page)]
    return page.draw("steps", stops=stops)


@call
def tour(page: Page) -> str:
    """Say which step of the tour the page is, and lead on."""
    stops = _stops(page)
    here = next((place for place, stop in enumerate(stops) if stop.address == page.address), None)
    if here is None:
        raise Refused("the page is not on the tour; give its front matter `step` and `minutes`")
    after = stops[here + 1] if here + 1 < len(stops) else None
    return page.draw(
        "tour",
        step=here + 1,
        total=len(stops),
        minutes=stops[here].get("minutes"),
        next={"title": after.title, "path": after.address} if after else None,
    )
