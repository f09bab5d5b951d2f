"""`strata new rule|chart|figure`: begins a part of the code that works as it stands, at its places."""

import json
from pathlib import Path
from typing import Any

import click

from macros.charts import CHARTS
from macros.faults import Refused
from macros.render.environment import environment
from macros.schema import SYSTEMS
from macros.tools.asked import Asked, Asking
from macros.tools.new_record import Kind, write
from macros.tools.options import Option, options, required
from macros.tools.settled import free, put, sentence, settle
from macros.tools.written import lines

_YEARS, _FIGURES = "macros/charts/years.py", "macros/render/living.py"
_HYPHENS = "[a-z]+(-[a-z]+)*"
_RULE = '''"""{title}"""

from macros.checks.rule import rule
from macros.checks.walks import Found, alone
from {module} import {type}


@rule(
    "{code}",
    {tip},
    warning=True,
    bad="""{bad}""",
    good="""{good}""",
)
@alone({type})
def check(record: {type}) -> Found:
    """{title}"""
    if not record.{field}:
        yield ("{field}",), "is missing"
'''
_CHART = '''

@chart("{name}")
def {function}(catalog: Catalog) -> Chart | None:
    """Draw {field} of {kind} over the years."""
    return scatter(catalog, "{kind}", "{field}", {says}, "{layer}")
'''
_SCRIPT = """"use strict";
// <strata-{name}>: {title}
(() => {{
  const {{ make, label, slider, Figure }} = globalThis.living;

  class {type}Figure extends Figure {{
    shown = make("progress", {{ max: 10, "aria-label": "The share" }});

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
      this.shown.value = value;
      this.say(`At ${{value}} of 10 it is ${{(value / 10).toFixed(2)}}.`);
      this.keep({{ value }});
    }}
  }}

  customElements.define("strata-{name}", {type}Figure);
}})();
"""


@click.command(cls=Asking)
@click.argument("code")
@click.option("--kind", cls=Asked, type=Kind(), help="The kind whose records it looks at.")
@click.option("--field", cls=Asked, help="The field that it looks at.")
@click.option("--title", cls=Asked, help="The rule in one sentence: Every model says who made it.")
@click.option("--tip", cls=Asked, help="What to do about a breach, in one sentence.")
@click.option("--example", help="What a record that is right says in the field: https://acme.example/.")
def rule(code: str, kind: str, field: str, title: str, tip: str, example: str | None) -> None:
    """Begin a rule: that every record of a kind has a field. Change check and examples to what it is about."""
    root, path = Path.cwd(), f"macros/checks/{code.replace('-', '_')}.py"
    free(code, _HYPHENS, "small letters with - between words, such as model-website", (root / path).exists())
    sentence("--title", title)
    sentence("--tip", tip)
    bad, good = _examples(kind, field, example)
    said = {"code": code, "field": field, "title": title, "tip": json.dumps(tip, ensure_ascii=False)}
    type_ = SYSTEMS[kind]
    write(root, path, _RULE.format(**said, bad=bad, good=good, module=type_.__module__, type=type_.__name__))
    settle(root, [path])
    click.echo(f"Now: its check and its examples, then pytest tests/unit/test_rules.py -k {code}")


def _field(kind: str, field: str) -> Option:
    known = {one.place[0]: one for one in options(SYSTEMS[kind]) if len(one.place) == 1}
    if field not in known:
        raise Refused(f'{kind} have no field "{field}" with values of its own; it is one of {", ".join(known)}')
    return known[field]


def _examples(kind: str, field: str, example: str | None) -> tuple[str, str]:
    """Give a record that breaks the rule, and one that does not."""
    type_, meant = SYSTEMS[kind], _field(kind, field)
    given = (example.split(",") if meant.several else example) if example else None
    value = meant.value(given, "2026-11", ["source-id"]) if given else meant.example
    if value == "...":
        raise Refused("--example: is missing; say what a record that is right has in the field")
    head = {one.place[0]: one.words[0] if one.words else "example" for one in options(type_) if required(type_, one)}
    record = head | {"name": "Example", "summary": "It was invented.", "sources": ["maker-page"]}
    record.pop(field, None)
    return _text(kind, record), _text(kind, record | {field: value})


def _text(kind: str, record: dict[str, Any]) -> str:
    """Write a record, with source and day as the test of rules has them."""
    text = "\n".join([f"# data/{kind}/example.yml", *(line for key in record for line in lines(key, record[key]))])
    return text.replace("source-id", "maker-page").replace("2026-11", "2023-03")


@click.command(cls=Asking)
@click.argument("name")
@click.option("--kind", cls=Asked, type=Kind(), help="The kind whose records are drawn.")
@click.option("--field", cls=Asked, help="The fact whose numbers are drawn.")
@click.option("--title", cls=Asked, help="What it shows; {first} and {last} stand for the leaders.")
def chart(name: str, kind: str, field: str, title: str) -> None:
    """Begin a chart: a fact of a kind over the years. A page shows it by its name."""
    root, layer = Path.cwd(), SYSTEMS[kind].layer
    function = name.replace("-", "_")
    free(name, _HYPHENS, "small letters with - between words, such as dataset-size", name in CHARTS)
    if not _field(kind, field).numeric:
        numbers = ", ".join(one.place[0] for one in options(SYSTEMS[kind]) if one.numeric)
        raise Refused(f"{field} of {kind} is no fact with numbers; those are {numbers or 'none'}")
    said = {"name": name, "function": function, "kind": kind, "field": field, "layer": str(layer)[0] if layer else "i"}
    code = _CHART.format(**said, says=json.dumps(title, ensure_ascii=False))
    text = (root / _YEARS).read_text(encoding="utf-8")
    if f"def {function}(" in text:
        raise Refused(f"{_YEARS} has a function {function} already; choose another name")
    (root / _YEARS).write_text(text + code, encoding="utf-8")
    click.echo(_YEARS)
    settle(root, [_YEARS])
    click.echo(f'Now: {{{{ chart("{name}") }}}} on a page of docs/')


@click.command(cls=Asking)
@click.argument("name")
@click.option("--title", cls=Asked, help="What it is, in a few words: A small Transformer.")
def figure(name: str, title: str) -> None:
    """Begin a living figure: its drawn example, the script that runs it, and its place in the list of figures."""
    root, template = Path.cwd(), f"macros/templates/living/{name}.html.jinja"
    free(name, _HYPHENS, "small letters with - between words, such as a-dial", (root / template).exists())
    type_ = name.title().replace("-", "")
    example = environment().get_template("new/living.html.jinja").render(title=title)
    write(root, template, f"{example}\n")
    write(root, f"overrides/assets/living/{name}-figure.js", _SCRIPT.format(name=name, title=title, type=type_))
    entry = f'    "{name}": Living({json.dumps(title, ensure_ascii=False)}, ("{name}-figure.js",)),\n'
    put(root, _FIGURES, "FIGURES: dict[str, Living] = {\n", entry)
    settle(root, [_FIGURES])
    click.echo(f'Now: {{{{ living("{name}") }}}} on a page of docs/')
