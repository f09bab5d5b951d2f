"""A member of a family has the family's maker."""

from macros.checks.rule import rule
from macros.checks.told_maker import all_known, makers
from macros.checks.walks import Found, among
from macros.relate import Catalog
from macros.schema import KINDS
from macros.schema.upper_layers import Model


@rule(
    "family-maker",
    "Name the family that it belongs to; what it was made out of is `made_from`.",
    needs=KINDS,
    excusable=True,
    bad="# data/organizations/other.yml\nname: Other\nsummary: A company of others.\ncategory: company\n"
    "sources: [maker-page]\n# data/models/brain-1.yml\nmade_by: [other]\n"
    "part_of: [{to: brain-2, source: maker-page}]\n# data/models/brain-2.yml\nmade_from: []",
    good="# data/models/brain-1.yml\npart_of: [{to: brain-2, source: maker-page}]",
)
@among(Model)
def check(model: Model, catalog: Catalog) -> Found:
    """No model is part of a family whose makers have nothing in common with its own."""
    for index, edge in enumerate(model.part_of if all_known(catalog, model) else ()):
        family = catalog.systems.get(edge.to or "")
        known = isinstance(family, Model) and family.made_by
        if family and known and makers(catalog, model).isdisjoint(makers(catalog, family)):
            others = " and ".join(f'"{one.to}"' for one in family.made_by)
            yield ("part_of", index), f'"{edge.to}" is made by {others}, and this is not'
