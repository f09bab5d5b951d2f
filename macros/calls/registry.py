"""The calls that a page may make. A new call is a decorated function in this folder; its first argument is the page."""

from collections.abc import Callable
from typing import TypeVar

from macros.render.page import Page

_F = TypeVar("_F", bound=Callable[..., str])

CALLS: dict[str, Callable[..., str]] = {}
DRAWN: dict[str, Page] = {}  # by address: pages whose calls were all made once, by the check before a build


def call(function: _F) -> _F:
    """Let pages call `function` by its name."""
    CALLS[function.__name__] = function
    return function


def give(page: Page, name: str, *arguments: object, **options: object) -> str:
    """Make a call on `page`, and leave what it gave for who makes it once more."""
    html = CALLS[name](page, *arguments, **options)
    page.drawn.setdefault(_written(name, arguments, options), []).append(html)
    return html


def take(page: Page, name: str, *arguments: object, **options: object) -> str:
    """Give what a call gave before, once for each time; make the call where it was not made."""
    left = page.drawn.get(_written(name, arguments, options))
    return left.pop(0) if left else CALLS[name](page, *arguments, **options)


def _written(name: str, arguments: tuple[object, ...], options: dict[str, object]) -> str:
    return repr((name, arguments, sorted(options.items())))
