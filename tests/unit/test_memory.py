"""The sum of files, by which it is known that nothing has changed: whatever a check or a build would see changes it."""

from collections.abc import Callable
from pathlib import Path

import pytest

from macros.work.memory import contents

CHANGES: dict[str, Callable[[Path], object]] = {
    "a file's text": lambda folder: (folder / "a.yml").write_text("other"),
    "what a link leads to": lambda folder: (folder.parent / "there.yml").write_text("other"),
    "a link in place of a file": lambda folder: (
        (folder / "b.yml").unlink(),
        (folder / "b.yml").symlink_to(folder / "c.yml"),
    ),
    "a mode": lambda folder: (folder / "a.yml").chmod(0o600),
    "a name": lambda folder: (folder / "a.yml").rename(folder / "d.yml"),
    "an empty folder": lambda folder: (folder / "empty").mkdir(),
    "a folder for what Python compiles": lambda folder: (folder / "__pycache__").mkdir(),
    "a link that leads nowhere": lambda folder: (folder / "nowhere").symlink_to("gone"),
}


@pytest.mark.parametrize("name", CHANGES)
def test_a_change_changes_the_sum(name: str, tmp_path: Path) -> None:
    """And nothing else does."""
    folder = tmp_path / "data"
    folder.mkdir()
    (tmp_path / "there.yml").write_text("there")
    (folder / "link.yml").symlink_to("../there.yml")
    for one in ("a", "b", "c"):
        (folder / f"{one}.yml").write_text("same")
    before = contents(folder)
    assert contents(folder) == before
    CHANGES[name](folder)
    assert contents(folder) != before


def test_what_python_compiled_of_our_modules_changes_no_sum(tmp_path: Path) -> None:
    """It is made by looking at them."""
    folder = tmp_path / "macros"
    (folder / "load").mkdir(parents=True)
    before = contents(folder)
    (folder / "load/__pycache__").mkdir()
    assert contents(folder) == before
