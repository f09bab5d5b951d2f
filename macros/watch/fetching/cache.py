"""What was fetched, in a folder: so that a page is asked for again only if it changed, and a stopped run goes on."""

import gzip
import json
import os
from dataclasses import asdict, dataclass
from hashlib import sha256
from pathlib import Path


@dataclass(frozen=True)
class Kept:
    """What is known of an address beside its content."""

    run: str
    outcome: str
    address: str
    media_type: str = ""
    why: str = ""
    moved: bool = False
    cut: bool = False
    etag: str = ""
    last_modified: str = ""


class Cache:
    """A folder with two files an address: what is known of it, and its content, packed."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder / "pages"
        self._folder.mkdir(parents=True, exist_ok=True)

    def get(self, address: str) -> Kept | None:
        """Give what is known of an address."""
        try:
            return Kept(**json.loads(self._file(address, "json").read_text(encoding="utf-8")))
        except (OSError, ValueError, TypeError):
            return None

    def content(self, address: str) -> bytes | None:
        """Give its content."""
        try:
            return gzip.decompress(self._file(address, "gz").read_bytes())
        except (OSError, EOFError, gzip.BadGzipFile):
            return None

    def put(self, address: str, kept: Kept, content: bytes | None) -> None:
        """Keep what came; whoever is stopped meanwhile has kept nothing."""
        if content is not None:
            self._write(self._file(address, "gz"), gzip.compress(content, 1))
        self._write(self._file(address, "json"), json.dumps(asdict(kept)).encode())

    def _file(self, address: str, ending: str) -> Path:
        return self._folder / f"{sha256(address.encode()).hexdigest()[:32]}.{ending}"

    def _write(self, file: Path, content: bytes) -> None:
        partial = file.with_suffix(f".{os.getpid()}.part")
        partial.write_bytes(content)
        partial.replace(file)
