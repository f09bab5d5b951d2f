"""Twenty thousand pages: what is taken is what we read, and what is published is what was looked at."""

import re
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

import html5lib
import markdown
import pytest
from hypothesis import HealthCheck, given, settings
from mkdocs.config.base import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page as SitePage
from mkdocs.utils.meta import get_data

from macros import hooks
from macros.calls import CALLS
from macros.faults import Fault
from macros.load.pages import AuthoredPage, load_pages
from macros.markup.bounds import too_long
from macros.page_lint import front_matter, markup
from macros.page_lint.calls import draw_calls
from macros.publish.speech import Speech
from macros.publish.tree import write_page
from macros.relate import Catalog, relate
from macros.render.page import Page
from macros.sandbox import PageEnvironment
from macros.stash import hold
from tests.fuzz import pages
from tests.support import ROOT, Project

pytestmark = pytest.mark.audit

RUN = settings(
    max_examples=10_000,
    deadline=None,
    derandomize=True,
    database=None,
    suppress_health_check=list(HealthCheck),
    print_blob=False,
)
PATH = "docs/a.md"
_BLANK = re.compile(r"\A(?:[ \t]*\n)+")  # lines before the text on which nothing stands
HEAD = "---\ntitle: A page\ndescription: What it is.\n---\n"


@pytest.fixture(scope="module")
def mkdocs() -> MkDocsConfig:
    """Give the configuration of the site, with the one hook that hands MkDocs its source."""
    config = load_config(str(ROOT / "mkdocs.yml"))
    config.plugins._current_plugin = "strata"  # noqa: SLF001 - File.generated asks for it
    config.plugins.events["page_read_source"] = [hooks.on_page_read_source]
    return config


def handed(config: MkDocsConfig, page: AuthoredPage) -> SitePage:
    """Give a page as MkDocs has it once it has read it, and our hook has given it its front matter."""
    hooks._state.authored = {"a.md": page}  # noqa: SLF001 - what on_config leaves for the other events
    hooks._state.speech = Speech(relate([]), {"a.md": page}, config, Files([]))  # noqa: SLF001 - what on_files leaves
    read = SitePage(None, File.generated(config, "a.md", content="never read"), config)
    read.read_source(config)
    macros = SimpleNamespace(env=SimpleNamespace(page=""))
    hooks.on_page_markdown(read.markdown or "", read, SimpleNamespace(plugins={"macros": macros}), None)
    return read


def taken(project: Project, text: str) -> tuple[AuthoredPage | None, list[Fault]]:
    """Give what we read of a file, and why it is refused."""
    project.write(PATH, text)
    read, faults = load_pages(project.root)
    faults += [fault for page in read for fault in front_matter.check(page)]
    lines = text.count("\n") + text.count("\r") + 1
    for fault in faults:
        assert fault.path == PATH
        assert 1 <= fault.line <= lines, (fault, text)
        assert str(fault).isprintable(), (fault, text)
    return (read[0] if read and not faults else None), faults


def test_what_is_taken_of_front_matter_is_what_everyone_reads(
    tmp_path: Path, mkdocs: MkDocsConfig, record_property: Callable[[str, object], None]
) -> None:
    """MkDocs is handed what we read; had it read the file itself, or the tree for Zensical, it would read the same."""
    project = Project(tmp_path)
    counted: Counter[str] = Counter()

    @RUN
    @given(pages.front_matter())
    def look(text: str) -> None:
        page, _ = taken(project, text)
        counted["taken" if page else "refused"] += 1
        if page is None:
            return
        front = page.front.value
        site = handed(mkdocs, page)
        assert (site.markdown, site.meta) == (page.body, front), text
        assert site.title == front["title"]
        assert get_data(write_page(front, page.body)) == (page.body, front), text
        with (project.root / PATH).open(encoding="utf-8-sig") as file:
            body, meta = get_data(file.read())
        assert (_BLANK.sub("", body), meta) == (page.body, front), text

    look()
    record_property("pages", dict(counted))
    print("front matter:", dict(counted))  # noqa: T201 - a figure of the audit
    assert counted["taken"] > 500


def drawn(catalog: Catalog, page: AuthoredPage) -> str | None:
    """Give the HTML that was looked at before a build, or None where the page was refused."""
    if too_long(page.text):
        return None
    made, faults = draw_calls(page, Page(catalog, "a/"))
    converted, wrong = markup.check(made)
    return None if faults or wrong else converted.html


def published(config: MkDocsConfig, catalog: Catalog, page: AuthoredPage) -> str:
    """Give the HTML that MkDocs makes of what it is handed, with the environment of a build."""
    on = Page(catalog, "a/")

    def bound(call: Callable[..., str]) -> Callable[..., str]:
        return lambda *arguments, **options: hold(call(on, *arguments, **options))

    environment = PageEnvironment({name: bound(call) for name, call in CALLS.items()})
    text = environment.from_string(handed(config, page).markdown or "").render()
    made = markdown.Markdown(extensions=config.markdown_extensions, extension_configs=config.mdx_configs)
    return made.convert(text)


def live(html: str) -> list[str]:
    """Give what in a page could act by itself or when it is clicked, by a browser's rules of reading."""
    tree = html5lib.parse(f"<article>{html}</article>", namespaceHTMLElements=False)
    found = []
    for element in tree.iter():
        name = str(element.tag).rsplit("}", 1)[-1]
        if name in {"script", "style", "iframe", "object", "embed", "base", "meta", "link", "form", "template"}:
            found += [name] if element is not tree.find("head") else []
        for key, value in element.attrib.items():
            address = re.sub(r"[\s\x00-\x1f]", "", str(value)).lower()
            if str(key).lower().startswith("on") or address.startswith(("javascript:", "data:", "vbscript:")):
                found.append(f"{name} {key}={value}")
    return found


def test_what_is_published_of_a_text_is_what_was_looked_at(
    world: Project, mkdocs: MkDocsConfig, record_property: Callable[[str, object], None]
) -> None:
    """The same HTML, in which nothing acts; and a text that is refused is refused with a place, not with an error."""
    catalog = world.catalog()
    counted: Counter[str] = Counter()

    @RUN
    @given(pages.page_text())
    def look(text: str) -> None:
        page, _ = taken(world, HEAD + text)
        seen = drawn(catalog, page) if page else None
        counted["refused" if seen is None else "taken"] += 1
        if page is None or seen is None:
            return
        html = published(mkdocs, catalog, page)
        assert html == seen, text
        assert live(html) == [], text

    look()
    record_property("pages", dict(counted))
    print("page text:", dict(counted))  # noqa: T201 - a figure of the audit
    assert counted["taken"] > 500
