"""What an edit makes again under a server is, byte for byte, what a whole build makes of the same files."""

import random
from pathlib import Path

import pytest

from tests.editing import GOOD, WRONG, cold, differing, files, followed, made

pytestmark = pytest.mark.build


@pytest.mark.parametrize("count", [20, pytest.param(200, marks=pytest.mark.audit)])
def test_edits_give_what_a_whole_build_gives(tmp_path: Path, count: int) -> None:
    """Whatever is edited, in whatever order; and a fault takes back what was shown before it was found."""
    chance = random.Random(20261128 + count)  # noqa: S311 - the same edits each time
    project = made(tmp_path / "project")
    (tmp_path / "aside").mkdir()
    with followed(project.root, tmp_path / "aside") as site:
        for number in range(1, count + 1):
            name, edit = chance.choice(WRONG if number % 5 == 0 else GOOD)
            file = project.root / name
            before = file.read_text(encoding="utf-8")
            file.write_text(edit(before, chance), encoding="utf-8")
            last = files(site.site)
            faults = site.edit(name)
            assert bool(faults) == (number % 5 == 0), (name, faults)
            if faults:
                assert differing(files(site.site), last) == [], name
                file.write_text(before, encoding="utf-8")
                assert site.edit(name) == ()
            if number % 20 == 0:
                assert differing(files(site.site), cold(project.root, tmp_path / "cold")) == [], name
        assert site.anew <= count / 5
