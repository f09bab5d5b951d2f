"""What the last edition promised and the next would lose: ids, addresses, names. Git is not asked."""

from collections.abc import Collection, Iterator
from pathlib import Path

from macros.faults import Fault
from macros.load.pages import AuthoredPage
from macros.load.releases import Release
from macros.made_pages import addresses, addresses_of
from macros.page_lint.docs.names import ASSETS, TAKEN
from macros.relate import Catalog
from macros.schema import Edition
from macros.select.editions import kept

_MOVED = "add {{from: {former}, to: ...}} under `moved` in data/edition.yml"


def check(catalog: Catalog, pages: list[AuthoredPage]) -> Iterator[Fault]:
    """Find what is lost since the last edition, and moves that lead nowhere."""
    there = {*addresses(catalog), *(page.address for page in pages)}
    now = kept(catalog)
    ids = {f"{kind}/{id}" for kind, some in now.items() for id in some}
    moves = _moves(catalog)
    yield from _wrong_moves(catalog, there | ids)
    for release in catalog.releases[-1:]:
        yield from _lost_ids(release, ids, moves)
        yield from _lost_names(release, now, moves)
        yield from _lost_addresses(release, there, moves)


def check_files(root: Path, catalog: Catalog, broken: Collection[str]) -> Iterator[Fault]:
    """Find the records of the last edition whose files are gone, and lost names of those that are not `broken`."""
    now = {kind: {id: one for id, one in some.items() if id not in broken} for kind, some in kept(catalog).items()}
    for release in catalog.releases[-1:]:
        there = {one for one in release_ids(release) if (root / "data" / f"{one}.yml").exists()}
        yield from _lost_ids(release, there, _moves(catalog))
        yield from _lost_names(release, now, _moves(catalog))


def release_ids(release: Release) -> Iterator[str]:
    """Give every id of an edition as kind and id."""
    yield from (f"{kind}/{id}" for kind, some in release.records.items() for id in some)


def _moves(catalog: Catalog) -> dict[str, str]:
    return {move.former: move.to for move in (catalog.edition.moved if catalog.edition else ())}


def _wrong_moves(catalog: Catalog, there: set[str]) -> Iterator[Fault]:
    for entry, record in catalog.entries:
        moved = record.moved if isinstance(record, Edition) else ()
        for index, move in enumerate(moved):
            former, before = move.former, (one.former for one in moved[:index])
            if former in there:
                yield entry.fault(("moved", index, "from"), f"{former} is there; no former address is used again")
            elif former.partition("/")[0] in {*TAKEN, ASSETS}:
                yield entry.fault(
                    ("moved", index, "from"), f"{former} is no page's; the build writes other files there"
                )
            elif former in before:
                yield entry.fault(("moved", index, "from"), f"{former} is moved twice; keep one line")
            if move.to not in there:
                yield entry.fault(("moved", index, "to"), f"there is no {move.to}; expected an address or an id")


def _lost_ids(release: Release, ids: set[str], moves: dict[str, str]) -> Iterator[Fault]:
    for one in release_ids(release):
        if one not in ids and one not in moves:
            yield _lost(
                f"data/{one}.yml",
                f"is lost, and was in the edition of {release.day}; a record is never removed: bring the file back, "
                f"with the event retired where it ended, or, where another takes over, {_MOVED.format(former=one)}",
            )


def _lost_names(release: Release, now: dict[str, dict[str, list[str]]], moves: dict[str, str]) -> Iterator[Fault]:
    for kind, some in release.records.items():
        for id, names in some.items():
            at = moves.get(f"{kind}/{id}", f"{kind}/{id}")
            folder, _, new = at.partition("/")
            have = {name.casefold() for name in now.get(folder, {}).get(new, names)}
            for name in (one for one in names if one.casefold() not in have):
                was = f'the name "{name}" is lost, and was in the edition of {release.day}'
                said = f"{was}; write the event renamed, or add it to aliases"
                yield _lost(f"data/{at}.yml", said, "aliases")


def _lost_addresses(release: Release, there: set[str], moves: dict[str, str]) -> Iterator[Fault]:
    known = there.union(moves, release_ids(release), *(_with(former) for former in moves))
    for address in (one for one in release.addresses if one not in known):
        said = (
            f"is lost, and was in the edition of {release.day}; bring the page back, or {_MOVED.format(former=address)}"
        )
        yield _lost(f"docs/{address or 'index'}.md", said)


def _with(former: str) -> list[str]:
    """Give what moves with a former address: the trace of an application."""
    kind, _, id = former.partition("/")
    return addresses_of(kind, id)[1:]


def _lost(path: str, message: str, field: str = "") -> Fault:
    return Fault(path, 1, 1, field, message)
