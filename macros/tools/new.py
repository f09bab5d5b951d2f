"""`strata new`: begins a record, a page, or a part of the code."""

from pathlib import Path

import click
from pydantic import ValidationError

from macros.faults import Refused
from macros.load.pages import load_pages
from macros.schema.page import FrontMatter
from macros.tools.new_code import chart, figure, rule
from macros.tools.new_record import record_command, record_kinds, write
from macros.tools.new_types import kind, relation
from macros.tools.written import flow


class _Things(click.Group):
    """A command for every kind of record, made of its type, beside those that are written out."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """List the kinds in the singular; each is known by its folder too."""
        singular = list(record_kinds())[: len(set(record_kinds().values()))]
        return [*singular, *super().list_commands(ctx)]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Give a command by its name."""
        return record_command(cmd_name) if cmd_name in record_kinds() else super().get_command(ctx, cmd_name)


@click.group(cls=_Things)
def new() -> None:
    """Begin a record, a page, or a part of the code; asks for what is missing, or takes it as options."""


@new.command()
@click.argument("address")
@click.option("--title", prompt=True, help="Its title, one line.")
@click.option("--description", prompt=True, help="What it is, in one sentence.")
def page(address: str, title: str, description: str) -> None:
    """Begin a page of docs/: ADDRESS is its path without the ending, such as layers/what-it-is."""
    root, path = Path.cwd(), f"docs/{address.strip('/').removesuffix('.md')}.md"
    if (root / path).exists():
        raise Refused(f"{path} is there already")
    folder = path.rpartition("/")[0]
    orders = [page.get("order") for page in load_pages(root)[0] if page.path.rpartition("/")[0] == folder]
    order = max((one for one in orders if isinstance(one, int)), default=0) + 1
    said = {"title": title, "description": description, "order": order}
    try:
        FrontMatter.model_validate(said)
    except ValidationError as error:
        raise Refused("; ".join(f"--{one['loc'][0]}: {one['ctx']['error']}" for one in error.errors())) from None
    front = [f"{key}: {flow(value, inside=False)}" for key, value in said.items()]
    write(root, path, "\n".join(["---", *front, "---", "", f"# {title}", "", description, "{: .st-lede }", ""]))


for part in (kind, relation, rule, chart, figure):
    new.add_command(part)
