"""Addresses: what two files would share, and what the theme or a record has already."""

from collections.abc import Iterator
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from macros.faults import Fault
from macros.load.pages import address_of
from macros.made_pages import addresses
from macros.relate import Catalog

# The written rule: these records are explained in prose, so a page of docs/ may stand in place of the record's own.
# Every other page that is made of a record is made of nothing else.
TOLD_IN_PROSE = ("architectures",)


def check(root: Path, paths: list[str], catalog: Catalog) -> Iterator[Fault]:
    """Find every file of `paths` that would take the place of another."""
    taken = addresses(catalog, complete=False)
    sources: dict[str, str] = {}
    for path in paths:
        inside = path.removeprefix("docs/")
        if any((theme / inside).exists() for theme in _themes(root)):
            yield Fault(path, 1, 1, "", "the theme has a file of this name; choose another")
        if not path.endswith(".md"):
            continue
        address = address_of(inside)
        other = sources.setdefault(address, path)
        if other != path:
            yield Fault(path, 1, 1, "", f'has the address of "{other}"; keep one')
        if address in taken and not _may_replace(inside, address):
            yield Fault(path, 1, 1, "", f'the page of the record "{taken[address]}" has this address; rename the file')


def _may_replace(inside: str, address: str) -> bool:
    return inside == f"{address}.md" and address.partition("/")[0] in TOLD_IN_PROSE


@cache
def _themes(root: Path) -> tuple[Path, ...]:
    """Give the folders of the theme: our own, Material's, and what MkDocs adds."""
    specs = (find_spec(name) for name in ("material", "mkdocs"))
    places = (Path(place) for spec in specs if spec for place in spec.submodule_search_locations or ())
    return (root / "overrides", *(place / "templates" for place in places))
