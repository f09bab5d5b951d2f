"""The link of a maker of chips joins its own chips."""

from macros.checks.once import once_for_entries
from macros.checks.rule import rule
from macros.checks.walks import Found, among
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
@among(Accelerator | Instance)
def check(record: Accelerator | Instance, catalog: Catalog) -> Found:
    """No chip, and no server, has a link whose makers make chips, but none of these."""
    own = _own(catalog, record)
    for index, edge in enumerate(record.connected_by):
        link = catalog.systems.get(edge.to or "")
        theirs = makers(link) & _of_chips(catalog) if link and link.name not in (edge.note or "") else set[str]()
        if theirs and own and not theirs & own:
            yield ("connected_by", index), f'"{edge.to}" is of {_listed(theirs)}, this of {_listed(own)}'


@once_for_entries
def _of_chips(catalog: Catalog) -> set[str]:
    return {id for chip in catalog.of_kind("accelerators").values() for id in makers(chip)}


def _own(catalog: Catalog, record: System) -> set[str]:
    """Give who makes a thing and the parts inside it."""
    inside = [catalog.systems.get(edge.to or "") for edge in getattr(record, "contains", ())]
    return makers(record).union(*(makers(part) for part in inside if part))


def _listed(ids: set[str]) -> str:
    return " and ".join(f'"{id}"' for id in sorted(ids))
