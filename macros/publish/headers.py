"""The headers of every file, for hosts that read them from the site: one file in its root, with one rule."""

from pathlib import Path
from urllib.parse import urlsplit

from macros.publish.policy import headers

NAME = "_headers"


def write_headers(site: Path, address: str | None) -> None:
    """Write the file into the site that is built for `address`."""
    root = urlsplit(address or "").path or "/"
    lines = [f"{root}*", *(f"  {name}: {value}" for name, value in headers(root).items())]
    (site / NAME).write_text("\n".join(lines) + "\n", encoding="utf-8")
