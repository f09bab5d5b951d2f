"""How nginx serves the site: its configuration, filled in from the policy; and the compressed files that it sends."""

import gzip
from collections.abc import Iterable
from pathlib import Path

from macros.publish.policy import headers

_WRITTEN = Path(__file__).with_name("nginx.conf")
_AT_ROOT = "    location / {\n        return 404;\n    }\n"
_TEXT = {".css", ".csv", ".html", ".ics", ".js", ".json", ".map", ".md", ".sqlite", ".svg", ".txt", ".xml"}
_TEXT |= {".webmanifest"}
# What differs in the folders that other sites may use; a header without a value is not sent.
_VARIABLES = {
    "X-Frame-Options": "$strata_framing",
    "Cross-Origin-Resource-Policy": "$strata_resource",
    "Access-Control-Allow-Origin": "$strata_origin",
}
_SMALL = 1000  # bytes: less is one packet either way


def configuration(site: str, listen: str, path: str, moves: Iterable[tuple[str, str]] = ()) -> str:
    """Give the configuration for a site in the folder `site`, at `path`, a path such as "/strata/"."""
    path = f"/{path.strip('/')}/".replace("//", "/")
    mapped = headers(path) | _VARIABLES
    mapped["Content-Security-Policy"] = _framed(headers(path)["Content-Security-Policy"])
    sent = "\n".join(f'    add_header {name} "{value}" always;' for name, value in mapped.items())
    text = _WRITTEN.read_text(encoding="utf-8")
    if path == "/":
        text = text.replace(_AT_ROOT, "")  # it would be there twice
    filled = {"site": site.rstrip("/"), "listen": listen, "path": path, "headers": sent}
    filled["moves"] = "".join(f'    "{path}{old}" "{path}{new}";\n' for old, new in moves)
    for name, value in filled.items():
        text = text.replace(f"@{name}@", value)
    return text


def _framed(policy: str) -> str:
    """Give the policy with a variable for who may show the page in a frame."""
    before, _, _ = policy.rpartition(" ")
    return f"{before} $strata_frames"


def compress(site: Path) -> int:
    """Write beside each text file of `site` its compressed form, with the same bytes each time; count them."""
    texts = [file for file in sorted(site.rglob("*")) if file.suffix in _TEXT and file.is_file()]
    large = [file for file in texts if file.stat().st_size >= _SMALL]
    for file in large:
        file.with_name(f"{file.name}.gz").write_bytes(gzip.compress(file.read_bytes(), compresslevel=9, mtime=0))
    return len(large)
