"""The link of a maker of chips joins its own chips."""

from collections.abc import Iterator

from macros.checks.kinds import of_kinds
from macros.checks.rule import rule
from macros.faults import Fault
from macros.relate import Catalog
from macros.relate.lifecycle import makers
from macros.schema import System
from macros.schema.infrastructure import Accelerator, Instance

_OTHER = (
    "# data/organizations/other.yml\nname: Other\nsummary: A company of others.\ncategory: company\n"
    "sources: [maker-page]\n# data/accelerators/chip-2.yml\nmade_by: [{}]\n"
    "connected_by: [{{to: ring, source: maker-page}}]"
)


@rule(
    "foreign-link",
    "Name the link of this chip; where a chip does have the link of another maker, name the link in the edge's `note`.",
    needs=["accelerators", "interconnects", "organizations"],
    excusable=True,
    bad=_OTHER.format("other"),
    good=_OTHER.format("other, acme"),
)
def check(catalog: Catalog) -> Iterator[Fault]:
    """No chip, and no server, has a link whose makers make chips, but none of these."""
    of_chips = {id for _, chip in of_kinds(catalog, "accelerators") for id in makers(chip)}
    for entry, record in of_kinds(catalog, "accelerators", "instances"):
        own = _own(catalog, record)
        for index, edge in enumerate(record.connected_by if isinstance(record, Accelerator | Instance) else ()):
            link = catalog.systems.get(edge.to or "")
            theirs = makers(link) & of_chips if link and link.name not in (edge.note or "") else set[str]()
            if theirs and own and not theirs & own:
                said = f'"{edge.to}" is of {_listed(theirs)}, this of {_listed(own)}'
                yield entry.fault(("connected_by", index), said)


def _own(catalog: Catalog, record: System) -> set[str]:
    """Give who makes a thing and the parts inside it."""
    inside = [catalog.systems.get(edge.to or "") for edge in getattr(record, "contains", ())]
    return makers(record).union(*(makers(part) for part in inside if part))


def _listed(ids: set[str]) -> str:
    return " and ".join(f'"{id}"' for id in sorted(ids))
