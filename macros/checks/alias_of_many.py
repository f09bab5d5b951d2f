"""An alias is the name of one thing."""

import re

from macros.checks.rule import rule
from macros.checks.walks import Found, alone
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


@rule(
    "alias-of-many",
    "Write a name by which this thing alone is known.",
    excusable=True,
    bad="# data/organizations/acme.yml\naliases: [Inc.]",
    good="# data/organizations/acme.yml\naliases: [Acme Inc.]",
)
@alone(System | Term)
def check(record: System | Term) -> Found:
    """No alias is a word for many things, or a single letter."""
    for index, alias in enumerate(record.aliases):
        words = re.findall(r"\w+", alias.casefold())
        generic = bool(words) and isinstance(record, System) and _GENERIC.issuperset(words)
        generic |= alias.casefold() == str(getattr(record, "category", "")).casefold()
        if generic or (len(alias) == 1 and alias.isascii()):
            yield ("aliases", index), f'"{alias}" is a word for many things'
