"""What a page may call, by name: a call is found because it is here. It selects, then draws; it returns HTML."""

from importlib import import_module
from pkgutil import iter_modules

from macros.calls.registry import CALLS

__all__ = ["CALLS"]

for found in iter_modules(__path__, f"{__name__}."):
    import_module(found.name)
