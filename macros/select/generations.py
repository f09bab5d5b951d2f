"""The generations of interconnects, each with the line that holds it."""

from dataclasses import dataclass

from macros.relate import Catalog
from macros.schema.infrastructure import Generation, Interconnect


@dataclass(frozen=True)
class GenerationRow:
    """One generation of the interconnect `id`, and where it stands in the record's file."""

    id: str
    generation: Generation
    line: int


def generations(catalog: Catalog, id: str | None = None) -> list[GenerationRow]:
    """Give the generations of one record, or of all interconnects."""
    return [
        GenerationRow(key, one, catalog.entry(key).position(("generations", index))[0])
        for key, record in catalog.systems.items()
        if isinstance(record, Interconnect) and id in {None, key}
        for index, one in enumerate(record.generations)
    ]
