"""The scripts of the explorer: small, classic, and without what the policy of the site forbids."""

import re
from pathlib import Path

import minify
import pytest

from tests.support import ROOT

SCRIPTS = sorted(script for script in (ROOT / "overrides/assets/js").rglob("*.js") if script.parent.name != "offline")
EXPLORER = ("calculator", "compare", "csv", "table", "tooltip")


def small(script: Path) -> str:
    """Give a script as a minifier leaves it."""
    return str(minify.string("application/javascript", script.read_text(encoding="utf-8")))


def test_the_scripts_of_the_explorer_are_small() -> None:
    """Under 20 kB together, minified."""
    sizes = {script.stem: len(small(script).encode()) for script in SCRIPTS if script.stem in EXPLORER}
    assert sizes
    assert sum(sizes.values()) < 20_000, sizes


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda script: script.stem)
def test_a_script_runs_from_disk_and_under_the_policy(script: Path) -> None:
    """No module, no markup made of text, no code made of text."""
    text = "\n".join(re.sub(r"//.*", "", line) for line in script.read_text(encoding="utf-8").splitlines())
    modules = r"^\s*(import|export)\b"
    markup = r"innerHTML|outerHTML|insertAdjacentHTML|document\.write"
    assert not re.search(rf"{modules}|{markup}|\beval\(|new Function|setAttribute\(.style", text, re.MULTILINE)
