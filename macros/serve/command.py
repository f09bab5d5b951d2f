"""The command `strata serve`."""

import re
from pathlib import Path

import click


@click.command()
@click.option(
    "-a", "--dev-addr", "address", default="127.0.0.1:8000", show_default=True, help="ADDRESS:PORT to serve at."
)
def serve(address: str) -> None:
    """Serve the site; an edit shows within a second, and a fault stands on top of the last good one."""
    from macros.serve.loop import run  # noqa: PLC0415 - not before it is asked for

    found = re.fullmatch(r"\[?([^\[\]]*?)\]?:(\d{1,5})", address)
    if not found:
        raise click.UsageError(f'"{address}" is not ADDRESS:PORT, as 127.0.0.1:8001')
    run(Path.cwd(), found[1] or "127.0.0.1", int(found[2]))
