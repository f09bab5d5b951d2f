"""Why a build ended, told to whom it concerns: the file, the line, and no place of this machine."""

from pathlib import Path

import pytest

from macros.work.reasons import reasons


def raised(root: Path, code: str) -> BaseException:
    """Run code of a file of the project; give what it raises."""
    file = root / "macros/a.py"
    file.parent.mkdir(exist_ok=True)
    file.write_text(code, encoding="utf-8")
    with pytest.raises(BaseException) as told:  # noqa: PT011 - a SystemExit too
        exec(compile(code, str(file), "exec"))  # noqa: S102 - text of this test
    return told.value


@pytest.mark.parametrize(
    ("code", "told"),
    [
        ("import sys\nsys.exit(3)\n", "macros/a.py:2:1: SystemExit: 3"),
        ("import sys\nsys.exit()\n", "macros/a.py:2:1: SystemExit"),
        ("\nraise KeyError('x')\n", "macros/a.py:2:1: KeyError: 'x'"),
        ("raise SystemExit('docs/a.md:5:1: what is wrong')\n", "docs/a.md:5:1: what is wrong"),
    ],
)
def test_the_line_that_ends_a_build_is_named(tmp_path: Path, code: str, told: str) -> None:
    """Also where it ends without words."""
    assert reasons(raised(tmp_path, code), [], tmp_path) == [told]


def test_no_place_of_the_machine_is_told(tmp_path: Path) -> None:
    """What MkDocs says of a file by its whole path."""
    said = f"The path '{tmp_path}/docs/x' is not there."
    assert reasons(SystemExit(1), [said], tmp_path) == ["The path 'docs/x' is not there."]
