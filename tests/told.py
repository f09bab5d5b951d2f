"""All that pages tell of the invented stack, as text: tests/told.txt. `python -m tests.told` writes it anew."""

import re
import tempfile
from collections.abc import Iterator
from pathlib import Path

from macros.calls import CALLS
from macros.export.markdown import markdown
from macros.load.calls import read_calls
from macros.made_pages import made_pages
from macros.relate import Catalog
from macros.render.page import Page
from macros.schema import SYSTEMS
from macros.select.columns import derived
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
    *('stack("kept")', 'find()', 'groups("model")', 'core("model")', 'projection("outlook")'),
    *('timeline("models")', 'event("kept", "released")', 'fact("kept", "users")', 'status("promised")'),
)


def lives(project: Project) -> Catalog:
    """Fill a project with the world and the lives beside it; give its catalog."""
    for name, text in (WORLD | LIVES).items():
        project.record(name, text)
    project.page("how-it-works/index.md", "# How it works\n\nText.\n")
    return project.catalog()


def told(catalog: Catalog) -> Iterator[tuple[str, str]]:
    """Give what each page of a record says, and what each call over the whole catalog says, by address or call."""
    for made in made_pages(catalog):
        address = made.path.removesuffix(".md")
        text = _drawn(catalog, address, made.text)
        yield address, text if address in _CITED else _CITING.sub("", text)
    for kind in SYSTEMS:
        own = [name for name in SYSTEMS[kind].model_fields if name != "name"]
        columns = ", ".join(f'"{name}"' for name in ("name", *own, *(one.name for one in derived())))
        yield f"table of {kind}", _drawn(catalog, "catalog/x", f'{{{{ table("{kind}", columns=[{columns}], each=true) }}}}')
    for call in _ASKED:
        yield call, _drawn(catalog, "catalog/x", f"{{{{ {call} }}}}")


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
        found = told(lives(project))
        TOLD.write_text("\n".join(f"=== {name}\n{text}" for name, text in found) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
