"""Who is told as the maker in a summary is the maker of the record."""

import re
from collections.abc import Mapping

from macros.checks.once import once_for_entries
from macros.checks.rule import rule
from macros.checks.walks import Found, among
from macros.relate import Catalog
from macros.schema import KINDS, System
from macros.schema.infrastructure import Accelerator
from macros.schema.upper_layers import Application, Framework, Model, Platform

# "A language model of Acme Labs that writes": a name in the first words, behind what the thing is.
_MADE = re.compile(
    r"(?:An?|The)\b[^.,;:()]{3,80}?\b(?:models?|family|line|chips?|assistant|framework|library|service|servers|GPU|experts"
    r"|networks?|engine|database|store|tool|editor|app|platform|compiler|agent|generator|browser)"
    r" (?:of|by|from) ([A-Z][\w.&'-]*(?: [A-Z][\w.&-]*){0,3})"
)


@rule(
    "told-maker",
    "Name the maker in both, or say in the words what the other has to do with it.",
    needs=KINDS,
    excusable=True,
    bad="# data/organizations/other.yml\nname: Other\nsummary: A company of others.\ncategory: company\n"
    "sources: [maker-page]\n# data/models/brain-1.yml\nsummary: A language model of Other that writes.",
    good="# data/organizations/other.yml\nname: Other\nsummary: A company of others.\ncategory: company\n"
    "sources: [maker-page]\n# data/models/brain-1.yml\nsummary: A language model of Acme that writes.\n"
    "# data/models/brain-2.yml\nmade_by: [other]",
)
@among(Accelerator | Application | Framework | Model | Platform)
def check(record: System, catalog: Catalog) -> Found:
    """No summary names another organization as the maker than `made_by` does, or one that this belongs to."""
    found = _MADE.match(record.summary) if all_known(catalog, record) else None
    name = _known(found[1], _names(catalog)) if found else ""
    if name and _names(catalog)[name] not in makers(catalog, record):
        own = " and ".join(f'"{edge.to}"' for edge in record.made_by)
        yield ("summary",), f'"{name}" is told as its maker, but `made_by` has {own}'


@once_for_entries
def _names(catalog: Catalog) -> dict[str, str]:
    known = catalog.of_kind("organizations").items()
    return {name: id for id, record in known for name in (record.name, *record.aliases)}


def _known(words: str, names: Mapping[str, str]) -> str:
    """Give the longest run of the first words that is the name of an organization."""
    parts = words.removesuffix("'s").rstrip(".").split()
    runs = (" ".join(parts[:count]) for count in range(len(parts), 0, -1))
    return next((run for run in runs if run in names), "")


def all_known(catalog: Catalog, record: System) -> bool:
    """Tell whether a record has makers, each of which has a record: of another its own rule tells."""
    return bool(record.made_by) and all(edge.to in catalog.systems for edge in record.made_by)


def makers(catalog: Catalog, record: System) -> set[str]:
    """Give the makers of a thing, and all that these belong to."""
    found, ahead = set[str](), [edge.to for edge in record.made_by if edge.to]
    while ahead:
        id = ahead.pop()
        if id not in found:
            found.add(id)
            maker = catalog.systems.get(id)
            ahead += [edge.to for edge in maker.part_of if edge.to] if maker else []
    return found
