"""The scripts of the search -> one file, which a browser asks for once: a worker loads scripts one after the other."""

from pathlib import Path

from macros.publish.bundle import small_script
from macros.work.files import write_file

_OWN = "assets/js/search"
_ORDER = ("words", "terms", "names", "texts", "scorer", "hit", "engine", "range", "pair", "service", "worker")


def join_scripts(site: Path) -> None:
    """Write search/search.js into the built site, in place of the scripts that it is made of."""
    parts = [site / _OWN / f"{name}.js" for name in _ORDER]
    text = "\n".join(part.read_text(encoding="utf-8") for part in parts)
    write_file(site / "search/search.js", small_script(text))
    for part in parts:
        part.unlink()
