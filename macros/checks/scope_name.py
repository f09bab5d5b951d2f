"""A platform that an event names is spelled as its record."""

from macros.checks.rule import rule
from macros.checks.walks import Found, among
from macros.relate import Catalog
from macros.schema.upper_layers import Model
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
@among(Model)
def check(model: Model, catalog: Catalog) -> Found:
    """No scope is the name of a platform that offers the thing, but for a letter."""
    scopes = [(at, one.scope) for at, one in enumerate(model.events) if one.scope]
    offers = [edge.to for edge in model.offered_by if edge.to in catalog.systems] if scopes else []
    names = [catalog.systems[id].name for id in offers if id]
    for index, scope in scopes if names else ():
        meant = nearest(scope, names)
        if meant and meant != scope and len(meant) >= _LEAST and abs(len(meant) - len(scope)) <= 1:
            yield ("events", index, "scope"), f'"{scope}" is no platform; did you mean "{meant}"?'
