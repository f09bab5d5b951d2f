"""The one script that stands in pages: its text as it is listed, and its hashes.

No hash is ever made of what a page says, nor of the template alone: a script that is not the listed one is refused.
"""

import hashlib
import json
import re
from base64 import b64encode
from collections.abc import Iterator
from functools import cache
from pathlib import Path

LIST = Path(__file__).with_suffix(".json")
_TEMPLATE = Path(__file__).parents[2] / "overrides/partials/first.html"
_SCRIPT = re.compile(r"<(?:script)>(.*?)</(?:script)>", re.DOTALL)
_BASE = "{base}"  # the way to the root of the site
_AS_WRITTEN = "{{ base_url }}"
_PLAIN = re.compile(r"[\w./~%-]*", re.ASCII)  # what a way to the root is made of: nothing that ends a string
_DEEPEST = 5  # folders above a page, in a header that is sent with every page


def digest(script: str) -> str:
    """Give the hash of a script as a policy names it."""
    return f"sha256-{b64encode(hashlib.sha256(script.encode()).digest()).decode()}"


@cache
def listed() -> str:
    """Give the script as it is listed, with a mark for the way to the root."""
    held: dict[str, str] = json.loads(LIST.read_text(encoding="utf-8"))
    return held["script"]


def base_of(script: str) -> str | None:
    """Give the base with which `script` is the listed one; None where it is another."""
    before, after = listed().split(_BASE)
    base = script.removeprefix(before).removesuffix(after)
    return base if script == before + base + after and _PLAIN.fullmatch(base) else None


def hashes(bases: tuple[str, ...]) -> Iterator[str]:
    """Give the hash of the script for each of `bases`."""
    yield from (digest(listed().replace(_BASE, base)) for base in bases)


def every_base(root: str) -> tuple[str, ...]:
    """Give the base of every page of a site at `root`, a path such as "/strata/": that of the 404 page is `root`."""
    return (".", *("/".join([".."] * up) for up in range(1, _DEEPEST + 1)), root)


def refresh() -> str:
    """List the script as its template has it now; say its hash at the root, before and now."""
    before = next(hashes((".",))) if LIST.is_file() else "none"
    (written,) = _SCRIPT.findall(_TEMPLATE.read_text(encoding="utf-8"))
    LIST.write_text(json.dumps({"script": written.replace(_AS_WRITTEN, _BASE)}, indent=2) + "\n", encoding="utf-8")
    listed.cache_clear()
    return f"{before} -> {next(hashes(('.',)))}"
