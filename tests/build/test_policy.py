"""The policy in the built site: on every page, and no page can talk its way out of it."""

import re

import pytest

from macros.publish.policy import headers, policy
from tests.reader import HtmlPage, Site
from tests.support import Project, sent_with

pytestmark = pytest.mark.build
_POLICY = re.compile(r'<meta http-equiv="Content-Security-Policy" content="([^"]*)">')


def policies(page: HtmlPage) -> list[str]:
    """Give every policy that a page carries."""
    return [found.replace("&#39;", "'") for found in _POLICY.findall(page.html)]


@pytest.mark.parametrize("which", ["site", "site_below", "from_disk"])
def test_every_page_carries_the_policy(which: str, request: pytest.FixtureRequest) -> None:
    """All of them, once each, before anything is loaded: the listed script, filled in with the way to the root."""
    built: Site = request.getfixturevalue(which)
    for path, page in built.pages.items():
        root = built.base if path == "404.html" else "/".join([".."] * path.count("/")) or "."
        assert policies(page) == [policy((root,))], path
        assert page.html.index("Content-Security-Policy") < page.html.index("<link"), path
        assert page.html.count('<meta name="referrer" content="same-origin">') == 1, path


@pytest.mark.parametrize("which", ["site", "site_below"])
def test_the_site_says_what_is_sent_with_each_file(which: str, request: pytest.FixtureRequest) -> None:
    """For hosts that read it: one rule for all that the site has, workers too."""
    built: Site = request.getfixturevalue(which)
    sent = sent_with(built.folder, f"{built.base}models/gpt-4/")
    assert sent == headers(built.base)
    assert sent["Content-Security-Policy"].endswith("; frame-ancestors 'none'")
    listed = set(re.findall(r"'sha256-[^']+'", sent["Content-Security-Policy"]))
    carried = {one for page in built.pages.values() for said in policies(page) for one in re.findall(r"'sha.*?'", said)}
    assert carried <= listed


@pytest.mark.parametrize("which", ["site", "site_below"])
def test_only_what_is_made_for_it_may_be_used_elsewhere(which: str, request: pytest.FixtureRequest) -> None:
    """Data and pictures by every site, pages in a frame below embed/ alone; all else stays as it is."""
    built: Site = request.getfixturevalue(which)
    usual = headers(built.base)
    for path, framed in (("v1/all.json", False), ("embed/charts/market/", True), ("embed/badges/gpt-4.svg", True)):
        sent = sent_with(built.folder, built.base + path)
        assert sent.pop("Access-Control-Allow-Origin") == "*"
        assert sent["Cross-Origin-Resource-Policy"] == "cross-origin"
        assert sent["Content-Security-Policy"].endswith("frame-ancestors *" if framed else "frame-ancestors 'none'")
        assert ("X-Frame-Options" not in sent) == framed
        told = "Content-Security-Policy"
        assert sent[told].rpartition(";")[0] == usual[told].rpartition(";")[0]
        assert sent.keys() | {"X-Frame-Options"} == usual.keys()


def test_the_copy_from_disk_has_no_headers(from_disk: Site) -> None:
    """Nothing would read them."""
    assert not (from_disk.folder / "_headers").exists()


def test_the_service_worker_knows_the_pages_with_their_policy(site: Site) -> None:
    """Its sums are those of the files as they are published, and the headers are no page."""
    text = (site.folder / "sw.js").read_text(encoding="utf-8")
    assert '"offline/"' in text
    assert "_headers" not in text.split("\n")[0]


_SMUGGLED = """{% if page and page.file.src_uri == "glossary.md" %}<script>alert(1)</script>
{% elif page and page.file.src_uri == "models/brain-1.md" %}<img src="x" onerror="alert(1)">
{% elif not page %}<script src="https://evil.example/x.js"></script>{% endif %}"""


@pytest.mark.parametrize("command", [("strata", "build"), ("mkdocs", "build")])
def test_a_script_that_was_smuggled_in_ends_the_build(world: Project, command: tuple[str, ...]) -> None:
    """However it came there; every page that has one is named, and the last good site stays."""
    world.furnish()
    world.write("site/index.html", "the last good one")
    footer = world.root / "overrides/partials/footer.html"
    footer.write_text(footer.read_text(encoding="utf-8") + _SMUGGLED, encoding="utf-8")
    done = world.run(*command, "--site-dir", "other") if command[0] == "mkdocs" else world.run(*command)
    assert done.returncode == 1
    assert "docs/glossary.md:1:1: the page as built has a script that is not listed: " in done.stderr
    assert "models/brain-1/index.html:1:1: the page as built has an attribute onerror of img" in done.stderr
    assert "overrides/404.html:1:1: the page as built has a script" in done.stderr
    assert "Traceback" not in done.stderr
    assert (world.root / "site/index.html").read_text(encoding="utf-8") == "the last good one"
