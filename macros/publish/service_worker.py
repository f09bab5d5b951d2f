"""The service worker of a built site: our script, and before it the id of the build and every file with its sum."""

import hashlib
import json
import re
from pathlib import Path

from macros.work.files import files_in

_SOURCES = "assets/js/offline"
# Downloads are not pages; what knows the day or the service worker itself would change the build's own id.
_LEFT_OUT = re.compile(
    r"sitemap\..*|v1/.*|embed/.*|cards/.*|.*\.(map|zip|sha256|gz|xml|md|txt)|assets/javascripts/(lunr|workers)/.*|sw\.js|_headers"
)
_SEARCH = re.compile(r"search/")
_LARGEST = 2_000_000
_DIGITS = 12  # of the sum: 48 bits
_LOADED = re.compile(r'<(?:script|link|img)\b[^>]*?\s(?:src|href)="([^":?#]+\.\w+)"')


def write_service_worker(site: Path, off: bool) -> None:
    """Write sw.js into the built site; `off` writes one that removes itself from every reader's browser."""
    worker, switch = site / _SOURCES / "worker.js", site / _SOURCES / "off.js"
    sources = {True: switch.read_text(encoding="utf-8"), False: worker.read_text(encoding="utf-8")}
    worker.unlink()
    switch.unlink()
    text = sources[off] if off else f"const BUILD = {json.dumps(_build(site), separators=(',', ':'))};\n{sources[off]}"
    (site / "sw.js").write_text(text, encoding="utf-8")


def _build(site: Path) -> dict[str, object]:
    sums = {_address(path): _sum(site / path) for path in files_in(site) if _kept(site, path)}
    whole = hashlib.sha256(json.dumps(sums).encode()).hexdigest()
    frame = _frame(site, sums)
    search = [name for name in sums if _SEARCH.match(name) and name not in frame]
    return {"id": whole[:_DIGITS], "frame": frame, "search": search, "files": sums}


def _kept(site: Path, path: str) -> bool:
    return not _LEFT_OUT.fullmatch(path) and (site / path).stat().st_size <= _LARGEST


def _sum(file: Path) -> str:
    return hashlib.sha256(file.read_bytes()).hexdigest()[:_DIGITS]


def _address(path: str) -> str:
    return path.removesuffix("index.html") if path == "index.html" or path.endswith("/index.html") else path


def _frame(site: Path, sums: dict[str, str]) -> list[str]:
    """Give what every page needs: the home page and that for who has no network, what they load, and the fonts."""
    home = (site / "index.html").read_text(encoding="utf-8")
    needed = {"", "offline/", *_LOADED.findall(home)}
    return [name for name in sums if name in needed or name.endswith(".woff2")]
