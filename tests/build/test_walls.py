"""Either wall alone keeps a stranger's page from running anything in a build."""

import pytest

from tests.support import Project

pytestmark = pytest.mark.build

RUN = "{{ cycler.__init__.__globals__.os.popen('echo ran > ran').read() }}"
HEAD = "---\ntitle: A harmless page\ndescription: What it is."
# In every form in which code was once reached: in the text, behind another end of the front matter, in a title.
PAGES = {
    "text": f"{HEAD}\n---\n{RUN}\n",
    "other-end": f"{HEAD}\n...\n# {RUN}\n---\n",
    "unread": f"---\ntitle: A harmless page\ndescription: 2023-02-30\n# {RUN}\n---\nText.\n",
    "title": f'---\ntitle: "{RUN.replace(chr(39), "")}"\ndescription: What it is.\n---\nText.\n',
    "fence": f"{HEAD}\n---\n```\n{RUN}\n```\n",
    "unclosed": f"{HEAD}\n---\n{{{{ count(\n{RUN}\n",
}
NO_CHECK = '''"""No check at all."""

from macros.catalog import open_catalog
from macros.load.pages import load_pages


def lint_pages(root, repository="", site=""):
    """Read, and look at nothing."""
    return open_catalog(root), load_pages(root)[0]
'''
NO_SANDBOX = '''"""An environment as anyone makes it."""

from jinja2 import Environment


def PageEnvironment(calls):
    """Give a plain environment."""
    made = Environment()
    made.globals.update(calls)
    return made
'''


BROKEN_CALL = '''"""A call that cannot be made."""

from macros.calls.registry import call


@call
def tour(page):
    """Divide by nothing."""
    return 1 / 0
'''


@pytest.mark.parametrize("name", PAGES)
def test_without_the_first_wall_the_second_holds(world: Project, name: str) -> None:
    """No check of pages: what is published was at least not run."""
    world.furnish()
    world.write("macros/page_lint/__init__.py", NO_CHECK)
    world.write("docs/layers/a.md", PAGES[name])
    done = world.run("mkdocs", "build", PYTHONPATH=str(world.root))
    assert not (world.root / "ran").exists()
    if name in {"text", "fence", "unclosed", "title"}:
        assert done.returncode == 1
        assert "docs/layers/a.md: " in done.stderr
    else:
        assert done.returncode == 0, done.stderr
        html = (world.root / "site/layers/a/index.html").read_text(encoding="utf-8")
        assert "<script>x" not in html


def test_without_the_second_wall_the_first_holds(world: Project) -> None:
    """A plain environment: no such page comes so far as to be rendered."""
    world.furnish()
    world.write("macros/sandbox.py", NO_SANDBOX)
    for name, text in PAGES.items():
        world.write(f"docs/layers/{name}.md", text)
    done = world.run("mkdocs", "build", PYTHONPATH=str(world.root))
    assert done.returncode == 1
    assert {line.split(":")[0] for line in done.stderr.splitlines() if line.startswith("docs/layers/")} == {
        f"docs/layers/{name}.md" for name in PAGES
    }
    assert not (world.root / "ran").exists()


def test_a_fault_of_ours_in_a_macro_is_told_as_ours(world: Project) -> None:
    """Its trace stays, and the page is not blamed."""
    world.furnish()
    world.write("macros/calls/tour.py", BROKEN_CALL)
    world.page("layers/a.md", "{{ tour() }}\n")
    done = world.run("strata", "check", PYTHONPATH=str(world.root))
    assert done.returncode == 1
    assert "ZeroDivisionError" in done.stderr
    assert "docs/layers/a.md:5:4: tour: this call; the fault is ours" in done.stderr
