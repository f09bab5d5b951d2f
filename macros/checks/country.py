"""A seat is in one country, which is called by its name."""

import re

from macros.checks.names import same_name
from macros.checks.rule import rule
from macros.checks.walks import Found, alone
from macros.schema.reference import Organization

# A country -> what is written for it: short forms, its people, its cities.
_CALLED = {
    "United States": "usa us unitedstatesofamerica america american california sanfrancisco paloalto newyork seattle"
    " mountainview sanjose santaclara redmond boston austin siliconvalley",
    "United Kingdom": "uk greatbritain britain england british london cambridge edinburgh",
    "United Arab Emirates": "uae emirates dubai abudhabi",
    "China": "prc chinese peoplesrepublicofchina beijing shanghai shenzhen hangzhou",
    "South Korea": "korea korean republicofkorea seoul",
    "France": "french paris",
    "Germany": "german deutschland berlin munich heidelberg freiburg",
    "Japan": "japanese tokyo",
    "Canada": "canadian toronto montreal vancouver",
    "Israel": "israeli telaviv",
    "India": "indian bangalore bengaluru mumbai",
    "Netherlands": "dutch holland thenetherlands amsterdam",
    "Switzerland": "swiss zurich",
    "Taiwan": "taiwanese taipei hsinchu",
    "Russia": "russian moscow russianfederation",
}
_CODE = 3  # letters of the code of a country
_SEVERAL = re.compile(r"[\w .'-]+(?:(?:[/,;&]| or )[\w .'-]+)+")
_COUNTRIES = {word: country for country, words in _CALLED.items() for word in words.split()}
_NO_COUNTRY = {"global", "worldwide", "international", "remote", "europe", "europeanunion", "eu", "asia"}


@rule(
    "country",
    "Write the name of the one country in which it has its seat.",
    excusable=True,
    bad="# data/organizations/acme.yml\ncountry: San Francisco",
    good="# data/organizations/acme.yml\ncountry: United States",
)
@alone(Organization)
def check(record: Organization) -> Found:
    """No country is a short form, a people, a city, or several countries."""
    if text := record.country:
        if known := _COUNTRIES.get(same_name(text)):
            yield ("country",), f'"{text}" is not the name of a country; did you mean "{known}"?'
        elif not text.isascii() and not text[0].isascii():
            yield ("country",), "is not in English"
        elif text[0].islower() or (text.isupper() and len(text) <= _CODE):
            yield ("country",), f'"{text}" is a code, or begins with a small letter'
        elif _SEVERAL.fullmatch(text) or same_name(text) in _NO_COUNTRY or _are_two(text):
            yield ("country",), f'"{text}" is not one country'


def _are_two(text: str) -> bool:
    """Tell whether there are two; some countries have an "and" in their name."""
    parts = text.split(" and ")
    return len(parts) > 1 and not _CALLED.keys().isdisjoint(parts)
