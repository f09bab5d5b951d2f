"""The website of a thing is not that of another maker."""

from collections import Counter, defaultdict
from collections.abc import Iterator
from urllib.parse import urlsplit

from macros.checks.rule import rule
from macros.faults import Fault
from macros.relate import Catalog
from macros.relate.lifecycle import makers
from macros.schema import System

_SHARED = {"github.com", "github.io", "huggingface.co", "arxiv.org", "pypi.org"}
_LEAST = 3  # records of one maker, from which a host is taken for its own
_THEIRS = (
    "# data/organizations/other.yml\nname: Other\nsummary: A company of others.\ncategory: company\n"
    "sources: [maker-page]\n# data/models/brain-1.yml\nwebsite: https://acme.example/1\n"
    "# data/accelerators/chip-1.yml\nwebsite: https://acme.example/2\n"
    "# data/instances/box-8.yml\nwebsite: https://acme.example/3\n"
    "# data/accelerators/chip-2.yml\nmade_by: [other]\nwebsite: {}"
)


@rule(
    "foreign-website",
    "Write the address of its own maker, or name the maker whose page it is.",
    needs=["organizations"],
    excusable=True,
    bad=_THEIRS.format("https://acme.example/4"),
    good=_THEIRS.format("https://other.example/4"),
)
def check(catalog: Catalog) -> Iterator[Fault]:
    """No website is at a host where nothing else of its makers is, but things of one other alone."""
    hosts = defaultdict[str, Counter[str]](Counter)
    for record in catalog.systems.values():
        hosts[_host(record)].update(makers(record))
    for id, record in catalog.systems.items():
        own, there = makers(record), hosts[_host(record)]
        others = [(maker, times) for maker, times in there.items() if maker not in own]
        alone = len(others) == 1 and others[0][1] >= _LEAST and all(there[maker] == 1 for maker in own)
        if own and alone and _host(record):
            said = f'is at {_host(record)}, where {others[0][1]} things of "{others[0][0]}" are'
            yield catalog.entry(id).fault(("website",), said)


def _host(record: System) -> str:
    """Give the last two parts of the host, "" where many makers share it."""
    host = ".".join((urlsplit(str(record.website)).hostname or "").split(".")[-2:]) if record.website else ""
    return "" if host in _SHARED else host
