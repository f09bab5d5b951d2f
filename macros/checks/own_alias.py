"""An alias is another name, and the name of one thing."""

import re
from collections.abc import Iterator

from macros.checks.rule import rule
from macros.faults import Fault
from macros.relate import Catalog
from macros.schema import System, Term

# Words that are of no thing alone, in lower case.
_GENERIC = set(
    re.findall(
        r"\w+",
        "a an the inc ltd llc corp corporation company co ai ml model models llm chip chips gpu gpus tpu app assistant"
        " chatbot bot platform cloud api sdk tool tools framework library dataset data database server instance"
        " service family series network product system software hardware company new latest version beta",
    )
)
_NO_NAME = re.compile(
    r"[;|]|^(?:a\.?k\.?a\.?|formerly|previously|also|now) |,(?! (?:Inc|Ltd|LLC|L\.P|Co|S\.A|GmbH))|https?://|www\."
)


@rule(
    "own-alias",
    "Leave it out, or write the other name that was meant.",
    bad="# data/models/brain-1.yml\naliases: [Brain 1]",
    good="# data/models/brain-1.yml\naliases: [Brain One]",
)
def check(catalog: Catalog) -> Iterator[Fault]:
    """No alias is the name of its own record."""
    for entry, record in catalog.entries:
        if isinstance(record, System | Term):
            for index, alias in enumerate(record.aliases):
                if alias == record.name:
                    yield entry.fault(("aliases", index), f'"{alias}" is the name of the record itself')


@rule(
    "alias-form",
    "Write a name, one an entry.",
    excusable=True,
    bad="# data/organizations/acme.yml\naliases: [https://acme.example/]",
    good="# data/organizations/acme.yml\naliases: [Acme Inc.]",
)
def check_form(catalog: Catalog) -> Iterator[Fault]:
    """No alias is an address, or several names."""
    for entry, record in catalog.entries:
        for index, alias in enumerate(record.aliases if isinstance(record, System | Term) else ()):
            if found := _NO_NAME.search(alias):
                yield entry.fault(("aliases", index), f'"{alias[:60]}" has "{found[0]}", and is no name')


@rule(
    "alias-of-many",
    "Write a name by which this thing alone is known.",
    excusable=True,
    bad="# data/organizations/acme.yml\naliases: [Inc.]",
    good="# data/organizations/acme.yml\naliases: [Acme Inc.]",
)
def check_of_many(catalog: Catalog) -> Iterator[Fault]:
    """No alias is a word for many things, or a single letter."""
    for entry, record in catalog.entries:
        for index, alias in enumerate(record.aliases if isinstance(record, System | Term) else ()):
            words = re.findall(r"\w+", alias.casefold())
            generic = bool(words) and isinstance(record, System) and _GENERIC.issuperset(words)
            generic |= alias.casefold() == str(entry.value.get("category", "")).casefold()
            if generic or (len(alias) == 1 and alias.isascii()):
                yield entry.fault(("aliases", index), f'"{alias}" is a word for many things')
