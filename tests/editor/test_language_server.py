"""The schemas in a real editor's YAML support: every record is accepted, every wrong one is marked."""

import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from macros.schema import KINDS
from tests.editor.server import LanguageServer
from tests.support import ROOT
from tests.unit.test_schemas import RIGHT, WRONG

pytestmark = pytest.mark.audit


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[LanguageServer]:
    """Give the language server with the schemas as committed."""
    place = tmp_path_factory.mktemp("editor")
    for name in ("package.json", "package-lock.json"):
        shutil.copy(ROOT / "tests/editor" / name, place)
    subprocess.run(["npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund"], cwd=place, check=True)
    schemas = {(ROOT / f"schemas/{kind}.json").as_uri(): _pattern(kind) for kind in KINDS}
    started = LanguageServer(place / "node_modules/yaml-language-server/bin/yaml-language-server", schemas)
    yield started
    started.close()


def _pattern(kind: str) -> str:
    return "data/edition.yml" if kind == "edition" else f"data/{kind}/*.yml"


def _filled(value: dict[str, Any]) -> dict[str, Any]:
    return {key: one for key, one in value.items() if one is not None}


def _uri(kind: str, name: str) -> str:
    return Path("/wrong", _pattern(kind).replace("*", name)).as_uri()


def test_every_record_is_accepted(server: LanguageServer) -> None:
    """An editor marks nothing in what the check takes."""
    files = [file for kind in KINDS for file in sorted(ROOT.glob(_pattern(kind)))]
    said = server.faults({file.as_uri(): file.read_text("utf-8") for file in files})
    assert len(said) > 3000
    wrong = {uri: faults for uri, faults in said.items() if faults}
    assert not wrong


def test_every_wrong_record_is_marked(server: LanguageServer) -> None:
    """The mistakes that the schemas refuse, written as YAML."""
    written = {
        _uri(kind, f"wrong-{n}"): yaml.safe_dump(_filled(RIGHT[kind] | mistake))
        for n, (kind, mistake) in enumerate(WRONG)
    }
    accepted = [written[uri] for uri, faults in server.faults(written).items() if not faults]
    assert len(WRONG) > 20
    assert not accepted
