"""One name, one record of a kind."""

from collections.abc import Iterator

from macros.checks.rule import rule
from macros.faults import Fault
from macros.relate import Catalog
from macros.schema import System, Term
from macros.schema.values import folded


@rule("unique-name", "Join the two records, or tell them apart in their names.")
def check(catalog: Catalog) -> Iterator[Fault]:
    """No two records of a kind share a name."""
    seen: dict[tuple[str, str], str] = {}
    for entry, record in catalog.entries:
        if not isinstance(record, System | Term):
            continue
        key = (entry.kind, folded(record.name))
        if key in seen:
            yield entry.fault(("name",), f'"{record.name}" is the name of {seen[key]} too')
        seen.setdefault(key, entry.path)
