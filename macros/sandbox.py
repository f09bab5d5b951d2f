"""The second wall: the environment that renders pages knows our calls with literal arguments, and nothing else.

The first wall (load/calls.py) reads the text by a grammar of its own; this one looks at what Jinja itself has read, and
runs no code that is made of it.
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
class _Page:
    """A page's text, rendered without the context that the plugin has: configuration, environment, files."""

    environment: "PageEnvironment"
    parts: list[nodes.Node]

    def render(self, *_: Any, **__: Any) -> str:
        """Render with the calls alone; what goes wrong ends the build, with its trace."""
        with self.environment.ending():
            return "".join(map(self._drawn, self.parts))

    def _drawn(self, part: nodes.Node) -> str:
        """Give text as it is, and of a call what it gives; nothing else comes onto a page."""
        if isinstance(part, nodes.TemplateData):
            return part.data
        if not isinstance(part, nodes.Call) or not isinstance(part.node, nodes.Name):
            raise SecurityError(_ONLY)
        options = {one.key: one.value.as_const() for one in part.kwargs}
        given = self.environment.calls[part.node.name](*(one.as_const() for one in part.args), **options)
        if not isinstance(given, Token):
            raise SecurityError(_ONLY)
        return given


class PageEnvironment(Environment):
    """An environment for the text of pages: Jinja reads it, and that is all that is Jinja's here."""

    def __init__(self, calls: Mapping[str, Callable[..., Any]]) -> None:
        super().__init__()
        self.calls = dict(calls)
        self.page = ""  # that is being rendered

    def from_string(self, source: str, *_: Any, **__: Any) -> _Page:  # type: ignore[override]
        """Give the template of a page's text; raise `SecurityError` where it holds more than text and calls."""
        with self.ending():
            parts = list(_parts(self.parse(source)))
            for part in parts:
                if not isinstance(part, nodes.TemplateData) and not _plain_call(part, self.calls):
                    raise SecurityError(f"line {part.lineno} of the text: {_ONLY}")
            return _Page(self, parts)

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
