"""How many records are in which state, and every record with the day and the source by which its state is known."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from macros.relate import Catalog
from macros.relate.states import State, Status, status
from macros.schema import SYSTEMS
from macros.select.statuses import ending, sentence


@dataclass(frozen=True)
class StateRow:
    """One record, its status, and the two in words."""

    id: str
    status: Status
    says: str


def state_rows(catalog: Catalog) -> Iterator[StateRow]:
    """Give every record that has a state."""
    for id in catalog.systems:
        found = status(catalog, id)
        if found is not None:
            yield StateRow(id, found, _says(found))


def _says(found: Status) -> str:
    end = ending(found)
    said = sentence(found)
    return " ".join(filter(None, (f"{said};", end.before, end.date, end.after))) if end else said


def state_counts(catalog: Catalog) -> dict[str, Counter[State]]:
    """Give for each kind how many of its records are in each state."""
    counts: dict[str, Counter[State]] = {kind: Counter() for kind in SYSTEMS}
    for row in state_rows(catalog):
        counts[catalog.systems[row.id].folder][row.status.state] += 1
    return {kind: count for kind, count in counts.items() if count}


def limits() -> dict[str, int]:
    """Give for each kind the days for which what was seen of it counts."""
    return {kind: record.days_seen for kind, record in SYSTEMS.items() if record.days_seen}
