"""Tables, comparison and trace as a reader uses them: by keyboard alone and by pointer, hosted and from disk."""

import csv
import io
import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from macros.catalog import open_catalog
from macros.relate import Catalog
from macros.schema.upper_layers import Model
from macros.select.traces import changes
from tests.browser.barriers import AUDITED, barriers, in_turn
from tests.browser.conftest import Visit, visit
from tests.reader import Site
from tests.support import Project

pytestmark = pytest.mark.browser

CHIPS = ("nvidia-h100", "nvidia-a100", "tpu-v4")
_COLUMN = """(name) => {
  const table = document.querySelector("strata-table table");
  const at = [...table.tHead.rows[0].cells].findIndex((one) => one.dataset.name === name);
  const rows = [...table.tBodies[0].rows].filter((row) => row.checkVisibility());
  return rows.map((row) => {
    const cell = row.cells[at].cloneNode(true);
    cell.querySelectorAll(".st-src, .st-aside, .st-pick").forEach((one) => one.remove());
    return cell.textContent.trim();
  });
}"""
_NOTHING = "\N{EN DASH}"  # no value recorded
_MOST_TABS = 1500
# How many stops of the key Tab lie between, by and large: a few less are pressed without a look at each.
_STOPS = """(one) => {
  const all = [...document.querySelectorAll("a[href], button, input, select, summary, textarea, [tabindex]")].filter(
    (stop) => stop.tabIndex >= 0 && !stop.disabled && stop.checkVisibility(),
  );
  return all.indexOf(one) - all.indexOf(document.activeElement);
}"""


@pytest.fixture(scope="session")
def disk(from_disk: Site) -> Path:
    """Give the folder of the site as it is read from disk."""
    return from_disk.folder


@pytest.fixture(scope="session")
def catalog(checkout: Project) -> Catalog:
    """Give the records that the site was built from."""
    return open_catalog(checkout.root)


class Reader:
    """A visitor with one hand: on the keyboard or on the pointer."""

    def __init__(self, seen: Visit, root: str, hand: str) -> None:
        self.page, self.root, self.hand, self.errors = seen.page, root, hand, seen.errors

    def open(self, path: str, query: str = "") -> Page:
        """Open a page of the site by its address without an ending."""
        folder = path and f"{path}/"
        address = folder if self.root.startswith("http") else f"{folder}index.html"
        self.page.goto(f"{self.root}{address}{query}", wait_until="load")
        return self.page

    def reach(self, target: Locator) -> None:
        """Bring the focus to `target` by the key Tab, with Shift where it is before."""
        is_before = (
            "(one) => !!(document.activeElement.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_PRECEDING)"
        )
        key = "Shift+Tab" if target.evaluate(is_before) else "Tab"
        one = target.element_handle()
        for _ in range(abs(one.evaluate(_STOPS)) * 4 // 5 - 10):
            self.page.keyboard.press(key)
        for _ in range(_MOST_TABS):
            if one.evaluate("(one) => one === document.activeElement"):
                return
            self.page.keyboard.press(key)
        pytest.fail(f"the key Tab does not reach {target}")

    def press(self, target: Locator) -> None:
        """Press a button or a link, tick a box, open a list."""
        if self.hand == "pointer":
            target.click()
            return
        self.reach(target)
        self.page.keyboard.press("Space" if target.get_attribute("type") == "checkbox" else "Enter")

    def tick(self, target: Locator) -> None:
        """Tick a box, and see it ticked."""
        self.press(target)
        expect(target).to_be_checked()

    def type(self, target: Locator, words: str) -> None:
        """Write into a field."""
        self.reach(target) if self.hand == "keyboard" else target.click()
        self.page.keyboard.press("Control+a")
        self.page.keyboard.type(words)

    def choose(self, target: Locator, label: str) -> None:
        """Choose from a list."""
        if self.hand == "pointer":
            target.select_option(label=label)
            return
        self.reach(target)
        self.page.keyboard.type(label)


@pytest.fixture(
    params=["http-keyboard", "http-pointer", "file-pointer", pytest.param("file-keyboard", marks=pytest.mark.audit)]
)
def reader(request: pytest.FixtureRequest, chromium: Browser) -> Iterator[Reader]:
    """Give a reader with one hand, of the site on a server or on disk."""
    where, _, hand = request.param.partition("-")
    hosted = where == "http"
    root = request.getfixturevalue("address") if hosted else f"file://{request.getfixturevalue('disk')}/"
    with visit(chromium) as seen:
        made = Reader(seen, root, hand)
        yield made
        assert made.errors == []


def table(page: Page, place: int = 0) -> Locator:
    """Give a table of the page."""
    return page.locator("strata-table").nth(place)


def head(page: Page, name: str, place: int = 0) -> Locator:
    """Give the head of a column."""
    return table(page, place).locator(f'thead th[data-name="{name}"]')


def column(page: Page, name: str) -> list[str]:
    """Give what the rows that are shown say in a column, without source marks."""
    return page.evaluate(_COLUMN, name)  # type: ignore[no-any-return]


def number(text: str) -> float:
    """Give the first number of a cell."""
    return float(re.sub(r"[^\d.]", "", re.findall(r"[\d,.]+", text)[0]))


def asked(page: Page) -> dict[str, list[str]]:
    """Give what the address says of the tables."""
    return parse_qs(urlsplit(page.url).query)


def shown(page: Page, place: int = 0) -> str:
    """Give what is announced of the number of rows."""
    return table(page, place).locator("> .st-tools .st-shown").inner_text()


def test_a_table_is_sorted_up_and_down_and_as_it_was(reader: Reader) -> None:
    """By numbers, not by letters; what is not known stays last; the back button goes back."""
    page = reader.open("catalog/accelerators")
    before = column(page, "name")
    button = head(page, "memory_bandwidth").get_by_role("button")
    for way, sign in (("ascending", 1), ("descending", -1)):
        reader.press(button)
        expect(head(page, "memory_bandwidth")).to_have_attribute("aria-sort", way)
        cells = column(page, "memory_bandwidth")
        known = [cell for cell in cells if cell not in {_NOTHING, "not disclosed"}]
        assert cells[: len(known)] == known
        assert len(known) > 10
        assert [number(cell) for cell in known] == sorted(map(number, known), key=lambda one: sign * one)
    assert asked(page)["sort"] == ["-memory_bandwidth"]
    page.go_back()
    expect(head(page, "memory_bandwidth")).to_have_attribute("aria-sort", "ascending")
    page.go_forward()
    reader.press(button)
    assert column(page, "name") == before
    assert head(page, "memory_bandwidth").get_attribute("aria-sort") is None


def test_dates_are_sorted_from_old_to_new(reader: Reader) -> None:
    """Also where one has a year and the other a day."""
    page = reader.open("catalog/models")
    reader.press(head(page, "released").get_by_role("button"))
    dates = [cell for cell in column(page, "released") if cell != _NOTHING]
    assert dates == sorted(dates)
    assert len(dates) > 10


def test_a_filter_leaves_the_rows_with_all_words(reader: Reader) -> None:
    """A former name counts too; the number of rows is announced; one press clears all."""
    page = reader.open("catalog")
    everything = shown(page)
    field = table(page).get_by_role("searchbox")
    reader.type(field, "bard")
    assert "Gemini" in column(page, "name")
    assert re.fullmatch(rf"\d+ of {everything}", shown(page))
    assert table(page).locator(".st-shown").get_attribute("role") == "status"
    assert asked(page)["find"] == ["bard"]
    reader.press(table(page).get_by_role("button", name="Clear filters"))
    assert shown(page) == everything
    expect(field).to_be_focused()


def test_facets_count_and_narrow(reader: Reader) -> None:
    """Two values of a facet add up, two facets cut each other; each count is what choosing it would show."""
    page = reader.open("catalog")
    facet = table(page).get_by_role("group", name="Layer", exact=True)
    layers = {line.split("\n")[0]: int(line.split("\n")[1]) for line in facet.locator("label").all_inner_texts()}
    reader.press(facet.get_by_label("Platform"))
    assert shown(page).startswith(f"{layers['Platform']} of ")
    reader.press(facet.get_by_label("Application"))
    assert shown(page).startswith(f"{layers['Platform'] + layers['Application']} of ")
    status = table(page).get_by_role("group", name="Status", exact=True)
    active = int(status.locator("label", has_text="Available").locator(".st-unit").inner_text())
    reader.press(status.get_by_label("Available"))
    assert shown(page).startswith(f"{active} of ")
    assert set(column(page, "layer")) <= {"Platform", "Application"}  # as far as the table is drawn
    assert all(cell.startswith("Available") for cell in column(page, "status"))
    assert asked(page) == {"layer": ["Application", "Platform"], "status": ["Available"]}


def test_columns_are_chosen(reader: Reader) -> None:
    """One goes, one that waited comes; the list closes by Escape, and the focus stays on it."""
    page = reader.open("catalog/models")
    menu = table(page).locator(".st-menu")
    reader.press(menu.locator("summary"))
    reader.press(menu.get_by_label("Maker", exact=True))
    reader.press(menu.get_by_label("Offered by"))
    page.keyboard.press("Escape")
    expect(menu.locator("summary")).to_be_focused()
    expect(head(page, "maker")).to_be_hidden()
    expect(head(page, "offered_by")).to_be_visible()
    assert "maker" not in asked(page)["columns"][0].split(",")
    assert "offered_by" in asked(page)["columns"][0].split(",")


@pytest.mark.parametrize("clipboard", ["allowed", "absent"])
def test_what_is_shown_is_copied_as_csv(reader: Reader, clipboard: str) -> None:
    """Of the file for programs the rows and columns that are shown, in their order; without the right to copy too."""
    if clipboard == "absent":
        reader.page.add_init_script("Object.defineProperty(navigator, 'clipboard', {value: undefined})")
    else:
        reader.page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page = reader.open("catalog/accelerators", "?find=nvidia&sort=-memory&columns=name,maker,memory,released")
    reader.press(table(page).get_by_role("button", name="Copy as CSV"))
    expect(table(page).get_by_text("Copied")).to_be_visible()
    page.evaluate("document.body.prepend(Object.assign(document.createElement('textarea'), {id: 'paste'}))")
    page.locator("#paste").focus()
    page.keyboard.press("Control+v")
    rows = list(csv.reader(io.StringIO(page.locator("#paste").input_value())))
    parts = (
        "value",
        "min",
        "max",
        "about",
        "undisclosed",
        "unit",
        "as_of",
        "source",
        "source_url",
        "standing",
        "others",
    )
    assert rows[0] == ["id", "url", "name", "maker", *(f"memory_{part}" for part in parts), "released"]
    assert [row[2] for row in rows[1:]] == column(page, "name")
    assert {row[3] for row in rows[1:]} == {"nvidia"}
    first = [cell.replace(",", "").replace(_NOTHING, "").split(" or ")[0] for cell in column(page, "memory")]
    assert [row[4] for row in rows[1:]] == first
    assert all(row[10] and row[12].startswith("https://") for row in rows[1:] if row[4])


def test_what_is_shown_is_downloaded_as_csv(reader: Reader) -> None:
    """All rows that are left, also those that wait below."""
    page = reader.open("catalog")
    with page.expect_download() as coming:
        reader.press(table(page).get_by_role("button", name="Download CSV"))
    assert Path(coming.value.path()).read_bytes().startswith(b"\xef\xbb\xbf")
    with Path(coming.value.path()).open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file))
    assert rows[0][:3] == ["id", "url", "name"]
    assert coming.value.suggested_filename == "strata-records.csv"
    assert shown(page) == f"{len(rows) - 1} records"


def test_an_address_opens_the_same_table_anew(reader: Reader, chromium: Browser) -> None:
    """Whoever gets the link sees the same rows in the same order and columns."""
    page = reader.open("catalog/accelerators")
    reader.press(table(page).get_by_role("group", name="Type", exact=True).get_by_label("GPU"))
    reader.press(head(page, "memory").get_by_role("button"))
    reader.type(table(page).get_by_role("searchbox"), "nvidia")
    with visit(chromium) as other:
        again = other.to(page.url)
        assert column(again, "name") == column(page, "name")
        assert shown(again) == shown(page)
        expect(head(again, "memory")).to_have_attribute("aria-sort", "ascending")
        expect(table(again).get_by_role("searchbox")).to_have_value("nvidia")


def test_two_tables_of_a_page_keep_apart(reader: Reader) -> None:
    """Each has its own part of the address."""
    page = reader.open("layers/model")
    reader.press(head(page, "name", 1).get_by_role("button"))
    expect(head(page, "name", 1)).to_have_attribute("aria-sort", "ascending")
    assert head(page, "name", 0).get_attribute("aria-sort") is None
    assert asked(page) == {"2.sort": ["name"]}


def test_three_chips_are_compared(reader: Reader, catalog: Catalog, chromium: Browser) -> None:
    """Ticked in the table, bars where numbers differ, what is the same in words; the address opens it anew."""
    page = reader.open("catalog/accelerators")
    names = [catalog.systems[id].name for id in CHIPS]
    for name in names:
        reader.type(table(page).get_by_role("searchbox"), name)  # at first not all rows are drawn
        reader.tick(table(page).get_by_role("checkbox", name=f"Compare {name}", exact=True))
    reader.press(table(page).get_by_role("link", name="Compare 3"))
    beside = page.get_by_role("region", name="Comparison")
    expect(beside.get_by_role("heading")).to_be_focused()
    assert [one.split("\n")[0] for one in beside.locator("thead th").all_inner_texts()] == names
    memory = beside.locator("tr", has_text=re.compile("^Memory GB"))
    assert memory.locator(".st-share").count() == 3
    assert "the same" in beside.locator("tr.is-same").first.inner_text()
    assert memory.locator("td").count() == 3
    assert memory.locator("td a.st-src").count() == 3
    assert asked(page)["compare"] == [",".join(CHIPS)]
    with page.expect_download() as download:
        reader.press(beside.get_by_role("button", name="Download CSV"))
    taken = list(csv.DictReader(io.StringIO(download.value.path().read_text(encoding="utf-8-sig"))))
    assert [row["id"] for row in taken] == list(CHIPS)
    assert all({"memory_value", "transistors_value"} <= row.keys() for row in taken)
    with visit(chromium) as other:
        again = other.to(page.url).get_by_role("region", name="Comparison")
        assert again.locator("table").inner_text() == beside.locator("table").inner_text()
    reader.press(beside.get_by_role("button", name=f"Remove {names[0]}"))
    assert asked(page)["compare"] == [",".join(CHIPS[1:])]
    reader.choose(beside.get_by_role("combobox"), names[0])
    reader.press(beside.get_by_role("button", name="Add"))
    assert set(asked(page)["compare"][0].split(",")) == set(CHIPS)


def test_the_catalog_of_all_leads_to_the_comparison_of_a_kind(reader: Reader) -> None:
    """Ticks of one kind lead to its page; of two kinds there is nothing to compare."""
    page = reader.open("catalog", "?find=nvidia")
    for name in ("NVIDIA A100", "NVIDIA H100"):
        reader.tick(table(page).get_by_role("checkbox", name=f"Compare {name}", exact=True))
    reader.press(table(page).get_by_role("link", name="Compare 2"))
    page.wait_for_url(re.compile(r"/accelerators/(index\.html)?\?compare="))
    expect(page.get_by_role("region", name="Comparison").locator("thead th")).to_have_count(2)


def test_chatgpt_is_traced_in_2023_and_today(reader: Reader, catalog: Catalog) -> None:
    """Chosen from all applications; both drawings, each node a link and each edge with a source; what changed."""
    page = reader.open("catalog/trace")
    reader.type(table(page).get_by_role("searchbox"), "chatgpt")
    reader.press(table(page).locator('tr[data-id="chatgpt"] a.st-way').last)
    page.wait_for_url(re.compile(r"/catalog/trace/chatgpt/(index\.html)?$"))
    then, now = page.locator(".st-trace").all()
    ended, new = changes(catalog, "chatgpt").ended, changes(catalog, "chatgpt").new
    assert ended
    assert new
    for step in ended:
        assert catalog.systems[step.end or ""].name in then.locator(".st-aslist").evaluate("(one) => one.textContent")
    for step in new:
        assert catalog.systems[step.end or ""].name in now.locator(".st-aslist").evaluate("(one) => one.textContent")
    boxes = ".st-nodes li:not(.is-stop, .is-none)"
    for drawing in (then, now):
        assert drawing.locator(f"{boxes} a").count() == drawing.locator(boxes).count() > 0
        said = ".st-edges li"
        assert drawing.locator(said).count() == drawing.locator(f"{said}:has(a.st-src)").count() > 0
    listed = then.locator(".st-aslist")
    expect(listed.locator("ul").first).to_be_hidden()
    reader.press(listed.locator("summary"))
    expect(listed.locator("ul").first).to_be_visible()
    first = now.locator(".st-nodes a").nth(1)
    name = first.inner_text()
    reader.press(first)
    expect(page.locator("h1")).to_have_text(name)


def test_every_layer_of_the_stack_is_a_door(reader: Reader) -> None:
    """So is each of its groups and main members."""
    page = reader.open("")
    floors = page.locator(".st-layer")
    assert floors.count() == 4
    for floor in floors.all():
        assert floor.locator("h2 a").count() == 1
        assert floor.locator(".st-members a").count() == 5
    reader.press(floors.nth(3).locator(".st-members a").first)
    expect(page.locator(".st-eyebrow").first).to_contain_text("infrastructure layer")


def test_the_keys_are_listed(reader: Reader) -> None:
    """By the question mark or the button in the foot; Escape closes the list."""
    page = reader.open("catalog/trace")
    keys = page.locator("dialog.st-keys")
    if reader.hand == "keyboard":
        page.keyboard.press("?")
    else:
        page.get_by_role("button", name="Keys").click()
    expect(keys).to_be_visible()
    page.keyboard.press("Escape")
    expect(keys).to_be_hidden()


def test_all_is_there_without_scripts(chromium: Browser, address: str, catalog: Catalog) -> None:
    """Every row, every column that waits for a choice, every source, both traces."""
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}catalog/models/")
    models = catalog.of_kind("models")
    sizes = sum(len(record.variants) for record in models.values() if isinstance(record, Model))
    assert page.locator("strata-table tbody tr:visible").count() == len(models) + sizes
    assert page.locator("strata-table thead th:visible").count() == page.locator("strata-table thead th").count() > 15
    page.locator(".st-folded > summary").click()
    assert page.locator(".st-sources li:visible").count() > 20
    assert page.locator("strata-table .st-undisclosed:visible").count() > 5
    page.goto(f"{address}catalog/")
    assert page.locator("strata-table tbody tr:visible").count() == len(catalog.systems)
    page.goto(f"{address}catalog/trace/chatgpt/")
    assert page.locator(".st-trace:visible").count() == 2
    page.locator(".st-aslist summary").first.click()
    assert page.locator(".st-aslist ul:visible").count() > 0
    context.close()


def test_a_long_table_is_drawn_as_far_as_it_is_read(chromium: Browser, address: str, catalog: Catalog) -> None:
    """More rows come as the reader comes near; print has them all."""
    with visit(chromium) as seen:
        page = seen.to(f"{address}catalog/")
        rows = page.locator("strata-table tbody tr:visible")
        first = rows.count()
        assert first < len(catalog.systems)
        rows.last.scroll_into_view_if_needed()
        page.mouse.move(640, 600)
        page.mouse.wheel(0, 4000)
        expect(rows.nth(first + 1)).to_be_attached()
        page.emulate_media(media="print")
        page.evaluate("dispatchEvent(new Event('beforeprint'))")
        assert rows.count() == len(catalog.systems)
        expect(page.locator(".st-tools").first).to_be_hidden()
        assert page.locator("strata-table .st-scroll").evaluate("(one) => one.scrollHeight <= one.clientHeight + 1")


PLACES = {
    "compared": f"catalog/accelerators/?compare={','.join(CHIPS)}&maker=NVIDIA&sort=-memory",
    "columns": "catalog/models/",
    "trace": "catalog/trace/chatgpt/",
    "traces": "catalog/trace/",
    "compare": "catalog/compare/",
}


@pytest.mark.parametrize(("name", "width", "scheme"), in_turn(PLACES))
def test_nothing_of_it_is_a_barrier_that_axe_knows(
    chromium: Browser, address: str, name: str, width: int, scheme: str
) -> None:
    """With lists open and records side by side."""
    with visit(chromium, width, scheme) as seen:
        page = seen.to(address + PLACES[name])
        page.evaluate("document.querySelectorAll('article details').forEach((one) => (one.open = true))")
        assert barriers(page, (width, scheme) in AUDITED) == []


@pytest.mark.parametrize("width", [360, 640])
@pytest.mark.parametrize("name", PLACES)
def test_the_page_does_not_scroll_sideways(chromium: Browser, address: str, name: str, width: int) -> None:
    """On a narrow phone, and on a screen of 1280 points at twice the size."""
    with visit(chromium, width) as seen:
        page = seen.to(address + PLACES[name])
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        if name == "columns":
            page.locator(".st-menu summary").click()
            box = page.locator(".st-menu .st-options").bounding_box()
            assert box is not None
            assert box["x"] >= 0
            assert box["x"] + box["width"] <= width


def test_head_and_first_column_stay_in_view(chromium: Browser, address: str) -> None:
    """While the rows and columns move under them, on a phone too."""
    for width in (1280, 390):
        with visit(chromium, width) as seen:
            page = seen.to(f"{address}catalog/models/")
            box = page.locator("strata-table .st-scroll")
            box.evaluate("(one) => one.scrollTo(300, 400)")
            place = box.bounding_box()
            name = head(page, "name").bounding_box()
            row = page.locator("strata-table tbody th").nth(12).bounding_box()
            assert place is not None
            assert name is not None
            assert row is not None
            assert abs(name["y"] - place["y"]) < 2
            assert abs(row["x"] - place["x"]) < 2
