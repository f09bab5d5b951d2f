"""An invented project on disk, and what the tests ask of it."""

import fcntl
import gc
import os
import re
import resource
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterable
from contextlib import chdir
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TypeVar

import pytest
from bs4 import BeautifulSoup, Tag
from click.testing import CliRunner, Result

from macros.calls import CALLS
from macros.catalog import load_related, open_catalog
from macros.cli import main
from macros.faults import Fault, Faults
from macros.load import Entry, load
from macros.page_lint import lint, lint_pages
from macros.publish.headers import NAME
from macros.relate import Catalog
from macros.render.page import Page

_V = TypeVar("_V")
ROOT = Path(__file__).parent.parent
DAY = "1795392000"  # the day that builds are told, in seconds
# Another place of the world, other seeds: nothing of a build may depend on them.
ELSEWHERE = {"TZ": "Pacific/Kiritimati", "LC_ALL": "C", "PYTHONHASHSEED": "7"}
REPOSITORY = "https://forge.example/strata"


@dataclass(frozen=True)
class Project:
    """A project below a temporary folder."""

    root: Path

    def write(self, path: str, content: str | bytes) -> Path:
        """Write a file, with the folders that it needs."""
        file = self.root / path
        data = content if isinstance(content, bytes) else content.encode()
        try:
            file.write_bytes(data)
        except FileNotFoundError:  # which is rare: most folders are there
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(data)
        return file

    def record(self, name: str, text: str) -> Path:
        """Write the record `name`, which is kind and id: `models/brain-1`."""
        return self.write(f"data/{name}.yml", text)

    def change(self, name: str, old: str, new: str) -> None:
        """Replace `old` in a record, which must have it."""
        file = self.root / f"data/{name}.yml"
        text = file.read_text(encoding="utf-8")
        assert old in text, f"{name} has no {old!r}"
        self.record(name, text.replace(old, new, 1))

    def remove(self, name: str) -> None:
        """Remove a record."""
        (self.root / f"data/{name}.yml").unlink()

    def page(self, path: str, body: str, front: str = "") -> Path:
        """Write a page of docs/; its body begins after the front matter, which names a page of its own."""
        name = "A page" if path == "a.md" else path.removesuffix(".md").replace("/", " ")
        front = front or f"title: {name}\ndescription: What {name} is."
        return self.write(f"docs/{path}", f"---\n{front}\n---\n{body}")

    def entries(self) -> dict[str, Entry]:
        """Read data/ without a fault; give the entries by path below data/."""
        entries, faults = load(self.root)
        assert not faults
        return {f"{entry.kind}/{entry.id}": entry for entry in entries}

    def catalog(self) -> Catalog:
        """Open the catalog, which must be without a fault."""
        return open_catalog(self.root)

    def faults(self) -> list[str]:
        """Give the faults of data/ as they are printed."""
        try:
            open_catalog(self.root)
        except Faults as found:
            return [str(fault) for fault in found.faults if not fault.warning]
        return []

    def page_faults(self) -> list[str]:
        """Give the faults of data/ and docs/ as they are printed."""
        try:
            lint_pages(self.root)
        except Faults as found:
            return [str(fault) for fault in found.faults if not fault.warning]
        return []

    def told(self) -> list[Fault]:
        """Give the faults and warnings of data/ and docs/."""
        return lint(self.root)[2]

    def drawn(self, call: str, *arguments: object, url: str = "models/x/", **options: object) -> BeautifulSoup:
        """Draw one call on the page at `url`; give it parsed."""
        page = Page(self.catalog(), url, repository=REPOSITORY)
        return BeautifulSoup(CALLS[call](page, *arguments, **options), "html.parser")

    def furnish(self) -> None:
        """Add what a build needs: theme, code, configuration, and the pages of the navigation."""
        for folder in ("macros", "overrides"):
            shutil.copytree(ROOT / folder, self.root / folder)
        shutil.copy(ROOT / "mkdocs.yml", self.root)
        section = (ROOT / "mkdocs.yml").read_text(encoding="utf-8").split("\nnav:", 1)[1].split("\n\n", 1)[0]
        for path in re.findall(r"\s((?:[\w-]+/)*(?:[\w-]+\.md|[\w-]+/))(?=\n|$)", section):
            page = f"{path}index.md" if path.endswith("/") else path
            self.page(
                page, f"# {path}\n\nText.\n", f"title: {path}\ndescription: A page for the tests, {path} by name."
            )

    def run(self, *command: str, **variables: str) -> subprocess.CompletedProcess[str]:
        """Run one of the environment's own commands in the project."""
        return run(self.root, *command, **variables)

    def call(self, *command: str, typed: str = "") -> Result:
        """Run a command of `strata` in this process: what it says is the same, without the cost of a start."""
        with chdir(self.root):
            return CliRunner(catch_exceptions=False).invoke(main, command, input=typed)


@cache
def whole() -> Catalog:
    """Give all records of the project itself, read once and judged by nobody: a rule's word is for who asks for it."""
    found = load_related(ROOT).catalog
    gc.freeze()  # they stay, and are many: no later look for garbage goes through them
    return found


def sent_with(site: Path, path: str) -> dict[str, str]:
    """Give the headers of a file, as a host reads them from the site: by each rule that fits, in their order."""
    found: dict[str, str] = {}
    fits = False
    for line in (site / NAME).read_text(encoding="utf-8").splitlines():
        if not line.startswith(" "):
            fits = path.startswith(line.rstrip("*"))
        elif fits and line.strip().startswith("! "):
            del found[line.strip()[2:]]
        elif fits:
            name, value = line.strip().split(": ", 1)
            assert name not in found, f"{name} is sent twice with {path}"
            found[name] = value
    return found


def copied(source: Path, made: Project, backwards: bool = False) -> None:
    """Copy what a build needs, file by file, in the order of the names or against it."""
    folders = ("data", "docs", "macros", "overrides")
    files = [file for folder in folders for file in (source / folder).rglob("*") if file.is_file()]
    files += [source / "mkdocs.yml"]
    for file in sorted(files, reverse=backwards):
        if "__pycache__" not in file.parts:
            made.write(file.relative_to(source).as_posix(), file.read_bytes())


def run(folder: Path, *command: str, typed: str = "", **variables: str) -> subprocess.CompletedProcess[str]:
    """Run a command that is installed beside this Python, in `folder`."""
    program = Path(sys.executable).with_name(command[0])
    own = {name: value for name, value in os.environ.items() if not name.startswith(("STRATA_", "SOURCE_DATE_"))}
    return subprocess.run(
        [str(program), *command[1:]],
        cwd=folder,
        env=own | {"NO_MKDOCS_2_WARNING": "1"} | variables,
        capture_output=True,
        text=True,
        input=typed,
        check=False,
        timeout=480,
    )


def first(soup: BeautifulSoup | Tag, selector: str) -> Tag:
    """Give the first element that `selector` finds; there must be one."""
    found = soup.select_one(selector)
    assert found is not None, f"nothing for {selector} in {soup}"
    return found


def words(soup: BeautifulSoup | Tag) -> str:
    """Give the text with single spaces."""
    return " ".join(soup.get_text().split())


def cells(row: Tag) -> list[str]:
    """Give the texts of a table's row."""
    return [words(cell) for cell in row.select("th, td")]


def busy() -> float:
    """Give the seconds that processes begun by this one have computed: what else runs on the machine adds nothing."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


_CALM, _SHORT = 0.08, 0.5  # seconds: of a loop of `pace` on a calm machine; what asks for no such look
_LOOPS = 6  # a shorter look sees a moment of the neighbors'


def pace() -> float:
    """Give how many times slower than a calm machine this one computes just now, at least 1."""
    before, total = time.process_time(), 0
    for number in range(_LOOPS * 1_000_000):
        total += number * number % 7
    return max(1.0, (time.process_time() - before) / _CALM / _LOOPS)


def computed(since: float) -> float:
    """Give the seconds computed since `since`, a time of the process, as a calm machine would count them."""
    took = time.process_time() - since
    return took if took < _SHORT else took / pace()


def within(limit: float, work: Callable[[_V], object], tries: Iterable[_V]) -> bool:
    """Give whether `work` takes at most `limit` seconds in one of its `tries`: what else runs here only adds."""
    for one in tries:
        before = time.process_time()
        work(one)
        if computed(before) <= limit:
            return True
    return False


def once(temporary: pytest.TempPathFactory, name: str, make: Callable[[Path], None]) -> Path:
    """Give the folder `name` of this run of the tests; whichever of its processes comes first lets `make` fill it."""
    base = temporary.getbasetemp()
    base = base.parent if "PYTEST_XDIST_WORKER" in os.environ else base
    with (base / f"{name}.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not (base / f"{name}.made").exists():
            make(base / name)
            (base / f"{name}.made").touch()
    return base / name
