"""Catalog -> the rows of one table."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import compress

from macros.faults import Refused
from macros.relate import Catalog
from macros.schema import SYSTEMS
from macros.schema.fields import fact_fields
from macros.schema.stack import GROUPS, Layer
from macros.schema.upper_layers import Sized
from macros.schema.vocabularies import Modality
from macros.select.cells import Cell, DateCell, LinkCell, Value, brief
from macros.select.column import Column
from macros.select.columns import column
from macros.select.members import Member, members
from macros.suggest import hint


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
        return (
            (self.group is None or self.group in catalog.groups(id))
            and (self.layer is None or record.layer == self.layer)
            and (self.modality is None or self.modality in record.modalities)
            and (self.uses is None or any(link.edge.to == self.uses for link in catalog.down.get(id, ())))
            and (self.maker is None or any(edge.to == self.maker for edge in record.made_by))
            and (not self.article or record.article is not None)
            and (self.ids is None or id in self.ids)
        )


@dataclass(frozen=True)
class Row:
    """One record and its cells, the first of which is its head."""

    id: str
    cells: tuple[Cell, ...]
    member: str = ""  # the key of a member of the record, which the row is of


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
        there = hint(kind, SYSTEMS) or f"; there are systems, {', '.join(SYSTEMS)}"
        raise Refused(f'no kind "{kind}"{there}')
    keep.refuse_unknown(catalog)
    all_of_kind = catalog.systems if kind == "systems" else catalog.of_kind(kind)
    return [id for id in all_of_kind if keep.keeps(catalog, id)]


def table(
    catalog: Catalog, kind: str, names: Sequence[str], keep: Filter, off: Sequence[str] = (), each: bool = False
) -> Table:
    """Give the table of `kind` with the columns `names` and `off`, by name; those without any value are left out.

    With `each`, the members of a family have rows of their own below it.
    """
    ids = ids_of(catalog, kind, keep)
    waiting = [name for name in dict.fromkeys(off) if name not in names]
    columns = [column(kind, name) for name in (*names, *waiting)]
    rows = [row for id in ids for row in _rows(catalog, id, columns, each)]
    total = len(catalog.systems if kind == "systems" else catalog.of_kind(kind))
    return _cut(Table(kind, tuple(columns), tuple(rows), total, frozenset(waiting)))


def _cut(whole: Table) -> Table:
    """Give a table without the columns in which no row has a value."""
    places = range(len(whole.columns))
    kept = [not whole.rows or any(row.cells[at].form != "empty" for row in whole.rows) for at in places]
    rows = tuple(replace(row, cells=tuple(compress(row.cells, kept))) for row in whole.rows)
    return replace(whole, columns=tuple(compress(whole.columns, kept)), rows=rows)


def _rows(catalog: Catalog, id: str, columns: Sequence[Column], each: bool) -> Iterator[Row]:
    yield Row(id, tuple(brief(one.read(catalog, id)) for one in columns))
    yield from (_row(member, columns) for member in (members(catalog, id) if each else ()))


def _row(member: Member, columns: Sequence[Column]) -> Row:
    """Give the row of one member; its name leads to the record that holds it."""
    cells = (brief(one.read(member.catalog, member.id)) for one in columns)
    named = (replace(cell, words=member.name) if cell == LinkCell((member.id,)) else cell for cell in cells)
    return Row(member.id, tuple(named), member.key)


def members_table(catalog: Catalog, id: str) -> Table:
    """Give the members of one record with all that is said of them."""
    kind = catalog.systems[id].folder
    sizes = [name for name, _ in fact_fields(Sized)]
    columns = [column(kind, name) for name in ("name", *sizes, "released", "status")]
    rows = tuple(_row(member, columns) for member in members(catalog, id))
    return _cut(Table(kind, tuple(columns), rows, len(rows)))


def sorted_by(table: Table, name: str) -> Table:
    """Give the table sorted by a column: numbers and dates from small to large, empty last."""
    place = next((i for i, one in enumerate(table.columns) if one.name == name), None)
    if place is None:
        raise Refused(f'sort: no column "{name}" in this table')

    def key(row: Row) -> tuple[bool, float, str]:
        cell = row.cells[place]
        if isinstance(cell, Value):
            return cell.number is None, cell.number or 0, cell.text or ""
        return cell.form == "empty", 0, cell.date if isinstance(cell, DateCell) else str(cell)

    return replace(table, rows=tuple(sorted(table.rows, key=key)))
