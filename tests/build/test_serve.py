"""The server that never ends: whatever is saved in any file, it says so, shows the last good site, and gets over it."""

import re
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape
from pathlib import Path

import pytest

from tests.serving import Serving, serving, until
from tests.support import Project
from tests.world import WORLD

pytestmark = pytest.mark.build

AT_ONCE = 4.0  # seconds on a machine that has much else to do; waiting for a build takes longer
PAGE = "docs/how-it-works/a.md"
FRONT = "---\ntitle: A\ndescription: What is there.\n---\n"


@dataclass(frozen=True)
class Break:
    """A file, what is done to it, and what is told then."""

    file: str
    told: str
    content: str | bytes | None = None  # None: the file is removed
    old: str = ""  # what `content` takes the place of; nothing: of the whole file

    def do(self, root: Path) -> None:
        """Save the mistake, as an editor would."""
        file = root / self.file
        if self.content is None:
            file.unlink()
        elif isinstance(self.content, bytes):
            file.write_bytes(self.content)
        elif self.old:
            text = file.read_text(encoding="utf-8")
            assert self.old in text, f"{self.file} has no {self.old!r}"
            file.write_text(text.replace(self.old, self.content, 1), encoding="utf-8")
        else:
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(self.content, encoding="utf-8")


BREAKS = {
    "a wrong macro name": Break(
        PAGE, f'{PAGE}:5:4: tabel: no macro of this name; did you mean "table"?', FRONT + '{{ tabel("models") }}\n'
    ),
    "braces that are not closed": Break(PAGE, f"{PAGE}:5:", FRONT + '{{ table("models"\n'),
    "no front matter": Break(PAGE, f"{PAGE}:1:1: the front matter is missing", "# A\n"),
    "front matter that is not YAML": Break(PAGE, f"{PAGE}:2:", "---\ntitle: [A\n---\n# A\n"),
    "bytes that are not text": Break(PAGE, f"{PAGE}:1:1: byte 0 is not UTF-8", b"\xff\xfe# A"),
    "a link to nowhere": Break(PAGE, f"{PAGE}:5:", FRONT + "[there](nowhere.md)\n"),
    "a page of the navigation that is gone": Break("docs/glossary.md", "glossary.md"),
    "a record that is not YAML": Break("data/models/brain-1.yml", "data/models/brain-1.yml:1:", "name: [A\n"),
    "a record with a wrong key": Break(
        "data/accelerators/chip-1.yml", 'powr: unknown key; did you mean "power"?', "powr:", "power:"
    ),
    "a record that others name, gone": Break("data/models/brain-2.yml", 'no record "brain-2"'),
    "a configuration that is not YAML": Break("mkdocs.yml", "mkdocs.yml:2:1: not YAML: ", "site_name: [Strata\n"),
    "a setting that MkDocs does not know": Break(
        "mkdocs.yml",
        "mkdocs.yml:2:1: site_descriptoin: Unrecognised configuration name: site_descriptoin",
        "site_descriptoin:",
        "site_description:",
    ),
    "a plugin that is not installed": Break(
        "mkdocs.yml", 'The "marcos" plugin is not installed', "- marcos:", "- macros:"
    ),
    "no configuration": Break("mkdocs.yml", "mkdocs.yml"),
    "a template of the theme with an error of syntax": Break(
        "overrides/main.html", "overrides/main.html:1:1: Expected an expression", "{% if %}", "{#-"
    ),
    "a template of ours with an error of syntax": Break(
        "macros/templates/facts.html.jinja", "macros/templates/facts.html.jinja:1:1: ", "{% fro x %}"
    ),
    "a template that names what is not there": Break(
        "overrides/partials/logo.html", "overrides/partials/logo.html:1:1: UndefinedError", "{{ nothing.there }}"
    ),
    "a template that is gone": Break("overrides/page.html", "page.html"),
    "Python that cannot be read": Break("macros/render/page.py", "macros/render/page.py:", "def drawn(:\n"),
    "hooks that cannot be read": Break("macros/hooks.py", "macros/hooks.py:1:", "import = 1\n"),
    "a whole package that cannot be read": Break(
        "macros/__init__.py", "macros/__init__.py:1:5: invalid syntax", "def (\n"
    ),
    "Python that asks for what is not there": Break(
        "macros/select/lookup.py", "macros/", "import nothing_of_this_name\n"
    ),
    "Python that goes wrong": Break(
        "macros/publish/page_head.py", "macros/publish/page_head.py:1:1: ZeroDivisionError", "1 / 0\n"
    ),
    "Python that ends the process": Break("macros/publish/navigation.py", "ended", "import os\nos._exit(7)\n"),
}


# Of each class of mistakes one is made in every run, the others in the audit: each takes two builds.
_OTHERS = (
    *("front matter that is not YAML", "bytes that are not text", "a record that others name, gone"),
    *("a plugin that is not installed", "no configuration", "a template that is gone"),
    *("a template of ours with an error of syntax", "hooks that cannot be read"),
    *("a whole package that cannot be read", "Python that asks for what is not there"),
)
MARKS = dict.fromkeys(_OTHERS, pytest.mark.audit)


@pytest.fixture(scope="module")
def good(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """Give a small project that can be built."""
    made = Project(tmp_path_factory.mktemp("served") / "project")
    for name, text in WORLD.items():
        made.record(name, text)
    made.furnish()
    made.page("how-it-works/a.md", "# A\n\nText.\n", "title: A\ndescription: What is there.")
    return made


@pytest.fixture
def alone(good: Project, tmp_path: Path) -> Project:
    """Give a project like it that no other server works in."""
    shutil.copytree(good.root, tmp_path / "alone", ignore=shutil.ignore_patterns(".build"))
    return Project(tmp_path / "alone")


@pytest.fixture(scope="module")
def server(good: Project) -> Iterator[Serving]:
    """Give it served, once it is built."""
    with serving(good.root) as made:
        assert made.get("/")[0] in {200, 503}
        made.wait(lambda: bool(made.news()[0]))
        yield made


@pytest.mark.parametrize("name", [pytest.param(name, marks=MARKS.get(name, ())) for name in BREAKS])
def test_a_mistake_ends_neither_the_server_nor_the_site(server: Serving, good: Project, name: str) -> None:
    """It is told in the terminal and on top of every page; nothing waits; after the mend all is right again."""
    one = BREAKS[name]
    file = good.root / one.file
    before, build = file.read_bytes(), server.news()[0]
    heard, server.slowest = len(server.lines), 0.0
    one.do(good.root)
    try:
        server.wait(lambda: one.told in server.news()[1])
        for path in ("/", "/how-it-works/a/", "/models/brain-1/", "/nothing/here/"):
            page = server.get(path)[1]
            assert "last good site" in page, path
            assert page.count("<h1") == 1, path
        server.wait(lambda: any("not built" in line for line in server.lines[heard:]))
        said = "\n".join(server.lines[heard:])
        assert one.told in said
        assert f"{one.file} changed" in said
        assert not re.search(r"Traceback|SystemExit|^  File ", said, re.MULTILINE), said
    finally:
        file.write_bytes(before)
    server.wait(lambda: server.news()[0] != build)
    assert server.news()[1] == ""
    assert 'role="alert"' not in server.page("/how-it-works/a/")
    assert server.slowest < AT_ONCE


@pytest.mark.parametrize("after", [0.1, 0.4, 0.8])
def test_what_is_mended_is_not_blamed_again(server: Serving, good: Project, after: float) -> None:
    """Though the last word on the mistake comes after the mend: it tells first what was edited, and then all."""
    one = BREAKS["a record with a wrong key"]
    file = good.root / one.file
    before, build, heard = file.read_bytes(), server.news()[0], len(server.lines)
    one.do(good.root)
    server.wait(lambda: any(f"{one.file} changed" in line for line in server.lines[heard:]))
    time.sleep(after)
    mended = len(server.lines)
    file.write_bytes(before)
    server.wait(lambda: any(line.startswith("built in") for line in server.lines[mended:]))
    assert server.news()[1] == ""
    begun = max(at for at, line in enumerate(server.lines) if line == f"{one.file} changed: building")
    assert not any("not built" in line for line in server.lines[begun:])
    took = [float(found) for found in re.findall(r"(\d+\.\d) s", "\n".join(server.lines[heard:]))]
    assert max(took) < AT_ONCE * 10, build


def test_requests_do_not_wait_for_a_build(server: Serving, good: Project) -> None:
    """While one goes on, pages come at once, and of the last whole build."""
    build, server.slowest = server.news()[0], 0.0
    good.page("how-it-works/a.md", "# A\n\nAnother text.\n", "title: A\ndescription: What is there.")
    asked = 0
    while server.news()[0] == build:
        assert server.get("/how-it-works/a/")[0] == 200
        asked += 1
    assert asked > 20
    assert server.slowest < AT_ONCE
    assert "Another text." in server.page("/how-it-works/a/")


def test_the_terminal_says_what_was_built_and_how_long_it_took(server: Serving, good: Project) -> None:
    """And where the site is, first of all."""
    heard, build = len(server.lines), server.news()[0]
    good.page("how-it-works/a.md", "# A\n\nA third text.\n", "title: A\ndescription: What is there.")
    server.wait(lambda: server.news()[0] != build)
    server.wait(lambda: server.lines[-1].startswith("built in") and len(server.lines) > heard + 1)
    shown = r"1 page shown after \d+\.\d s; the rest follows"
    assert re.search(rf"{PAGE} changed: building\n{shown}\nbuilt in \d+\.\d s$", server.said)
    assert server.lines[0] == f"http://{server.address}/  (Ctrl-C ends)"


def test_code_that_never_ends_is_given_up_at_the_mend(server: Serving, good: Project) -> None:
    """A build is worth nothing once its files have changed."""
    file = good.root / "macros/publish/navigation.py"
    before, build, heard = file.read_bytes(), server.news()[0], len(server.lines)
    file.write_text("while True:\n    pass\n", encoding="utf-8")
    server.wait(lambda: "macros/publish/navigation.py changed: building" in server.lines[heard:])
    time.sleep(2)
    assert server.news() == (build, "")
    file.write_bytes(before)
    server.wait(lambda: server.news()[0] != build)
    assert len(children(good.root)) == 1  # which is kept for edits


def children(root: Path) -> list[str]:
    """Give the builds that run for the project at `root`."""
    found = subprocess.run(["ps", "-axww", "-o", "args="], capture_output=True, text=True, check=True)
    return [line for line in found.stdout.splitlines() if f"{root}/.build/" in line]


def test_only_the_site_is_served(server: Serving) -> None:
    """No way leads out of its folder, a folder leads to its page, and odd requests end nothing."""
    for path in ("/../mkdocs.yml", "/%2e%2e/mkdocs.yml", "/..%2f..%2fmkdocs.yml", "//etc/passwd", "/%00", "/a\\..\\b"):
        assert server.get(path)[0] == 404, path
    assert server.get("/how-it-works/a")[0] == 302
    assert server.get("/how-it-works/a/?x=1#y")[0] == 200
    with socket.create_connection(server.address.split(":")) as odd:
        odd.sendall(b"\x00\xff\r\n\r\n")
        odd.recv(100)
    assert server.get("/")[0] == 200


def test_what_is_made_is_gone_with_the_server(good: Project) -> None:
    """Ended by a signal, it leaves no folder and no process; killed, the next start finds nothing of it."""
    others = children(good.root)
    with serving(good.root) as first:
        first.wait(lambda: "building" in first.said)
        first.process.kill()
        first.process.wait()
        until(lambda: children(good.root) == others)
    with serving(good.root) as second:
        second.wait(lambda: second.get("/")[0] == 200)
        assert len(list((good.root / ".build").glob("run-*"))) == 2  # this one's, and the server's of the other tests
    until(lambda: len(list((good.root / ".build").glob("run-*"))) == 1)
    assert {path.name[:4] for path in (good.root / ".build").iterdir() if path.is_dir()} == {"run-", "serv"}


def test_a_second_start_shows_the_last_good_site_at_once(good: Project) -> None:
    """Nothing is built where nothing has changed; what was saved while no server ran is built, and then shown."""
    port = free_port()
    command = ("strata", "serve", "-a", f"127.0.0.1:{port}")
    with serving(good.root, *command) as first:
        first.wait(lambda: "built in" in first.said)
        until((good.root / ".build/served.json").is_file)
    begun = time.monotonic()
    with serving(good.root, *command) as second:
        second.wait(lambda: second.get("/")[0] == 200)
        assert time.monotonic() - begun < AT_ONCE
        second.wait(lambda: "nothing has changed since the site was last served" in second.said)
        assert "building" not in second.said
    good.page("how-it-works/a.md", "# A\n\nSaved meanwhile.\n", "title: A\ndescription: What is there.")
    with serving(good.root, *command) as third:
        third.wait(lambda: third.get("/")[0] == 200)
        assert "Saved meanwhile." not in third.page("/how-it-works/a/")
        third.wait(lambda: "Saved meanwhile." in third.page("/how-it-works/a/"))


def free_port() -> int:
    """Give a port that nobody listens on."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        return int(free.getsockname()[1])


def test_a_start_on_a_broken_tree_shows_the_faults_and_then_the_site(alone: Project) -> None:
    """Whatever is broken: a record, a page, a template and the code at once."""
    names = [
        "a record that is not YAML",
        "a wrong macro name",
        "Python that cannot be read",
        "a whole package that cannot be read",
    ]
    files = {alone.root / BREAKS[name].file: (alone.root / BREAKS[name].file).read_bytes() for name in names}
    for name in names:
        BREAKS[name].do(alone.root)
    with serving(alone.root) as made:
        for place, (file, content) in enumerate(reversed(files.items())):
            told = BREAKS[list(reversed(names))[place]].told
            made.wait(lambda told=told: told in unescape(made.get("/")[1]))  # type: ignore[misc]
            assert made.get("/how-it-works/a/")[0] == 200
            assert "The site cannot be built" in made.page("/")
            file.write_bytes(content)
        made.wait(lambda: "The site cannot be built" not in made.get("/")[1])
        assert "Text" in made.page("/how-it-works/a/") or "text" in made.page("/how-it-works/a/")
        assert "Traceback" not in made.said


def test_a_port_that_is_taken_is_told_in_a_line(server: Serving, good: Project) -> None:
    """With the way to take another."""
    done = good.run("strata", "serve", "-a", server.address)
    assert done.returncode == 1
    assert re.fullmatch(
        rf"{server.address}: Address already in use; choose another with strata serve -a \S+\n", done.stderr
    )


def test_plain_mkdocs_serve_gets_over_mistakes_too(alone: Project) -> None:
    """As far as MkDocs lets us: it must be whole at its start."""
    free = socket.create_server(("127.0.0.1", 0))
    address = f"127.0.0.1:{free.getsockname()[1]}"
    free.close()
    page = alone.root / PAGE
    with serving(alone.root, "mkdocs", "serve", "-a", address) as plain:
        plain.wait(lambda: "Serving on" in plain.said)
        before = page.read_bytes()
        BREAKS["a wrong macro name"].do(alone.root)
        plain.wait(lambda: BREAKS["a wrong macro name"].told in unescape(plain.get("/")[1]))
        assert "last good site" in plain.page("/how-it-works/a/")
        assert "last good site" in plain.get("/nothing/here/")[1]
        page.write_bytes(before.replace(b"# A", b"# A mended"))
        plain.wait(lambda: "A mended" in plain.get("/how-it-works/a/")[1])
        assert "last good site" not in plain.page("/")
        template = BREAKS["a template of the theme with an error of syntax"]
        kept = (alone.root / template.file).read_bytes()
        template.do(alone.root)
        plain.wait(lambda: template.told in unescape(plain.get("/")[1]))
        (alone.root / template.file).write_bytes(kept)
        plain.wait(lambda: "last good site" not in plain.get("/")[1])
        assert "SystemExit" not in plain.said
        page.write_bytes(before)
