"""Whose company it is in words is where its seat is."""

import re

from macros.checks.rule import rule
from macros.checks.walks import Found, alone
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
@alone(Organization)
def check(record: Organization) -> Found:
    """No summary of an organization tells of another country than its own."""
    found = _TOLD.match(record.summary) if record.country else None
    if found and record.country != _PEOPLE[found[1]]:
        yield ("country",), f'is {record.country}, but the summary says "{found[1]}"'
