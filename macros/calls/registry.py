"""The calls that a page may make. A new call is a decorated function in this folder; its first argument is the page."""

from collections.abc import Callable
from typing import TypeVar

_F = TypeVar("_F", bound=Callable[..., str])

CALLS: dict[str, Callable[..., str]] = {}


def call(function: _F) -> _F:
    """Let pages call `function` by its name."""
    CALLS[function.__name__] = function
    return function
