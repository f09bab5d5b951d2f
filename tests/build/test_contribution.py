"""What a contributor does, from a clone to the page: by the commands that the pages of tasks name."""

import re
import subprocess
import time

import pytest

from tests.support import ROOT, Project

_SCRIPT = """
import sys, shlex
from macros.cli import main
for line in sys.argv[1:]:
    main(shlex.split(line), standalone_mode=False)
"""
SOURCE = ["--publisher", "Acme", "--standing", "maker", "--published", "2026-10-01"]


@pytest.mark.audit
def test_a_fact_is_mended_in_two_files_and_a_minute(tmp_path_factory: pytest.TempPathFactory) -> None:
    """In a fresh clone: a value and its new source; the check and the difference say what a reviewer needs."""
    clone = Project(tmp_path_factory.mktemp("clone") / "strata")
    subprocess.run(["git", "clone", "--quiet", str(ROOT), str(clone.root)], check=True)
    began = time.monotonic()
    told = ["--title", "T", "--url", "https://acme.example/t", "--shows", "The memory.", *SOURCE]
    assert clone.run("strata", "new", "source", "acme-sheet", *told).returncode == 0
    clone.run("strata", "fmt", "data/sources/acme-sheet.yml")
    file = clone.root / "data/accelerators/nvidia-h100.yml"
    text = file.read_text(encoding="utf-8")
    mended = re.sub(r"^memory: .*", "memory: {value: 81, as_of: 2026-10, source: acme-sheet}", text, flags=re.MULTILINE)
    assert mended != text
    file.write_text(mended, encoding="utf-8")
    done = clone.run("strata", "check")
    assert done.returncode == 0, done.stderr
    assert time.monotonic() - began < 60
    changed = subprocess.run(
        ["git", "status", "--porcelain"], cwd=clone.root, capture_output=True, text=True, check=True
    )
    assert len(changed.stdout.splitlines()) == 2
    assert "→ `81 GB (as of 2026-10; by acme-sheet)`" in clone.run("strata", "diff", "HEAD").stdout


@pytest.mark.build
def test_a_new_model_with_two_sources_has_its_page(world: Project) -> None:
    """From strata new to the built page, with its name, its number and both sources."""
    world.furnish()
    for id in ("sheet", "paper"):
        told = ["--title", f"The {id}", "--url", f"https://acme.example/{id}", "--shows", "Its size.", *SOURCE]
        assert world.run("strata", "new", "source", id, *told).returncode == 0
    facts = ["--parameters", "70", "--as-of", "2026-10", "--source", "sheet", "--source", "paper"]
    said = ["--name", "Brain 9", "--summary", "It thinks.", "--category", "language model", "--made-by", "acme"]
    done = world.run("strata", "new", "model", "brain-9", *said, *facts, "--groups", "closed-source")
    assert done.returncode == 0, done.stderr
    assert world.run("strata", "fmt").returncode == 0
    assert "no faults" in world.run("strata", "check").stdout
    done = world.run("mkdocs", "build", "--quiet")
    assert done.returncode == 0, done.stderr
    page = (world.root / "site/models/brain-9/index.html").read_text(encoding="utf-8")
    for text in ("Brain 9", "70", "The sheet", "The paper"):
        assert text in page


@pytest.mark.audit
def test_a_maintainer_begins_each_part_of_the_code_by_command(tmp_path_factory: pytest.TempPathFactory) -> None:
    """A kind, a relation, a rule, a chart and a figure: the code is typed and clean, and its places are counted."""
    clone = Project(tmp_path_factory.mktemp("walk") / "strata")
    subprocess.run(["git", "clone", "--quiet", str(ROOT), str(clone.root)], check=True)
    page = (ROOT / "docs/contribute").glob("*.md")
    lines = [line for file in page for line in file.read_text(encoding="utf-8").splitlines()]
    parts = ("kind", "relation", "rule", "chart", "figure")
    commands = [
        line.removeprefix("$ strata ") for part in parts for line in lines if line.startswith(f"$ strata new {part} ")
    ]
    assert len(commands) == len(parts)
    done = clone.run("python", "-c", _SCRIPT, *commands, PYTHONPATH=str(clone.root))
    assert done.returncode == 0, done.stderr
    clone.run("ruff", "check", "--fix", "--quiet", "macros")
    clone.run("ruff", "format", "--quiet", "macros")
    done = clone.run("python", "-c", _SCRIPT, "schema", PYTHONPATH=str(clone.root))
    assert done.returncode == 0, done.stderr
    assert clone.run("ruff", "check", "macros").returncode == 0
    listed = subprocess.run(
        ["git", "status", "--porcelain", "-uall"], cwd=clone.root, capture_output=True, text=True, check=True
    )
    places = {line[3:] for line in listed.stdout.splitlines() if not line[3:].startswith(("schemas/", ".vscode/"))}
    assert len(places) == 11, places
    done = clone.run("python", "-c", _SCRIPT, "check", PYTHONPATH=str(clone.root))
    assert done.returncode == 0, done.stderr
