"""The second wall: the environment that renders pages knows our calls with literal arguments, and nothing else.

The first wall (load/calls.py) reads the text by a grammar of its own; this one looks at what Jinja itself has read.
"""

import traceback
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from typing import Any, NoReturn

from jinja2 import StrictUndefined, Template, nodes
from jinja2.exceptions import SecurityError, TemplateSyntaxError
from jinja2.sandbox import ImmutableSandboxedEnvironment

from macros.faults import Refused
from macros.stash import Token

_ONLY = "a page may only call a macro with literal arguments"
_OPERATORS = frozenset(["+", "-", "*", "/", "//", "**", "%"])


def _refuse(*_: Any, **__: Any) -> NoReturn:
    raise SecurityError(_ONLY)


def _only_tokens(value: Any) -> Any:
    """Let nothing onto a page but what a call gave."""
    return value if isinstance(value, Token) else _refuse()


class _Page(Template):
    """A page's text, rendered without the context that the plugin has: configuration, environment, files."""

    def render(self, *_: Any, **__: Any) -> str:
        """Render with the calls alone; what goes wrong ends the build, with its trace."""
        with self.environment.ending():  # type: ignore[attr-defined]
            return super().render()


class PageEnvironment(ImmutableSandboxedEnvironment):
    """An environment for the text of pages."""

    template_class = _Page
    intercepted_binops = _OPERATORS
    intercepted_unops = frozenset(["+", "-"])
    call_binop = call_unop = getattr = getitem = _refuse

    def __init__(self, calls: Mapping[str, Callable[..., Any]]) -> None:
        super().__init__(undefined=StrictUndefined, finalize=_only_tokens)
        self.filters, self.tests, self.extensions = {}, {}, {}
        self.globals = dict(calls)
        self.known = frozenset(map(id, calls.values()))
        self.page = ""  # that is being rendered

    def is_safe_attribute(self, obj: Any, attr: str, value: Any) -> bool:  # noqa: ARG002 - named by Jinja
        """No attribute is safe, for none is needed."""
        return False

    def is_safe_callable(self, obj: Any) -> bool:
        """Tell whether it is one of the calls."""
        return id(obj) in self.known

    def from_string(self, source: Any, *_: Any, **__: Any) -> Template:
        """Give the template of a page's text; raise `SecurityError` where it holds more than text and calls."""
        with self.ending():
            tree = self.parse(source)
            for node in _parts(tree):
                if not isinstance(node, nodes.TemplateData) and not _plain_call(node, self.globals):
                    raise SecurityError(f"line {node.lineno} of the text: {_ONLY}")
            return super().from_string(tree)

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
