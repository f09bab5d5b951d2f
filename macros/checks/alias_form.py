"""An alias is a name."""

import re

from macros.checks.rule import rule
from macros.checks.walks import Found, alone
from macros.schema import System, Term

_NO_NAME = re.compile(
    r"[;|]|^(?:a\.?k\.?a\.?|formerly|previously|also|now) |,(?! (?:Inc|Ltd|LLC|L\.P|Co|S\.A|GmbH))|https?://|www\."
)


@rule(
    "alias-form",
    "Write a name, one an entry.",
    excusable=True,
    bad="# data/organizations/acme.yml\naliases: [https://acme.example/]",
    good="# data/organizations/acme.yml\naliases: [Acme Inc.]",
)
@alone(System | Term)
def check(record: System | Term) -> Found:
    """No alias is an address, or several names."""
    for index, alias in enumerate(record.aliases):
        if found := _NO_NAME.search(alias):
            yield ("aliases", index), f'"{alias[:60]}" has "{found[0]}", and is no name'
