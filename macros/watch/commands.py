"""The commands `strata watch`, `confirm` and `propose`: what a maintainer, or a weekly job, asks of the sources."""

import sys
from pathlib import Path

import click

from macros.catalog import open_catalog
from macros.faults import Refused
from macros.watch.choice import Choice, chosen
from macros.watch.shared import setting, settings_of, told, with_network

_COUNTED = 100  # sources between two lines of progress, where no terminal shows one that changes


@with_network
@click.command()
@click.option("--kind", "kinds", multiple=True, help="Only records of this kind, such as models.")
@click.option("--record", "records", multiple=True, help="Only this record.")
@click.option("--source", "sources", multiple=True, help="Only this source.")
@click.option("--age", type=int, help="Only sources that nobody has read for so many months.")
@click.option("--standing", "standings", multiple=True, help="Only sources of this standing, such as maker.")
@click.option("--host", "hosts", multiple=True, help="Only sources on this host.")
@click.option(
    "--json", "json_file", type=click.Path(dir_okay=False, path_type=Path), help="Write the report for programs."
)
@click.option("--markdown", type=click.Path(dir_okay=False, path_type=Path), help="Write the report for an issue.")
@click.option("--record-day", "keep", is_flag=True, help="Write data/watch/<day>.yml, which the site shows.")
@click.option("--every", is_flag=True, help="Print also what is still shown.")
def watch(
    kinds: tuple[str, ...], records: tuple[str, ...], sources: tuple[str, ...], age: int | None,
    standings: tuple[str, ...], hosts: tuple[str, ...], json_file: Path | None, markdown: Path | None,
    keep: bool, every: bool, through: str, day: str, folder: str, hosts_at_once: int, **limits: float,
) -> None:  # fmt: skip
    """Read the cited sources again, and say which statements they still show; change nothing.

    Ends with 0 where all that could be read is still shown, with 1 where there is something to do, with 2 where the
    command could not run, with 3 where nothing could be read, with 4 where it broke off by a fault of its own. A run
    that was stopped goes on where it was.
    """
    with told():
        from macros.watch import report  # noqa: PLC0415 - after the libraries of the extra are known to be there
        from macros.watch.recorded import record  # noqa: PLC0415
        from macros.watch.run import Run  # noqa: PLC0415
        from macros.watch.run import watch as run  # noqa: PLC0415

        catalog = open_catalog(Path.cwd())
        choice = Choice(kinds, records, age, standings, hosts, sources)
        settings = settings_of(folder, through, hosts_at_once, limits)
        found = run(Run(catalog, settings, day, _progress), chosen(catalog, choice, day))
        if json_file:
            json_file.write_text(report.as_json(found), encoding="utf-8")
        if markdown:
            markdown.write_text(report.as_markdown(found, _files()), encoding="utf-8")
        if keep:
            click.echo(f"{record(Path.cwd(), found)}: written", err=True)
        click.echo(report.as_text(found, every), nl=False)
    sys.exit(found.exit_code)


@click.command()
@click.argument("report", type=click.Path(exists=True, dir_okay=False, path_type=Path))
def confirm(report: Path) -> None:
    """Write the day of reading into what REPORT (of strata watch --json) found still shown; look at the difference."""
    with told():
        from macros.watch.confirm import confirm as confirmed  # noqa: PLC0415 - as the other commands of this file
        from macros.watch.report import from_json  # noqa: PLC0415

        try:
            found = from_json(report.read_text(encoding="utf-8"))
        except RecursionError:
            raise Refused(f"{report}: is nested too deep; expected a report of strata watch --json") from None
        except (ValueError, KeyError, TypeError, AttributeError) as error:
            raise Refused(f"{report}: {error}") from None
        done = confirmed(Path.cwd(), open_catalog(Path.cwd()), found)
    for line in done.left:
        click.echo(f"left as it is: {line}")
    click.echo(
        f"{done.sources} sources and {done.facts} facts confirmed in {len(done.files)} files; git diff shows them"
    )


def _files() -> str:
    """Give the forge's address of the repository's files."""
    repository = setting("repository")
    return f"{repository.rstrip('/')}/blob/main" if repository.startswith("http") else ""


def _progress(done: int, all_: int, source: str) -> None:
    if sys.stderr.isatty():
        click.echo(f"\r\033[K{done} of {all_} sources: {source}{chr(10) if done == all_ else ''}", nl=False, err=True)
    elif done % _COUNTED == 0 or done == all_:
        click.echo(f"{done} of {all_} sources", err=True)


@with_network
@click.command()
@click.argument("adapters", nargs=-1)
@click.option(
    "--file", type=click.Path(exists=True, dir_okay=False, path_type=Path), help="Read this file, not the network."
)
@click.option("--as", "name", default="", help="Of which repository the file is, where it does not say so.")
@click.option("--markdown", type=click.Path(dir_okay=False, path_type=Path), help="Write the proposals for an issue.")
@click.option("--scaffold", "write", is_flag=True, help="Write a file for each absent record, to be completed.")
def propose(
    adapters: tuple[str, ...], file: Path | None, name: str, markdown: Path | None, write: bool,
    through: str, day: str, folder: str, hosts_at_once: int, **limits: float,
) -> None:  # fmt: skip
    """Compare the catalog with what others publish: models-dev, endoflife, hugging-face, epoch, pypi, forge.

    Ends with 0 where there is no difference, with 1 where there are some, with 2 where a file is of another format.
    """
    with told():
        from macros.watch import propose as others  # noqa: PLC0415 - as the other commands of this file
        from macros.watch.scaffold import scaffold  # noqa: PLC0415

        asked, catalog = others.chosen(adapters), open_catalog(Path.cwd())
        if file and len(adapters) != 1:
            raise Refused("--file needs the name of one adapter")
        if file:
            found = others.of_file(catalog, asked[0], file, name)
        else:
            found = others.of_network(catalog, asked, settings_of(folder, through, hosts_at_once, limits), day)
        written = scaffold(Path.cwd(), catalog, list(found.proposals), day) if write else []
        if markdown:
            markdown.write_text(others.as_markdown(found), encoding="utf-8")
    click.echo(others.as_text(found), nl=False)
    for path in written:
        click.echo(f"{path}: begun; strata check names what is missing")
    sys.exit(1 if found.proposals else 0)
