"""The commands that say what the catalog holds: counts, states, ages, traces, and names it speaks of."""

import sys
from pathlib import Path
from typing import TextIO

import click

from macros.page_lint import lint_pages
from macros.publish.coverage import coverage
from macros.select.census import census as count
from macros.select.census import sample as draw
from macros.select.freshness import ages
from macros.select.state_counts import state_counts, state_rows
from macros.select.trace_end import trace_path
from macros.select.traces import ARTICLE


@click.command()
@click.argument("names", type=click.File(encoding="utf-8"))
def covers(names: TextIO) -> None:
    """Say which record, term or list speaks of each name; NAMES has one a line."""
    catalog, _ = lint_pages(Path.cwd())
    asked = [line.strip() for line in names if line.strip() and not line.startswith("#")]
    found = coverage(catalog, asked)
    for name, holders in found:
        click.echo(f"{name}\t{', '.join(holders) or '-'}")
    missing = [name for name, holders in found if not holders]
    click.echo(f"{len(asked) - len(missing)} of {len(asked)} covered")
    sys.exit(1 if missing else 0)


@click.command()
def stale() -> None:
    """List the volatile facts that are past the age limit of their kind."""
    catalog, _ = lint_pages(Path.cwd())
    for kind in ages(catalog):
        for fact in kind.stale:
            entry = catalog.entry(fact.id)
            click.echo(f"{entry.path}: {fact.label}: as of {fact.as_of}, {fact.months} months; limit {kind.limit}")


@click.command()
def states() -> None:
    """Say of every record what it is on the day of the edition, when it was last seen, and by which source."""
    catalog, _ = lint_pages(Path.cwd())
    for row in state_rows(catalog):
        seen = row.status.seen or "day not known"
        click.echo(f"{catalog.entry(row.id).path}\t{row.says}\t{seen}\t{', '.join(row.status.sources) or '-'}")
    for kind, counts in state_counts(catalog).items():
        click.echo(f"{kind}: {', '.join(f'{state} {number}' for state, number in counts.most_common())}")


@click.command()
def traces() -> None:
    """Say of every application where its best trace leads, in the article's time and today."""
    catalog, _ = lint_pages(Path.cwd())
    for id in catalog.of_kind("applications"):
        click.echo(f"{id}\t{trace_path(catalog, id, ARTICLE)}\t{trace_path(catalog, id)}")


@click.command()
def census() -> None:
    """Count what data/ holds and how well it is sourced."""
    catalog, _ = lint_pages(Path.cwd())
    found = count(catalog)
    for kind, records in found.kinds.items():
        click.echo(f"{kind}: {records} records, median of facts {found.median_facts.get(kind, 0):g}")
    click.echo(f"statements with a source: {found.sourced} of {found.statements}, {found.edges} of them edges")
    click.echo(f"sources of them read: {found.sources_read} of {found.sources}")
    for standing, number in found.standings.items():
        click.echo(f"statements whose best source is {standing}: {number}")
    for id in found.unread_makers:
        click.echo(f"its maker's page, known and not read: {id}: {catalog.sources[id].url}")
    click.echo(f"claims with both verdicts: {found.claims}")
    click.echo(f"applications traced to a chip or a sourced stop: {found.reaches_hardware} of {found.applications}")
    for one in found.article_only:
        click.echo(f"on the article alone: {catalog.entry(one.id).path}: {one.field}: {one.says}")
    for age in ages(catalog):
        click.echo(f"age of volatile facts in {age.kind}: median {age.median:g} months, oldest {age.oldest}")


@click.command()
@click.option("--size", default=20, show_default=True, help="How many statements.")
@click.option("--seed", default=1, show_default=True, help="The same seed gives the same statements.")
def sample(size: int, seed: int) -> None:
    """Draw statements at random, each with its sources, to be read again."""
    catalog, _ = lint_pages(Path.cwd())
    for one in draw(catalog, size, seed):
        click.echo(f"{catalog.entry(one.id).path}: {one.field}: {one.says} ({one.as_of})")
        for id in one.sources:
            click.echo(f"    {id}: {catalog.sources[id].url}")
