"""How nginx serves the site: its configuration, filled in from the policy; and the compressed files that it sends."""

import gzip
from collections.abc import Iterable, Iterator
from pathlib import Path

from macros.publish.policy import headers

_WRITTEN = Path(__file__).with_name("nginx.conf")
_AT_ROOT = "    location / {\n        return 404;\n    }\n"
_TEXT = {
    ".css",
    ".csv",
    ".html",
    ".ics",
    ".js",
    ".json",
    ".map",
    ".md",
    ".sqlite",
    ".svg",
    ".txt",
    ".webmanifest",
    ".xml",
}
_SMALL = 1000  # bytes: less is one packet either way


def configuration(site: str, listen: str, path: str, moves: Iterable[tuple[str, str]] = ()) -> str:
    """Give the configuration for a site in the folder `site`, at `path`, a path such as "/strata/"."""
    path = f"/{path.strip('/')}/".replace("//", "/")
    sent = "\n".join(f'    add_header {name} "{value}" always;' for name, value in headers(path).items())
    text = _WRITTEN.read_text(encoding="utf-8")
    if path == "/":
        text = text.replace(_AT_ROOT, "")  # it would be there twice
    filled = {"site": site.rstrip("/"), "listen": listen, "path": path, "headers": sent}
    filled["moves"] = "".join(f'    "{path}{old}" "{path}{new}";\n' for old, new in moves)
    for name, value in filled.items():
        text = text.replace(f"@{name}@", value)
    return text


def compress(site: Path) -> int:
    """Write beside each text file of `site` its compressed form, with the same bytes each time; count them."""
    return sum(_compressed(file) for file in _texts(site))


def _texts(site: Path) -> Iterator[Path]:
    for file in sorted(site.rglob("*")):
        if file.suffix in _TEXT and file.is_file() and file.stat().st_size >= _SMALL:
            yield file


def _compressed(file: Path) -> bool:
    content = file.read_bytes()
    file.with_name(f"{file.name}.gz").write_bytes(gzip.compress(content, compresslevel=9, mtime=0))
    return True
