"""Whose company it is in words is where its seat is."""

import re
from collections.abc import Iterator

from macros.checks.kinds import of_kinds
from macros.checks.rule import rule
from macros.faults import Fault
from macros.relate import Catalog
from macros.schema.reference import Organization

_PEOPLE = {"American": "United States", "British": "United Kingdom", "Chinese": "China", "French": "France"}
_PEOPLE |= {"German": "Germany", "Canadian": "Canada", "Japanese": "Japan", "Korean": "South Korea", "Indian": "India"}
_PEOPLE |= {
    "Israeli": "Israel",
    "Russian": "Russia",
    "Dutch": "Netherlands",
    "Swedish": "Sweden",
    "Swiss": "Switzerland",
}
_PEOPLE |= {"Australian": "Australia", "Taiwanese": "Taiwan", "Finnish": "Finland", "Italian": "Italy"}
_TOLD = re.compile(rf"^An? (?:[a-z-]+ )?(?:South )?({'|'.join(_PEOPLE)})\b")


@rule(
    "told-country",
    "Write the same country in both.",
    excusable=True,
    bad="# data/organizations/acme.yml\nsummary: A French company.\ncountry: Germany",
    good="# data/organizations/acme.yml\nsummary: A French company.\ncountry: France",
)
def check(catalog: Catalog) -> Iterator[Fault]:
    """No summary of an organization tells of another country than its own."""
    for entry, record in of_kinds(catalog, "organizations"):
        found = _TOLD.match(record.summary) if isinstance(record, Organization) and record.country else None
        if found and isinstance(record, Organization) and record.country != _PEOPLE[found[1]]:
            yield entry.fault(("country",), f'is {record.country}, but the summary says "{found[1]}"')
