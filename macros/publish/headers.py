"""The headers of every file, for hosts that read them from the site: one file in its root.

One rule holds for all; two more for the folders that other sites may use, in which `!` takes a header back.
"""

from pathlib import Path
from urllib.parse import urlsplit

from macros.publish.policy import headers, shared
from macros.work.files import write_file

NAME = "_headers"


def write_headers(site: Path, address: str | None) -> None:
    """Write the file into the site that is built for `address`."""
    root = urlsplit(address or "").path or "/"
    lines = [f"{root}*", *(f"  {name}: {value}" for name, value in headers(root).items())]
    for folder, framed in (("v1", False), ("embed", True)):
        changed = shared(root, framed)
        less = [*(name for name in changed if name in headers(root)), *(["X-Frame-Options"] if framed else [])]
        lines += [f"{root}{folder}/*", *(f"  ! {name}" for name in less)]
        lines += [f"  {name}: {value}" for name, value in changed.items()]
    write_file(site / NAME, "\n".join(lines) + "\n")
