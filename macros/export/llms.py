"""The site for language models: what stands where (llms.txt), and its prose with one line a record (llms-full.txt)."""

from collections.abc import Iterable
from pathlib import Path

from macros.load.pages import AuthoredPage
from macros.relate import Catalog
from macros.relate.states import status
from macros.schema import SYSTEMS
from macros.select.statuses import word
from macros.work.files import write_file

LARGEST = 1_000_000  # bytes of llms-full.txt
_ROOM = LARGEST - 2_000  # without what stands at its head
_LONG = 60_000  # bytes: a page of tables says the same as the data
_ABOUT = """# Strata

> An open reference to the generative-AI stack, from silicon to application.
> Every changeable fact has a source and a date.

Each page stands as Markdown beside its HTML: `index.md` in the same folder.
All that is said is as of {day}. The data are under CC BY 4.0.
Cite them as Strata, edition {version}, with the address of the record.
"""


def write_llms(catalog: Catalog, pages: Iterable[AuthoredPage], site: Path, base: str) -> None:
    """Write both files; the pages are those with a text of their own."""
    ordered = sorted(pages, key=lambda page: page.address)
    about = _ABOUT.format(day=catalog.as_of, version=catalog.as_of.replace("-", "."))
    write_file(site / "llms.txt", about + _list(catalog, ordered, base))
    write_file(site / "llms-full.txt", about + _full(catalog, ordered, site, base))


def _list(catalog: Catalog, pages: list[AuthoredPage], base: str) -> str:
    sections: dict[str, list[str]] = {"Pages": []}
    for page in pages:
        title = page.address.partition("/")[0] if "/" in page.address else ""
        line = f"- [{page.title}]({base}{_file(page)}): {page.get('description')}"
        sections.setdefault(title.replace("-", " ").capitalize() or "Pages", []).append(line)
    data = [f"- [{kind}]({base}v1/{kind}.json): {len(catalog.of_kind(kind))} records" for kind in SYSTEMS]
    everything = f"- [Everything]({base}v1/all.json): all records with sources"
    sections["Data"] = [*sections.get("Data", []), everything, *data]
    sections["Optional"] = [f"- [All pages as one text]({base}llms-full.txt): prose, and one line a record"]
    return "".join(f"\n## {title}\n\n" + "\n".join(lines) + "\n" for title, lines in sections.items())


def _file(page: AuthoredPage) -> str:
    return f"{page.address}/index.md".lstrip("/")


def _full(catalog: Catalog, pages: list[AuthoredPage], site: Path, base: str) -> str:
    """Give the prose and one line a record; a page that would make it too large is left out."""
    parts = []
    for kind, records in SYSTEMS.items():
        lines = [_line(catalog, id, base) for id in catalog.of_kind(kind)]
        parts.append(f"\n# {records.plural}\n\n" + "\n".join(lines) + "\n")
    room = _ROOM - len("".join(parts).encode())
    told = []
    for page in pages:
        file = site / _file(page)
        size = file.stat().st_size + 1 if file.is_file() else 0
        if 0 < size <= min(_LONG, room):
            told.append("\n" + file.read_text(encoding="utf-8"))
            room -= size
    return "".join([*told, *parts])


def _line(catalog: Catalog, id: str, base: str) -> str:
    record, now = catalog.systems[id], status(catalog, id)
    state = f" State: {word(now).lower()}." if now else ""
    return f"- [{record.name}]({base}{record.folder}/{id}/index.md): {record.summary}{state}"
