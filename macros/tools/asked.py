"""What `strata new` must be told: asked for in a terminal, and named at once where nobody can be asked."""

import sys
from typing import Any

import click

from macros.faults import Refused


class Asked(click.Option):
    """An option that is asked for where it is not given."""

    def get_help_record(self, ctx: click.Context) -> tuple[str, str] | None:
        """Say that it must be given."""
        record = super().get_help_record(ctx)
        return (record[0], f"{record[1]}  [required]") if record else None


class Asking(click.Command):
    """A command that asks for what it must be told."""

    def invoke(self, ctx: click.Context) -> Any:
        """Ask for what was not given, or name all of it."""
        missing = [one for one in self.params if isinstance(one, Asked) and not ctx.params[str(one.name)]]
        if missing and not sys.stdin.isatty():
            raise Refused(wanted([one.opts[0] for one in missing]))
        for one in missing:
            kind, several = (None, SEVERAL) if one.multiple else (one.type, "")
            said = ask(one.help or "", f"{one.opts[0]}{several}", kind=kind)
            ctx.params[str(one.name)] = tuple(parts(said)) if one.multiple else said
        return super().invoke(ctx)


SEVERAL = " (several: with commas)"


def wanted(flags: list[str]) -> str:
    """Say what must be given."""
    return f"nothing is written; give {', '.join(dict.fromkeys(flags))}; --help says what belongs there"


def ask(help: str, flag: str, default: str | None = None, kind: click.ParamType[Any] | None = None) -> str:
    """Ask for one value; where answers come from a file and end too soon, say which is missing."""
    click.echo(help)
    try:
        return str(click.prompt(flag.removeprefix("--"), default, show_default=False, type=kind))
    except click.Abort:
        if sys.stdin.isatty():
            raise
        raise Refused(f"nothing is written; the answers end before {flag}") from None


def parts(said: str) -> list[str]:
    """Give the parts of a list that is written with commas."""
    return [part.strip() for part in said.split(",") if part.strip()]
