"""Catalog -> the rows of one table."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from macros.faults import Refused
from macros.relate import Catalog
from macros.schema import SYSTEMS
from macros.schema.lists import GROUPS, Layer, Modality
from macros.select.cells import Cell, Moment, Value, brief
from macros.select.columns import Column, column


@dataclass(frozen=True)
class Filter:
    """Which records of a kind; what is None does not matter."""

    group: str | None = None
    layer: str | None = None
    modality: str | None = None
    uses: str | None = None
    maker: str | None = None
    article: bool = False
    ids: Sequence[str] | None = None

    def refuse_unknown(self, catalog: Catalog) -> None:
        """Raise `Refused` for a word that no list has."""
        for name, word, known in (
            ("group", self.group, GROUPS),
            ("layer", self.layer, list(Layer)),
            ("modality", self.modality, list(Modality)),
            ("uses", self.uses, catalog.systems),
            ("maker", self.maker, catalog.systems),
            *(("ids", id, catalog.systems) for id in self.ids or ()),
        ):
            if word is not None and word not in known:
                choice = f"; expected {', '.join(known)}" if len(known) < 20 else ""  # noqa: PLR2004 - readable at once
                raise Refused(f'{name}: there is no "{word}"{choice}')

    def keeps(self, catalog: Catalog, id: str) -> bool:
        """Tell whether the record belongs into the table."""
        record = catalog.systems[id]
        ends = {link.edge.to for link in catalog.down.get(id, ())}
        return (
            (self.group is None or self.group in catalog.groups(id))
            and (self.layer is None or record.layer == self.layer)
            and (self.modality is None or self.modality in record.modalities)
            and (self.uses is None or self.uses in ends)
            and (self.maker is None or any(edge.to == self.maker for edge in record.made_by))
            and (not self.article or record.article is not None)
            and (self.ids is None or id in self.ids)
        )


@dataclass(frozen=True)
class Row:
    """One record and its cells, the first of which is its head."""

    id: str
    cells: tuple[Cell, ...]


@dataclass(frozen=True)
class Table:
    """Columns and rows; `total` counts the kind's records, shown or not; `off` are columns that wait for a choice."""

    kind: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    total: int
    off: frozenset[str] = frozenset()

    def have(self, names: Sequence[str]) -> list[str]:
        """Give those of `names` that are columns of this table."""
        own = {one.name for one in self.columns}
        return [name for name in names if name in own]


def ids_of(catalog: Catalog, kind: str, keep: Filter) -> list[str]:
    """Give the ids of the records of `kind` that `keep` keeps; "systems" is all kinds."""
    if kind != "systems" and kind not in SYSTEMS:
        raise Refused(f'no kind "{kind}"; there are systems, {", ".join(SYSTEMS)}')
    keep.refuse_unknown(catalog)
    all_of_kind = catalog.systems if kind == "systems" else catalog.of_kind(kind)
    return [id for id in all_of_kind if keep.keeps(catalog, id)]


def table(catalog: Catalog, kind: str, names: Sequence[str], keep: Filter, off: Sequence[str] = ()) -> Table:
    """Give the table of `kind` with the columns `names` and `off`, by name; those without any value are left out."""
    ids = ids_of(catalog, kind, keep)
    waiting = [name for name in dict.fromkeys(off) if name not in names]
    columns = [column(kind, name) for name in (*names, *waiting)]
    cells = {one.name: [brief(one.read(catalog, id)) for id in ids] for one in columns}
    shown = [one for one in columns if not ids or any(cell.form != "empty" for cell in cells[one.name])]
    rows = tuple(Row(id, tuple(cells[one.name][place] for one in shown)) for place, id in enumerate(ids))
    total = len(catalog.systems if kind == "systems" else catalog.of_kind(kind))
    return Table(kind, tuple(shown), rows, total, frozenset(waiting))


def sorted_by(table: Table, name: str) -> Table:
    """Give the table sorted by a column: numbers and dates from small to large, empty last."""
    place = next((i for i, one in enumerate(table.columns) if one.name == name), None)
    if place is None:
        raise Refused(f'sort: no column "{name}" in this table')

    def key(row: Row) -> tuple[bool, float, str]:
        cell = row.cells[place]
        if isinstance(cell, Value):
            return cell.number is None, cell.number or 0, cell.text or ""
        return cell.form == "empty", 0, cell.date if isinstance(cell, Moment) else str(cell)

    return replace(table, rows=tuple(sorted(table.rows, key=key)))
