"""`strata new kind|relation|rule|chart|figure`: begins a part of the code that works as it stands, at its places."""

import json
import re
from pathlib import Path

import click

from macros.faults import Refused
from macros.render.environment import environment
from macros.schema import SYSTEMS
from macros.schema.stack import Layer
from macros.tools.new_record import write

_WORD = re.compile(r"[a-z]+(_[a-z0-9]+)*")
_KINDS = Path("macros/schema/__init__.py")
_EDGES = Path("macros/schema/edges.py")
_CATEGORY = re.compile(r"    category: .*\n")

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
order: 50
layout: wide
---

# {plural}

{text}
{{: .st-lede }}

{{{{ table("{folder}", columns=["name", "maker", "category", "released", "status"], facets=["maker", "year"]) }}}}
"""
_RULE = '''"""{title}"""

from collections.abc import Iterator

from macros.checks.rule import rule
from macros.faults import Fault
from macros.relate import Catalog


@rule("{code}", {tip}, warning=True)
def check(catalog: Catalog) -> Iterator[Fault]:
    """{title}"""
    for id, record in catalog.of_kind("{kind}").items():
        if not record.{field}:
            yield catalog.entry(id).fault(("{field}",), "is missing; every {singular} has it")
'''
_CHART = '''

@chart("{name}")
def {function}(catalog: Catalog) -> Chart | None:
    """Draw {field} of {kind} over the years."""
    return scatter(catalog, "{kind}", "{field}", {says}, "{layer}")
'''
_RELATION = """{type} = Annotated[
    _Edges, relation({label}, {inverse}, {to}, {help}{roles})
]
"""

_SCRIPT = """"use strict";
// <strata-{name}>: {title}
(() => {{
  const {{ make, label, slider, Figure }} = globalThis.living;

  class {type}Figure extends Figure {{
    shown = make("p");

    get invitation() {{
      return "The example above is drawn. Run brings it to life.";
    }}

    async start() {{
      const value = Math.min(10, Math.max(0, Number(this.state.get("value") || 1)));
      const chosen = slider({{ min: 0, max: 10, step: 1, value }}, (one) => this.show(one));
      this.body.append(label("Value", chosen.made), this.shown, this.status);
      this.show(value);
    }}

    /** Show what a value gives. @param {{number}} value */
    show(value) {{
      this.shown.textContent = `At ${{value}} of 10 it is ${{(value / 10).toFixed(2)}}.`;
      this.say(this.shown.textContent);
      this.keep({{ value }});
    }}
  }}

  customElements.define("strata-{name}", {type}Figure);
}})();
"""


@click.command()
@click.argument("folder")
@click.option("--singular", required=True, help="One of them, in small letters: data center.")
@click.option("--plural", required=True, help="Many of them, as a title: Data centers.")
@click.option("--layer", required=True, type=click.Choice([str(layer) for layer in Layer]))
@click.option("--text", required=True, help="What it is, in one sentence.")
def kind(folder: str, singular: str, plural: str, layer: str, text: str) -> None:
    """Begin a kind: its type, its place in the list of kinds, its page in the catalog, its schema."""
    root = Path.cwd()
    _free(folder, root / f"macros/schema/{folder}.py", folder in SYSTEMS)
    name = singular.title().replace(" ", "").replace("-", "")
    said = {"folder": folder, "singular": singular, "plural": plural, "text": text, "name": name}
    write(root, f"macros/schema/{folder}.py", _KIND.format(**said, layer=layer.upper()))
    write(root, f"docs/catalog/{folder.replace('_', '-')}.md", _PAGE.format(**said))
    _edit(root / _KINDS, "from macros.schema.edition", f"from macros.schema.{folder} import {name}\n", before=True)
    _edit(root / _KINDS, "        Organization,\n", f"        {name},\n", before=True)
    form = root / ".github/ISSUE_TEMPLATE/missing-system.yml"
    if form.is_file():
        _edit(form, ", organization]", f", {singular}", before=True)
    click.echo("Now: strata schema, a record in data/, and one in tests/world.py")


@click.command()
@click.argument("name")
@click.option("--on", required=True, type=click.Choice(list(SYSTEMS)), help="The kind whose records state it.")
@click.option(
    "--to", required=True, multiple=True, type=click.Choice(list(SYSTEMS)), help="The kinds that it leads to."
)
@click.option("--label", required=True, help="How it reads from above: Cooled by.")
@click.option("--inverse", required=True, help="How it reads from below: Cools.")
@click.option("--text", required=True, help="What it means, in one sentence.")
@click.option("--traced", is_flag=True, help="A step from a product to its chip.")
@click.option("--acyclic", is_flag=True, help="It leads back to no record that it left.")
@click.option("--runs", is_flag=True, help="It needs its end for as long as it lasts.")
def relation(
    name: str,
    on: str,
    to: tuple[str, ...],
    label: str,
    inverse: str,
    text: str,
    traced: bool,
    acyclic: bool,
    runs: bool,
) -> None:
    """Begin a relation: its type, where its roles stand, and the field of the kind that states it."""
    root = Path.cwd()
    _free(name, root / "data" / name, any(name in one.model_fields for one in SYSTEMS.values()))
    roles = "".join(f", {role}=True" for role, has in (("traced", traced), ("acyclic", acyclic), ("runs", runs)) if has)
    type_ = name.title().replace("_", "")
    ends = "(" + "".join(f"{json.dumps(end)}, " for end in to).rstrip(" " if len(to) == 1 else ", ") + ")"
    shown = {"label": json.dumps(label), "inverse": json.dumps(inverse), "to": ends, "help": json.dumps(text)}
    edges = root / _EDGES
    edges.write_text(edges.read_text(encoding="utf-8") + _RELATION.format(type=type_, roles=roles, **shown), "utf-8")
    click.echo(_EDGES.as_posix())
    holder = SYSTEMS[on]
    file = root / f"{holder.__module__.replace('.', '/')}.py"
    _edit(file, "from macros.schema.edges import ", f"{type_}, ")
    _edit(file, f"class {holder.__name__}(", f"    {name}: {type_} = ()\n", after=_CATEGORY)
    click.echo("Now: ruff format, strata schema")


@click.command()
@click.argument("code")
@click.option("--kind", required=True, type=click.Choice(list(SYSTEMS)), help="The kind whose records it looks at.")
@click.option("--field", required=True, help="The field that it looks at.")
@click.option("--title", required=True, help="The rule in one sentence: Every model says who made it.")
@click.option("--tip", required=True, help="What to do about a breach, in one sentence.")
def rule(code: str, kind: str, field: str, title: str, tip: str) -> None:
    """Begin a rule: that every record of a kind has a field. Change its check to what it is to look for."""
    root, name = Path.cwd(), code.replace("-", "_")
    _free(name, root / f"macros/checks/{name}.py", False)
    if field not in SYSTEMS[kind].model_fields:
        raise Refused(f'{kind} have no field "{field}"; it is one of {", ".join(SYSTEMS[kind].model_fields)}')
    said = {"code": code, "kind": kind, "field": field, "title": title, "tip": json.dumps(tip, ensure_ascii=False)}
    write(root, f"macros/checks/{name}.py", _RULE.format(**said, singular=SYSTEMS[kind].singular))


@click.command()
@click.argument("name")
@click.option("--kind", required=True, type=click.Choice(list(SYSTEMS)), help="The kind whose records are drawn.")
@click.option("--field", required=True, help="The fact whose numbers are drawn.")
@click.option("--title", required=True, help="What it shows; {first} and {last} stand for the leaders.")
def chart(name: str, kind: str, field: str, title: str) -> None:
    """Begin a chart: a fact of a kind over the years. A page shows it by its name."""
    root, file = Path.cwd(), Path.cwd() / "macros/charts/years.py"
    if field not in SYSTEMS[kind].model_fields:
        raise Refused(f'{kind} have no field "{field}"; it is one of {", ".join(SYSTEMS[kind].model_fields)}')
    function, text = name.replace("-", "_"), file.read_text(encoding="utf-8")
    _free(function, root / "data" / name, f'@chart("{name}")' in text)
    layer = SYSTEMS[kind].layer
    said = {"name": name, "function": function, "kind": kind, "field": field, "says": json.dumps(title)}
    file.write_text(text + _CHART.format(**said, layer=str(layer)[0] if layer else "i"), encoding="utf-8")
    click.echo("macros/charts/years.py")


@click.command()
@click.argument("name")
@click.option("--title", required=True, help="What it is, in a few words: A small Transformer.")
def figure(name: str, title: str) -> None:
    """Begin a living figure: its drawn example, the script that runs it, and its place in the list of figures."""
    root, figures = Path.cwd(), Path("macros/render/living.py")
    template = f"macros/templates/living/{name}.html.jinja"
    _free(name.replace("-", "_"), root / template, False)
    said = {"name": name, "title": title, "type": name.title().replace("-", "")}
    example = environment().get_template("new/living.html.jinja").render(title=title)
    write(root, template, f"{example}\n")
    write(root, f"overrides/assets/living/{name}-figure.js", _SCRIPT.format(**said))
    entry = f'    "{name}": Living({json.dumps(title, ensure_ascii=False)}, ("{name}-figure.js",)),\n'
    _edit(root / figures, "FIGURES: dict[str, Living] = {\n", entry)


def _free(name: str, file: Path, taken: bool) -> None:
    if not _WORD.fullmatch(name):
        raise Refused(f'"{name}" is no name; write small letters, with _ between words')
    if taken or file.exists():
        raise Refused(f'"{name}" is there already')


def _edit(file: Path, mark: str, text: str, before: bool = False, after: re.Pattern[str] | None = None) -> None:
    """Put `text` before or after `mark`, or after what is found first behind it; say so."""
    content = file.read_text(encoding="utf-8")
    place = content.find(mark)
    found = after.search(content, place) if after and place >= 0 else None
    if place < 0 or (after and not found):
        raise Refused(f"{file.name} has no {mark.strip()!r} any more; mend macros/tools/new_code.py")
    place = found.end() if found else place if before else place + len(mark)
    file.write_text(content[:place] + text + content[place:], encoding="utf-8")
    click.echo(file.relative_to(Path.cwd()).as_posix())
