"""Names in registries are written as the registry writes them."""

import re

from macros.checks.rule import rule
from macros.checks.walks import Found, alone
from macros.schema import System

_OWNED = (re.compile(r"[\w.-]+/[\w.-]+(?<!\.git)"), "owner/name")
_FORMS = {
    "github": _OWNED,
    "hugging_face": _OWNED,
    "arxiv": (
        re.compile(r"\d\d(?:0[1-9]|1[0-2])\.\d{4,5}|[a-z-]+(?:\.[A-Z]{2})?/\d{7}"),
        "a number such as 1706.03762",
    ),
    "pypi": (re.compile(r"[\w.-]+"), "the name of a package"),
    "api": (re.compile(r"(?!https?://).*"), "a name"),
}


@rule(
    "identifier",
    "Write the name alone, without the address around it.",
    excusable=True,
    bad="# data/models/brain-1.yml\nidentifiers: {github: [https://github.com/acme/brain]}",
    good="# data/models/brain-1.yml\nidentifiers: {github: [acme/brain]}",
)
@alone(System)
def check(record: System) -> Found:
    """Every name in a registry is the name, and not its address."""
    for key, (form, expected) in _FORMS.items() if record.identifiers else ():
        for index, name in enumerate(getattr(record.identifiers, key)):
            if not form.fullmatch(name):
                yield ("identifiers", key, index), f'is "{name[:60]}"; expected {expected}'
