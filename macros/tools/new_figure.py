"""`strata new figure`: begins a living figure, at its three places."""

import json
from pathlib import Path

import click

from macros.render.environment import environment
from macros.tools.asked import Asked, Asking
from macros.tools.new_record import begin
from macros.tools.settled import HYPHENS, free, put, settle

_FIGURES = "macros/render/living.py"
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
@click.argument("name")
@click.option("--title", cls=Asked, help="What it is, in a few words: A small Transformer.")
def figure(name: str, title: str) -> None:
    """Begin a living figure: its drawn example, the script that runs it, and its place in the list of figures."""
    root, template = Path.cwd(), f"macros/templates/living/{name}.html.jinja"
    free(name, HYPHENS, "small letters with - between words, such as a-dial", (root / template).exists())
    type_ = name.title().replace("-", "")
    example = environment().get_template("new/living.html.jinja").render(title=title)
    begin(root, template, f"{example}\n")
    begin(root, f"overrides/assets/living/{name}-figure.js", _SCRIPT.format(name=name, title=title, type=type_))
    entry = f'    "{name}": Living({json.dumps(title, ensure_ascii=False)}, ("{name}-figure.js",)),\n'
    put(root, _FIGURES, "FIGURES: dict[str, Living] = {\n", entry)
    settle(root, [_FIGURES])
    click.echo(f'Now: {{{{ living("{name}") }}}} on a page of docs/')
