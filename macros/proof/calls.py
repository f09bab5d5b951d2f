"""The calls that authored pages make: literal arguments only, and each is tried before anything is built."""

import difflib
import inspect
from collections.abc import Iterator
from typing import Any

from jinja2 import Environment, TemplateSyntaxError, nodes

from macros.calls import CALLS
from macros.faults import Fault, Refused
from macros.load.pages import AuthoredPage
from macros.render.page import Page

_PARSER = Environment(autoescape=True)
_ONLY = 'a page may only call a macro with literal arguments: {{ name("text", key=1) }}'


def check(page: AuthoredPage, drawn: Page, whole: bool = True) -> Iterator[Fault]:
    """Find every call of `page` that cannot be made; `drawn` is the page that they are tried on.

    Where data/ has faults and is not `whole`, what only they cause is not told again.
    """
    try:
        tree = _PARSER.parse(page.text)
    except TemplateSyntaxError as error:
        yield _fault(
            page,
            error.lineno,
            "",
            f"not a macro call: {error.message}; write {{% raw %}} around braces that are shown",
        )
        return
    names = []
    for node in tree.body:
        parts = node.nodes if isinstance(node, nodes.Output) else [node]
        for part in parts:
            if isinstance(part, nodes.TemplateData):
                continue
            name = part.node.name if isinstance(part, nodes.Call) and isinstance(part.node, nodes.Name) else ""
            names.append(name)
            yield from _try(page, part, name, drawn, whole)
    if whole and "sources" in names and not drawn.cited:
        yield _fault(page, 1, "", "lists sources, but cites none; take the list and its heading out")
    if whole and drawn.cited and "sources" not in names:
        yield _fault(
            page,
            1,
            "",
            "cites sources but does not list them; end the page with ## Sources and {{ sources() }}",
        )


def _literal(node: nodes.Node) -> bool:
    """Tell whether nothing has to be worked out: Jinja would also compute, filter and look up attributes."""
    return isinstance(node, nodes.Const | nodes.List | nodes.Tuple | nodes.Keyword) and all(
        map(_literal, node.iter_child_nodes())
    )


def _try(page: AuthoredPage, node: nodes.Node, name: str, drawn: Page, whole: bool) -> Iterator[Fault]:
    if not isinstance(node, nodes.Call) or not name:
        yield _fault(page, node.lineno, "", _ONLY)
        return
    if name not in CALLS:
        near = difflib.get_close_matches(name, CALLS, n=1)
        hint = f'did you mean "{near[0]}"?' if near else f"there are {', '.join(sorted(CALLS))}"
        yield _fault(page, node.lineno, name, f"no macro of this name; {hint}")
        return
    if node.dyn_args or node.dyn_kwargs or not all(map(_literal, [*node.args, *node.kwargs])):
        yield _fault(page, node.lineno, name, _ONLY)
        return
    arguments = [arg.as_const() for arg in node.args]
    options = {option.key: option.value.as_const() for option in node.kwargs}
    yield from _call(page, node.lineno, name, drawn, arguments, options, whole)


def _call(
    page: AuthoredPage, line: int, name: str, drawn: Page, arguments: list[Any], options: dict[str, Any], whole: bool
) -> Iterator[Fault]:
    call = CALLS[name]
    try:
        inspect.signature(call).bind(drawn, *arguments, **options)
        call(drawn, *arguments, **options)
    except Refused as error:
        yield _fault(page, line, name, str(error))
    except KeyError:
        if whole:
            raise
        # Else it is a relation or source of a faulty record, which has its own fault.
    except (TypeError, AttributeError, ValueError) as error:
        known = [str(parameter) for parameter in list(inspect.signature(call).parameters.values())[1:]]
        yield _fault(page, line, name, f"{error}; it takes ({', '.join(known)})")


def _fault(page: AuthoredPage, line: int, name: str, message: str) -> Fault:
    lines = page.text.split("\n")
    column = lines[line - 1].find(name or "{{") + 1 if line <= len(lines) else 1
    return Fault(page.path, line, max(column, 1), name, message)
