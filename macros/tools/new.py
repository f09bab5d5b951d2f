"""`strata new`: begins a record, a page, or a part of the code."""

from pathlib import Path

import click
from pydantic import ValidationError

from macros.faults import Refused
from macros.load.pages import load_pages
from macros.schema.page import FrontMatter
from macros.suggest import nearest
from macros.tools.asked import Asked, Asking
from macros.tools.new_chart import chart
from macros.tools.new_figure import figure
from macros.tools.new_record import begin, record_command, record_kinds
from macros.tools.new_rule import rule
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

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find a command, or say which is nearest."""
        if args and not self.get_command(ctx, args[0]):
            near = nearest(args[0], self.list_commands(ctx))
            meant = f'did you mean "{near}"?' if near else "strata new --help lists what can be begun"
            raise Refused(f'nothing is called "{args[0]}"; {meant}')
        return super().resolve_command(ctx, args)


@click.group(cls=_Things)
def new() -> None:
    """Begin a record, a page, or a part of the code; asks for what is missing, or takes it as options."""


@new.command(cls=Asking)
@click.argument("address")
@click.option("--title", cls=Asked, help="Its title, one line.")
@click.option("--description", cls=Asked, help="What it is, in one sentence.")
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
    begin(root, path, "\n".join(["---", *front, "---", "", f"# {title}", "", description, "{: .st-lede }", ""]))


for part in (kind, relation, rule, chart, figure):
    new.add_command(part)
