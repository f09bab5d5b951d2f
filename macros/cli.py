"""The command `strata`: check, build, and what else a contributor or the Makefile needs."""

import gc
import sys
from pathlib import Path

import click
from jinja2 import TemplateSyntaxError
from yaml import MarkedYAMLError

from macros.catalog import open_catalog
from macros.catalog_commands import census, covers, sample, stale, states, traces
from macros.export.moved import moves
from macros.export.parquet import write_parquet
from macros.faults import Faults, Refused
from macros.page_lint import lint, lint_pages
from macros.publish.build import build as build_site
from macros.publish.build import build_zip
from macros.publish.frame_script import refresh as refresh_script
from macros.publish.nginx import compress as compress_files
from macros.publish.nginx import configuration
from macros.publish.release import close_edition
from macros.publish.tree import write_tree
from macros.publish.vendor import refresh
from macros.report import FORMATS
from macros.serve.command import serve
from macros.tools.browser import browser
from macros.tools.commands import diff, fix, fmt, pictures, schema
from macros.tools.messages import messages
from macros.tools.new import new
from macros.watch.commands import confirm, propose, watch
from macros.work.memory import keep, sources
from macros.work.reasons import reasons


class _Commands(click.Group):
    def invoke(self, context: click.Context) -> object:
        """Print faults as lines, never as a traceback."""
        try:
            return super().invoke(context)
        except Faults as faults:
            click.echo(str(faults), err=True)
            sys.exit(1)
        except Refused as refused:
            sys.exit(f"strata: {refused}")
        except (TemplateSyntaxError, MarkedYAMLError) as error:  # of a template, or of the settings
            sys.exit("\n".join(reasons(error, [], Path.cwd())))


@click.group(cls=_Commands)
def main() -> None:
    """Strata's own commands, run from the root of the project."""


_WITH_FILES = (serve, browser, new, messages, fmt, fix, schema, diff, pictures, watch, confirm, propose)
_OF_THE_CATALOG = (covers, stale, states, traces, census, sample)
for command in (*_WITH_FILES, *_OF_THE_CATALOG):
    main.add_command(command)


_ANEW = click.option("--no-cache", "anew", is_flag=True, help="Do not answer from what was made of the same files.")


@main.command()
@click.option("--format", "form", type=click.Choice(list(FORMATS)), default="text", show_default=True)
@_ANEW
def check(form: str, anew: bool) -> None:  # noqa: ARG001 - the launcher answers where it may
    """Check data/ and docs/; say everything that is wrong at once. Warnings alone refuse nothing."""
    key = sources(Path.cwd())
    gc.disable()  # the command ends soon: to look for garbage takes a tenth of its time
    catalog, pages, faults = lint(Path.cwd())
    wrong = [fault for fault in faults if not fault.warning]
    if form != "text":
        click.echo(FORMATS[form](faults))
    elif faults:
        click.echo(FORMATS[form](faults), err=True)
    if wrong:
        sys.exit(1)
    if form == "text":
        counts = f"{len(catalog.systems)} records, {len(catalog.sources)} sources, {len(catalog.terms)} terms"
        warnings = f", {len(faults)} warnings" if faults else ""
        told = f"{counts}, {len(pages)} pages: no faults{warnings}"
        if not faults:
            keep(Path.cwd(), "check", key, told=f"{told}\n")
        click.echo(told)


@main.command()
@_ANEW
def build(anew: bool) -> None:
    """Build the site into site/; a fault leaves the last good one untouched."""
    code = build_site(Path.cwd(), anew)
    if code:
        sys.exit(code)
    click.echo("site/index.html is the home page")


@main.command()
def release() -> None:
    """Close the edition that data/edition.yml names: what it changed, and what no later one may lose."""
    catalog, pages = lint_pages(Path.cwd())
    click.echo(f"{close_edition(Path.cwd(), catalog, pages)}: commit it with data/edition.yml and CHANGELOG.md")


@main.command(name="zip")
def zip_() -> None:
    """Build the copy that is read from disk into dist/strata-offline.zip."""
    code = build_zip(Path.cwd())
    if code:
        sys.exit(code)
    click.echo("dist/strata-offline.zip: unpack it, and open strata/index.html")


@main.command()
@click.argument("target", type=click.Path(exists=True, file_okay=False, path_type=Path))
def tree(target: Path) -> None:
    """Write all pages, generated ones too, into an empty folder that needs no hooks to build."""
    catalog, pages = lint_pages(Path.cwd())
    write_tree(Path.cwd(), target / "strata", catalog, pages)


@main.command()
def vendor() -> None:
    """Bring the browser code of others anew from npm; look at the difference before you commit it."""
    for line in refresh(Path.cwd()):
        click.echo(line)


@main.command()
def policy() -> None:
    """List the script that stands in pages, as it is now; look at the difference before you commit it."""
    click.echo(refresh_script())


@main.command()
@click.option("--site", default="site", show_default=True, help="The folder of the site, seen from nginx's prefix.")
@click.option("--listen", default="127.0.0.1:8080", show_default=True, help="Where nginx listens.")
@click.option("--path", default="/", show_default=True, help="The path of the address that the site is built for.")
def nginx(site: str, listen: str, path: str) -> None:
    """Print how nginx serves the site: headers, types, what is kept, and what is refused."""
    moved = moves(open_catalog(Path.cwd()))
    click.echo(configuration(site, listen, path, moved), nl=False)


@main.command()
@click.argument("site", type=click.Path(exists=True, file_okay=False, path_type=Path), default="site")
def compress(site: Path) -> None:
    """Write a compressed form beside each text file of a built site, for a server that sends it as it is."""
    click.echo(f"{compress_files(site)} files compressed")


@main.command()
@click.argument("site", type=click.Path(exists=True, file_okay=False, path_type=Path), default="site")
def parquet(site: Path) -> None:
    """Write the tables of a built site as Parquet too; it needs the extra of that name."""
    click.echo(f"{write_parquet(open_catalog(Path.cwd()), site)} files written")
