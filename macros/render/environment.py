"""The only Jinja environment that makes HTML: autoescaped, and strict about what a template names."""

import html
from collections.abc import Callable
from functools import cache, partial
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template
from jinja2.runtime import Context
from markupsafe import Markup, escape

from macros.load.messages import ENGLISH, PLACE, Messages
from macros.schema.days import last_day
from macros.schema.stack import Layer
from macros.schema.vocabularies import Standing, spelled
from macros.select.beginning import beginning
from macros.select.sort_keys import facet_values, sort_key
from macros.work.reads import note

_FIRST_ROWS = 30  # of a long table, before a script draws more: as table.js has it
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


def text(words: str) -> Markup:
    """Give words as they stand between tags, where quotes are no signs; never for an attribute."""
    return Markup(html.escape(words, quote=False))  # noqa: S704 - escaped here


def clear() -> None:
    """Forget every template that was read."""
    environment.cache_clear()


def standing(word: Standing) -> str:
    """Say who speaks in a source."""
    return _STANDINGS[word]


class _Context(Context):
    """What a template knows. Nothing that ours call wants a context, which others ask of each call anew."""

    def call(self, called: Callable[..., Any], /, *arguments: Any, **options: Any) -> Any:
        """Call what a template calls, without what the compiler adds for those that want it."""
        options.pop("_block_vars", None)
        options.pop("_loop_vars", None)
        return called(*arguments, **options)


class _Noted(Environment):
    """An environment of which it is told which templates are drawn, be it by another one."""

    context_class = _Context

    def make_globals(self, d: Any) -> Any:
        """Give what every template knows: as one mapping, for Jinja goes through it each time that one is drawn."""
        return self.globals | (d or {})

    def get_template(self, name: Any, parent: Any = None, globals: Any = None) -> Template:
        """Give a template."""
        note((TEMPLATES, name))
        return super().get_template(name, parent, globals)


def say(messages: Messages, text: str, **values: object) -> Markup:
    """Give one of a template's own messages: the English is HTML as it stands there, a translation is plain words."""
    said = _said(messages, text)
    if not values:
        return said
    told = {name: messages.number(f"{one:,}") if isinstance(one, int) else one for name, one in values.items()}
    return Markup(PLACE.sub(lambda place: escape(told[place[1]]), said))  # noqa: S704 - escaped part by part


@cache
def _said(messages: Messages, text: str) -> Markup:
    known = messages.texts.get(("", text))
    return Markup(text) if known is None else escape(known)  # noqa: S704 - a literal of ours


@cache
def environment(messages: Messages = ENGLISH) -> Environment:
    """Give the environment that speaks a language."""
    made = _Noted(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        optimized=False,  # ours leave next to nothing to be worked out before
        auto_reload=False,  # who edits one says so, by `clear`
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.filters |= {"layer_class": layer_class, "order": sort_key, "parts": facet_values, "spelled": spelled}
    made.filters |= {"standing": standing, "text": text, "last_day": last_day, "said": messages.say}
    made.filters["beginning"] = beginning
    made.globals["say"] = partial(say, messages)
    made.globals["first_rows"] = _FIRST_ROWS
    made.globals["english"] = "" if messages.english else Markup(' lang="en"')  # of what an author wrote
    return made
