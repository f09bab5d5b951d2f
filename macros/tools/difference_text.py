"""A difference in Markdown, for a pull request: what data says stands in code, where nothing acts."""

import re
from collections.abc import Iterator

from macros.relate import Catalog
from macros.render.environment import environment
from macros.schema import KINDS
from macros.tools.changes import Change
from macros.tools.difference import Difference

_MOST = 60  # lines of one part; the rest is counted
_WHOLE, _FEW = 200, 5  # values of added records that are told in all; those that are not folded
_PARTS = {"fact": "Facts", "relation": "Relations", "events": "Events", "plain": "Other fields"}
_OF_READERS = re.compile(rf"data/(?:edition|(?:{'|'.join(KINDS)})/[^/]+)\.yml|docs/.+\.md")
_PROMISED = (
    "A closed edition promised these ids, and a record is never deleted. "
    "Put them back, or say in data/edition.yml where they went."
)


def markdown(found: Difference, ref: str, catalog: Catalog, files: list[str], folded: bool = False) -> str:
    """Give the whole text: the errors first, then what changes for the reader, then the pages and the other files."""
    parts = [_part(title, lines, said) for title, _, _, lines, said in _parts(found, catalog, folded)]
    others = _part("Files beside records and pages", _coded(_other_files(files)))
    whole = (f"## What changes since {_code(ref)}", _sum(found, catalog, files), *parts, _pages(found, ref), others)
    return "\n\n".join(filter(None, whole)) + "\n"


def _parts(found: Difference, catalog: Catalog, folded: bool = False) -> Iterator[tuple[str, str, int, list[str], str]]:
    """Give the title of each part, its name in the sum and how much it counts there, its lines, and what is said."""
    states = [one for one in found.states if one not in found.ended]
    taken_out = [path for path in found.removed if path not in dict(found.moved)]
    moved = [f"- {_code(path)} → {_code(to)}" for path, to in found.moved]
    yield "Ids that are gone", "gone", len(found.gone), _coded(found.gone), _PROMISED
    yield "Has faults", "", 0, _coded(found.unread), "Run `strata check`."
    yield "Added", "added", len(found.told), list(_added_lines(found, catalog, folded)), ""
    yield "Moved", "moved", len(moved), moved, ""
    yield "Taken out", "taken out", len(taken_out), _coded(taken_out), ""
    for title, some in (("Renamed", found.renamed), ("Ended", found.ended), ("States", states)):
        yield title, title.lower(), len(some), list(map(_line, some)), ""
    for sort, title in _PARTS.items():
        some = [one for one in found.changes if one.sort == sort and one not in found.renamed]
        yield title, title.lower(), len(some), list(map(_line, some)), ""


def _coded(paths: list[str]) -> list[str]:
    return [f"- {_code(path)}" for path in paths]


def _added_lines(found: Difference, catalog: Catalog, folded: bool) -> Iterator[str]:
    """Give each new record with all that it says: a reviewer reads it here, beside its sources."""
    left = _WHOLE
    for path, said in found.told.items():
        left -= len(said)
        values = [f"  - {one.label}: {_code(one.after)}" for one in said] if left >= 0 else []
        if folded and len(values) > _FEW:
            fold = environment().get_template("fold.html.jinja").render(count=len(values))
            values = [fold.replace("VALUES", "\n".join(values)).rstrip("\n"), ""]
        yield "\n".join((f"- {_code(path)} {_code(_name(catalog, path))}".strip(), *values))


def _pages(found: Difference, ref: str) -> str:
    own = [f"{_page(one)} its text" for one in found.pages if one in found.written]
    rest = [_page(one) for one in found.pages if one not in found.written]
    more = f"{_code(f'strata diff {ref} --pages')} lists all." if len(found.pages) > _MOST else ""
    return _part("Pages that change", [*own, *rest], more)


def _page(address: str) -> str:
    return f"- {_code(f'/{address}/' if address else '/')}"


def _other_files(files: list[str]) -> list[str]:
    return [path for path in files if not _OF_READERS.fullmatch(path)]


def _sum(found: Difference, catalog: Catalog, files: list[str]) -> str:
    counts = {name: count for _, name, count, _, _ in _parts(found, catalog)}
    counts |= {"pages": len(found.pages), "other files": len(_other_files(files))}
    said = ", ".join(f"{name} {count}" for name, count in counts.items() if count > 0)
    return said.capitalize() if said else "Nothing changes for the reader."


def _part(title: str, lines: list[str], said: str = "") -> str:
    if not lines:
        return ""
    shown = [*lines[:_MOST], *([f"- and {len(lines) - _MOST} more"] if len(lines) > _MOST else [])]
    return "\n\n".join(filter(None, (f"### {title} ({len(lines)})", said, "\n".join(shown))))


def _line(change: Change) -> str:
    return f"- {_code(change.path)} {change.label}: {' '.join(_sides(change))}"


def _sides(change: Change) -> Iterator[str]:
    if change.before and change.after:
        yield from (_code(change.before), "→", _code(change.after))
    else:
        yield from ("new", _code(change.after)) if change.after else ("no longer", _code(change.before))


def _code(text: str) -> str:
    """Give `text` as code in which nothing ends the code: no mark-up, link or mention in it acts."""
    plain = "".join(mark if mark.isprintable() else " " for mark in text).replace("`", "'")
    return f"`{plain}`" if plain.strip() else ""


def _name(catalog: Catalog, path: str) -> str:
    kind, _, id = path.partition("/")
    record = (getattr(catalog, kind) if kind in {"sources", "terms", "claims"} else catalog.systems).get(id)
    return str(getattr(record, "name", None) or getattr(record, "title", None) or getattr(record, "claim", ""))
