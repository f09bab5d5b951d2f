"""Nothing rests on itself, also not by a detour."""

from collections.abc import Iterator, Mapping

from macros.checks.circles import circles
from macros.checks.rule import rule
from macros.faults import Fault
from macros.relate import Catalog
from macros.relate.links import Link, named


@rule(
    "no-circle",
    "State each relation once, from the higher thing to the lower.",
    bad="""# data/models/brain-1.yml
built_on: [{to: brain-2, source: maker-page}]
# data/models/brain-2.yml
built_on: [{to: brain-1, source: maker-page}]""",
    good="""# data/models/brain-2.yml
made_from: [{to: brain-1, source: maker-page}]""",
)
def check(catalog: Catalog) -> Iterator[Fault]:
    """No record rests on itself through others."""
    below = {id: _ends(catalog, catalog.down.get(id, ())) for id in catalog.systems}
    for circle in circles({id: tuple(links) for id, links in below.items()}):
        link = below[circle[0]][circle[1]]
        place = (link.relation, link.index)
        yield catalog.entry(circle[0]).fault(place, f"rests on itself: {' > '.join(circle)}")


def _ends(catalog: Catalog, links: tuple[Link, ...]) -> Mapping[str, Link]:
    """Give what a record rests on, each with the first link to it; itself at once is a fault of its own."""
    found: dict[str, Link] = {}
    for link in links:
        end = link.edge.to
        if end and end != link.start and end in catalog.systems and link.relation in named("acyclic"):
            found.setdefault(end, link)
    return found
