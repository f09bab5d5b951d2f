"""How the code is laid out: small modules, small functions, imports in one direction."""

import ast
from pathlib import Path
from statistics import median

import pytest

from tests.support import ROOT, run

MODULES = sorted((ROOT / "macros").rglob("*.py"))


def lines(module: Path) -> int:
    """Count the lines of a module."""
    return len(module.read_text(encoding="utf-8").splitlines())


def functions() -> dict[str, int]:
    """Give every function of macros/ with its number of lines."""
    found = {}
    for module in MODULES:
        for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                name = f"{module.relative_to(ROOT)}:{node.lineno} {node.name}"
                found[name] = (node.end_lineno or node.lineno) - node.lineno + 1
    return found


def test_half_of_the_modules_are_short() -> None:
    """Under ninety lines."""
    assert median(map(lines, MODULES)) < 90


@pytest.mark.parametrize("module", MODULES, ids=lambda module: module.relative_to(ROOT).as_posix())
def test_no_module_is_long(module: Path) -> None:
    """At most two hundred and fifty lines."""
    assert lines(module) <= 250


def test_nine_in_ten_functions_are_short() -> None:
    """Under twenty-five lines."""
    lengths = functions().values()
    assert sum(length < 25 for length in lengths) >= 0.9 * len(lengths)


def test_no_function_is_long() -> None:
    """At most fifty lines."""
    assert {name: length for name, length in functions().items() if length > 50} == {}


@pytest.mark.parametrize("module", MODULES, ids=lambda module: module.relative_to(ROOT).as_posix())
def test_a_module_says_what_it_is_for(module: Path) -> None:
    """Its docstring begins with one sentence."""
    assert (ast.get_docstring(ast.parse(module.read_text(encoding="utf-8"))) or "").split("\n")[0].endswith(".")


def test_imports_only_go_down_the_line() -> None:
    """The contract of pyproject.toml holds."""
    done = run(ROOT, "lint-imports", "--no-cache")
    assert done.returncode == 0, done.stdout


def test_no_test_is_skipped_or_expected_to_fail() -> None:
    """What is not kept is not promised; what is promised is tested."""
    marks = ("mark." + "skip", "mark." + "xfail", "pytest." + "skip(", "pytest." + "xfail(", "import" + "orskip")
    texts = {file: file.read_text(encoding="utf-8") for file in (ROOT / "tests").rglob("*.py")}
    assert [file.name for file, text in texts.items() if any(mark in text for mark in marks)] == []
