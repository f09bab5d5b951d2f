"""One name, one record of a kind, and no alias that is the name of another."""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

from macros.checks.once import once_for_entries
from macros.checks.rule import rule
from macros.faults import Fault
from macros.load import Entry
from macros.load.lookalikes import as_latin
from macros.relate import Catalog
from macros.schema import System, Term

_APART = re.compile(r"[-\u2010-\u2015\u2212\u2043\ufe58\ufe63\uff0d\u30fb\u00b7_/.,'\u2019\s]+")
_ADDED = re.compile(
    r"^the\s+|,?\s+(?:inc|ltd|llc|corp|corporation|gmbh|co|company|limited|plc|ag|gpu|accelerator|chip|model|data ?set"
    r"|database)\.?$",
    re.IGNORECASE,
)
_VERSION = re.compile(r"(?<![\w.])v(?=\d)|(?<=\d)\.0$", re.IGNORECASE)  # `v1` and `1.0` are 1
_BETWEEN_DIGITS = re.compile(r"(?<=\d)\x00(?=\d)")


@lru_cache(2**15)
def same_name(name: str) -> str:
    """Give what two names have in common that a reader cannot tell apart: `Brain 1`, `Brain-1` and `Brain l`."""
    plain = unicodedata.normalize("NFKC", as_latin(name))
    seen = "".join(mark for mark in plain if unicodedata.category(mark) not in {"Cf", "Cc", "Cn", "Co"})
    digits = re.sub(r"(?<![^\W_])[Il|](?![^\W_])", "1", seen.strip())  # a letter alone, where a digit would stand
    parts = _BETWEEN_DIGITS.sub("-", _APART.sub("\x00", digits)).replace("\x00", "")
    return re.sub(r"(?<=\d)[oO](?![A-Za-z])", "0", parts).casefold()


def core(name: str) -> str:
    """Give a name as `same_name` does, without the words that one may have more: `The PyTorch`, `OpenAI, Inc.`."""
    return same_name(_ADDED.sub("", _VERSION.sub("", name))) or same_name(name)


def _without_maker(catalog: Catalog, record: System | Term) -> str:
    """Give the core of a record's name behind that of its maker: that of `Brain 1` for `Acme Brain 1`."""
    makers = (edge.to for edge in getattr(record, "made_by", ()) if edge.to in catalog.systems)
    for name in (one for maker in makers for one in catalog.names(maker)):
        if record.name.casefold().startswith(f"{name.casefold()} "):
            return core(record.name[len(name) :].strip())
    return ""


@rule(
    "unique-name",
    "Leave the copy out, or tell the two apart in their names.",
    bad="""# data/models/brain-one.yml
name: BRAIN-1
summary: It.
groups: [closed-source]
category: model""",
    good="""# data/models/brain-one.yml
name: Brain One
summary: It.
groups: [closed-source]
category: model""",
)
def check(catalog: Catalog) -> Iterator[Fault]:
    """No two records of a kind share a name, however its letters, spaces and hyphens are written."""
    first: dict[tuple[str, str], tuple[Entry, str]] = {}
    named = {(entry.kind, core(record.name)): (entry, record.name) for entry, record in _originals_first(catalog)}
    for entry, record in _originals_first(catalog):
        key = entry.kind, core(record.name)
        found = first.setdefault(key, (entry, record.name))
        other, name = found if found[0] != entry else named.get((entry.kind, _without_maker(catalog, record)), found)
        if other == entry:
            continue
        copied = "is a copy of" if _is_copy(entry, other) else "is the name of"
        alike = "" if name == record.name else f', which is "{name}"'
        yield entry.fault(("name",), f'"{record.name}" {copied} {other.path}{alike}')


@rule(
    "alias-of-another",
    "Leave the alias out; where people mean both by it, say in the exception what it is.",
    excusable=True,
    bad="# data/models/brain-1.yml\naliases: [Brain 2]",
    good="# data/models/brain-1.yml\naliases: [B1]",
)
def check_aliases(catalog: Catalog) -> Iterator[Fault]:
    """No alias is the name, or an alias, of another record of its kind."""
    names = {(entry.kind, same_name(record.name)): entry for entry, record in _originals_first(catalog)}
    rank = {entry.path: place for place, (entry, _) in enumerate(_originals_first(catalog))}
    first: dict[tuple[str, str], str] = {}
    for entry, record in _originals_first(catalog):
        for index, alias in enumerate(record.aliases):
            holder = first.setdefault((entry.kind, same_name(alias)), entry.path)
            if holder != entry.path:
                yield entry.fault(("aliases", index), f'"{alias}" is an alias of {holder} too')
                continue
            other = names.get((entry.kind, same_name(alias)))
            if not other or other.id == entry.id or same_name(record.name) == same_name(alias):
                continue
            if catalog.up.get(entry.id) and not catalog.up.get(other.id) and rank[other.path] > rank[entry.path]:
                said = f'"{alias}" is an alias of {entry.path}; is this the same thing?'
                yield other.fault(("name",), said)
            else:
                yield entry.fault(("aliases", index), f'"{alias}" is the name of {other.path}')


@once_for_entries
def _originals_first(catalog: Catalog) -> list[tuple[Entry, System | Term]]:
    """Give the records by how likely each is the original of a copy: its id is its name, and others lead to it."""
    found = [(entry, record) for entry, record in catalog.entries if isinstance(record, System | Term)]
    return sorted(found, key=lambda one: _rank(catalog, *one))


def _rank(catalog: Catalog, entry: Entry, record: System | Term) -> tuple[bool, int, int, str]:
    own = re.sub(r"[^a-z0-9]+", "-", record.name.casefold()).strip("-") == entry.id
    return not own, -len(catalog.up.get(entry.id, ())), len(entry.id), entry.id


def _is_copy(entry: Entry, other: Entry) -> bool:
    same = [key for key, value in entry.value.items() if other.value.get(key) == value]
    return len(same) > 2 * len(entry.value) / 3
