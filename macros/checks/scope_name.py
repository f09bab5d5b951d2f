"""A platform that an event names is spelled as its record."""

from collections.abc import Iterator

from macros.checks.kinds import of_kinds
from macros.checks.rule import rule
from macros.faults import Fault
from macros.relate import Catalog
from macros.suggest import nearest

_LEAST = 6  # letters of a name, from which another is a slip of it


@rule(
    "scope-name",
    "Write the name of the platform.",
    needs=["platforms"],
    excusable=True,
    bad="# data/models/brain-2.yml\n"
    "events: [{date: 2023-03-14, event: released, scope: Acme Clod, source: maker-page}]",
    good="# data/models/brain-2.yml\n"
    "events: [{date: 2023-03-14, event: released, scope: Acme Cloud, source: maker-page}]",
)
def check(catalog: Catalog) -> Iterator[Fault]:
    """No scope is the name of a platform that offers the thing, but for a letter."""
    for entry, record in of_kinds(catalog, "models"):
        scopes = [(at, one.scope) for at, one in enumerate(record.events) if one.scope]
        offers = [edge.to for edge in getattr(record, "offered_by", ())] if scopes else []
        names = [catalog.systems[id].name for id in offers if id in catalog.systems]
        for index, scope in scopes if names else ():
            meant = nearest(scope, names)
            if meant and meant != scope and len(meant) >= _LEAST and abs(len(meant) - len(scope)) <= 1:
                yield entry.fault(("events", index, "scope"), f'"{scope}" is no platform; did you mean "{meant}"?')
