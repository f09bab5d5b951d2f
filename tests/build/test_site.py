"""The whole site as it is built."""

import re
from itertools import pairwise

import pytest

from macros.catalog import open_catalog
from macros.load.pages import address_of
from macros.relate import Catalog
from tests.reader import HtmlPage, Site
from tests.support import Project

pytestmark = pytest.mark.build


@pytest.fixture(scope="module")
def catalog(checkout: Project) -> Catalog:
    """Give the records that the site was built from."""
    return open_catalog(checkout.root)


def record_addresses(catalog: Catalog) -> dict[str, str]:
    """Give the file of every record's page, with its name."""
    systems = {f"{record.folder}/{id}/index.html": record.name for id, record in catalog.systems.items()}
    return systems | {f"claims/{id}/index.html": claim.claim for id, claim in catalog.claims.items()}


def ways(page: HtmlPage, links: list[str]) -> set[str]:
    """Give where links of a page lead, as files of the site."""
    depth = page.url.strip("/").split("/") if page.url else []
    found = set()
    for link in links:
        path = link.split("#")[0]
        up = path.count("../")
        rest = path.replace("../", "").removeprefix("./")
        found.add("/".join([*depth[: len(depth) - up], rest.strip("/"), "index.html"]).replace("//", "/").lstrip("/"))
    return found


def test_every_record_has_a_page(site: Site, catalog: Catalog) -> None:
    """At its kind and id, with its name as the heading."""
    for path, name in record_addresses(catalog).items():
        assert path in site.pages, path
        assert " ".join(name.split()).casefold() in site.pages[path].text.casefold(), path


def test_every_authored_page_is_built(site: Site, checkout: Project) -> None:
    """At the address of its file."""
    for file in (checkout.root / "docs").rglob("*.md"):
        path = address_of(file.relative_to(checkout.root / "docs").as_posix())
        assert f"{path}/index.html".lstrip("/") in site.pages


def test_every_record_is_reached_from_the_page_of_its_kind(site: Site, catalog: Catalog) -> None:
    """No record has to be guessed."""
    for id, record in catalog.systems.items():
        page = site.pages[f"catalog/{record.folder}/index.html"]
        assert f"{record.folder}/{id}/index.html" in ways(page, page.main_links), id


def test_the_navigation_of_a_kind_with_pages_of_its_own_has_all_its_records(site: Site, catalog: Catalog) -> None:
    """Each once, and those without an authored page too."""
    kind = next(
        kind for kind in {record.folder for record in catalog.systems.values()} if f"{kind}/index.html" in site.pages
    )
    page = site.pages[f"{kind}/index.html"]
    side = page.html[page.html.index("md-sidebar--primary") :].partition("md-content")[0]
    for id in catalog.of_kind(kind):
        assert side.count(f'href="{id}/"') == 1, id


def test_every_claim_is_reached_from_the_page_of_the_article(site: Site, catalog: Catalog) -> None:
    """The ledger leads to all of them."""
    found = ways(site.pages["article/index.html"], site.pages["article/index.html"].main_links)
    assert {f"claims/{id}/index.html" for id in catalog.claims} <= found


def test_every_page_is_reached_from_the_home_page(site: Site) -> None:
    """Following links from the home page finds the whole site."""
    seen: set[str] = set()
    waiting = ["index.html"]
    while waiting:
        path = waiting.pop()
        if path in seen or path not in site.pages:
            continue
        seen.add(path)
        page = site.pages[path]
        waiting += ways(page, [address for tag, _, address in page.links if tag == "a"])
    assert set(site.pages) - seen == {"404.html"}


def test_every_link_leads_somewhere(site: Site) -> None:
    """To a file that exists, and to a place that is on it."""
    assert site.broken() == []


def test_every_link_leads_somewhere_below_a_path(site_below: Site) -> None:
    """The same when the site does not stand at the root of its host."""
    assert site_below.broken() == []


def test_the_checker_of_links_finds_what_is_broken(project: Project) -> None:
    """The two tests above are not blind."""
    project.write(
        "site/a/index.html", '<p id="x"><a href="../b/">1</a><a href="#y">2</a><a href="/c">3</a><a href="#x">4</a>'
    )
    project.write("site/index.html", '<a href="a/#x"></a><a href="a/#z"></a><a href="javascript:x()"></a>')
    found = [fault.rsplit("> ", 1)[1] for fault in Site(project.root / "site", "/strata/").broken()]
    assert found == [
        "leads nowhere",
        "leads to no place on its page",
        "leads out of the site",
        "leads to no place on its page",
        "is no address",
    ]


def test_no_page_shows_what_a_macro_should_have_made(site: Site) -> None:
    """No braces of Jinja outside of examples, and no token of ours."""
    for path, page in site.pages.items():
        assert "@@strata" not in page.html, path
        if path == "contribute/rules/index.html":
            continue  # some rules are about braces, and show them
        shown = re.sub(r"<(pre|code|script)\b.*?</\1>", "", page.html, flags=re.DOTALL)
        assert not re.search(r"\{\{|\{%|\}\}|%\}", shown), path


_BLOCK_IN_PARAGRAPH = re.compile(
    r"<p(?: [^>]*)?>[^<]*"
    r"(?:<(?!/p>|(?:ul|ol|dl|table|div|p|h[1-6]|details|figure|section)[ >])[^<]*)*+"
    r"<(?!/p>)"
)


def test_no_paragraph_holds_what_would_end_it(site: Site) -> None:
    """A browser would close it there, and show an empty one after."""
    assert [path for path, page in site.pages.items() if _BLOCK_IN_PARAGRAPH.search(page.html)] == []
    assert _BLOCK_IN_PARAGRAPH.search('<p>A <b>list</b>: <ul class="x"><li>1</li></ul></p>')


def test_no_element_has_a_style_of_its_own(site: Site) -> None:
    """The policy of the site allows none, in the theme's pages either."""
    found = {
        (path, tag, value)
        for path, page in site.pages.items()
        for tag, name, value in page.attributes
        if name == "style"
    }
    assert found == set()


def test_no_element_has_a_script_of_its_own(site: Site) -> None:
    """No handler in an attribute, no address that runs; in an article only the files of a living figure."""
    for path, page in site.pages.items():
        assert not [name for _, name, _ in page.attributes if name.startswith("on")], path
        assert not [address for _, _, address in page.links if re.match(r"\s*(javascript|data|vbscript):", address)], (
            path
        )
        ours = [way for tag, name, way in page.links if (tag, name) == ("script", "src") and "assets/living/" in way]
        assert page.main_elements.count("script") == len(ours), path


def test_no_page_asks_another_host(site: Site) -> None:
    """Scripts, styles, pictures and fonts are all ours."""
    assert site.outside() == []


def test_every_page_has_a_title_and_a_description(site: Site) -> None:
    """What a search engine shows of it."""
    for path, page in site.pages.items():
        described = [value for tag, name, value in page.attributes if tag == "meta" and name == "content"]
        assert page.title, path
        assert any(len(value) > 20 for value in described), path


def test_every_page_has_one_heading_of_its_own(site: Site) -> None:
    """One h1, and no heading skips a step."""
    for path, page in site.pages.items():
        levels = [int(tag[1]) for tag in page.main_elements if re.fullmatch("h[1-6]", tag)]
        assert levels.count(1) == 1, path
        assert all(after - before <= 1 for before, after in pairwise(levels)), (path, levels)


def test_every_id_stands_once_on_its_page(site: Site) -> None:
    """An anchor leads to one place."""
    for path, page in site.pages.items():
        ids = [value for _, name, value in page.attributes if name == "id"]
        assert len(ids) == len(set(ids)), (path, {id for id in ids if ids.count(id) > 1})


def test_a_page_that_is_not_there_leads_on(site: Site, site_below: Site) -> None:
    """The 404 page is served at any depth, so its links begin at the root of the site."""
    for built in (site, site_below):
        page = built.pages["404.html"]
        assert "Page not found" in page.text
        assert page.main_links
        inside = [address for _, _, address in page.links if not address.startswith(("https://", "#"))]
        assert all(address.startswith(built.base) for address in inside), inside


def test_a_build_for_another_address_differs_only_where_it_names_it(site: Site, site_below: Site) -> None:
    """Links are relative: but for data and pictures, which others take, and what a page says of itself."""
    found = []
    below = site_below.contents()
    for path, content in site.contents().items():
        if path in {"404.html", "_headers", "sitemap.xml", "sitemap.xml.gz", "sw.js", "llms-full.txt"}:
            continue  # made of addresses, or as long as there is room
        if path.startswith(("v1/", "embed/")):
            continue
        if content != re.sub(rb"(https(?::|%3A)//)example\.org/strata/", rb"\1strata.example/", below[path]):
            found.append(path)
    assert found == []


def test_the_edit_link_of_a_page_leads_to_its_file(site: Site, checkout: Project) -> None:
    """A record's to the record, an authored page's to the page."""
    for path, page in site.pages.items():
        if path == "404.html":
            continue
        files = [re.sub(r"#.*", "", link.split("/edit/main/")[1]) for _, _, link in page.links if "/edit/main/" in link]
        assert files, path
        assert all((checkout.root / file).is_file() for file in files), path


def test_what_an_edition_told_of_an_event_keeps_its_address(site: Site, catalog: Catalog) -> None:
    """Also where the event was put right since: the address leads to the life of its record."""
    told = {
        (key, name)
        for release in catalog.releases
        for key, said in release.state.items()
        for name in said.get("events", {})
    }
    there = {f"{record.folder}/{id}" for id, record in catalog.systems.items()}
    lost = {(key, name) for key, name in told if key in there and name not in site.pages[f"{key}/index.html"].ids}
    assert len(told) > 500
    assert lost == set()
