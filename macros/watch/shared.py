"""What the commands that ask the network share: how they end, what they are told of it, and what the site says."""

import os
import re
import sys
import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

import click

from macros.faults import Faults, Refused

_INSTALL = "needs libraries that a build does not; install them: uv sync --extra watch"
_EXTRA = {"httpx", "lxml", "pypdf"}
_FOLDER = ".watch"


@contextmanager
def told() -> Iterator[None]:
    """Say in one line what stops a command: a library that is not there, or what was asked for."""
    command = f"strata {click.get_current_context().info_name}"
    try:
        yield
    except ModuleNotFoundError as error:
        if (error.name or "").partition(".")[0] not in _EXTRA:
            raise
        said, code = f"{command} {_INSTALL}", 2
    except BrokenPipeError:
        raise
    except Faults as faults:
        said, code = str(faults), 2
    except (Refused, ValueError, OSError) as error:
        said, code = f"{command}: {error}", 2
    except Exception:  # noqa: BLE001 - what nobody foresaw must not look like a finding, which ends with 1
        traceback.print_exc()
        said, code = f"{command}: broke off; this is a fault of the program", 4
    else:
        return
    click.echo(said, err=True)
    sys.exit(code)


def _day(context: click.Context, parameter: click.Parameter, value: str | None) -> str:
    """Give the day of a run: today, unless it is said."""
    try:
        return date.fromisoformat(value).isoformat() if value else date.today().isoformat()  # noqa: DTZ011 - of the reader
    except ValueError:
        raise click.BadParameter("a day is YYYY-MM-DD", context, parameter) from None


_network = (
    click.option("--through", default="", help="A server that is asked in place of all hosts: SERVER/HOST/PATH."),
    click.option("--delay", default=2.0, show_default=True, help="Seconds between two requests to one host."),
    click.option("--hosts-at-once", default=8, show_default=True, help="How many hosts are asked at the same time."),
    click.option("--seconds", default=60.0, show_default=True, help="For one page: to come, and to be read."),
    click.option("--largest", default=10_000_000, show_default=True, help="Bytes of a page; the rest is not read."),
    click.option("--tries", default=4, show_default=True, help="How often a busy host is asked."),
    click.option("--backoff", default=2.0, show_default=True, help="Seconds before the second try; then twice that."),
    click.option("--folder", default=_FOLDER, show_default=True, help="Where pages are kept between runs."),
    click.option("--day", callback=_day, help="The day of the run, YYYY-MM-DD; today."),
)


def with_network(command: click.Command) -> click.Command:
    """Let a command take the options of the network."""
    for option in reversed(_network):
        option(command)
    return command


def settings_of(folder: str, through: str, hosts: int, limits: dict[str, float]) -> "Settings":  # type: ignore[name-defined] # noqa: F821
    """Give the limits of a run, as the options say them."""
    from macros.watch.fetching import Settings  # noqa: PLC0415 - it needs the extra

    return Settings(
        Path(folder), delay=limits["delay"], hosts=hosts, largest=int(limits["largest"]), seconds=limits["seconds"],
        tries=int(limits["tries"]), backoff=limits["backoff"], through=through, contact=setting("site_url"),
    )  # fmt: skip


def setting(name: str) -> str:
    """Give an address of mkdocs.yml, or the one that the surroundings name in its place."""
    file = Path("mkdocs.yml")
    text = file.read_text(encoding="utf-8") if file.exists() else ""
    found = re.search(rf"^\s*{name}:\s*(?:!ENV\s*\[\s*(\w+)\s*,\s*)?[\"']?([^\s\"'\],]+)", text, re.MULTILINE)
    return (os.environ.get(found[1] or "") or found[2]) if found else ""
