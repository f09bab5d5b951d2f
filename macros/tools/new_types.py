"""`strata new kind|relation`: begins a type, each in one place."""

import ast
import json
from pathlib import Path
from textwrap import indent

import click

from macros.schema import KINDS, SYSTEMS, System
from macros.schema.stack import Layer
from macros.tools.asked import Asked, Asking
from macros.tools.new_record import Kind, begin
from macros.tools.settled import free, sentence, settle

_OF_TYPES = ("schema", "messages")
_KIND = '''"""{plural}: a kind of its own."""

from typing import ClassVar

from macros.schema.fields import plain
from macros.schema.record import System
from macros.schema.stack import Layer
from macros.schema.values import Line


class {name}(System):
    """{text}"""

    folder: ClassVar[str] = "{folder}"
    singular: ClassVar[str] = "{singular}"
    plural: ClassVar[str] = "{plural}"
    layer: ClassVar[Layer | None] = Layer.{layer}

    category: Line = plain("Type", "What kind of thing it is, in a few words.")
'''
_PAGE = """---
title: {plural}
description: All records of this kind in one table, each with its sources.
order: {order}
layout: wide
---

# {plural}

{text}
{{: .st-lede }}

{{{{ table("{folder}", columns=["name", "maker", "category", "released", "status"], facets=["maker", "year"]) }}}}

## Sources

{{{{ sources() }}}}
"""
_RELATION = """{name}: Edges = relation(
    {label}, {inverse}, {to}, {help}{roles}
)
"""
_IMPORTS = "from macros.schema.edges import Edges\nfrom macros.schema.fields import relation\n"


@click.command(cls=Asking)
@click.argument("folder")
@click.option("--singular", cls=Asked, help="One of them, in small letters: data center.")
@click.option("--plural", cls=Asked, help="Many of them, as a title: Data centers.")
@click.option("--layer", cls=Asked, type=click.Choice([str(layer) for layer in Layer]), help="Its layer.")
@click.option("--text", cls=Asked, help="What it is, in one sentence.")
def kind(folder: str, singular: str, plural: str, layer: str, text: str) -> None:
    """Begin a kind: its type, and its page in the catalog; FOLDER is one word for many of them: datacenters."""
    root, path = Path.cwd(), f"macros/schema/kinds/{folder}.py"
    free(folder, "[a-z]+", "one word of small letters for many of them, such as datacenters", folder in KINDS)
    known = {one.singular for one in KINDS.values()}
    free(singular, "[a-z]+([ -][a-z]+)*", "one of them in small letters, such as data center", singular in known)
    sentence("--text", text)
    name = singular.title().replace(" ", "").replace("-", "")
    said = {"folder": folder, "singular": singular, "plural": plural, "text": text, "name": name}
    begin(root, path, _KIND.format(**said, layer=layer.upper()))
    begin(root, f"docs/catalog/{folder}.md", _PAGE.format(**said, order=50))
    settle(root, [path], _OF_TYPES)
    click.echo(f"Now: its fields in {path}, and a first record: strata new {singular.replace(' ', '-')} --help")


@click.command(cls=Asking)
@click.argument("name")
@click.option("--on", cls=Asked, type=Kind(), help="The kind whose records state it.")
@click.option("--to", cls=Asked, multiple=True, type=Kind(), help="The kinds that it leads to.")
@click.option("--label", cls=Asked, help="How it reads from above: Cooled by.")
@click.option("--inverse", cls=Asked, help="How it reads from below: Cools.")
@click.option("--text", cls=Asked, help="What it means, in one sentence.")
@click.option("--traced", is_flag=True, help="A step from a product to its chip.")
@click.option("--acyclic", is_flag=True, help="It leads back to no record that it left.")
@click.option("--runs", is_flag=True, help="It needs its end for as long as it lasts.")
def relation(name: str, on: str, to: tuple[str, ...], label: str, inverse: str, text: str, **roles: bool) -> None:
    """Begin a relation: a field of the kind that states it, with its roles."""
    root, holder = Path.cwd(), SYSTEMS[on]
    known = {field for one in SYSTEMS.values() for field in one.model_fields}
    free(name, "[a-z]+(_[a-z0-9]+)*", "small letters with _ between words, such as cooled_by", name in known)
    sentence("--text", text)
    ends = f"({', '.join(json.dumps(end) for end in to)},)"
    shown = {"label": json.dumps(label), "inverse": json.dumps(inverse), "to": ends, "help": json.dumps(text)}
    has = "".join(f", {role}=True" for role, given in roles.items() if given)
    path = f"{holder.__module__.replace('.', '/')}.py"
    written = _with_field((root / path).read_text("utf-8"), holder, _RELATION.format(name=name, roles=has, **shown))
    (root / path).write_text(written, encoding="utf-8")
    click.echo(path)
    settle(root, [path], _OF_TYPES)
    click.echo(f"Now: state it in a record of data/{on}: {name}: [{{to: id-of-{to[0]}, source: source-id}}]")


def _with_field(code: str, holder: type[System], field: str) -> str:
    """Give the code of a module with one more field behind the category of a class, and what that field needs."""
    lines, tree = code.splitlines(keepends=True), ast.parse(code)
    (found,) = (one for one in tree.body if isinstance(one, ast.ClassDef) and one.name == holder.__name__)
    fields = [one for one in found.body if isinstance(one, ast.AnnAssign) and isinstance(one.target, ast.Name)]
    behind = next((one for one in fields if ast.unparse(one.target) == "category"), fields[-1])
    place = behind.end_lineno or 0
    first = next(one.lineno for one in tree.body if isinstance(one, ast.ImportFrom) and str(one.module)[:6] == "macros")
    return "".join((*lines[: first - 1], _IMPORTS, *lines[first - 1 : place], indent(field, "    "), *lines[place:]))
