"""The theme's inline scripts: a list of their hashes, held beside the version of the theme that has them.

No hash is ever made of what a page says: a script that is not on the list is none of the theme's.
"""

import hashlib
import json
import re
from base64 import b64encode
from collections.abc import Iterator
from functools import cache
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path
from typing import Any

LIST = Path(__file__).with_suffix(".json")
_THEME = "mkdocs-material"
# Which script of which template: one of them names the way to the root of the site.
_PLACES = (("base.html", 0), ("palette.html", 0), ("content.html", -1))
_SCRIPT = re.compile(r"<(?:script)>(.*?)</(?:script)>", re.DOTALL)
_BASE = "{base}"
_AS_WRITTEN = re.compile(r"\{\{ [^{}]*base_url[^{}]* \}\}")
_PLAIN = re.compile(r"[\w./~%-]*", re.ASCII)  # what a way to the root is made of: nothing that ends a string
_DEEPEST = 5  # folders above a page, in a header that is sent with every page


def digest(script: str) -> str:
    """Give the hash of a script as a policy names it."""
    return f"sha256-{b64encode(hashlib.sha256(script.encode()).digest()).decode()}"


@cache
def listed() -> dict[str, Any]:
    """Give the list as it is held."""
    held: dict[str, Any] = json.loads(LIST.read_text(encoding="utf-8"))
    return held


def base_of(script: str) -> str | None:
    """Give the base with which `script` is one of the list: "" where it needs none, None where it is not listed."""
    for one in listed()["scripts"]:
        if "text" not in one:
            if digest(script) == one["hash"]:
                return ""
            continue
        before, after = one["text"].split(_BASE)
        base = script.removeprefix(before).removesuffix(after)
        if script == before + base + after and _PLAIN.fullmatch(base):
            return base
    return None


def hashes(bases: tuple[str, ...]) -> Iterator[str]:
    """Give the hash of every script of the list, of one that names the base for each of `bases`."""
    for one in listed()["scripts"]:
        if "text" in one:
            yield from (digest(one["text"].replace(_BASE, base)) for base in bases)
        else:
            yield one["hash"]


def every_base(root: str) -> tuple[str, ...]:
    """Give the base of every page of a site at `root`, a path such as "/strata/": that of the 404 page is `root`."""
    return (".", *("/".join([".."] * up) for up in range(1, _DEEPEST + 1)), root)


def refresh() -> str:
    """Write the list anew for the theme that is installed; say what it was and is."""
    before = listed()["version"] if LIST.is_file() else "none"
    held = {"theme": _THEME, "version": version(_THEME), "scripts": [_entry(*place) for place in _PLACES]}
    LIST.write_text(json.dumps(held, indent=2) + "\n", encoding="utf-8")
    listed.cache_clear()
    return f"{_THEME}: {before} -> {held['version']}"


def _entry(name: str, place: int) -> dict[str, str]:
    spec = find_spec("material")
    folder = Path(next(iter(spec.submodule_search_locations or ()))) if spec else Path()
    template = (folder / "templates/partials/javascripts" / name).read_text(encoding="utf-8")
    text, named = _AS_WRITTEN.subn(_BASE, _SCRIPT.findall(template)[place])
    return {"template": name} | ({"text": text} if named else {"hash": digest(text)})
