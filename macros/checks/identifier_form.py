"""Names in registries are written as the registry writes them."""

import re
from collections.abc import Iterator

from macros.checks.rule import rule
from macros.faults import Fault
from macros.relate import Catalog
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
def check(catalog: Catalog) -> Iterator[Fault]:
    """Every name in a registry is the name, and not its address."""
    for entry, record in catalog.entries:
        if not isinstance(record, System) or not record.identifiers:
            continue
        for key, (form, expected) in _FORMS.items():
            for index, name in enumerate(getattr(record.identifiers, key)):
                if not form.fullmatch(name):
                    yield entry.fault(("identifiers", key, index), f'is "{name[:60]}"; expected {expected}')
