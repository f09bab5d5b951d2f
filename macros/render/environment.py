"""The only Jinja environment that makes HTML: autoescaped, and strict about what a template names."""

from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template

from macros.schema.days import last_day
from macros.schema.stack import Layer
from macros.schema.vocabularies import Standing, spelled
from macros.select.sort_keys import facet_values, sort_key
from macros.work.reads import note

_STANDINGS = {
    Standing.MAKER: "its maker",
    Standing.PAPER: "a paper",
    Standing.CODE: "code",
    Standing.REGISTRY: "a registry",
    Standing.PRESS: "press",
    Standing.COMMUNITY: "community",
}
TEMPLATES = Path(__file__).parent.parent / "templates"


def layer_class(layer: Layer | str | None) -> str:
    """Give the style sheet's class of a layer: l-a, l-p, l-m, l-i; l-n for none."""
    return f"l-{layer[0]}" if layer else "l-n"


def standing(word: Standing | None) -> str:
    """Say who speaks in a source."""
    return _STANDINGS[word] if word else "not said who speaks"


class _Noted(Environment):
    """An environment of which it is told which templates are drawn, be it by another one."""

    def get_template(self, name: Any, parent: Any = None, globals: Any = None) -> Template:
        """Give a template."""
        note((TEMPLATES, name))
        return super().get_template(name, parent, globals)


@cache
def environment() -> Environment:
    """Give the environment."""
    made = _Noted(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.filters |= {"layer_class": layer_class, "order": sort_key, "parts": facet_values, "spelled": spelled}
    made.filters |= {"standing": standing, "last_day": last_day}
    return made
