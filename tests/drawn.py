"""All that is drawn of the invented stack, and what machines read of it: tests/drawn.txt. `python -m tests.drawn`."""

import re
import tempfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import yaml

from macros.calls import CALLS
from macros.charts import CHARTS
from macros.export.all_tables import tables
from macros.export.calendars import calendars
from macros.export.changes import entries
from macros.export.csv_files import csv_text
from macros.export.markdown import markdown
from macros.export.pictures import pictures
from macros.relate import Catalog
from macros.render.page import Page
from tests.support import REPOSITORY, ROOT, Project
from tests.told import lives

DRAWN = ROOT / "tests/drawn.txt"
_PAGES = ("home", "model", "catalog")
_SCORES = ("performance", "accessibility", "best_practices", "seo", "blocked")
_BASE, _HOST = "https://strata.example/", "strata.example"
# The calls of which the numbers in the drawing matter, and those of which the words do.
_SHAPES: tuple[tuple[str, tuple[str, ...]], ...] = (
    *(("chart", (name,)) for name in CHARTS),
    *(("trace", (id,)) for id in ("chatter", "kept", "painter", "to-come")),
    *(("trace", (id, "up")) for id in ("chip-1", "free-mind", "clan")),
    *(("lifecycle", (id,)) for id in ("kept", "clan", "chip-1", "long-ago")),
    *(("generations", (id,)) for id in ("chip-3", "rail")),
    ("timeline", ("systems",)),
    ("timeline", ("accelerators",)),
    ("stack", ("kept",)),
    ("table", ("accelerators",)),
    ("calculator", ("memory", "free-mind", "chip-1")),
    ("calculator", ("training", "free-mind", "chip-1")),
    ("infobox", ("free-mind",)),
    ("infobox", ("chip-1",)),
)
_WORDS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("dictionary", ()),
    ("kinds", ()),
    ("registry", ()),
    ("downloads", ()),
    ("feeds", ()),
    ("embeds", ()),
    *(("bench", (part,)) for part in ("bars", "builds", "growth", "edits", "visits", "machine")),
    ("past_one_machine", ()),
)


def drawn(project: Project) -> Iterator[tuple[str, str]]:
    """Give each drawing and each file for machines by its name."""
    project.write("data/bench/2026-11-27.yml", yaml.safe_dump(_bench()))
    catalog = replace(lives(project), bench=project.catalog().bench)
    for name, arguments in _SHAPES:
        html = _call(catalog, name, arguments)
        yield f"{name} {' '.join(arguments)}", re.sub(r"(?<=>)\s*(?=<[^/])", "\n", html).strip()
    for name, arguments in _WORDS:
        yield f"{name} {' '.join(arguments)}".strip(), _plain(markdown(_call(catalog, name, arguments)))
    for table in tables(catalog, _BASE):
        yield f"table {table.name}", csv_text(table).replace("\r\n", "\n").strip()
    for path, text in calendars(catalog, _BASE, _HOST):
        yield f"calendar {path}", _plain(text.replace("\r\n", "\n"))
    yield "news", "\n".join(map(str, entries(catalog, _BASE, _HOST)))
    for one in pictures(catalog):
        yield f"picture {one.name}", "\n".join(_parts(one.drawing))


def _parts(drawing: object) -> Iterator[str]:
    """Give a drawing a line for each of its parts."""
    for name, part in vars(drawing).items():
        yield from (f"{name} {one}" for one in part) if isinstance(part, tuple) else (f"{name} {part}",)


def _plain(text: str) -> str:
    return "\n".join(line.rstrip() for line in text.split("\n") if line.strip())


def _call(catalog: Catalog, name: str, arguments: tuple[str, ...]) -> str:
    return str(CALLS[name](Page(catalog, "catalog/x/", repository=REPOSITORY), *arguments))


def _bench() -> dict[str, object]:
    """Give an invented result: two sizes and our own site, of which each number is another."""

    def site(name: str, records: int, times: float) -> dict[str, object]:
        commands = ("check", "check again", "build", "build again", "mkdocs", "zensical")
        return {
            "name": name,
            "records": records,
            "sources": 2 * records,
            "busy": times > 2,
            "runs": {
                command: {
                    "cpu": [round(times * (3 + place), 2), round(times * (4 + 2 * place), 2), times],
                    "wall": [9.5 + place, 7.5 + place, 8.0 + place],
                    "memory": [round(70 * times) + place, round(80 * times) + place, round(60 * times)],
                }
                for place, command in enumerate(commands)
            },
            "sizes": {"pages": records + 180, "bytes": records * 90_000, "page_bytes": 42_771, "names_bytes": 33_426}
            | {"parts": 4, "part_bytes": 40_685, "facts_bytes": records * 811},
            "visits": {page: {"bytes": 114_516 + at, "files": 4 + at} for at, page in enumerate(_PAGES)},
            "search": {"strata": [93.0, 86.5, 125.0], "mkdocs": [1111.0, 1147.0, 1326.0]},
            "edits": {
                sort: {"shown": [0.7 + at, 0.6 + at, 0.9 + at], "whole": [3.0 + at, 4.0 + at, 5.0 + at]}
                for at, sort in enumerate(("record", "page", "template", "style"))
            },
            "left_out": ["Hugo was not run."],
            "lighthouse": {page: dict(zip(_SCORES, (99, 100, 98, 97, 41), strict=True)) for page in _PAGES},
        }

    machine = {"processor": "A processor", "cores": 2, "memory": 25}
    sites = [site("600", 600, 1.0), site("6000", 6000, 11.0), site("own", 983, 1.7)]
    return {"day": "2026-11-27", "machine": machine, "versions": {"mkdocs": "1.6.1"}, "sites": sites}


def main() -> None:
    """Write what is drawn."""
    with tempfile.TemporaryDirectory() as folder:
        said = drawn(Project(Path(folder)))
        DRAWN.write_text("".join(f"=== {name}\n{text}\n" for name, text in said), encoding="utf-8")


if __name__ == "__main__":
    main()
