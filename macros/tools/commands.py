"""The commands of the tools: `strata fmt`, `strata fix`, `strata schema` and `strata diff`."""

import sys
from collections.abc import Iterable
from pathlib import Path
from tempfile import TemporaryDirectory

import click

from macros.faults import Fault, Faults
from macros.load.tree import files
from macros.page_lint import lint_pages
from macros.tools.difference import Difference, difference, promised
from macros.tools.difference_text import markdown
from macros.tools.formatting import formatted
from macros.tools.mends import fix as mend_all
from macros.tools.other_side import base_of, changed_files, unpack
from macros.tools.pictures import take
from macros.tools.schemas import write_schemas
from macros.tools.side import Side
from macros.work.files import write_file


@click.command()
@click.argument("paths", nargs=-1, type=click.Path(exists=True, path_type=Path))
@click.option("--check", is_flag=True, help="Only say what would change.")
def fmt(paths: tuple[Path, ...], check: bool) -> None:
    """Put keys in their order and mend spaces, quotes and addresses: in all of data/, or in PATHS."""
    root = Path.cwd()
    faults: list[Fault] = []
    changed = []
    for file in _records(root, paths):
        path = file.relative_to(root).as_posix()
        try:
            text = formatted(path, content := file.read_bytes())
        except Faults as found:
            faults += found.faults
            continue
        if text.encode() != content:
            changed.append(path)
            if not check:
                file.write_bytes(text.encode())
    for path in changed:
        click.echo(f"{path}: {'would be formatted' if check else 'formatted'}")
    if faults:
        raise Faults(faults)
    sys.exit(1 if check and changed else 0)


def _records(root: Path, paths: Iterable[Path]) -> list[Path]:
    """Give the records among `paths`, or all: plain files of data/, as the check takes them."""
    known = [file for file in files(root) if file.suffix == ".yml" and file.is_file() and not file.is_symlink()]
    asked = [path.absolute() for path in paths]
    return [file for file in known if not paths or any(file.is_relative_to(path) for path in asked)]


@click.command()
def fix() -> None:
    """Mend what the check finds and knows how to mend; say what is left."""
    root = Path.cwd()
    for _ in range(9):  # a mend may bring out what it hid
        left: tuple[Fault, ...] = ()
        try:
            lint_pages(root)
        except Faults as found:
            left = found.faults
        if not (made := mend_all(root, left)):
            break
        for mend in made:
            click.echo(f"{mend.path}:{mend.line}:{mend.start}: mended: {mend.replacement}")
    if left:
        raise Faults(left)


@click.command()
def schema() -> None:
    """Write anew what is made of the types: schemas/, the settings of editors, the form for a missing system."""
    for path in write_schemas(Path.cwd()):
        click.echo(path)


@click.command()
@click.argument("ref")
@click.option("--pages", is_flag=True, help="Only the addresses of the pages that change, a line each.")
@click.option(
    "--to", type=click.Path(dir_okay=False, path_type=Path), help="Write it to a file too, long parts folded."
)
def diff(ref: str, pages: bool, to: Path | None) -> None:
    """Say what changes for the reader since this branch left REF, in Markdown; an id that is gone is an error."""
    root = Path.cwd()
    commit, new, found = _difference(root, ref)
    files = changed_files(root, commit)
    said = "\n".join(found.pages) if pages else markdown(found, ref, new.catalog, files)
    click.echo(said.rstrip("\n"))
    if to:
        write_file(to, said if pages else markdown(found, ref, new.catalog, files, folded=True))
    sys.exit(1 if found.gone else 0)


def _difference(root: Path, ref: str) -> tuple[str, Side, Difference]:
    commit = base_of(root, ref)
    with TemporaryDirectory() as folder:
        unpack(root, commit, Path(folder))
        new = Side.of(root)
        return commit, new, difference(Side.of(Path(folder)), new, promised(Path(folder)))


@click.command()
@click.argument("ref")
def pictures(ref: str) -> None:
    """Take pictures of the built pages that change since this branch left REF, into dist/preview/."""
    root = Path.cwd()
    for file in take(root / "site", _difference(root, ref)[2].pages, root / "dist" / "preview"):
        click.echo(file.relative_to(root).as_posix())
