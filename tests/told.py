"""All that pages tell of the invented stack, as text: tests/told.txt. `python -m tests.told` writes it anew."""

import re
import tempfile
from collections.abc import Iterable, Iterator
from dataclasses import fields, replace
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from macros.calls import CALLS
from macros.export.markdown import markdown
from macros.load.calls import read_calls
from macros.load.pages import load_pages
from macros.made_pages import addresses, made_pages
from macros.publish.release import close_edition
from macros.publish.search.entries import entries_of
from macros.relate import Catalog
from macros.relate.signs import signs
from macros.relate.statements import position, statements
from macros.render.page import Page
from macros.schema import SYSTEMS
from macros.select.census import census
from macros.select.changes import place_of, title
from macros.select.derived import DERIVED
from macros.select.editions import changes, state
from macros.select.tables import Filter, table
from macros.select.timelines import timeline
from macros.select.trace_parts import Row
from macros.select.traces import trace
from macros.select.widths import NARROW, PHONE, WIDE, fit
from tests.lives import LIVES
from tests.support import REPOSITORY, ROOT, Project
from tests.world import WORLD

TOLD = ROOT / "tests/told.txt"
_CITING = re.compile(r"\nCite this page\n[\s\S]*")  # how a page is cited is told of two
_CITED = {"claims/kept-is-kept", "applications/kept"}
# What pages ask of the whole catalog; beside them, the tables of all kinds, with all columns and their members.
_ASKED = (
    *("endings()", "endings(ahead=False)", "states()", "freshness()", "gaps()", "generations()", "verdicts()"),
    *("then_and_now()", "then_and_now(latest=2)", "ledger()", "glossary()", "fits()", 'timeline("systems")'),
    *('stack("kept")', "find()", 'groups("model")', 'core("model")', 'projection("outlook")'),
    *('ledger(layer="model")', 'ledger(topic="market")', 'ledger(about="kept")', 'verdicts(layer="model")'),
    *('then_and_now(layer="model")', 'count("models", uses="weave")', 'count("systems", layer="model")'),
    *('timeline("models")', 'event("kept", "released")', 'fact("kept", "users")', 'status("promised")'),
)


def lives(project: Project) -> Catalog:
    """Fill a project with the world and the lives beside it; give its catalog."""
    for name, text in (WORLD | LIVES).items():
        project.record(name, text)
    project.page("how-it-works/index.md", "# How it works\n\nText.\n")
    return project.catalog()


def told(project: Project) -> Iterator[tuple[str, str]]:
    """Give what each page of a record says, and what each call over the whole catalog says, by address or call."""
    catalog = lives(project)
    yield from _of_pages(catalog)
    yield from _of_all(catalog)
    path = close_edition(project.root, catalog, load_pages(project.root)[0])
    yield "the edition, closed", (project.root / path).read_text(encoding="utf-8")
    project.change("edition", "2026-11-28", "2026-11-29")
    project.change("models/clan", "name: Clan", "name: The Clan")
    yield "editions", _drawn(project.catalog(), "editions", "{{ editions() }}")


def _of_pages(catalog: Catalog) -> Iterator[tuple[str, str]]:
    for made in made_pages(catalog):
        address = made.path.removesuffix(".md")
        text = _drawn(catalog, address, made.text)
        yield address, text if address in _CITED else _CITING.sub("", text)
    for kind in SYSTEMS:
        own = [name for name in SYSTEMS[kind].model_fields if name != "name"]
        columns = ", ".join(f'"{name}"' for name in ("name", *own, *(one.name for one in DERIVED.values())))
        call = f'table("{kind}", columns=[{columns}], each=true)'
        yield f"widths of {kind}", _widths(catalog, kind, ["name", *own, *(one.name for one in DERIVED.values())])
        yield f"table of {kind}", _drawn(catalog, "catalog/x", f"{{{{ {call} }}}}")
    for call in _ASKED:
        yield call, _drawn(catalog, "catalog/x", f"{{{{ {call} }}}}")


def _of_all(catalog: Catalog) -> Iterator[tuple[str, str]]:
    yield "what the search knows", _lines(one for page in _pages(catalog) for one in entries_of(catalog, page))
    yield "statements", _lines(statements(catalog))
    places = (position(catalog, one) for one in statements(catalog))
    yield "their lines", "\n".join(f"{path}:{line}" for path, line in places)
    yield "signs", "\n".join(f"{id}:\n{_lines(signs(catalog, id))}" for id in catalog.systems)
    yield "census", _lines([census(catalog)])
    yield "changes of a first edition", _changes(catalog, None)
    yield "changes since the last", _changes(catalog, _earlier(catalog))
    yield "places of lives", _lines(timeline(catalog, "systems", Filter()).bars)
    for id, up in (("chatter", False), ("chip-1", True), ("kept", False), ("free-mind", True), ("clan", False)):
        found = trace(catalog, id, up=up)
        rows = [row for band in found.bands for row in band.rows] if found else []
        yield f"places of the trace {'above' if up else 'below'} {id}", "\n".join(map(_row, rows))


def _lines(parts: Iterable[Any]) -> str:
    """Give what is not empty of each part, a line each."""
    told = ([(one.name, getattr(part, one.name)) for one in fields(part)] for part in parts)
    full = ([f"{name} {said}" for name, said in some if said not in ("", (), None, False)] for some in told)
    return "\n".join(map(", ".join, full))


def _widths(catalog: Catalog, kind: str, columns: list[str]) -> str:
    """Give how wide the columns are in each room, and what waits, is cut or wrapped: of all, and of a few."""
    found = []
    for names in (columns, ["name", "category", "maker", "released", "status"]):
        shown = table(catalog, kind, names, Filter(), each=True)
        for room, picked in ((WIDE, False), (WIDE, True), (NARROW, False), (PHONE, False)):
            one = fit(catalog, shown, room, picked)
            sets = (sorted(one.off), sorted(one.roomy), sorted(one.cut), sorted(one.wrapped))
            found.append(f"{room}: {one.widths} {' '.join(map(str, sets))}")
    return "\n".join(found)


def _row(row: Row) -> str:
    """Give a row of a drawing: its boxes with column and span, and the lines above it with what they are told by."""
    boxes = [f"{one.id} {one.column}+{one.span} {one.lanes}".strip() for one in row.boxes]
    lines = [f"{one.step.start} > {one.step.end}: {_lines([replace(one, step=None)])}" for one in row.lines]  # type: ignore[arg-type]
    past = [f"past {one.step.start} > {one.step.end}: {one.lane}" for one in row.past]
    return "; ".join([*boxes, *lines, *past])


def _pages(catalog: Catalog) -> Iterator[SimpleNamespace]:
    for address, record in {**addresses(catalog), "glossary": ""}.items():
        meta = {"title": f"Page {address}", "record": record}
        file = SimpleNamespace(src_uri=f"{address}.md")
        yield SimpleNamespace(
            meta=meta, url=f"{address}/", file=file, content='<p id="outlook">', ancestors=[], is_homepage=False
        )


def _changes(catalog: Catalog, before: dict[str, dict[str, Any]] | None) -> str:
    found = changes(before, catalog)
    said = [f"{sort}: {title(catalog, sort, one)} ({place_of(catalog, one)})" for sort in found for one in found[sort]]
    return "\n".join(said)


def _earlier(catalog: Catalog) -> dict[str, dict[str, Any]]:
    """Give the state of an edition before this one: a thing less, another name, state, figure and verdict."""
    told = state(catalog)
    del told["applications/kept"], told["claims/boxes-hum"]
    told["models/clan"] |= {"name": "Clan One", "state": "preview", "events": {}}
    told["models/free-mind"]["values"] |= {"parameters": "12 billion", "layers": "", "training_tokens": "2 billion"}
    del told["models/free-mind"]["values"]["hidden_size"]
    told["claims/minds-think"]["now"] = "holds"
    return told


def _drawn(catalog: Catalog, address: str, text: str) -> str:
    page, place, parts = Page(catalog, f"{address}/", repository=REPOSITORY), 0, []
    for call in read_calls(text).calls:
        parts += [text[place : call.start], CALLS[call.name](page, *call.arguments, **call.options)]
        place = call.end
    return "\n".join(line.rstrip() for line in markdown("".join([*parts, text[place:]])).split("\n") if line.strip())


def main() -> None:
    """Write what is told."""
    with tempfile.TemporaryDirectory() as folder:
        project = Project(Path(folder))
        TOLD.write_text("".join(f"=== {name}\n{text}\n" for name, text in told(project)), encoding="utf-8")


if __name__ == "__main__":
    main()
