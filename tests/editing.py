"""A project of invented records that is edited at random, as the server sees it; and a whole build of it."""

import os
import random
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from shutil import rmtree

from macros.serve.kept import Kept
from macros.serve.shown import Shown
from tests.support import Project
from tests.world import WORLD

SETTINGS = {"STRATA_SITE_URL": "http://127.0.0.1:8000/", "STRATA_SERVICE_WORKER": "off"}
WAIT = 120.0
_PAGES = {
    "how-it-works/tables.md": '{{ table("models", columns=["name", "parameters", "status"], more=["maker"]) }}\n\n'
    '{{ timeline("models") }}\n\n{{ groups("model") }}\n\n{{ table("systems", facets=["category"]) }}\n\n'
    "## Sources\n\n{{ sources() }}\n",
    "how-it-works/words.md": '{{ stack("chatter") }}\n\nAs {{ cite("press-note") }} says, {{ system("brain-2") }} is a '
    '{{ term("token") }} of {{ count("models") }}.\n\n{{ trace("chatter") }}\n\n[There](tables.md)\n\n'
    "## Sources\n\n{{ sources() }}\n",
    "how-it-works/lists.md": "{{ glossary() }}\n\n{{ ledger() }}\n\n## Sources\n\n{{ sources() }}\n",
}

Edit = tuple[str, Callable[[str, random.Random], str]]


def _instead(pattern: str, *texts: str) -> Callable[[str, random.Random], str]:
    """Let a line that begins with a word say something else."""

    def edit(text: str, chance: random.Random) -> str:
        lines = text.split("\n")
        place = next(place for place, line in enumerate(lines) if line.startswith(pattern))
        lines[place] = pattern + chance.choice(texts).replace("#", str(chance.randrange(10, 99)))
        return "\n".join(lines)

    return edit


def _more(addition: str) -> Callable[[str, random.Random], str]:
    return lambda text, chance: text.rstrip("\n") + "\n" + addition.replace("#", str(chance.randrange(10, 99))) + "\n"


_SOURCES = ("maker-page", "press-note")
_SUMMARY = _instead("summary:", " It has # parts.", " It answers, and has # parts.")
GOOD: tuple[Edit, ...] = (
    ("data/models/brain-1.yml", _SUMMARY),
    ("data/models/brain-2.yml", _SUMMARY),
    ("data/accelerators/chip-1.yml", _instead("memory:", " {value: #, as_of: 2022-03, source: maker-page}")),
    ("data/accelerators/chip-1.yml", _instead("memory:", " {value: #, as_of: 2022-03, source: press-note}")),
    ("data/models/brain-1.yml", _instead("parameters:", " {value: #, as_of: 2021, source: maker-page}")),
    ("data/models/brain-1.yml", lambda text, _: f"# a remark\n{text}"),
    ("data/applications/chatter.yml", _instead("notes:", " [It has # notes.]", " [One., It has # notes.]")),
    ("data/applications/chatter.yml", _instead("aliases:", " [CT]", " [CT, CT-#]")),
    ("data/sources/maker-page.yml", _instead("title:", " The Page of the Maker #")),
    ("data/sources/press-note.yml", _instead("publisher:", " The Daily Example #")),
    ("data/sources/maker-page.yml", _instead("published:", " 2023-03-20", " 2023-05-02")),
    ("data/terms/token.yml", _instead("definition:", " A piece of a text of # letters.")),
    ("data/claims/chatter-is-first.yml", _instead("confidence:", " high", " medium")),
    ("data/organizations/acme.yml", _instead("name:", " Acme", " Acme & Sons")),
    (
        "data/models/brain-1.yml",
        _instead("uses_architecture:", *(f" [{{to: weave, source: {one}}}]" for one in _SOURCES)),
    ),
    (
        "docs/how-it-works/words.md",
        lambda text, chance: text.replace("\n\n[There]", f"\n\nText {chance.random()}.\n\n[There]"),
    ),
    ("docs/how-it-works/tables.md", _more("\nText of # words.")),
    ("docs/how-it-works/lists.md", _instead("title:", " Lists", " Lists of # things")),
    ("docs/how-it-works/tables.md", _instead("description:", " Tables of # rows.")),
    ("macros/templates/facts.html.jinja", _more("<p>All # facts.</p>")),
    ("macros/templates/parts.html.jinja", _more("{# a remark: # #}")),
    ("overrides/partials/footer.html", _more("<!-- # -->")),
    ("overrides/assets/css/record.css", _more(".st-x# { color: red; }")),
    ("overrides/assets/js/cite.js", _more("// # marks\nwindow.strataMark = #;")),
    ("overrides/assets/js/ledger.js", _more("// # marks")),
    ("overrides/assets/js/frame/head.js", _more("// # marks\nwindow.strataHead = #;")),
)
WRONG: tuple[Edit, ...] = (
    ("data/models/brain-1.yml", _instead("summary:", " [")),
    ("data/accelerators/chip-1.yml", _more("powr: #")),
    ("data/models/brain-2.yml", _instead("sources:", " [no-such-source]")),
    ("docs/how-it-works/words.md", _more('{{ tabel("x") }}')),
    ("docs/how-it-works/tables.md", _more("[x](nowhere.md)")),
    ("macros/templates/head.html.jinja", _more("{% fro x %}")),
    ("overrides/partials/logo.html", _more("{{ nothing.there }}")),
)


def made(root: Path) -> Project:
    """Write the project."""
    project = Project(root)
    for name, text in WORLD.items():
        project.record(name, text)
    project.furnish()
    for path, text in _PAGES.items():
        title = path.rpartition("/")[2].removesuffix(".md").title()
        project.page(path, f"# {title}\n\n{text}", f"title: {title}\ndescription: What it is.")
    return project


class Followed:
    """A kept build, and what a reader is shown of it."""

    def __init__(self, root: Path, aside: Path) -> None:
        self.root, self.shown, self.anew = root, Shown(), 0
        self.site = aside / "1"
        self._begin()

    def _begin(self) -> None:
        self.kept = Kept(self.root, self.site, **SETTINGS)
        assert "built" in self.kept.told.get(timeout=WAIT), "\n".join(self.kept.lines)
        self.shown.show(self.site)

    def edit(self, *names: str) -> tuple[str, ...]:
        """Take up an edit, until all is right or something is wrong; give the faults."""
        self.kept.edit(names)
        while True:
            said = self.kept.told.get(timeout=WAIT)
            if "show" in said:
                self.shown.put(Path(said["show"]), said["gone"])
                self.kept.shown()
            elif "whole" in said:
                self.shown.whole()
                return ()
            elif "faults" in said:
                self.kept.shown()
                if said["edit"] == self.kept.edits:
                    self.shown.blame(said["faults"])
                    return self.shown.faults
            elif "anew" in said:
                self.anew += 1
                self.kept.end()
                self.site = self.site.with_name(f"{int(self.site.name) + 1}")
                self._begin()
                return ()
            else:
                raise AssertionError((said, self.kept.lines))


@contextmanager
def followed(root: Path, aside: Path) -> Iterator[Followed]:
    """Follow the project at `root` for a while."""
    made = Followed(root, aside)
    try:
        yield made
    finally:
        made.kept.end()


def cold(root: Path, target: Path, settings: dict[str, str] = SETTINGS) -> dict[str, bytes]:
    """Build the same files in a new process; give every file."""
    rmtree(target, ignore_errors=True)
    child = root / "macros/work/child.py"
    command = [sys.executable, str(child), str(os.getpid()), "mkdocs.yml", str(target)]
    done = subprocess.run(command, cwd=root, env=os.environ | settings, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return files(target)


def files(folder: Path) -> dict[str, bytes]:
    """Give every file of a folder."""
    return {file.relative_to(folder).as_posix(): file.read_bytes() for file in folder.rglob("*") if file.is_file()}


def differing(one: dict[str, bytes], other: dict[str, bytes]) -> list[str]:
    """Give the names of the files that are not equal."""
    return sorted(name for name in one.keys() | other.keys() if one.get(name) != other.get(name))
