"""Charts, traces and tables as drawings, for those who take them elsewhere: one drawer does them all."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from macros.charts import CHARTS
from macros.charts.drawing import Dot, Drawing, Note, Span
from macros.relate import Catalog
from macros.schema import SYSTEMS
from macros.schema.fields import fact_fields
from macros.select.cell_words import cell_words
from macros.select.tables import Filter, Table, table
from macros.select.traces import is_traced, trace

_WIDE, _ROWS = 700, 25
_STEP, _TOP = 44, 30  # pixels from one thing of a trace to the next; what stands above the first
_ROW, _CELL, _FOOT = 24, 8, 26
_FIRST = ("name", "maker", "released", "status")


@dataclass(frozen=True)
class Picture:
    """A drawing with its name, what it shows, and the page that it comes from."""

    name: str
    title: str
    text: str
    page: str
    drawing: Drawing
    table: Table | None = None


def pictures(catalog: Catalog) -> Iterator[Picture]:
    """Give everything that can be taken: charts, the traces of applications, the tables of kinds."""
    homes = {
        "market": "market/",
        "accelerator": "layers/infrastructure/",
        "model": "layers/model/",
        "freshness": "freshness/",
    }
    for name, make in CHARTS.items():
        if found := make(catalog):
            page = homes[name.partition("-")[0]]
            yield Picture(f"charts/{name}", found.title, found.unit, page, found.draw(_WIDE))
    for id in catalog.of_kind("applications"):
        if is_traced(catalog, id) and (drawn := _trace(catalog, id)):
            name = catalog.systems[id].name
            text = "The best-evidenced way down the stack."
            yield Picture(f"traces/{id}", f"What {name} rests on", text, f"applications/{id}/", drawn)
    for kind in SYSTEMS:
        if catalog.of_kind(kind):
            yield _table(catalog, kind)


def with_foot(drawing: Drawing, foot: str) -> Drawing:
    """Give a drawing that says below it who says so."""
    notes = (*drawing.notes, Note(10, drawing.height + _FOOT - _CELL, foot, tone="quiet"))
    return replace(drawing, height=drawing.height + _FOOT, notes=notes)


def _trace(catalog: Catalog, id: str) -> Drawing | None:
    found = trace(catalog, id)
    if found is None:
        return None
    names = [(str(catalog.systems[id].layer or "")[:1], found.names[id], "")]
    for hop in found.best:
        layer = str(catalog.systems[hop.end].layer or "")[:1] if hop.end else ""
        said = f"{hop.verb.lower()}, possibly" if hop.possible else hop.verb.lower()
        source = catalog.sources[hop.sources[0]].publisher if hop.sources else ""
        name = found.names[hop.end] if hop.end else "not disclosed"
        names.append((layer, name, f"{said} ({source})" if source else said))
    places = [(_TOP + at * _STEP, *one) for at, one in enumerate(names)]
    return Drawing(
        width=_WIDE,
        height=_TOP + len(names) * _STEP,
        grid=tuple(Span(20, _WIDE - 20, y + 14) for y, *_ in places),
        spans=tuple(Span(20, 52, y - 5, layer or "axis") for y, layer, *_ in places),
        dots=tuple(Dot(36, y - 5, layer) for y, layer, *_ in places),
        notes=tuple(
            note
            for y, layer, name, said in places
            for note in (Note(68, y, name, tone=layer), Note(_WIDE - 20, y, said, "end", "quiet"))
            if note.text
        ),
    )


def _table(catalog: Catalog, kind: str) -> Picture:
    facts = [name for name, _ in fact_fields(SYSTEMS[kind])]
    filled = sorted(facts, key=lambda name: -sum(bool(getattr(one, name)) for one in catalog.of_kind(kind).values()))
    found = table(catalog, kind, (*_FIRST, *filled[:2]), Filter())
    rows = found.rows[:_ROWS]
    text = f"{len(rows)} of {found.total}, by name." if len(rows) < found.total else f"All {found.total}, by name."
    step = (_WIDE - 20) / (len(found.columns) + 0.5)  # the name has half a column more
    lines = [
        [column.label for column in found.columns],
        *([cell_words(catalog, cell) for cell in row.cells] for row in rows),
    ]
    most = int(step / 7)
    notes = tuple(
        Note(10 + (at + 0.5 * (at > 0)) * step, _ROW * (place + 1) - _CELL, _cut(words, most if at else most * 3 // 2))
        for place, line in enumerate(lines)
        for at, words in enumerate(line)
        if words
    )
    grid = tuple(Span(10, _WIDE - 10, _ROW * (place + 1)) for place in range(len(lines)))
    drawn = Drawing(_WIDE, _ROW * (len(lines) + 1) - _CELL, grid, (), (), notes)
    shown = Table(found.kind, found.columns, rows, found.total)
    return Picture(f"tables/{kind}", SYSTEMS[kind].plural, text, f"catalog/{kind}/", drawn, shown)


def _cut(text: str, most: int) -> str:
    return text if len(text) <= most else f"{text[: most - 1]}…"
