"""The pages of tasks: every command in them runs, and every file that they name is there."""

import re
import shlex
import subprocess
import tomllib
from pathlib import Path

import pytest

from macros.cli import main
from tests.support import ROOT, Project

PAGES = sorted((ROOT / "docs/contribute").glob("*.md"))
TASKS = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
EXTRAS = set(tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["optional-dependencies"])
BEGUN = re.compile(
    r"(?:macros|docs|data|tests|overrides|training|schemas|deploy|\.github)/[\w./-]*[\w-]|(?:\.[a-z-]+)?[\w-]+\.(?:toml|yaml|lock|txt)"
)
# What other tests run whole: here it is enough that there is such a command, with these options.
LONG = {"check", "serve", "build", "zip", "policy", "watch", "confirm", "propose"}
OF_OTHERS = {"robots.txt"}  # a file of the sites that are read, not of ours


def _commands(file: Path) -> list[str]:
    fences = re.findall(r"```console\n(.*?)```", file.read_text(encoding="utf-8"), re.DOTALL)
    return [line.removeprefix("$ ") for fence in fences for line in fence.splitlines() if line.startswith("$ ")]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_every_file_that_is_named_is_there(page: Path) -> None:
    """Paths in code, of which those of an example begin with example."""
    named = re.findall(r"`([^`\s]+)`", re.sub(r"```.*?```", "", page.read_text(encoding="utf-8"), flags=re.DOTALL))
    paths = [name for name in named if BEGUN.fullmatch(name) and "example" not in name and name not in OF_OTHERS]
    assert not [path for path in paths if not (ROOT / path).exists() and f"{path}.yml" not in paths]


def test_tests_and_rooms_of_the_code_are_named_whole() -> None:
    """The page on the code speaks of every room."""
    text = (ROOT / "docs/contribute/code.md").read_text(encoding="utf-8")
    rooms = {file.parent.name for file in ROOT.glob("macros/*/__init__.py")}
    assert {room for room in rooms if f"`macros/{room}`" in text} >= rooms - {"work"}


def test_every_task_of_the_issue_has_its_page() -> None:
    """One a page, each linked from the first."""
    index = (ROOT / "docs/contribute/index.md").read_text(encoding="utf-8")
    assert not [page.name for page in PAGES if page.stem != "index" and f"({page.name})" not in index]


@pytest.mark.long
def test_every_command_runs(world: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    """In the order of each page, in a project of the tests; what takes long is asked for its help."""
    world.furnish()
    (world.root / "schemas").mkdir()
    _git(world, "init", "-b", "main")
    _git(world, "add", ".")
    _git(world, "commit", "-m", "x")
    monkeypatch.chdir(world.root)
    number = 0
    for page in PAGES:
        for command in _commands(page):
            number += 1
            words = [word for word in shlex.split(command) if not re.match(r"STRATA_\w+=", word)]
            if words[0] == "make":
                assert words[1] in TASKS, command
            elif words[0] == ".tools/bin/uv" or words[:3] == ["uv", "run", "pytest"]:
                assert words[1] in {"lock", "run"}, command
            elif words[:3] == ["uv", "sync", "--extra"]:
                assert words[3] in EXTRAS, command
            elif words[0] == ".venv/bin/pytest":
                assert (ROOT / words[1]).is_file(), command
            elif words[:2] == [".venv/bin/python", "-m"]:
                assert (ROOT / f"{words[2].replace('.', '/')}.py").is_file(), command
            elif words[0] == "git":
                _git(world, *words[1:])
            else:
                _runs(words[3:] if words[:2] == ["uv", "run"] else words[1:], command)
        _git(world, "checkout", "-q", ".")
        _git(world, "clean", "-fdq", "data", "docs", "macros", "overrides")
    assert number > 40


def _git(project: Project, *command: str) -> None:
    who = ["-c", "user.name=T", "-c", "user.email=t@t.example"]
    subprocess.run(["git", *who, *command], cwd=project.root, check=True, capture_output=True)


def _runs(words: list[str], command: str) -> None:
    if words[0] == "serve":
        return  # the launcher's own, which the tests of the server start
    asked = [words[0], "--help"] if words[0] in LONG else words
    with pytest.raises(SystemExit) as end:
        main(asked, prog_name="strata")
    assert not end.value.code, f"{command}\n{end.value.code}"
