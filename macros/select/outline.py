"""A web -> a nested list that is never long: each thing is followed once, and the far ones on pages of their own."""

from dataclasses import dataclass
from enum import StrEnum

from macros.select.chains import Step, Web

_MOST_STEPS = 80


class More(StrEnum):
    """Why a branch does not show what hangs on it."""

    ABOVE = "above"  # it is shown above
    ELSEWHERE = "elsewhere"  # it is shown on its own page


@dataclass(frozen=True)
class Branch:
    """A thing, None where it is withheld, and what hangs on it."""

    id: str | None
    step: Step | None
    branches: tuple["Branch", ...] = ()
    more: More | None = None


def outline(web: Web) -> Branch:
    """Give the web as a nested list: the nearest things in full."""
    near = _near(web)
    shown: set[str] = set()

    def branch(id: str | None, step: Step | None) -> Branch:
        if id is None or not web.on(id):
            return Branch(id, step)
        if id not in near:
            return Branch(id, step, more=More.ELSEWHERE)
        if id in shown:
            return Branch(id, step, more=More.ABOVE)
        shown.add(id)
        return Branch(id, step, tuple(branch(web.next(one), one) for one in web.on(id)))

    return branch(web.root, None)


def _near(web: Web) -> set[str]:
    """Give the things whose steps are listed: the root, then the nearest for as long as there is room."""
    near = {web.root}
    waiting, room = [web.root], _MOST_STEPS - len(web.on(web.root))
    for id in waiting:
        for step in web.on(id):
            end = web.next(step)
            if end and end not in near and web.on(end) and len(web.on(end)) <= room:
                near.add(end)
                waiting.append(end)
                room -= len(web.on(end))
    return near
