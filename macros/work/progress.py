"""How far a build has come: it tells nobody, but what it has written can be counted."""

from pathlib import Path

EVERY = 10.0  # seconds after which who waits is told again


def progress(site: Path, taken: float) -> str:
    """Give a line for who waits for the site that is written into a folder."""
    pages = sum(1 for _ in site.rglob("index.html"))
    return f"{f'{pages} pages are written' if pages else 'records are checked, pages drawn'} ({taken:.0f} s)"
