"""The names of a record in plain letters, as an id has them."""

import re
import unicodedata
from collections import Counter

from macros.checks.names import core
from macros.checks.once import once_for_entries
from macros.checks.walks import records
from macros.load import Entry
from macros.load.lookalikes import as_latin
from macros.relate import Catalog
from macros.schema import System, Term

_READ_OTHERWISE = {"yes", "no", "on", "off", "y", "n"}  # which is told already
_UMLAUTS = str.maketrans({"\u00e4": "ae", "\u00f6": "oe", "\u00fc": "ue", "\u00f8": "oe", "\u00e5": "aa"})


@once_for_entries
def once_named(catalog: Catalog) -> list[tuple[Entry, System | Term, str]]:
    """Give what has names, with the letters of all of them; what is told as a copy is left out."""
    named = list(records(catalog, System | Term))
    times, ids = Counter(core(record.name) for _, record in named), Counter(entry.id for entry, _ in named)
    return [
        (entry, record, "".join(map(squeezed, (record.name, *record.aliases))))
        for entry, record in named
        if times[core(record.name)] == 1 and ids[entry.id] == 1 and record.name not in _READ_OTHERWISE
    ]


def plain(name: str) -> str:
    """Give a name in small plain letters; where umlauts can be spelled in two ways, in both."""
    spelled = name.casefold().translate(_UMLAUTS)
    some = [name, spelled] if spelled != name.casefold() else [name]
    return " ".join(
        unicodedata.normalize("NFKD", as_latin(one)).encode("ascii", "ignore").decode().lower() for one in some
    )


def squeezed(name: str) -> str:
    """Give the letters and digits of a name, as `plain` has them."""
    return re.sub(r"[^a-z0-9]", "", plain(name))
