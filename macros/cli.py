"""The command `strata`: check, and what else a contributor or the Makefile needs."""

import sys
from pathlib import Path

import click

from macros.faults import Faults
from macros.proof import proofread


@click.group()
def main() -> None:
    """Strata's own commands, run from the root of the project."""


@main.command()
def check() -> None:
    """Check data/ and docs/; say everything that is wrong, or nothing."""
    try:
        catalog, pages = proofread(Path.cwd())
    except Faults as faults:
        click.echo(str(faults), err=True)
        sys.exit(1)
    click.echo(f"{len(catalog.systems)} records, {len(catalog.sources)} sources, {len(catalog.terms)} terms, {len(pages)} pages: no faults")
