"""The second wall: the environment that renders pages knows our calls with literal arguments, and nothing else.

The first wall (load/calls.py) reads the text by a grammar of its own; this one looks at what Jinja itself has read.
"""

import traceback
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from jinja2 import Environment, nodes
from jinja2.exceptions import SecurityError, TemplateSyntaxError

from macros.faults import Refused
from macros.stash import Token

_ONLY = "a page may only call a macro with literal arguments"


@dataclass(frozen=True)
class _Call:
    name: str
    arguments: list[Any]
    options: dict[str, Any]


@dataclass(frozen=True)
class _Page:
    """A page's text: what stands there, and the calls between. Nothing of it is compiled, so nothing of it can run."""

    environment: "PageEnvironment"
    parts: list[str | _Call]

    def render(self, *_: Any, **__: Any) -> str:
        """Render with the calls alone; what goes wrong ends the build, with its trace.

        The plugin hands over configuration, environment and files: none is looked at.
        """
        with self.environment.ending():
            return "".join(part if isinstance(part, str) else self._given(part) for part in self.parts)

    def _given(self, call: _Call) -> Token:
        given = self.environment.calls[call.name](*call.arguments, **call.options)
        if not isinstance(given, Token):  # nothing comes onto a page but what a call gave
            raise SecurityError(_ONLY)
        return given


class PageEnvironment(Environment):
    """An environment for the text of pages: Jinja reads it, and is not asked for more."""

    def __init__(self, calls: Mapping[str, Callable[..., Any]]) -> None:
        super().__init__()
        self.filters, self.tests, self.globals = {}, {}, {}
        self.calls = calls
        self.page = ""  # that is being rendered

    def from_string(self, source: Any, *_: Any, **__: Any) -> Any:
        """Give the template of a page's text; raise `SecurityError` where it holds more than text and calls."""
        with self.ending():
            return _Page(self, [self._part(node) for node in _parts(self.parse(source))])

    def _part(self, node: Any) -> str | _Call:
        if isinstance(node, nodes.TemplateData):
            return node.data
        if not _plain_call(node, self.calls):
            raise SecurityError(f"line {node.lineno} of the text: {_ONLY}")
        options = {one.key: one.value.as_const() for one in node.kwargs}
        return _Call(node.node.name, [one.as_const() for one in node.args], options)

    @contextmanager
    def ending(self) -> Iterator[None]:
        """Say ourselves what is wrong: the plugin swallows it, and ends the program without a word.

        An author's mistake is told by the check, in a line; what comes this far is told with its trace.
        """
        try:
            yield
        except (SecurityError, TemplateSyntaxError, Refused) as error:
            raise SystemExit(f"docs/{self.page}: {error}") from error
        except Exception as error:
            traceback.print_exc()
            raise SystemExit(f"docs/{self.page}: the fault is in the code, not in the page; see the trace") from error


def _parts(tree: nodes.Template) -> Iterator[nodes.Node]:
    for node in tree.body:
        yield from node.nodes if isinstance(node, nodes.Output) else [node]


def _plain_call(node: nodes.Node, calls: Mapping[str, Any]) -> bool:
    return (
        isinstance(node, nodes.Call)
        and isinstance(node.node, nodes.Name)
        and node.node.name in calls
        and not node.dyn_args
        and not node.dyn_kwargs
        and all(map(_literal, [*node.args, *node.kwargs]))
    )


def _literal(node: nodes.Node) -> bool:
    """Tell whether nothing has to be worked out: Jinja would also compute, filter and look up attributes."""
    return isinstance(node, nodes.Const | nodes.List | nodes.Tuple | nodes.Keyword) and all(
        map(_literal, node.iter_child_nodes())
    )
