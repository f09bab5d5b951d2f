"""The served site, followed from its home page: every link, asset and anchor of every page answers."""

import http.client
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from urllib.parse import unquote, urljoin, urlsplit

import pytest

from tests.browser.conftest import served
from tests.reader import HtmlPage, Site

pytestmark = [pytest.mark.build, pytest.mark.audit]

_OF_STYLES = re.compile(r"url\(\s*[\"']?([^\"')]+)")
_OF_SETS = {"srcset", "imagesrcset"}


@dataclass
class Crawl:
    """What was asked for, by address without anchor, and what was wrong."""

    base: str
    pages: dict[str, HtmlPage] = field(default_factory=dict)
    answered: set[str] = field(default_factory=set)
    anchors: list[tuple[str, str]] = field(default_factory=list)  # where it stands, where it leads
    wrong: list[str] = field(default_factory=list)

    def follow(self) -> None:
        """Ask for everything that is reached from the base."""
        connection = http.client.HTTPConnection(urlsplit(self.base).netloc, timeout=60)
        waiting = [(self.base, "the reader"), (urljoin(self.base, "sitemap.xml"), "the reader")]
        while waiting:
            address, where = waiting.pop()
            if address in self.answered:
                continue
            self.answered.add(address)
            connection.request("GET", urlsplit(address).path)
            answer = connection.getresponse()
            content, kind = answer.read(), answer.headers.get_content_type()
            if answer.status != http.client.OK or not content:
                self.wrong.append(f"{where}: {address} answers {answer.status}")
                continue
            waiting += [(found, address) for found in self.found(address, kind, content)]
        self.wrong += [f"{where}: {to} is no place" for where, to in self.anchors if not self.is_place(to)]

    def found(self, address: str, kind: str, content: bytes) -> Iterator[str]:
        """Give the addresses that an answer names, without their anchors; keep those."""
        for link in self.named(address, kind, content.decode("utf-8", "replace")):
            full = urljoin(address, link.strip())
            if urlsplit(full).scheme in {"mailto", "data"} or not full.startswith(self.base):
                if full.startswith(self.base.split("/", 3)[0] + "//" + urlsplit(self.base).netloc):
                    self.wrong.append(f"{address}: {link} leads out of the site")
                continue
            page, _, anchor = full.partition("#")
            if anchor and not anchor.startswith("~"):
                self.anchors.append((address, full))
            yield page.split("?")[0]

    def named(self, address: str, kind: str, text: str) -> Iterator[str]:
        """Give the addresses that a text of some kind names."""
        if kind == "text/html":
            page = self.pages[address] = HtmlPage(address, text)
            yield from (link for _, _, link in page.links)
            yield from (
                one.split()[0] for _, name, value in page.attributes if name in _OF_SETS for one in value.split(",")
            )
        elif kind == "text/css":
            yield from _OF_STYLES.findall(re.sub(r"/\*.*?\*/", "", text, flags=re.DOTALL))
        elif address.endswith((".json", ".webmanifest")):
            yield from (icon["src"] for icon in _object(text).get("icons", []))

    def is_place(self, address: str) -> bool:
        """Tell whether an address leads to a place on its page."""
        page, _, anchor = address.partition("#")
        known = self.pages.get(page.split("?")[0])
        return known is None or unquote(anchor) in known.ids


def _object(text: str) -> dict[str, list[dict[str, str]]]:
    found = json.loads(text)
    return found if isinstance(found, dict) else {}


def crawled(base: str, site: Site) -> Crawl:
    """Follow everything from `base`; every page of the site but the one for wrong addresses must be met."""
    crawl = Crawl(base)
    crawl.follow()
    met = {urlsplit(address).path.removeprefix(urlsplit(base).path) for address in crawl.pages}
    assert {page.url for page in site.pages.values()} - met == {"404.html"}
    return crawl


def test_everything_answers_at_the_root(site: Site) -> None:
    """Pages, styles, scripts, pictures, fonts, downloads; and every anchor is on its page."""
    with served(site.folder) as base:
        assert crawled(base, site).wrong == []


def test_everything_answers_below_a_path(site_below: Site, tmp_path_factory: pytest.TempPathFactory) -> None:
    """The same at /strata/, and nothing leads out of it."""
    root = tmp_path_factory.mktemp("below")
    (root / "strata").symlink_to(site_below.folder, target_is_directory=True)
    with served(root) as base:
        assert crawled(f"{base}strata/", site_below).wrong == []


def test_the_crawl_finds_what_does_not_answer(tmp_path_factory: pytest.TempPathFactory) -> None:
    """The two tests above are not blind."""
    root = tmp_path_factory.mktemp("wrong")
    (root / "s").mkdir()
    (root / "s/a.css").write_text("p { background: url(b.png) }", encoding="utf-8")
    (root / "s/index.html").write_text(
        '<link rel="stylesheet" href="a.css"><img src="c.png" srcset="d.png 2x"><a href="#e">E</a><a href="/f">F</a>',
        encoding="utf-8",
    )
    with served(root) as base:
        crawl = Crawl(f"{base}s/")
        crawl.follow()
    assert sorted(re.findall(r"(\w+\.png|sitemap\.xml|#e|/f) (?:answers|is no|leads)", "\n".join(crawl.wrong))) == [
        "#e",
        "/f",
        "b.png",
        "c.png",
        "d.png",
        "sitemap.xml",
    ]
