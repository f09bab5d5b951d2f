"""`strata new chart`: begins a chart of a fact over the years."""

import json
from pathlib import Path

import click

from macros.charts import CHARTS
from macros.faults import Refused
from macros.schema import SYSTEMS
from macros.tools.asked import Asked, Asking
from macros.tools.new_record import Kind
from macros.tools.options import field_of, options
from macros.tools.settled import HYPHENS, free, settle

_YEARS = "macros/charts/years.py"
_CHART = '''

@chart("{name}")
def {function}(catalog: Catalog) -> Chart | None:
    """Draw {field} of {kind} over the years."""
    return scatter(catalog, "{kind}", "{field}", {says}, "{layer}")
'''


@click.command(cls=Asking)
@click.argument("name")
@click.option("--kind", cls=Asked, type=Kind(), help="The kind whose records are drawn.")
@click.option("--field", cls=Asked, help="The fact whose numbers are drawn.")
@click.option("--title", cls=Asked, help="What it shows; {first} and {last} stand for the leaders.")
def chart(name: str, kind: str, field: str, title: str) -> None:
    """Begin a chart: a fact of a kind over the years. A page shows it by its name."""
    root, layer = Path.cwd(), SYSTEMS[kind].layer
    function = name.replace("-", "_")
    free(name, HYPHENS, "small letters with - between words, such as dataset-size", name in CHARTS)
    if not field_of(kind, field).numeric:
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
