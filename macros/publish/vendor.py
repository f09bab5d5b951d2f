"""Browser code and fonts of others: kept unchanged in one folder, listed with their sums, refreshed from npm."""

import hashlib
import json
import subprocess
import tarfile
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

_FOLDER = Path("overrides/assets/vendor")


def refresh(root: Path) -> list[str]:
    """Bring every listed file from the newest release of its package; say what each package was and is."""
    listed: list[dict[str, Any]] = json.loads((root / _FOLDER / "vendor.json").read_text(encoding="utf-8"))
    told = []
    for name in dict.fromkeys(str(entry["name"]) for entry in listed):
        mine = [entry for entry in listed if entry["name"] == name]
        before = mine[0]["version"]
        with TemporaryDirectory() as place:
            _refresh(root / _FOLDER, mine, _unpacked(name, Path(place)))
        told.append(f"{name}: {before} -> {mine[0]['version']}")
    (root / _FOLDER / "vendor.json").write_text(json.dumps(listed, indent=2) + "\n", encoding="utf-8")
    return told


def _unpacked(name: str, place: Path) -> Path:
    subprocess.run(["npm", "pack", "--silent", name], cwd=place, check=True, stdout=subprocess.DEVNULL)
    with tarfile.open(next(place.glob("*.tgz"))) as packed:
        packed.extractall(place, filter="data")
    return place / "package"


def _refresh(folder: Path, entries: list[dict[str, Any]], package: Path) -> None:
    about = json.loads((package / "package.json").read_text(encoding="utf-8"))
    for entry in entries:
        content = (package / entry["original"]).read_bytes()
        (folder / entry["file"]).write_bytes(content)
        entry |= {"version": about["version"], "license": about["license"]}
        entry |= {"bytes": len(content), "sha256": hashlib.sha256(content).hexdigest()}
