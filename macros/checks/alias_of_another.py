"""No alias is the name of another."""

from collections.abc import Iterator

from macros.checks.names import same_name
from macros.checks.rule import rule
from macros.checks.unique_name import originals_first
from macros.faults import Fault
from macros.relate import Catalog


@rule(
    "alias-of-another",
    "Leave the alias out; where people mean both by it, say in the exception what it is.",
    excusable=True,
    bad="# data/models/brain-1.yml\naliases: [Brain 2]",
    good="# data/models/brain-1.yml\naliases: [B1]",
)
def check(catalog: Catalog) -> Iterator[Fault]:
    """No alias is the name, or an alias, of another record of its kind."""
    names = {(entry.kind, same_name(record.name)): entry for entry, record in originals_first(catalog)}
    first: dict[tuple[str, str], str] = {}
    seen: set[str] = set()
    for entry, record in originals_first(catalog):
        seen.add(entry.path)
        for index, alias in enumerate(record.aliases):
            holder = first.setdefault((entry.kind, same_name(alias)), entry.path)
            if holder != entry.path:
                yield entry.fault(("aliases", index), f'"{alias}" is an alias of {holder} too')
                continue
            other = names.get((entry.kind, same_name(alias)))
            if not other or other.id == entry.id or same_name(record.name) == same_name(alias):
                continue
            if catalog.up.get(entry.id) and not catalog.up.get(other.id) and other.path not in seen:
                said = f'"{alias}" is an alias of {entry.path}; is this the same thing?'
                yield other.fault(("name",), said)
            else:
                yield entry.fault(("aliases", index), f'"{alias}" is the name of {other.path}')
