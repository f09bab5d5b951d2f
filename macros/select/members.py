"""The members of a family that have no record of their own, each as a record would be: Llama 3.1 8B of Llama 3.1."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from macros.relate import Catalog
from macros.schema.fields import fact_fields
from macros.schema.upper_layers import Model, Variant


@dataclass(frozen=True)
class Member:
    """One member: its key, its name, and a catalog in which it stands in the place of its family."""

    id: str
    key: str
    name: str
    catalog: Catalog


def members(catalog: Catalog, id: str) -> Iterator[Member]:
    """Give the members of a record, as they stand in its file."""
    record = catalog.systems[id]
    if not isinstance(record, Model):
        return
    for variant in record.variants:
        own = {id: _alone(record, variant)}
        yield Member(
            id,
            member_key(id, variant.name),
            variant.name,
            replace(catalog, systems={**catalog.systems, **own}, found={}, kept={}),
        )


def member_key(id: str, name: str) -> str:
    """Give the key of a member of `id`: llama-3-1.llama-3-1-8b."""
    return f"{id}.{re.sub(r'[^a-z0-9]+', '-', name.lower()).strip('-')}"


def _alone(record: Model, variant: Variant) -> Model:
    """Give a family as if it were one member: of what is said of the family, only access and license hold for each."""
    facts = {name for name, _ in fact_fields(Model)}
    own = {name: getattr(variant, name, ()) for name in facts}
    shared = {name: own[name] or getattr(record, name) for name in ("access", "license")}
    events = variant.events or record.events
    return record.model_copy(update=own | shared | {"name": variant.name, "events": events, "variants": ()})
