"""The server that never ends: whatever is saved in any file, it says so, shows the last good site, and gets over it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.serving import Serving, serving
from tests.support import Project
from tests.world import WORLD

pytestmark = pytest.mark.build

PAGE = "docs/how-it-works/a.md"
FRONT = "---\ntitle: A\ndescription: A.\n---\n"


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
    "a folder's own page that is gone": Break("docs/architectures/index.md", "architectures"),
    "a record that is not YAML": Break("data/models/brain-1.yml", "data/models/brain-1.yml:1:", "name: [A\n"),
    "a record with a wrong key": Break(
        "data/accelerators/chip-1.yml", 'powr: unknown key; did you mean "power"?', "powr:", "power:"
    ),
    "a record that others name, gone": Break("data/models/brain-2.yml", 'no record "brain-2"'),
    "a configuration that is not YAML": Break("mkdocs.yml", "mkdocs.yml:1:", "site_name: [Strata\n"),
    "a setting that MkDocs does not know": Break(
        "mkdocs.yml", "mkdocs.yml:2:1: site_descriptoin", "site_descriptoin:", "site_description:"
    ),
    "a plugin that is not installed": Break(
        "mkdocs.yml", 'The "marcos" plugin is not installed', "- marcos:", "- macros:"
    ),
    "no configuration": Break("mkdocs.yml", "mkdocs.yml"),
    "a template of the theme with an error of syntax": Break(
        "overrides/main.html", "overrides/main.html:2:1: ", "{% if %}", "{#-"
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
    "a whole package that cannot be read": Break("macros/__init__.py", "macros/__init__.py:1:", "def (\n"),
    "Python that asks for what is not there": Break(
        "macros/select/lookup.py", "macros/", "import nothing_of_this_name\n"
    ),
    "Python that goes wrong": Break(
        "macros/publish/frame.py", "macros/publish/frame.py:1:1: ZeroDivisionError", "1 / 0\n"
    ),
    "Python that ends the process": Break("macros/publish/navigation.py", "ended", "import os\nos._exit(7)\n"),
    "a style that the theme names, gone": Break("docs/assets/css/tokens.css", "assets/css/tokens.css"),
}


@pytest.fixture(scope="module")
def good(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """Give a small project that can be built."""
    made = Project(tmp_path_factory.mktemp("served") / "project")
    for name, text in WORLD.items():
        made.record(name, text)
    made.furnish()
    made.page("how-it-works/a.md", "# A\n\nText.\n", "title: A\ndescription: A.")
    return made


@pytest.fixture(scope="module")
def server(good: Project) -> Iterator[Serving]:
    """Give it served, once it is built."""
    with serving(good.root) as made:
        assert made.get("/")[0] in {200, 503}
        made.wait(lambda: bool(made.news()[0]))
        yield made


@pytest.mark.parametrize("name", BREAKS)
def test_a_mistake_ends_neither_the_server_nor_the_site(server: Serving, good: Project, name: str) -> None:
    """It is told in the terminal and on top of every page; nothing waits; after the mend all is right again."""
    one = BREAKS[name]
    file = good.root / one.file
    before, build = file.read_bytes(), server.news()[0]
    heard, server.slowest = len(server.lines), 0.0
    one.do(good.root)
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
    file.write_bytes(before)
    server.wait(lambda: server.news()[0] != build)
    assert server.news()[1] == ""
    assert 'role="alert"' not in server.page("/how-it-works/a/")
    assert server.slowest < 1
