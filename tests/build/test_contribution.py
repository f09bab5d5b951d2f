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


# What a command may touch; what is made of the types is made anew by it, and no place to edit.
PLACES = {
    "kind": {"macros/schema/kinds/sensors.py", "docs/catalog/sensors.md"},
    "relation": {"macros/schema/infrastructure.py"},
    "rule": {"macros/checks/model_website.py"},
    "chart": {"macros/charts/years.py"},
    "figure": {
        "macros/templates/living/dial.html.jinja",
        "overrides/assets/living/dial-figure.js",
        "macros/render/living.py",
    },
}
MADE = ("schemas/", ".vscode/", "data/languages/", "macros/messages.pot", ".github/ISSUE_TEMPLATE/missing-system.yml")
# The tests that look at what was begun, in the copy.
TESTS = (
    *("tests/unit/test_rules.py", "tests/unit/test_schemas.py", "tests/unit/test_living.py"),
    *("tests/unit/test_render.py", "tests/unit/test_languages.py", "tests/data/test_forge.py"),
    *("tests/data/test_scripts.py", "tests/data/test_templates.py"),
)
CHOSEN = "model-website or committed or every_record or dial or sensors or every_kind or english or forms"


@pytest.fixture(scope="module")
def begun(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """Run the command of each page of tasks that begins code, in a clone; each touches its places alone."""
    clone = Project(tmp_path_factory.mktemp("walk") / "strata")
    subprocess.run(["git", "clone", "--quiet", str(ROOT), str(clone.root)], check=True)
    pages = [file.read_text(encoding="utf-8") for file in (ROOT / "docs/contribute").glob("*.md")]
    for part, places in PLACES.items():
        (command,) = re.findall(rf"^\$ strata (new {part} .*)$", "\n".join(pages), re.MULTILINE)
        done = clone.run("python", "-c", _SCRIPT, command, PYTHONPATH=str(clone.root))
        assert done.returncode == 0, done.stderr
        _git(clone, "add", ".")
        touched = {path for path in _git(clone, "diff", "--cached", "--name-only").split() if not path.startswith(MADE)}
        assert touched == places
        _git(clone, "-c", "user.name=T", "-c", "user.email=t@t.example", "commit", "--quiet", "-m", part)
    return clone


def _git(clone: Project, *command: str) -> str:
    return subprocess.run(["git", *command], cwd=clone.root, capture_output=True, text=True, check=True).stdout


@pytest.mark.audit
def test_each_part_of_the_code_is_begun_in_its_places_and_clean(begun: Project) -> None:
    """A kind, a relation, a rule, a chart and a figure: in form, typed, down the line, and without a fault."""
    here = str(begun.root)
    for command in (["ruff", "check", "."], ["ruff", "format", "--check", "."], ["mypy"], ["lint-imports"]):
        done = begun.run(*command, PYTHONPATH=here)
        assert done.returncode == 0, done.stdout + done.stderr
    done = begun.run("python", "-c", _SCRIPT, "check", PYTHONPATH=here)
    assert done.returncode == 0, done.stderr


@pytest.mark.audit
def test_the_tests_of_what_was_begun_pass(begun: Project) -> None:
    """The examples of the rule, a hostile record of the kind, the schemas, the drawn example of the figure."""
    done = begun.run("pytest", "-p", "no:cacheprovider", *TESTS, "-k", CHOSEN, PYTHONPATH=str(begun.root))
    assert done.returncode == 0, done.stdout[-3000:]
