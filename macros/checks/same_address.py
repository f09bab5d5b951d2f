"""One source, one address."""

import re
from collections import Counter
from collections.abc import Iterator

from macros.checks.once import once_for_text
from macros.checks.rule import rule
from macros.checks.shared import all_cited
from macros.checks.walks import records
from macros.faults import Fault
from macros.load import Entry
from macros.relate import Catalog
from macros.schema import Source
from macros.schema.trackers import untracked

_PLAIN = re.compile(r"^https://(?:www\.)?|/(?:index\.html?)?$|/(?=\?)|#.*$")


@rule(
    "same-address",
    "Cite the other source and leave this file out; what is only on another page of it has its own address.",
    excusable=True,
    bad="# data/sources/press-note.yml\nurl: https://www.acme.example/page/",
    good="# data/sources/press-note.yml\nurl: https://daily.example/note",
)
def check(catalog: Catalog) -> Iterator[Fault]:
    """No two sources have one address, however it is written."""
    cited = all_cited(catalog)
    uses = Counter(id for entry, one in catalog.entries if not isinstance(one, Source) for _, id in cited[entry.path])
    first: dict[str, Entry] = {}
    # The one that is cited most is the first; the other is the copy.
    ranked = sorted((-uses[entry.id], len(entry.id), entry.id) for entry, _ in records(catalog, Source))
    for *_, id in ranked:
        entry, (address,) = catalog.files["sources", id], _plain(catalog.sources[id].url)
        if address in first:
            yield entry.fault(("url",), f"is the address of {first[address].path} too")
        first.setdefault(address, entry)


@once_for_text
def _plain(address: str) -> list[str]:
    return [_PLAIN.sub("", _PLAIN.sub("", untracked(address))).casefold() + _fragment(address)]


def _fragment(address: str) -> str:
    """Give the part after # where it is a page of its own, as in an application of one file."""
    mark = address.partition("#")[2]
    return f"#{mark}" if mark else ""
