"""The scripts of the search -> one file, which a browser asks for once: a worker loads scripts one after the other."""

from pathlib import Path

_VENDOR, _OWN = "assets/vendor/searchable-map.js", "assets/js/search"
_ORDER = ("words", "names", "texts", "scorer", "hit", "engine", "pair", "service", "worker")


def join_scripts(site: Path) -> None:
    """Write search/search.js into the built site, in place of the scripts that it is made of."""
    parts = [site / _VENDOR, *(site / _OWN / f"{name}.js" for name in _ORDER)]
    text = "\n".join(part.read_text(encoding="utf-8") for part in parts)
    (site / "search").mkdir(exist_ok=True)
    (site / "search/search.js").write_text(text, encoding="utf-8")
    for part in parts:
        part.unlink()
