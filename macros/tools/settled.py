"""What `strata new` does around the code that it writes: is the name free, is it in form, what is made of it."""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

import click

from macros.faults import Refused

HYPHENS = "[a-z]+(-[a-z]+)*"
_COMMAND = "import sys; from macros.cli import main; main(sys.argv[1:])"


def free(name: str, form: str, like: str, taken: bool) -> None:
    """Refuse a name that is not of its form, or that something has already."""
    if not re.fullmatch(form, name):
        raise Refused(f'"{name}" is no name; write {like}')
    if taken:
        raise Refused(f'"{name}" is there already; choose another name')


def sentence(option: str, text: str) -> None:
    """Refuse what is no sentence, or would end the text around it."""
    if not text.endswith(".") or '"' in text:
        raise Refused(f"{option}: is a sentence without quotation marks, with a full stop at its end")


def put(root: Path, path: str, mark: str, text: str) -> None:
    """Write `text` behind `mark` in the file at `path`; say so."""
    file = root / path
    content = file.read_text(encoding="utf-8")
    if mark not in content:
        raise Refused(f"{path} has no {mark.strip()!r} any more; mend macros/tools")
    file.write_text(content.replace(mark, mark + text, 1), encoding="utf-8")
    click.echo(path)


def settle(root: Path, files: Iterable[str], commands: Iterable[str] = ()) -> None:
    """Put new code in form, as `ruff` does; by the types as they are now, write anew what `commands` make of them."""
    ruff = shutil.which("ruff", path=str(Path(sys.executable).parent))
    for words in (["check", "--fix"], ["format"]) if ruff else ():
        subprocess.run([str(ruff), *words, "--quiet", *files], cwd=root, check=False)
    for command in commands:
        here = {**os.environ, "PYTHONPATH": str(root)}
        if subprocess.run([sys.executable, "-c", _COMMAND, command], cwd=root, env=here, check=False).returncode:
            raise Refused(f"the code is written, but strata {command} ends with a fault; mend it and run it again")
