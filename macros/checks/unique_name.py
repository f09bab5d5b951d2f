"""One name, one record of a kind."""

import re
from collections.abc import Iterator

from macros.checks.names import core
from macros.checks.once import once_for_entries
from macros.checks.rule import rule
from macros.checks.walks import records
from macros.faults import Fault
from macros.load import Entry
from macros.relate import Catalog
from macros.schema import System, Term


@rule(
    "unique-name",
    "Leave the copy out, or tell the two apart in their names.",
    bad="# data/models/brain-one.yml\nname: BRAIN-1\nsummary: It.\ngroups: [closed-source]\ncategory: model",
    good="# data/models/brain-one.yml\nname: Brain One\nsummary: It.\ngroups: [closed-source]\ncategory: model",
)
def check(catalog: Catalog) -> Iterator[Fault]:
    """No two records of a kind share a name, however its letters, spaces and hyphens are written."""
    first: dict[tuple[str, str], tuple[Entry, str]] = {}
    named = {(entry.kind, core(record.name)): (entry, record.name) for entry, record in originals_first(catalog)}
    for entry, record in originals_first(catalog):
        key = entry.kind, core(record.name)
        found = first.setdefault(key, (entry, record.name))
        other, name = found if found[0] != entry else named.get((entry.kind, _without_maker(catalog, record)), found)
        if other == entry:
            continue
        copied = "is a copy of" if _is_copy(entry, other) else "is the name of"
        alike = "" if name == record.name else f', which is "{name}"'
        yield entry.fault(("name",), f'"{record.name}" {copied} {other.path}{alike}')


def _without_maker(catalog: Catalog, record: System | Term) -> str:
    """Give the core of a record's name behind that of its maker: that of `Brain 1` for `Acme Brain 1`."""
    makers = (edge.to for edge in getattr(record, "made_by", ()) if edge.to in catalog.systems)
    for name in (one for maker in makers for one in catalog.names(maker)):
        if record.name.casefold().startswith(f"{name.casefold()} "):
            return core(record.name[len(name) :].strip())
    return ""


@once_for_entries
def originals_first(catalog: Catalog) -> list[tuple[Entry, System | Term]]:
    """Give the records by how likely each is the original of a copy: its id is its name, and others lead to it."""
    return sorted(records(catalog, System | Term), key=lambda one: _rank(catalog, *one))


def _rank(catalog: Catalog, entry: Entry, record: System | Term) -> tuple[bool, int, int, str]:
    own = re.sub(r"[^a-z0-9]+", "-", record.name.casefold()).strip("-") == entry.id
    return not own, -len(catalog.up.get(entry.id, ())), len(entry.id), entry.id


def _is_copy(entry: Entry, other: Entry) -> bool:
    same = [key for key, value in entry.value.items() if other.value.get(key) == value]
    return len(same) > 2 * len(entry.value) / 3
