"""Browser code and fonts of others are in one folder, unchanged, and listed."""

import hashlib
import json

from tests.support import ROOT

FOLDER = ROOT / "overrides/assets/vendor"
LISTED = json.loads((FOLDER / "vendor.json").read_text(encoding="utf-8"))


def test_every_vendored_file_is_listed_with_its_sum() -> None:
    """No file more, none less, and each with the bytes that the list says."""
    assert {entry["file"] for entry in LISTED} == {file.name for file in FOLDER.iterdir()} - {"vendor.json"}
    for entry in LISTED:
        content = (FOLDER / entry["file"]).read_bytes()
        assert (len(content), hashlib.sha256(content).hexdigest()) == (entry["bytes"], entry["sha256"]), entry["file"]


def test_the_list_says_what_a_file_is_and_where_it_is_from() -> None:
    """Name, version, license, registry, and its place in the package; and the license itself is there."""
    for entry in LISTED:
        assert all(entry[key] for key in ("name", "version", "license", "registry", "original")), entry["file"]
    for name in {entry["name"] for entry in LISTED}:
        assert any(entry["name"] == name and entry["original"].startswith("LICENSE") for entry in LISTED), name


def test_no_code_of_others_stands_elsewhere() -> None:
    """A script with a version or a license of its own is vendored."""
    own = [file for file in (ROOT / "overrides/assets").rglob("*.js") if FOLDER not in file.parents]
    assert own
    assert [file.name for file in own if "@license" in file.read_text(encoding="utf-8")] == []
    assert [file.name for file in (ROOT / "overrides/assets").rglob("*.min.js")] == []
    assert [
        file.name
        for folder in ("docs", "overrides")
        for file in (ROOT / folder).rglob("*.woff2")
        if file.parent != FOLDER
    ] == []
