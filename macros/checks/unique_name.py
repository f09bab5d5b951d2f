"""One name, one record of a kind."""

import re
import unicodedata
from collections.abc import Iterator

from macros.checks.rule import rule
from macros.faults import Fault
from macros.load.lookalikes import as_latin
from macros.relate import Catalog
from macros.schema import System, Term

_HYPHENS = re.compile(r"[-\u2010-\u2015\u2212\u2043\ufe58\ufe63\uff0d\u30fb\u00b7_/\s]+")


def same_name(name: str) -> str:
    """Give what two names have in common that a reader cannot tell apart."""
    plain = unicodedata.normalize("NFKC", as_latin(name)).casefold()
    seen = "".join(mark for mark in plain if unicodedata.category(mark) not in {"Cf", "Cc", "Cn", "Co"})
    return _HYPHENS.sub("-", seen).strip("-")


@rule("unique-name", "Join the two records, or tell them apart in their names.")
def check(catalog: Catalog) -> Iterator[Fault]:
    """No two records of a kind share a name, however its letters and hyphens are written."""
    seen: dict[tuple[str, str], str] = {}
    for entry, record in catalog.entries:
        if not isinstance(record, System | Term):
            continue
        key = (entry.kind, same_name(record.name))
        if key in seen:
            yield entry.fault(("name",), f'"{record.name}" is the name of {seen[key]} too')
        seen.setdefault(key, entry.path)
