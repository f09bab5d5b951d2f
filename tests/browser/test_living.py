"""What every living figure promises, on each page that has one."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Locator, Page, Route, expect

from macros.render.living import FIGURES
from tests.browser.barriers import barriers, in_turn
from tests.browser.conftest import until, visit
from tests.browser.living import milliseconds, opened, started
from tests.browser.test_tasks import SHIFTS
from tests.reader import Site
from tests.support import ROOT, pace

pytestmark = pytest.mark.browser


def _pages() -> Iterator[tuple[str, str]]:
    for file in sorted((ROOT / "docs").rglob("*.md")):
        path = file.relative_to(ROOT / "docs").as_posix().removesuffix(".md")
        if not path.startswith("contribute/") and "." not in path:
            called = re.findall(r'\{\{ living\("([a-z-]+)"', file.read_text(encoding="utf-8"))
            yield from ((name, path) for name in called)


PAGES = dict(_pages())
NAMES = list(PAGES)


def file_of(name: str) -> str:
    """Give the file of the page with a figure."""
    return f"{PAGES[name].removesuffix('index').rstrip('/')}/index.html"


def address_of(root: str, name: str) -> str:
    """Give the address of the page with a figure."""
    return root + file_of(name).removesuffix("index.html")


def test_every_figure_is_tried() -> None:
    """A new one from its first day, on the page that shows it."""
    assert set(PAGES) == set(FIGURES)


@pytest.mark.parametrize("name", NAMES)
def test_a_figure_runs_under_the_policy_and_alone(chromium: Browser, strict_address: str, name: str) -> None:
    """Ready in two seconds of a calm machine, without an error, and with no request but to the site."""
    with visit(chromium) as reader:
        figure = started(reader.to(address_of(strict_address, name)), name)
        assert milliseconds(figure) < 2000 * pace()
        assert reader.errors == []
        assert [asked for asked in reader.requests if not asked.startswith((strict_address, "data:"))] == []


@pytest.mark.parametrize("name", NAMES)
def test_a_figure_runs_from_disk(chromium: Browser, from_disk: Site, name: str) -> None:
    """In the zip, without a server, and under the policy that its page carries."""
    with visit(chromium) as reader:
        file = from_disk.folder / file_of(name)
        assert "Content-Security-Policy" in file.read_text(encoding="utf-8")
        figure = started(reader.to(file.as_uri()), name)
        assert milliseconds(figure) < 2000 * pace()
        assert reader.errors == []
        assert [asked for asked in reader.requests if not asked.startswith(("file:", "data:"))] == []


@pytest.mark.parametrize("name", NAMES)
def test_a_page_with_a_figure_is_light(site: Site, name: str) -> None:
    """All scripts and weights of a figure together are at most 750 kB."""
    page = site.pages[file_of(name)]
    files = re.findall(r"assets/living/[\w./-]+\.js", page.html)
    assert files
    assert sum((site.folder / file).stat().st_size for file in set(files)) <= 750_000


@pytest.mark.parametrize("name", NAMES)
def test_nothing_is_loaded_before_run(chromium: Browser, address: str, name: str) -> None:
    """The weights wait for the reader, and the drawn example stands meanwhile."""
    with visit(chromium) as reader:
        page = reader.to(address_of(address, name))
        figure = page.locator(f"#living-{name}")
        expect(figure.locator(".st-living__example")).to_be_visible()
        expect(figure.get_by_role("button", name="Run", exact=True)).to_be_visible()
        assert [asked for asked in reader.requests if "/weights/" in asked] == []


@pytest.mark.parametrize("name", NAMES)
def test_a_page_without_scripts_has_the_example_and_a_sentence(chromium: Browser, address: str, name: str) -> None:
    """Nothing is empty, and nothing is offered that would not work."""
    context = chromium.new_context(java_script_enabled=False)
    try:
        page = context.new_page()
        page.goto(address_of(address, name))
        figure = page.locator(f"#living-{name}")
        expect(figure.locator(".st-living__example")).to_be_visible()
        expect(figure.locator(".st-living__still")).to_contain_text("This is a drawn example.")
        expect(figure.get_by_role("button")).to_have_count(0)
        cards = figure.locator("figcaption").get_by_role("link").all()
        assert bool(cards) == bool(FIGURES[name].cards)
        assert all("model-cards/#" in str(link.get_attribute("href")) for link in cards)
    finally:
        context.close()


@pytest.mark.parametrize(("name", "width", "scheme"), in_turn(NAMES))
def test_a_running_figure_has_no_barrier_that_axe_knows(
    chromium: Browser, address: str, name: str, width: int, scheme: str
) -> None:
    """In both schemes, with everything shown."""
    with visit(chromium, width, scheme) as reader:
        page = reader.to(address_of(address, name))
        started(page, name)
        assert barriers(page, within=f"#living-{name}") == []


def heights(figure: Locator) -> dict[str, float]:
    """Give how high a figure is, with each of its panes."""
    found = {}
    for tab in figure.get_by_role("tab").all() or [None]:
        if tab:
            opened(figure, tab.inner_text())
        found[tab.inner_text() if tab else ""] = figure.evaluate("one => one.getBoundingClientRect().height")
    return found


def fits_one_screen(page: Page, figure: Locator) -> None:
    """Hold that a figure, with any of its panes, is as high as the window below the head of the page, or lower."""
    page.set_viewport_size({"width": 1280, "height": 800})
    head = page.locator(".md-header").evaluate("one => one.getBoundingClientRect().bottom")
    assert {pane: high for pane, high in heights(figure).items() if high > 800 - head} == {}


def keeps_what_is_asked_in_sight(page: Page, figure: Locator) -> None:
    """Hold that on a phone what is asked stays below the head of the page when the end of the figure is seen."""
    page.set_viewport_size({"width": 390, "height": 844})
    ask = figure.locator(".st-living__ask")
    figure.evaluate("one => one.scrollIntoView({ block: 'end', behavior: 'instant' })")
    page.wait_for_timeout(100)
    head = page.locator(".md-header").evaluate("one => one.getBoundingClientRect().bottom")
    top, high = ask.evaluate("one => { const box = one.getBoundingClientRect(); return [box.top, box.height]; }")
    assert head - 8 <= top <= head + 844 / 2
    assert high < 844 / 4


@pytest.mark.parametrize("name", NAMES)
def test_a_drawn_example_fits_a_phone(chromium: Browser, address: str, name: str) -> None:
    """Before anything is pressed the whole figure is seen below the head of the page."""
    with visit(chromium, 390) as reader:
        page = reader.to(address_of(address, name))
        page.set_viewport_size({"width": 390, "height": 844})
        high = page.locator(f"#living-{name}").evaluate("one => one.getBoundingClientRect().height")
        assert high <= 780


def fits_a_phone(page: Page, figure: Locator) -> None:
    """Hold that all of a figure, with any of its panes, stands below the head of the page."""
    page.set_viewport_size({"width": 390, "height": 844})
    head = page.locator(".md-header").evaluate("one => one.getBoundingClientRect().bottom")
    assert {pane: high for pane, high in heights(figure).items() if high > 844 - head} == {}


@pytest.mark.parametrize("width", [360, 390, 1280])
@pytest.mark.parametrize("name", NAMES)
def test_a_running_figure_fits_the_screen(chromium: Browser, address: str, name: str, width: int) -> None:
    """Nothing jumps when it comes or scrolls sideways, no target is too small, and all is on one screen."""
    with visit(chromium, width) as reader:
        reader.page.add_init_script(SHIFTS)
        page = reader.to(address_of(address, name))
        figure = started(page, name)
        page.wait_for_timeout(200)
        assert round(page.evaluate("window.shifted"), 2) == 0
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        low = figure.locator("button:visible, select:visible, input:visible, textarea:visible").evaluate_all(
            "all => all.map(one => [one.outerHTML.slice(0, 90), one.getBoundingClientRect().height])"
            ".filter(([, height]) => height < 23.5)"
        )
        assert low == []
        if width > 1000:
            fits_one_screen(page, figure)
        else:
            keeps_what_is_asked_in_sight(page, figure)
        if width == 390:
            fits_a_phone(page, figure)


def test_what_takes_time_is_told(chromium: Browser, address: str) -> None:
    """What is loaded, with its size; then the figure is there, while it is still being asked its questions."""
    with visit(chromium, workers=False) as reader:
        page = reader.to(address_of(address, "fine-tuning"))
        held: list[Route] = []

        def hold(route: Route) -> None:
            held.append(route)

        page.route("**/weights/*.js", hold)
        figure = page.locator("#living-fine-tuning")
        figure.get_by_role("button", name="Run", exact=True).click()
        told, bar = figure.locator(".st-living__wait"), figure.locator("progress")
        expect(told).to_have_text(re.compile(r"^ Loading the model, \d+ kB\.$"))
        assert bar.get_attribute("value") is None
        page.evaluate("""() => {
          window.told = new Set();
          const figure = document.querySelector("#living-fine-tuning");
          const seen = new MutationObserver(() => window.told.add(figure.querySelector("[role=status]")?.textContent));
          seen.observe(figure, { subtree: true, childList: true });
        }""")
        held[0].continue_()
        expect(figure.locator("[data-ready]")).to_have_count(1)
        expect(told).to_be_hidden()
        expect(figure.get_by_role("status")).to_have_text(re.compile(r"Of 40 questions .* it answers \d+ right\."))
        assert page.evaluate("[...window.told].some((one) => one?.includes('is being asked 40 questions'))")


def test_panes_are_opened_by_keyboard_and_kept_in_the_address(chromium: Browser, address: str) -> None:
    """One stop of the tab key; arrows, Home and End; who opens the address again sees the same pane."""
    with visit(chromium) as reader:
        page = reader.to(address_of(address, "gan"))
        figure = started(page, "gan")
        tabs = figure.get_by_role("tab")
        assert figure.locator("[role=tab][tabindex='0']").count() == 1
        tabs.first.focus()
        for key, name in (("ArrowRight", "Curves"), ("End", "Code"), ("ArrowRight", "Measures"), ("ArrowLeft", "Code")):
            page.keyboard.press(key)
            expect(figure.get_by_role("tab", name=name)).to_be_focused()
            assert [one.get_attribute("aria-labelledby") for one in figure.get_by_role("tabpanel").all()] == [
                f"living-gan-{name.lower()}-tab"
            ]
        until(page, "location.hash.includes('view=code')")
        state = page.evaluate("location.hash")
        page.goto("about:blank")
        page.goto(f"{address_of(address, 'gan')}{state}")
        expect(figure.get_by_role("tab", name="Code")).to_have_attribute("aria-selected", "true")


@pytest.mark.parametrize("name", NAMES)
def test_a_figure_starts_by_itself_where_the_address_holds_its_state(
    chromium: Browser, address: str, name: str
) -> None:
    """A link to what someone has set shows it."""
    with visit(chromium) as reader:
        page = reader.to(f"{address_of(address, name)}#~{name}?")
        expect(page.locator(f"#living-{name} [data-ready]")).to_have_count(1)


def failing(page: Page, name: str) -> None:
    """Make the files of weights fail."""
    page.route("**/weights/*.js", lambda route: route.abort())
    page.locator(f"#living-{name}").get_by_role("button", name="Run", exact=True).click()


@pytest.mark.parametrize("name", [name for name in NAMES if FIGURES[name].cards])
def test_a_figure_says_when_its_weights_do_not_come(chromium: Browser, address: str, name: str) -> None:
    """The example stays, and "Run" can be pressed again."""
    with visit(chromium, workers=False) as reader:  # a worker would bring them from its own store
        page = reader.to(address_of(address, name))
        failing(page, name)
        figure = page.locator(f"#living-{name}")
        expect(figure.locator(".st-living__still")).to_contain_text("could not be loaded")
        expect(figure.locator(".st-living__example")).to_be_visible()
        page.unroute_all()
        started(page, name)
