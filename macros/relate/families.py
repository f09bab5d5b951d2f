"""Things that stand for several: a family of models, a platform, a framework. What they use, not each user uses."""

from collections.abc import Mapping

from macros.relate.graph import Catalog
from macros.schema.upper_layers import Model

_FOR_MANY = {"platforms", "frameworks"}


def doubt(catalog: Catalog, id: str) -> int:
    """Say how far what a thing rests on is only possible for what rests on it: by a family 1, by an offer to all 2."""
    if catalog.systems[id].folder in _FOR_MANY:
        return 2
    return int(id in families(catalog))


def families(catalog: Catalog) -> Mapping[str, None]:
    """Give the ids of the models that have members with records of their own, or members without."""
    return catalog.whole(_families)


def _families(catalog: Catalog) -> Mapping[str, None]:
    models = catalog.of_kind("models")
    ends = {edge.to for record in models.values() for edge in record.part_of}
    return {id: None for id, one in models.items() if isinstance(one, Model) and (one.variants or id in ends)}
