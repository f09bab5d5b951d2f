"""What is not known of each record: what was not found, what its maker withholds, and a state that nobody can tell."""

from collections.abc import Iterator
from dataclasses import dataclass

from macros.relate import Catalog
from macros.relate.states import State, status
from macros.schema import SYSTEMS, System
from macros.schema.facts import newest
from macros.schema.fields import extra
from macros.select.cells import DateCell
from macros.select.columns import column
from macros.select.lookup import system
from macros.select.statuses import sentence

_NOT_TO_BE_HAD = {State.ANNOUNCED, State.PUBLISHED}


@dataclass(frozen=True)
class Gap:
    """What is not known of one record: labels of what was not found; those of what is withheld, with their sources."""

    id: str
    absent: tuple[str, ...]
    withheld: tuple[tuple[str, tuple[str, ...]], ...]
    state: str


@dataclass(frozen=True)
class KindGaps:
    """How much is not known of the records of one kind, and how many there are."""

    kind: type[System]
    records: int
    lacking: int
    absent: int
    withheld: int
    stateless: int


def gap(catalog: Catalog, id: str) -> Gap | None:
    """Give what is not known of a record, None where nothing is missing that a reader asks first."""
    record, now = system(catalog, id), status(catalog, id)
    withheld = tuple(_withheld(record))
    told = {label for label, _ in withheld}
    absent = tuple(label for label in _absent(catalog, id, record) if label not in told)
    state = sentence(now) if now and now.state in {State.UNKNOWN, State.NOT_CHECKED} else ""
    return Gap(id, absent, withheld, state) if absent or withheld or state else None


def gaps(catalog: Catalog) -> list[Gap]:
    """Give the records of which something is not known, kind by kind."""
    return [one for id in catalog.systems if (one := gap(catalog, id))]


def counts(catalog: Catalog, found: list[Gap]) -> Iterator[KindGaps]:
    """Count what is not known, by kind."""
    for kind in dict.fromkeys(catalog.systems[one.id].folder for one in found):
        own = [one for one in found if catalog.systems[one.id].folder == kind]
        absent, withheld = sum(len(one.absent) for one in own), sum(len(one.withheld) for one in own)
        stateless = sum(bool(one.state) for one in own)
        yield KindGaps(SYSTEMS[kind], len(catalog.of_kind(kind)), len(own), absent, withheld, stateless)


def _absent(catalog: Catalog, id: str, record: System) -> Iterator[str]:
    now = status(catalog, id)
    for names in record.asked_of():
        if names == "released" and now and now.state in _NOT_TO_BE_HAD:
            continue
        one, *others = names.split("/")
        if not any(_is_told(catalog, id, record, name) for name in (one, *others)):
            yield column(record.folder, one).label


def _is_told(catalog: Catalog, id: str, record: System, name: str) -> bool:
    """Tell whether a column says something, of the record or of a member; a day by which it was in use does not."""
    if any(getattr(variant, name, ()) for variant in getattr(record, "variants", ())):
        return True
    cell = column(record.folder, name).read(catalog, id)
    return bool(getattr(record, name, None)) if cell.form == "empty" else not (isinstance(cell, DateCell) and cell.by)


def _withheld(record: System) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Give what a record's maker does not disclose today, field by field."""
    for name, field in type(record).model_fields.items():
        if extra(field, "role") not in {"fact", "relation"}:
            continue
        said = getattr(record, name)
        now = newest(said) if extra(field, "role") == "fact" else said
        if sources := tuple(dict.fromkeys(id for one in now if one.undisclosed for id in one.source or ())):
            yield field.title or name, sources
