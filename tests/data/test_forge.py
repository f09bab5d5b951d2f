"""What the forge runs and shows: pinned, only reading where strangers' code runs, and made of our own tasks."""

import re
import subprocess
from pathlib import Path
from typing import Any

import pytest
import yaml

from macros.schema import SYSTEMS
from tests.support import ROOT, run

WORKFLOWS = sorted((ROOT / ".github/workflows").glob("*.yml"))
FORMS = sorted((ROOT / ".github/ISSUE_TEMPLATE").glob("*.yml"))
TASKS = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))


def _read(file: Path) -> dict[str, Any]:
    read: dict[str, Any] = yaml.load(file.read_text(encoding="utf-8"), Loader=yaml.CBaseLoader)  # noqa: S506 - texts
    return read


def _steps(file: Path) -> list[dict[str, Any]]:
    return [step for job in _read(file)["jobs"].values() for step in job["steps"]]


@pytest.mark.parametrize("file", WORKFLOWS, ids=lambda file: file.name)
def test_actions_are_pinned_by_commit_with_their_version(file: Path) -> None:
    """A tag can be moved, a commit cannot."""
    used = re.findall(r"uses: *(.*)", file.read_text(encoding="utf-8"))
    assert used
    assert all(re.fullmatch(r"[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+", one) for one in used), used


@pytest.mark.parametrize("file", WORKFLOWS, ids=lambda file: file.name)
def test_where_the_code_of_strangers_runs_there_is_no_secret_and_nothing_to_write(file: Path) -> None:
    """And no event that would give a pull request more."""
    text, read = file.read_text(encoding="utf-8"), _read(file)
    assert "pull_request_target" not in text
    assert "secrets." not in text
    assert set(read["permissions"] or {}) <= {"contents"}
    if "pull_request" in read["on"]:
        assert read["permissions"] == {"contents": "read"}
        assert not any("permissions" in job for job in read["jobs"].values())
    if "workflow_run" in read["on"]:
        assert not [
            step for step in _steps(file) if "checkout" in step.get("uses", "") or "make" in step.get("run", "")
        ]


@pytest.mark.parametrize("file", WORKFLOWS, ids=lambda file: file.name)
def test_steps_are_tasks_that_a_person_runs(file: Path) -> None:
    """What is run by make is a target of the Makefile, and no tool of ours is run otherwise."""
    lines = [line for step in _steps(file) for line in step.get("run", "").splitlines()]
    called = {word for line in lines for word in re.findall(r"(?<![\w-])make ([a-z-]+)", line)}
    assert called <= TASKS
    assert not [line for line in lines if ".venv" in line or "pip" in line.split()]


def test_only_what_is_checked_and_tested_is_published() -> None:
    """The site goes out after both, of the same commit."""
    read = _read(ROOT / ".github/workflows/pages.yml")
    assert {"test", "build"} <= set(read["jobs"]["deploy"]["needs"])
    assert [step["run"] for step in read["jobs"]["test"]["steps"] if "run" in step] == ["make check test"]


def test_what_a_change_says_of_itself_has_no_force_in_a_comment(tmp_path: Path) -> None:
    """It names no one, links nowhere and shows no picture; else it is as it was written, and folds are folds."""
    (script,) = [
        step["run"] for step in _steps(ROOT / ".github/workflows/comment.yml") if "diff.md" in step.get("run", "")
    ]
    lines = script[script.index("blunt=") : script.index("{ cat told.md")]
    said = "## New\n\n- `a` @everyone <img src=x> ![b](https://evil.example) [c]: //d www.evil.example\n"
    fold = "  <details><summary>its 12 values</summary>\n\n  - Name: `x`\n\n  </details>\n"
    wrong = "  <details open><summary>its 12 values</summary>\n  <details><summary>its 1 values<b></summary>\n"
    (tmp_path / "preview").mkdir()
    (tmp_path / "preview/diff.md").write_text(said + wrong + fold, encoding="utf-8")
    subprocess.run(["/bin/bash", "-euo", "pipefail", "-c", lines], cwd=tmp_path, check=True)
    told = (tmp_path / "told.md").read_text(encoding="utf-8")
    assert told.endswith(fold)
    assert not re.search(r"@\w|<\w|\]\(|\]:|://|www\.", told.removesuffix(fold))
    assert told.replace("\N{ZERO WIDTH SPACE}", "") == said + wrong + fold


def test_zizmor_finds_nothing() -> None:
    """Neither in the workflows nor in what keeps them current."""
    done = run(ROOT, "zizmor", "--offline", "--quiet", "--no-progress", "--strict-collection", ".github")
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_form_for_a_wrong_fact_has_what_the_pages_fill_in() -> None:
    """The link on a page names template, page and record."""
    link = (ROOT / "overrides/partials/footer.html").read_text(encoding="utf-8")
    asked = set(re.findall(r"[?;](\w+)=", link.split("issues/new", 1)[1].split('"', 1)[0]))
    form = _read(ROOT / ".github/ISSUE_TEMPLATE/wrong-fact.yml")
    assert asked == {"template", "page", "record"}
    assert {"page", "record", "source"} <= {part["id"] for part in form["body"]}


def test_forms_are_whole() -> None:
    """Each has a name, a description and questions with ids; kinds are those of the schema."""
    forms = {file.stem: _read(file) for file in FORMS if file.stem != "config"}
    assert set(forms) == {"wrong-fact", "missing-system", "claim", "idea"}
    for form in forms.values():
        ids = [part["id"] for part in form["body"]]
        assert form["name"]
        assert form["description"]
        assert len(ids) == len(set(ids))
    kinds = next(part for part in forms["missing-system"]["body"] if part["id"] == "kind")["attributes"]["options"]
    assert kinds == [kind.singular for kind in SYSTEMS.values()]


def test_hooks_are_fast_and_our_own() -> None:
    """Every command of pre-commit is there; none builds, none tests, none comes from elsewhere."""
    read = _read(ROOT / ".pre-commit-config.yaml")
    hooks = [hook for repository in read["repos"] for hook in repository["hooks"]]
    assert {repository["repo"] for repository in read["repos"]} == {"local"}
    for hook in hooks:
        program, *words = hook["entry"].split()
        assert program in {".venv/bin/strata", ".venv/bin/ruff"}
        assert words[0] in {"fmt", "check", "schema", "format"}


@pytest.mark.parametrize("name", ["SECURITY", "CONTRIBUTING", "CODE_OF_CONDUCT", "GOVERNANCE"])
def test_the_house_has_its_rules(name: str) -> None:
    """Short, and every file that they name is there."""
    text = (ROOT / f"{name}.md").read_text(encoding="utf-8")
    assert len(text.splitlines()) <= 20
    named = re.findall(r"\]\(([^)]+)\)|`([A-Z-]+)`", text)
    assert all((ROOT / (link or name)).exists() for link, name in named)


def test_governance_is_ten_lines() -> None:
    """Numbered, so that one can be named."""
    lines = re.findall(r"^(\d+)\. ", (ROOT / "GOVERNANCE.md").read_text(encoding="utf-8"), re.MULTILINE)
    assert lines == [str(number) for number in range(1, 11)]
