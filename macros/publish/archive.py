"""The copy for reading from disk -> one zip with its sum. The same files always give the same bytes."""

import hashlib
import re
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from macros.work.files import files_in

NAME = "strata-offline.zip"
_TOP = "strata"
_EARLIEST = (1980, 1, 1, 0, 0, 0)  # what the format can say; files have no date of their own
_UNIX, _MODE = 3, 0o100644 << 16
# What only a server needs, and what nobody asks for: the theme's own search, and maps for its makers.
_NEEDLESS = re.compile(
    r"404\.html|sitemap\..*|manifest\..*|.*\.map|assets/(icons|javascripts/(lunr|workers))/.*|assets/js/offline/(worker|off).js"
)


def archive(folder: Path, target: Path) -> None:
    """Write the zip of `folder` into `target`, and its sum beside it."""
    target.mkdir(parents=True, exist_ok=True)
    with ZipFile(target / NAME, "w", ZIP_DEFLATED, compresslevel=9) as made:
        for path in files_in(folder):
            if not _NEEDLESS.fullmatch(path):
                entry = ZipInfo(f"{_TOP}/{path}", _EARLIEST)
                entry.create_system, entry.external_attr, entry.compress_type = _UNIX, _MODE, ZIP_DEFLATED
                made.writestr(entry, (folder / path).read_bytes())
    digest = hashlib.sha256((target / NAME).read_bytes()).hexdigest()
    (target / f"{NAME}.sha256").write_text(f"{digest}  {NAME}\n", encoding="utf-8")
