"""A new type of made pages is one file: found, linked to, framed, checked and built."""

import pytest

from tests.support import Project

pytestmark = pytest.mark.build

_TYPE = '''"""The pages of what makers make."""

from macros.made_pages.page_type import SOURCES, Frame, MadePage, PageType, Way, front, joined, neighbors


class WorkPages(PageType):
    """A page for each organization."""

    folders = ("catalog/works",)
    named = ("works",)

    def records(self, catalog, complete):
        """Give every organization."""
        return (("catalog/works", id) for id in catalog.of_kind("organizations"))

    def record(self, folder, id):
        """Give the organization."""
        return f"organizations/{id}"

    def page(self, catalog, folder, id):
        """Write what it makes."""
        head = front(f"Works of {catalog.systems[id].name}", "What it makes.", f"works/{id}")
        text = joined(["## Works { #works }", f'{{{{ mentions("{id}") }}}}', *SOURCES])
        return MadePage(id, f"{folder}/{id}.md", head, text)

    def frame(self, page, kind, id):
        """Give the way back to the catalog."""
        ids = page.catalog.of_kind("organizations")
        ways = neighbors(ids, id, lambda key: Way(page.system(key).name, page.links.to(f"catalog/works/{key}")))
        return Frame(None, "Catalog", (Way("Catalog", page.links.to("catalog")),), *ways, page.edit(id))
'''


def test_a_type_of_pages_is_one_file(world: Project) -> None:
    """Its page stands at its address, in its frame; a page may link to it; none may take its place."""
    world.furnish()
    world.write("macros/made_pages/works.py", _TYPE)
    world.page(
        "how-it-works/a.md", "# A\n\n[Works](../catalog/works/acme.md)\n", "title: A\ndescription: What is there."
    )
    here = str(world.root)
    done = world.run("mkdocs", "build", "--strict", "--quiet", PYTHONPATH=here)
    assert done.returncode == 0, done.stderr
    page = (world.root / "site/catalog/works/acme/index.html").read_text(encoding="utf-8")
    for text in ("Works of Acme", 'href="../../../models/brain-1/"', '<li><a href="../../"><span>'):
        assert text in page
    world.page("catalog/works/acme.md", "# W\n\nText.\n", "title: W\ndescription: What else is there.")
    done = world.run("mkdocs", "build", "--quiet", PYTHONPATH=here)
    assert 'the page of the record "organizations/acme" has this address' in done.stderr
