"""Builds that meet, are killed, or find no room: the site is whole whatever happens to them."""

import os
import random
import re
import resource
import shutil
import signal
import stat
import subprocess
import sys
import time
from pathlib import Path
from threading import Event, Thread
from zipfile import ZipFile

import pytest

from tests.serving import until
from tests.support import ROOT, Project
from tests.world import WORLD

pytestmark = pytest.mark.build
STRATA = str(Path(sys.executable).with_name("strata"))
# Shells start without Ctrl-C what they run aside, and the tests with it.
_IN_A_TERMINAL = (
    "import os, signal, sys; signal.signal(signal.SIGINT, signal.SIG_DFL); os.execv(sys.argv[1], sys.argv[1:])"
)


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """Give a small project with its site."""
    made = Project(tmp_path_factory.mktemp("small") / "project")
    for name, text in WORLD.items():
        made.record(name, text)
    made.furnish()
    edition(made, 0)
    done = made.run("strata", "build")
    assert done.returncode == 0, done.stderr
    return made


def edition(project: Project, number: int) -> None:
    """Let every page of the next build say its number, at its beginning and at its end."""
    file = project.root / "overrides/main.html"
    text = re.sub(r"\n<!-- edition \d+ -->$", "", file.read_text(encoding="utf-8"))
    text = re.sub(r"(?<={#- )(edition \d+ )?", f"edition {number} ", text, count=1)
    file.write_text(f"{text}\n<!-- edition {number} -->", encoding="utf-8")
    project.page("how-it-works/a.md", f"# A\n\nEdition {number}.\n", "title: A\ndescription: What is there.")


def pages(site: Path) -> list[Path]:
    """Give the pages that the template of the site makes."""
    return [file for file in site.rglob("*.html") if "embed" not in file.parts]


class Reader(Thread):
    """Asks for pages of the site again and again, as a server of the folder would."""

    def __init__(self, site: Path) -> None:
        super().__init__(daemon=True)
        self.site, self.over, self.seen = site, Event(), 0
        self.faults: list[str] = []
        self.paths = [file.relative_to(site).as_posix() for file in pages(site)]

    def run(self) -> None:
        """Read until it is over."""
        chance = random.Random(1)  # noqa: S311 - nothing secret
        while not self.over.is_set():
            path = chance.choice(self.paths)
            try:
                text = (self.site / path).read_text(encoding="utf-8")
            except OSError as error:
                self.faults.append(f"{path}: {error.strerror}")
                continue
            self.seen += 1
            if not re.search(r"</html>\s*<!-- edition \d+ -->$", text):
                self.faults.append(f"{path}: is not whole")


def editions(site: Path) -> set[str]:
    """Give the numbers that the pages of the site have."""
    return {file.read_text(encoding="utf-8").rsplit("edition ", 1)[1] for file in pages(site)}


def running(folder: Path) -> list[str]:
    """Give the processes that work in `folder`."""
    found = subprocess.run(["ps", "-axo", "pid=,stat=,args="], capture_output=True, text=True, check=True)
    return [line for line in found.stdout.splitlines() if str(folder) in line and line.split()[1][0] != "Z"]


def kill_at(project: Project, seconds: float) -> None:
    """Start a build and kill it, so that it can do nothing about it."""
    build = subprocess.Popen([STRATA, "build"], cwd=project.root, stderr=subprocess.DEVNULL, stdout=subprocess.DEVNULL)
    try:
        build.wait(seconds)
    except subprocess.TimeoutExpired:
        build.kill()
        build.wait()


@pytest.mark.parametrize("kills", [3, pytest.param(20, marks=pytest.mark.audit)])
def test_a_killed_build_is_never_seen(small: Project, kills: int) -> None:
    """Not by who reads the site meanwhile, not afterwards, and not by the next build."""
    site = small.root / "site"
    edition(small, 1)
    started = time.monotonic()
    assert small.run("strata", "build").returncode == 0
    whole = time.monotonic() - started
    chance = random.Random(kills)  # noqa: S311 - nothing secret
    reader = Reader(site)
    reader.start()
    for number in range(kills):
        edition(small, number + 2)
        # The last third is when files are put in place: half of the kills fall there.
        kill_at(small, whole * (chance.uniform(0.67, 1.05) if number % 2 else chance.uniform(0, 1)))
        assert len(editions(site)) == 1
        time.sleep(0.5)
        assert running(small.root / ".build") == []
    edition(small, kills + 2)
    assert small.run("strata", "build").returncode == 0
    reader.over.set()
    reader.join()
    assert reader.faults == []
    assert reader.seen > kills * 10
    assert editions(site) == {f"{kills + 2} -->"}
    assert [path.name for path in (small.root / ".build").iterdir() if path.is_dir()] == []


def test_two_builds_do_not_mix(small: Project) -> None:
    """The second says for whom it waits, and then builds."""
    edition(small, 90)
    lock = small.root / ".build/site.lock"
    first = subprocess.Popen([STRATA, "build"], cwd=small.root, stderr=subprocess.PIPE, text=True)
    until(lambda: lock.is_file() and lock.read_text(encoding="utf-8").strip() == str(first.pid))
    second = small.run("strata", "build")
    assert f"another build is running (process {first.pid}); waiting for it" in second.stderr
    first.communicate()
    assert (first.returncode, second.returncode) == (0, 0)
    assert editions(small.root / "site") == {"90 -->"}


def test_a_site_takes_over_the_files_that_did_not_change(small: Project) -> None:
    """So that no disk is kept busy; but no link, no pipe, and none that is closed."""
    site = small.root / "site"
    names = ("sources/press-note", "models/brain-2", "organizations/acme", "models/brain-1", "accelerators/chip-1")
    same, other, closed, link, piped = (site / f"v1/{name}.json" for name in names)
    record = small.root / "data/models/brain-2.yml"
    was = {file: file.stat().st_ino for file in (same, other, closed)}, other.read_bytes(), record.read_text("utf-8")
    closed.chmod(0o600)
    piped.unlink()
    os.mkfifo(piped)
    link.rename(small.root / "elsewhere.json")
    link.symlink_to(small.root / "elsewhere.json")
    record.write_text(re.sub("(?m)^name: .*", "name: Brain Too", was[2]), encoding="utf-8")
    held = small.root / "held.json"
    os.link(other, held)
    done = small.run("strata", "build")
    assert done.returncode == 0, done.stderr
    assert [file.stat().st_ino == was[0][file] for file in (same, other, closed)] == [True, False, False]
    assert (held.read_bytes() == was[1], b"Brain Too" in other.read_bytes()) == (True, True)
    assert (stat.S_IMODE(closed.stat().st_mode), link.is_symlink(), piped.is_file()) == (0o644, False, True)
    record.write_text(was[2], encoding="utf-8")
    held.unlink()
    (small.root / "elsewhere.json").unlink()


def test_plain_mkdocs_waits_too(small: Project) -> None:
    """It writes into the same folder."""
    anew = [STRATA, "build", "--no-cache"]
    first = subprocess.Popen(anew, cwd=small.root, stderr=subprocess.PIPE, text=True)
    time.sleep(0.7)
    second = small.run("mkdocs", "build")
    assert f"another build is running (process {first.pid})" in second.stderr
    first.communicate()
    assert (first.returncode, second.returncode) == (0, 0)


def test_a_build_that_is_ended_ends_what_it_started(small: Project) -> None:
    """By Ctrl-C or a signal, it also leaves nothing behind."""
    for number in (signal.SIGINT, signal.SIGTERM):
        anew = [sys.executable, "-c", _IN_A_TERMINAL, STRATA, "build", "--no-cache"]
        build = subprocess.Popen(anew, cwd=small.root, stderr=subprocess.PIPE, text=True)
        until(lambda: any((small.root / ".build").glob("run-*")))
        time.sleep(0.5)
        build.send_signal(number)
        said = build.communicate()[1]
        assert build.returncode != 0
        assert "Traceback" not in said
        assert running(small.root / ".build") == []
        assert [path.name for path in (small.root / ".build").iterdir() if path.is_dir()] == []


@pytest.mark.parametrize("command", [("strata", "build"), ("mkdocs", "build")])
def test_everyone_may_read_what_anyone_builds(small: Project, command: tuple[str, ...]) -> None:
    """Whatever the umask: a server of another user finds the same site."""
    shutil.rmtree(small.root / "site")
    before = os.umask(0o077)
    try:
        assert small.run(*command).returncode == 0
        assert small.run("strata", "zip").returncode == 0
    finally:
        os.umask(before)
    made = [
        *(small.root / "site").rglob("*"),
        small.root / "site",
        *(small.root / "dist").rglob("*"),
        small.root / "dist",
    ]
    modes = {(path.is_dir(), stat.S_IMODE(path.stat().st_mode)) for path in made}
    assert modes == {(True, 0o755), (False, 0o644)}


def limited() -> None:
    """Let no file grow beyond what the smaller half of them needs: as on a full disk, writing fails."""
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, 20_000))


@pytest.mark.parametrize("command", [("strata", "build", "--no-cache"), ("strata", "zip")])
def test_a_build_that_cannot_write_says_so_in_a_line(small: Project, command: tuple[str, ...]) -> None:
    """And leaves what was there."""
    assert small.run("strata", "build").returncode == 0
    assert small.run("strata", "zip").returncode == 0
    before = [file.read_bytes() for name in ("site", "dist") for file in sorted((small.root / name).rglob("*.*"))]
    done = subprocess.run(
        [STRATA, *command[1:]], cwd=small.root, preexec_fn=limited, capture_output=True, text=True, check=False
    )
    assert done.returncode == 1
    assert re.fullmatch(r"\.build/run-\w+/\S+: File too large\n", done.stderr), done.stderr
    assert [
        file.read_bytes() for name in ("site", "dist") for file in sorted((small.root / name).rglob("*.*"))
    ] == before


@pytest.mark.parametrize("file", ["data/models/brain-1.yml", "docs/glossary.md", "mkdocs.yml"])
def test_a_file_that_cannot_be_read_is_named_in_a_line(small: Project, file: str) -> None:
    """By the check and by the build."""
    there, aside = small.root / file, small.root / "aside"
    there.rename(aside)
    there.mkdir()  # who builds as root may read everything but this
    try:
        done = small.run("strata", "build")
        assert done.returncode == 1
        assert re.search(rf"^{re.escape(file)}(:1:1)?: \S.*$", done.stderr, re.MULTILINE), done.stderr
        assert "Traceback" not in done.stderr
    finally:
        there.rmdir()
        aside.rename(there)


def test_a_site_that_is_a_link_is_left_alone(small: Project) -> None:
    """What it leads to may be anything."""
    (small.root / "site").rename(small.root / "elsewhere")
    (small.root / "site").symlink_to("elsewhere")
    try:
        done = small.run("strata", "build")
        assert done.returncode == 1
        assert done.stderr.endswith("site: is not a folder of its own; move it away\n")
    finally:
        (small.root / "site").unlink()
        (small.root / "elsewhere").rename(small.root / "site")


def test_the_installer_of_everything_is_named_by_its_sums(tmp_path: Path) -> None:
    """A file of the same name and another content is not installed."""
    assert "--require-hashes -r tools.txt" in (ROOT / "Makefile").read_text(encoding="utf-8")
    named = (ROOT / "tools.txt").read_text(encoding="utf-8")
    assert re.search(r"^uv==\S+ \\$", named, re.MULTILINE)
    other = tmp_path / "uv-0-py3-none-any.whl"
    with ZipFile(other, "w") as packed:
        packed.writestr("uv-0.dist-info/METADATA", "Metadata-Version: 2.1\nName: uv\nVersion: 0\n")
        packed.writestr("uv-0.dist-info/WHEEL", "Wheel-Version: 1.0\nTag: py3-none-any\n")
        packed.writestr("uv-0.dist-info/RECORD", "")
    wrong = tmp_path / "tools.txt"
    wrong.write_text(re.sub(r"^uv==\S+", "uv==0", named, flags=re.MULTILINE), encoding="utf-8")
    pip = ROOT / ".tools/bin/python"
    asked = [
        "-m",
        "pip",
        "install",
        "--no-index",
        "--find-links",
        tmp_path,
        "--no-deps",
        "--dry-run",
        "--require-hashes",
    ]
    done = subprocess.run([pip, *asked, "-r", wrong], capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert "THESE PACKAGES DO NOT MATCH THE HASHES" in done.stderr
