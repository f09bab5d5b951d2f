"""An address is no more than an address."""

from collections.abc import Iterator

from macros.checks.rule import rule
from macros.faults import Fault, Mend
from macros.load import Entry
from macros.relate import Catalog
from macros.schema.trackers import untracked


@rule(
    "tracked-address",
    "Leave the parameters out that only tell who sent the reader.",
    bad="# data/sources/maker-page.yml\nurl: https://acme.example/page?utm_source=x",
    good="# data/sources/maker-page.yml\nurl: https://acme.example/page",
)
def check(catalog: Catalog) -> Iterator[Fault]:
    """No address tells who sent the reader."""
    for entry, record in catalog.entries:
        for key in ("url", "website"):
            address = getattr(record, key, None) or ""
            if (plain := untracked(address)) != address:
                mend = _mend(entry, key, address, plain)
                yield entry.fault((key,), f"has tracking parameters; write {plain}", mend=mend)


def _mend(entry: Entry, key: str, address: str, plain: str) -> Mend:
    line, column = entry.position((key,))
    start = column + len(key) + 2  # a colon and a space, as the formatter writes them
    return Mend(entry.path, line, start, start + len(address), plain)
