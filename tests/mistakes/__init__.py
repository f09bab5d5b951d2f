"""Typical mistakes of a contributor, a file for what each is about. What is told of them: mistakes.txt."""

from collections.abc import Iterator
from importlib import import_module
from pkgutil import iter_modules

from tests.mistakes.made import FRONT, Edit

_WHERE = "docs/a.md"


def edits() -> dict[str, Edit]:
    """Give every mistake by its name: the file, what is replaced in it ("" for all of it), and by what."""
    found: dict[str, Edit] = {}
    for name, edit in _all():
        assert name not in found, f"two mistakes are called {name}"
        found[name] = edit
    return found


def _all() -> Iterator[tuple[str, Edit]]:
    for module in sorted(one.name for one in iter_modules(__path__)):
        for name, edit in getattr(import_module(f"{__name__}.{module}"), "MISTAKES", {}).items():
            if module == "page_fronts":
                yield f"page: {name}", (_WHERE, "", f"---\n{edit}\n---\n\n# A page\n\nText.\n")
            elif module.startswith("page_"):
                yield f"page: {name}", (_WHERE, "", FRONT + edit)
            else:
                yield name, edit
    yield "page: text before the first heading", (_WHERE, "", FRONT.replace("# A", "Text.\n\n# A") + "Text.\n")
